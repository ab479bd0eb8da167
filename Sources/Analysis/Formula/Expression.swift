/// A part of a formula: a tree of names, numbers and signs, before it is known what the signs mean.
///
/// Outside of `I(…)` and functions the signs combine terms; inside they reckon.
struct Expression: Hashable, Sendable {
    indirect enum Kind: Hashable, Sendable {
        case name(String)
        case number(Double)
        /// A function and what stands in its parentheses.
        case call(String, Expression)
        case negative(Expression)
        case positive(Expression)
        case binary(String, Expression, Expression)
        case parentheses(Expression)
    }
    let kind: Kind
    /// Where it stands in the formula, in characters from 1.
    let position: Int

    /// The text as R writes it in the names of terms, which is also what tells two variables apart.
    var label: String {
        switch kind {
        case .name(let name): Self.written(name)
        case .number(let value): NumberText.asR(value)
        case .call(let function, let argument): "\(function)(\(argument.label))"
        case .negative(let inner): "-\(inner.label)"
        case .positive(let inner): "+\(inner.label)"
        case .binary(let sign, let left, let right):
            ["^", ":", "/"].contains(sign) ? left.label + sign + right.label : "\(left.label) \(sign) \(right.label)"
        case .parentheses(let inner): "(\(inner.label))"
        }
    }

    /// The columns it uses, in the order in which they stand.
    var names: [String] {
        switch kind {
        case .name(let name): [name]
        case .number: []
        case .call(_, let inner), .negative(let inner), .positive(let inner), .parentheses(let inner): inner.names
        case .binary(_, let left, let right): left.names + right.names
        }
    }

    /// A name that is not made of letters, digits, points and underscores stands in backticks.
    private static func written(_ name: String) -> String {
        let isPlain =
            name.first.map(FormulaToken.isNameStart) ?? false && name.allSatisfy(FormulaToken.isNamePart)
            && !(name.first == "." && name.dropFirst().first?.isNumber ?? false)
        return isPlain ? name : "`\(name)`"
    }
}
