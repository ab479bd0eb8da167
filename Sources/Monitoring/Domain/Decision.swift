package import Core

extension FourPointRule.Verdict {
    /// The verdict as it is kept with a decision.
    package enum Code: String, Sendable, CaseIterable {
        case noGoal = "no_goal"
        case tooEarly = "too_early"
        case considerChange = "consider_change"
        case considerRaisingGoal = "raise_goal"
        case goOn = "go_on"
        case entryAndExit = "entry_and_exit"
    }

    package var code: Code {
        switch self {
        case .noGoal: .noGoal
        case .tooEarly: .tooEarly
        case .considerChange: .considerChange
        case .considerRaisingGoal: .considerRaisingGoal
        case .goOn: .goOn
        case .entryAndExit: .entryAndExit
        }
    }
}

/// What somebody has decided to do on the ground of a pupil's scores.
///
/// The rule proposes, a person decides, and both are kept as they were. A decision is never
/// changed: a later one takes its place, or it is taken back with a reason.
package struct Decision: Hashable, Sendable, Identifiable {
    package enum Choice: String, Sendable, CaseIterable {
        case goOn = "continue"
        case raiseGoal = "raise_goal"
        /// Less support.
        case fade
        /// More of the same support.
        case intensify
        /// The support is given in another way.
        case modify
        /// Look again at what is hard, from the beginning.
        case problemSolving = "problem_solving"
        case end
    }

    /// A point the rule looked at, as it was then.
    package struct UsedPoint: Hashable, Sendable {
        package let probe: ProbeID
        package let day: LocalDate
        package let score: Double
        /// The aim line's value on that day.
        package let aim: Double?

        package init(probe: ProbeID, day: LocalDate, score: Double, aim: Double?) {
            (self.probe, self.day, self.score, self.aim) = (probe, day, score, aim)
        }
    }

    package let id: DecisionID
    package let pupil: PupilID
    package let instrument: InstrumentID
    /// The goal it was made for; it covers nothing else.
    package let goal: GoalID?
    /// The version of the rule that proposed.
    package let rule: String
    package let proposal: FourPointRule.Verdict.Code
    /// Since when the proposal had been open.
    package let since: LocalDate?
    package let points: [UsedPoint]
    package let choice: Choice
    package let day: LocalDate
    /// From this day on somebody has to look again.
    package let reviewOn: LocalDate

    package init(
        id: DecisionID, pupil: PupilID, instrument: InstrumentID, goal: GoalID?, rule: String,
        proposal: FourPointRule.Verdict.Code, since: LocalDate?, points: [UsedPoint], choice: Choice, day: LocalDate,
        reviewOn: LocalDate
    ) {
        (self.id, self.pupil, self.instrument, self.goal) = (id, pupil, instrument, goal)
        (self.rule, self.proposal, self.since, self.points) = (rule, proposal, since, points)
        (self.choice, self.day, self.reviewOn) = (choice, day, reviewOn)
    }

    /// Whether the choice follows the proposal; `nil` when nothing was proposed.
    package var isAccepted: Bool? { proposal.accepting.isEmpty ? nil : proposal.accepting.contains(choice) }

    /// Review is asked for again four weeks on, unless somebody says otherwise.
    package static let daysToReview = 28
}

extension FourPointRule.Verdict.Code {
    /// The choices that follow a proposal. To consider a change leaves open which one.
    package var accepting: [Decision.Choice] {
        switch self {
        case .considerChange: [.modify, .intensify, .problemSolving]
        case .considerRaisingGoal: [.raiseGoal]
        case .goOn, .tooEarly: [.goOn]
        case .noGoal, .entryAndExit: []
        }
    }
}

extension Progress {
    /// The points the rule looked at, as a decision keeps them.
    package var usedPoints: [Decision.UsedPoint] {
        finding.points.map {
            Decision.UsedPoint(probe: $0.id, day: $0.day, score: $0.score, aim: goal?.aim?.value(on: $0.day))
        }
    }
}
