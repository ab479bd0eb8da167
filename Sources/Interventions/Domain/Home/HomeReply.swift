package import Core

/// What a home answers to an invitation.
package enum ReplyAnswer: String, CaseIterable, Sendable {
    case yes
    /// Would like to talk before deciding.
    case talk
    case no
}

/// How a home is reached, and how a reply came.
package enum HomeChannel: String, CaseIterable, Sendable { case digital, phone, paper }

/// One answer of one adult at home.
package struct HomeReply: Hashable, Sendable {
    /// `nil` for an adult whom the roster does not know.
    package let who: PersonID?
    package let answer: ReplyAnswer
    /// True while the adult has custody; nobody else decides.
    package let hasCustody: Bool

    package init(_ answer: ReplyAnswer, by who: PersonID?, hasCustody: Bool = true) {
        (self.answer, self.who, self.hasCustody) = (answer, who, hasCustody)
    }
}

/// Where a home stands, from all its replies.
package struct HomeStand: Hashable, Sendable {
    package enum Outcome: String, CaseIterable, Sendable {
        case unanswered, agreed, talk, declined
        /// One says yes and another no: nothing is decided before somebody has talked to both.
        case disagrees
    }

    package let outcome: Outcome
    /// True when somebody would like to talk, also where another has said yes.
    package let wantsTalk: Bool

    /// - Parameter replies: the oldest first; each adult's newest counts.
    package init(_ replies: [HomeReply]) {
        var newest: [PersonID?: ReplyAnswer] = [:]
        for reply in replies where reply.hasCustody { newest[reply.who] = reply.answer }
        let answers = Set(newest.values)
        wantsTalk = answers.contains(.talk)
        outcome =
            switch (answers.contains(.yes), answers.contains(.no)) {
            case (true, true): .disagrees
            case (true, false): .agreed
            // A no is no decision while the other adult has asked for a talk.
            case (false, true): wantsTalk ? .talk : .declined
            case (false, false): wantsTalk ? .talk : .unanswered
            }
    }

    /// The state of the pupil's place that goes with it.
    package var place: PlaceState {
        switch outcome {
        case .agreed: .accepted
        case .declined: .declined
        case .unanswered, .talk, .disagrees: .offered
        }
    }
}

/// When a home may still answer, or answer differently.
package enum ReplyWindow {
    package static func isOpen(course: CourseState, place: PlaceState) -> Bool {
        switch course {
        case .approved, .recruiting: [.offered, .accepted, .declined].contains(place)
        // Somebody who is asked to join a course that has begun.
        case .running: place == .offered
        case .draft, .followUp, .evaluated, .shared, .cancelled: false
        }
    }
}
