import Access
import App
import Core
import Crypto
import Handover
import Storage
import TestSupport
import Testing

@Suite("A sealed version")
struct VersionSealTests {
    private let environment = Environment.repeatable(at: Instant(milliseconds: 0), seed: 5)
    private let document = Array("{\"id\":\"x\"}".utf8)

    private func key(_ unit: OrganisationID) throws -> UnitKey {
        UnitKey(
            unit: unit, generation: 1,
            signing: try Curve25519.Signing.PrivateKey(rawRepresentation: environment.randomBytes(32)),
            sealing: try Curve25519.KeyAgreement.PrivateKey(rawRepresentation: environment.randomBytes(32)))
    }

    private struct Sealed {
        let name: VersionName
        let sender: UnitKey
        let receiver: UnitKey
        let version: SealedVersion
        let wrapped: WrappedKey
    }

    private func sealed() throws -> Sealed {
        let (sender, receiver) = (try key(environment.id()), try key(environment.id()))
        let name = VersionName(handover: environment.id(), number: 1, sender: sender.unit, receiver: receiver.unit)
        let secret = environment.randomBytes(32)
        return Sealed(
            name: name, sender: sender, receiver: receiver,
            version: try VersionSeal.seal(document, of: name, key: secret, signedBy: sender),
            wrapped: try VersionSeal.wrap(secret, of: name, to: receiver.known))
    }

    /// As whoever has the key and knows the sender opens it.
    private func open(_ version: SealedVersion, of name: VersionName, key: [UInt8], signer: KnownUnitKey) throws
        -> [UInt8]
    {
        let document = try VersionSeal.open(version, of: name, key: key)
        guard VersionSeal.isSigned(version, of: name, by: signer) else { throw SealFault.changed }
        return document
    }

    @Test("the receiving unit opens it, and nobody else")
    func opens() throws {
        let it = try sealed()
        let key = try VersionSeal.unwrap(it.wrapped, of: it.name, by: it.receiver)
        #expect(try open(it.version, of: it.name, key: key, signer: it.sender.known) == document)
        let stranger = try self.key(it.receiver.unit)
        #expect(throws: SealFault.changed) { try VersionSeal.unwrap(it.wrapped, of: it.name, by: stranger) }
        #expect(throws: SealFault.changed) { try VersionSeal.unwrap(it.wrapped, of: it.name, by: it.sender) }
    }

    @Test("a changed byte anywhere is found")
    func tampered() throws {
        let it = try sealed()
        let key = try VersionSeal.unwrap(it.wrapped, of: it.name, by: it.receiver)
        func flipped(_ bytes: [UInt8], _ index: Int) -> [UInt8] {
            var bytes = bytes
            bytes[index] ^= 1
            return bytes
        }
        for index in it.version.content.indices {
            let version = SealedVersion(
                hash: it.version.hash, signature: it.version.signature, content: flipped(it.version.content, index))
            #expect(throws: SealFault.changed) {
                try open(version, of: it.name, key: key, signer: it.sender.known)
            }
        }
        for index in it.version.hash.indices {
            let version = SealedVersion(
                hash: flipped(it.version.hash, index), signature: it.version.signature, content: it.version.content)
            #expect(throws: SealFault.changed) {
                try open(version, of: it.name, key: key, signer: it.sender.known)
            }
        }
        for index in it.version.signature.indices {
            let version = SealedVersion(
                hash: it.version.hash, signature: flipped(it.version.signature, index), content: it.version.content)
            #expect(throws: SealFault.changed) {
                try open(version, of: it.name, key: key, signer: it.sender.known)
            }
        }
        for index in it.wrapped.wrapped.indices {
            let wrapped = WrappedKey(
                encapsulated: it.wrapped.encapsulated, wrapped: flipped(it.wrapped.wrapped, index))
            #expect(throws: SealFault.changed) { try VersionSeal.unwrap(wrapped, of: it.name, by: it.receiver) }
        }
    }

    @Test("it opens as no other version, from no other unit and to no other unit")
    func names() throws {
        let it = try sealed()
        let key = try VersionSeal.unwrap(it.wrapped, of: it.name, by: it.receiver)
        let others = [
            VersionName(handover: environment.id(), number: 1, sender: it.name.sender, receiver: it.name.receiver),
            VersionName(handover: it.name.handover, number: 2, sender: it.name.sender, receiver: it.name.receiver),
            VersionName(handover: it.name.handover, number: 1, sender: environment.id(), receiver: it.name.receiver),
            VersionName(handover: it.name.handover, number: 1, sender: it.name.sender, receiver: environment.id()),
        ]
        for name in others {
            #expect(throws: SealFault.changed) {
                try open(it.version, of: name, key: key, signer: it.sender.known)
            }
        }
        let stranger = try self.key(it.sender.unit)
        #expect(throws: SealFault.changed) {
            try open(it.version, of: it.name, key: key, signer: stranger.known)
        }
    }

    @Test("the units' keys open with the second secret only")
    func lock() async throws {
        let world = try await World()
        let unit: OrganisationID = try await world.id(
            "SELECT id AS value FROM organisation WHERE kind = 'school' AND country = 'SE'")
        let store = UnitKeyStore(lock: World.keys.units, environment: world.services.environment)
        let made = try await world.database.write { try store.current(of: unit, on: $0).signing.rawRepresentation }
        let again = try await world.database.write { try store.current(of: unit, on: $0).signing.rawRepresentation }
        #expect(made == again)
        let instance = UnitKeyStore(lock: World.keys.instance, environment: world.services.environment)
        await #expect(throws: VaultError.cannotOpen) {
            _ = try await world.database.read { try instance.key(of: unit, generation: 1, on: $0)?.generation }
        }
    }
}
