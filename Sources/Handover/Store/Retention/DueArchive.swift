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
        /// `nil` where only one has something due.
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

    /// Why nothing was written at all.
    package enum Refusal: Error, Hashable, Sendable, CustomStringConvertible {
        /// Each owner has an archive of its own.
        case severalOwners([OwnerID])
        case noPlan
        case protectedInPlain

        package var description: String {
            switch self {
            case .severalOwners(let owners):
                "Several school owners have something due, and each has an archive of its own. Give --owner with one of: "
                    + owners.map(\.text).joined(separator: ", ")
            case .noPlan: "The school owner has no plan: nothing of theirs ends."
            case .protectedInPlain: "What is of pupils with a protected identity is encrypted: give a passphrase."
            }
        }
    }

    private struct Due: Sendable {
        let copy: HandoverCopyID
        let plan: PlanInForce
    }

    private struct Written: Sendable {
        let entry: ArchiveList.Entry
        let copy: CopyLine
    }

    private let services: Services
    private let keys: UnitKeyStore
    private let records: RecordStore

    package init(_ services: Services) {
        self.services = services
        keys = UnitKeyStore(lock: services.unitKey, environment: services.environment)
        records = RecordStore(services.vault)
    }

    /// Writes all that is due of one owner into a new folder, and then notes that it is there. Whatever goes wrong
    /// before that leaves nothing behind.
    ///
    /// - Parameter progress: told how many of how many have been written.
    /// - Throws: `Refusal`, `NewFolder.Fault`, `PackageRefusal.shortPassphrase`, `CancellationError`.
    package func write(
        _ choice: Choice, to path: String, progress: @Sendable (Int, Int) -> Void = { _, _ in }
    ) async throws -> Outcome {
        let now = services.environment.now()
        let lock = try lock(choice)
        let due = try await due(choice, at: now)
        guard !due.isEmpty else { return Outcome() }
        let folder = try NewFolder(path)
        var (outcome, written) = (Outcome(), [Written]())
        do {
            for one in due {
                try Task.checkCancellation()
                do {
                    if let one = try await write(one, lock, to: folder, at: now) { written.append(one) }
                } catch let refusal as HandoverArchive.Refusal {
                    outcome.left.append(refusal.description)
                } catch let refusal as PackageRefusal {
                    outcome.left.append("\(one.copy): \(refusal)")
                } catch let fault as VaultError {
                    outcome.left.append("\(one.copy): \(fault)")
                }
                progress(written.count, due.count)
            }
            guard !written.isEmpty else {
                folder.remove()
                return outcome
            }
            // Which pupils have a protected identity is told by no list.
            if !choice.isProtected {
                let list = ArchiveList(made: now.text, packages: written.map(\.entry))
                try folder.write(ArchiveList.name, try JSONText.bytes(list))
            }
            try folder.settle()
        } catch {
            folder.remove()
            throw error
        }
        outcome.packages = written.count
        outcome.bytes = written.reduce(0) { $0 + $1.entry.bytes }
        try await note(written.map(\.copy), choice, at: now)
        return outcome
    }

    private func lock(_ choice: Choice) throws -> PackageLock {
        switch choice.lock {
        case .passphrase(let text):
            return .passphraseKey(try PassphraseKey(text, random: services.environment.randomBytes))
        case .plain:
            guard !choice.isProtected else { throw Refusal.protectedInPlain }
            return .plain
        }
    }

    private func due(_ choice: Choice, at now: Instant) async throws -> [Due] {
        let owners = choice.owner.map { [$0] }
        let plans = try await services.database.read { try RetentionStore.inForce(of: owners, at: now, on: $0) }
        guard choice.owner == nil || !plans.isEmpty else { throw Refusal.noPlan }
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
                    last = copies.last
                    if copies.count < Self.page { break }
                }
            }
        }
        let theirs = Set(due.map(\.plan.owner))
        guard theirs.count < 2 else { throw Refusal.severalOwners(theirs.sorted { $0.text < $1.text }) }
        return due
    }

    /// - Returns: `nil` when it has ended meanwhile.
    private func write(_ due: Due, _ lock: PackageLock, to folder: NewFolder, at now: Instant) async throws -> Written?
    {
        let found = try await services.database.read { [keys, records] reading in
            // With the count of its changes, in the same look at the database as what is written.
            try DueStore.copy(due.copy, on: reading).map { copy in
                let source = try PackageSource(copy, keys, on: reading)
                return (copy: copy, source: source, record: try records.record(of: copy, source, on: reading))
            }
        }
        guard let found else { return nil }
        let bytes = try found.source.package(
            record: found.record, at: now, lock: lock, random: services.environment.randomBytes)
        let entry = ArchiveList.Entry(found.record, plan: due.plan.plan, package: bytes)
        try folder.write(entry.file, bytes)
        return Written(entry: entry, copy: found.copy)
    }

    private func note(_ copies: [CopyLine], _ choice: Choice, at now: Instant) async throws {
        let openly: String? = if case .plain(let reason) = choice.lock { reason } else { nil }
        for start in stride(from: 0, to: copies.count, by: Self.page) {
            let some = Array(copies[start..<min(start + Self.page, copies.count)])
            try await services.database.write { [services] writing in
                for copy in some { try DueStore.archive(copy, at: now, writing) }
                let entries = some.flatMap {
                    AuditEntry.about(
                        $0.handover, of: $0.pupil, owner: $0.owner, action: "handover.archive",
                        reason: AuditEntry.commandLine(openly: openly))
                }
                try services.audit.append(entries, at: now, on: writing)
            }
        }
    }
}
