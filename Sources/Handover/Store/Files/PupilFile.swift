import Access
import Core
import Roster
import Storage

/// Brings a CSV file about pupils in, row by row, all of it in one transaction.
struct PupilFile: Sendable {
    let services: Services
    /// The system the pupils' ids come from.
    let source: String
    let isDryRun: Bool
    /// The audit log's word for it.
    let action: String

    private static let rowsAtOnce = 4096

    /// - Parameter take: writes a row; whether it changed anything.
    /// - Throws: `CSVError` when the file cannot be read, and then nothing has changed.
    func run(
        path: String,
        _ take:
            @escaping @Sendable (
                _ row: CSVTable.Row, _ pupil: (id: PupilID, owner: OwnerID), _ now: Instant, _ writing: Writing
            ) throws -> Bool
    ) async throws -> FileOutcome {
        let table = try CSVTable(path: path, limit: 64 << 20)
        let now = services.environment.now()
        return try await services.database.rehearse(keepingIf: { _ in !isDryRun }) { writing -> FileOutcome in
            var (outcome, pupils) = (FileOutcome(), SourcedPupils(source: source))
            for start in stride(from: 0, to: table.rows.count, by: Self.rowsAtOnce) {
                let rows = table.rows[start..<min(start + Self.rowsAtOnce, table.rows.count)]
                try pupils.read(rows.map { $0["pupil"] }, on: writing.reading)
                for row in rows {
                    do {
                        guard let pupil = pupils[row["pupil"]] else {
                            throw RowRefusal(column: "pupil", fault: .unknownPupil)
                        }
                        outcome.take(isNew: try take(row, pupil, now, writing))
                    } catch let refusal as RowRefusal { outcome.reject(row.line, refusal) }
                }
            }
            let entry = AuditEntry(
                person: nil, role: nil, reason: "command line", action: action, objectKind: "file",
                object: "\(outcome.counts.recorded)", owner: nil)
            try services.audit.append([entry], at: now, on: writing)
            return outcome
        }
    }

    /// A day that is not in the future.
    static func day(_ row: CSVTable.Row, _ now: Instant) throws -> LocalDate {
        guard let day = LocalDate(row["date"]), day <= now.day(in: .sweden) else {
            throw RowRefusal(column: "date", fault: .badDate)
        }
        return day
    }
}
