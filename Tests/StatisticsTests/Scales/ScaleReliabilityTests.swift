import Statistics
import Testing

@Suite struct ScaleReliabilityTests {
    static var expected: JSON { (try? Fixture.json("h_scales/expected.json")) ?? JSON(nil) }

    /// A scale of the reference: its name there, its file and its items.
    struct Case: Sendable, CustomTestStringConvertible {
        let name: String
        let file: String
        let items: [String]
        var reversed: Set<String> = []
        var testDescription: String { name }

        /// The answers of all who answered all items.
        func answers() throws -> [[Double]] {
            let table = try Fixture.table("h_scales/\(file).csv")
            let columns = try items.map { try table.numbers($0) }
            let rows = (0..<table.rows).filter { row in columns.allSatisfy { !$0[row].isNaN } }
            return try zip(items, columns).map { name, column in
                let answers = rows.map { column[$0] }
                return reversed.contains(name) ? try reversedItem(answers, range: 1...6) : answers
            }
        }
    }

    static let cases = [
        Case(
            name: "bfi_agreeableness_A1_reversed_7_minus", file: "bfi_agreeableness_raw",
            items: ["A1", "A2", "A3", "A4", "A5"], reversed: ["A1"]),
        Case(name: "hs_verbal_x4_x6", file: "holzinger_swineford", items: ["x4", "x5", "x6"]),
        Case(name: "hs_all_x1_x9", file: "holzinger_swineford", items: (1...9).map { "x\($0)" }),
        Case(name: "small_likert", file: "small_likert", items: ["q1", "q2", "q3", "q4"]),
    ]

    @Test("every figure of the reference is met", arguments: cases)
    func reference(scale: Case) throws {
        let expected = Self.expected[scale.name]
        let reliability = try ScaleReliability(items: try scale.answers())
        let model = try reliability.oneFactorModel()
        let perItem: Set = [
            "item_total_r", "item_rest_r", "alpha_if_dropped", "item_mean", "item_sd", "cfa_loadings",
            "cfa_residual_var",
        ]
        expected.expectAll(
            [
                "n_complete": [Double(reliability.count)], "k": [Double(reliability.items.count)],
                "alpha_raw": [reliability.alpha], "alpha_standardized": [try #require(reliability.standardizedAlpha)],
                "mean_interitem_r": [try #require(reliability.meanCorrelation)],
                "feldt_ci95": try reliability.interval().ends,
                "guttman_lambda6_smc": [try #require(reliability.lambda6)],
                "total_mean": [reliability.totalMean], "total_sd": [reliability.totalStandardDeviation],
                "sem": [reliability.standardErrorOfMeasurement], "omega_total_cfa_ml": [model.omega],
                "omega_denominator_observed_var": [model.omegaOfObserved], "cfa_chisq_n_times_F": [model.chiSquared],
                "cfa_df": [Double(model.degreesOfFreedom)],
            ],
            except: perItem.union(["cfa_max_abs_gradient", "cfa_cov_divisor", "icc_rater"]), absolute: 1e-10, scale.name
        )
        #expect(model.largestGradient < 1e-14)
        let figures: [String: [Double?]] = [
            "item_total_r": reliability.items.map(\.totalCorrelation),
            "item_rest_r": reliability.items.map(\.restCorrelation),
            "alpha_if_dropped": reliability.items.map(\.alphaIfDropped), "item_mean": reliability.items.map(\.mean),
            "item_sd": reliability.items.map(\.standardDeviation), "cfa_loadings": model.loadings,
            "cfa_residual_var": model.residualVariances,
        ]
        for name in perItem {
            let got = zip(scale.items, try #require(figures[name]))
            expected[name].expectAll(Dictionary(uniqueKeysWithValues: got.map { ($0, [$1].compactMap(\.self)) }), name)
        }
        let agreement = reliability.raterAgreement
        expected["icc_rater"].expectAll([
            "ICC1": [agreement.icc1].compactMap(\.self), "ICC1k": [agreement.icc1OfMean].compactMap(\.self),
            "ICC3": [agreement.icc3].compactMap(\.self), "ICC3k": [agreement.icc3OfMean].compactMap(\.self),
        ])
    }

    @Test("the order of pupils and items, a shift of an item and a common unit change nothing", arguments: cases)
    func invariance(scale: Case) throws {
        let answers = try scale.answers()
        let reliability = try ScaleReliability(items: answers)
        let turned = try ScaleReliability(items: answers.reversed().map { $0.reversed().map { $0 * 10 + 3 } })
        expectClose(turned.alpha, reliability.alpha, relative: 1e-12)
        expectClose(turned.items.last?.restCorrelation, reliability.items[0].restCorrelation, relative: 1e-11)
        let (model, other) = (try reliability.oneFactorModel(), try turned.oneFactorModel())
        expectClose(other.omega, model.omega, relative: 1e-11)
        expectClose(other.loadings.last, model.loadings.first.map { $0 * 10 }, relative: 1e-10)
        expectClose(other.chiSquared, model.chiSquared, relative: 1e-9, absolute: 1e-9)
    }

    @Test("items that say the same thing have an alpha of 1, and one dropped of two leaves none")
    func same() throws {
        let scale = try ScaleReliability(items: [[1, 2, 4, 4], [1, 2, 4, 4]])
        expectClose(scale.alpha, 1, relative: 1e-15)
        #expect(scale.items[0].alphaIfDropped == nil && scale.lambda6 == nil)
        #expect(scale.standardErrorOfMeasurement < 1e-7)
        expectClose(try scale.interval().lower, 1, relative: 1e-14)
    }

    @Test("an item that does not vary has no correlations and takes the standardised figures away")
    func constantItem() throws {
        let scale = try ScaleReliability(items: [[1, 2, 4, 4], [0.1, 0.1, 0.1, 0.1], [1, 3, 4, 2]])
        #expect(scale.items[1].restCorrelation == nil && scale.items[1].totalCorrelation == nil)
        #expect(scale.items[0].restCorrelation != nil)
        #expect(scale.standardizedAlpha == nil && scale.lambda6 == nil && scale.correlation == nil)
        #expect(throws: StatisticsError.tooFewObservations(needed: 5, got: 4)) {
            try OneFactorModel(covariance: .identity(4), count: 4)
        }
        #expect(throws: StatisticsError.noVariation) { try scale.oneFactorModel() }
    }

    @Test("items that contradict one another have a negative alpha")
    func negative() throws {
        let scale = try ScaleReliability(items: [[1, 2, 3, 4, 5], [5, 4, 3, 2, 2]])
        #expect(scale.alpha < -1)
        #expect(try scale.interval().lower < scale.alpha)
    }

    @Test("what cannot be reckoned is refused with the reason")
    func degenerate() {
        #expect(throws: StatisticsError.tooFewItems(needed: 2, got: 0)) { try ScaleReliability(items: []) }
        #expect(throws: StatisticsError.tooFewItems(needed: 2, got: 1)) { try ScaleReliability(items: [[1, 2]]) }
        #expect(throws: StatisticsError.lengthsDiffer(2, 1)) { try ScaleReliability(items: [[1, 2], [1]]) }
        #expect(throws: StatisticsError.tooFewObservations(needed: 2, got: 1)) {
            try ScaleReliability(items: [[1], [2]])
        }
        #expect(throws: StatisticsError.notFinite) { try ScaleReliability(items: [[1, .nan], [2, 3]]) }
        #expect(throws: StatisticsError.noVariation) {
            try ScaleReliability(items: [[0.1, 0.7, 0.4], [0.7, 0.1, 0.4]])
        }
        #expect(throws: StatisticsError.noVariation) { try ScaleReliability(items: [[3, 3], [2, 2]]) }
    }

    @Test("an answer outside the range cannot be turned")
    func reversed() throws {
        #expect(try reversedItem([1, 2, 6], range: 1...6) == [6, 5, 1])
        #expect(throws: StatisticsError.outOfRange("an answer", 7)) { try reversedItem([1, 7], range: 1...6) }
        #expect(throws: StatisticsError.notFinite) { try reversedItem([.nan], range: 1...6) }
    }
}
