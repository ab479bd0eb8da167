import Testing

@testable import Handover

/// One pupil's results, and what each door still takes: 0 is open.
struct EligibilityCase: Sendable, CustomTestStringConvertible {
    let says: String
    let results: String
    let vocational: Int
    let social: Int
    let science: Int
    let arts: Int
    let oriented: Int

    var testDescription: String { says }

    init(_ says: String, _ results: String, _ missing: (Int, Int, Int, Int, Int)) {
        (self.says, self.results) = (says, results)
        (vocational, social, science, arts, oriented) = missing
    }

    var missing: [String: Int] {
        [
            "vocational": vocational, "preparatorySocial": social, "preparatoryScience": science,
            "preparatoryArts": arts, "programmeOriented": oriented,
        ]
    }

    private static func passes(_ codes: String) -> String { ModelScene.passes(codes) }

    static let all = [
        Self("nothing at all", "", (8, 12, 12, 12, 6)),
        Self("every subject", passes(ModelScene.everySubject), (0, 0, 0, 0, 0)),
        Self("three and five of the arts", passes("SV EN MA BL HKK IDH MU SL"), (0, 4, 4, 4, 0)),
        Self("SVA instead of SV", passes("SVA EN MA BL HKK IDH MU SL"), (0, 4, 4, 4, 0)),
        Self("SVA and SV both are one subject", passes("SV SVA EN MA BL HKK IDH MU"), (1, 5, 5, 5, 0)),
        Self("SVA passed where SV was not", "SV=F " + passes("SVA EN MA BL HKK IDH MU SL"), (0, 4, 4, 4, 0)),
        Self(
            "a dash in SV and F in SVA are no pass", "SV=- SVA=F " + passes("EN MA BL HKK IDH MU SL"), (1, 5, 5, 5, 1)),
        Self("eight passes, and none in mathematics", passes("SV EN BI FY KE BL HKK MU"), (1, 5, 4, 4, 0)),
        Self("eight passes, and none in Swedish", passes("EN MA BI FY KE BL HKK MU"), (1, 5, 4, 4, 1)),
        Self(
            "a dash in mathematics, and all else", "MA=- " + passes("SV EN BI FY KE TK GE HI RE SH BL HKK IDH MU SL"),
            (1, 1, 1, 1, 0)),
        Self("the second rule of IMV, with mathematics", "EN=F " + passes("SV MA BL HKK IDH MU"), (2, 6, 6, 6, 0)),
        Self("the second rule of IMV, with English", "MA=F " + passes("SVA EN BL HKK IDH MU"), (2, 6, 6, 6, 0)),
        Self("the first rule of IMV", passes("SV EN MA BL HKK IDH"), (2, 6, 6, 6, 0)),
        Self("one other short of either rule of IMV", passes("SV EN MA BL HKK"), (3, 7, 7, 7, 1)),
        Self("one core subject and three others", "EN=F MA=F " + passes("SV BL HKK IDH"), (4, 8, 8, 8, 2)),
        Self("all but Swedish is no IMV", passes("EN MA BI FY KE TK GE HI RE SH BL HKK IDH MU SL"), (1, 1, 1, 1, 1)),
        Self("exempt English opens what is national", "EN=exempt " + passes("SV MA BL HKK IDH MU SL"), (0, 4, 4, 4, 0)),
        Self("exempt English is no pass for IMV", "EN=exempt " + passes("SV MA BL HKK IDH"), (2, 6, 6, 6, 1)),
        Self("exempt English is no other subject", "EN=exempt " + passes("SV MA BL HKK IDH MU"), (1, 5, 5, 5, 0)),
        Self("exempt and eleven more", "EN=exempt " + passes("SV MA GE HI RE SH BL HKK IDH MU SL"), (0, 0, 3, 0, 0)),
        Self(
            "an exemption in anything else opens nothing", "MA=exempt " + passes("SV EN BL HKK IDH MU SL"),
            (1, 5, 5, 5, 0)),
        Self(
            "twelve passes without religious studies", passes("SV EN MA GE HI SH BL HKK IDH MU SL TK"),
            (0, 1, 3, 0, 0)),
        Self("twelve passes without chemistry", passes("SV EN MA BI FY GE BL HKK IDH MU SL TK"), (0, 3, 1, 0, 0)),
        Self("the science ones, and one other short", passes("SV EN MA BI FY KE BL HKK IDH MU SL"), (0, 4, 1, 1, 0)),
        Self("language choice and mother tongue are others", passes("SV EN MA BL MU SL M2SPA MLARA"), (0, 4, 4, 4, 0)),
        Self("two languages under one code are one", passes("SV EN MA BL MU SL M2SPA M2FRE"), (1, 5, 5, 5, 0)),
        Self("pupil’s choice beside language choice", passes("SV EN MA BL MU SL M1SPA M2FRE"), (0, 4, 4, 4, 0)),
        Self("upper-secondary subjects do not stand in", passes("SVEN ENGE MATE BL HKK IDH MU SL"), (3, 7, 7, 7, 2)),
        Self("codes nobody knows open nothing", passes("SV EN MA BL HKK XX YY ZZZ M2spa"), (3, 7, 7, 7, 1)),
        Self(
            "F, dashes and what was not taken are nothing", "SV=F EN=- MA=notTaken BL=F MU=notTaken", (8, 12, 12, 12, 6)
        ),
    ]
}
