/// Linear programs `A·x = b, x ≥ 0` with small whole coefficients, by the simplex method on a dense tableau.
///
/// One tableau serves many objectives one after the other, each from where the last one ended. The
/// programs here are highly degenerate; after some steps without progress Bland's rule takes over,
/// which cannot go round in a circle. Sources: Dantzig (1963), *Linear Programming and Extensions*,
/// chapter 5; Bland (1977), *Mathematics of Operations Research* 2:103–107.
struct Simplex {
    /// How an optimisation ended.
    enum End: Equatable {
        case optimal, stopped
        /// The objective falls for ever when this variable grows.
        case unbounded(along: Int)
    }

    static let tolerance = 1e-9

    let variables: Int
    /// The rows of the tableau, the right side last in each.
    private(set) var rows: [[Double]]
    private(set) var basis: [Int]

    /// Finds a first vertex.
    ///
    /// - Parameters:
    ///   - rows: the coefficients of each equation.
    ///   - right: the right sides.
    /// - Returns: nil when no point fits.
    init?(rows coefficients: [[Double]], right: [Double], variables: Int) {
        self.init(unsolved: coefficients, right: right, variables: variables)
        // First what is missing in the equations is brought to zero.
        var missing = Array(repeating: 0.0, count: variables + 1)
        for row in rows { Self.subtract(row, times: 1, from: &missing) }
        guard descend(&missing, visit: { _ in }) == .optimal else { return nil }
        let rest = basis.indices.reduce(0) { basis[$1] >= variables ? $0 + rows[$1][variables] : $0 }
        guard rest < 1e-6 else { return nil }
        dropHelpers()
    }

    /// The tableau in which each equation has a helping variable for what is missing in it.
    ///
    /// A helping variable that has left the basis stays out, so it needs no column.
    init(unsolved coefficients: [[Double]], right: [Double], variables: Int) {
        self.variables = variables
        rows = zip(coefficients, right).map { row, right in
            let sign: Double = right < 0 ? -1 : 1
            return row.map { sign * $0 } + [sign * right]
        }
        basis = Array(variables..<variables + rows.count)
    }

    /// The vertex where the last optimisation ended.
    var solution: [Double] {
        var x = Array(repeating: 0.0, count: variables)
        for (i, variable) in basis.enumerated() where variable < variables { x[variable] = rows[i][variables] }
        return x
    }

    /// The direction from the vertex in which a variable grows by one and all equations stay true.
    func ray(along entering: Int) -> [Double] {
        var x = Array(repeating: 0.0, count: variables)
        x[entering] = 1
        for (i, variable) in basis.enumerated() { x[variable] = -rows[i][entering] }
        return x
    }

    /// Minimises `cost·x`, beginning where the last optimisation ended.
    ///
    /// - Parameter visit: is called at each step that leads to another vertex.
    mutating func minimise(_ cost: [Double], visit: (borrowing Simplex) -> Void) -> End {
        var reduced = cost + [0]
        for (i, variable) in basis.enumerated() where cost[variable] != 0 {
            Self.subtract(rows[i], times: cost[variable], from: &reduced)
        }
        return descend(&reduced, visit: visit)
    }

    private mutating func descend(_ reduced: inout [Double], visit: (borrowing Simplex) -> Void) -> End {
        var idle = 0
        let limit = 50 * (variables + rows.count) + 1000
        for _ in 0..<limit {
            guard let entering = self.entering(reduced, takeFirst: idle > 20) else { return .optimal }
            guard let leaving = leavingRow(entering) else { return .unbounded(along: entering) }
            let step = rows[leaving][variables] / rows[leaving][entering]
            pivot(leaving, entering, &reduced)
            idle = step > Self.tolerance ? 0 : idle + 1
            if idle == 0 { visit(self) }
        }
        return .stopped
    }

    /// The variable whose growth helps most; when progress has stopped the first that helps (Bland).
    private func entering(_ reduced: [Double], takeFirst: Bool) -> Int? {
        var best: Int?
        var least = -Self.tolerance
        for j in 0..<variables where reduced[j] < least {
            (best, least) = (j, reduced[j])
            if takeFirst { break }
        }
        return best
    }

    /// The row whose variable first falls to zero; among equals that of the lowest variable (Bland).
    private func leavingRow(_ entering: Int) -> Int? {
        var best: Int?
        var least = Double.infinity
        for (i, row) in rows.enumerated() where row[entering] > Self.tolerance {
            let ratio = row[variables] / row[entering]
            let isTie = ratio <= least + Self.tolerance && (best.map { basis[i] < basis[$0] } ?? true)
            if ratio < least - Self.tolerance || isTie {
                (best, least) = (i, min(least, ratio))
            }
        }
        return best
    }

    /// Takes one variable into the basis and another out, and keeps the reduced costs up to date.
    mutating func pivot(_ leaving: Int, _ entering: Int, _ reduced: inout [Double]) {
        let scale = 1 / rows[leaving][entering]
        for j in rows[leaving].indices { rows[leaving][j] *= scale }
        rows[leaving][entering] = 1
        let row = rows[leaving]
        for i in rows.indices where i != leaving && rows[i][entering] != 0 {
            Self.subtract(row, times: rows[i][entering], from: &rows[i])
            rows[i][entering] = 0
        }
        if reduced[entering] != 0 {
            Self.subtract(row, times: reduced[entering], from: &reduced)
            reduced[entering] = 0
        }
        basis[leaving] = entering
    }

    private static func subtract(_ row: [Double], times factor: Double, from target: inout [Double]) {
        row.withUnsafeBufferPointer { row in
            target.withUnsafeMutableBufferPointer { target in
                for j in target.indices {
                    let value = target[j] - factor * row[j]
                    // Coefficients are small fractions: what is left of a rounding error is a zero.
                    target[j] = abs(value) < 1e-11 ? 0 : value
                }
            }
        }
    }

    /// Takes the helping variables out of the basis, and equations that say nothing new out of the tableau.
    private mutating func dropHelpers() {
        var unused = Array(repeating: 0.0, count: variables + 1)
        for i in rows.indices.reversed() where basis[i] >= variables {
            if let entering = (0..<variables).first(where: { abs(rows[i][$0]) > Self.tolerance }) {
                pivot(i, entering, &unused)
            } else {
                rows.remove(at: i)
                basis.remove(at: i)
            }
        }
        for i in rows.indices { rows[i][variables] = max(0, rows[i][variables]) }
    }
}
