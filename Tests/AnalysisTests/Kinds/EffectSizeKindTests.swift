import Analysis
import Testing

@Suite("vinge stats effect-size")
struct EffectSizeKindTests {
    private static let data = "a_effect_sizes/star_k_small_vs_regular.csv"

    @Test("the class-size effect in Tennessee has the reference's figures", arguments: ["read", "math"])
    func reference(outcome: String) throws {
        let kind = EffectSizeKind(outcome: outcome, arm: "treat", treated: "1")
        let answer = try Expected(try kind.answer(Samples.reference(Self.data)))
        let expected = try Expected("a_effect_sizes/expected.json")["smd"]["star_k_\(outcome)"]
        #expect(answer.keys == ["g", "d", "se", "lower", "upper", "n1", "n0", "df", "cluster", "binary"])
        expectClose(answer["g"], expected["g_exact"], "g")
        expectClose(answer["d"], expected["cohens_d"], "d")
        expectClose(answer["se"], expected["se_g_LS"], "se")
        expectClose(answer["lower"], expected["ci_g_noncentral_t"][0], "lower")
        expectClose(answer["upper"], expected["ci_g_noncentral_t"][1], "upper")
        expectClose(answer["n1"], expected["input"]["n1"], "n1")
        expectClose(answer["n0"], expected["input"]["n2"], "n0")
        expectClose(answer["df"], expected["df"], "df")
        #expect(answer["cluster"].value == nil)
        #expect(answer["binary"].value == nil)
    }

    @Test("clusters and a threshold add their figures")
    func clusters() throws {
        let kind = EffectSizeKind(outcome: "math", arm: "treat", treated: "1", cluster: "school", threshold: 460)
        let answer = try Expected(try kind.answer(Samples.reference(Self.data)))
        #expect(answer["cluster"].keys == ["g", "se", "df", "icc"])
        #expect(answer["binary"].keys == ["riskDifference", "lower", "upper", "oddsRatio", "cox"])
        expectClose(
            answer["cluster"]["icc"], try Expected("a_effect_sizes/expected.json")["star_k_icc_math"]["icc1"], "icc")
        var given = kind
        given.icc = 0.2
        #expect(try Expected(try given.answer(Samples.reference(Self.data)))["cluster"]["icc"].number == 0.2)
    }

    @Test("which level is the treated one turns the sign, and a text may name it")
    func arms() throws {
        let text = "y,arm\n1,no\n2,no\n4,no\n3,yes\n6,yes\n,yes\n5,yes\n"
        let yes = try EffectSizeKind(outcome: "y", arm: "arm", treated: "yes").answer(Samples.reader(text))
        let no = try EffectSizeKind(outcome: "y", arm: "arm", treated: "no").answer(Samples.reader(text))
        #expect(yes.g.value == no.g.value.map(-))
        #expect(yes.n1 == 3)
        #expect(yes.text.contains("6 rows used, 1 left out because a value is missing."))
        #expect(throws: TableFault.noLevel("maybe", column: "arm", levels: ["no", "yes"])) {
            try EffectSizeKind(outcome: "y", arm: "arm", treated: "maybe").answer(Samples.reader(text))
        }
        #expect(throws: TableFault.notTwoLevels(column: "arm", levels: 1)) {
            try EffectSizeKind(outcome: "y", arm: "arm", treated: "a").answer(Samples.reader("y,arm\n1,a\n2,a\n"))
        }
        let three = try EffectSizeKind(outcome: "y", arm: "arm", treated: "a")
            .answer(Samples.reader("y,arm\n1,a\n2,b\n3,c\n2,a\n"))
        #expect(three.n0 == 2)
        #expect(three.notes == ["Column arm has 2 other values, which are compared as one: b, c."])
        #expect(throws: TableFault.notANumber(column: "arm", line: 2, value: "no")) {
            try EffectSizeKind(outcome: "arm", arm: "arm", treated: "yes").answer(Samples.reader(text))
        }
    }
}
