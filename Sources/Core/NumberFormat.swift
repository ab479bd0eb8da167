/// Numbers as each language writes them, without the process locale.
package enum NumberFormat {
    /// A number with a fixed count of decimals.
    ///
    /// - Parameter decimals: 0 to 9; the value is scaled and rounded, ties to even.
    /// - Returns: `1.234,5` in Danish, `1 234,5` (no-break space) in Swedish and
    ///   Norwegian, `1,234.5` in English. A minus is U+2212 but in Danish and English.
    package static func text(_ value: Double, decimals: Int, in language: Language) -> String {
        guard value.isFinite else { return "–" }
        let scale = power(decimals)
        let scaled = (abs(value) * scale).rounded(.toNearestOrEven)
        guard scaled < 9e15 else { return "\(value)" }
        let whole = Int64(scaled) / Int64(scale)
        let fraction = Int64(scaled) % Int64(scale)
        let sign = value < 0 && scaled > 0 ? minus(language) : ""
        let decimalPart = decimals > 0 ? "\(decimalMark(language))\(padded(fraction, decimals))" : ""
        return sign + grouped(whole, language) + decimalPart
    }

    /// A number with as many decimals as it has, up to `most`.
    package static func text(_ value: Double, upTo most: Int = 2, in language: Language) -> String {
        for decimals in 0..<most where (value * power(decimals)).rounded() == value * power(decimals) {
            return text(value, decimals: decimals, in: language)
        }
        return text(value, decimals: most, in: language)
    }

    package static func text(_ value: Int, in language: Language) -> String {
        (value < 0 ? minus(language) : "") + grouped(Int64(value.magnitude), language)
    }

    /// Reads what a person typed: `1,5`, `1.5`, `-3`, `−3`; spaces around it are
    /// ignored, and grouping is not read. Anything else is `nil`.
    package static func parse(_ typed: some StringProtocol) -> Double? {
        let bare = typed.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed()
        var text = ""
        for character in bare {
            switch character {
            case ",": text.append(".")
            case "\u{2212}", "–": text.append("-")
            case "0"..."9", ".", "-", "+": text.append(character)
            default: return nil
            }
        }
        guard !text.isEmpty, text.utf8.count <= 15, let value = Double(text), value.isFinite else { return nil }
        return value
    }

    private static func power(_ decimals: Int) -> Double {
        (0..<max(0, min(decimals, 9))).reduce(1) { value, _ in value * 10 }
    }

    private static func decimalMark(_ language: Language) -> String { language == .en ? "." : "," }

    private static func minus(_ language: Language) -> String {
        language == .da || language == .en ? "-" : "\u{2212}"
    }

    private static func grouped(_ value: Int64, _ language: Language) -> String {
        guard value > 999 else { return String(value) }
        let digits = Array(String(value))
        let mark = language == .da ? "." : language == .en ? "," : "\u{A0}"
        var text = ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index) % 3 == 0 { text += mark }
            text.append(digit)
        }
        return text
    }
}
