/// Markup that is safe by its type: an interpolation is escaped unless it is `HTML`.
///
/// Strings, numbers and optionals of them are text; `HTML` and arrays of it are
/// markup. There is no way to turn a `String` into markup but `HTML(trusted:)`,
/// which is for generated numbers such as SVG coordinates.
package struct HTML: ExpressibleByStringInterpolation, Sendable, Hashable {
    /// UTF-8: a page is put together from thousands of pieces and leaves as bytes.
    package private(set) var bytes: [UInt8]

    package static let empty: HTML = ""

    package init(stringLiteral literal: StaticString) {
        bytes = []
        bytes.append(literal)
    }

    package init(stringInterpolation: Interpolation) { bytes = stringInterpolation.bytes }

    /// A plain text as markup: escaped.
    package init(_ plain: String) {
        bytes = []
        bytes.appendEscaped(plain)
    }

    /// Characters the program made itself and knows to be markup.
    package init(trusted markup: String) { bytes = Array(markup.utf8) }

    package var text: String { String(decoding: bytes, as: UTF8.self) }

    package var isEmpty: Bool { bytes.isEmpty }

    package static func + (left: HTML, right: HTML) -> HTML {
        var both = left
        both += right
        return both
    }

    package static func += (left: inout HTML, right: HTML) { left.bytes += right.bytes }

    /// Makes room for markup of a known length before it is put together.
    package mutating func reserve(_ count: Int) { bytes.reserveCapacity(count) }

    package var count: Int { bytes.count }

    package struct Interpolation: StringInterpolationProtocol {
        fileprivate var bytes: [UInt8] = []
        /// For what is not markup.
        private let room: Int

        package init(literalCapacity: Int, interpolationCount: Int) {
            room = literalCapacity + interpolationCount * 24
            bytes.reserveCapacity(room)
        }

        package mutating func appendLiteral(_ literal: StaticString) { bytes.append(literal) }

        package mutating func appendInterpolation(_ markup: HTML) {
            let needed = bytes.count + markup.bytes.count
            // What comes after it too: a page's content would be copied again for its last tag, and what
            // has many parts for each of them.
            if needed > bytes.capacity { bytes.reserveCapacity(max(needed + room, bytes.count * 2)) }
            bytes += markup.bytes
        }

        package mutating func appendInterpolation(_ markup: HTML?) { if let markup { appendInterpolation(markup) } }

        package mutating func appendInterpolation(_ parts: [HTML]) {
            bytes.reserveCapacity(parts.reduce(bytes.count + room) { $0 + $1.bytes.count })
            for part in parts { bytes += part.bytes }
        }

        package mutating func appendInterpolation(_ plain: String) { bytes.appendEscaped(plain) }

        package mutating func appendInterpolation(_ number: Int) { bytes.append(number: number) }
    }
}

extension HTML {
    /// An attribute that is there or not: `<input\(attribute: "checked", if: isOn)>`.
    package static func attribute(_ name: StaticString, if isPresent: Bool) -> HTML {
        guard isPresent else { return "" }
        var markup: HTML = " "
        markup.bytes.append(name)
        return markup
    }

    /// An attribute with a value, left out when there is none.
    package static func attribute(_ name: StaticString, _ value: String?) -> HTML {
        guard let value else { return "" }
        var markup = attribute(name, if: true)
        markup.bytes.append("=\"")
        markup.bytes.appendEscaped(value)
        markup.bytes.append("\"")
        return markup
    }
}

extension Sequence {
    /// One piece of markup per element, in order.
    package func html(_ transform: (Element) -> HTML) -> HTML {
        reduce(into: HTML.empty) { $0 += transform($1) }
    }
}

extension [UInt8] {
    fileprivate mutating func append(_ literal: StaticString) {
        literal.withUTF8Buffer { append(contentsOf: $0) }
    }

    /// Its decimal digits, without a text between: charts have thousands.
    fileprivate mutating func append(number: Int) {
        if number < 0 { append(UInt8(ascii: "-")) }
        var (rest, power) = (number.magnitude, UInt(1))
        while rest / power >= 10 { power *= 10 }
        while power > 0 {
            append(UInt8(ascii: "0") + UInt8(rest / power))
            (rest, power) = (rest % power, power / 10)
        }
    }

    fileprivate mutating func appendEscaped(_ plain: String) {
        var plain = plain
        plain.withUTF8 { text in
            guard text.contains(where: Self.mustBeEscaped) else { return append(contentsOf: text) }
            for byte in text {
                switch byte {
                case UInt8(ascii: "&"): append("&amp;")
                case UInt8(ascii: "<"): append("&lt;")
                case UInt8(ascii: ">"): append("&gt;")
                case UInt8(ascii: "\""): append("&quot;")
                case UInt8(ascii: "'"): append("&#39;")
                default: append(byte)
                }
            }
        }
    }

    /// The five are the bits of one number: all their codes are below 64.
    private static func mustBeEscaped(_ byte: UInt8) -> Bool { byte < 64 && escaped >> UInt64(byte) & 1 == 1 }

    private static let escaped: UInt64 = "&<>\"'".utf8.reduce(0) { $0 | 1 << UInt64($1) }
}
