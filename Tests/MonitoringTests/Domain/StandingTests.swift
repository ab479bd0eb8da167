import Core
import Monitoring
import Testing

@Suite("What somebody is waited for")
struct StandingTests {
    typealias Cases = PhaseTests

    static let slow: [Double] = [44, 45, 46, 47, 48, 49]
    static let other = GoalID(at: Instant(milliseconds: 0), random: (9, 9))

    static func decision(
        day: Int, review: Int, goal: GoalID? = Cases.steady.id, choice: Decision.Choice = .modify,
        proposal: FourPointRule.Verdict.Code = .considerChange
    ) -> Decision {
        Decision(
            id: DecisionID(at: Instant(milliseconds: 0), random: (5, 5)),
            pupil: PupilID(at: Instant(milliseconds: 0), random: (6, 6)), instrument: Cases.instrument.id, goal: goal,
            rule: "2026-11", proposal: proposal, since: nil, points: [], choice: choice, day: Cases.day(day),
            reviewOn: Cases.day(review))
    }

    private func standing(
        _ scores: [Double] = slow, on day: Int, _ decision: Decision? = nil, goal: ProgressGoal? = Cases.steady,
        phases: [Phase] = []
    ) -> Standing {
        Standing(Cases.progress(scores, phases: phases, on: day, goal: goal), decision: decision)
    }

    @Test("a proposal that no decision covers is open since its point, and after a week it is said so")
    func open() {
        for (day, waited, isLeft) in [(42, 0, false), (43, 1, false), (48, 6, false), (49, 7, true), (100, 58, true)] {
            let standing = standing(on: day)
            #expect(standing.need == .decision)
            #expect(standing.since == Cases.day(42))
            #expect(standing.daysWaiting == waited)
            #expect(standing.isLeftWaiting == isLeft)
        }
    }

    @Test("a decision covers until its review date, and then another look is asked for")
    func covered() {
        let decision = Self.decision(day: 43, review: 71)
        #expect(standing(on: 43, decision).need == .nothing)
        #expect(standing(on: 70, decision).since == nil)
        #expect(standing(on: 70, decision).decisionInForce == decision)
        let due = standing(on: 71, decision)
        #expect((due.need, due.since, due.daysWaiting) == (.review, Cases.day(71), 0))
        #expect(standing(on: 80, decision).daysWaiting == 9)
        #expect(!standing(on: 80, decision).isLeftWaiting)
    }

    @Test("new points under a decision do not open a proposal before its review")
    func newPoints() {
        let decision = Self.decision(day: 43, review: 71)
        #expect(standing(Self.slow + [50, 51, 52], on: 65, decision).need == .nothing)
    }

    @Test("a decision for another goal, or for none, covers nothing")
    func otherGoal() {
        for goal in [Self.other, nil] {
            let standing = standing(on: 44, Self.decision(day: 43, review: 71, goal: goal))
            #expect(standing.need == .decision)
            #expect(standing.decisionInForce == nil)
            #expect(standing.decision != nil)
        }
        // Nor is its review asked for: the new goal has a course of its own.
        #expect(
            standing(Array(Self.slow.prefix(2)), on: 80, Self.decision(day: 43, review: 71, goal: Self.other)).need
                == .points)
    }

    @Test("without a goal, with few points, without a probe for three weeks, in a course, and on course")
    func quiet() {
        #expect(standing(on: 42, goal: nil).need == .goal)
        #expect(standing([44, 45], on: 14).need == .points)
        let mixed: [Double] = [44, 45, 46, 53, 48, 59]
        #expect(standing(mixed, on: 42).need == .nothing)
        #expect(standing(mixed, on: 62).need == .nothing)
        #expect(standing(mixed, on: 62).daysWithoutProbe == nil)
        #expect(standing(mixed, on: 63).need == .probe)
        #expect(standing(mixed, on: 63).daysWithoutProbe == 21)
        #expect(standing([], on: 21).daysWithoutProbe == 21)
        #expect(standing([], on: 20).daysWithoutProbe == nil)
        #expect(standing([], on: 20, goal: nil).daysWithoutProbe == nil)
        #expect(standing(on: 43, phases: [Cases.course(43, 57)]).need == .course)
        // A pupil who has not been measured for long and is waited for is first of all waited for.
        #expect(standing(on: 63).need == .decision)
        #expect(standing(on: 63).daysWithoutProbe == 21)
    }

    @Test("the wall's order: what is needed, then since when, then as they came")
    func order() {
        let long = standing(Self.slow + [50], on: 60)
        let rows: [(name: String, standing: Standing)] = [
            ("on course", standing([44, 45, 46, 53, 48, 59], on: 42)),
            ("no goal", standing(on: 60, goal: nil)),
            ("in a course", standing(on: 60, phases: [Cases.course(55, 69)])),
            ("too few b", standing([44], on: 14)), ("too few a", standing([44, 45], on: 14)),
            ("review late", standing(on: 70, Self.decision(day: 43, review: 60))),
            ("open since 49", standing([44, 45, 60, 47, 48, 49, 50], on: 60)),
            ("review early", standing(on: 70, Self.decision(day: 43, review: 50))),
            ("not measured", standing([44, 45, 46, 53, 48, 59], on: 80)), ("open since 42", long),
        ]
        #expect(
            inOrderOfNeed(rows, by: \.standing).map(\.name) == [
                "open since 42", "open since 49", "review early", "review late", "no goal", "too few b", "too few a",
                "not measured", "in a course", "on course",
            ])
    }

    @Test(
        "which choices follow a proposal",
        arguments: [
            (.considerChange, .modify, true), (.considerChange, .intensify, true),
            (.considerChange, .problemSolving, true), (.considerChange, .goOn, false),
            (.considerChange, .raiseGoal, false), (.considerRaisingGoal, .raiseGoal, true),
            (.considerRaisingGoal, .fade, false), (.goOn, .goOn, true), (.goOn, .end, false),
            (.tooEarly, .goOn, true), (.tooEarly, .modify, false), (.noGoal, .goOn, nil), (.entryAndExit, .end, nil),
        ] as [(FourPointRule.Verdict.Code, Decision.Choice, Bool?)])
    func accepted(proposal: FourPointRule.Verdict.Code, choice: Decision.Choice, expected: Bool?) {
        #expect(Self.decision(day: 0, review: 1, choice: choice, proposal: proposal).isAccepted == expected)
    }
}
