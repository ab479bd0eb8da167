import Core

/// The few keys of `handover.json` that a package is checked against. They are the same in
/// every schema, so that a document of a later one can be checked too.
struct DocumentHead: Decodable {
    struct Unit: Decodable {
        let id: OrganisationID
        let code: String?

        /// By its id, or as it is known where a document was taken in by the unit's official number.
        func isSame(as other: Unit) -> Bool {
            if id == other.id { return true }
            guard let code, !code.isEmpty else { return false }
            return code == other.code
        }
    }

    let schema: String
    let id: HandoverID
    let version: Int
    let from: Unit
    let to: Unit

    var isLater: Bool { PackageFormat.isLater(schema, than: HandoverDocument.schemaName) }

    /// - Parameter json: the bytes of `handover.json`.
    init?(json: [UInt8]) {
        guard let head: DocumentHead = JSONText.decode(json) else { return nil }
        self = head
    }
}
