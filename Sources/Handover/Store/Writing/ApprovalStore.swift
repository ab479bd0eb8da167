package import Access
package import Core
import Interventions
package import Storage

/// Approving: by the rektor, or by somebody to whom that was given for a time.
package enum ApprovalStore {
    /// - Returns: the state after it; `nil` when the handover is not to be approved now.
    /// - Throws: `HandoverRefusal.notYours`, `.incomplete`, `.notNow`.
    @discardableResult
    package static func approve(
        _ line: HandoverLine, role: String, in scope: Scope, at now: Instant, _ writing: Writing
    ) throws -> HandoverState {
        guard try DelegationStore.right(of: scope, to: .handover, at: line.unit, on: writing.reading) != nil else {
            throw HandoverRefusal.notYours
        }
        guard line.isComplete else { throw HandoverRefusal.incomplete }
        let hasReceiver = try AdmissionStore.current(of: line, on: writing.reading) != nil
        let state = try HandoverFlow.move(
            line, .approve, hasReceiver: hasReceiver, by: scope.person, at: now, writing)
        try writing.execute(
            """
            UPDATE handover SET approved_by = \(scope.person), approved_role = \(role), approved_at = \(now)
            WHERE id = \(line.id)
            """)
        return state
    }
}
