import Core
import Testing

@Suite struct NumberFormatTests {
    @Test(
        "a number is written as its language writes it",
        arguments: [
            (1234.5, 1, ["1.234,5", "1\u{A0}234,5", "1\u{A0}234,5", "1,234.5"]),
            (
                -1234567.891, 2,
                ["-1.234.567,89", "−1\u{A0}234\u{A0}567,89", "−1\u{A0}234\u{A0}567,89", "-1,234,567.89"]
            ),
            (0, 0, ["0", "0", "0", "0"]), (0.5, 1, ["0,5", "0,5", "0,5", "0.5"]),
            (999, 0, ["999", "999", "999", "999"]), (1000, 0, ["1.000", "1\u{A0}000", "1\u{A0}000", "1,000"]),
            (0.05, 2, ["0,05", "0,05", "0,05", "0.05"]), (-0.04, 1, ["0,0", "0,0", "0,0", "0.0"]),
            (999.96, 1, ["1.000,0", "1\u{A0}000,0", "1\u{A0}000,0", "1,000.0"]),
            (.nan, 1, ["–", "–", "–", "–"]), (.infinity, 1, ["–", "–", "–", "–"]),
        ] as [(Double, Int, [String])])
    func fixed(value: Double, decimals: Int, expected: [String]) {
        #expect(Language.allCases.map { NumberFormat.text(value, decimals: decimals, in: $0) } == expected)
    }

    @Test(
        "a whole number is grouped in threes",
        arguments: [
            (0, "0", "0"), (12, "12", "12"), (-123, "-123", "−123"), (1234, "1.234", "1\u{A0}234"),
            (-1_234_567, "-1.234.567", "−1\u{A0}234\u{A0}567"),
        ])
    func whole(value: Int, danish: String, norwegian: String) {
        #expect(NumberFormat.text(value, in: .da) == danish)
        #expect(NumberFormat.text(value, in: .nb) == norwegian)
    }

    @Test(
        "as many decimals are shown as there are, up to the most asked for",
        arguments: [
            (3, 2, "3"), (3.5, 2, "3,5"), (3.25, 2, "3,25"), (3.256, 2, "3,26"), (3.004, 2, "3,00"), (3.256, 0, "3"),
            (-2.5, 1, "-2,5"), (1e6, 2, "1.000.000"),
        ])
    func upTo(value: Double, most: Int, expected: String) {
        #expect(NumberFormat.text(value, upTo: most, in: .da) == expected)
    }

    @Test(
        "ties go to the even digit",
        arguments: [
            (0.5, 0, "0"), (1.5, 0, "2"), (2.5, 0, "2"), (0.125, 2, "0.12"), (0.375, 2, "0.38"),
        ])
    func ties(value: Double, decimals: Int, expected: String) {
        #expect(NumberFormat.text(value, decimals: decimals, in: .en) == expected)
    }

    @Test("what is shown is never more than half a unit of the last place away")
    func rounding() {
        var faults: [String] = []
        for step in -20_000..<20_000 {
            let value = Double(step) / 999
            let shown = NumberFormat.parse(NumberFormat.text(value, decimals: 2, in: .da)) ?? .nan
            if abs(shown - value) > 0.005 + 1e-12 { faults.append("\(value) is shown as \(shown)") }
        }
        #expect(faults.isEmpty, "\(faults.count): \(faults.first ?? "")")
    }

    @Test(
        "what a person types is read",
        arguments: [
            ("1,5", 1.5), ("1.5", 1.5), ("-3", -3), ("−3", -3), ("–3", -3), ("+3", 3), (" 12 ", 12), ("\u{A0}7\t", 7),
            ("0", 0), ("007", 7), (",5", 0.5), ("12,", 12), ("-0,25", -0.25),
        ])
    func read(typed: String, expected: Double) { #expect(NumberFormat.parse(typed) == expected) }

    @Test(
        "junk is not read as a number",
        arguments: [
            "", " ", "a", "1a", "1e5", "0x10", "nan", "inf", "1,2,3", "1.2.3", "1.234,5", "--3", "3-", "-", ",", "½",
            "٣", "1/2",
            "1234567890123456", "𝟑",
        ])
    func junk(typed: String) { #expect(NumberFormat.parse(typed) == nil) }

    @Test("two numbers with a space between them are not one number", arguments: ["1 5", "12 34", "1\u{A0}000", "- 3"])
    func inner(typed: String) { #expect(NumberFormat.parse(typed) == nil) }

    @Test("what is written without grouping is read back in every language")
    func roundTrip() {
        for language in Language.allCases {
            for value in [-999.5, -0.25, 0, 0.01, 12.75, 999] {
                #expect(NumberFormat.parse(NumberFormat.text(value, decimals: 2, in: language)) == value)
            }
        }
    }
}
