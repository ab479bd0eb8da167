/// A linear model by ordinary least squares: `y = b₀ + b₁x₁ + … + e`.
///
/// Rows of one school are seldom independent; ``clusterRobust(_:clusters:)`` takes that into account.
/// The fit is by orthogonal columns, so it keeps its digits where the normal equations lose them.
///
/// ```swift
/// let fit = try LinearRegression(outcome: score, columns: [treated, post, treatedAndPost])
/// let robust = try fit.clusterRobust(.cr2, clusters: school)
/// let effect = try robust.coefficient(3)    // 0 is the intercept
/// ```
///
/// Source: Draper and Smith, *Applied Regression Analysis* (3rd ed., 1998), chapter 5.
public struct LinearRegression: Hashable, Sendable {
    /// The coefficients: the intercept first if there is one, then one for each column.
    public let estimates: [Double]
    /// What the model leaves of each outcome, in its unit.
    public let residuals: [Double]
    /// The rows less the coefficients.
    public let residualDegreesOfFreedom: Int
    /// The standard deviation of the errors, `√(Σe² / (n − k))`.
    public let residualStandardDeviation: Double
    /// Whether the residuals are rounding and no more, so that no standard error is defined.
    public let isExact: Bool

    private let basis: [[Double]]
    private let transform: Matrix

    /// Fits the model.
    ///
    /// - Parameters:
    ///   - outcome: y, one value for each row.
    ///   - columns: the predictors, each with a value for each row.
    ///   - intercept: whether a constant comes first.
    /// - Throws: `collinear` with the first column (counted without the intercept) that the earlier ones
    ///   give, `tooFewObservations` unless there are more rows than coefficients, `lengthsDiffer`, `notFinite`.
    public init(outcome: [Double], columns: [[Double]], intercept: Bool = true) throws(StatisticsError) {
        for column in columns where column.count != outcome.count {
            throw .lengthsDiffer(outcome.count, column.count)
        }
        guard outcome.allSatisfy(\.isFinite), columns.allSatisfy({ $0.allSatisfy(\.isFinite) }) else {
            throw .notFinite
        }
        let constant = intercept ? [Array(repeating: 1.0, count: outcome.count)] : []
        let parameters = columns.count + constant.count
        guard outcome.count > parameters else {
            throw .tooFewObservations(needed: parameters + 1, got: outcome.count)
        }
        let basis: OrthonormalBasis
        do {
            basis = try OrthonormalBasis(constant + columns)
        } catch .collinear(let column) {
            throw .collinear(column: column - constant.count)
        }
        let (coordinates, residuals) = basis.project(outcome)
        (self.basis, transform, self.residuals) = (basis.columns, basis.inverse, residuals)
        estimates = transform * coordinates
        residualDegreesOfFreedom = outcome.count - parameters
        let squares = residuals.lazy.map { $0 * $0 }.compensatedSum()
        residualStandardDeviation = (squares / Double(residualDegreesOfFreedom)).squareRoot()
        isExact = squares.squareRoot() <= roundingOfResiduals * dot(outcome, outcome).squareRoot()
    }

    /// Estimate, standard error, test and interval of one coefficient, for independent errors of one variance.
    ///
    /// - Throws: `noVariation` when the fit is exact, `outOfRange` for the level.
    public func coefficient(_ index: Int, confidence: Double = 0.95) throws(StatisticsError) -> CoefficientEstimate {
        precondition(estimates.indices.contains(index), "there is no coefficient \(index)")
        guard !isExact else { throw .noVariation }
        var length = 0.0
        for j in 0..<transform.columns { length += transform[index, j] * transform[index, j] }
        return try CoefficientEstimate(
            estimate: estimates[index], standardError: residualStandardDeviation * length.squareRoot(),
            degreesOfFreedom: Double(residualDegreesOfFreedom), confidence: confidence)
    }

    /// The same coefficients with standard errors that allow rows of a cluster to be alike.
    ///
    /// - Parameters:
    ///   - type: the kind of covariance.
    ///   - clusters: the cluster of each row, at least two; as a rule the unit that was assigned.
    /// - Throws: `tooFewGroups`, `lengthsDiffer`, `noVariation` when the fit is exact.
    public func clusterRobust(
        _ type: ClusterCovariance, clusters: Factor
    ) throws(StatisticsError) -> ClusterRobustInference {
        guard clusters.codes.count == residuals.count else {
            throw .lengthsDiffer(residuals.count, clusters.codes.count)
        }
        guard !isExact else { throw .noVariation }
        let width = basis.count
        let blocks = clusters.rowsByLevel.map { rows in
            var q = Matrix(rows: rows.count, columns: width)
            var score = Array(repeating: 0.0, count: width)
            for (i, row) in rows.enumerated() {
                for j in 0..<width {
                    q[i, j] = basis[j][Int(row)]
                    score[j] += q[i, j] * residuals[Int(row)]
                }
            }
            return ClusterBlock(
                score: score, side: rows.count < width ? .rows(q) : .columns(q.transposed * q))
        }
        return try ClusterRobustInference(
            type, estimates: estimates, transform: transform, blocks: blocks, rows: residuals.count,
            parameters: width)
    }
}

/// Residuals below this share of the outcome's length are what rounding leaves of an exact fit.
let roundingOfResiduals = 1e-13

extension Factor {
    /// The rows of each group that has any, in the order of the groups.
    var rowsByLevel: [[Int32]] {
        var rows = Array(repeating: [Int32](), count: levels)
        for (row, code) in codes.enumerated() { rows[Int(code)].append(Int32(row)) }
        return rows.filter { !$0.isEmpty }
    }
}
