/// A statement whose interpolations are always bound parameters, never text.
///
/// `"SELECT name FROM pupil WHERE id = \(id)"` sends the id beside the statement.
/// An array becomes a list for `IN`, and another `SQL` is inserted as a part.
package struct SQL: ExpressibleByStringInterpolation, Sendable, Hashable {
    /// The statement's text between its parameters: always one more than `values`.
    private var pieces: [String]
    package private(set) var values: [SQLValue]

    package init(stringLiteral value: String) { (pieces, values) = ([value], []) }

    package init(stringInterpolation: Interpolation) {
        (pieces, values) = (stringInterpolation.pieces, stringInterpolation.values)
    }

    /// The text with the driver's own placeholders (`?`, or `$1`, `$2`, …).
    package func text(placeholder: (Int) -> String) -> String {
        var text = pieces.first ?? ""
        for (index, piece) in pieces.dropFirst().enumerated() { text += placeholder(index) + piece }
        return text
    }

    /// The statement, if it can be run.
    func checked() throws -> SQL {
        try values.refuseNUL()
        return self
    }

    package static func + (left: SQL, right: SQL) -> SQL { "\(left)\(right)" }

    /// Parts put together with a word between them, such as `AND` or `UNION`.
    package static func joined(_ parts: [SQL], by word: SQL) -> SQL {
        guard let first = parts.first else { return "" }
        return parts.dropFirst().reduce(first) { "\($0)\(word)\($1)" }
    }

    package struct Interpolation: StringInterpolationProtocol {
        fileprivate var pieces: [String] = [""]
        fileprivate var values: [SQLValue] = []

        package init(literalCapacity: Int, interpolationCount: Int) {
            pieces.reserveCapacity(interpolationCount + 1)
            values.reserveCapacity(interpolationCount)
        }

        package mutating func appendLiteral(_ literal: String) { pieces[pieces.count - 1] += literal }

        package mutating func appendInterpolation(_ value: some SQLEncodable) { bind(value.sqlValue) }

        package mutating func appendInterpolation<Value: SQLEncodable>(_ value: Value?) { bind(value.sqlValue) }

        package mutating func appendInterpolation(_ part: SQL) {
            pieces[pieces.count - 1] += part.pieces.first ?? ""
            pieces.append(contentsOf: part.pieces.dropFirst())
            values.append(contentsOf: part.values)
        }

        /// A list for `IN`: `(?, ?, ?)`; an empty one matches nothing.
        package mutating func appendInterpolation(_ list: [some SQLEncodable]) {
            appendLiteral("(")
            for (index, value) in list.enumerated() {
                if index > 0 { appendLiteral(", ") }
                bind(value.sqlValue)
            }
            appendLiteral(list.isEmpty ? "NULL)" : ")")
        }

        private mutating func bind(_ value: SQLValue) {
            values.append(value)
            pieces.append("")
        }
    }
}
