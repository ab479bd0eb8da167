package import Core
package import Crypto
import Foundation

/// A key that is known to be somebody's.
package struct TrustedKey: Sendable {
    package let name: String
    package let publicKey: Curve25519.Signing.PublicKey
    /// The one unit that the key may speak for; `nil` where only the name is known.
    package let unit: OrganisationID?

    package init(name: String, publicKey: Curve25519.Signing.PublicKey, unit: OrganisationID? = nil) {
        (self.name, self.publicKey, self.unit) = (name, publicKey, unit)
    }

    /// Whether this is that key, and may speak for that unit.
    func speaks(for unit: OrganisationID, with key: Curve25519.Signing.PublicKey) -> Bool {
        publicKey.rawRepresentation == key.rawRepresentation && (self.unit ?? unit) == unit
    }
}

/// A list of trusted keys as a text: on each line a name, then spaces or tabs, then the raw
/// public key in base64. An empty line and one that begins with `#` say nothing.
///
/// A name may have spaces, and may stand on several lines: a unit changes its key.
package enum TrustedKeysFile {
    /// - Throws: `TrustedKeysFault`.
    package static func parse(_ text: String) throws(TrustedKeysFault) -> [TrustedKey] {
        var keys: [TrustedKey] = []
        var known: Set<String> = []
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        for (index, line) in lines.enumerated() {
            let fields = line.split(whereSeparator: { $0 == " " || $0 == "\t" || $0 == "\u{FEFF}" })
            guard let first = fields.first, !first.hasPrefix("#") else { continue }
            guard let last = fields.last, fields.count > 1 else { throw .init(line: index + 1, kind: .incomplete) }
            guard let key = PackageSignature.key(String(last)) else { throw .init(line: index + 1, kind: .notKey) }
            // One key under two names would leave open who signed.
            guard known.insert(String(last)).inserted else { throw .init(line: index + 1, kind: .repeated) }
            keys.append(TrustedKey(name: fields.dropLast().joined(separator: " "), publicKey: key))
        }
        return keys
    }
}

/// What is wrong with a list of trusted keys, and on which line.
package struct TrustedKeysFault: Error, Equatable, Sendable, CustomStringConvertible {
    package enum Kind: Sendable { case incomplete, notKey, repeated }

    /// From 1.
    package let line: Int
    package let kind: Kind

    package var description: String { text.en }

    package var text: Text {
        switch kind {
        case .incomplete:
            Text(
                da: "Linje \(line) skal have et navn og en nøgle.", sv: "Rad \(line) måste ha ett namn och en nyckel.",
                nb: "Linje \(line) må ha et navn og en nøkkel.", en: "Line \(line) must have a name and a key.")
        case .notKey:
            Text(
                da: "Nøglen på linje \(line) er ikke en offentlig Ed25519-nøgle i base64.",
                sv: "Nyckeln på rad \(line) är ingen offentlig Ed25519-nyckel i base64.",
                nb: "Nøkkelen på linje \(line) er ikke en offentlig Ed25519-nøkkel i base64.",
                en: "The key on line \(line) is not a public Ed25519 key in base64.")
        case .repeated:
            Text(
                da: "Nøglen på linje \(line) står der allerede.", sv: "Nyckeln på rad \(line) finns redan i listan.",
                nb: "Nøkkelen på linje \(line) står der allerede.",
                en: "The key on line \(line) is already in the list.")
        }
    }
}
