/// What may stand before parentheses in a formula.
enum Function: String, CaseIterable {
    /// What stands inside is reckoned.
    case identity = "I"
    case log, log2, log10, sqrt, exp, abs
    /// Numbers are taken as levels.
    case factor

    static var names: String { allCases.map { "\($0.rawValue)()" }.joined(separator: ", ") }
}
