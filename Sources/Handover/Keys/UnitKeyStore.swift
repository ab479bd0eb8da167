package import Core
import Crypto
import Foundation
package import Storage

/// The units' keys. Their secret halves are locked by the installation's second secret, so that
/// a database together with the first opens no handover that has been sent.
package struct UnitKeyStore: Sendable {
    private static let purpose = "unit-key"

    private let lock: InstanceKey
    private let environment: Environment

    /// - Parameter lock: the installation's second secret.
    package init(lock: InstanceKey, environment: Environment) { (self.lock, self.environment) = (lock, environment) }

    /// The keys a unit uses now; they are made when it has none.
    package func current(of unit: OrganisationID, on writing: Writing) throws -> UnitKey {
        if let key = try newest(of: unit, on: writing.reading) { return key }
        let key = UnitKey(
            unit: unit, generation: 1,
            signing: try Curve25519.Signing.PrivateKey(rawRepresentation: environment.randomBytes(32)),
            sealing: try Curve25519.KeyAgreement.PrivateKey(rawRepresentation: environment.randomBytes(32)))
        let secret = [UInt8](key.signing.rawRepresentation) + [UInt8](key.sealing.rawRepresentation)
        let locked = try lock.lock(secret, for: Self.purpose, place: Self.place(unit, key.generation))
        try writing.execute(
            """
            INSERT INTO unit_key (unit, generation, owner, signing, sealing, locked, made)
            SELECT \(unit), \(key.generation), o.owner, \([UInt8](key.signing.publicKey.rawRepresentation)),
                \([UInt8](key.sealing.publicKey.rawRepresentation)), \(locked), \(environment.now())
            FROM organisation o WHERE o.id = \(unit)
            """)
        return key
    }

    /// The keys with their secret halves, to open what was sealed for the unit.
    ///
    /// - Throws: `VaultError.cannotOpen` when the second secret is not the one that locked them.
    package func key(of unit: OrganisationID, generation: Int, on reading: Reading) throws -> UnitKey? {
        try reading.first(
            "SELECT * FROM unit_key WHERE unit = \(unit) AND generation = \(generation)", unlocked)
    }

    /// The keys a unit uses now; `nil` when it has none.
    func newest(of unit: OrganisationID, on reading: Reading) throws -> UnitKey? {
        try reading.first(
            "SELECT * FROM unit_key WHERE unit = \(unit) ORDER BY generation DESC LIMIT 1", unlocked)
    }

    private func unlocked(_ row: Row) throws -> UnitKey {
        let (unit, generation): (OrganisationID, Int) = (try row["unit"], try row["generation"])
        let secret = try lock.unlock(row["locked"], for: Self.purpose, place: Self.place(unit, generation))
        guard secret.count == 64,
            let signing = try? Curve25519.Signing.PrivateKey(rawRepresentation: secret.prefix(32)),
            let sealing = try? Curve25519.KeyAgreement.PrivateKey(rawRepresentation: secret.suffix(32))
        else { throw VaultError.cannotOpen }
        return UnitKey(unit: unit, generation: generation, signing: signing, sealing: sealing)
    }

    /// A unit's keys as everybody may know them.
    package static func known(_ unit: OrganisationID, generation: Int, on reading: Reading) throws -> KnownUnitKey? {
        try reading.first("SELECT * FROM unit_key WHERE unit = \(unit) AND generation = \(generation)", Self.known)
    }

    /// Every key of the installation: whom a package that is checked here is trusted from.
    package static func all(on reading: Reading) throws -> [KnownUnitKey] {
        try reading.all("SELECT * FROM unit_key ORDER BY unit, generation", Self.known)
    }

    private static func known(_ row: Row) throws -> KnownUnitKey {
        let (signing, sealing): ([UInt8], [UInt8]) = (try row["signing"], try row["sealing"])
        guard let signing = try? Curve25519.Signing.PublicKey(rawRepresentation: signing),
            let sealing = try? Curve25519.KeyAgreement.PublicKey(rawRepresentation: sealing)
        else { throw VaultError.cannotOpen }
        return KnownUnitKey(
            unit: try row["unit"], generation: try row["generation"], signing: signing, sealing: sealing)
    }

    private static func place(_ unit: OrganisationID, _ generation: Int) -> String { "\(unit)/\(generation)" }
}
