import Core

/// The few keys of `record.json` that a package is checked against. They are the same in every schema, so that a
/// record of a later one can be checked too.
struct RecordHead: Decodable {
    let schema: String
    let handover: HandoverID
    let version: Int
    let hash: String
    let side: CopySide
    let unit: DocumentHead.Unit

    var isLater: Bool { PackageFormat.isLater(schema, than: HandoverRecord.schemaName) }

    /// - Parameter json: the bytes of `record.json`.
    init?(json: [UInt8]) {
        guard let head: RecordHead = JSONText.decode(json) else { return nil }
        self = head
    }

    /// Whether it hangs on this document, at the unit that signs: one that the document comes from or goes to.
    func fits(_ document: DocumentHead, hash: String, signedBy signer: OrganisationID) -> Bool {
        unit.id == signer && (schema == HandoverRecord.schemaName || isLater) && handover == document.id
            && version == document.version
            && self.hash == hash
            && (side == .sender ? unit.id == document.from.id : unit.isSame(as: document.to))
    }
}
