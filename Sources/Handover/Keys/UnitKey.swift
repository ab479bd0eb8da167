package import Core
package import Crypto

/// A unit's keys: with one it signs what it sends, and with the other what is sent to it is
/// opened. A unit that changes them keeps the earlier ones, for what was sealed before.
package struct UnitKey: Sendable {
    package let unit: OrganisationID
    /// 1 for the first.
    package let generation: Int
    package let signing: Curve25519.Signing.PrivateKey
    package let sealing: Curve25519.KeyAgreement.PrivateKey

    package init(
        unit: OrganisationID, generation: Int, signing: Curve25519.Signing.PrivateKey,
        sealing: Curve25519.KeyAgreement.PrivateKey
    ) {
        (self.unit, self.generation, self.signing, self.sealing) = (unit, generation, signing, sealing)
    }

    /// The unit's keys as everybody may know them.
    package var known: KnownUnitKey {
        KnownUnitKey(unit: unit, generation: generation, signing: signing.publicKey, sealing: sealing.publicKey)
    }
}

/// A unit's keys without their secret halves.
package struct KnownUnitKey: Sendable {
    package let unit: OrganisationID
    package let generation: Int
    package let signing: Curve25519.Signing.PublicKey
    package let sealing: Curve25519.KeyAgreement.PublicKey
}
