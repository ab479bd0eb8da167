import Core

/// Finds what looks like a national identity number in a text, however it is written.
///
/// A date, and check digits where they can be trusted, tell it from a telephone number, a sum or
/// a decimal. What looks like one and is none gives a hint too many, which costs nothing.
enum IdentityNumbers {
    /// Lengths of the runs of digits a number is written as, longest first.
    private static let shapes = [[4, 2, 2, 4], [8, 4], [6, 5], [6, 4], [12], [11], [10]]

    /// - Parameter language: the language of the text; ten digits in one are a Danish number in
    ///   Danish only, since half of all Swedish mobile numbers begin with a date.
    /// - Returns: where they stand, in UTF-8 units.
    static func find(in text: String, language: Language) -> [Range<Int>] {
        let bytes = Array(text.utf8)
        let runs = DigitRun.all(in: bytes)
        let telephones = runs.isEmpty ? [] : telephoneWords(in: text)
        var ranges: [Range<Int>] = []
        var index = 0
        while index < runs.count {
            let found = shapes.lazy
                .compactMap { WrittenNumber($0, at: index, runs: runs, bytes: bytes) }
                .first { !isTelephone($0, after: telephones) && isNumber($0, language: language) }
            if let found {
                ranges.append(found.range)
                index += found.count
            } else {
                index += 1
            }
        }
        return ranges
    }

    private static func isNumber(_ number: WrittenNumber, language: Language) -> Bool {
        let digits = number.digits
        switch digits.count {
        case 12: return SwedishNumber.isValid(digits)
        case 11: return NorwegianNumber.isValid(digits)
        case 10:
            // A day alone tells a Danish number, so its form has to help: a sum may hold a day too.
            let isDanish = number.joints == [.hyphen] || language == .da && [[], [.space]].contains(number.joints)
            return SwedishNumber.isValid(digits) || isDanish && DanishNumber.isValid(digits)
        default: return false
        }
    }

    /// `tel. 0701234567` says itself what it is.
    private static func isTelephone(_ number: WrittenNumber, after words: [Int]) -> Bool {
        number.joints.isEmpty && words.contains { (0...3).contains(number.range.lowerBound - $0) }
    }

    /// Where words end that are followed by a telephone number.
    private static func telephoneWords(in text: String) -> [Int] {
        let words: Set = [
            "tel", "tlf", "telefon", "telefonnummer", "mob", "mobil", "mobilnummer", "mobile", "phone", "ring",
            "ringer", "call", "sms",
        ]
        return TextWord.all(in: text).filter { words.contains($0.folded) }.map(\.range.upperBound)
    }
}

/// A number as it stands in a text: one or more runs of digits, joined.
struct WrittenNumber {
    let digits: [Int]
    let joints: [DigitRun.Joint]
    /// In UTF-8 units.
    let range: Range<Int>
    /// How many runs it takes.
    let count: Int

    /// - Parameter shape: the lengths of the runs.
    init?(_ shape: [Int], at index: Int, runs: [DigitRun], bytes: [UInt8]) {
        let end = index + shape.count
        guard end <= runs.count, zip(shape, runs[index..<end]).allSatisfy({ $0 == $1.digits.count }) else { return nil }
        var joints: [DigitRun.Joint] = []
        for place in index..<(end - 1) {
            guard let joint = DigitRun.joint(runs[place], runs[place + 1], in: bytes) else { return nil }
            joints.append(joint)
        }
        // A day is written 1999-12-31 and nothing else, and only its hyphens make it one number.
        guard shape.count < 3 || joints.allSatisfy({ $0 == .hyphen }) else { return nil }
        (self.joints, count) = (joints, shape.count)
        digits = runs[index..<end].flatMap(\.digits)
        range = runs[index].range.lowerBound..<runs[end - 1].range.upperBound
        guard Self.isFree(range, in: bytes) else { return nil }
        let before = index > 0 ? DigitRun.joint(runs[index - 1], runs[index], in: bytes) : nil
        let after = end < runs.count ? DigitRun.joint(runs[end - 1], runs[end], in: bytes) : nil
        // Runs on that go on are a telephone number, a table or a sum.
        if [before, after].contains(.hyphen) || [before, after].contains(.plus) { return nil }
        if joints == [.space], (before ?? after) != nil { return nil }
    }

    /// Whether a range is no part of a word, a decimal or an international telephone number.
    private static func isFree(_ range: Range<Int>, in bytes: [UInt8]) -> Bool {
        func byte(_ offset: Int) -> UInt8 { bytes.indices.contains(offset) ? bytes[offset] : 0x20 }
        func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
        func isPoint(_ byte: UInt8) -> Bool { byte == UInt8(ascii: ".") || byte == UInt8(ascii: ",") }
        let (before, after) = (byte(range.lowerBound - 1), byte(range.upperBound))
        if isLetter(before) || isLetter(after) || before == UInt8(ascii: "+") { return false }
        if isPoint(before), DigitRun.isDigit(byte(range.lowerBound - 2)) { return false }
        if isPoint(after), DigitRun.isDigit(byte(range.upperBound + 1)) { return false }
        return true
    }
}
