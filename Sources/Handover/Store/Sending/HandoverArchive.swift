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
        let version: StoredVersion
        let document: [UInt8]
        let signer: PackageSigner
        let versionKey: Curve25519.Signing.PublicKey
        let receiver: KnownUnitKey
    }

    /// The newest version that was sent, as a package. That it was written is logged.
    ///
    /// - Throws: `Refusal`, `PackageRefusal`.
    package func package(_ id: HandoverID, lock: Lock) async throws -> [UInt8] {
        let now = services.environment.now()
        var reason = "command line"
        if case .plain(let why) = lock { reason += ", not encrypted: \(why.prefix(200))" }
        let found = try await take(id, because: reason, at: now)
        let packageLock: PackageLock =
            switch lock {
            case .receiver: .unit(found.receiver.unit, found.receiver.sealing)
            case .passphrase(let text): .passphrase(text)
            case .plain: .plain
            }
        return try HandoverPackage.write(
            document: found.document, html: try paper(found),
            versionSignature: Data(found.version.sealed.signature).base64EncodedString(), versionKey: found.versionKey,
            signer: found.signer, at: now, lock: packageLock, random: services.environment.randomBytes)
    }

    /// The newest version that was sent, as a PDF. It is not encrypted, and that it was written is logged.
    ///
    /// - Parameter reason: why it may lie open; it is logged.
    /// - Throws: `Refusal`, `PaperPrinter.Fault`.
    package func pdf(_ id: HandoverID, reason: String, by printer: PaperPrinter) async throws -> [UInt8] {
        let found = try await take(
            id, because: "command line, PDF, not encrypted: \(reason.prefix(200))", at: services.environment.now())
        return try await printer.pdf(of: try paper(found))
    }

    private func take(_ id: HandoverID, because reason: String, at now: Instant) async throws -> Found {
        try await services.database.write { [services] writing in
            let found = try find(id, on: writing.reading)
            let entries = AuditEntry.about(
                id, of: found.version.pupil, owner: found.version.owner, action: "handover.export", reason: reason)
            try services.audit.append(entries, at: now, on: writing)
            return found
        }
    }

    private func paper(_ found: Found) throws -> String {
        guard let document: HandoverDocument = JSONText.decode(found.document) else {
            throw Refusal.changed(handover: found.version.name.handover, version: found.version.name.number)
        }
        return HandoverPaper.html(document, hash: DocumentHash.of(found.document))
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
        guard let version = try VersionStore.version(copy.version, on: reading) else { throw Refusal.noCopy }
        let changed = Refusal.changed(handover: id, version: version.name.number)
        let document: [UInt8]
        do { document = try CopyStore(keys).bytes(of: copy, on: reading) } catch is SealFault { throw changed }
        guard let sender = try keys.newest(of: version.name.sender, on: reading),
            let versionKey = try UnitKeyStore.known(version.name.sender, generation: version.generation, on: reading),
            let receiver = try keys.newest(of: version.name.receiver, on: reading),
            let name = try Self.name(of: version.name.sender, on: reading)
        else { throw changed }
        return Found(
            version: version, document: document,
            signer: PackageSigner(
                unit: sender.unit, name: name.unit, owner: name.owner, generation: sender.generation,
                key: sender.signing),
            versionKey: versionKey.signing, receiver: receiver.known)
    }

    private static func name(of unit: OrganisationID, on reading: Reading) throws -> (unit: String, owner: String)? {
        try reading.first(
            """
            SELECT o.name, w.name AS owner_name FROM organisation o LEFT JOIN organisation w ON w.id = o.owner
            WHERE o.id = \(unit)
            """
        ) { (unit: try $0["name"], owner: try $0["owner_name"] ?? "") }
    }

    // MARK: Checking

    /// The keys of the installation's units, each for its own unit.
    package func trusted() async throws -> [TrustedKey] {
        try await services.database.read { reading in
            try UnitKeyStore.all(on: reading).map { key in
                let name = try Self.name(of: key.unit, on: reading)
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
