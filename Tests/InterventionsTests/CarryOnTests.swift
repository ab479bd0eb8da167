import Core
import Testing

@testable import Interventions

@Suite("What is carried on after the intensive weeks")
struct CarryOnTests {
    static let starts = LocalDate(daysSince1970: 20_752)  // 2026-10-26, a Monday
    static let ends = starts.adding(days: 14)

    private func carry(
        target: Double = 90, due: Int = 28, rises: Bool = true, exit: (Int, Double)?, followUp: Int = 70
    ) -> CarryOn {
        CarryOn(
            target: target, set: Self.starts, due: Self.starts.adding(days: due), rises: rises,
            exit: exit.map { DatedScore(Self.starts.adding(days: $0.0), $0.1) },
            followUpEnds: Self.starts.adding(days: followUp))
    }

    @Test("a goal that is not reached starts anew at the exit score, due when the follow-up ends")
    func anew() {
        let exit = DatedScore(Self.starts.adding(days: 12), 74)
        #expect(carry(exit: (12, 74)) == .anew(from: exit, due: Self.starts.adding(days: 70)))
        #expect(carry(due: 120, exit: (12, 74)) == .anew(from: exit, due: Self.starts.adding(days: 120)))
        #expect(
            carry(target: 5, rises: false, exit: (12, 9))
                == .anew(from: DatedScore(Self.starts.adding(days: 12), 9), due: Self.starts.adding(days: 70)))
    }

    @Test(
        "a target that is met, or passed in the measure's own direction, is reached",
        arguments: [(90.0, true, 90.0), (90, true, 95), (5, false, 5), (5, false, 2)])
    func reached(target: Double, rises: Bool, score: Double) {
        #expect(carry(target: target, rises: rises, exit: (12, score)) == .reached)
    }

    @Test("without a score newer than the goal nothing is carried on")
    func stays() {
        #expect(carry(exit: nil) == .stays)
        #expect(carry(exit: (0, 74)) == .stays)
        #expect(carry(due: 12, exit: (12, 74), followUp: 12) == .stays, "a goal due at once would have no line")
    }

    @Test("a retest counts from fourteen days before it is due, and for every measure")
    func retest() {
        let due = Self.ends.adding(days: 56)
        let early = DatedScore(due.adding(days: -15), 70)
        let first = DatedScore(due.adding(days: -14), 71)
        #expect(Retest.score(due: due, in: [early]) == nil)
        #expect(Retest.score(due: due, in: [early, first, DatedScore(due, 80)]) == first)
        #expect(Retest.score(due: due, in: [DatedScore(due.adding(days: 90), 80)])?.value == 80)
        #expect(Retest.isDone(due: due, last: [first.day]))
        #expect(!Retest.isDone(due: due, last: [early.day]))
        #expect(!Retest.isDone(due: due, last: [first.day, nil]), "one of two measures is missing")
        #expect(Retest.isDone(due: due, last: []), "nothing to be measured")
    }
}
