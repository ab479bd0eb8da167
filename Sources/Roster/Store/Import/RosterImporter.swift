package import Access
import Core
import Storage

/// Brings a OneRoster bundle into the database: all of it in one transaction, or none.
package struct RosterImporter: Sendable {
    private let services: Services
    private let options: ImportOptions

    package init(_ services: Services, options: ImportOptions) {
        (self.services, self.options) = (services, options)
    }

    /// - Throws: `BundleError` or `ImportRefusal`, and then nothing has changed.
    package func run(path: String) async throws -> ImportOutcome {
        let (services, options) = (services, options)
        do {
            return try await services.database.write { writing in
                let outcome = try Self.apply(path, services, options, writing)
                // Throwing undoes what was written; the numbers come out with the error.
                if !outcome.isApplied { throw Undo(outcome: outcome) }
                return outcome
            }
        } catch let undo as Undo {
            return undo.outcome
        }
    }

    private struct Undo: Error {
        let outcome: ImportOutcome
    }

    private static func apply(
        _ path: String, _ services: Services, _ options: ImportOptions, _ writing: Writing
    ) throws -> ImportOutcome {
        let now = services.environment.now()
        let run: ImportRunID = services.environment.id()
        let intake = try RosterIntake(services.environment, options, run: run, now: now, writing)
        let reader = RosterReader(path: path, limits: options.limits)
        let reading = try reader.read(known: intake.knows, sink: intake.take)
        try intake.finish(reading)
        var counts = intake.counts
        counts.rejected = reading.report.rejectedCount
        counts.warnings = reading.report.warningCount
        try writing.execute(
            """
            INSERT INTO import_run (id, source, at, created, updated, ended, unchanged, rejected, warnings)
            VALUES (\(run), \(options.source), \(now), \(counts.created), \(counts.updated), \(counts.ended),
                \(counts.unchanged), \(counts.rejected), \(counts.warnings))
            """)
        let entry = AuditEntry(
            person: nil, role: nil, reason: "command line", action: "roster.import", objectKind: "importRun",
            object: run.text, owner: nil)
        try services.audit.append([entry], at: now, on: writing)
        let isApplied = !options.isDryRun && !(options.isStrict && counts.rejected > 0)
        return ImportOutcome(counts: counts, reading: reading, isApplied: isApplied)
    }
}
