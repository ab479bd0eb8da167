/// For each suppressed cell the smallest and the largest count in any table of whole numbers that was
/// found to fit what is published.
struct FoundTables {
    private let tables: LinkedTables
    private let floors: [Int]
    /// The suppressed cells; a variable of the program is the count of one above its floor.
    private let unknown: [Int]
    private var program: Simplex?
    private var lower: [Int]
    private var upper: [Int?]

    init(_ tables: LinkedTables, floors: [Int], suppressed: [Bool]) {
        (self.tables, self.floors) = (tables, floors)
        unknown = suppressed.indices.filter { suppressed[$0] }
        (lower, upper) = (tables.counts, tables.counts)
        var column = [Int?](repeating: nil, count: suppressed.count)
        for (index, cell) in unknown.enumerated() { column[cell] = index }
        var rows: [[Double]] = []
        var right: [Double] = []
        for sum in tables.sums {
            var row = Array(repeating: 0.0, count: unknown.count)
            var rest = 0.0
            for (cell, sign) in sum.signed {
                guard let place = column[cell] else { continue }
                row[place] = sign
                // The true table fits, so the right side is what it gives.
                rest += sign * Double(tables.counts[cell] - floors[cell])
            }
            if row.contains(where: { $0 != 0 }) {
                rows.append(row)
                right.append(rest)
            }
        }
        program = Simplex(rows: rows, right: right, variables: unknown.count)
    }

    /// What is known of a cell so far.
    func interval(of cell: Int) -> AttackerInterval { AttackerInterval(lower: lower[cell], upper: upper[cell]) }

    /// Looks for tables with a small and a large count in a cell, until they are as far apart as is asked.
    mutating func widen(_ cell: Int, until width: Int?) {
        guard let index = unknown.firstIndex(of: cell) else { return }
        for direction in [-1.0, 1.0] {
            if let width, interval(of: cell).isAtLeast(width) { return }
            guard var program else { return }
            var objective = Array(repeating: 0.0, count: unknown.count)
            objective[index] = direction
            var visited: [[Double]] = [program.solution]
            let end = program.minimise(objective) { visited.append($0.solution) }
            visited.append(program.solution)
            self.program = program
            for x in visited { note(x) }
            if case .unbounded(let entering) = end, leadsFromTableToTable(program.ray(along: entering)) {
                upper[cell] = nil
            }
        }
    }

    /// Whether some multiple of a direction is of whole numbers and keeps every sum, so that one can go on
    /// in it for ever.
    private func leadsFromTableToTable(_ ray: [Double]) -> Bool {
        (1...12).contains { multiple in
            let steps = ray.map { $0 * Double(multiple) }
            guard steps.allSatisfy({ $0 > -1e-9 && abs($0 - $0.rounded()) < 1e-6 && $0 < 1e15 }) else { return false }
            var change = Array(repeating: 0, count: tables.counts.count)
            for (index, cell) in unknown.enumerated() { change[cell] = Int(steps[index].rounded()) }
            return tables.sums.allSatisfy { sum in
                sum.parts.reduce(0) { $0 + change[$1] } == change[sum.total]
            }
        }
    }

    /// Takes a vertex into account when it is a table of whole numbers that fits.
    private mutating func note(_ x: [Double]) {
        var counts = tables.counts
        for (index, cell) in unknown.enumerated() {
            let whole = x[index].rounded()
            guard abs(x[index] - whole) < 1e-6, whole >= 0, whole < 1e15 else { return }
            counts[cell] = floors[cell] + Int(whole)
        }
        for sum in tables.sums {
            guard sum.parts.reduce(0, { $0 + counts[$1] }) == counts[sum.total] else { return }
        }
        for cell in unknown {
            lower[cell] = min(lower[cell], counts[cell])
            upper[cell] = upper[cell].map { max($0, counts[cell]) }
        }
    }
}
