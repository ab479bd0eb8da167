/// The eleven elements of an effective course (Boks 1 of "Virksomme indsatser"): asked of
/// the plan before it is approved, and of the practice while the course runs.
package enum CourseElement: Int, CaseIterable, Sendable {
    case clearGoals = 1
    case holistic, personal, strategies, differentiated, variedStructured, newSetting, appreciative, feedback
    case parents, followUp
}

/// How far something is done: no, partly, yes.
package enum Extent: Int, CaseIterable, Sendable {
    case no, partly, yes
}

/// A filled-in check of the eleven elements. A tool for the team's own talk: it is shown
/// to the team only and never put beside another team's.
package struct FidelityScores: Hashable, Sendable {
    package let scores: [CourseElement: Extent]

    package init(_ scores: [CourseElement: Extent]) { self.scores = scores }

    /// Points of the most there can be; `nil` while an element is unanswered.
    package var total: (points: Int, of: Int)? {
        guard scores.count == CourseElement.allCases.count else { return nil }
        return (scores.values.reduce(0) { $0 + $1.rawValue }, CourseElement.allCases.count * Extent.yes.rawValue)
    }

    /// The elements to talk about first: the lowest answers, in the order of the list.
    package var first: [CourseElement] {
        let lowest = scores.values.map(\.rawValue).min() ?? 0
        guard lowest < Extent.yes.rawValue else { return [] }
        return CourseElement.allCases.filter { scores[$0]?.rawValue == lowest }
    }
}
