package import Core

/// The four-point rule of curriculum-based measurement: when enough points are there,
/// look at the last four and the aim line. It proposes; a person decides.
package struct FourPointRule: Hashable, Sendable {
    package let version: String
    /// Where the rule is written down.
    package let source: String
    package let minimumPoints: Int
    package let minimumWeeks: Int
    package let window: Int

    /// The rule in use. A changed rule gets a new version beside this one.
    package static let current = FourPointRule(
        version: "2026-11",
        source: "Four-point decision rule for curriculum-based measurement: at least six points "
            + "over at least six weeks, baseline not counted; the last four against the aim line",
        minimumPoints: 6, minimumWeeks: 6, window: 4)

    package enum Verdict: Hashable, Sendable {
        /// There is no goal to hold the points against.
        case noGoal
        /// Not yet: so many points of so many, so many whole weeks of so many.
        case tooEarly(points: Int, ofPoints: Int, weeks: Int, ofWeeks: Int)
        /// The last four are all on the wrong side of the aim line.
        case considerChange
        /// The last four are all on the right side.
        case considerRaisingGoal
        case goOn
        /// An intensive course is running: the rule is silent, and these figures are looked at.
        case entryAndExit(EntryAndExit)
    }

    /// A verdict and what it rests on.
    package struct Finding: Hashable, Sendable {
        package let verdict: Verdict
        /// The points that were looked at: the last four when the rule speaks, otherwise those
        /// that count so far.
        package let points: [ProbePoint]
        /// The day of the point with which the verdict became what it is now. It follows
        /// from the points alone: nobody's looking changes it.
        package let since: LocalDate?
    }

    /// What the rule says of a series. A point on the line counts for neither side;
    /// for a measure that should fall the sides are mirrored.
    package func verdict(
        on series: Series, aim: AimLine?, direction: MeasuringInstrument.Direction, within stretch: Stretch = .whole
    ) -> Verdict {
        if case .inside(let course) = stretch { return .entryAndExit(EntryAndExit(of: course, in: series)) }
        guard let aim else { return .noGoal }
        let start = Self.start(aim, stretch)
        return verdict(on: series.progressPoints(after: start)[...], from: start, aim, direction)
    }

    package func finding(
        on series: Series, aim: AimLine?, direction: MeasuringInstrument.Direction, within stretch: Stretch = .whole
    ) -> Finding {
        if case .inside(let course) = stretch {
            return Finding(verdict: .entryAndExit(EntryAndExit(of: course, in: series)), points: [], since: nil)
        }
        guard let aim else { return Finding(verdict: .noGoal, points: [], since: nil) }
        let start = Self.start(aim, stretch)
        let points = series.progressPoints(after: start)
        let verdict = verdict(on: points[...], from: start, aim, direction)
        guard verdict.isSpoken else { return Finding(verdict: verdict, points: points, since: nil) }
        var count = points.count
        while count > 1, self.verdict(on: points.prefix(count - 1), from: start, aim, direction) == verdict {
            count -= 1
        }
        return Finding(verdict: verdict, points: points.suffix(window), since: points[count - 1].day)
    }

    /// Points count after this day.
    private static func start(_ aim: AimLine, _ stretch: Stretch) -> LocalDate {
        max(aim.start, stretch.boundary ?? aim.start)
    }

    private func verdict(
        on points: ArraySlice<ProbePoint>, from start: LocalDate, _ aim: AimLine,
        _ direction: MeasuringInstrument.Direction
    ) -> Verdict {
        let weeks = max(0, (points.last?.day ?? start).days(since: start) / 7)
        guard points.count >= minimumPoints, weeks >= minimumWeeks else {
            return .tooEarly(points: points.count, ofPoints: minimumPoints, weeks: weeks, ofWeeks: minimumWeeks)
        }
        let (wrong, right): (AimLine.Side, AimLine.Side) = direction == .rises ? (.below, .above) : (.above, .below)
        func are(_ side: AimLine.Side) -> Bool {
            points.suffix(window).allSatisfy { aim.side(of: $0.score, on: $0.day) == side }
        }
        if are(wrong) { return .considerChange }
        if are(right) { return .considerRaisingGoal }
        return .goOn
    }
}

extension FourPointRule.Verdict {
    /// True when the rule has enough points to say something.
    package var isSpoken: Bool {
        switch self {
        case .considerChange, .considerRaisingGoal, .goOn: true
        case .noGoal, .tooEarly, .entryAndExit: false
        }
    }

    /// True when it asks somebody to decide.
    package var asks: Bool { self == .considerChange || self == .considerRaisingGoal }
}
