/// Where a handover is on its way from one school to the next.
package enum HandoverState: String, CaseIterable, Sendable {
    /// Somebody has decided that the pupil needs none, and said why.
    case notNeeded
    /// Marked; nobody has been asked to write yet.
    case draft
    /// Subject teachers are writing.
    case inProgress
    /// Written; the rektor or a delegate is to read it.
    case review
    /// Approved, and a decision names the receiving unit.
    case approved
    /// Approved, and no decision names a receiving unit yet.
    case waiting
    /// On its way; it can be taken back for some minutes.
    case releasing
    case sent
    /// The receiving unit has confirmed that it has it.
    case received
    /// A mentor or a teacher has read it.
    case read
    /// It has become the start of a study plan.
    case inUse
    case closed
    /// It went to the wrong unit: nobody there can open it any more.
    case recalled
    /// Sent on to another unit, because the pupil was placed there afterwards.
    case rerouted
    /// Handed over by hand, without this system.
    case manual

    /// True while the sending school writes: nothing has left it.
    package var isWritten: Bool { [.draft, .inProgress].contains(self) }

    /// True while a version is written, approved or about to leave.
    package var isBeforeSending: Bool {
        [.draft, .inProgress, .review, .approved, .waiting, .releasing].contains(self)
    }

    /// True from the moment a version is with a receiving unit.
    package var isWithReceiver: Bool { [.sent, .rerouted, .received, .read, .inUse, .closed].contains(self) }

    /// True where somebody still has to do something.
    package var isOpen: Bool { ![.notNeeded, .closed].contains(self) }
}

/// Something that is done to a handover.
package enum HandoverStep: String, CaseIterable, Sendable {
    case mark, markNotNeeded, ask, submit, giveBack, approve, loseReceiver, findReceiver, release, takeBack, send
    case receive, read, use, close, recall, reroute, correct, handOverByHand, leaveSystem
    /// The follow-up of the pupil's home is told that no school receives the pupil.
    case tellHome

    /// The state after the step; `nil` where the step cannot be taken.
    ///
    /// - Parameters:
    ///   - hasReceiver: whether a decision names the receiving unit.
    ///   - isOut: whether a receiving unit has a version. While a correction of it is written, the unit goes on
    ///     with what it has, and that can be recalled; the correction stays where it is.
    package func state(after state: HandoverState, hasReceiver: Bool, isOut: Bool = false) -> HandoverState? {
        if isOut, state.isBeforeSending, [.receive, .read, .use, .recall].contains(self) { return state }
        return switch (self, state) {
        case (.mark, .notNeeded): .draft
        case (.markNotNeeded, .draft), (.markNotNeeded, .inProgress): .notNeeded
        case (.ask, .draft), (.ask, .inProgress): .inProgress
        case (.submit, .inProgress), (.submit, .draft): .review
        case (.giveBack, .review), (.giveBack, .approved), (.giveBack, .waiting): .inProgress
        case (.approve, .review): hasReceiver ? .approved : .waiting
        case (.findReceiver, .waiting): .approved
        case (.loseReceiver, .approved): .waiting
        case (.release, .approved): hasReceiver ? .releasing : nil
        // Where it goes back to, and whether it was sent elsewhere before, is known where it was released.
        case (.takeBack, .releasing), (.send, .releasing): nil
        case (.receive, .sent), (.receive, .rerouted): .received
        case (.read, .received): .read
        case (.use, .read), (.use, .received): .inUse
        case (.close, .inUse), (.close, .read): .closed
        case (.recall, let state) where state.isWithReceiver && state != .closed: .recalled
        case (.reroute, let state) where state.isWithReceiver && state != .closed || state == .recalled:
            hasReceiver ? .releasing : nil
        // What was sent stays as it is: a correction begins where writing does, as the next version.
        case (.correct, let state) where state.isWithReceiver || state == .recalled: .inProgress
        case (.handOverByHand, let state) where state.isWritten || [.notNeeded, .review].contains(state): .manual
        case (.leaveSystem, .manual): .closed
        case (.tellHome, .draft), (.tellHome, .inProgress), (.tellHome, .review), (.tellHome, .waiting),
            (.tellHome, .recalled):
            state
        default: nil
        }
    }
}

/// How long a sending can be taken back.
package enum ReleaseRule {
    /// Seconds.
    package static let undo: Int64 = 10 * 60
}
