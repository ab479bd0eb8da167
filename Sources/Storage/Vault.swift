package import Core
import Crypto
import Foundation

/// Free text about a pupil, encrypted. Only the vault makes and opens it, so that a
/// plain text cannot be stored where a sealed one belongs.
package struct Sealed: SQLCodable, Hashable, Sendable {
    fileprivate let bytes: [UInt8]

    fileprivate init(bytes: [UInt8]) { self.bytes = bytes }
    package var sqlValue: SQLValue { .bytes(bytes) }
    package init?(sqlValue: SQLValue) {
        guard case .bytes(let bytes) = sqlValue else { return nil }
        self.bytes = bytes
    }
}

/// Seals and opens texts: AES-256-GCM under a data key per school owner, itself
/// wrapped by the instance key. A sealed text is bound to its owner and its record,
/// so that it cannot be moved to another row.
package struct Vault: Sendable {
    /// The place a sealed text belongs to.
    package struct Place: Sendable {
        let owner: OwnerID
        let bound: [UInt8]

        /// - Parameters:
        ///   - column: such as `probe.note`.
        ///   - record: the id of the row.
        package init(owner: OwnerID, column: String, record: String) {
            self.owner = owner
            bound = Array("\(owner)/\(column)/\(record)".utf8)
        }
    }

    private let wrapping: SymmetricKey
    private let name = VaultName()

    package init(_ key: InstanceKey) { wrapping = key.derived(for: "vault") }

    package func seal(_ text: String, at place: Place, on writing: Writing) throws -> Sealed {
        try seal(Array(text.utf8), at: place, on: writing)
    }

    /// Seals bytes, such as a part of a file, as a text is sealed.
    package func seal(_ bytes: [UInt8], at place: Place, on writing: Writing) throws -> Sealed {
        let key = try dataKey(of: place.owner, on: writing.reading) ?? newDataKey(of: place.owner, on: writing)
        guard let box = try AES.GCM.seal(bytes, using: key, authenticating: place.bound).combined else {
            throw VaultError.cannotOpen
        }
        return Sealed(bytes: [UInt8](box))
    }

    /// - Throws: `VaultError.cannotOpen` when the text was changed, moved to another
    ///   row, or sealed under another instance key.
    package func open(_ sealed: Sealed, at place: Place, on reading: Reading) throws -> String {
        try opener(of: place.owner, on: reading).open(sealed, at: place)
    }

    /// The bytes that were sealed; throws as `open` does.
    package func bytes(of sealed: Sealed, at place: Place, on reading: Reading) throws -> [UInt8] {
        try opener(of: place.owner, on: reading).bytes(of: sealed, at: place)
    }

    /// Opens texts of several owners with one look for each owner's key.
    package func open(_ texts: [(sealed: Sealed, place: Place)], on reading: Reading) throws -> [String] {
        var openers: [OwnerID: Opener] = [:]
        return try texts.map { text in
            let opener = try openers[text.place.owner] ?? opener(of: text.place.owner, on: reading)
            openers[text.place.owner] = opener
            return try opener.open(text.sealed, at: text.place)
        }
    }

    /// What opens many texts of one owner, with one look for the owner's key.
    package func opener(of owner: OwnerID, on reading: Reading) throws -> Opener {
        Opener(key: try dataKey(of: owner, on: reading))
    }

    /// Opens texts of one owner.
    package struct Opener: Sendable {
        fileprivate let key: SymmetricKey?

        /// - Throws: `VaultError.cannotOpen`, as `Vault.open` does.
        package func open(_ sealed: Sealed, at place: Place) throws -> String {
            String(decoding: try bytes(of: sealed, at: place), as: UTF8.self)
        }

        fileprivate func bytes(of sealed: Sealed, at place: Place) throws -> [UInt8] {
            guard let key, let box = try? AES.GCM.SealedBox(combined: sealed.bytes),
                let plain = try? AES.GCM.open(box, using: key, authenticating: place.bound)
            else { throw VaultError.cannotOpen }
            return [UInt8](plain)
        }
    }

    /// The first owner whose data key does not open; nil when all do.
    package func firstLockedOwner(on reading: Reading) throws -> OwnerID? {
        try reading.all("SELECT owner FROM data_key ORDER BY owner") { try $0["owner"] as OwnerID }.first { owner in
            (try? dataKey(of: owner, on: reading)) == nil
        }
    }

    private func dataKey(of owner: OwnerID, on reading: Reading) throws -> SymmetricKey? {
        if let known = reading.keys[name, owner] { return known }
        let wrapped: [UInt8]? = try reading.value("SELECT wrapped AS value FROM data_key WHERE owner = \(owner)")
        guard let wrapped else { return nil }
        guard let box = try? AES.GCM.SealedBox(combined: wrapped),
            let key = try? AES.GCM.open(box, using: wrapping, authenticating: Array(owner.text.utf8))
        else { throw VaultError.cannotOpen }
        let found = SymmetricKey(data: key)
        reading.keys[name, owner] = found
        return found
    }

    private func newDataKey(of owner: OwnerID, on writing: Writing) throws -> SymmetricKey {
        let key = SymmetricKey(size: .bits256)
        let plain = key.withUnsafeBytes { [UInt8]($0) }
        guard let wrapped = try AES.GCM.seal(plain, using: wrapping, authenticating: Array(owner.text.utf8)).combined
        else { throw VaultError.cannotOpen }
        try writing.execute("INSERT INTO data_key (owner, wrapped) VALUES (\(owner), \([UInt8](wrapped)))")
        writing.reading.keys[name, owner] = key
        return key
    }

    package static let migrations = [
        Migration(
            "2026-11-storage-data-key",
            """
            CREATE TABLE data_key (
                owner {text} PRIMARY KEY NOT NULL,
                wrapped {bytes} NOT NULL
            ) {strict};
            CREATE TABLE instance (
                id {integer} PRIMARY KEY NOT NULL CHECK (id = 1),
                key_check {bytes} NOT NULL
            ) {strict};
            """),
        // The second secret, and which one it is.
        Migration(
            "2026-11-storage-unit-lock",
            """
            CREATE TABLE unit_lock (
                id {integer} PRIMARY KEY NOT NULL CHECK (id = 1),
                key_check {bytes} NOT NULL
            ) {strict};
            """),
    ]

    package static let families = [
        RecordFamily("data_key", .installation), RecordFamily("instance", .installation),
        RecordFamily("unit_lock", .installation), RecordFamily("schema_step", .installation),
    ]
}

/// The data keys of one transaction. They do not outlive it: what it wrote may be undone.
final class DataKeys {
    private var known: [ObjectIdentifier: [OwnerID: SymmetricKey]] = [:]

    fileprivate subscript(vault: VaultName, owner: OwnerID) -> SymmetricKey? {
        get { known[ObjectIdentifier(vault)]?[owner] }
        set { known[ObjectIdentifier(vault), default: [:]][owner] = newValue }
    }
}

/// Tells vaults with different instance keys apart; it holds nothing.
private final class VaultName: Sendable {}

package enum VaultError: Error, Equatable, CustomStringConvertible {
    case cannotOpen

    package var description: String { "A sealed text could not be opened: wrong key file, or the text was changed." }
}
