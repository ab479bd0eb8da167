package import Access
import Core
import Storage
import Work

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
        return try await services.database.rehearse(keepingIf: { $0.isApplied }) { writing in
            try Self.take(.path(path), services, options, on: writing)
        }
    }

    /// Does the whole import within the transaction of whoever calls.
    static func take(
        _ content: RosterContent, _ services: Services, _ options: ImportOptions, on writing: Writing
    ) throws -> ImportOutcome {
        let now = services.environment.now()
        let run: ImportRunID = services.environment.id()
        let intake = try RosterIntake(services.environment, options, run: run, now: now, writing)
        let pupilsBefore = intake.currentPupils
        let reader = RosterReader(content, limits: options.limits)
        let reading = try reader.read(known: intake.knows, sink: intake.take)
        try intake.finish(reading)
        var counts = intake.counts
        counts.rejected = reading.report.rejectedCount
        counts.warnings = reading.report.warningCount
        try writing.execute(
            """
            INSERT INTO import_run
                (id, source, at, created, updated, ended, unchanged, rejected, warnings, owner, person)
            VALUES (\(run), \(options.source), \(now), \(counts.created), \(counts.updated), \(counts.ended),
                \(counts.unchanged), \(counts.rejected), \(counts.warnings), \(options.authority?.owner),
                \(options.authority?.person))
            """)
        let authority = options.authority
        try Outbox.write(
            RosterEvents.imported, ImportedRoster(run: run), owner: authority?.owner, services.environment,
            on: writing)
        let entry = AuditEntry(
            person: authority?.person, role: authority?.role, reason: authority?.reason ?? "command line",
            action: "roster.import", objectKind: "importRun", object: run.text, owner: authority?.owner)
        try services.audit.append([entry], at: now, on: writing)
        let isApplied = !options.isDryRun && !(options.isStrict && counts.rejected > 0)
        let difference = try intake.ledger?.difference(
            intake.known, pupilsBefore: pupilsBefore, options, writing.reading)
        return ImportOutcome(counts: counts, reading: reading, isApplied: isApplied, difference: difference)
    }
}
