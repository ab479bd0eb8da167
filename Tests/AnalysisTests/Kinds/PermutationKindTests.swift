import Analysis
import Testing

@Suite("vinge stats permutation")
struct PermutationKindTests {
    @Test("four schools are gone through to the last arrangement")
    func exact() throws {
        let kind = PermutationKind(outcome: "y", arm: "treat", treated: "1", stratum: "school", draws: nil)
        let answer = try Expected(try kind.answer(Samples.reference("f_permutation/exact4.csv")))
        let expected = try Expected("f_permutation/expected.json")["exact4"]
        #expect(answer.keys == ["statistic", "z", "p", "draws"])
        expectClose(answer["statistic"], expected["size"]["statistic"], "statistic")
        expectClose(answer["z"], expected["analytic"]["z"], "z")
        expectClose(answer["p"], expected["size"]["p_two_sided"], relative: 1e-13, "p")
        expectClose(answer["draws"], expected["size"]["n_arrangements"], "draws")
    }

    @Test("schools of Tennessee have the statistic of R, and a seed repeats the draws")
    func drawn() throws {
        let kind = PermutationKind(outcome: "math", arm: "treat", treated: "1", stratum: "school", draws: 99, seed: 5)
        let answer = try kind.answer(Samples.reference("f_permutation/star_k_both_arms.csv"))
        let expected = try Expected("f_permutation/expected.json")["star_k_math"]
        expectClose(Expected(answer.statistic.value), expected["observed_size_weighted"], "statistic")
        expectClose(Expected(answer.z.value), expected["analytic"]["z"], "z")
        #expect(answer.p.value == 0.01)
        #expect(answer.draws.value == 99)
        let four = PermutationKind(outcome: "y", arm: "treat", treated: "1", stratum: "school", draws: 999, seed: 5)
        let first = try four.answer(Samples.reference("f_permutation/exact4.csv"))
        #expect(first.p == (try four.answer(Samples.reference("f_permutation/exact4.csv"))).p)
        #expect(abs((first.p.value ?? 0) - 0.202) < 0.05)
        var other = four
        other.treated = "0"
        #expect(
            try other.answer(Samples.reference("f_permutation/exact4.csv")).statistic.value
                == first.statistic.value.map(-))
    }
}
