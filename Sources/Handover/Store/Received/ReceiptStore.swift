import Access
package import Core
package import Storage

/// What the receiving unit does with a handover: confirms that it has it, gives it to those who need
/// it, and says when it has been read and used.
package enum ReceiptStore {
    /// The confirmation that the law asks for. Doing it twice confirms once.
    ///
    /// - Returns: whether it was confirmed now.
    package static func confirm(_ line: ReceivedLine, by person: PersonID, at now: Instant, _ writing: Writing) throws
        -> Bool
    {
        let confirmed = try writing.execute(
            """
            UPDATE handover_copy SET received_at = \(now), received_by = \(person)
            WHERE id = \(line.copy.id) AND received_at IS NULL AND closed IS NULL
            """)
        guard confirmed == 1 else { return false }
        try step(.receive, line, by: person, at: now, writing)
        // A correction of what is in use goes on where that was.
        if line.hasPlan, line.state.isWithReceiver {
            try step(.use, line.after(.received), by: person, at: now, writing)
        }
        return true
    }

    /// Takes a step on the receiving side, in the handover that both units follow.
    static func step(
        _ step: HandoverStep, _ line: ReceivedLine, by person: PersonID, at now: Instant, _ writing: Writing
    ) throws {
        // Whoever has a line has the copy.
        guard let state = step.state(after: line.state, hasReceiver: true, isOut: true) else {
            throw HandoverRefusal.notNow
        }
        let owner: OwnerID? = try writing.reading.value(
            "SELECT owner AS value FROM handover WHERE id = \(line.copy.handover)")
        guard let owner else { throw HandoverRefusal.notNow }
        try HandoverFlow.move(
            line.copy.handover, pupil: line.copy.pupil, owner: owner, step, from: line.state, to: state, by: person,
            at: now, writing)
    }
}

extension ReceivedLine {
    /// The same after a step that led to a state.
    fileprivate func after(_ state: HandoverState) -> ReceivedLine {
        var line = self
        line.state = state
        return line
    }
}

/// Somebody to whom a received handover was given.
package struct ReaderLine: Hashable, Sendable {
    package let person: PersonID
    package let name: String
    package let duty: ReaderDuty
    /// The subjects a teacher sees; a mentor sees all.
    package let subjects: [String]
    package let seesSupport: Bool
    package let readAt: Instant?

    package init(
        person: PersonID, name: String, duty: ReaderDuty, subjects: [String], seesSupport: Bool, readAt: Instant?
    ) {
        (self.person, self.name, self.duty) = (person, name, duty)
        (self.subjects, self.seesSupport, self.readAt) = (subjects, seesSupport, readAt)
    }
}
