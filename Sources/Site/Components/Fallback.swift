import Core

/// Words that are not in the reader's own language, made visible.
enum Fallback {
    // Two characters for private use, which no text of a school has.
    private static let start: Unicode.Scalar = "\u{F0000}"
    private static let end: Unicode.Scalar = "\u{F0001}"

    static func marked(_ text: String) -> String { "\(start)\(text)\(end)" }

    /// By the first of its bytes, which hardly any other character has.
    static func isIn(_ markup: HTML) -> Bool {
        markup.bytes.contains(0xF3) && markup.text.unicodeScalars.contains(start)
    }

    /// The markup with every marked word in an element with its language. Where no
    /// element may stand, in an attribute or a drawing, the word stays as it is.
    static func shown(_ markup: HTML, in language: Language) -> HTML {
        let tag = "<span class=\"other-language\" lang=\"\(language.rawValue)\" dir=\"ltr\">"
        var result = String.UnicodeScalarView()
        var isInTag = false
        var plain: Substring?
        let text = markup.text
        let scalars = text.unicodeScalars
        for (index, scalar) in zip(scalars.indices, scalars) {
            switch scalar {
            case start, end:
                guard !isInTag, plain == nil else { continue }
                result.append(contentsOf: (scalar == start ? tag : "</span>").unicodeScalars)
                continue
            case "<":
                isInTag = true
                plain = inside(plain, text[index...].dropFirst())
            case ">": isInTag = false
            default: break
            }
            result.append(scalar)
        }
        return HTML(trusted: String(result))
    }

    /// The element without elements in it that the text is in after a tag.
    private static func inside(_ current: Substring?, _ tag: Substring) -> Substring? {
        if let current { return tag.hasPrefix("/" + current) ? nil : current }
        return ["svg", "title", "option", "textarea"].first { tag.hasPrefix($0) }
    }
}
