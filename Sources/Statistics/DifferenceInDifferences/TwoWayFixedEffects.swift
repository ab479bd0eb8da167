/// A linear model with an effect for each unit and each time: `y = x·β + αᵤ + λₜ + e`.
///
/// The effects are taken out beforehand, and the coefficients are those of the model with all dummies
/// (Frisch and Waugh 1933). For the covariance the leverage of the whole model counts: unit dummies
/// lie within clusters, so that they change nothing in the directions that matter and can be left out
/// (Pustejovsky and Tipton 2018, theorem 2); dummies of times run through all clusters and stay in the basis.
struct TwoWayFixedEffects: Sendable {
    let inference: ClusterRobustInference
    /// The standard errors for independent errors of one variance.
    let classicalStandardErrors: [Double]
    /// The standard deviation of the errors.
    let residualStandardDeviation: Double
    /// The coefficients with those of all dummies.
    let parameters: Int

    /// - Throws: `collinear` for the first column that effects and earlier columns give, `noVariation` for an
    ///   outcome they give, `notNested` for a unit in two clusters, and what the inference throws.
    init(
        outcome: [Double], columns: [[Double]], projection: TwoWayProjection, clusters: Factor,
        covariance: ClusterCovariance
    ) throws(StatisticsError) {
        let rows = outcome.count
        parameters = columns.count + projection.parameters
        guard rows > parameters else { throw .tooFewObservations(needed: parameters + 1, got: rows) }
        let basis = try OrthonormalBasis(
            columns.map(projection.residual), lengths: columns.map { $0.squaresAboutMean.squareRoot() })
        let (coordinates, residuals) = basis.project(projection.residual(outcome))
        let squares = residuals.lazy.map { $0 * $0 }.compensatedSum()
        guard squares.squareRoot() > roundingOfResiduals * dot(outcome, outcome).squareRoot() else {
            throw .noVariation
        }
        let blocks = try Self.blocks(basis: basis.columns, residuals: residuals, projection, clusters)
        let width = columns.count
        var transform = Matrix(rows: width, columns: width + projection.keptTimes.count)
        for i in 0..<width {
            for j in i..<width { transform[i, j] = basis.inverse[i, j] }
        }
        inference = try ClusterRobustInference(
            covariance, estimates: basis.inverse * coordinates, transform: transform, blocks: blocks, rows: rows,
            parameters: parameters)
        let deviation = (squares / Double(rows - parameters)).squareRoot()
        residualStandardDeviation = deviation
        classicalStandardErrors = (0..<width).map { i in
            var length = 0.0
            for j in i..<width { length += basis.inverse[i, j] * basis.inverse[i, j] }
            return deviation * length.squareRoot()
        }
    }

    /// Leverage and score of each cluster in the basis of the residual columns `q` and, behind them, the dummies
    /// of times without units, made orthonormal by the factor of S.
    private static func blocks(
        basis q: [[Double]], residuals: [Double], _ projection: TwoWayProjection, _ clusters: Factor
    ) throws(StatisticsError) -> [ClusterBlock] {
        let cells = projection.cells
        let clusterOfUnit = try clusters.nesting(cells.unit, levels: cells.units)
        let (width, times) = (q.count, projection.keptTimes.count)
        // Sums over the rows of each cell: of the columns, then of the residuals.
        var cellSums = Matrix(rows: cells.timeOfCell.count, columns: width + 1)
        var products = Array(repeating: Matrix(rows: width, columns: width + 1), count: clusters.levels)
        var values = Array(repeating: 0.0, count: width + 1)
        for row in residuals.indices {
            for j in 0..<width { values[j] = q[j][row] }
            values[width] = residuals[row]
            let (cell, cluster) = (Int(cells.cell[row]), Int(clusters.codes[row]))
            for j in 0...width { cellSums[cell, j] += values[j] }
            for i in 0..<width {
                for j in 0...width { products[cluster][i, j] += values[i] * values[j] }
            }
        }
        var unitsOfCluster = Array(repeating: [Int](), count: clusters.levels)
        for (u, cluster) in clusterOfUnit.enumerated() where cluster >= 0 { unitsOfCluster[cluster].append(u) }
        let inverse = projection.factor.lower.invertedLowerTriangle
        let inverseTransposed = inverse.transposed
        return unitsOfCluster.indices.filter { !unitsOfCluster[$0].isEmpty }.map { cluster in
            var dummies = Matrix(rows: times, columns: times)
            var sums = Matrix(rows: times, columns: width + 1)
            for u in unitsOfCluster[cluster] {
                TwoWayProjection.add(unit: u, of: cells, place: projection.placeOfTime, to: &dummies)
                for c in cells.cells(of: u) {
                    let place = projection.placeOfTime[cells.timeOfCell[c]]
                    if place < 0 { continue }
                    for j in 0...width { sums[place, j] += cellSums[c, j] }
                }
            }
            (dummies, sums) = (inverse * dummies * inverseTransposed, inverse * sums)
            var gram = Matrix(rows: width + times, columns: width + times)
            var score = Array(repeating: 0.0, count: width + times)
            for i in 0..<width {
                for j in 0..<width { gram[i, j] = products[cluster][i, j] }
                score[i] = products[cluster][i, width]
            }
            for t in 0..<times {
                for j in 0..<width {
                    gram[width + t, j] = sums[t, j]
                    gram[j, width + t] = sums[t, j]
                }
                for s in 0..<times { gram[width + t, width + s] = dummies[t, s] }
                score[width + t] = sums[t, width]
            }
            return ClusterBlock(score: score, side: .columns(gram))
        }
    }
}

extension Matrix {
    /// The inverse of a lower triangular matrix.
    fileprivate var invertedLowerTriangle: Matrix {
        var result = Matrix(rows: rows, columns: rows)
        for j in 0..<rows {
            result[j, j] = 1 / self[j, j]
            for i in j + 1..<max(rows, j + 1) {
                var sum = 0.0
                for k in j..<i { sum += self[i, k] * result[k, j] }
                result[i, j] = -sum / self[i, i]
            }
        }
        return result
    }
}

extension Factor {
    /// For each group of a finer factor the group here in which it lies, −1 for one without rows.
    ///
    /// - Throws: `notNested` for a finer group that lies in two.
    fileprivate func nesting(_ finer: [Int32], levels: Int) throws(StatisticsError) -> [Int] {
        var result = Array(repeating: -1, count: levels)
        for (group, code) in zip(finer, codes) {
            let known = result[Int(group)]
            guard known < 0 || known == Int(code) else { throw .notNested(group: Int(group)) }
            result[Int(group)] = Int(code)
        }
        return result
    }
}
