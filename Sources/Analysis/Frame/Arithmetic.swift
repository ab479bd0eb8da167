import Foundation

/// What stands in `I(…)`, in a function or before the `~`, reckoned for all rows.
enum Arithmetic {
    private enum Value {
        case constant(Double)
        case column([Double])
    }

    /// - Throws: `FormulaFault` where the signs mean nothing for numbers, or where a row has no finite
    ///   result; `TableFault` for a column that holds text or is taken as levels.
    static func evaluate(_ expression: Expression, in table: Table, coding: Coding) throws -> [Double] {
        let values =
            switch try value(expression, table, coding) {
            case .constant(let value): Array(repeating: value, count: table.rows)
            case .column(let values): values
            }
        guard let row = values.firstIndex(where: { !$0.isFinite }) else { return values }
        throw FormulaFault(
            position: expression.position,
            reason: "\(expression.label) has no finite value in line \(table.line(ofRow: row)) of the data")
    }

    private static func value(_ expression: Expression, _ table: Table, _ coding: Coding) throws -> Value {
        switch expression.kind {
        case .number(let number): return .constant(number)
        case .name(let name):
            guard !coding.categorical.contains(name) else { throw TableFault.needsNumbers(column: name) }
            return .column(try table.numbers(name))
        case .parentheses(let inner), .positive(let inner): return try value(inner, table, coding)
        case .negative(let inner): return map(try value(inner, table, coding)) { -$0 }
        case .call(let name, let inner):
            guard let function = function(name) else {
                throw FormulaFault(position: expression.position, reason: "\(name)() cannot be reckoned with")
            }
            return map(try value(inner, table, coding), function)
        case .binary(let sign, let left, let right):
            guard let operation = operation(sign) else {
                throw FormulaFault(
                    position: expression.position, reason: "\u{201C}\(sign)\u{201D} means nothing between numbers")
            }
            return combine(try value(left, table, coding), try value(right, table, coding), operation)
        }
    }

    private static func function(_ name: String) -> ((Double) -> Double)? {
        switch Function(rawValue: name) {
        case .identity: { $0 }
        case .log: { Foundation.log($0) }
        case .log2: { Foundation.log2($0) }
        case .log10: { Foundation.log10($0) }
        case .sqrt: { $0.squareRoot() }
        case .exp: { Foundation.exp($0) }
        case .abs: { Swift.abs($0) }
        case .factor, nil: nil
        }
    }

    private static func operation(_ sign: String) -> ((Double, Double) -> Double)? {
        switch sign {
        case "+": { $0 + $1 }
        case "-": { $0 - $1 }
        case "*": { $0 * $1 }
        case "/": { $0 / $1 }
        // The square is a product, so that it is rounded once.
        case "^": { $1 == 2 ? $0 * $0 : pow($0, $1) }
        default: nil
        }
    }

    private static func map(_ value: Value, _ function: (Double) -> Double) -> Value {
        switch value {
        case .constant(let x): .constant(function(x))
        case .column(let x): .column(x.map(function))
        }
    }

    private static func combine(_ a: Value, _ b: Value, _ with: (Double, Double) -> Double) -> Value {
        switch (a, b) {
        case (.constant(let x), .constant(let y)): .constant(with(x, y))
        case (.constant(let x), .column(let y)): .column(y.map { with(x, $0) })
        case (.column(let x), .constant(let y)): .column(x.map { with($0, y) })
        case (.column(let x), .column(let y)): .column(zip(x, y).map(with))
        }
    }
}
