import RealModule

/// The Theil–Sen line: the median of the slopes of all pairs of points.
///
/// It stands firm when up to 29 % of the points are wild, where the least-squares line does not.
/// Two intercepts are in use and differ: take the one whose convention you report.
///
/// The interval is Sen's (1968), by the ranks that `scipy.stats.theilslopes` takes: with N slopes in
/// order, from 0, the ends have the ranks round((N − z·√V)/2) − 1 and round((N + z·√V)/2), where V is
/// the variance of Kendall's S corrected for ties.
///
/// ```swift
/// let line = try TheilSen(x: [1, 2, 3, 4], y: [1, 2, 3, 40])
/// line.slope   // 1 and the wild point's pull: the median of 1, 1, 1, 13, 19, 37 is 7
/// ```
///
/// Sources: Theil (1950), *Proceedings KNAW* 53; Sen (1968), *Journal of the American Statistical
/// Association* 63:1379–1389; Conover (1999), *Practical Nonparametric Statistics*, section 5.5.
public struct TheilSen: Hashable, Sendable {
    /// The most points of one series, all of whose pairs are looked at for Kendall's S.
    public static let longest = 10_000

    /// The number of points.
    public let count: Int
    /// The number of pairs of points with different x.
    public let pairs: Int
    /// The median of the pairs' slopes, in units of y per unit of x.
    public let slope: Double
    /// median(y − slope·x): half the points lie above the line.
    public let intercept: Double
    /// median(y) − slope·median(x), Conover's convention and SciPy's.
    public let interceptByMedians: Double
    /// The lower end of the slope's interval; `nil` when S has no variance, as for constant y.
    public let lower: Double?
    /// The upper end of the slope's interval; `nil` when S has no variance.
    public let upper: Double?
    /// Kendall's S: pairs that rise less pairs that fall.
    public let s: Int
    /// The variance of S when nothing changes, corrected for ties in x and in y.
    public let varianceOfS: Double
    /// The Mann–Kendall statistic with continuity correction, (S ∓ 1)/√V; `nil` when V is 0.
    public let z: Double?

    /// Fits the line.
    ///
    /// - Parameters:
    ///   - x, y: as many values in both, at least two different x.
    ///   - level: the confidence level of the interval, between 0 and 1.
    /// - Throws: `lengthsDiffer`, `tooFewObservations`, `noVariation` (all x equal), `notFinite`,
    ///   `outOfRange` (the level), `tooManyCases` (more than ``longest`` points).
    public init(x: [Double], y: [Double], level: Double = 0.95) throws(StatisticsError) {
        guard level > 0, level < 1 else { throw .outOfRange("a confidence level", level) }
        guard x.count <= Self.longest else { throw .tooManyCases(limit: Self.longest) }
        var slopes = try PairSlopes(x, y)
        slopes.sort()
        (count, pairs) = (x.count, slopes.count)
        slope = (slopes.value(rank: (pairs - 1) / 2) + slopes.value(rank: pairs / 2)) / 2
        let slope = slope
        intercept = try median(zip(x, y).map { $1 - slope * $0 })
        interceptByMedians = try median(y) - slope * median(x)
        let order = PairOrder(x, y)
        (s, varianceOfS) = (order.s, order.senVariance)
        let spread = varianceOfS.squareRoot()
        guard spread > 0 else {
            (lower, upper, z) = (nil, nil, nil)
            return
        }
        let margin = try Normal.standard.upperQuantile((1 - level) / 2) * spread
        let all = Double(pairs)
        lower = slopes.value(rank: max(Int(((all - margin) / 2).rounded(.toNearestOrEven)) - 1, 0))
        upper = slopes.value(rank: min(Int(((all + margin) / 2).rounded(.toNearestOrEven)), pairs - 1))
        z = Double(s.signum() * max(abs(s) - 1, 0)) / spread
    }
}
