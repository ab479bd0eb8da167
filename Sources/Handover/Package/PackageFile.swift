package import Core
import Crypto
import Foundation
import Roster

/// A package as it came: one zip file, open or locked. It has been read, and nothing of it
/// has been believed.
package struct PackageFile: Sendable {
    /// What a locked package is opened with.
    package enum Opener: Hashable, Sendable {
        case passphrase
        /// The key of this unit with this fingerprint.
        case unit(OrganisationID, fingerprint: String)
    }

    private let contents: PackageContents
    private let envelope: PackageEnvelope?

    /// - Throws: `PackageError`.
    package init(bytes: [UInt8]) throws(PackageError) {
        try self.init { () throws in try ZipArchive(bytes: bytes, entries: PackageFormat.mostEntries) }
    }

    /// - Throws: `PackageError`.
    package init(path: String) throws(PackageError) {
        try self.init { () throws in try ZipArchive(path: path, entries: PackageFormat.mostEntries) }
    }

    private init(_ open: () throws -> ZipArchive) throws(PackageError) {
        contents = try PackageContents(open)
        if let outside = contents.files[PackageFormat.envelope] {
            envelope = try PackageEnvelope(json: outside)
            // Nobody has signed what lies beside a lock.
            guard contents.names.allSatisfy({ $0 == PackageFormat.envelope || $0 == PackageFormat.content }) else {
                throw .extraFile
            }
            guard contents.files[PackageFormat.content] != nil else { throw .damagedZip }
        } else {
            envelope = nil
            guard OpenedPackage.isOne(contents) else { throw .notPackage }
        }
    }

    package var isLocked: Bool { envelope != nil }

    /// `nil` for a package without a lock.
    package var opener: Opener? {
        if let lock = envelope?.unit { return .unit(lock.unit, fingerprint: lock.fingerprint) }
        return isLocked ? .passphrase : nil
    }

    /// Opens the package. It has not been checked then: `PackageCheck` does that.
    ///
    /// - Parameter key: not looked at when the package has no lock.
    /// - Throws: `PackageError`.
    package func open(with key: PackageKey? = nil) throws(PackageError) -> OpenedPackage {
        guard let envelope, let outside = contents.files[PackageFormat.envelope],
            let locked = contents.files[PackageFormat.content]
        else { return try OpenedPackage(contents, envelope: nil) }
        let inner = try Self.key(of: envelope, with: key)
        guard let plain = try? ContentCipher.open(locked, key: inner, bound: outside) else { throw .changedContent }
        let contents = try PackageContents { try ZipArchive(bytes: plain, entries: PackageFormat.mostEntries) }
        guard OpenedPackage.isOne(contents) else { throw .notPackage }
        return try OpenedPackage(contents, envelope: envelope)
    }

    private static func key(
        of envelope: PackageEnvelope, with key: PackageKey?
    ) throws(PackageError) -> SymmetricKey {
        let binding = PackageEnvelope.binding(
            handover: envelope.handover, version: envelope.version, unit: envelope.unit?.unit)
        if let lock = envelope.unit {
            guard case .unitKey(let privateKey) = key else { throw .needsUnitKey }
            return try KeyWrap.open(lock, privateKey: privateKey, binding: binding)
        }
        guard let lock = envelope.passphrase, case .passphrase(let passphrase) = key else { throw .needsPassphrase }
        return try KeyWrap.open(lock, passphrase: passphrase, binding: binding)
    }
}
