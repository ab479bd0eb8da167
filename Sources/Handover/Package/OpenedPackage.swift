import Core
import Foundation

/// A package whose files can be read. Whether they are what was signed is for `PackageCheck` to say.
package struct OpenedPackage: Sendable {
    /// Of all files that lie in it.
    let names: [String]
    let files: [String: [UInt8]]
    /// What the lock said of the content.
    let envelope: PackageEnvelope?
    /// `nil` when `signature.json` is missing or cannot be understood.
    package let signature: PackageSignature?

    /// - Throws: `PackageError.unknownVersion`.
    init(_ contents: PackageContents, envelope: PackageEnvelope?) throws(PackageError) {
        (names, files, self.envelope) = (contents.names, contents.files, envelope)
        signature = files[PackageFormat.signature].flatMap { JSONText.decode($0) }
        // Of a later format its shape is not known, only its name.
        let format: Format? = files[PackageFormat.signature].flatMap { JSONText.decode($0) }
        if let format, PackageFormat.isLater(format.format) { throw .unknownVersion }
    }

    private struct Format: Decodable { let format: String }

    /// Whether there is anything of a package among the files.
    static func isOne(_ contents: PackageContents) -> Bool {
        contents.files[PackageFormat.signature] != nil || contents.files[PackageFormat.document] != nil
    }

    /// The bytes of `handover.json`; none when it is missing.
    package var documentBytes: [UInt8] { files[PackageFormat.document] ?? [] }

    /// The bytes of `signature.json`; none when it is missing.
    var signatureBytes: [UInt8] { files[PackageFormat.signature] ?? [] }

    /// The bytes of `handover.html`; none when it is missing.
    package var paperBytes: [UInt8] { files[PackageFormat.paper] ?? [] }

    /// Whether it was written for an archive, with what hangs on one unit's copy.
    package var isArchived: Bool { files[PackageFormat.record] != nil }

    /// The document, for whoever has checked the package.
    ///
    /// - Throws: `PackageError`.
    package func document() throws(PackageError) -> HandoverDocument {
        guard let head = DocumentHead(json: documentBytes) else { throw .notPackage }
        guard head.schema == HandoverDocument.schemaName else { throw .unknownVersion }
        guard let document: HandoverDocument = JSONText.decode(documentBytes) else { throw .notPackage }
        return document
    }
}
