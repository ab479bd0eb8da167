/// What is shown in a cell of a table, and why.
///
/// The raw values are for keeping; what a reader sees is the ``symbol``, which does not tell the two
/// kinds of suppression apart: to know which cells are the small ones would help an attacker.
public enum CellStatus: String, Hashable, Sendable, CaseIterable {
    /// The count is shown, a true zero as 0.
    case published = "ok"
    /// The count is small and not shown.
    case primary = "suppressed_primary"
    /// The count is not shown so that a small one cannot be had by subtraction.
    case complementary = "suppressed_complementary"
    /// There should be a count, but it is not known.
    case missing = "missing"
    /// There cannot be a count.
    case notApplicable = "not_applicable"

    /// Whether a count exists and is withheld.
    public var isSuppressed: Bool { self == .primary || self == .complementary }

    /// What stands in place of the count: `c` for confidential, `x` for missing, `z` for not
    /// applicable; nil where the count is shown.
    public var symbol: String? {
        switch self {
        case .published: nil
        case .primary, .complementary: "c"
        case .missing: "x"
        case .notApplicable: "z"
        }
    }
}
