import Core
import Monitoring
import Testing

/// A course from day 28 to day 41; day 42 is the first on which it is over.
@Suite("Before and after a course")
struct EntryAndExitTests {
    typealias Rule = FourPointRuleTests
    private let course = PhaseTests.course(28, 42)

    private struct Score {
        let day: Int
        let score: Double
        var isBaseline = false
        var place = 1
    }

    private func figures(_ scores: [Score], _ phase: Phase? = nil) -> EntryAndExit {
        EntryAndExit(
            of: phase ?? course,
            in: Series(
                scores.map {
                    Rule.point($0.day, $0.score, phase: $0.isBaseline ? .baseline : .progress, place: $0.place)
                }))
    }

    @Test(
        "the entry is the last score before the course, or of its first three days",
        arguments: [
            ([], nil), ([0], 0), ([-1], nil), ([21, 28], 28), ([28, 30], 30), ([28, 31], 28), ([31, 35], nil),
            ([7, 14, 21], 21),
        ] as [([Int], Double?)])
    func entry(days: [Int], expected: Double?) {
        #expect(figures(days.map { Score(day: $0, score: Double($0)) }).entry?.value == expected)
    }

    @Test("three baseline probes go before single scores; two do not")
    func baseline() {
        let three = [41.0, 38, 40].enumerated().map { Score(day: 25, score: $1, isBaseline: true, place: $0 + 1) }
        let single = Score(day: 28, score: 60)
        #expect(figures(three + [single]).entry?.value == 40)
        #expect(figures(three + [single]).entry?.day == PhaseTests.day(25))
        #expect(figures(Array(three.prefix(2)) + [single]).entry?.value == 60)
        #expect(figures(Array(three.prefix(2))).entry?.value == 38)
        // Of an older and a newer set the newer one is the entry.
        let older = [10.0, 11, 12].enumerated().map { Score(day: 5, score: $1, isBaseline: true, place: $0 + 1) }
        #expect(figures(older + three).entry?.value == 40)
        // A baseline of long ago is not where the pupil stands now.
        let long = [10.0, 11, 12].enumerated().map { Score(day: -10, score: $1, isBaseline: true, place: $0 + 1) }
        #expect(figures(long).entry == nil)
    }

    @Test(
        "the exit is the last score of the last seven days or of the seven days after",
        arguments: [
            ([], nil), ([34], nil), ([35], 35), ([41], 41), ([42], 42), ([48], 48), ([49], nil), ([35, 41, 48], 48),
            ([41, 49], 41), ([28], nil),
        ] as [([Int], Double?)])
    func exit(days: [Int], expected: Double?) {
        #expect(figures(days.map { Score(day: $0, score: Double($0)) }).exit?.value == expected)
    }

    @Test("a score of the first three days is never the exit of a short course")
    func short() {
        let short = PhaseTests.course(28, 30)
        #expect(figures([Score(day: 28, score: 5), Score(day: 30, score: 6)], short).exit == nil)
        let both = figures([Score(day: 28, score: 5), Score(day: 33, score: 7)], short)
        #expect(both.entry?.value == 5 && both.exit?.value == 7)
        // A course that came to nothing has no window that would trap.
        #expect(figures([Score(day: 20, score: 5)], PhaseTests.course(28, 20)).exit == nil)
    }

    @Test("a course without an end has no exit yet")
    func open() { #expect(figures([Score(day: 40, score: 5)], PhaseTests.course(28, nil)).exit == nil) }

    @Test("the gain is progress in the measure's own direction, and unknown without both figures")
    func gain() {
        let both = figures([Score(day: 28, score: 20), Score(day: 41, score: 14)])
        #expect(both.gain(.falls) == 6)
        #expect(both.gain(.rises) == -6)
        #expect(figures([Score(day: 28, score: 20)]).gain(.rises) == nil)
        #expect(figures([Score(day: 41, score: 20)]).gain(.rises) == nil)
    }
}
