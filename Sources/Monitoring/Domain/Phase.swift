package import Core

/// A time in which a pupil's effort is of one kind, such as an intensive course.
package struct Phase: Hashable, Sendable {
    package enum Kind: String, Sendable, CaseIterable {
        /// A short intensive course: too short for the rule.
        case intensive
        /// The weeks after it, in which it shows whether the gain holds.
        case followUp = "follow_up"
    }

    package let kind: Kind
    package let starts: LocalDate
    /// The first day on which it is over; `nil` while no end is set.
    package let ends: LocalDate?

    package init(kind: Kind, starts: LocalDate, ends: LocalDate?) {
        (self.kind, self.starts, self.ends) = (kind, starts, ends)
    }

    package func holds(_ day: LocalDate) -> Bool { starts <= day && (ends.map { day < $0 } ?? true) }
}

/// The time that the rule and the trend may look at.
///
/// A probe on the very day on which a phase begins tells where the phase starts from, and
/// for a follow-up it is the exit measure of the course before; what counts comes after.
package enum Stretch: Hashable, Sendable {
    /// There has been no phase: everything counts.
    case whole
    /// What comes after this day counts.
    case after(LocalDate)
    /// An intensive course is running: the rule is silent.
    case inside(Phase)

    /// The day after which points count; `nil` when all do.
    package var boundary: LocalDate? {
        switch self {
        case .whole: nil
        case .after(let day): day
        case .inside(let phase): phase.starts
        }
    }
}

extension [Phase] {
    /// What a day belongs to. A running course goes before all else. Otherwise points count
    /// from the last change: the beginning of a follow-up, or the end of a course that no
    /// follow-up came after. That a follow-up runs out changes nothing for the pupil, so
    /// points go on counting from its beginning.
    package func stretch(on day: LocalDate) -> Stretch {
        let begun = filter { $0.starts <= day }
        let running = begun.filter { $0.kind == .intensive && $0.holds(day) }
        if let course = running.max(by: { $0.starts < $1.starts }) { return .inside(course) }
        let changes = begun.map { $0.kind == .followUp ? $0.starts : $0.ends ?? $0.starts }
        return changes.max().map { .after($0) } ?? .whole
    }
}
