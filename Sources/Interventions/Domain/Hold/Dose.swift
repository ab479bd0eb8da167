/// How much of a course there was: planned, held, and received by one pupil. Minutes.
package struct Dose: Hashable, Sendable {
    package var planned = 0
    package var held = 0
    package var received = 0

    package init(planned: Int = 0, held: Int = 0, received: Int = 0) {
        (self.planned, self.held, self.received) = (planned, held, received)
    }

    package static func + (left: Dose, right: Dose) -> Dose {
        Dose(
            planned: left.planned + right.planned, held: left.held + right.held,
            received: left.received + right.received)
    }

    /// The share of what was planned that the pupil has got, in whole per cent, rounded
    /// down so that 100 means all of it; `nil` when nothing was planned.
    package var receivedShare: Int? { planned > 0 ? received * 100 / planned : nil }
}

/// Whether a pupil was there.
package enum Presence: String, CaseIterable, Sendable {
    case present, late, absent

    /// Minutes received of a session. Who came late has what is left of it.
    package func minutes(of session: Int, missed: Int = 0) -> Int {
        switch self {
        case .present: session
        case .late: max(0, session - max(0, missed))
        case .absent: 0
        }
    }
}

/// What became of a session.
package enum SessionState: String, CaseIterable, Sendable {
    case planned, held, cancelled
}
