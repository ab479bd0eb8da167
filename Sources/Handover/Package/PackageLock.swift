package import Access
package import Core
package import Crypto

/// How a package is closed for the way.
package enum PackageLock: Sendable {
    /// Anybody can read it: for a school's own archive, or a way that is safe itself.
    case plain
    /// Whoever has the passphrase can read it. It travels by another way than the package.
    case passphrase(String, work: PasswordWork = .handoverPackage)
    /// The same, with what the passphrase gave once for several packages.
    case passphraseKey(PassphraseKey)
    /// The receiving unit can read it.
    case unit(OrganisationID, Curve25519.KeyAgreement.PublicKey)

    /// The fewest characters of a passphrase.
    package static let leastPassphrase = 12
}

/// What opens a locked package.
package enum PackageKey: Sendable {
    case passphrase(String)
    case unitKey(Curve25519.KeyAgreement.PrivateKey)
}
