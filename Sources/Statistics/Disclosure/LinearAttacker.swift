/// The attacker's bounds in any linked tables, by linear programming.
///
/// The programs are solved in floating point, but nothing rests on that: an interval is made only of
/// tables of whole numbers, rounded from vertices and checked in whole numbers against every sum. Where
/// an end of the program is no such table, the nearest one that was come across counts, so that
/// the interval is never wider than what a clever attacker is left with.
struct LinearAttacker: Attacker {
    private let tables: LinkedTables
    private let floors: [Int]

    init(_ tables: LinkedTables, floors: [Int]) {
        (self.tables, self.floors) = (tables, floors)
    }

    var isQuick: Bool { false }

    func firstUnsafe(of cells: [Int], suppressed: [Bool], width: Int) -> Int? {
        var bounds = FoundTables(tables, floors: floors, suppressed: suppressed)
        return cells.first { cell in
            bounds.widen(cell, until: width)
            return !bounds.interval(of: cell).isAtLeast(width)
        }
    }

    func intervals(of cells: [Int], suppressed: [Bool]) -> [AttackerInterval] {
        var bounds = FoundTables(tables, floors: floors, suppressed: suppressed)
        for cell in cells { bounds.widen(cell, until: nil) }
        return cells.map { bounds.interval(of: $0) }
    }

    /// The cells of the cheapest change of the table that moves this cell by one and keeps every sum
    /// (Fischetti and Salazar 2000, *Management Science* 46:1123–1136, call it a multi-cell pattern).
    func partners(of cell: Int, suppressed: [Bool], width: Int, cost: [SuppressionCost?]) -> [Int]? {
        // Without totals the program is smaller, and totals are dear.
        let inner = cost.map { $0?.margins == 0 ? $0 : nil }
        for allowed in [inner, cost] {
            for step in Set([width, 1]).sorted(by: >) {
                for direction in [1.0, -1.0] {
                    if let found = pattern(of: cell, by: direction, step: step, suppressed: suppressed, cost: allowed) {
                        return found
                    }
                }
            }
        }
        return nil
    }

    /// The further cells that a change of this cell by ±1 needs, when every cell that is lowered can be
    /// lowered by `step`.
    private func pattern(
        of cell: Int, by direction: Double, step: Int, suppressed: [Bool], cost: [SuppressionCost?]
    ) -> [Int]? {
        let spare = zip(tables.counts, floors).map { $0 - $1 }
        if direction < 0, spare[cell] < step { return nil }
        let persons = Double(tables.counts.reduce(1, +))
        // A variable for each cell that may rise and one for each that may fall.
        var moves: [(cell: Int, sign: Double, cost: Double)] = []
        for other in tables.counts.indices where other != cell && (suppressed[other] || cost[other] != nil) {
            // What is suppressed already costs next to nothing, but short ways are better than long ones.
            let price = suppressed[other] ? SuppressionCost() : cost[other] ?? SuppressionCost()
            let value = 0.001 + 1000 * Double(price.margins) + Double(price.cells) + Double(price.persons) / persons
            moves.append((other, 1, value))
            if spare[other] >= step { moves.append((other, -1, value)) }
        }
        var columns = [[Int]](repeating: [], count: tables.counts.count)
        for (column, move) in moves.enumerated() { columns[move.cell].append(column) }
        var rows: [[Double]] = []
        var right: [Double] = []
        for sum in tables.sums {
            var row = Array(repeating: 0.0, count: moves.count)
            for (member, sign) in sum.signed {
                for column in columns[member] { row[column] += sign * moves[column].sign }
            }
            let own = sum.signed.first { $0.cell == cell }.map { $0.sign * direction } ?? 0
            if own != 0 || row.contains(where: { $0 != 0 }) {
                rows.append(row)
                right.append(-own)
            }
        }
        guard let point = Simplex.cheapest(rows: rows, right: right, cost: moves.map(\.cost)) else { return nil }
        let moved = zip(moves, point).filter { $1 > 1e-6 }.map { $0.0.cell }
        let further = Set(moved).filter { !suppressed[$0] }
        return further.isEmpty ? nil : further.sorted()
    }
}

extension LinkedTables.Sum {
    /// The cells with their signs, so that they add up to zero.
    var signed: [(cell: Int, sign: Double)] { [(total, -1)] + parts.map { ($0, 1) } }
}
