/// A word or a sign of a formula.
struct FormulaToken: Hashable {
    enum Kind: Hashable {
        case name(String)
        case number(Double)
        case sign(String)
        case end
    }
    let kind: Kind
    /// In characters from 1.
    let position: Int
}

extension FormulaToken {
    /// Cuts a formula into words and signs.
    static func all(in text: String) throws(FormulaFault) -> [FormulaToken] {
        let characters = Array(text)
        var tokens: [FormulaToken] = []
        var at = 0
        while at < characters.count {
            let start = at
            let first = characters[at]
            if first.isWhitespace {
                at += 1
            } else if isDigit(first) || (first == "." && at + 1 < characters.count && isDigit(characters[at + 1])) {
                let number = try number(characters, &at)
                tokens.append(FormulaToken(kind: .number(number), position: start + 1))
            } else if isNameStart(first) {
                while at < characters.count, isNamePart(characters[at]) { at += 1 }
                tokens.append(FormulaToken(kind: .name(String(characters[start..<at])), position: start + 1))
            } else if first == "`" {
                at += 1
                while at < characters.count, characters[at] != "`" { at += 1 }
                guard at < characters.count, at > start + 1 else {
                    throw FormulaFault(position: start + 1, reason: "the backtick is not closed")
                }
                tokens.append(FormulaToken(kind: .name(String(characters[start + 1..<at])), position: start + 1))
                at += 1
            } else if let sign = signs.first(where: { characters[at...].starts(with: $0) }) {
                at += sign.count
                tokens.append(FormulaToken(kind: .sign(sign == "**" ? "^" : sign), position: start + 1))
            } else {
                throw FormulaFault(position: start + 1, reason: "\u{201C}\(first)\u{201D} has no meaning in a formula")
            }
        }
        tokens.append(FormulaToken(kind: .end, position: characters.count + 1))
        return tokens
    }

    /// Longer signs first.
    private static let signs = ["%in%", "||", "**", "~", "+", "-", "*", "/", "^", ":", "|", "(", ")", ","]

    private static func number(_ characters: [Character], _ at: inout Int) throws(FormulaFault) -> Double {
        let start = at
        while at < characters.count, isDigit(characters[at]) || characters[at] == "." { at += 1 }
        if at < characters.count, characters[at] == "e" || characters[at] == "E" {
            var ahead = at + 1
            if ahead < characters.count, characters[ahead] == "-" || characters[ahead] == "+" { ahead += 1 }
            if ahead < characters.count, isDigit(characters[ahead]) {
                while ahead < characters.count, isDigit(characters[ahead]) { ahead += 1 }
                at = ahead
            }
        }
        guard let number = Double(String(characters[start..<at])), number.isFinite else {
            throw FormulaFault(position: start + 1, reason: "\(String(characters[start..<at])) is no number")
        }
        return number
    }

    static func isNameStart(_ character: Character) -> Bool { character.isLetter || character == "." }
    static func isNamePart(_ character: Character) -> Bool {
        character.isLetter || isDigit(character) || character == "." || character == "_"
    }
    private static func isDigit(_ character: Character) -> Bool { character.isASCII && character.isNumber }
}
