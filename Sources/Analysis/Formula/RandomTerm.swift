/// A random term `(1 + age | school)`: what varies, and between which groups.
struct RandomTerm: Hashable, Sendable {
    let terms: TermSet
    let group: GroupExpression

    /// The terms that one pair of parentheses stands for, in lme4's order: `||` gives one for each
    /// effect, and nested groups give one for each level, the finest first.
    static func all(_ effects: Expression, sign: String, _ group: Expression) throws(FormulaFault) -> [RandomTerm] {
        let groups = try GroupExpression.all(group)
        var result: [RandomTerm] = []
        for part in sign == "|" ? [effects] : try uncorrelated(effects) {
            let terms = try TermSet(part)
            guard terms.hasIntercept || !terms.terms.isEmpty else {
                throw FormulaFault(position: effects.position, reason: "nothing varies in this random term")
            }
            result += groups.map { RandomTerm(terms: terms, group: $0) }
        }
        return result
    }

    /// `1 + age` as `1` and `0 + age`.
    private static func uncorrelated(_ effects: Expression) throws(FormulaFault) -> [Expression] {
        let set = try TermSet(effects)
        let position = effects.position
        let slopes = set.terms.map { term in
            let zero = Expression(kind: .number(0), position: position)
            let variables = set.variables(of: term).map { set.variables[$0] }
            let product = variables.dropFirst().reduce(variables[0]) {
                Expression(kind: .binary(":", $0, $1), position: position)
            }
            return Expression(kind: .binary("+", zero, product), position: position)
        }
        return (set.hasIntercept ? [Expression(kind: .number(1), position: position)] : []) + slopes
    }
}

/// What groups the rows: one column, or several whose values together make a group.
struct GroupExpression: Hashable, Sendable {
    let columns: [String]
    /// As lme4 writes it: `class:school` for `school/class`.
    let label: String

    /// The groups of `school`, `school:class` or `school/class`, the finest first.
    static func all(_ expression: Expression) throws(FormulaFault) -> [GroupExpression] {
        switch expression.kind {
        case .name(let name): return [GroupExpression(columns: [name], label: expression.label)]
        case .call(Function.factor.rawValue, let inner), .parentheses(let inner): return try all(inner)
        case .binary(":", let left, let right):
            let (a, b) = (try one(left), try one(right))
            return [GroupExpression(columns: united(a.columns, b.columns), label: "\(a.label):\(b.label)")]
        case .binary("/", let left, let right):
            let outer = try all(left)
            let inner = try one(right)
            let around = outer[0]
            let wrapped = around.columns.count > 1 ? "(\(around.label))" : around.label
            let finest = GroupExpression(
                columns: united(around.columns, inner.columns), label: "\(inner.label):\(wrapped)")
            return [finest] + outer
        default:
            throw FormulaFault(
                position: expression.position,
                reason: "groups are a column, or columns with : or / between them")
        }
    }

    private static func one(_ expression: Expression) throws(FormulaFault) -> GroupExpression {
        let groups = try all(expression)
        guard groups.count == 1 else {
            throw FormulaFault(position: expression.position, reason: "a / cannot stand inside a product of groups")
        }
        return groups[0]
    }

    private static func united(_ a: [String], _ b: [String]) -> [String] { a + b.filter { !a.contains($0) } }
}
