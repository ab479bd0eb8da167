import Core
import Storage

/// Who vouches for versions of other installations: what was signed in the packages they came in, as it was.
enum OriginStore {
    /// - Parameter signature: the bytes of `signature.json`.
    static func keep(_ signature: [UInt8], of version: StoredVersion, _ writing: Writing) throws {
        try writing.execute(
            """
            INSERT INTO handover_origin (handover_version, pupil, owner, signature)
            VALUES (\(version.id), \(version.pupil), \(version.owner), \(signature))
            """)
    }

    /// `nil` for a version that was sealed here, and where it cannot be understood any more.
    static func signature(of version: HandoverVersionID, on reading: Reading) throws -> PackageSignature? {
        let bytes: [UInt8]? = try reading.value(
            "SELECT signature AS value FROM handover_origin WHERE handover_version = \(version)")
        return bytes.flatMap { JSONText.decode($0) }
    }
}

extension PackageSignature {
    /// Whether the file is whole, and signed over this document as this version.
    func vouches(for document: [UInt8], as version: StoredVersion) -> Bool {
        guard verifiedKey != nil, files[PackageFormat.document] == DocumentHash.of(document),
            let head = DocumentHead(json: document), names(head), isVersionSigned(document)
        else { return false }
        let name = version.name
        return signer.unit == head.from.id && name.handover == head.id && name.number == head.version
            && name.sender == head.from.id
            && StrictBase64.bytes(versionSignature, count: 64) == version.sealed.signature
    }
}
