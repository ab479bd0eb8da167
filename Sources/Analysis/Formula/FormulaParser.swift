/// Reads a formula as R does: `^` binds closest and to the right, then a sign in front, `:`, `%in%`,
/// `*` and `/`, `+` and `-`, and last `|` and `||`.
struct FormulaParser {
    private let tokens: [FormulaToken]
    private var at = 0
    private var depth = 0

    /// Reads `outcome ~ terms`.
    static func parse(_ text: String) throws(FormulaFault) -> (outcome: Expression, terms: Expression) {
        var parser = FormulaParser(tokens: try FormulaToken.all(in: text))
        guard parser.next.kind != .sign("~") else {
            throw FormulaFault(position: parser.next.position, reason: "an outcome has to stand before the ~")
        }
        let outcome = try parser.expression(binding: 0)
        guard parser.next.kind == .sign("~") else { throw parser.unexpected("a ~ has to follow the outcome") }
        parser.at += 1
        let terms = try parser.expression(binding: 0)
        guard parser.next.kind == .end else { throw parser.unexpected("a sign such as + is missing") }
        return (outcome, terms)
    }

    private init(tokens: [FormulaToken]) { self.tokens = tokens }

    private var next: FormulaToken { tokens[at] }

    private func unexpected(_ wanted: String) -> FormulaFault {
        FormulaFault(position: next.position, reason: wanted)
    }

    private static let strength = ["|": 1, "||": 1, "+": 2, "-": 2, "*": 3, "/": 3, "%in%": 4, ":": 5, "^": 7]
    private static let strengthOfSign = 6

    /// Reads as long as the signs bind closer than `binding`.
    private mutating func expression(binding: Int) throws(FormulaFault) -> Expression {
        depth += 1
        defer { depth -= 1 }
        // So that a formula of a million parentheses ends in an error and not in a fault of the stack.
        guard depth < 200 else { throw unexpected("it is nested too deeply") }
        var left = try operand()
        while case .sign(let sign) = next.kind, let strength = Self.strength[sign], strength > binding {
            let position = next.position
            at += 1
            // `^` takes what follows first: 2^3^2 is 2^9, and 2^-1 is a half.
            let right = try expression(binding: sign == "^" ? strength - 1 : strength)
            left = Expression(kind: .binary(sign, left, right), position: position)
        }
        return left
    }

    private mutating func operand() throws(FormulaFault) -> Expression {
        let token = next
        at += 1
        switch token.kind {
        case .number(let value): return Expression(kind: .number(value), position: token.position)
        case .name(let name):
            guard next.kind == .sign("(") else {
                guard name != "." else {
                    throw FormulaFault(
                        position: token.position, reason: "the point is not known here; name the columns")
                }
                return Expression(kind: .name(name), position: token.position)
            }
            guard Function(rawValue: name) != nil else {
                throw FormulaFault(
                    position: token.position,
                    reason: "there is no function \(name); there are \(Function.names)")
            }
            at += 1
            let inner = try expression(binding: 0)
            try close()
            return Expression(kind: .call(name, inner), position: token.position)
        case .sign("("):
            let inner = try expression(binding: 0)
            try close()
            return Expression(kind: .parentheses(inner), position: token.position)
        case .sign("-"):
            return Expression(
                kind: .negative(try expression(binding: Self.strengthOfSign)), position: token.position)
        case .sign("+"):
            return Expression(
                kind: .positive(try expression(binding: Self.strengthOfSign)), position: token.position)
        case .sign, .end:
            at -= 1
            throw unexpected("a column or a number is missing")
        }
    }

    private mutating func close() throws(FormulaFault) {
        guard next.kind == .sign(")") else { throw unexpected("a closing parenthesis is missing") }
        at += 1
    }
}
