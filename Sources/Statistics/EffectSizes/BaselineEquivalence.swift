/// Whether two groups were alike enough before the programme to be compared afterwards.
///
/// Source: What Works Clearinghouse, *Standards Handbook* 4.1 (2020), for groups that were not drawn
/// by lot or lost many pupils. The size counts, not the significance.
public enum BaselineEquivalence: Hashable, Sendable {
    /// |g| ≤ 0.05 at the start: the groups may be compared as they are.
    case satisfied
    /// 0.05 < |g| ≤ 0.25: the analysis has to adjust for the measure.
    case requiresAdjustment
    /// |g| > 0.25: the groups are too different, and adjusting does not mend it.
    case notMet

    /// The largest |g| that needs no adjustment, 0.05.
    public static let satisfiedUpTo = 0.05
    /// The largest |g| that adjustment may mend, 0.25.
    public static let adjustableUpTo = 0.25

    /// Judges a standardised difference of the groups at the start.
    ///
    /// - Throws: `notFinite`.
    public init(g: Double) throws(StatisticsError) {
        guard g.isFinite else { throw .notFinite }
        self =
            switch abs(g) {
            case ...Self.satisfiedUpTo: .satisfied
            case ...Self.adjustableUpTo: .requiresAdjustment
            default: .notMet
            }
    }
}
