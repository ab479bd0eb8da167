package import Core
package import Storage

/// Pupils by the ids that another system has for them, as files name them; read for many rows at once.
package struct SourcedPupils {
    private let source: String
    private var known: [ExactText: (id: PupilID, owner: OwnerID)] = [:]

    /// - Parameter source: the system the ids come from.
    package init(source: String) { self.source = source }

    /// Reads those that have not been read before.
    ///
    /// - Returns: the school owners of those that were found.
    @discardableResult
    package mutating func read(_ ids: some Sequence<String>, on reading: Reading) throws -> Set<OwnerID> {
        let new = Set(ids.map(ExactText.init)).filter { known[$0] == nil }
        var owners: Set<OwnerID> = []
        for ids in new.map(\.text).lists() {
            let found = try reading.all(
                """
                SELECT r.sourced_id, p.id, p.owner FROM roster_record r JOIN pupil p ON p.id = r.entity
                WHERE r.source = \(source) AND r.kind = 'person' AND r.sourced_id IN \(ids)
                """
            ) {
                (
                    sourcedId: try $0["sourced_id"] as String, id: try $0["id"] as PupilID,
                    owner: try $0["owner"] as OwnerID
                )
            }
            for pupil in found { known[ExactText(pupil.sourcedId)] = (pupil.id, pupil.owner) }
            owners.formUnion(found.map(\.owner))
        }
        return owners
    }

    package subscript(_ id: String) -> (id: PupilID, owner: OwnerID)? { known[ExactText(id)] }
}
