/// The terms of a formula's right side, worked out as R does: which variables there are, and which of
/// them each term multiplies.
///
/// A term is a set of variables, as bits; variables are numbered in the order in which they stand.
struct TermSet: Hashable, Sendable {
    private(set) var hasIntercept = true
    private(set) var variables: [Expression] = []
    /// Main effects first, then products of two, and so on; among equals as they stand.
    private(set) var terms: [UInt64] = []

    /// Works out the terms of an expression.
    init(_ expression: Expression) throws(FormulaFault) {
        // All names are numbered from left to right first, as R does, also those taken away again.
        terms = try expand(expression).filter { $0 != 0 }
        terms = Array(Set(terms.map(\.nonzeroBitCount))).sorted().flatMap { order in
            terms.filter { $0.nonzeroBitCount == order }
        }
    }

    /// The variables of a term, in their order.
    func variables(of term: UInt64) -> [Int] { variables.indices.filter { term & (1 << UInt64($0)) != 0 } }

    /// A term's name: its variables with colons between them.
    func label(_ term: UInt64) -> String { variables(of: term).map { variables[$0].label }.joined(separator: ":") }

    /// Zero stands for the intercept within a list.
    private mutating func expand(_ expression: Expression) throws(FormulaFault) -> [UInt64] {
        switch expression.kind {
        case .name, .call: return [try bit(of: expression)]
        case .parentheses(let inner): return try expand(inner)
        case .number(1):
            hasIntercept = true
            return []
        case .number(0):
            hasIntercept = false
            return []
        case .number:
            throw FormulaFault(position: expression.position, reason: "only 0 and 1 may stand alone as a term")
        case .positive(let inner): return try expand(inner)
        case .negative(let inner): return try remove(inner, from: [])
        case .binary("+", let left, let right):
            let first = try expand(left)
            return Self.united(first, try expand(right))
        case .binary("-", let left, let right):
            let first = try expand(left)
            return try remove(right, from: first)
        case .binary(":", let left, let right):
            let (a, b) = (try operand(left), try operand(right))
            return Self.products(a, b)
        case .binary("*", let left, let right):
            let (a, b) = (try operand(left), try operand(right))
            return Self.united(Self.united(a, b), Self.products(a, b))
        case .binary("/", let left, let right):
            let (a, b) = (try operand(left), try operand(right))
            let all = a.reduce(0, |)
            return Self.united(a, b.map { $0 | all })
        case .binary("%in%", let left, let right):
            let (a, b) = (try operand(left), try operand(right))
            let all = b.reduce(0, |)
            return Self.united([], a.map { $0 | all })
        case .binary("^", let base, let power): return try expand(base, to: power)
        case .binary(let sign, _, _):
            throw FormulaFault(
                position: expression.position,
                reason: "a random term such as (1 \(sign) school) stands in parentheses and is added")
        }
    }

    /// What is multiplied has to be terms; R lets 1:x pass, which nobody means.
    private mutating func operand(_ expression: Expression) throws(FormulaFault) -> [UInt64] {
        let had = hasIntercept
        let terms = try expand(expression)
        hasIntercept = had
        guard !terms.isEmpty else {
            throw FormulaFault(position: expression.position, reason: "there is no column to multiply")
        }
        return terms
    }

    private mutating func expand(_ base: Expression, to power: Expression) throws(FormulaFault) -> [UInt64] {
        guard case .number(let value) = power.kind, value >= 1, value <= 16, value == value.rounded() else {
            throw FormulaFault(position: power.position, reason: "a power of terms is a whole number from 1")
        }
        let terms = try operand(base)
        var result = terms
        for _ in 1..<Int(value) { result = Self.united(result, Self.products(result, terms)) }
        return result
    }

    private mutating func remove(_ expression: Expression, from terms: [UInt64]) throws(FormulaFault) -> [UInt64] {
        var inner = expression
        while case .parentheses(let content) = inner.kind { inner = content }
        switch inner.kind {
        case .number(1):
            hasIntercept = false
            return terms
        case .number(0):
            hasIntercept = true
            return terms
        default:
            let had = hasIntercept
            let gone = Set(try expand(inner))
            hasIntercept = had
            return terms.filter { !gone.contains($0) }
        }
    }

    private mutating func bit(of variable: Expression) throws(FormulaFault) -> UInt64 {
        let label = variable.label
        if let known = variables.firstIndex(where: { $0.label == label }) { return 1 << UInt64(known) }
        guard variables.count < 64 else {
            throw FormulaFault(position: variable.position, reason: "there are more than 64 different columns")
        }
        variables.append(variable)
        return 1 << UInt64(variables.count - 1)
    }

    private static func united(_ a: [UInt64], _ b: [UInt64]) -> [UInt64] {
        var seen = Set<UInt64>()
        return (a + b).filter { seen.insert($0).inserted }
    }

    private static func products(_ a: [UInt64], _ b: [UInt64]) -> [UInt64] {
        united([], a.flatMap { first in b.map { first | $0 } })
    }
}
