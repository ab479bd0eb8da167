package import Core

/// What somebody saw a pupil do well, and what comes next.
package struct GivenFeedback: Hashable, Sendable {
    /// What a pupil can say back with one tap.
    package enum Answer: String, CaseIterable, Sendable {
        case helped, tried, unclear
        case moreHelp = "more_help"
    }

    package let id: FeedbackID
    package let pupil: PupilID
    package let day: LocalDate
    package let strengths: String
    package let nextStep: String
    package let giver: PersonID
    /// Empty when the person is no longer known.
    package let giverName: String
    /// What the pupil said back last.
    package let answer: Answer?
}

/// Feedback that a pupil has asked about.
package struct UnclearFeedback: Hashable, Sendable {
    package let pupil: PupilID
    package let name: String
    package let answer: GivenFeedback.Answer
    package let at: Instant
}

/// Feedback that is to be written down.
package struct NewFeedback: Hashable, Sendable {
    package let id: FeedbackID
    package let pupil: PupilID
    package let day: LocalDate
    package let strengths: String
    package let nextStep: String
    /// The one it corrects; only who gave that may.
    package let replaces: FeedbackID?
    /// The course it was given in.
    package let origin: GroupID?

    package init(
        id: FeedbackID, pupil: PupilID, day: LocalDate, strengths: String, nextStep: String,
        replaces: FeedbackID? = nil, origin: GroupID? = nil
    ) {
        (self.id, self.pupil, self.day) = (id, pupil, day)
        (self.strengths, self.nextStep) = (strengths, nextStep)
        (self.replaces, self.origin) = (replaces, origin)
    }
}

/// What became of feedback that was to be written down.
package enum FeedbackOutcome: Hashable, Sendable {
    case given
    /// The pupil is not within the scope.
    case outside
    /// What it was to correct is not the writer's, or has been corrected already.
    case cannotReplace
}
