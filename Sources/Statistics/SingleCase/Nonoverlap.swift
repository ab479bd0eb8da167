import RealModule

/// NAP, the nonoverlap of all pairs: the share of pairs of a baseline and an intervention score in
/// which the latter is better, ties counting half.
///
/// It is Mann and Whitney's U over the number of pairs, and the area under the ROC curve: 0.5 says
/// that the phases do not differ, 1 that every score of B beats every score of A.
///
/// Source: Parker and Vannest (2009), *Behavior Therapy* 40:357–367.
public struct Nonoverlap: Hashable, Sendable {
    /// NAP, from 0 to 1.
    public let estimate: Double
    /// Pairs in which the score of B is better.
    public let positive: Int
    /// Pairs in which it is worse.
    public let negative: Int
    /// Pairs that are tied.
    public let tied: Int
    /// The standard error by the variance estimator without bias (Sen 1967; Mee 1990); `nil` unless
    /// both phases have two scores.
    public let standardError: Double?
    /// The standard error by Hanley and McNeil (1982), *Radiology* 143:29–36.
    public let hanleyError: Double
    /// The standard error if the phases did not differ, √((1/m + 1/n + 1/mn)/12).
    public let nullError: Double
    /// The lower end of the interval, Newcombe's (2006) method 5.
    public let lower: Double
    /// The upper end of the interval.
    public let upper: Double
    /// The one-sided p value of the Wilcoxon test that B is better, by the normal approximation with
    /// corrections for ties and continuity; `nil` when all scores are equal.
    public let p: Double?

    /// All pairs.
    public var pairs: Int { positive + negative + tied }
    /// 2·NAP − 1, from −1 to 1: Tau without trend control.
    public var rescaled: Double { 2 * estimate - 1 }
    /// Parker and Vannest's rough translation to a standardized difference, 3.464·(1 − √((1 − NAP)/0.5)).
    public var approximateD: Double { 3.464 * (1 - ((1 - estimate) / 0.5).squareRoot()) }
    /// That difference as a share of variance, d²/(d² + 4).
    public var approximateRSquared: Double { approximateD * approximateD / (approximateD * approximateD + 4) }

    /// - Parameters:
    ///   - a, b: scores that are better when higher.
    ///   - level: of the interval, between 0 and 1.
    init(_ a: [Double], _ b: [Double], level: Double) throws(StatisticsError) {
        guard level > 0, level < 1 else { throw .outOfRange("a confidence level", level) }
        let (m, n) = (Double(a.count), Double(b.count))
        let counts = PairCounts(a, b)
        (positive, negative, tied) = (counts.positive, counts.negative, counts.tied)
        let u = Double(positive) + Double(tied) / 2
        let nap = u / (m * n)
        estimate = nap
        // At 0 and 1 the estimated variance would be 0. It is taken as if half a pair were missing.
        let held = min(max(nap, 0.5 / (m * n)), 1 - 0.5 / (m * n))
        let (rows, columns, squares) =
            held == nap ? (counts.rows, counts.columns, counts.squares) : (held * held, held * held, held * held)
        hanleyError = max(
            0,
            (held * (1 - held) + (n - 1) * (rows - held * held) + (m - 1) * (columns - held * held)) / (m * n)
        ).squareRoot()
        standardError =
            a.count > 1 && b.count > 1
            ? max(
                0,
                (held - (m + n - 1) * held * held + n * rows + m * columns - 2 * squares) / ((m - 1) * (n - 1))
            ).squareRoot() : nil
        nullError = ((1 / m + 1 / n + 1 / (m * n)) / 12).squareRoot()
        (lower, upper) = try Self.interval(nap, m, n, z: Normal.standard.upperQuantile((1 - level) / 2))
        p = Self.wilcoxon(u, a + b, m, n)
    }

    /// Where (NAP − θ)² = z²·θ(1 − θ)[2 + h + (1 + 2h)θ(1 − θ)] / (mn(2 − θ)(1 + θ)), h = (m + n)/2 − 1.
    private static func interval(
        _ nap: Double, _ m: Double, _ n: Double, z: Double
    ) throws(StatisticsError) -> (Double, Double) {
        let h = (m + n) / 2 - 1
        let excess = { (theta: Double) -> Double in
            let spread = theta * (1 - theta)
            return m * n * (nap - theta) * (nap - theta) * (2 - theta) * (1 + theta)
                - z * z * spread * (2 + h + (1 + 2 * h) * spread)
        }
        // θ = 1 solves the equation of NAP = 1 as well, but the interval's other end is the one looked
        // for: the search begins just beside the estimate, where the excess is negative.
        let step = 1e-9
        let lower = nap == 0 ? 0 : try root(from: 0, to: min(nap, 1 - step), of: excess)
        let upper = nap == 1 ? 1 : try root(from: max(nap, step), to: 1, of: excess)
        return (lower, upper)
    }

    private static func wilcoxon(_ u: Double, _ all: [Double], _ m: Double, _ n: Double) -> Double? {
        let ties = PairOrder.Ties(all)
        let size = m + n
        // Σ(t³ − t) = Σ t(t − 1)(t − 2) + 3·Σ t(t − 1).
        let variance = m * n / 12 * (size + 1 - (ties.triples + 3 * ties.pairs) / (size * (size - 1)))
        guard variance > 0 else { return nil }
        return Normal.standard.upperTail((u - m * n / 2 - 0.5) / variance.squareRoot())
    }
}

/// How the pairs of a baseline and an intervention score stand.
struct PairCounts {
    var positive = 0
    var negative = 0
    var tied = 0
    /// The mean over baseline scores of the squared share of intervention scores that are better.
    var rows = 0.0
    /// The mean over intervention scores of the squared share of baseline scores that are worse.
    var columns = 0.0
    /// The mean of the squares of 1, ½ and 0 over all pairs.
    var squares = 0.0

    init(_ a: [Double], _ b: [Double]) {
        var wins = Array(repeating: 0.0, count: b.count)
        let (m, n) = (Double(a.count), Double(b.count))
        for x in a {
            var won = 0.0
            for (j, y) in b.enumerated() {
                if y > x { positive += 1 } else if y < x { negative += 1 } else { tied += 1 }
                let share = y > x ? 1 : y < x ? 0 : 0.5
                won += share
                wins[j] += share
            }
            rows += (won / n) * (won / n) / m
        }
        for won in wins { columns += (won / m) * (won / m) / n }
        squares = (Double(positive) + Double(tied) / 4) / (m * n)
    }
}

extension SingleCase {
    /// NAP with its 95 % interval.
    public var nonoverlap: Nonoverlap {
        get throws(StatisticsError) { try Nonoverlap(a, b, level: 0.95) }
    }

    /// NAP with an interval of another level, between 0 and 1.
    ///
    /// - Throws: `outOfRange` for the level.
    public func nonoverlap(level: Double) throws(StatisticsError) -> Nonoverlap {
        try Nonoverlap(a, b, level: level)
    }
}
