import Statistics
import Testing

@Suite("What a mixed model does not depend on, and what it refuses")
struct MixedModelPropertyTests {
    private func fit(_ id: String, _ change: (inout [Double], inout [[Double]], inout [RandomEffects]) throws -> Void)
        throws -> MixedModelFit
    {
        var data = try MixedModelCase.named(id).data()
        try change(&data.outcome, &data.fixed, &data.random)
        return try MixedModel(outcome: data.outcome, fixed: data.fixed, random: data.random).fit()
    }

    @Test(
        "Shifting and scaling the outcome shifts the intercept and scales the rest",
        arguments: ["exam_ris", "star_crossed"])
    func shiftAndScale(_ id: String) throws {
        let plain = try fit(id) { _, _, _ in }
        let moved = try fit(id) { y, _, _ in y = y.map { 3 * $0 + 1e5 } }
        expectClose(moved.coefficients[0], 3 * plain.coefficients[0] + 1e5, relative: 1e-10)
        expectClose(moved.coefficients[1], 3 * plain.coefficients[1], relative: 1e-8)
        expectClose(moved.standardErrors[1], 3 * plain.standardErrors[1], relative: 1e-8)
        expectClose(moved.sigma, 3 * plain.sigma, relative: 1e-8)
        for (a, b) in zip(moved.theta, plain.theta) { expectClose(a, b, relative: 1e-7) }
    }

    @Test(
        "The order of rows and the numbering of groups change nothing but rounding",
        arguments: ["exam_ris", "star_class_k_nested", "star_crossed"])
    func permutation(_ id: String) throws {
        let plain = try fit(id) { _, _, _ in }
        let moved = try fit(id) { y, fixed, random in
            // A full cycle: 7919 is prime and divides no number of rows here.
            let order = y.indices.map { ($0 * 7919 + 13) % y.count }
            y = order.map { [y] in y[$0] }
            fixed = fixed.map { column in order.map { column[$0] } }
            random = try random.map { term in
                RandomEffects(
                    columns: term.columns.map { column in order.map { column[$0] } },
                    by: try Factor(
                        codes: order.map { Int32(2 * (term.factor.levels - 1 - Int(term.factor.codes[$0]))) },
                        levels: 2 * term.factor.levels))
            }
        }
        expectClose(moved.criterion, plain.criterion, relative: 1e-12)
        for (a, b) in zip(moved.theta, plain.theta) { expectClose(a, b, relative: 1e-8) }
        for (a, b) in zip(moved.coefficients, plain.coefficients) { expectClose(a, b, relative: 1e-9) }
        let (first, second) = (try plain.kenwardRoger(), try moved.kenwardRoger())
        for (a, b) in zip(first.standardErrors, second.standardErrors) { expectClose(a, b, relative: 1e-8) }
    }

    @Test("The unit of a slope's column changes its parameters and nothing else")
    func unitOfSlope() throws {
        let plain = try fit("sleepstudy_ris") { _, _, _ in }
        let moved = try fit("sleepstudy_ris") { _, fixed, random in
            fixed[1] = fixed[1].map { $0 * 1000 }
            random = random.map { RandomEffects(columns: [$0.columns[0], fixed[1]], by: $0.factor) }
        }
        expectClose(moved.criterion, plain.criterion + 2 * 6.907755278982137, relative: 1e-10)
        expectClose(moved.coefficients[1] * 1000, plain.coefficients[1], relative: 1e-9)
        expectClose(moved.theta[2] * 1000, plain.theta[2], relative: 1e-7)
        let (a, b) = (try plain.satterthwaite(), try moved.satterthwaite())
        expectClose(try a.degreesOfFreedom([0, 1]), try b.degreesOfFreedom([0, 1]), relative: 1e-6)
    }

    @Test("An uncorrelated term is the same as one term for each column")
    func uncorrelated() throws {
        let apart = try fit("sleepstudy_ris_uncorrelated") { _, _, _ in }
        let together = try fit("sleepstudy_ris") { _, _, random in
            random = random.map { RandomEffects(columns: $0.columns, by: $0.factor, isCorrelated: false) }
        }
        #expect(together.criterion == apart.criterion)
        #expect(together.theta == apart.theta)
        #expect(together.components.map(\.columns) == [[0], [1]])
    }

    @Test("A model without an intercept is not centred, and dummies of all levels fit as an intercept does")
    func withoutIntercept() throws {
        let plain = try fit("star_k_ris") { _, _, _ in }
        let dummies = try fit("star_k_ris") { _, fixed, _ in fixed[0] = zip(fixed[0], fixed[1]).map { $0 - $1 } }
        expectClose(dummies.criterion, plain.criterion, relative: 1e-11)
        expectClose(dummies.coefficients[0], plain.coefficients[0], relative: 1e-9)
        expectClose(dummies.coefficients[1] - dummies.coefficients[0], plain.coefficients[1], relative: 1e-7)
    }

    @Test("Balanced data have the variances of the analysis of variance")
    func balanced() throws {
        // Three groups of two: MSB = 21, MSW = 1, so that the variance is 10 and the residual's 1.
        let y = [0.0, 2.0.squareRoot(), 3, 3 + 2.0.squareRoot(), 6, 6 + 2.0.squareRoot()]
        let ones = Array(repeating: 1.0, count: 6)
        let fit = try MixedModel(outcome: y, fixed: [ones], random: [.intercept(by: Factor([0, 0, 1, 1, 2, 2]))]).fit()
        expectClose(fit.sigma, 1, relative: 1e-9)
        expectClose(fit.components[0].covariance[0, 0], (18 - 1) / 2, relative: 1e-8)
        expectClose(try fit.satterthwaite().degreesOfFreedom([1]), 2, relative: 1e-7)
        expectClose(try fit.kenwardRoger().coefficientTests()[0].degreesOfFreedom, 2, relative: 1e-9)
    }

    @Test("Groups without rows are allowed; their modes are zero")
    func emptyGroups() throws {
        let fit = try fit("sleepstudy_ri") { _, _, random in
            random = try random.map {
                RandomEffects(columns: $0.columns, by: try Factor(codes: $0.factor.codes, levels: $0.factor.levels + 3))
            }
        }
        let plain = try self.fit("sleepstudy_ri") { _, _, _ in }
        expectClose(fit.criterion, plain.criterion, relative: 1e-12)
        let modes = try fit.conditionalModes()[0]
        #expect(modes.modes.rows == 21 && modes.modes[20, 0] == 0)
        expectClose(modes.standardDeviations[20, 0], fit.components[0].standardDeviations[0], relative: 1e-9)
    }

    @Test("A perfect correlation is found, kept and reported")
    func perfectCorrelation() throws {
        // A group's slope deviates as its intercept does, exactly: residuals are orthogonal to both.
        var (y, t, codes) = ([Double](), [Double](), [Int]())
        for group in 0..<8 {
            let effect = Double((group * 5) % 8) - 3.5
            for (time, residual) in [2.0, -1, -2, -1, 2].enumerated() {
                t.append(Double(time))
                y.append(
                    10 + Double(time) + effect * (1 + 0.1 * Double(time)) + (group % 2 == 0 ? residual : -residual))
                codes.append(group)
            }
        }
        let ones = Array(repeating: 1.0, count: y.count)
        let random = RandomEffects(columns: [ones, t], by: Factor(codes))
        let fit = try MixedModel(outcome: y, fixed: [ones, t], random: [random]).fit()
        #expect(fit.isSingular)
        #expect(fit.theta[2] == 0)
        expectClose(fit.components[0].correlation(0, 1), 1, relative: 1e-12)
        for test in try fit.kenwardRoger().coefficientTests() { #expect(test.standardError > 0 && test.p < 0.01) }
        for test in try fit.satterthwaite().coefficientTests() { #expect(test.standardError > 0 && test.p < 0.01) }
        let correlation = try #require(
            try fit.profileIntervals().first { $0.parameter == .correlation(component: 0, 0, 1) })
        #expect(correlation.upper == 1)
        #expect(try #require(correlation.lower) < 1)
    }

    @Test("Data that do not hold a model are refused by name")
    func refusals() throws {
        let ones = Array(repeating: 1.0, count: 6)
        let x = [1.0, 2, 3, 4, 5, 7]
        let y = [2.0, 1, 4, 3, 6, 9]
        let groups = Factor([0, 0, 1, 1, 2, 2])
        func model(_ y: [Double], _ fixed: [[Double]], _ random: [RandomEffects]) throws -> MixedModel {
            try MixedModel(outcome: y, fixed: fixed, random: random)
        }
        #expect(throws: StatisticsError.collinear(column: 2)) {
            try model(y, [ones, x, x.map { 2 * $0 + 3 }], [.intercept(by: groups)])
        }
        #expect(throws: StatisticsError.collinear(column: 1)) {
            try model(y, [ones, ones.map { 3 * $0 }], [.intercept(by: groups)])
        }
        #expect(throws: StatisticsError.noVariation) {
            try model(ones.map { 0.1 * $0 }, [ones], [.intercept(by: groups)])
        }
        #expect(throws: StatisticsError.noVariation) { try model(x, [ones, x], [.intercept(by: groups)]) }
        #expect(throws: StatisticsError.tooFewGroups(needed: 2, got: 1)) {
            try model(y, [ones], [.intercept(by: Factor([0, 0, 0, 0, 0, 0]))])
        }
        #expect(throws: StatisticsError.tooFewGroups(needed: 2, got: 0)) { try model(y, [ones], []) }
        #expect(throws: StatisticsError.notIdentifiable("Random term 1")) {
            try model(y, [ones], [.intercept(by: Factor([0, 1, 2, 3, 4, 5]))])
        }
        #expect(throws: StatisticsError.notIdentifiable("Random term 2")) {
            try model(y, [ones], [.intercept(by: groups), RandomEffects(columns: [ones, x], by: groups)])
        }
        #expect(throws: StatisticsError.notFinite) {
            try model([2, 1, .nan, 3, 6, 9], [ones], [.intercept(by: groups)])
        }
        #expect(throws: StatisticsError.notFinite) {
            try model(y, [ones, [1, 2, .infinity, 4, 5, 6]], [.intercept(by: groups)])
        }
        #expect(throws: StatisticsError.tooFewObservations(needed: 2, got: 0)) {
            try model([], [[]], [.intercept(by: Factor([Int]()))])
        }
        #expect(throws: StatisticsError.lengthsDiffer(6, 5)) {
            try model(y, [[1, 2, 3, 4, 5]], [.intercept(by: groups)])
        }
        #expect(throws: StatisticsError.lengthsDiffer(6, 4)) {
            try model(y, [ones], [.intercept(by: Factor([0, 0, 1, 1]))])
        }
        #expect(throws: StatisticsError.noVariation) {
            try model(y, [ones], [RandomEffects(columns: [ones.map { 0 * $0 }], by: groups)]).fit()
        }
        let fit = try model(y, [ones, x], [.intercept(by: groups)]).fit()
        #expect(throws: StatisticsError.lengthsDiffer(2, 1)) { try fit.satterthwaite().test([1]) }
        #expect(throws: StatisticsError.noVariation) { try fit.kenwardRoger().test([0, 0]) }
    }

    @Test("Many levels take memory in proportion")
    func manyLevels() throws {
        let levels = 20_000
        var (y, codes) = ([Double](), [Int32]())
        for level in 0..<levels {
            for row in 0..<2 {
                y.append(Double((level * 7919) % 101) / 25 + Double((level * 31 + row * 57) % 103) / 30)
                codes.append(Int32(level))
            }
        }
        let ones = Array(repeating: 1.0, count: y.count)
        let random = RandomEffects.intercept(by: try Factor(codes: codes, levels: levels))
        let fit = try MixedModel(outcome: y, fixed: [ones], random: [random]).fit()
        // Balanced: the estimates are those of the analysis of variance.
        let mean = y.reduce(0, +) / Double(y.count)
        var (between, within) = (0.0, 0.0)
        for level in 0..<levels {
            let half = (y[2 * level] + y[2 * level + 1]) / 2
            between += 2 * (half - mean) * (half - mean) / Double(levels - 1)
            within += (y[2 * level] - half) * (y[2 * level] - half) * 2 / Double(levels)
        }
        expectClose(fit.sigma * fit.sigma, within, relative: 1e-7)
        expectClose(fit.components[0].covariance[0, 0], (between - within) / 2, relative: 1e-7)
    }
}
