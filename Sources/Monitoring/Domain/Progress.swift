package import Core

/// A goal on one instrument. A changed goal is a new one that replaces the old.
package struct ProgressGoal: Hashable, Sendable {
    package let id: GoalID
    package let baseline: Double
    package let start: LocalDate
    package let target: Double
    package let due: LocalDate

    package init(id: GoalID, baseline: Double, start: LocalDate, target: Double, due: LocalDate) {
        (self.id, self.baseline, self.start) = (id, baseline, start)
        (self.target, self.due) = (target, due)
    }

    package var aim: AimLine? { AimLine(start: start, baseline: baseline, due: due, target: target) }
}

/// Everything a chart shows of one pupil on one instrument, as it is on a day.
package struct Progress: Hashable, Sendable {
    package let instrument: MeasuringInstrument
    package let series: Series
    package let goal: ProgressGoal?
    /// Earlier goals, oldest first: each start is a change on the chart.
    package let earlierGoals: [ProgressGoal]
    /// Phases of the pupil's effort, oldest first.
    package let phases: [Phase]
    package let day: LocalDate

    package init(
        instrument: MeasuringInstrument, series: Series, goal: ProgressGoal?, earlierGoals: [ProgressGoal] = [],
        phases: [Phase], on day: LocalDate
    ) {
        (self.instrument, self.series, self.goal, self.earlierGoals) = (instrument, series, goal, earlierGoals)
        (self.phases, self.day) = (phases, day)
    }

    /// What the rule says, and the points it looked at.
    package var finding: FourPointRule.Finding {
        FourPointRule.current.finding(
            on: series, aim: goal?.aim, direction: instrument.direction, within: phases.stretch(on: day))
    }

    package var verdict: FourPointRule.Verdict {
        FourPointRule.current.verdict(
            on: series, aim: goal?.aim, direction: instrument.direction, within: phases.stretch(on: day))
    }

    /// The trend of the current phase; of everything when there has been none.
    package var trend: Trend? { series.trend(within: phases.stretch(on: day)) }

    /// Intensive courses that have begun, oldest first, with where the pupil stood.
    package var courses: [(phase: Phase, figures: EntryAndExit)] {
        phases.filter { $0.kind == .intensive && $0.starts <= day }
            .map { ($0, EntryAndExit(of: $0, in: series)) }
    }

    /// The pupil's own best score.
    package var best: Double? {
        let scores = series.points.map(\.score)
        return instrument.direction == .rises ? scores.max() : scores.min()
    }
}
