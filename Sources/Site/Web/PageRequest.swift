/// A request as the pages see it: read whole, decoded, free of the server's types.
package struct PageRequest: Sendable {
    package var method: Method
    package var path: String
    package var query: FormValues
    /// The fields of a posted form; empty for GET.
    package var form: FormValues
    /// The files that came with the form.
    package var files: [UploadedFile] = []
    /// Header fields by lower-case name; the last one wins.
    package var headers: [String: String]
    package var cookies: [String: String]
    /// Where the request came from, for throttling; never logged with a name.
    package var address: String

    package init(
        method: Method, path: String, query: FormValues = FormValues(), form: FormValues = FormValues(),
        headers: [String: String] = [:], cookies: [String: String] = [:], address: String = "unknown"
    ) {
        (self.method, self.path, self.query, self.form) = (method, path, query, form)
        (self.headers, self.cookies, self.address) = (headers, cookies, address)
    }
}

/// Names and values of a query or a form, in their order, as
/// `application/x-www-form-urlencoded` (WHATWG URL, section 5).
package struct FormValues: Sendable, Equatable {
    package private(set) var pairs: [(name: String, value: String)] = []

    package init() {}

    package init(_ pairs: [(String, String)]) { self.pairs = pairs.map { (name: $0.0, value: $0.1) } }

    /// More than any page of ours has. Handlers look names up one after the other, so a
    /// million pairs of nothing would cost whoever answers more than whoever asks.
    static let mostPairs = 5000

    /// Decodes an encoded text. Bytes that are not UTF-8 become replacement characters.
    package init(encoded: some StringProtocol) {
        for pair in encoded.split(separator: "&", maxSplits: Self.mostPairs).prefix(Self.mostPairs) {
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            pairs.append((Self.decode(parts[0]), parts.count > 1 ? Self.decode(parts[1]) : ""))
        }
    }

    /// The first value of a name, spaces around it taken off.
    package subscript(name: String) -> String? {
        guard let value = pairs.first(where: { $0.name == name })?.value else { return nil }
        // Most values begin and end with a letter or a digit, which needs no look at characters.
        let isBare = [value.utf8.first, value.utf8.last].allSatisfy { $0.map { 0x21..<0x7F ~= $0 } ?? true }
        if isBare { return value }
        return String(value.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }

    /// The first value of a name exactly as typed: for passwords.
    package func exact(_ name: String) -> String? { pairs.first { $0.name == name }?.value }

    /// All values of a name, such as the boxes that are ticked.
    package func all(_ name: String) -> [String] { pairs.filter { $0.name == name }.map(\.value) }

    package static func == (left: Self, right: Self) -> Bool {
        left.pairs.elementsEqual(right.pairs) { $0.name == $1.name && $0.value == $1.value }
    }

    /// The text for a query or a body.
    package var encoded: String {
        pairs.map { "\(Self.encode($0.name))=\(Self.encode($0.value))" }.joined(separator: "&")
    }

    private static func decode(_ text: some StringProtocol) -> String {
        var bytes: [UInt8] = []
        var rest = Array(text.utf8)[...]
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "+") {
                bytes.append(UInt8(ascii: " "))
            } else if byte == UInt8(ascii: "%"), rest.count >= 2,
                let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
            {
                // A NUL ends a text for some and not for others, so nobody gets one.
                if value != 0 { bytes.append(value) }
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func encode(_ text: String) -> String {
        var result = ""
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
                UInt8(ascii: "*"):
                result.unicodeScalars.append(Unicode.Scalar(byte))
            case UInt8(ascii: " "): result += "+"
            default: result += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
            }
        }
        return result
    }
}
