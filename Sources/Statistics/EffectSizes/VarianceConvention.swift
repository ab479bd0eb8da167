/// How the sampling variance of Hedges' g is estimated.
///
/// The conventions differ in the third digit. A synthesis takes one of them for all its studies. In
/// the formulas n₁ and n₂ are the sizes of the groups, N their sum, m = N − 2, and J the factor of
/// ``SmallSampleCorrection``.
public enum VarianceConvention: Hashable, Sendable, CaseIterable {
    /// 1/n₁ + 1/n₂ + g²/(2N), with the exact J: Hedges (1982), *Psychological Bulletin* 92:490–499;
    /// metafor's `vtype = "LS"`, its default.
    case largeSample
    /// 1/n₁ + 1/n₂ + (1 − (m − 2)/(m·J²))·g², with the exact J, free of bias: Hedges (1983),
    /// *Psychological Bulletin* 93:388–395; metafor's `vtype = "UB"`.
    case unbiased
    /// J²·(1/n₁ + 1/n₂ + d²/(2N)), with the approximate J: Borenstein, Hedges, Higgins and Rothstein
    /// (2009), *Introduction to Meta-Analysis*, equations 4.20 and 4.24.
    case borenstein
    /// J²·(1/n₁ + 1/n₂ + d²/(2m)), with the approximate J (there ω): What Works Clearinghouse,
    /// *Procedures Handbook* 4.1 (2020), appendix E, for pupils assigned one by one.
    case whatWorksClearinghouse

    /// The factor J the convention is defined with, and so the g its variance belongs to.
    public var correction: SmallSampleCorrection {
        switch self {
        case .largeSample, .unbiased: .exact
        case .borenstein, .whatWorksClearinghouse: .approximate
        }
    }
}
