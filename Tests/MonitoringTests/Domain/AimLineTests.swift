import Core
import Monitoring
import Testing

@Suite struct AimLineTests {
    private let start = FourPointRuleTests.start

    @Test(
        "the line starts at the baseline and ends at the goal", arguments: [(40.0, 70.0), (70, 40), (5, 5), (0, 0.5)])
    func ends(baseline: Double, target: Double) throws {
        let due = start.adding(days: 112)
        let line = try #require(AimLine(start: start, baseline: baseline, due: due, target: target))
        #expect(line.value(on: start) == baseline)
        #expect(line.value(on: due) == target)
        #expect(line.value(on: start.adding(days: 56)) == (baseline + target) / 2)
    }

    @Test("the change per week is the way divided by the weeks")
    func perWeek() throws {
        #expect(try #require(FourPointRuleTests.rising).perWeek == 3)
        #expect(try #require(FourPointRuleTests.falling).perWeek == -3)
        let day = try #require(AimLine(start: start, baseline: 1, due: start.adding(days: 1), target: 2))
        #expect(day.perWeek == 7)
    }

    @Test("a goal that is not due after its start has no line")
    func noLine() {
        #expect(AimLine(start: start, baseline: 1, due: start, target: 2) == nil)
        #expect(AimLine(start: start, baseline: 1, due: start.adding(days: -1), target: 2) == nil)
    }
}
