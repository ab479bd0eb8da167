/// A model's formula as lme4 understands it: `score ~ age * sex + (1 + age | school/class)`.
///
/// The signs are R's: `+` adds terms, `:` multiplies, `a * b` is `a + b + a:b`, `a / b` is
/// `a + a:b`, `(a + b)^2` all products of up to two, `-` takes away, `0` or `-1` leaves the intercept
/// out. `I(…)` reckons. Source: Wilkinson and Rogers (1973), *Applied Statistics* 22:392; Chambers
/// and Hastie, *Statistical Models in S* (1992), chapter 2; for random terms Bates and others
/// (2015), *Journal of Statistical Software* 67(1), section 2.1.
package struct Formula: Sendable, Hashable {
    let outcome: Expression
    let fixed: TermSet
    /// As written, `||` and nested groups taken apart.
    let random: [RandomTerm]

    package init(_ text: String) throws(FormulaFault) {
        let (outcome, terms) = try FormulaParser.parse(text)
        var random: [RandomTerm] = []
        let fixed = try Self.takeOut(&random, of: terms)
        // Nothing but random terms leaves the intercept.
        let set = try TermSet(fixed ?? Expression(kind: .number(1), position: terms.position))
        if let repeated = set.variables.first(where: { $0.label == outcome.label }) {
            throw FormulaFault(position: repeated.position, reason: "the outcome cannot predict itself")
        }
        (self.outcome, self.fixed, self.random) = (outcome, set, random)
    }

    /// The columns of the data that are used, each once.
    package var columns: [String] {
        var seen: Set<String> = []
        let all =
            outcome.names + fixed.variables.flatMap(\.names)
            + random.flatMap { $0.terms.variables.flatMap(\.names) + $0.group.columns }
        return all.filter { seen.insert($0).inserted }
    }

    /// Takes the random terms out of a sum, and answers what is left.
    private static func takeOut(
        _ random: inout [RandomTerm], of expression: Expression
    ) throws(FormulaFault) -> Expression? {
        switch expression.kind {
        case .parentheses(let inner):
            if case .binary(let sign, let terms, let group) = inner.kind, sign == "|" || sign == "||" {
                random += try RandomTerm.all(terms, sign: sign, group)
                return nil
            }
            return expression
        case .binary("+", let left, let right):
            let first = try takeOut(&random, of: left)
            let second = try takeOut(&random, of: right)
            guard let first, let second else { return first ?? second }
            return Expression(kind: .binary("+", first, second), position: expression.position)
        case .binary("-", let left, let right):
            guard let first = try takeOut(&random, of: left) else {
                return Expression(kind: .negative(right), position: expression.position)
            }
            return Expression(kind: .binary("-", first, right), position: expression.position)
        default: return expression
        }
    }
}
