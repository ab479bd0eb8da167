/// Kendall's rank correlation with its S, its denominator and a test.
///
/// - tau-a = S/n₀ with n₀ = n(n − 1)/2, tested with the variance without ties;
/// - tau-b = S/√((n₀ − t)(n₀ − u)), t and u the pairs tied in x and in y, tested with the variance
///   that ties leave.
///
/// ```swift
/// let tau = try KendallTau(x: [1, 2, 3, 4], y: [1, 3, 2, 4])
/// tau.s     // 4
/// tau.tau   // 0.667
/// ```
///
/// Source: Kendall (1970), *Rank Correlation Methods*, 4th ed., chapters 3 and 4.
public struct KendallTau: Hashable, Sendable {
    /// Which denominator and which variance.
    public enum Kind: String, Hashable, Sendable {
        /// All pairs; ties are not allowed for.
        case a
        /// Pairs that are not tied.
        case b
    }

    /// The number of points.
    public let count: Int
    /// Pairs in which x and y move together.
    public let concordant: Int
    /// Pairs in which they move apart.
    public let discordant: Int
    /// Pairs tied in x.
    public let tiedX: Int
    /// Pairs tied in y.
    public let tiedY: Int
    /// What S is divided by.
    public let denominator: Double
    /// The correlation, from −1 to 1; `nil` when x or y does not vary (tau-b).
    public let tau: Double?
    /// The variance of S if x and y had nothing to do with each other.
    public let variance: Double
    /// S, less 1 towards zero with continuity correction, over √variance; `nil` when that is 0.
    public let z: Double?

    /// Concordant less discordant pairs.
    public var s: Int { concordant - discordant }
    /// The two-sided p value by the normal approximation; `nil` when ``z`` is.
    public var p: Double? { z.map { Normal.standard.twoSided($0) } }
    /// The standard error that makes tau/SE equal to ``z``; `nil` when z is 0 or `nil`.
    public var standardError: Double? {
        guard let tau, let z, z != 0 else { return nil }
        return tau / z
    }

    /// Correlates two columns.
    ///
    /// - Parameters:
    ///   - x, y: as many values in both, at least two.
    ///   - kind: tau-a or tau-b.
    ///   - continuityCorrection: takes 1 off |S| before the test.
    /// - Throws: `lengthsDiffer`, `tooFewObservations`, `notFinite`.
    public init(
        x: [Double], y: [Double], kind: Kind = .b, continuityCorrection: Bool = false
    ) throws(StatisticsError) {
        guard x.count == y.count else { throw .lengthsDiffer(x.count, y.count) }
        guard x.count >= 2 else { throw .tooFewObservations(needed: 2, got: x.count) }
        guard x.allSatisfy(\.isFinite), y.allSatisfy(\.isFinite) else { throw .notFinite }
        self.init(PairOrder(x, y), kind: kind, continuityCorrection: continuityCorrection)
    }

    init(_ order: PairOrder, kind: Kind, continuityCorrection: Bool) {
        (count, concordant, discordant) = (order.count, order.rising, order.falling)
        (tiedX, tiedY) = (order.tiedX, order.tiedY)
        switch kind {
        case .a: (denominator, variance) = (Double(order.pairs), order.plainVariance)
        case .b:
            denominator = (Double(order.pairs - order.tiedX) * Double(order.pairs - order.tiedY)).squareRoot()
            variance = order.kendallVariance
        }
        tau = denominator > 0 ? Double(order.s) / denominator : nil
        z = order.z(variance: variance, continuityCorrection: continuityCorrection)
    }
}

extension PairOrder {
    /// S over its standard deviation; `nil` when the variance is 0.
    func z(variance: Double, continuityCorrection: Bool) -> Double? {
        guard variance > 0 else { return nil }
        let size = continuityCorrection ? s.signum() * max(abs(s) - 1, 0) : s
        return Double(size) / variance.squareRoot()
    }
}
