/// Digits of a text that stand together.
struct DigitRun: Hashable {
    let digits: [Int]
    /// In UTF-8 units.
    let range: Range<Int>

    static func all(in bytes: [UInt8]) -> [Self] {
        var runs: [Self] = []
        var digits: [Int] = []
        for (offset, byte) in bytes.enumerated() {
            if isDigit(byte) {
                digits.append(Int(byte - 0x30))
            } else if !digits.isEmpty {
                runs.append(Self(digits: digits, range: (offset - digits.count)..<offset))
                digits = []
            }
        }
        if !digits.isEmpty { runs.append(Self(digits: digits, range: (bytes.count - digits.count)..<bytes.count)) }
        return runs
    }

    static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

    /// What joins two runs into one number.
    enum Joint: Hashable {
        case hyphen, plus, space
        /// A hyphen between spaces, which may be a minus.
        case spacedHyphen
    }

    /// How two runs after each other are joined; `nil` when they are not.
    static func joint(_ left: Self, _ right: Self, in bytes: [UInt8]) -> Joint? {
        let gap = bytes[left.range.upperBound..<right.range.lowerBound]
        // Three characters of at most three bytes: a dash between spaces.
        guard gap.count <= 9 else { return nil }
        let characters = Array(String(decoding: gap, as: UTF8.self))
        let marks = characters.filter { !$0.isWhitespace }
        if marks.isEmpty { return characters.count == 1 && !characters[0].isNewline ? .space : nil }
        guard marks.count == 1, characters.count <= 3, !characters.contains(where: \.isNewline) else { return nil }
        switch marks[0] {
        case "-", "\u{2010}", "\u{2011}", "\u{2013}", "\u{2212}": return characters.count == 1 ? .hyphen : .spacedHyphen
        case "+": return characters.count == 1 ? .plus : nil
        default: return nil
        }
    }
}
