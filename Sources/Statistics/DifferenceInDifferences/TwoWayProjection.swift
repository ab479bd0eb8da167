/// Takes the effects of units and of times out of columns, exactly, for panels balanced or not.
///
/// The units go by subtracting their means. What remains of the dummies of the times is one small system,
/// times by times (the Schur complement of the units in the normal equations):
/// `S = diag(nₜ) − Σᵤ nᵤₜnᵤₛ / nᵤ`. No matrix of rows by units is ever formed. Source: Wansbeek and Kapteyn
/// (1989), *Journal of Econometrics* 41:341.
struct TwoWayProjection: Sendable {
    let cells: PanelCells
    /// The times that have a dummy, in order.
    let keptTimes: [Int]
    /// For each time its place among those kept, or −1.
    let placeOfTime: [Int]
    /// The factor of S.
    let factor: Cholesky
    /// The number of coefficients that units and times take.
    let parameters: Int
    private let rowsOfUnit: [Double]

    /// The times a panel may have; S is dense.
    static let mostTimes = 1_000

    /// - Throws: `singularMatrix`, which the choice of reference times rules out but for rounding.
    init(_ cells: PanelCells) throws(StatisticsError) {
        var place = Array(repeating: -1, count: cells.times)
        for t in cells.timeOfCell { place[t] = 0 }
        for t in cells.referenceTimes { place[t] = -1 }
        let kept = place.indices.filter { place[$0] == 0 }
        for (index, t) in kept.enumerated() { place[t] = index }
        var schur = Matrix(rows: kept.count, columns: kept.count)
        var rowsOfUnit = Array(repeating: 0.0, count: cells.units)
        for u in 0..<cells.units {
            for c in cells.cells(of: u) { rowsOfUnit[u] += cells.rowsOfCell[c] }
            Self.add(unit: u, of: cells, place: place, to: &schur)
        }
        (self.cells, keptTimes, placeOfTime, self.rowsOfUnit) = (cells, kept, place, rowsOfUnit)
        factor = try Cholesky(schur)
        parameters = rowsOfUnit.count { $0 > 0 } + kept.count
    }

    /// Adds one unit's part of S.
    static func add(unit: Int, of cells: PanelCells, place: [Int], to schur: inout Matrix) {
        var rows = 0.0
        for c in cells.cells(of: unit) { rows += cells.rowsOfCell[c] }
        for c in cells.cells(of: unit) {
            let i = place[cells.timeOfCell[c]]
            if i < 0 { continue }
            schur[i, i] += cells.rowsOfCell[c]
            for d in cells.cells(of: unit) {
                let j = place[cells.timeOfCell[d]]
                if j >= 0 { schur[i, j] -= cells.rowsOfCell[c] * cells.rowsOfCell[d] / rows }
            }
        }
    }

    /// What is left of a column without its unit and time effects.
    func residual(_ column: [Double]) -> [Double] {
        var rest = column
        // The second round takes out what rounding left in the first.
        for _ in 0..<2 {
            subtract(unitMeans(rest), from: &rest)
            var sums = Array(repeating: 0.0, count: keptTimes.count)
            for (row, t) in cells.time.enumerated() {
                let place = placeOfTime[Int(t)]
                if place >= 0 { sums[place] += rest[row] }
            }
            let effects = factor.solve(sums)
            let ofTime = placeOfTime.map { $0 >= 0 ? effects[$0] : 0 }
            var ofUnit = Array(repeating: 0.0, count: cells.units)
            for u in 0..<cells.units {
                for c in cells.cells(of: u) {
                    ofUnit[u] += cells.rowsOfCell[c] * ofTime[cells.timeOfCell[c]] / rowsOfUnit[u]
                }
            }
            for row in rest.indices { rest[row] -= ofTime[Int(cells.time[row])] - ofUnit[Int(cells.unit[row])] }
        }
        return rest
    }

    private func unitMeans(_ column: [Double]) -> [Double] {
        var sums = Array(repeating: 0.0, count: cells.units)
        for (row, u) in cells.unit.enumerated() { sums[Int(u)] += column[row] }
        for u in sums.indices where rowsOfUnit[u] > 0 { sums[u] /= rowsOfUnit[u] }
        return sums
    }

    private func subtract(_ means: [Double], from column: inout [Double]) {
        for (row, u) in cells.unit.enumerated() { column[row] -= means[Int(u)] }
    }
}
