import Statistics
import Testing

@Suite struct EventStudyTests {
    static func study(_ type: ClusterCovariance) throws -> EventStudy {
        let panel = try Panel.school40(covariates: [])
        let unit = try panel.unitFactor
        let timing = try TreatmentTiming(treated: panel.treated, unit: unit, time: panel.time)
        #expect(timing.times == [4])
        return try EventStudy(
            outcome: panel.outcome, starts: timing.starts, unit: unit, time: panel.time, covariance: type)
    }

    @Test("leads and lags agree with R", arguments: ClusterCovariance.allCases)
    func agrees(type: ClusterCovariance) throws {
        let expected = try Fixture.json("c_did/school_panel40_event.json")
        let study = try Self.study(type)
        #expect(study.periods.map(\.distance) == [-3, -2, 0, 1, 2])
        #expect(study.rows == expected["n_obs"].int && study.clusters == expected["n_clusters"].int)
        #expect(study.parameters == expected["n_params"].int)
        expectClose(study.residualStandardDeviation, try expected.require("sigma"), "sigma")
        for (period, row) in zip(study.periods, expected[type.rawValue].array) {
            let term = try #require(row["term"].string)
            #expect(term == "ev\(period.distance + 4)")
            expectClose(period.effect.estimate, try expected["estimate"].require(term), term)
            expectClose(period.classicalStandardError, try expected["se_classical"].require(term), "classical \(term)")
            try expectEstimate(period.effect, row, term)
            if type == .cr1S {
                expectClose(
                    period.effect.standardError, try expected["sandwich_vcovCL_HC1_se"].require(term), "HC1 \(term)")
            }
        }
    }

    /// `Wald_test(fit, constrain_zero(terms), vcovCR(fit, school, type), "HTZ")`: F, denominator, p for the
    /// two leads, then for all five.
    static let joint: [ClusterCovariance: [[Double]]] = [
        .cr0: [
            [1.3610681970738314, 34.3707290670405854, 0.2698585931717581],
            [1.2292506537374379, 31.7969762280574386, 0.3185033585384846],
        ],
        .cr1: [
            [1.327041492146982, 34.370729067040628, 0.278510743959631],
            [1.1985193873940017, 31.7969762280574741, 0.3322565122264012],
        ],
        .cr1S: [
            [1.0314731598051601, 34.3707290670406138, 0.3672531717549518],
            [0.9315764329289727, 31.7969762280574670, 0.4737677130668535],
        ],
        .cr2: [
            [1.2846487284946484, 34.3499250123636415, 0.2897104734862272],
            [1.1596875324339153, 31.7782970797461886, 0.3503770035902472],
        ],
    ]

    @Test("the joint tests agree with clubSandwich's HTZ", arguments: ClusterCovariance.allCases)
    func jointTests(type: ClusterCovariance) throws {
        let study = try Self.study(type)
        let expected = try #require(Self.joint[type])
        let all = try study.inference.jointTest((0..<5).map { i in (0..<5).map { $0 == i ? 1 : 0 } })
        for (test, row) in zip([try #require(study.leadsTest), all], expected) {
            expectClose(test.statistic, row[0], relative: 1e-9, "F")
            expectClose(test.denominator, row[1], relative: 1e-7, "denominator")
            expectClose(test.p, row[2], relative: 1e-8, "p")
        }
        #expect(study.leadsTest?.numerator == 2 && all.numerator == 5)
    }

    @Test("a window binds the ends together, another reference shifts all effects")
    func windowAndReference() throws {
        let panel = try Panel.school40(covariates: [])
        let unit = try panel.unitFactor
        let starts = try TreatmentTiming(treated: panel.treated, unit: unit, time: panel.time).starts
        let whole = try Self.study(.cr2)
        let other = try EventStudy(
            outcome: panel.outcome, starts: starts, unit: unit, time: panel.time, reference: -3)
        #expect(other.periods.map(\.distance) == [-2, -1, 0, 1, 2])
        expectClose(
            other.periods[2].effect.estimate,
            whole.periods[2].effect.estimate - whole.periods[0].effect.estimate, relative: 1e-9, "shifted")
        let bound = try EventStudy(
            outcome: panel.outcome, starts: starts, unit: unit, time: panel.time, window: -2...0)
        #expect(bound.periods.map(\.distance) == [-2, 0])
        #expect(bound.leadsTest?.numerator == 1)
        // With one lead the joint test is the t test.
        let lead = bound.periods[0].effect
        expectClose(bound.leadsTest?.statistic, lead.t * lead.t, "F and t")
        expectClose(bound.leadsTest?.p, lead.p, relative: 1e-8, "p")
        // Two bins before and after are the plain difference-in-differences.
        let two = try EventStudy(
            outcome: panel.outcome, starts: starts, unit: unit, time: panel.time, window: -1...0)
        let plain = try panel.fit()
        #expect(two.periods.map(\.distance) == [0] && two.leadsTest == nil)
        expectClose(two.periods[0].effect.estimate, plain.effect.estimate, "two bins")
        expectClose(two.periods[0].effect.standardError, plain.effect.standardError, "two bins, se")
    }

    @Test("what has no answer is refused")
    func refused() throws {
        let panel = try Panel.school40(covariates: [])
        let unit = try panel.unitFactor
        let never = [Int?](repeating: nil, count: unit.levels)
        #expect(throws: StatisticsError.noVariation) {
            try EventStudy(outcome: panel.outcome, starts: never, unit: unit, time: panel.time)
        }
        #expect(throws: StatisticsError.lengthsDiffer(1, 40)) {
            try EventStudy(outcome: panel.outcome, starts: [nil], unit: unit, time: panel.time)
        }
        // All start at once: distance and time are the same thing.
        let all = [Int?](repeating: 4, count: unit.levels)
        #expect(throws: StatisticsError.collinear(column: 0)) {
            try EventStudy(outcome: panel.outcome, starts: all, unit: unit, time: panel.time)
        }
    }
}
