@testable import Statistics

/// Tables of small counts for property tests, the same on every run (SplitMix64).
struct RandomTables {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func below(_ limit: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return Int((z ^ (z >> 31)) >> 1) % limit
    }

    /// Counts of which about a third are zero or small.
    mutating func counts(_ number: Int, upTo limit: Int) -> [Int] {
        (0..<number).map { _ in below(3) == 0 ? below(5) : below(limit) }
    }

    mutating func table(_ dimensions: [Int], upTo limit: Int) throws -> ManyWayTable {
        try ManyWayTable(
            dimensions: dimensions, counts: counts(dimensions.reduce(1, *), upTo: limit))
    }
}

/// Goes through all tables of whole numbers that fit what is published; for tiny tables only.
struct BruteForceAttacker {
    let tables: LinkedTables
    let suppressed: [Bool]
    let floor: Int
    /// No count is tried above this one.
    let ceiling: Int

    /// The smallest and largest count in each suppressed cell.
    func ranges() -> [Int: ClosedRange<Int>] {
        let unknown = suppressed.indices.filter { suppressed[$0] }
        var counts = tables.counts
        var open = suppressed
        var found: [Int: ClosedRange<Int>] = [:]
        func fits() -> Bool {
            tables.sums.allSatisfy { sum in
                let known = sum.parts.filter { !open[$0] }.reduce(0) { $0 + counts[$1] }
                if open[sum.total] { return true }
                let rest = counts[sum.total] - known
                let left = sum.parts.filter { open[$0] }.count
                return left == 0 ? rest == 0 : rest >= left * floor
            }
        }
        func fill(_ position: Int) {
            guard fits() else { return }
            guard position < unknown.count else {
                for cell in unknown {
                    let range = found[cell] ?? counts[cell]...counts[cell]
                    found[cell] = min(range.lowerBound, counts[cell])...max(range.upperBound, counts[cell])
                }
                return
            }
            open[unknown[position]] = false
            let cell = unknown[position]
            // A part is at most what its totals leave when the other open parts are at the floor.
            let limits = tables.sums.filter { $0.parts.contains(cell) && !open[$0.total] }.map { sum in
                counts[sum.total] - sum.parts.filter { $0 != cell }.reduce(0) { $0 + (open[$1] ? floor : counts[$1]) }
            }
            let top = min(ceiling, limits.min() ?? ceiling)
            for value in stride(from: floor, through: top, by: 1) {
                counts[cell] = value
                fill(position + 1)
            }
            open[cell] = true
        }
        fill(0)
        return found
    }
}
