import Statistics
import Testing

/// Shapes of models that the reference folder has no file for, on its data; figures from lme4 1.1-31 with the
/// optimum polished, lmerTest 3.1-3 and pbkrtest 0.5.2.
@Suite("Three columns, slopes below slopes, three crossed factors and slopes across")
struct MixedModelShapeTests {
    private struct Expected {
        let criterion: Double
        let maximum: Double
        let theta: [Double]
        let coefficients: [Double]
        let errors: [Double]
        let satterthwaite: [Double]
        var adjustedErrors: [Double]?
        var kenwardRoger: [Double]?
        /// The first and the last mode listed, with their deviations.
        let modes: (first: (Double, Double), last: (Double, Double))
    }

    private func hold(_ model: MixedModel, against expected: Expected, lastLevel: Int? = nil) throws {
        let fit = try model.fit()
        expectClose(fit.criterion, expected.criterion, relative: 1e-12, "criterion")
        #expect(fit.criterion <= expected.criterion + 1e-8)
        expectClose(try model.fit(.maximum).criterion, expected.maximum, relative: 1e-12, "deviance")
        #expect(fit.theta.count == expected.theta.count)
        for (a, b) in zip(fit.theta, expected.theta) { expectClose(a, b, relative: 1e-6, absolute: 1e-7, "theta") }
        for (a, b) in zip(fit.coefficients, expected.coefficients) { expectClose(a, b, relative: 1e-8, "β") }
        for (a, b) in zip(fit.standardErrors, expected.errors) { expectClose(a, b, relative: 1e-7, "se") }
        let tests = try fit.satterthwaite().coefficientTests()
        for (a, b) in zip(tests, expected.satterthwaite) { expectClose(a.degreesOfFreedom, b, relative: 1e-4, "df") }
        if let adjusted = expected.adjustedErrors, let degrees = expected.kenwardRoger {
            let tests = try fit.kenwardRoger().coefficientTests()
            for (a, b) in zip(tests, adjusted) { expectClose(a.standardError, b, relative: 1e-6, "adjusted se") }
            for (a, b) in zip(tests, degrees) { expectClose(a.degreesOfFreedom, b, relative: 1e-6, "adjusted df") }
        }
        let modes = try fit.conditionalModes()
        let (first, last) = (try #require(modes.first), try #require(modes.last))
        let column = last.columns.count - 1
        let row = lastLevel ?? last.modes.rows - 1
        expectClose(last.modes[row, column], expected.modes.last.0, relative: 1e-5, "last mode")
        expectClose(last.standardDeviations[row, column], expected.modes.last.1, relative: 1e-6, "last deviation")
        // R lists levels in order of their names, so the first is looked for by its value.
        let found = (0..<first.modes.rows).contains { level in
            abs(first.modes[level, 0] - expected.modes.first.0) < 1e-5 * abs(expected.modes.first.0)
                && abs(first.standardDeviations[level, 0] - expected.modes.first.1) < 1e-6 * expected.modes.first.1
        }
        #expect(found, "no level of the first component has the mode \(expected.modes.first)")
    }

    @Test("A curve for each subject: three correlated columns")
    func threeColumns() throws {
        let table = try Fixture.table("b_mixed_models/sleepstudy.csv")
        let days = try table.numbers("Days")
        let columns = [days.map { _ in 1.0 }, days, days.map { $0 * $0 }]
        let model = try MixedModel(
            outcome: try table.numbers("Reaction"), fixed: columns,
            random: [RandomEffects(columns: columns, by: Factor(try table.texts("Subject")))])
        try hold(
            model,
            against: Expected(
                criterion: 1729.27112015366, maximum: 1737.61765916415,
                theta: [
                    1.2465550360715, -0.2636087920117, 0.0292098628916, 0.5849807512032, -0.0508528828464,
                    0.0259814693489,
                ],
                coefficients: [255.4493727777807, 7.4340850126228, 0.3370223274414],
                errors: [7.9073852574419, 4.0763028483203, 0.4158793339088], satterthwaite: [17, 17, 17],
                adjustedErrors: [7.907385257442, 4.076302848321, 0.415879333909], kenwardRoger: [17, 17, 17],
                modes: ((-4.440575185, 14.654213542), (-0.1623001999, 0.8161662554))))
    }

    @Test("Classes in schools, with an effect that differs by school")
    func slopesAboveIntercepts() throws {
        let table = try Fixture.table("b_mixed_models/star_class_k.csv")
        let small = try table.texts("cltype").map { $0 == "small" ? 1.0 : 0 }
        let ones = small.map { _ in 1.0 }
        let school = try table.texts("school")
        let model = try MixedModel(
            outcome: try table.numbers("math"), fixed: [ones, small, try table.texts("ses").map { $0 == "N" ? 1 : 0 }],
            random: [
                RandomEffects(columns: [ones, small], by: Factor(school)),
                .intercept(by: Factor(try table.texts("class"))),
            ])
        try hold(
            model,
            against: Expected(
                criterion: 60115.1400629051, maximum: 60124.432808913,
                theta: [0.40776981210190, 0.47676302735497, -0.00304543107696, 0.15439395209739],
                coefficients: [471.63605598001, 8.18366753426, 21.72040259042],
                errors: [2.565031597603, 2.277225201124, 1.238744962830],
                satterthwaite: [88.96089021, 76.90047705, 5708.59230983],
                modes: ((29.458438199, 11.106801393), (2.821176894, 5.835678612))),
            lastLevel: level("80", of: school))
    }

    @Test("Pupils, teachers and schools, all crossed")
    func threeCrossed() throws {
        let table = try Fixture.table("b_mixed_models/star_crossed.csv")
        let year = try table.numbers("year")
        let school = try table.texts("school")
        let model = try MixedModel(
            outcome: try table.numbers("read"), fixed: [year.map { _ in 1.0 }, year],
            random: [
                .intercept(by: Factor(try table.texts("pupil"))), .intercept(by: Factor(try table.texts("teacher"))),
                .intercept(by: Factor(school)),
            ])
        try hold(
            model,
            against: Expected(
                criterion: 23248.8320667392, maximum: 23255.3709815102,
                theta: [1.078709919487, 0.663463703486, 0.555231504224],
                coefficients: [435.52073875965, 83.85896328786], errors: [2.336149916191, 1.998131272864],
                satterthwaite: [124.0229138, 421.0806066],
                modes: ((3.755563427, 17.215499715), (5.50602419, 10.14853216))),
            lastLevel: level("80", of: school))
    }

    @Test("Pupils crossed with schools whose growth differs")
    func slopesAcross() throws {
        let table = try Fixture.table("b_mixed_models/star_crossed.csv")
        let year = try table.numbers("year")
        let ones = year.map { _ in 1.0 }
        let school = try table.texts("school")
        let model = try MixedModel(
            outcome: try table.numbers("read"), fixed: [ones, year],
            random: [
                .intercept(by: Factor(try table.texts("pupil"))),
                RandomEffects(columns: [ones, year], by: Factor(school)),
            ])
        try hold(
            model,
            against: Expected(
                criterion: 23195.8591373788, maximum: 23202.7687621686,
                theta: [1.034594302634, 0.354862836158, 0.108759309905, 0.778402949172],
                coefficients: [435.16463255626, 84.79055937877], errors: [1.711493986880, 2.985877357824],
                satterthwaite: [77.19380695, 73.97626856], adjustedErrors: [1.71524606955, 2.99081932706],
                kenwardRoger: [75.477133089, 72.925389711],
                modes: ((5.828552925, 17.242909884), (-8.448111936, 12.569575354))),
            lastLevel: level("80", of: school))
    }

    @Test("Kenward and Roger's test is had at a variance of zero too")
    func boundary() throws {
        let tests = try MixedModelCase.named("boundary_zero_variance").model().fit().kenwardRoger().coefficientTests()
        expectClose(tests[0].standardError, 0.135091182775, relative: 1e-9)
        expectClose(tests[1].standardError, 0.142905299308, relative: 1e-9)
        expectClose(tests[0].degreesOfFreedom, 7.6672934924, relative: 1e-8)
        expectClose(tests[1].degreesOfFreedom, 42.9887858444, relative: 1e-8)
    }

    private func level(_ name: String, of labels: [String]) -> Int? {
        labels.firstIndex(of: name).map { Int(Factor(labels).codes[$0]) }
    }
}
