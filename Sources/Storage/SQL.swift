/// A statement whose interpolations are always bound parameters, never text.
///
/// `"SELECT name FROM pupil WHERE id = \(id)"` sends the id beside the statement.
/// An array becomes a list for `IN`, and another `SQL` is inserted as a part.
package struct SQL: ExpressibleByStringInterpolation, Sendable, Hashable {
    /// The statement, with a `?` for each parameter.
    package private(set) var text: String
    /// How many bytes of the text stand before the `?` of each parameter.
    private var places: [Int]
    package private(set) var values: [SQLValue]

    package init(stringLiteral value: String) { (text, places, values) = (value, [], []) }

    package init(stringInterpolation: Interpolation) {
        (text, places, values) = (stringInterpolation.text, stringInterpolation.places, stringInterpolation.values)
    }

    /// The statement with its parameters numbered: `$1`, `$2`, …
    package var numbered: String {
        var (numbered, start) = ("", text.startIndex)
        for (index, place) in places.enumerated() {
            let end = text.utf8.index(text.startIndex, offsetBy: place)
            numbered += text[start..<end]
            numbered += "$\(index + 1)"
            start = text.utf8.index(after: end)
        }
        return numbered + text[start...]
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
        fileprivate var text = ""
        fileprivate var places: [Int] = []
        fileprivate var values: [SQLValue] = []

        package init(literalCapacity: Int, interpolationCount: Int) {
            text.reserveCapacity(literalCapacity + interpolationCount)
            places.reserveCapacity(interpolationCount)
            values.reserveCapacity(interpolationCount)
        }

        package mutating func appendLiteral(_ literal: String) { text += literal }

        package mutating func appendInterpolation(_ value: some SQLEncodable) { bind(value.sqlValue) }

        package mutating func appendInterpolation<Value: SQLEncodable>(_ value: Value?) { bind(value.sqlValue) }

        package mutating func appendInterpolation(_ part: SQL) {
            let start = text.utf8.count
            text += part.text
            places += part.places.map { start + $0 }
            values += part.values
        }

        /// A list for `IN`: `(?, ?, ?)`; an empty one matches nothing.
        package mutating func appendInterpolation(_ list: [some SQLEncodable]) {
            text += "("
            var isFirst = true
            for value in list {
                if !isFirst { text += ", " }
                isFirst = false
                bind(value.sqlValue)
            }
            text += isFirst ? "NULL)" : ")"
        }

        private mutating func bind(_ value: SQLValue) {
            places.append(text.utf8.count)
            text += "?"
            values.append(value)
        }
    }
}
