import Core
import Testing

@Suite struct LanguageTests {
    @Test(
        "a tag gives its language, whatever its case and region",
        arguments: [
            ("da", .da), ("da-DK", .da), ("DA", .da), ("sv-FI", .sv), ("sv_SE", .sv), ("nb-NO", .nb), ("no", .nb),
            ("nn", .nb), ("nn-NO", .nb), ("en-GB", .en), ("en-US-posix", .en),
            ("de", nil), ("", nil), ("-", nil), ("dansk", nil), ("*", nil), ("d", nil),
        ] as [(String, Language?)])
    func tags(tag: String, expected: Language?) { #expect(Language(tag: tag) == expected) }

    @Test(
        "the header's best language of ours is taken",
        arguments: [
            ("da", .da), ("de, da;q=0.8", .da), ("en;q=0.5, sv;q=0.9", .sv), ("da;q=0.7,nb;q=0.7", .da),
            ("nn-NO,nn;q=0.9,en;q=0.8", .nb), ("sv;q=0, en;q=0.1", .en), (" sv-SE ; q=0.3 , da ; q=0.4 ", .da),
            ("fi,de;q=0.9", nil), ("", nil), (",,;", nil), ("sv;q=0", nil), ("*", nil), ("en;q=x,da;q=nan", .en),
            ("en;level=1;q=0.2,da;q=0.3", .da),
        ] as [(String, Language?)])
    func accept(header: String, expected: Language?) { #expect(Language(accept: header) == expected) }

    @Test("a header longer than any browser's is cut, not read to the end")
    func longHeader() {
        let filler = String(repeating: "xx,", count: 400)
        #expect(Language(accept: filler + "da") == nil)
        #expect(Language(accept: "sv," + filler) == .sv)
    }

    @Test("each country writes in its own language")
    func countries() {
        #expect(Country.allCases.map(\.language) == [.da, .sv, .nb])
        #expect(Set(Language.allCases.map(\.name)).count == 4)
        #expect(Country.allCases.map { $0.name[.en] } == ["Denmark", "Sweden", "Norway"])
    }
}
