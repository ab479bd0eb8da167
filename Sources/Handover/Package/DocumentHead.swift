import Core

/// The few keys of `handover.json` that a package is checked against. They are the same in
/// every schema, so that a document of a later one can be checked too.
struct DocumentHead: Decodable {
    struct Unit: Decodable { let id: OrganisationID }

    let schema: String
    let id: HandoverID
    let version: Int
    let from: Unit
    let to: Unit

    /// - Parameter json: the bytes of `handover.json`.
    init?(json: [UInt8]) {
        guard let head: DocumentHead = JSONText.decode(json) else { return nil }
        self = head
    }
}
