/// Where a course stands on its way, from a first draft to what others can learn from.
package enum CourseState: String, CaseIterable, Sendable {
    case draft, approved, recruiting, running
    case followUp = "follow_up"
    case evaluated, shared, cancelled

    /// The states that may come next. Nothing but `cancelled` leads off the way, and only
    /// while no pupil has begun; an approved plan that must change goes back to draft.
    package var next: Set<CourseState> {
        switch self {
        case .draft: [.approved, .cancelled]
        case .approved: [.recruiting, .draft, .cancelled]
        case .recruiting: [.running, .draft, .cancelled]
        case .running: [.followUp]
        case .followUp: [.evaluated]
        case .evaluated: [.shared]
        case .shared, .cancelled: []
        }
    }

    package func leads(to state: CourseState) -> Bool { next.contains(state) }

    /// True once the lessons are over.
    package var isOver: Bool { [.followUp, .evaluated, .shared].contains(self) }

    /// True while the team sees the pupils of the course because they are on it.
    package var givesTeamAccess: Bool {
        switch self {
        case .approved, .recruiting, .running, .followUp: true
        case .draft, .evaluated, .shared, .cancelled: false
        }
    }
}

/// What somebody does in the team around a course.
package enum Duty: String, CaseIterable, Sendable {
    /// Answers for the plan.
    case lead
    case teacher, pedagogue, coordinator
    /// Looks on and fills in the fidelity check from outside; sees none of the pupils.
    case observer
}

/// Where one pupil's place on a course stands.
package enum PlaceState: String, CaseIterable, Sendable {
    case proposed, offered, accepted, declined, completed, left

    /// True while the pupil is or may come on the course.
    package var isOpen: Bool { self == .proposed || self == .offered || self == .accepted }

    package var next: Set<PlaceState> {
        switch self {
        case .proposed: [.offered, .left]
        case .offered: [.accepted, .declined, .left]
        // A home that has said no may think again, and the other way round.
        case .declined: [.offered, .accepted]
        case .accepted: [.offered, .declined, .completed, .left]
        case .completed, .left: []
        }
    }
}

/// What a goal is about. A pupil has at most one of each on a course.
package enum GoalArea: String, CaseIterable, Sendable, Comparable {
    case academic, personal, social

    private var place: Int { Self.allCases.firstIndex(of: self) ?? 0 }
    package static func < (left: Self, right: Self) -> Bool { left.place < right.place }
}
