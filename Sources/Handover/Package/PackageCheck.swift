package import Core
import Crypto

/// Whether an opened package is what a trusted unit signed.
package enum PackageCheck {
    package enum Verdict: Hashable, Sendable {
        /// Nothing was changed, and the key is trusted.
        ///
        /// - Parameter signer: the name that the key is trusted under, not what the package says.
        case valid(signer: String, fingerprint: String, signedAt: Instant)
        /// The first file that is not what was signed, is missing or does not belong.
        case changed(file: String)
        /// Nothing was changed since it was signed, but with a key that is not known here
        /// as that unit's: anybody can sign anything with a key of their own.
        case untrusted(fingerprint: String)
    }

    private static let required = [PackageFormat.paper, PackageFormat.document]
    private static let signed = required + [PackageFormat.record]

    /// - Parameter trusted: the keys of units, known by another way than the package itself.
    package static func verify(_ opened: OpenedPackage, trusted: [TrustedKey]) -> Verdict {
        // First the list of hashes, then what it lists.
        guard let signature = opened.signature, let key = signature.verifiedKey,
            let time = Instant(signature.signedAt)
        else { return .changed(file: PackageFormat.signature) }
        if let file = firstChanged(opened, signature) { return .changed(file: file) }
        if let file = firstContradiction(opened, signature) { return .changed(file: file) }

        let fingerprint = KeyFingerprint.of(key)
        guard let known = trusted.first(where: { $0.speaks(for: signature.signer.unit, with: key) }) else {
            return .untrusted(fingerprint: fingerprint)
        }
        return .valid(signer: known.name, fingerprint: fingerprint, signedAt: time)
    }

    /// The first file, by its name, that differs, is missing or is one too many.
    private static func firstChanged(_ opened: OpenedPackage, _ signature: PackageSignature) -> String? {
        let names = Set(opened.names + signature.files.keys + required).subtracting([PackageFormat.signature])
        return names.sorted().first { name in
            guard signed.contains(name), let bytes = opened.files[name] else { return true }
            return signature.files[name] != DocumentHash.of(bytes)
        }
    }

    /// The file that says another thing than the document does, where every file is as it was signed.
    private static func firstContradiction(_ opened: OpenedPackage, _ signature: PackageSignature) -> String? {
        guard let head = DocumentHead(json: opened.documentBytes) else { return PackageFormat.document }
        if let record = opened.files[PackageFormat.record] {
            let hash = DocumentHash.of(opened.documentBytes)
            guard let about = RecordHead(json: record), about.fits(head, hash: hash, signedBy: signature.signer.unit)
            else { return PackageFormat.record }
        } else if head.from.id != signature.signer.unit {
            return PackageFormat.document
        }
        guard signature.names(head) else { return PackageFormat.document }
        guard signature.isVersionSigned(opened.documentBytes) else { return PackageFormat.signature }
        guard let envelope = opened.envelope else { return nil }
        let isSame = envelope.handover == head.id && envelope.version == head.version
        return isSame ? nil : PackageFormat.envelope
    }
}
