import Statistics
import Testing

@Suite struct ProgressCheckTests {
    let weeks = (1...11).map(Double.init)
    let scores: [Double] = [20, 22, 21, 22, 21, 23, 22, 24, 23, 24, 24]

    @Test("the order of the rows does not matter")
    func permutation() throws {
        let check = try ProgressCheck(time: weeks, outcome: scores, goalTime: 20, goal: 50)
        #expect(
            try ProgressCheck(time: weeks.reversed(), outcome: scores.reversed(), goalTime: 20, goal: 50) == check)
        #expect(check.fourPoints.decision == .changeInstruction)
    }

    @Test("scores that are to fall, turned round, have the same decisions")
    func decrease() throws {
        for goal in [50.0, 24, 22] {
            let rise = try ProgressCheck(time: weeks, outcome: scores, goalTime: 20, goal: goal)
            let fall = try ProgressCheck(
                time: weeks, outcome: scores.map { -$0 }, goalTime: 20, goal: -goal, improvement: .decrease)
            #expect(rise.fourPoints.decision == fall.fourPoints.decision)
            #expect(rise.trendLine.decision == fall.trendLine.decision)
            #expect(rise.medianOfThree.decision == fall.medianOfThree.decision)
        }
    }

    @Test("a score that is off the line by rounding alone is on it")
    func band() throws {
        let time = (1...9).map { Double($0) * 0.1 }
        let check = try ProgressCheck(time: time, outcome: time.map { $0 * 3 }, goalTime: 1.7, goal: 1.7 * 3)
        #expect(check.fourPoints.decision == .carryOn)
        #expect(check.trendLine.decision == .carryOn)
        #expect(check.medianOfThree.decision == .carryOn)
    }

    @Test("without points after the baseline no rule decides")
    func baselineOnly() throws {
        let check = try ProgressCheck(time: [1, 2, 3], outcome: [4, 5, 6], goalTime: 10, goal: 20)
        for verdict in [check.fourPoints, check.trendLine, check.medianOfThree] {
            #expect(verdict.decision == .insufficientData && verdict.slope == nil && verdict.points == 0)
        }
        #expect(check.predictedAtGoal == nil)
    }

    @Test("what cannot be checked is refused with the reason")
    func degenerate() {
        let check = { (time: [Double], outcome: [Double], goalTime: Double, run: Int, least: Int) in
            try ProgressCheck(
                time: time, outcome: outcome, goalTime: goalTime, goal: 9, run: run, minimumPoints: least)
        }
        #expect(throws: StatisticsError.tooFewObservations(needed: 3, got: 2)) { try check([1, 2], [1, 2], 9, 4, 6) }
        #expect(throws: StatisticsError.outOfRange("the goal's time", 2)) { try check([1, 2, 3], [1, 2, 3], 2, 4, 6) }
        #expect(throws: StatisticsError.lengthsDiffer(3, 2)) { try check([1, 2, 3], [1, 2], 9, 4, 6) }
        #expect(throws: StatisticsError.notFinite) { try check([1, 2, 3], [1, .nan, 3], 9, 4, 6) }
        #expect(throws: StatisticsError.notFinite) { try check([1, 2, 3], [1, 2, 3], .infinity, 4, 6) }
        #expect(throws: StatisticsError.outOfRange("a run of points", 0)) { try check([1, 2, 3], [1, 2, 3], 9, 0, 6) }
        #expect(throws: StatisticsError.outOfRange("a least number of points", 1)) {
            try check([1, 2, 3], [1, 2, 3], 9, 4, 1)
        }
        #expect(throws: StatisticsError.outOfRange("a number of first points", 0)) {
            try AimLine(time: [1], outcome: [1], points: 0, goalTime: 2, goal: 2)
        }
    }

    @Test("reliable change knows both directions and refuses what is no reliability")
    func reliableChange() throws {
        let change = { (pre: Double, post: Double, deviation: Double, reliability: Double) in
            try ReliableChange(pre: pre, post: post, standardDeviation: deviation, reliability: reliability)
        }
        let (gain, loss) = (try change(30, 50, 10, 0.8), try change(50, 30, 10, 0.8))
        #expect((gain.verdict, loss.verdict) == (.gain, .loss))
        #expect(gain.index == -loss.index && gain.p == loss.p)
        expectClose(gain.indexByMeasurementError, gain.index * 2.0.squareRoot(), "by the error of measurement")
        #expect(throws: StatisticsError.outOfRange("a reliability", 1)) { try change(1, 2, 3, 1) }
        #expect(throws: StatisticsError.outOfRange("a reliability", -0.1)) { try change(1, 2, 3, -0.1) }
        #expect(throws: StatisticsError.outOfRange("a standard deviation", 0)) { try change(1, 2, 0, 0.5) }
        #expect(throws: StatisticsError.notFinite) { try change(.nan, 2, 1, 0.5) }
    }
}
