import Statistics
import Testing

@Suite struct GroupIntraclassCorrelationTests {
    private func hold(_ icc: GroupIntraclassCorrelation, _ expected: JSON) throws {
        expected.expectAll([
            "msb": [icc.meanSquareBetween], "msw": [icc.meanSquareWithin], "n0": [icc.typicalSize],
            "k": [Double(icc.groups)], "N": [Double(icc.count)], "icc1": [icc.icc1],
            "icc1k_n0": [try #require(icc.meanReliability)], "F": [try #require(icc.f)], "p": [try #require(icc.p)],
            "ci95_searle_n0": try #require(try icc.interval()).ends,
        ])
    }

    @Test("schools of unequal size: every figure of the references is met")
    func reference() throws {
        let star = try Fixture.table("a_effect_sizes/star_k_small_vs_regular.csv")
        try hold(
            GroupIntraclassCorrelation(outcome: star.numbers("math"), groups: Factor(star.texts("school"))),
            Fixture.json("a_effect_sizes/expected.json")["star_k_icc_math"])
        let exam = try Fixture.table("b_mixed_models/exam.csv")
        try hold(
            GroupIntraclassCorrelation(outcome: exam.numbers("normexam"), groups: Factor(exam.texts("school"))),
            Fixture.json("h_scales/expected.json")["icc1_exam_normexam_by_school"])
    }

    @Test("a shift, another unit, other numbers of the groups and groups without pupils change nothing")
    func invariance() throws {
        let outcome: [Double] = [1, 2, 5, 6, 9, 9, 4]
        let icc = try GroupIntraclassCorrelation(outcome: outcome, groups: Factor([0, 0, 1, 1, 2, 2, 2]))
        let other = try GroupIntraclassCorrelation(
            outcome: outcome.map { $0 * -7 + 1e5 }, groups: Factor(codes: [4, 4, 3, 3, 1, 1, 1], levels: 6))
        expectClose(other.icc1, icc.icc1, relative: 1e-10)
        #expect((other.groups, other.typicalSize) == (3, icc.typicalSize))
    }

    @Test("groups without spread inside are wholly alike, and groups of equal means are not at all")
    func ends() throws {
        let alike = try GroupIntraclassCorrelation(
            outcome: [0.1, 0.1, 0.1, 0.7, 0.7, 0.7], groups: Factor([0, 0, 0, 1, 1, 1]))
        #expect(alike.icc1 == 1 && alike.f == nil && alike.p == nil)
        #expect(try alike.interval() == nil)
        let unlike = try GroupIntraclassCorrelation(outcome: [1, 3, 1, 3], groups: Factor([0, 0, 1, 1]))
        #expect(unlike.icc1 == -1 && unlike.meanReliability == nil)
    }

    @Test("what cannot be reckoned is refused with the reason")
    func degenerate() {
        func make(_ y: [Double], _ g: [Int]) throws(StatisticsError) -> GroupIntraclassCorrelation {
            try GroupIntraclassCorrelation(outcome: y, groups: Factor(g))
        }
        #expect(throws: StatisticsError.lengthsDiffer(1, 2)) { try make([1], [1, 2]) }
        #expect(throws: StatisticsError.tooFewGroups(needed: 2, got: 0)) { try make([], []) }
        #expect(throws: StatisticsError.tooFewGroups(needed: 2, got: 1)) { try make([1, 2, 3], [1, 1, 1]) }
        #expect(throws: StatisticsError.tooFewObservations(needed: 3, got: 2)) { try make([1, 2], [1, 2]) }
        #expect(throws: StatisticsError.noVariation) { try make([0.1, 0.1, 0.1], [1, 1, 2]) }
        #expect(throws: StatisticsError.notFinite) { try make([1, .nan, 3], [1, 1, 2]) }
        #expect(throws: StatisticsError.outOfRange("the level of an interval", 2)) {
            try make([1, 2, 4], [1, 1, 2]).interval(level: 2)
        }
    }
}
