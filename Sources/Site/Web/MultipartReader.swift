/// Walks through the parts of a multipart body, each read once from front to back.
struct MultipartReader {
    struct Part {
        let name: String
        /// `nil` for a field that is no file.
        let fileName: String?
        let content: ArraySlice<UInt8>
    }

    private let body: [UInt8]
    /// `CRLF--boundary`; what stands before the first one has no line break.
    private let delimiter: [UInt8]
    private var place = 0
    private var isDone = false

    private static let (cr, lf, dash) = (UInt8(ascii: "\r"), UInt8(ascii: "\n"), UInt8(ascii: "-"))
    private static let mostHeaders = 8
    private static let mostHeaderBytes = 4096

    init(body: [UInt8], boundary: [UInt8]) {
        self.body = body
        delimiter = [Self.cr, Self.lf, Self.dash, Self.dash] + boundary
    }

    /// Reads the first boundary, at the very start.
    mutating func begin() throws(MultipartFault) {
        guard body.starts(with: delimiter.dropFirst(2)) else { throw .start }
        place = delimiter.count - 2
        try afterDelimiter()
    }

    /// The next part; `nil` after the last boundary.
    mutating func next() throws(MultipartFault) -> Part? {
        if isDone { return nil }
        let headers = try headers()
        let start = place
        guard let end = find(from: start) else { throw .end }
        place = end + delimiter.count
        try afterDelimiter()
        let (name, fileName) = try MultipartHeader.disposition(headers)
        return Part(name: name, fileName: fileName, content: body[start..<end])
    }

    /// After a boundary comes a line break and a part, or two dashes and the end.
    private mutating func afterDelimiter() throws(MultipartFault) {
        let rest = body[place...]
        if rest.starts(with: [Self.cr, Self.lf]) {
            place += 2
        } else if rest.elementsEqual([Self.dash, Self.dash])
            || rest.elementsEqual([Self.dash, Self.dash, Self.cr, Self.lf])
        {
            isDone = true
        } else {
            throw rest.count < 2 ? .end : .delimiter
        }
    }

    /// The lines of a part's head, to the empty one.
    private mutating func headers() throws(MultipartFault) -> [ArraySlice<UInt8>] {
        var lines: [ArraySlice<UInt8>] = []
        let limit = place + Self.mostHeaderBytes
        while true {
            var end = place
            while end < body.count, end <= limit, body[end] != Self.cr, body[end] != Self.lf, body[end] != 0 {
                end += 1
            }
            guard end <= limit else { throw .header }
            guard end + 1 < body.count else { throw .end }
            guard body[end] == Self.cr, body[end + 1] == Self.lf else { throw .header }
            let line = body[place..<end]
            place = end + 2
            if line.isEmpty { return lines }
            guard lines.count < Self.mostHeaders else { throw .header }
            lines.append(line)
        }
    }

    /// Where the next boundary begins, its line break included.
    private func find(from start: Int) -> Int? {
        body.withUnsafeBufferPointer { bytes in
            delimiter.withUnsafeBufferPointer { wanted in
                var index = start
                let last = bytes.count - wanted.count
                while index <= last {
                    if bytes[index] == Self.cr {
                        var matched = 1
                        while matched < wanted.count, bytes[index + matched] == wanted[matched] { matched += 1 }
                        if matched == wanted.count { return index }
                    }
                    index += 1
                }
                return nil
            }
        }
    }
}

/// What the head of a part says.
enum MultipartHeader {
    private static let mostNameBytes = 200

    /// The field's name and, for a file, the file's.
    static func disposition(_ lines: [ArraySlice<UInt8>]) throws(MultipartFault) -> (name: String, fileName: String?) {
        var found: (String, String?)?
        for line in lines {
            guard let text = String(validating: line, as: UTF8.self), let colon = text.firstIndex(of: ":") else {
                throw .header
            }
            let value = text[text.index(after: colon)...].drop { $0 == " " }
            switch text[..<colon].lowercased() {
            case "content-disposition":
                guard found == nil else { throw .header }
                found = try parameters(of: value)
            case "content-transfer-encoding":
                // Out of use since RFC 7578; what would have to be decoded is not guessed at.
                guard ["binary", "8bit", "7bit"].contains(value.lowercased()) else { throw .header }
            default: break
            }
        }
        guard let found else { throw .header }
        return found
    }

    /// `form-data; name="x"; filename="y"`, and nothing that stands there twice.
    private static func parameters(of value: Substring) throws(MultipartFault) -> (String, String?) {
        guard value.lowercased().hasPrefix("form-data") else { throw .header }
        var rest = value.dropFirst("form-data".count)
        var found: [String: String] = [:]
        while !rest.isEmpty {
            guard rest.popFirst() == ";" else { throw .header }
            rest = rest.drop { $0 == " " }
            guard let equals = rest.firstIndex(of: "=") else { throw .header }
            let key = rest[..<equals].lowercased()
            rest = rest[rest.index(after: equals)...]
            let text: Substring
            if rest.first == "\"" {
                rest = rest.dropFirst()
                guard let quote = rest.firstIndex(of: "\"") else { throw .header }
                text = rest[..<quote]
                rest = rest[rest.index(after: quote)...]
            } else {
                text = rest.prefix { $0 != ";" && $0 != " " }
                rest = rest.dropFirst(text.count)
            }
            guard found.updateValue(decoded(text), forKey: key) == nil else { throw .header }
        }
        guard let name = found["name"], !name.isEmpty, name.utf8.count <= mostNameBytes,
            !name.unicodeScalars.contains(where: isControl)
        else { throw .header }
        return (name, found["filename"].map(baseName))
    }

    /// The three characters that browsers write otherwise in a name (HTML, 4.10.21.8).
    private static func decoded(_ text: Substring) -> String {
        String(text).replacing("%22", with: "\"").replacing("%0D", with: "\r").replacing("%0A", with: "\n")
    }

    /// The last part of a path, without what cannot be shown, at most 200 bytes of it.
    private static func baseName(_ name: String) -> String {
        let last = name.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last ?? ""
        var kept = ""
        for scalar in last.unicodeScalars where !isControl(scalar) && kept.utf8.count < mostNameBytes {
            kept.unicodeScalars.append(scalar)
        }
        return kept
    }

    private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator: true
        default: false
        }
    }
}
