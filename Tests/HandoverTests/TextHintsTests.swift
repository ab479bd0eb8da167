import Core
import Testing

@testable import Handover

@Suite("Hints while writing")
struct TextHintsTests {
    /// What the hints point at, in the order of the text.
    private static func marked(
        _ text: String, names: [String] = [], language: Language = .sv, kind: Hint.Kind
    ) -> [String] {
        let bytes = Array(text.utf8)
        return TextHints.find(in: text, names: names, language: language).filter { $0.kind == kind }
            .map { String(decoding: bytes[$0.range], as: UTF8.self) }
    }

    // Numbers of nobody: Skatteverket's examples, and Norwegian ones with 80 added to the month.
    static let numbers: [(text: String, language: Language, found: [String])] = [
        ("Nummer 19121212-1212.", .sv, ["19121212-1212"]),
        ("(121212-1212)", .sv, ["121212-1212"]),
        ("121212+1212", .sv, ["121212+1212"]),
        ("191212121212", .sv, ["191212121212"]),
        ("1212121212", .en, ["1212121212"]),
        ("121212 1212", .sv, ["121212 1212"]),
        ("121212\u{A0}1212", .sv, ["121212\u{A0}1212"]),
        ("1912-12-12-1212", .sv, ["1912-12-12-1212"]),
        ("121212 – 1212", .sv, ["121212 – 1212"]),
        ("Elev: 701063-2391, åk 9", .sv, ["701063-2391"]),
        ("19701063-2391", .da, ["19701063-2391"]),
        ("pnr121212-1212", .sv, []),
        ("070707-0708", .sv, ["070707-0708"]),
        ("010203-1234", .da, ["010203-1234"]),
        ("0102031234", .da, ["0102031234"]),
        ("010203 1234", .da, ["010203 1234"]),
        ("310299-1234", .da, []),
        ("290200-1234", .da, ["290200-1234"]),
        ("01810950168", .nb, ["01810950168"]),
        ("018109 50168", .nb, ["018109 50168"]),
        ("018109-50168", .sv, ["018109-50168"]),
        ("01810950169", .nb, []),
        // From 2032 the first check digit may leave 1, 2 or 3.
        ("01810950176, 01810950184, 01810950192", .nb, ["01810950176", "01810950184", "01810950192"]),
        ("D-nr 41810950232", .nb, ["41810950232"]),
        ("15851250066", .nb, ["15851250066"]),
        ("åäö 121212-1212 och 701063-2391", .sv, ["121212-1212", "701063-2391"]),
    ]

    @Test("an identity number is found however it is written", arguments: numbers)
    func identityNumbers(text: String, language: Language, found: [String]) {
        #expect(Self.marked(text, language: language, kind: .identityNumber) == found)
    }

    @Test(
        "telephone numbers, days, sums and decimals are none",
        arguments: [
            "Ring 070-123 45 67.", "0701234567", "tel 0701234569", "Mobil: 0701234569", "+46 70 123 45 67",
            "+46701234567", "08-12 12 12 12", "+4712345678", "12 34 56 78", "2026-06-12", "2026-06-12 14.30",
            "20260612", "120626", "läsåret 2025-2026", "2025/26", "3,1415926535", "3.14159265358", "1212121212,5",
            "12 + 12 = 24", "1 000 000 000", "121212 - 1213 = 119999", "9876543210", "1234567890", "12345678901",
            "s. 121-212", "978-91-27-12345-6", "9789127123456", "kl. 12.12-12.12", "1/2 + 3/4", "0000000000",
            "000000-0000", "SVEN1000X", "121212-1212-1212", "1 121212 1212",
        ])
    func noNumbers(text: String) {
        #expect(Self.marked(text, kind: .identityNumber).isEmpty)
    }

    static let names: [(text: String, names: [String], found: [String])] = [
        ("Arbetar bra med Emma.", ["Emma Berg"], ["Emma"]),
        ("Arbetar bra med EMMA BERG i grupp", ["Emma Berg"], ["EMMA BERG"]),
        ("emma hjälper till", ["Emma"], ["emma"]),
        ("Emmas grupp", ["Emma"], ["Emmas"]),
        ("Emma's group", ["Emma"], ["Emma"]),
        ("Emmaus och Gemma", ["Emma"], []),
        ("Li och Bo", ["Li", "Bo Ek"], []),
        ("Bo Ek var med", ["Bo Ek"], ["Bo Ek"]),
        ("En lista i mitten", ["Li Tran"], []),
        ("Ali räknar", ["Ali Hassan"], ["Ali"]),
        ("Alis", ["Ali"], []),
        ("Med Anna-Karin och Anna", ["Anna-Karin Ek"], ["Anna-Karin"]),
        ("Åsa och åsa", ["Åsa"], ["Åsa", "åsa"]),
        ("Asa", ["Åsa"], []),
        ("hans arbete, per vecka, varje dag", ["Hans Berg", "Per Ek", "Dag Moe"], []),
        ("med Hans och Per", ["Hans Berg", "Per Ek"], ["Hans", "Per"]),
        ("Berg är högt", ["Emma Berg"], []),
        ("", ["Emma"], []),
        ("Emma", [], []),
        ("Emma", ["", " ", "-"], []),
        ("Ng Thi Mai läser", ["Ng Thi Mai"], ["Ng Thi Mai"]),
    ]

    @Test("another pupil's name is found as a whole word", arguments: names)
    func otherPupils(text: String, names: [String], found: [String]) {
        #expect(Self.marked(text, names: names, kind: .otherPupil) == found)
    }

    static let judging: [(text: String, language: Language, found: [String])] = [
        ("Eleven är lat och Slarvig.", .sv, ["lat", "Slarvig"]),
        ("omotiverade, stökiga; svaga", .sv, ["omotiverade", "stökiga", "svaga"]),
        ("Sjunger en låt på latin, plats och late", .sv, []),
        ("svagt ljus", .sv, []),
        ("Eleven er lat og bråkete, en svak leser", .nb, ["lat", "bråkete", "svak"]),
        ("Eleven er doven og umotiveret, en svag læser", .da, ["doven", "umotiveret", "svag"]),
        ("Lazy, sloppy and weak; arrives late", .en, ["Lazy", "sloppy", "weak"]),
        ("Löser ekvationer på egen hand när uppgiften är uppdelad.", .sv, []),
        ("Arbejder godt to og to, når opgaven er vist på tavlen.", .da, []),
        ("Jobber godt når oppgaven er delt opp.", .nb, []),
        ("Starts at once when the task is shown on the board.", .en, []),
    ]

    @Test("words that judge the person are found in the language of the text", arguments: judging)
    func judges(text: String, language: Language, found: [String]) {
        #expect(Self.marked(text, language: language, kind: .judgesPerson) == found)
    }

    @Test("hints stand in the order of the text, and each says what to do instead")
    func order() {
        let hints = TextHints.find(in: "Lat. Emma 121212-1212", names: ["Emma"], language: .sv)
        #expect(hints.map(\.kind) == [.judgesPerson, .otherPupil, .identityNumber])
        #expect(hints.map(\.range) == [0..<3, 5..<9, 10..<21])
        for kind in Hint.Kind.allCases {
            #expect(kind.advice.key?.hasPrefix("handover.hint.") == true)
            for language in Language.allCases { #expect(!kind.advice[language].isEmpty) }
        }
    }

    @Test("no advice calls for a hint itself, and a long text takes no long time")
    func advice() {
        for kind in Hint.Kind.allCases {
            for language in Language.allCases {
                #expect(TextHints.find(in: kind.advice[language], names: [], language: language).isEmpty)
            }
        }
        let long = String(repeating: "12 34-56 ab 7890 ", count: 5000)
        #expect(TextHints.find(in: long, names: ["Emma Berg"], language: .sv).isEmpty)
    }
}
