package import Access
package import Core
import Storage

/// Writes to an archive what the owners' plans no longer keep, so that it can end: a signed package for each copy, with
/// what hangs on it, and a list of them.
package struct DueArchive: Sendable {
    private static let page = 200

    /// What is written.
    package struct Choice: Sendable {
        package enum Lock: Sendable {
            case passphrase(String)
            /// - Parameter reason: why it may lie open; it is logged.
            case plain(reason: String)
        }

        package let lock: Lock
        /// `nil` for all owners with a plan.
        package let owner: OwnerID?
        /// Pupils with a protected identity, and nobody else; otherwise all others.
        package let isProtected: Bool

        package init(lock: Lock, owner: OwnerID?, isProtected: Bool) {
            (self.lock, self.owner, self.isProtected) = (lock, owner, isProtected)
        }
    }

    package struct Outcome: Hashable, Sendable {
        package internal(set) var packages = 0
        package internal(set) var bytes = 0
        /// Why some could not be written: they are left as they are.
        package internal(set) var left: [String] = []
    }

    private struct Due: Sendable {
        let copy: CopyLine
        let plan: PlanInForce
    }

    private let services: Services
    private let keys: UnitKeyStore
    private let records: RecordStore

    package init(_ services: Services) {
        self.services = services
        keys = UnitKeyStore(lock: services.unitKey, environment: services.environment)
        records = RecordStore(services.vault)
    }

    /// Writes all that is due into a new folder, and then notes that it is there. Whatever goes wrong before that
    /// leaves nothing behind.
    ///
    /// - Parameter progress: told how many of how many have been written.
    /// - Throws: `NewFolder.Fault`, `PackageRefusal`, `CancellationError`.
    package func write(
        _ choice: Choice, to path: String, progress: @Sendable (Int, Int) -> Void = { _, _ in }
    ) async throws -> Outcome {
        // What is written after this is not in the archive, and keeps a copy from ending.
        let now = services.environment.now()
        let due = try await due(choice, at: now)
        guard !due.isEmpty else { return Outcome() }
        let lock: PackageLock =
            switch choice.lock {
            case .passphrase(let text):
                .passphraseKey(try PassphraseKey(text, random: services.environment.randomBytes))
            case .plain: .plain
            }
        let folder = try NewFolder(path)
        var (outcome, entries, done) = (Outcome(), [ArchiveList.Entry](), [CopyLine]())
        do {
            for one in due {
                try Task.checkCancellation()
                do {
                    let entry = try await write(one, lock, to: folder, at: now)
                    entries.append(entry)
                    done.append(one.copy)
                    outcome.bytes += entry.bytes
                } catch let refusal as HandoverArchive.Refusal {
                    outcome.left.append(refusal.description)
                } catch let refusal as PackageRefusal {
                    outcome.left.append("\(one.copy.handover): \(refusal)")
                }
                progress(entries.count, due.count)
            }
            guard !entries.isEmpty else {
                folder.remove()
                return outcome
            }
            try folder.write(ArchiveList.name, try JSONText.bytes(ArchiveList(made: now.text, packages: entries)))
            folder.settle()
        } catch {
            folder.remove()
            throw error
        }
        outcome.packages = entries.count
        try await note(done, choice, asOf: now)
        return outcome
    }

    private func due(_ choice: Choice, at now: Instant) async throws -> [Due] {
        let plans = try await services.database.read { try RetentionStore.inForce(at: now, on: $0) }
            .filter { choice.owner == nil || $0.owner == choice.owner }
        var due: [Due] = []
        for plan in plans {
            for side in CopySide.allCases {
                var last: HandoverCopyID?
                while true {
                    let copies = try await services.database.read { [last] reading in
                        try DueStore.unarchived(
                            plan, side, isProtected: choice.isProtected, after: last, limit: Self.page, on: reading)
                    }
                    due += copies.map { Due(copy: $0, plan: plan) }
                    last = copies.last?.id
                    if copies.count < Self.page { break }
                }
            }
        }
        return due
    }

    private func write(_ due: Due, _ lock: PackageLock, to folder: NewFolder, at now: Instant) async throws
        -> ArchiveList.Entry
    {
        let (source, record) = try await services.database.read { [keys, records] reading in
            let source = try PackageSource(due.copy, keys, on: reading)
            return (source, try records.record(of: due.copy, source, on: reading))
        }
        let bytes = try source.package(record: record, at: now, lock: lock, random: services.environment.randomBytes)
        let entry = ArchiveList.Entry(record, plan: due.plan.plan, package: bytes)
        try folder.write(entry.file, bytes)
        return entry
    }

    private func note(_ copies: [CopyLine], _ choice: Choice, asOf then: Instant) async throws {
        let reason =
            switch choice.lock {
            case .passphrase: "command line"
            case .plain(let why): "command line, not encrypted: \(why.prefix(200))"
            }
        for start in stride(from: 0, to: copies.count, by: Self.page) {
            let some = Array(copies[start..<min(start + Self.page, copies.count)])
            try await services.database.write { [services] writing in
                try DueStore.archive(some.map(\.id), asOf: then, writing)
                let entries = some.flatMap {
                    AuditEntry.about(
                        $0.handover, of: $0.pupil, owner: $0.owner, action: "handover.archive", reason: reason)
                }
                try services.audit.append(entries, at: then, on: writing)
            }
        }
    }
}
