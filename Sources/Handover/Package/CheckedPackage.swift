package import Core

/// A package that is whole and signed by somebody trusted. There is no way to one but the check.
package struct CheckedPackage: Sendable {
    /// Why an opened package is not believed.
    package enum Doubt: Error, Hashable, Sendable, CustomStringConvertible {
        case changed(file: String)
        case untrusted(fingerprint: String)

        package var description: String {
            switch self {
            case .changed(let file): "\(file) is not what was signed."
            case .untrusted(let fingerprint):
                "The package was signed with a key that is not trusted: \(fingerprint)"
            }
        }
    }

    /// The name that the key is trusted under.
    package let signer: String
    package let fingerprint: String
    package let signedAt: Instant
    let opened: OpenedPackage
    let signature: PackageSignature

    package var isArchived: Bool { opened.isArchived }

    /// All files, as they were signed.
    package var files: [String: [UInt8]] { opened.files }

    /// - Throws: `Doubt`.
    package init(_ opened: OpenedPackage, trusted: [TrustedKey]) throws(Doubt) {
        switch PackageCheck.verify(opened, trusted: trusted) {
        case .valid(let signer, let fingerprint, let signedAt):
            (self.signer, self.fingerprint, self.signedAt) = (signer, fingerprint, signedAt)
        case .changed(let file): throw .changed(file: file)
        case .untrusted(let fingerprint): throw .untrusted(fingerprint: fingerprint)
        }
        guard let signature = opened.signature else { throw .changed(file: PackageFormat.signature) }
        (self.opened, self.signature) = (opened, signature)
    }
}
