import Statistics
import Testing

/// Seven series with their aim lines, and six pairs of scores.
@Suite struct ProgressReferenceTests {
    static let rules = [
        "below_aimline", "above_aimline", "mixed", "exactly_on_aimline", "too_few", "ties_and_gaps", "flat",
    ]

    @Test("aim line, the three decisions and their errors are the expected ones", arguments: rules)
    func rule(name: String) throws {
        let json = try Fixture.json("d_progress_monitoring/expected.json")["rules"][name]
        let (x, y) = (json["x"].numbers, json["y"].numbers)
        let check = try ProgressCheck(
            time: x, outcome: y, baselinePoints: try #require(json["n_base"].int), goalTime: json.require("x_goal"),
            goal: json.require("goal"), run: try #require(json["k"].int),
            minimumPoints: try #require(json["min_points"].int))
        expectClose(check.aimLine.start, try json.require("baseline_median"), "start")
        expectClose(check.aimLine.startTime, try json.require("baseline_x"), "start's time")
        expectClose(check.aimLine.slope, try json.require("aim_slope"), "slope of the aim line")
        for (time, value) in zip(x, json["aimline"].numbers) {
            expectClose(check.aimLine.value(at: time), value, "aim line at \(time)")
        }
        #expect(json["aimline"].numbers.count == x.count)
        #expect(code(check.fourPoints.decision) == json["four_point_rule"].string)
        #expect(code(check.trendLine.decision) == json["trendline_rule"].string)
        #expect(code(check.medianOfThree.decision) == json["median3_rule"].string)
        for verdict in [check.fourPoints, check.trendLine, check.medianOfThree] {
            expectClose(verdict.standardError, json["ols_phase"]["se_slope"].number, absolute: 1e-14, "error")
            #expect(verdict.points == json["ols_phase"]["n"].int)
        }
        expectClose(check.predictedAtGoal, try json.require("predicted_at_goal_x"), absolute: 1e-12, "predicted")
        expectClose(
            (check.predictedAtGoal ?? .nan) - check.aimLine.goal, try json.require("predicted_gap"),
            absolute: 1e-11, "gap")
    }

    @Test("the least-squares line is R's", arguments: rules, ["ols_all", "ols_phase"])
    func line(name: String, part: String) throws {
        let json = try Fixture.json("d_progress_monitoring/expected.json")["rules"][name]
        let skipped = part == "ols_phase" ? (json["n_base"].int ?? 0) : 0
        let line = try LinearTrend(
            x: Array(json["x"].numbers.dropFirst(skipped)), y: Array(json["y"].numbers.dropFirst(skipped)))
        let expected = json[part]
        #expect(line.count == expected["n"].int)
        // Points on a line leave R a residual of some 1e-15, and a t that is rounding noise over it.
        let exact = (expected["see_n_minus_2"].number ?? 0) < 1e-12
        let hold = { (value: Double?, key: String) in
            expectClose(value, expected[key].number, relative: 1e-10, absolute: 1e-13, "\(name) \(part) \(key)")
        }
        hold(line.slope, "slope")
        hold(line.intercept, "intercept")
        hold(line.standardError, "se_slope")
        hold(line.standardError, "seb_formula")
        hold(line.interceptError, "se_intercept")
        hold(line.see, "see_n_minus_2")
        hold(line.value(at: json["x"].numbers.last ?? .nan), "fitted_last")
        let interval = try line.interval()
        expectClose(interval.lower, expected["ci95_slope"][0].number, absolute: 1e-13, "lower")
        expectClose(interval.upper, expected["ci95_slope"][1].number, absolute: 1e-13, "upper")
        if exact {
            #expect(line.rSquared == nil || line.rSquared == 1)
        } else {
            hold(line.rSquared, "r2")
            hold(line.t, "t")
            expectClose(line.p, expected["p"].number, relative: 1e-9, "\(name) \(part) p")
        }
    }

    @Test("the Theil–Sen line of all points is the expected one", arguments: rules)
    func theilSen(name: String) throws {
        let json = try Fixture.json("d_progress_monitoring/expected.json")["rules"][name]
        let line = try TheilSen(x: json["x"].numbers, y: json["y"].numbers)
        let expected = json["theil_sen_all"]
        #expect(line.pairs == expected["n_pairs"].int)
        #expect(line.s == expected["kendall_S"].int)
        expectClose(line.slope, expected["slope"].number, "slope")
        expectClose(line.intercept, expected["intercept_median_residual"].number, "intercept")
        expectClose(line.interceptByMedians, expected["intercept_conover"].number, "Conover's intercept")
        expectClose(line.varianceOfS, expected["var_S_ties"].number, "variance of S")
        expectClose(line.lower, expected["ci_slope_scipy_rank"][0].number, "lower")
        expectClose(line.upper, expected["ci_slope_scipy_rank"][1].number, "upper")
        expectClose(line.z, expected["mann_kendall_z_continuity"].number, "z")
    }

    @Test(
        "reliable change is the expected one",
        arguments: ["gain", "jt1991_example", "none", "loss", "practice", "boundary"])
    func reliableChange(name: String) throws {
        let json = try Fixture.json("d_progress_monitoring/expected.json")["reliable_change"][name]
        let change = try ReliableChange(
            pre: json.require("pre"), post: json.require("post"), standardDeviation: json.require("sd"),
            reliability: json.require("reliability"), practice: json.require("practice_effect"))
        expectClose(change.measurementError, json["sem"].number, "measurement error")
        expectClose(change.differenceError, json["s_diff"].number, "difference error")
        expectClose(change.index, json["rci_jacobson_truax"].number, "index")
        expectClose(change.practiceIndex, json["rci_chelune_practice"].number, "practice index")
        expectClose(change.threshold, json["reliable_change_threshold_95"].number, "threshold")
        expectClose(change.p, json["p_two_sided"].number, "p")
        let names = [
            ReliableChange.Verdict.gain: "reliable_gain", .loss: "reliable_loss", .none: "no_reliable_change",
        ]
        #expect(names[change.verdict] == json["class_1.96"].string)
        expectClose(try Normal.standard.quantile(0.975), json["z_exact_975"].number, "z")
    }

    private func code(_ decision: ProgressDecision) -> String {
        switch decision {
        case .changeInstruction: "change_instruction"
        case .raiseGoal: "raise_goal"
        case .carryOn: "continue"
        case .insufficientData: "insufficient_data"
        }
    }
}
