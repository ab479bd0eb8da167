extension Simplex {
    /// The point with `A·x = b, x ≥ 0` that costs least, for costs above zero; nil when there is none.
    ///
    /// The dual simplex method (Lemke 1954, *Naval Research Logistics Quarterly* 1:36–47) begins with
    /// nothing moved, which is cheap but does not fit, and mends one equation after the other. Right sides that
    /// are nearly all zero, with which the primal method hardly gets on, do not trouble it.
    static func cheapest(rows: [[Double]], right: [Double], cost: [Double]) -> [Double]? {
        var simplex = Simplex(unsolved: rows, right: right, variables: cost.count)
        var reduced = cost + [0]
        let limit = 20 * (cost.count + rows.count)
        for _ in 0..<limit {
            guard let leaving = simplex.worstRow() else { return simplex.solution }
            guard let entering = simplex.cheapestEntry(in: leaving, reduced) else { return nil }
            simplex.pivot(leaving, entering, &reduced)
        }
        return nil
    }

    /// The row that is furthest from what is allowed: below zero, or for a helping variable off zero.
    private func worstRow() -> Int? {
        var worst: Int?
        var most = Self.tolerance
        for i in rows.indices {
            let value = rows[i][variables]
            let excess = basis[i] >= variables ? abs(value) : -value
            if excess > most { (worst, most) = (i, excess) }
        }
        return worst
    }

    /// The variable that mends a row at the least price.
    private func cheapestEntry(in row: Int, _ reduced: [Double]) -> Int? {
        let sign: Double = rows[row][variables] < 0 ? -1 : 1
        var best: Int?
        var least = Double.infinity
        for j in 0..<variables {
            let entry = sign * rows[row][j]
            if entry > Self.tolerance, reduced[j] < least * entry { (best, least) = (j, reduced[j] / entry) }
        }
        return best
    }
}
