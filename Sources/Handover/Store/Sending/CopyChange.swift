import Core
import Storage

/// Counts what happens to the copies of a handover and to what hangs on them, in the transaction in which it happens:
/// what has been exported to an archive is known to be as it is now by its count, and by no clock.
enum CopyChange {
    static func note(_ handover: HandoverID, _ writing: Writing) throws {
        try writing.execute(
            "UPDATE handover_copy SET changes = changes + 1 WHERE handover = \(handover) AND ended IS NULL")
    }
}
