/// A variable of a formula with its values.
enum Variable: Sendable {
    case numbers([Double])
    case levels(Categories)

    /// Evaluates an expression for all rows, none of which lacks a value.
    init(_ expression: Expression, in table: Table, coding: Coding) throws {
        var inner = expression
        var isFactor = false
        while case .call(Function.factor.rawValue, let content) = inner.kind { (inner, isFactor) = (content, true) }
        guard case .name(let name) = inner.kind else {
            guard !isFactor else {
                throw FormulaFault(position: inner.position, reason: "factor() takes the name of a column")
            }
            self = .numbers(try Arithmetic.evaluate(expression, in: table, coding: coding))
            return
        }
        let column = try table.column(name)
        if !isFactor, !coding.categorical.contains(name), case .numbers(let values) = column {
            self = .numbers(values)
        } else {
            let levels = try coding.levels(of: column, named: name)
            guard levels.levels.count >= 2 else {
                throw TableFault.notTwoLevels(column: name, levels: levels.levels.count)
            }
            self = .levels(levels)
        }
    }
}
