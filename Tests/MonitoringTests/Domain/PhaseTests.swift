import Core
import Monitoring
import Testing

@Suite("Phases and the rule")
struct PhaseTests {
    typealias Rule = FourPointRuleTests

    static func day(_ number: Int) -> LocalDate { StretchCases.day(number) }
    static func course(_ from: Int, _ to: Int?) -> Phase { StretchCases.course(from, to) }
    static func followUp(_ from: Int, _ to: Int? = nil) -> Phase { StretchCases.followUp(from, to) }

    @Test(
        "which time a day belongs to",
        arguments: StretchCases.all)
    func stretch(name: String, phases: [Phase], on: Int, expected: Stretch) {
        #expect(phases.stretch(on: Self.day(on)) == expected, "\(name)")
        #expect(Array(phases.reversed()).stretch(on: Self.day(on)) == expected, "\(name), in another order")
    }

    @Test("without phases the worked case holds: consider a change, slope 1")
    func workedCase() throws {
        let progress = Self.progress([44, 45, 46, 47, 48, 49], phases: [], on: 42)
        #expect(progress.verdict == .considerChange)
        #expect(try #require(progress.trend).perWeek == 1)
        #expect(progress.finding.points.map(\.score) == [46, 47, 48, 49])
        #expect(progress.finding.since == Self.day(42))
    }

    @Test("inside a course the rule is silent and gives the figures instead")
    func silent() {
        let progress = Self.progress([44, 45, 46, 47, 48, 49], phases: [Self.course(42, 56)], on: 43)
        guard case .entryAndExit(let figures) = progress.verdict else {
            Issue.record("\(progress.verdict)")
            return
        }
        #expect(figures.entry?.value == 49)
        #expect(figures.exit == nil)
        #expect(progress.finding.points.isEmpty)
        #expect(!progress.verdict.asks)
    }

    @Test("in a follow-up only what comes after its first day counts, against the aim line in force")
    func followUp() {
        let scores = (1...12).map { 40 + Double($0) }
        let phases = [Self.course(28, 42), Self.followUp(42)]
        func verdict(_ points: Int) -> FourPointRule.Verdict {
            Self.progress(Array(scores.prefix(points)), phases: phases, on: points * 7).verdict
        }
        #expect(verdict(6) == .tooEarly(points: 0, ofPoints: 6, weeks: 0, ofWeeks: 6))
        #expect(verdict(7) == .tooEarly(points: 1, ofPoints: 6, weeks: 1, ofWeeks: 6))
        #expect(verdict(11) == .tooEarly(points: 5, ofPoints: 6, weeks: 5, ofWeeks: 6))
        #expect(verdict(12) == .considerChange)
    }

    @Test("a goal set in the follow-up counts from the goal, one set before it from the follow-up")
    func laterGoal() {
        let goal = ProgressGoal(
            id: Self.steady.id, baseline: 45, start: Self.day(63), target: 70, due: Self.day(133))
        let progress = Self.progress(
            (1...12).map { 40 + Double($0) }, phases: [Self.followUp(42)], on: 84, goal: goal)
        #expect(progress.verdict == .tooEarly(points: 3, ofPoints: 6, weeks: 3, ofWeeks: 6))
    }

    @Test("each phase has a trend of its own; points do not leak into the next")
    func trends() throws {
        // Steep before and inside the course, level after it.
        let scores: [Double] = [40, 44, 48, 52, 60, 68, 70, 70, 70, 70]
        func trend(_ phases: [Phase], _ day: Int, _ count: Int = 10) -> Trend? {
            Self.progress(Array(scores.prefix(count)), phases: phases, on: day).trend
        }
        let phases = [Self.course(28, 42), Self.followUp(42, 98)]
        #expect(try #require(trend([], 27, 3)).perWeek == 4)
        #expect(trend(phases, 42, 6) == nil)
        #expect(trend(phases, 63, 9)?.perWeek == 0)
        #expect(trend(phases, 70)?.perWeek == 0)
        #expect(trend(phases, 70)?.count == 4)
        #expect(try #require(trend([], 70)).perWeek > 3)
        #expect(trend(phases, 29, 5) == nil)
    }

    @Test("the proposal is as old as the point with which it became what it is")
    func since() {
        // The last four are below from the seventh week on; the fifth point was above.
        let scores: [Double] = [44, 45, 60, 47, 48, 49, 50, 51, 52]
        func since(_ count: Int) -> LocalDate? {
            Self.progress(Array(scores.prefix(count)), phases: [], on: 200).finding.since
        }
        #expect(since(5) == nil)
        #expect(since(6) == Self.day(42))
        #expect(Self.progress(Array(scores.prefix(6)), phases: [], on: 42).verdict == .goOn)
        #expect(since(7) == Self.day(49))
        #expect(since(8) == Self.day(49))
        #expect(since(9) == Self.day(49))
    }

    // MARK: Builders

    static let steady = ProgressGoal(
        id: GoalID(at: Instant(milliseconds: 0), random: (0, 0)), baseline: 40, start: Rule.start, target: 70,
        due: Rule.start.adding(days: 70))

    static let instrument = MeasuringInstrument(
        id: InstrumentID(at: Instant(milliseconds: 0), random: (0, 1)),
        owner: OwnerID(at: Instant(milliseconds: 0), random: (0, 2)), name: "Words", unit: "words", minimum: 0,
        maximum: 200, decimals: 0, direction: .rises, forms: 1)

    /// One score a week from the first week on.
    static func progress(
        _ scores: [Double], phases: [Phase], on day: Int, goal: ProgressGoal? = steady
    ) -> Progress {
        Progress(
            instrument: instrument, series: Series(Rule.points(scores, every: 7)), goal: goal, phases: phases,
            on: self.day(day))
    }
}

/// Days and what they belong to. Numbers are days since the rule's own start.
enum StretchCases {
    static func day(_ number: Int) -> LocalDate { FourPointRuleTests.start.adding(days: number) }

    static func course(_ from: Int, _ to: Int?) -> Phase {
        Phase(kind: .intensive, starts: day(from), ends: to.map(day))
    }

    static func followUp(_ from: Int, _ to: Int? = nil) -> Phase {
        Phase(kind: .followUp, starts: day(from), ends: to.map(day))
    }

    static let all: [(String, [Phase], Int, Stretch)] = [
        ("no phase at all", [], 10, .whole),
        ("a phase that is still to come", [course(20, 34)], 10, .whole),
        ("the day before it", [course(20, 34)], 19, .whole),
        ("its first day", [course(20, 34)], 20, .inside(course(20, 34))),
        ("its last day", [course(20, 34)], 33, .inside(course(20, 34))),
        ("the day on which it is over", [course(20, 34)], 34, .after(day(34))),
        ("a course without an end", [course(20, nil)], 200, .inside(course(20, nil))),
        ("the follow-up's first day", [course(20, 34), followUp(34, 90)], 34, .after(day(34))),
        ("a follow-up that begins later than the course ended", [course(20, 34), followUp(40)], 41, .after(day(40))),
        ("a follow-up that has run out", [course(20, 34), followUp(34, 90)], 120, .after(day(34))),
        ("a second course", [course(20, 34), followUp(34, 90), course(60, 74)], 61, .inside(course(60, 74))),
        ("after a second course", [course(20, 34), followUp(34, 90), course(60, 74)], 75, .after(day(74))),
        ("two courses at once", [course(20, 34), course(25, 39)], 30, .inside(course(25, 39))),
        ("the longer of two", [course(20, 50), course(25, 39)], 45, .inside(course(20, 50))),
    ]
}
