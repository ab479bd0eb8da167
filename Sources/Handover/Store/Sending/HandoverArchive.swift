package import Access
package import Core
import Crypto
import Foundation
import Storage

/// Handovers as files, for the command line: listed, written as packages, and whom packages are
/// trusted from.
package struct HandoverArchive: Sendable {
    /// A handover in the list: no name and no content.
    package struct Line: Encodable, Hashable, Sendable {
        package let id: HandoverID
        package let state: String
        package let kind: String
        /// The newest version that was sealed; 0 before the first.
        package let version: Int
    }

    /// Why no package was written.
    package enum Refusal: Error, Hashable, Sendable, CustomStringConvertible {
        case unknown
        case notSent
        /// The copy has ended by its plan, or was never kept.
        case noCopy
        /// It came as a package itself.
        case fromPackage
        case byHand
        case changed(handover: HandoverID, version: Int)

        package var description: String {
            switch self {
            case .unknown: "There is no handover of that id. `vinge export handover --list` shows them."
            case .notSent: "The handover has not been sent yet: there is no version to write."
            case .noCopy: "The sending school no longer keeps a copy of the handover."
            case .fromPackage: "The handover came as a package, which only its own school can write."
            case .byHand: "The pupil's identity is protected: nothing is written to a file. Hand it over by hand."
            case .changed(let handover, let version):
                "Version \(version) of handover \(handover) is not what was sealed: it was changed in the database."
            }
        }
    }

    private let services: Services
    private let keys: UnitKeyStore

    package init(_ services: Services) {
        self.services = services
        keys = UnitKeyStore(lock: services.unitKey, environment: services.environment)
    }

    /// All handovers, unsent ones too, the oldest first.
    package func list() async throws -> [Line] {
        try await services.database.read { reading in
            try reading.all("SELECT h.id, h.state, h.kind, h.version FROM handover h ORDER BY h.id") { row in
                Line(
                    id: try row["id"], state: try row["state"], kind: try row["kind"], version: try row["version"])
            }
        }
    }

    /// How a package is closed.
    package enum Lock: Sendable {
        case receiver
        case passphrase(String)
        /// - Parameter reason: why it may lie open; it is logged.
        case plain(reason: String)
    }

    private struct Found: Sendable {
        let source: PackageSource
        let receiver: KnownUnitKey
    }

    /// The newest version that was sent, as a package. That it was written is logged.
    ///
    /// - Throws: `Refusal`, `PackageRefusal`.
    package func package(_ id: HandoverID, lock: Lock) async throws -> [UInt8] {
        let now = services.environment.now()
        let openly: String? = if case .plain(let reason) = lock { reason } else { nil }
        let found = try await take(id, because: AuditEntry.commandLine(openly: openly), at: now)
        let packageLock: PackageLock =
            switch lock {
            case .receiver: .unit(found.receiver.unit, found.receiver.sealing)
            case .passphrase(let text): .passphrase(text)
            case .plain: .plain
            }
        return try found.source.package(at: now, lock: packageLock, random: services.environment.randomBytes)
    }

    /// The newest version that was sent, as a PDF. It is not encrypted, and that it was written is logged.
    ///
    /// - Parameter reason: why it may lie open; it is logged.
    /// - Throws: `Refusal`, `PaperPrinter.Fault`.
    package func pdf(_ id: HandoverID, reason: String, by printer: PaperPrinter) async throws -> [UInt8] {
        let found = try await take(
            id, because: "command line, PDF, not encrypted: \(reason.prefix(200))", at: services.environment.now())
        return try await printer.pdf(of: found.source.paper)
    }

    private func take(_ id: HandoverID, because reason: String, at now: Instant) async throws -> Found {
        try await services.database.write { [services] writing in
            let found = try find(id, on: writing.reading)
            let version = found.source.version
            let entries = AuditEntry.about(
                id, of: version.pupil, owner: version.owner, action: "handover.export", reason: reason)
            try services.audit.append(entries, at: now, on: writing)
            return found
        }
    }

    private func find(_ id: HandoverID, on reading: Reading) throws -> Found {
        let found = try reading.first(
            "SELECT p.protection, h.unit FROM handover h JOIN pupil p ON p.id = h.pupil WHERE h.id = \(id)"
        ) { (isProtected: try $0["protection"] as Bool, unit: try $0["unit"] as OrganisationID) }
        guard let found else { throw Refusal.unknown }
        guard !found.isProtected else { throw Refusal.byHand }
        guard try !OutsideUnit.isOne(found.unit, on: reading) else { throw Refusal.fromPackage }
        guard let copy = try CopyStore.kept(of: id, on: reading) else {
            throw try VersionStore.isSent(id, on: reading) ? Refusal.noCopy : Refusal.notSent
        }
        let source = try PackageSource(copy, keys, on: reading)
        let name = source.version.name
        guard let receiver = try keys.newest(of: name.receiver, on: reading) else {
            throw Refusal.changed(handover: id, version: name.number)
        }
        return Found(source: source, receiver: receiver.known)
    }

    // MARK: Checking

    /// The keys of the installation's units, each for its own unit.
    package func trusted() async throws -> [TrustedKey] {
        try await services.database.read { reading in
            try UnitKeyStore.all(on: reading).map { key in
                let name = try PackageSource.name(of: key.unit, on: reading)
                return TrustedKey(name: name?.unit ?? key.unit.text, publicKey: key.signing, unit: key.unit)
            }
        }
    }

    /// What opens a package that is locked to one of the installation's units.
    package func unitKey(_ unit: OrganisationID, fingerprint: String) async throws -> PackageKey? {
        try await services.database.read { [keys] reading in
            let known = try UnitKeyStore.all(on: reading).first {
                $0.unit == unit && KeyFingerprint.of($0.sealing) == fingerprint
            }
            guard let known else { return nil }
            return try keys.key(of: unit, generation: known.generation, on: reading).map { .unitKey($0.sealing) }
        }
    }
}
