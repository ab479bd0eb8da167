import Testing

@testable import Statistics

@Suite("The examples in the articles on power, regression to the mean and disclosure")
struct PowerArticleTests {
    @Test("the numbers for schools are those in the article")
    func power() throws {
        let plain = try ClusterTrial(clusters: 24, clusterSize: 25, icc: 0.15)
        expectClose(try plain.minimumDetectableEffect(), 0.513, absolute: 5e-4, "plain")
        #expect(try plain.unitsNeeded(toDetect: 0.3) == 67)
        let withPretest = try ClusterTrial(
            clusters: 24, clusterSize: 25, icc: 0.15, explainedWithin: 0.5, explainedBetween: 0.6, covariates: 1)
        expectClose(try withPretest.minimumDetectableEffect(), 0.333, absolute: 5e-4, "pre-test")
        let trial = try ClusterTrial(clusters: 20, clusterSize: 15, icc: 0.17)
        #expect(try trial.unitsNeeded(toDetect: 0.4) == 47)
    }

    @Test("so are those for pupils who were chosen")
    func regression() throws {
        let scale = try RegressionToTheMean(mean: 100, standardDeviation: 15, reliability: 0.8)
        let chosen = try scale.below(85)
        expectClose(chosen.share, 0.159, absolute: 5e-4, "share")
        expectClose(chosen.selectedMean, 77.1, absolute: 0.05, "mean")
        expectClose(chosen.change, 4.6, absolute: 0.05, "change")
    }

    @Test("so is the table with suppressed cells")
    func disclosure() throws {
        let table = try SuppressedTable(
            rows: ["Lind", "Lind", "Lind", "Eng", "Eng", "Eng", "Berg", "Berg", "Berg"],
            columns: ["A", "B", "C", "A", "B", "C", "A", "B", "C"],
            counts: [2, 20, 30, 15, 9, 40, 28, 17, 11], rule: DisclosureRule(threshold: 5))
        let shown = table.inner.map { $0.map { $0.value.map(String.init) ?? $0.status.symbol ?? "" } }
        #expect(shown == [["c", "c", "30"], ["c", "c", "40"], ["28", "17", "11"]])
        #expect(table.inner[0][0].interval == AttackerInterval(lower: 0, upper: 17))
    }

    @Test("so are the assignments of two small schools")
    func assignments() throws {
        let test = try RandomisationTest(
            outcome: [56, 59, 62, 64, 62, 51, 40, 64],
            treated: [true, false, true, false, false, true, false, true],
            stratum: Factor(["Lind", "Lind", "Lind", "Lind", "Eng", "Eng", "Eng", "Eng"]))
        #expect(try test.exact().draws == 36)
    }
}
