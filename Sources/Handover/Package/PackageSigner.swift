package import Core
package import Crypto
import Foundation

/// The unit that answers for a package, and its key.
package struct PackageSigner: Sendable {
    package let unit: OrganisationID
    package let name: String
    /// The organisation responsible by law.
    package let owner: String
    /// 1 for the unit's first key.
    package let generation: Int
    package let key: Curve25519.Signing.PrivateKey

    package init(
        unit: OrganisationID, name: String, owner: String, generation: Int, key: Curve25519.Signing.PrivateKey
    ) {
        (self.unit, self.name, self.owner) = (unit, name, owner)
        (self.generation, self.key) = (generation, key)
    }

    /// The signature (base64) of a statement, such as that of a version.
    package func sign(_ statement: [UInt8]) throws -> String { StrictBase64.text(try key.signature(for: statement)) }
}
