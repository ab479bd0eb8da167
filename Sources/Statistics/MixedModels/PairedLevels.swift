/// Which levels of two factors occur together in a row.
struct PairedLevels {
    /// The pair of each row.
    let codes: [Int32]
    /// The levels of each pair; pairs stand by increasing level of the first factor.
    let first: [Int32]
    let second: [Int32]
    /// Where the pairs of each level of the first factor begin; one more than there are levels.
    let starts: [Int]

    init(_ a: Factor, _ b: Factor) {
        if let nested = Self.nested(a, b) {
            self = nested
            return
        }
        let rows = a.codes.count
        var next = Array(repeating: 0, count: a.levels + 1)
        for code in a.codes { next[Int(code) + 1] += 1 }
        for level in 0..<a.levels { next[level + 1] += next[level] }
        let ends = Array(next.dropFirst())
        var byLevel = Array(repeating: Int32(0), count: rows)
        for row in 0..<rows {
            let level = Int(a.codes[row])
            byLevel[next[level]] = Int32(row)
            next[level] += 1
        }
        var codes = Array(repeating: Int32(0), count: rows)
        var (first, second, starts) = ([Int32](), [Int32](), [0])
        var seen = Array(repeating: Int32(-1), count: b.levels)
        var row = 0
        for level in 0..<a.levels {
            let begin = Int32(first.count)
            while row < ends[level] {
                let at = Int(byLevel[row])
                let other = Int(b.codes[at])
                if seen[other] < begin {
                    seen[other] = Int32(first.count)
                    first.append(Int32(level))
                    second.append(Int32(other))
                }
                codes[at] = seen[other]
                row += 1
            }
            starts.append(first.count)
        }
        (self.codes, self.first, self.second, self.starts) = (codes, first, second, starts)
    }

    /// The pairs when every level of the first factor lies in one level of the second, without a sort.
    private static func nested(_ a: Factor, _ b: Factor) -> PairedLevels? {
        var parents = Array(repeating: Int32(-1), count: a.levels)
        for (level, parent) in zip(a.codes, b.codes) {
            if parents[Int(level)] == parent { continue }
            guard parents[Int(level)] < 0 else { return nil }
            parents[Int(level)] = parent
        }
        guard !parents.contains(-1) else { return nil }
        return PairedLevels(
            codes: a.codes, first: (0..<Int32(a.levels)).map(\.self), second: parents, starts: Array(0...a.levels))
    }

    private init(codes: [Int32], first: [Int32], second: [Int32], starts: [Int]) {
        (self.codes, self.first, self.second, self.starts) = (codes, first, second, starts)
    }
}
