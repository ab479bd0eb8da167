/// Markup that is safe by its type: an interpolation is escaped unless it is `HTML`.
///
/// Strings, numbers and optionals of them are text; `HTML` and arrays of it are
/// markup. There is no way to turn a `String` into markup but `HTML(trusted:)`,
/// which is for generated numbers such as SVG coordinates.
package struct HTML: ExpressibleByStringInterpolation, Sendable, Hashable {
    package private(set) var text: String

    package static let empty: HTML = ""

    package init(stringLiteral value: String) { text = value }

    package init(stringInterpolation: Interpolation) { text = stringInterpolation.text }

    /// A plain text as markup: escaped.
    package init(_ plain: String) {
        text = ""
        text.appendEscaped(plain)
    }

    /// Characters the program made itself and knows to be markup.
    package init(trusted markup: String) { text = markup }

    package var isEmpty: Bool { text.isEmpty }

    package static func + (left: HTML, right: HTML) -> HTML { HTML(trusted: left.text + right.text) }

    package static func += (left: inout HTML, right: HTML) { left.text += right.text }

    package struct Interpolation: StringInterpolationProtocol {
        fileprivate var text: String

        package init(literalCapacity: Int, interpolationCount: Int) {
            text = ""
            text.reserveCapacity(literalCapacity + interpolationCount * 16)
        }

        package mutating func appendLiteral(_ literal: String) { text += literal }

        package mutating func appendInterpolation(_ markup: HTML) { text += markup.text }

        package mutating func appendInterpolation(_ markup: HTML?) { text += markup?.text ?? "" }

        package mutating func appendInterpolation(_ parts: [HTML]) {
            for part in parts { text += part.text }
        }

        package mutating func appendInterpolation(_ plain: String) { text.appendEscaped(plain) }

        package mutating func appendInterpolation(_ number: Int) { text += String(number) }
    }
}

extension HTML {
    /// An attribute that is there or not: `<input\(attribute: "checked", if: isOn)>`.
    package static func attribute(_ name: StaticString, if isPresent: Bool) -> HTML {
        isPresent ? HTML(trusted: " \(name)") : ""
    }

    /// An attribute with a value, left out when there is none.
    package static func attribute(_ name: StaticString, _ value: String?) -> HTML {
        guard let value else { return "" }
        return HTML(trusted: " \(name)=\"") + HTML(value) + "\""
    }
}

extension Sequence {
    /// One piece of markup per element, in order.
    package func html(_ transform: (Element) -> HTML) -> HTML {
        var text = ""
        for element in self { text += transform(element).text }
        return HTML(trusted: text)
    }
}

extension String {
    fileprivate mutating func appendEscaped(_ plain: String) {
        let needsEscape = plain.utf8.contains { byte in
            byte == UInt8(ascii: "&") || byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">")
                || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'")
        }
        guard needsEscape else {
            self += plain
            return
        }
        for scalar in plain.unicodeScalars {
            switch scalar {
            case "&": self += "&amp;"
            case "<": self += "&lt;"
            case ">": self += "&gt;"
            case "\"": self += "&quot;"
            case "'": self += "&#39;"
            default: unicodeScalars.append(scalar)
            }
        }
    }
}
