/// What may make a difference-in-differences estimate mislead, although it can be computed.
public enum DifferenceInDifferencesWarning: Hashable, Sendable {
    /// Units begin to be treated at different times. Units treated early then serve as comparison for
    /// later ones, and the estimate is a weighted mean that may weigh some effects negatively when effects
    /// differ or grow with time (Goodman-Bacon 2021, *Journal of Econometrics* 225:254). Look at ``EventStudy``.
    case staggeredStart(times: [Int])
    /// So many units are treated and later untreated again; the estimate takes an effect to end with the treatment.
    case switchesOff(units: Int)
    /// There are fewer than 20 clusters; take CR2 with its degrees of freedom, or the wild bootstrap.
    case fewClusters(Int)
    /// Fewer than 5 clusters were ever treated, or fewer than 5 never; standard errors and bootstrap are then
    /// not to be relied on (MacKinnon and Webb 2018, *Econometrics Journal* 21:114).
    case fewOnOneSide(treated: Int, comparison: Int)
    /// Fewer than 4 degrees of freedom: p values below 0.05 come too often (Pustejovsky and Tipton 2018).
    case fewDegreesOfFreedom(Double)
}

extension DifferenceInDifferencesWarning: CustomStringConvertible {
    /// One sentence in English.
    public var description: String {
        switch self {
        case .staggeredStart(let times):
            "Treatment starts at different times (\(times.map(String.init).joined(separator: ", "))); "
                + "if effects differ or grow, the estimate mixes them with weights that may be negative."
        case .switchesOff(let units): "\(units) units are untreated again after they were treated."
        case .fewClusters(let clusters): "There are only \(clusters) clusters."
        case .fewOnOneSide(let treated, let comparison):
            "There are \(treated) clusters ever treated and \(comparison) never; fewer than five are too few."
        case .fewDegreesOfFreedom(let df):
            "The degrees of freedom, \((df * 10).rounded() / 10), are too few to rely on the p value."
        }
    }
}

extension DifferenceInDifferencesWarning {
    /// What the design gives reason to warn of; `timing` is `nil` for a treatment by degrees.
    static func warnings(
        timing: TreatmentTiming?, treated: [Double], clusters: Factor, occupied: Int, degreesOfFreedom: Double
    ) -> [DifferenceInDifferencesWarning] {
        var warnings: [DifferenceInDifferencesWarning] = []
        if let timing {
            if timing.isStaggered { warnings.append(.staggeredStart(times: timing.times)) }
            if timing.unitsSwitchingOff > 0 { warnings.append(.switchesOff(units: timing.unitsSwitchingOff)) }
        }
        if occupied < 20 { warnings.append(.fewClusters(occupied)) }
        if timing != nil {
            let ever = Set(zip(clusters.codes, treated).lazy.filter { $0.1 == 1 }.map(\.0)).count
            // Where all are treated in the end, the comparison is between times and not between clusters.
            if ever < 5 || (1..<5).contains(occupied - ever) {
                warnings.append(.fewOnOneSide(treated: ever, comparison: occupied - ever))
            }
        }
        if degreesOfFreedom < 4 { warnings.append(.fewDegreesOfFreedom(degreesOfFreedom)) }
        return warnings
    }
}
