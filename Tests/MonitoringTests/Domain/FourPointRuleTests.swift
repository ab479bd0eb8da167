import Core
import Monitoring
import Testing

/// The vectors of `domain.md` 2.6: from 40 to 70 in ten weeks, slope 3 a week.
@Suite struct FourPointRuleTests {
    static let start = LocalDate(daysSince1970: 20_696)  // 2026-08-31, a Monday
    static let rising = aim(from: 40, to: 70)
    static let falling = aim(from: 70, to: 40)

    @Test(
        "six weeks of scores and what the rule says of them",
        arguments: [
            ("a slow pupil", [44, 45, 46, 47, 48, 49], .considerChange),
            ("a fast pupil", [44, 47, 50, 53, 56, 59], .considerRaisingGoal),
            ("both sides of the line", [44, 45, 46, 53, 48, 59], .goOn),
            ("one on the line, three below", [44, 45, 49, 51, 54, 57], .goOn),
            ("one on the line, three above", [44, 45, 50, 53, 56, 58], .goOn),
            ("all on the line", [43, 46, 49, 52, 55, 58], .goOn),
            ("only the last four count: first below", [0, 0, 50, 53, 56, 59], .considerRaisingGoal),
            ("only the last four count: first above", [99, 99, 48, 51, 54, 57], .considerChange),
            ("the last one recovers", [44, 45, 46, 47, 48, 59], .goOn),
        ] as [(String, [Double], FourPointRule.Verdict)])
    func rising(name: String, scores: [Double], expected: FourPointRule.Verdict) {
        #expect(Self.verdict(scores, Self.rising, .rises) == expected, "\(name)")
    }

    @Test(
        "for a measure that should fall the sides are mirrored",
        arguments: [
            ("too many errors", [66, 65, 64, 63, 62, 61], .considerChange),
            ("few errors", [66, 63, 60, 57, 54, 51], .considerRaisingGoal),
            ("all on the line", [67, 64, 61, 58, 55, 52], .goOn),
            ("mixed", [66, 63, 62, 57, 54, 51], .goOn),
        ] as [(String, [Double], FourPointRule.Verdict)])
    func falling(name: String, scores: [Double], expected: FourPointRule.Verdict) {
        #expect(Self.verdict(scores, Self.falling, .falls) == expected, "\(name)")
    }

    @Test("the aim at weeks 3 to 6 is 49, 52, 55 and 58")
    func aimOfTheVector() {
        let values = (3...6).map { Self.rising?.value(on: Self.start.adding(days: 7 * $0)) }
        #expect(values == [49, 52, 55, 58])
    }

    @Test("with five points or less than six whole weeks it is too early")
    func tooEarly() {
        let five = Self.points([44, 45, 46, 47, 48], every: 9)
        #expect(verdict(five) == .tooEarly(points: 5, ofPoints: 6, weeks: 6, ofWeeks: 6))
        let dense = Self.points([44, 45, 46, 47, 48, 49], every: 6)
        #expect(verdict(dense) == .tooEarly(points: 6, ofPoints: 6, weeks: 5, ofWeeks: 6))
        let oneDayShort = dense.dropLast() + [Self.point(41, 49)]
        #expect(verdict(Array(oneDayShort)) == .tooEarly(points: 6, ofPoints: 6, weeks: 5, ofWeeks: 6))
        #expect(verdict(Array(dense.dropLast()) + [Self.point(42, 49)]) == .considerChange)
        #expect(verdict([]) == .tooEarly(points: 0, ofPoints: 6, weeks: 0, ofWeeks: 6))
    }

    @Test("baseline probes and probes up to the goal's first day are not counted")
    func notCounted() {
        let baseline = (1...3).map { Self.point(49 + $0, 99, phase: .baseline) }
        let before = [Self.point(-7, 99), Self.point(0, 99)]
        let five = Self.points([44, 45, 46, 47, 48], every: 9)
        #expect(verdict(before + five + baseline) == .tooEarly(points: 5, ofPoints: 6, weeks: 6, ofWeeks: 6))
        let six = Self.points([44, 45, 46, 47, 48, 49], every: 7)
        #expect(verdict(before + six + baseline) == .considerChange)
    }

    @Test("without a goal there is nothing to hold the points against")
    func noGoal() { #expect(Self.verdict([44, 45, 46, 47, 48, 49], nil, .rises) == .noGoal) }

    @Test("a point on the line is on it whatever the numbers are", arguments: 6...20)
    func onTheLine(weeks: Int) throws {
        var faults: [String] = []
        for gain in stride(from: 0.5, through: 30, by: 0.5) {
            let due = Self.start.adding(days: 7 * weeks)
            let aim = AimLine(start: Self.start, baseline: 20, due: due, target: 20 + gain)
            // The last score is the line's, where two decimals can write it; the others are not near.
            for week in 6...weeks {
                let hundredths = gain * 100 * Double(week) / Double(weeks)
                guard hundredths.rounded() == hundredths else { continue }
                for away in [-9.0, 9] {
                    let others = (1..<week).map { 20 + gain * Double($0) / Double(weeks) + away }
                    let verdict = Self.verdict(others + [(2000 + hundredths) / 100], aim, .rises)
                    if verdict != .goOn { faults.append("20 to \(20 + gain), week \(week) of \(weeks): \(verdict)") }
                }
            }
        }
        #expect(faults.isEmpty, "\(faults.count): \(faults.prefix(3))")
    }

    @Test("the rule says which version it is and where it is written down")
    func source() {
        #expect(FourPointRule.current.version == "2026-11")
        #expect(FourPointRule.current.source.contains("six points"))
        #expect(FourPointRule.current.window == 4)
    }

    // MARK: Builders

    static func aim(from baseline: Double, to target: Double) -> AimLine? {
        AimLine(start: start, baseline: baseline, due: start.adding(days: 70), target: target)
    }

    static func point(_ day: Int, _ score: Double, phase: ProbePoint.Phase = .progress, place: Int = 1) -> ProbePoint {
        let id = ProbeID(at: Instant(milliseconds: Int64(day + 1000)), random: (UInt64(place), 0))
        return ProbePoint(id: id, day: start.adding(days: day), score: score, phase: phase, place: place)
    }

    /// One score after the other, the first after one step of days.
    static func points(_ scores: [Double], every days: Int) -> [ProbePoint] {
        scores.enumerated().map { point(days * ($0 + 1), $1) }
    }

    private static func verdict(
        _ scores: [Double], _ aim: AimLine?, _ direction: MeasuringInstrument.Direction
    ) -> FourPointRule.Verdict {
        FourPointRule.current.verdict(on: Series(points(scores, every: 7)), aim: aim, direction: direction)
    }

    private func verdict(_ points: [ProbePoint]) -> FourPointRule.Verdict {
        FourPointRule.current.verdict(on: Series(points.reversed()), aim: Self.rising, direction: .rises)
    }
}
