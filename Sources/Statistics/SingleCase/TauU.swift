/// The Tau-U family: S of pairs between the phases, with S of the pairs within a phase taken off or added.
///
/// "Tau-U" names several figures that differ by their denominator and their test, so each has its name
/// here and is to be reported with it:
///
/// | variant | denominator | variance of S | continuity |
/// |---|---|---|---|
/// | `completeTauB` | tau-b over all pairs that count | with ties | no |
/// | `completeTauA` | all pairs that count | without ties | no |
/// | `parker` | mn for A–B and for A–B less trend A | with ties | no |
/// | `tarlow` | all pairs that count | with ties | yes |
///
/// Sources: Parker, Vannest, Davis and Sauber (2011), *Behavior Therapy* 42:284–299; Tarlow (2017),
/// *Behavior Modification* 41:427–467.
public struct TauU: Hashable, Sendable {
    /// The denominators and tests that are in use.
    public enum Variant: String, CaseIterable, Hashable, Sendable {
        /// Tau-b over the pairs between the phases and within them, with ties in the variance.
        case completeTauB
        /// Tau-a over the same pairs, with the variance that knows no ties.
        case completeTauA
        /// As Parker et al. (2011) have it: over mn when the baseline's trend is taken off.
        case parker
        /// As Tarlow (2017) has it: tau-a, with ties and continuity in the test.
        case tarlow
    }

    /// Which pairs count.
    public enum Model: String, CaseIterable, Hashable, Sendable {
        /// Pairs between the phases.
        case phases
        /// Pairs within the baseline.
        case baselineTrend
        /// Pairs within the intervention.
        case interventionTrend
        /// Between the phases, less within the baseline.
        case phasesLessBaselineTrend
        /// Between the phases and within the intervention.
        case phasesPlusInterventionTrend
        /// Between the phases and within the intervention, less within the baseline.
        case full
    }

    /// The denominator and the test.
    public let variant: Variant
    /// The pairs that count.
    public let model: Model
    /// The number of pairs that ``estimate`` is a share of.
    public let pairs: Int
    /// Pairs that speak for improvement.
    public let positive: Int
    /// Pairs that speak against it.
    public let negative: Int
    /// What S is divided by.
    public let denominator: Double
    /// S over the denominator; `nil` when no pair can be told apart (tau-b). With `parker` it can
    /// leave −1 … 1.
    public let estimate: Double?
    /// The variance of S that the test uses.
    public let variance: Double
    /// The variance of S if no scores were tied. Programs print it beside a test that uses ``variance``.
    public let untiedVariance: Double
    /// S over its standard deviation; `nil` when the variance is 0.
    public let z: Double?

    /// Positive less negative pairs.
    public var s: Int { positive - negative }
    /// The two-sided p value by the normal approximation; `nil` when ``z`` is.
    public var p: Double? { z.map { Normal.standard.twoSided($0) } }
    /// The standard error that makes estimate/SE equal to ``z``; `nil` when z is 0 or `nil`.
    public var standardError: Double? {
        guard let estimate, let z, z != 0 else { return nil }
        return estimate / z
    }
}

extension SingleCase {
    /// One member of the Tau-U family; larger is better, also where scores are to fall.
    ///
    /// The trend of a phase of a single score has no pairs; its variance is 0 and its z is `nil`.
    public func tauU(_ model: TauU.Model = .phasesLessBaselineTrend, variant: TauU.Variant) -> TauU {
        // Each model is a correlation with an order of the sessions in which pairs that do not count
        // are tied, and pairs that count against improvement run backwards.
        let (m, n) = (a.count, b.count)
        let flat = { (value: Int, count: Int) in Array(repeating: Double(value), count: count) }
        let up = { (from: Int, count: Int) in (0..<count).map { Double(from + $0) } }
        let down = (0..<m).map { Double(m - $0) }
        let order: PairOrder
        switch model {
        case .phases: order = PairOrder(flat(0, m) + flat(1, n), a + b)
        case .baselineTrend: order = PairOrder(up(1, m), a)
        case .interventionTrend: order = PairOrder(up(1, n), b)
        case .phasesLessBaselineTrend: order = PairOrder(down + flat(m + 1, n), a + b)
        case .phasesPlusInterventionTrend: order = PairOrder(flat(0, m) + up(1, n), a + b)
        case .full: order = PairOrder(down + up(m + 1, n), a + b)
        }
        let counted = order.pairs - order.tiedX
        let tied = counted - order.rising - order.falling
        var pairs = counted
        var denominator = Double(counted)
        var variance = order.kendallVariance
        switch variant {
        case .completeTauB:
            denominator =
                model == .phases
                ? Double(counted) - Double(tied) / 2
                : (Double(counted) * Double(order.pairs - order.tiedY)).squareRoot()
        case .completeTauA: variance = order.plainVariance
        case .parker where model == .phasesLessBaselineTrend: (pairs, denominator) = (m * n, Double(m * n))
        case .parker, .tarlow: break
        }
        return TauU(
            variant: variant, model: model, pairs: pairs, positive: order.rising, negative: order.falling,
            denominator: denominator, estimate: denominator > 0 ? Double(order.s) / denominator : nil,
            variance: variance,
            untiedVariance: model == .phases ? Double(m * n * (m + n + 1)) / 3 : order.plainVariance,
            z: order.z(variance: variance, continuityCorrection: variant == .tarlow))
    }
}
