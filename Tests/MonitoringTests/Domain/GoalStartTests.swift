import Core
import Monitoring
import Testing

@Suite("Where a goal starts from")
struct GoalStartTests {
    private let first = LocalDate(daysSince1970: 20_700)

    private func series(baseline: [Double], progress: [Double]) -> Series {
        func id(_ number: Int) -> ProbeID {
            ProbeID(at: Instant(milliseconds: Int64(number)), random: (UInt64(number), 1))
        }
        let before = baseline.enumerated().map { place, score in
            ProbePoint(id: id(place), day: first, score: score, phase: .baseline, place: place + 1)
        }
        let after = progress.enumerated().map { week, score in
            ProbePoint(
                id: id(100 + week), day: first.adding(days: 7 * (week + 1)), score: score, phase: .progress, place: 1)
        }
        return Series(before + after)
    }

    private func goal(from start: LocalDate) -> ProgressGoal {
        ProgressGoal(
            id: GoalID(at: Instant(milliseconds: 1), random: (1, 1)), baseline: 40, start: start, target: 70,
            due: start.adding(days: 70))
    }

    @Test("the first one starts from the baseline")
    func firstGoal() throws {
        let start = try #require(series(baseline: [38, 44, 40], progress: [50, 52]).start(after: nil))
        #expect(start.value == 40 && start.day == first)
    }

    @Test("a changed one starts from the median of the last three points, where the pupil is now")
    func changedGoal() throws {
        let series = series(baseline: [38, 44, 40], progress: [50, 52, 58, 54, 57])
        let start = try #require(series.start(after: goal(from: first)))
        #expect(start.value == 57)
        #expect(start.day == first.adding(days: 35))
    }

    @Test("with fewer than three points since the goal before, it starts from the baseline again")
    func tooSoon() throws {
        let start = try #require(series(baseline: [38, 44, 40], progress: [50, 52]).start(after: goal(from: first)))
        #expect(start.value == 40)
    }

    @Test("without three baseline probes there is no start")
    func none() { #expect(series(baseline: [38, 44], progress: [50]).start(after: nil) == nil) }
}
