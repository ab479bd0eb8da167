import Core
import Storage

/// Rows that say what a source calls something, for bulk writes.
enum BulkRecord {
    static let table = BulkTable(
        "roster_record", ["source", "kind", "sourced_id", "entity", "fingerprint", "detail", "ended", "run"])

    static func row(
        source: String, _ kind: RecordKind, _ sourcedId: String, _ known: RosterIntake.Known, run: ImportRunID
    ) -> [SQLValue] {
        [
            source.sqlValue, kind.rawValue.sqlValue, sourcedId.sqlValue, known.entity.sqlValue,
            known.fingerprint.sqlValue, known.detail.sqlValue, known.hasEnded.sqlValue, run.sqlValue,
        ]
    }
}
