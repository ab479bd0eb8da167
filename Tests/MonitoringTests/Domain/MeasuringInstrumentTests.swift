import Core
import Monitoring
import Testing

@Suite struct MeasuringInstrumentTests {
    static func instrument(
        _ range: ClosedRange<Double>, decimals: Int, _ direction: MeasuringInstrument.Direction = .rises
    ) -> MeasuringInstrument {
        let instant = Instant(milliseconds: 0)
        return MeasuringInstrument(
            id: InstrumentID(at: instant, random: (1, 1)), owner: OwnerID(at: instant, random: (2, 2)), name: "Reading",
            unit: "words", minimum: range.lowerBound, maximum: range.upperBound, decimals: decimals,
            direction: direction, forms: 12)
    }

    @Test(
        "a typed score is read",
        arguments: [
            ("0", 0, 0), ("250", 0, 250), (" 12 ", 0, 12), ("12,0", 0, 12), ("1,5", 1, 1.5), ("1.5", 1, 1.5),
            ("0,29", 2, 0.29), ("16,16", 2, 16.16), ("249,99", 2, 249.99), ("0,3", 2, 0.3),
        ] as [(String, Int, Double)])
    func read(typed: String, decimals: Int, expected: Double) throws {
        #expect(try Self.instrument(0...250, decimals: decimals).score(typed: typed) == expected)
    }

    @Test(
        "a score that cannot be is refused with what is wrong with it",
        arguments: [
            ("", 0, .notANumber), ("tolv", 0, .notANumber), ("1,2,3", 0, .notANumber), ("1e2", 0, .notANumber),
            ("-1", 0, .outsideRange), ("251", 0, .outsideRange), ("250,01", 2, .outsideRange),
            ("−0,01", 2, .outsideRange),
            ("12,5", 0, .tooManyDecimals), ("1,25", 1, .tooManyDecimals), ("1,005", 2, .tooManyDecimals),
        ] as [(String, Int, ScoreFault)])
    func refused(typed: String, decimals: Int, expected: ScoreFault) {
        #expect(throws: expected) { try Self.instrument(0...250, decimals: decimals).score(typed: typed) }
    }

    @Test("every score with two decimals that can be written is accepted")
    func everyScore() {
        let instrument = Self.instrument(0...100, decimals: 2)
        for hundredths in 0...10_000 {
            let typed = "\(hundredths / 100),\(hundredths % 100 / 10)\(hundredths % 10)"
            guard (try? instrument.score(typed: typed)) != Double(hundredths) / 100 else { continue }
            Issue.record("\(typed) was not read as itself")
        }
    }

    @Test("a range may lie below zero")
    func negative() throws {
        let instrument = Self.instrument(-5...(-1), decimals: 0)
        #expect(try instrument.score(typed: "−3") == -3)
        #expect(throws: ScoreFault.outsideRange) { try instrument.score(typed: "0") }
    }

    @Test("the best score is the highest, or the lowest where less is better")
    func best() {
        let series = Series(FourPointRuleTests.points([3, 9, 1, 4], every: 7))
        func best(_ direction: MeasuringInstrument.Direction, _ series: Series) -> Double? {
            Progress(
                instrument: Self.instrument(0...10, decimals: 0, direction), series: series, goal: nil, phases: [],
                on: FourPointRuleTests.start
            ).best
        }
        #expect(best(.rises, series) == 9)
        #expect(best(.falls, series) == 1)
        #expect(best(.rises, Series([])) == nil)
    }

    @Test("progress asks the rule with the goal's line and the instrument's direction")
    func verdict() {
        let series = Series(FourPointRuleTests.points([66, 65, 64, 63, 62, 61], every: 7))
        let start = FourPointRuleTests.start
        let goal = ProgressGoal(
            id: GoalID(at: Instant(milliseconds: 0), random: (0, 0)), baseline: 70, start: start, target: 40,
            due: start.adding(days: 70))
        func verdict(_ direction: MeasuringInstrument.Direction, _ goal: ProgressGoal?) -> FourPointRule.Verdict {
            Progress(
                instrument: Self.instrument(0...99, decimals: 0, direction), series: series, goal: goal, phases: [],
                on: FourPointRuleTests.start
            ).verdict
        }
        #expect(verdict(.falls, goal) == .considerChange)
        #expect(verdict(.rises, goal) == .considerRaisingGoal)
        #expect(verdict(.rises, nil) == .noGoal)
    }
}
