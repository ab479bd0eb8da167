import Core

/// Personnummer and samordningsnummer: ten digits, or twelve with the century.
///
/// The last ten have Luhn's check digit; a samordningsnummer has 60 added to its day
/// (Skatteverket, Personnummer and Samordningsnummer).
enum SwedishNumber {
    static func isValid(_ digits: [Int]) -> Bool {
        guard digits.count == 10 || digits.count == 12 else { return false }
        let last = Array(digits.suffix(10))
        let sum = last.enumerated().reduce(0) { sum, next in
            let doubled = next.element * (next.offset.isMultiple(of: 2) ? 2 : 1)
            return sum + doubled / 10 + doubled % 10
        }
        guard sum.isMultiple(of: 10) else { return false }
        let (year, month) = (last.number(0, 2), last.number(2, 2))
        let day = last.number(4, 2) > 60 ? last.number(4, 2) - 60 : last.number(4, 2)
        let centuries = digits.count == 12 ? [digits.number(0, 2)].filter { (18...20).contains($0) } : [18, 19, 20]
        return centuries.contains { LocalDate(year: $0 * 100 + year, month: month, day: day) != nil }
    }
}

/// CPR-nummer: a day and four digits. Its check digit has not been kept to since 2007, so a
/// number is known by its day alone.
enum DanishNumber {
    static func isValid(_ digits: [Int]) -> Bool {
        guard digits.count == 10 else { return false }
        return [18, 19, 20].contains { century in
            LocalDate(
                year: century * 100 + digits.number(4, 2), month: digits.number(2, 2), day: digits.number(0, 2)) != nil
        }
    }
}

/// Fødselsnummer, and with 40 added to the day D-nummer; with 40 or 80 added to the month numbers
/// of hospitals and of invented people.
///
/// Two check digits modulo 11. From 2032 the first may leave a remainder of 0 to 3, so both rules
/// hold side by side (Skatteetaten, Nytt fødselsnummer fra 2032).
enum NorwegianNumber {
    static func isValid(_ digits: [Int]) -> Bool {
        guard digits.count == 11 else { return false }
        let first = remainder(digits, weights: [3, 7, 6, 1, 8, 9, 4, 5, 2, 1])
        let second = remainder(digits, weights: [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1])
        guard first <= 3, second == 0 else { return false }
        let day = digits.number(0, 2) > 40 ? digits.number(0, 2) - 40 : digits.number(0, 2)
        let month = digits.number(2, 2) % 40
        return [18, 19, 20].contains { century in
            LocalDate(year: century * 100 + digits.number(4, 2), month: month, day: day) != nil
        }
    }

    private static func remainder(_ digits: [Int], weights: [Int]) -> Int {
        zip(digits, weights).reduce(0) { $0 + $1.0 * $1.1 } % 11
    }
}

extension [Int] {
    /// The number that `count` digits from `start` on write.
    fileprivate func number(_ start: Int, _ count: Int) -> Int {
        self[start..<(start + count)].reduce(0) { $0 * 10 + $1 }
    }
}
