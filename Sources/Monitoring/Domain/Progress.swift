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

/// Everything a chart shows of one pupil on one instrument.
package struct Progress: Hashable, Sendable {
    package let instrument: MeasuringInstrument
    package let series: Series
    package let goal: ProgressGoal?
    /// Earlier goals, oldest first: each start is a change of phase on the chart.
    package let earlierGoals: [ProgressGoal]

    package init(
        instrument: MeasuringInstrument, series: Series, goal: ProgressGoal?, earlierGoals: [ProgressGoal] = []
    ) {
        (self.instrument, self.series, self.goal, self.earlierGoals) = (instrument, series, goal, earlierGoals)
    }

    package var verdict: FourPointRule.Verdict {
        FourPointRule.current.verdict(on: series, aim: goal?.aim, direction: instrument.direction)
    }

    /// The pupil's own best score.
    package var best: Double? {
        let scores = series.points.map(\.score)
        return instrument.direction == .rises ? scores.max() : scores.min()
    }
}
