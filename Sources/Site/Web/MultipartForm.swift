/// A file that came with a form. Its name is what the sender called it: never a path,
/// and never to be trusted.
package struct UploadedFile: Sendable, Equatable {
    /// The name of the form's field.
    package let field: String
    package let name: String
    package let bytes: [UInt8]

    package init(field: String, name: String, bytes: [UInt8]) {
        (self.field, self.name, self.bytes) = (field, name, bytes)
    }
}

/// Why a body is no form. There is nothing to be mended in it by the reader.
package enum MultipartFault: Error, Equatable, Sendable {
    /// The Content-Type has no boundary, or one that the standard does not allow.
    case boundary
    /// The body does not begin with the boundary.
    case start
    /// A part has no end, or the last boundary is missing.
    case end
    /// After a boundary stands something that is neither a part nor the end.
    case delimiter
    case header
    case tooManyParts
}

/// Reads `multipart/form-data` (RFC 7578, RFC 2046 section 5.1) as browsers write it, and
/// nothing looser: no preamble, no padding, no nested parts, CRLF everywhere.
package struct MultipartForm: Sendable, Equatable {
    package private(set) var values: FormValues
    package private(set) var files: [UploadedFile]

    static let mostParts = 200

    package static func isMultipart(_ contentType: String) -> Bool {
        contentType.lowercased().hasPrefix("multipart/form-data")
    }

    /// - Throws: `MultipartFault`.
    package init(_ body: [UInt8], contentType: String) throws(MultipartFault) {
        guard let boundary = Self.boundary(in: contentType) else { throw .boundary }
        var reader = MultipartReader(body: body, boundary: boundary)
        var pairs: [(String, String)] = []
        files = []
        try reader.begin()
        while let part = try reader.next() {
            guard pairs.count + files.count < Self.mostParts else { throw .tooManyParts }
            if let fileName = part.fileName {
                // A file field in which nothing was chosen comes without name and bytes.
                if fileName.isEmpty && part.content.isEmpty { continue }
                files.append(UploadedFile(field: part.name, name: fileName, bytes: Array(part.content)))
            } else {
                // A NUL ends a text for some and not for others, so nobody gets one.
                pairs.append((part.name, String(decoding: part.content.filter { $0 != 0 }, as: UTF8.self)))
            }
        }
        values = FormValues(pairs)
    }

    /// The boundary of a content type: 1 to 70 of the characters RFC 2046 allows.
    static func boundary(in contentType: String) -> [UInt8]? {
        let parameters = contentType.split(separator: ";", omittingEmptySubsequences: false).dropFirst()
        var found: [UInt8]?
        for parameter in parameters {
            let parts = parameter.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard parts.count == 2, parts[0].drop(while: { $0 == " " }).lowercased() == "boundary" else { continue }
            guard found == nil else { return nil }
            var value = Array(parts[1].utf8)
            if value.count >= 2, value.first == UInt8(ascii: "\""), value.last == UInt8(ascii: "\"") {
                value = Array(value.dropFirst().dropLast())
            }
            found = value
        }
        guard let found, (1...70).contains(found.count), found.allSatisfy(isBoundaryCharacter) else { return nil }
        return found
    }

    /// The space that RFC 2046 also allows is left out: no browser writes it.
    private static func isBoundaryCharacter(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
            UInt8(ascii: "A")...UInt8(ascii: "Z"):
            true
        default: "'()+_,-./:=?".utf8.contains(byte)
        }
    }
}
