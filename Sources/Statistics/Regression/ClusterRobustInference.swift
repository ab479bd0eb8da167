/// Inference on the coefficients of a linear model whose rows are alike within clusters.
///
/// It comes from ``LinearRegression/clusterRobust(_:clusters:)``, ``DifferenceInDifferences`` and
/// ``EventStudy``, and answers for each coefficient, each contrast and several contrasts at once.
/// The rows are not kept: the leverages and scores of the clusters are enough for everything here.
public struct ClusterRobustInference: Hashable, Sendable {
    /// How the degrees of freedom of a t test are found.
    public enum DegreesOfFreedom: Hashable, Sendable {
        /// Twice the squared mean of the variance estimate over its variance, were errors independent
        /// with one variance (Satterthwaite; Bell and McCaffrey 2002). It differs by coefficient and
        /// falls well below the number of clusters when these are uneven.
        case satterthwaite
        /// The number of clusters less one.
        case clustersLessOne
    }

    /// The kind of covariance.
    public let type: ClusterCovariance
    /// The coefficients, in units of the outcome per unit of their column.
    public let estimates: [Double]
    /// The covariance of the coefficients.
    public let covariance: Matrix
    /// The number of clusters with rows.
    public var clusters: Int { blocks.count }

    let blocks: [ClusterBlock]
    /// The coefficients are `transform·Qᵀy`.
    let transform: Matrix
    private let modes: [ClusterModes]?

    /// The estimated variance has a mean of (nearly) zero where each part of a contrast is known from one
    /// cluster alone; below this share of the true variance it is rounding.
    private static let leastShare = 1e-9

    init(
        _ type: ClusterCovariance, estimates: [Double], transform: Matrix, blocks: [ClusterBlock], rows: Int,
        parameters: Int
    ) throws(StatisticsError) {
        guard blocks.count >= 2 else { throw .tooFewGroups(needed: 2, got: blocks.count) }
        guard rows > parameters else { throw .tooFewObservations(needed: parameters + 1, got: rows) }
        (self.type, self.estimates, self.transform, self.blocks) = (type, estimates, transform, blocks)
        var modes: [ClusterModes] = []
        var scores = Matrix(rows: blocks.count, columns: transform.columns)
        for (g, block) in blocks.enumerated() {
            if type == .cr2 { modes.append(try block.modes()) }
            let score = type == .cr2 ? modes[g].adjusted(block.score) : block.score
            for (j, value) in score.enumerated() { scores[g, j] = value }
        }
        self.modes = type == .cr2 ? modes : nil
        let ofCoefficients = scores * transform.transposed
        let meat = ofCoefficients.transposed * ofCoefficients
        covariance = type.factor(clusters: blocks.count, rows: rows, parameters: parameters) * meat
    }

    /// Estimate, standard error, test and interval of one coefficient.
    ///
    /// - Parameters:
    ///   - index: which coefficient, from 0.
    ///   - degreesOfFreedom: how they are found.
    ///   - confidence: the level of the interval, above 0 and below 1.
    /// - Throws: `tooFewGroups` when a single cluster determines the coefficient, so that nothing tells
    ///   its error; `outOfRange` for the level.
    public func coefficient(
        _ index: Int, degreesOfFreedom: DegreesOfFreedom = .satterthwaite, confidence: Double = 0.95
    ) throws(StatisticsError) -> CoefficientEstimate {
        try contrast(unit(index), degreesOfFreedom: degreesOfFreedom, confidence: confidence)
    }

    /// Estimate, standard error, test and interval of a weighted sum of the coefficients.
    ///
    /// - Parameters:
    ///   - weights: one for each coefficient; (0, 1, −1) asks for the second less the third.
    ///   - degreesOfFreedom: how they are found.
    ///   - confidence: the level of the interval, above 0 and below 1.
    /// - Throws: `tooFewGroups` when a single cluster determines the sum, so that nothing tells its error;
    ///   `lengthsDiffer`; `outOfRange` for the level; `notFinite` for the weights.
    public func contrast(
        _ weights: [Double], degreesOfFreedom: DegreesOfFreedom = .satterthwaite, confidence: Double = 0.95
    ) throws(StatisticsError) -> CoefficientEstimate {
        let direction = try direction(weights)
        let moments = WorkingMoments(directions: [direction], blocks: blocks, modes: modes)
        let mean = moments.mean[0, 0]
        guard mean > Self.leastShare * dot(direction, direction) else { throw .tooFewGroups(needed: 2, got: 1) }
        return try CoefficientEstimate(
            estimate: dot(weights, estimates), standardError: covariance.form(weights, weights).squareRoot(),
            degreesOfFreedom: degreesOfFreedom == .satterthwaite
                ? 2 * mean * mean / moments.totalVariance : Double(clusters - 1),
            confidence: confidence)
    }

    /// Whether several weighted sums of the coefficients are all zero, by the approximate Hotelling T² test.
    ///
    /// With q sums `Cβ`, `Q = (Cβ)'(CVC')⁻¹(Cβ)` and η the degrees of freedom of the Wishart distribution that
    /// has the total variance of `CVC'`, the statistic `(η − q + 1) / (ηq) · Q` is held against F with q and
    /// η − q + 1 degrees of freedom. With one sum it is the squared t test. Source: Pustejovsky and
    /// Tipton (2018), *JBES* 36:672, section 3.2 ("HTZ" in R's clubSandwich).
    ///
    /// - Parameter contrasts: the weights of each sum, one for each coefficient.
    /// - Throws: `tooFewGroups` when the clusters are too few or too uneven for so many sums, or one cluster alone
    ///   determines a sum; `lengthsDiffer`; `collinear` for a sum that the earlier ones give; `notFinite`;
    ///   `tooFewObservations` without a sum.
    public func jointTest(_ contrasts: [[Double]]) throws(StatisticsError) -> JointTest {
        guard !contrasts.isEmpty else { throw .tooFewObservations(needed: 1, got: 0) }
        var directions: [[Double]] = []
        for weights in contrasts { directions.append(try direction(weights)) }
        // The test is the same for any weights that span the same space; orthonormal ones lose no digits.
        let basis = try OrthonormalBasis(directions)
        let sums = basis.inverse.transposed * Matrix(contrasts)
        let q = contrasts.count
        let raw = WorkingMoments(directions: basis.columns, blocks: blocks, modes: modes)
        guard let root = try? Cholesky(raw.mean), root.lower.diagonal.allSatisfy({ $0 * $0 > Self.leastShare }) else {
            throw .tooFewGroups(needed: 2, got: 1)
        }
        var scaled = Matrix(basis.columns)
        for j in 0..<scaled.columns {
            let column = root.forward((0..<q).map { scaled[$0, j] })
            for i in 0..<q { scaled[i, j] = column[i] }
        }
        let rows = (0..<q).map { i in (0..<scaled.columns).map { scaled[i, $0] } }
        let spread = WorkingMoments(directions: rows, blocks: blocks, modes: modes).totalVariance
        let eta = Double(q * (q + 1)) / spread
        let rest = eta - Double(q) + 1
        guard rest > 0, let inner = try? Cholesky(sums * covariance * sums.transposed) else {
            throw .tooFewGroups(needed: clusters + 1, got: clusters)
        }
        let half = inner.forward(sums * estimates)
        let statistic = rest / (eta * Double(q)) * dot(half, half)
        return try JointTest(f: statistic, numerator: q, denominator: rest)
    }

    /// A contrast of the coefficients in the basis of the blocks.
    func direction(_ weights: [Double]) throws(StatisticsError) -> [Double] {
        guard weights.count == estimates.count else { throw .lengthsDiffer(weights.count, estimates.count) }
        guard weights.allSatisfy(\.isFinite) else { throw .notFinite }
        let direction = transform.transposed * weights
        guard dot(direction, direction) > 0 else { throw .noVariation }
        return direction
    }

    func unit(_ index: Int) -> [Double] {
        precondition(estimates.indices.contains(index), "there is no coefficient \(index)")
        return estimates.indices.map { $0 == index ? 1 : 0 }
    }
}

/// The outcome of a joint Wald test of several coefficients with a cluster-robust covariance.
public struct JointTest: Hashable, Sendable {
    /// The F statistic.
    public let statistic: Double
    /// The number of coefficients or contrasts tested.
    public let numerator: Int
    /// The denominator's degrees of freedom, above 0 and not always whole.
    public let denominator: Double
    /// The probability of an F at least as large when all true values are zero.
    public let p: Double
}
