import Testing

@testable import Statistics

@Suite struct DesignPropertyTests {
    func expectSame(
        _ a: CoefficientEstimate, _ b: CoefficientEstimate, scale: Double = 1, _ what: String,
        location: SourceLocation = #_sourceLocation
    ) {
        expectClose(a.estimate, b.estimate * scale, relative: 1e-10, "\(what) estimate", location)
        expectClose(a.standardError, b.standardError * abs(scale), relative: 1e-10, "\(what) se", location)
        expectClose(a.degreesOfFreedom, b.degreesOfFreedom, relative: 1e-9, "\(what) df", location)
        expectClose(a.p, b.p, relative: 1e-8, "\(what) p", location)
    }

    @Test("unit and time effects in the outcome change nothing, its scale only the scale")
    func shiftAndScale() throws {
        let panel = try Panel.school40()
        let before = try panel.fit()
        var shifted = panel
        let unit = try panel.unitFactor
        for row in panel.outcome.indices {
            shifted.outcome[row] =
                -3 * (panel.outcome[row] + 7 * Double(unit.codes[row]) + Double(panel.time[row] * panel.time[row]))
        }
        let after = try shifted.fit()
        expectSame(after.effect, before.effect, scale: -3, "outcome")
        var covariate = panel
        covariate.covariates[0] = panel.covariates[0].map { 1_000 + 0.01 * $0 }
        let rescaled = try covariate.fit()
        expectSame(rescaled.effect, before.effect, "covariate")
        expectClose(rescaled.covariates[0].estimate, 100 * before.covariates[0].estimate, relative: 1e-9, "γ")
    }

    @Test("the order of rows, the names of units and the numbers of times do not matter")
    func relabelling() throws {
        let panel = Panel(pupils: ())
        let before = try panel.fit()
        var random = CounterRandom(seed: 1, stream: 0)
        let mixed = panel.reordered(Array(panel.outcome.indices).shuffled(using: &random))
        expectSame(try mixed.fit().effect, before.effect, "order")
        let again = try DifferenceInDifferences(
            outcome: mixed.outcome, treated: mixed.treated, unit: Factor(mixed.unit),
            time: mixed.time.map { $0 * 10 - 2_000 }, covariates: mixed.covariates)
        expectSame(again.effect, before.effect, "names")
        // Groups without rows are no groups.
        let codes = try panel.unitFactor.codes.map { 2 * $0 + 1 }
        let sparse = try DifferenceInDifferences(
            outcome: panel.outcome, treated: panel.treated, unit: Factor(codes: codes, levels: 30), time: panel.time,
            covariates: panel.covariates, bootstrap: .drawn(replicates: 1, seed: 1))
        expectSame(sparse.effect, before.effect, "gaps")
        #expect(sparse.units == 9 && sparse.clusters == 9 && sparse.bootstrap?.replicates == 512)
    }

    @Test("rows of a cell that are all alike weigh as many")
    func repeated() throws {
        let panel = try Panel.school40()
        let once = try panel.fit(.cr0)
        let twice = try panel.reordered(panel.outcome.indices.flatMap { [$0, $0] }).fit(.cr0)
        expectSame(twice.effect, once.effect, "twice")
    }

    @Test("sets of units that share no time are told apart, and singletons drop out")
    func disconnected() throws {
        var panel = try Panel.school40()
        // Schools above 20 move to other years, and one school more is seen once.
        for row in panel.time.indices where (Int(panel.unit[row]) ?? 0) > 20 { panel.time[row] += 100 }
        panel.outcome.append(1_000)
        panel.treated.append(1)
        panel.unit.append("41")
        panel.time.append(2)
        panel.covariates[0].append(30)
        let result = try panel.fit()
        #expect(result.parameters == 2 + 41 + 12 - 2)
        let times = Panel.dummies(panel.time.map { $0 == 101 ? 1 : $0 })
        let dense = try LinearRegression(
            outcome: panel.outcome, columns: [panel.treated] + panel.covariates + Panel.dummies(panel.unit) + times)
        let robust = try dense.clusterRobust(.cr2, clusters: panel.unitFactor)
        expectSame(result.effect, try robust.coefficient(1), "disconnected")
    }

    @Test("designs without an answer are refused")
    func refused() throws {
        let panel = try Panel.school40()
        func fit(
            outcome: [Double]? = nil, treated: [Double]? = nil, unit: Factor? = nil, time: [Int]? = nil,
            covariates: [[Double]] = [], clusters: Factor? = nil, confidence: Double = 0.95
        ) throws -> DifferenceInDifferences {
            try DifferenceInDifferences(
                outcome: outcome ?? panel.outcome, treated: treated ?? panel.treated,
                unit: unit ?? Factor(panel.unit), time: time ?? panel.time, covariates: covariates,
                clusters: clusters, confidence: confidence)
        }
        let n = panel.outcome.count
        #expect(throws: StatisticsError.noVariation) { try fit(treated: panel.treated.map { _ in 1 }) }
        // Treated or not for good; treated by the year alone.
        #expect(throws: StatisticsError.collinear(column: 0)) {
            try fit(treated: panel.unit.map { $0 < "3" ? 1 : 0 })
        }
        #expect(throws: StatisticsError.collinear(column: 0)) { try fit(treated: panel.time.map { $0 > 3 ? 1 : 0 }) }
        #expect(throws: StatisticsError.collinear(column: 1)) { try fit(covariates: [panel.time.map(Double.init)]) }
        #expect(throws: StatisticsError.collinear(column: 2)) {
            try fit(covariates: [panel.covariates[0], panel.treated])
        }
        #expect(throws: StatisticsError.noVariation) { try fit(outcome: panel.outcome.map { _ in 5 }) }
        #expect(throws: StatisticsError.noVariation) { try fit(outcome: panel.time.map(Double.init)) }
        #expect(throws: StatisticsError.notFinite) { try fit(outcome: [.nan] + panel.outcome.dropFirst()) }
        #expect(throws: StatisticsError.notFinite) { try fit(covariates: [[.infinity] + panel.outcome.dropFirst()]) }
        #expect(throws: StatisticsError.lengthsDiffer(n, 1)) { try fit(treated: [1]) }
        #expect(throws: StatisticsError.lengthsDiffer(n, 1)) { try fit(time: [1]) }
        #expect(throws: StatisticsError.lengthsDiffer(n, 1)) { try fit(unit: Factor([1])) }
        #expect(throws: StatisticsError.lengthsDiffer(n, 1)) { try fit(clusters: Factor([1])) }
        #expect(throws: StatisticsError.tooFewGroups(needed: 2, got: 1)) {
            try fit(unit: Factor(panel.time.map { _ in 1 }))
        }
        #expect(throws: StatisticsError.tooFewGroups(needed: 2, got: 1)) { try fit(time: panel.time.map { _ in 1 }) }
        #expect(throws: StatisticsError.tooFewGroups(needed: 2, got: 1)) {
            try fit(clusters: Factor(panel.time.map { _ in 1 }))
        }
        #expect(throws: StatisticsError.notNested(group: 0)) { try fit(clusters: Factor(panel.time)) }
        #expect(throws: StatisticsError.outOfRange("a confidence level", 0)) { try fit(confidence: 0) }
        // Each row a unit of its own: n units and six years, which hang together in six sets, and the treatment.
        #expect(throws: StatisticsError.tooFewObservations(needed: n + 2, got: n)) {
            try fit(unit: Factor(Array(0..<n)))
        }
        #expect(throws: StatisticsError.tooFewObservations(needed: 4, got: 0)) {
            try DifferenceInDifferences(outcome: [], treated: [], unit: Factor([Int]()), time: [])
        }
        let many = Array(0..<2_002)
        #expect(throws: StatisticsError.outOfRange("the number of times", 1_001)) {
            try DifferenceInDifferences(
                outcome: many.map(Double.init), treated: many.map { Double($0 % 2) }, unit: Factor(many.map { $0 % 7 }),
                time: many)
        }
    }
}
