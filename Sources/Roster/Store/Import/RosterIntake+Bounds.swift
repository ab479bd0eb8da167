import Access
import Core
import Storage

/// What an import may touch. With an authority it speaks about one owner only: what the
/// source has brought to other owners is not there for it, and naming any of it refuses
/// the whole bundle.
extension RosterIntake {
    func loadKnown() throws {
        let bound = options.authority?.owner
        try writing.reading.each(bound == nil ? plain : withOwners) { row in
            guard let kind = RecordKind(rawValue: try row["kind"]) else { return }
            let sourcedId: String = try row["sourced_id"]
            let owner: OwnerID? = try row["owner"]
            if let bound, let owner, owner != bound {
                foreign[kind, default: [:]][sourcedId] = owner
                return
            }
            known[kind, default: [:]][sourcedId] = Known(
                entity: try row["entity"], fingerprint: try row["fingerprint"], hasEnded: try row["ended"],
                detail: try row["detail"])
        }
        // Ids of one system are one room. Whoever came into another owner's could take ids
        // that it will bring later.
        if isShared, known[.organisation] == nil { throw ImportRefusal.sourceTaken(options.source) }
    }

    private var plain: SQL {
        """
        SELECT kind, sourced_id, entity, fingerprint, ended, detail, NULL AS owner FROM roster_record
        WHERE source = \(options.source)
        """
    }

    private var withOwners: SQL {
        """
        SELECT r.kind, r.sourced_id, r.entity, r.fingerprint, r.ended, r.detail,
            coalesce(o.owner, g.owner, p.owner, m.owner, a.owner) AS owner
        FROM roster_record r
        LEFT JOIN organisation o ON r.kind = 'organisation' AND o.id = r.entity
        LEFT JOIN pupil_group g ON r.kind = 'group' AND g.id = r.entity
        LEFT JOIN person p ON r.kind = 'person' AND p.id = r.entity
        LEFT JOIN membership m ON r.kind = 'enrolment' AND m.id = r.entity
        LEFT JOIN role_assignment a ON r.kind = 'enrolment' AND a.id = r.entity
        WHERE r.source = \(options.source)
        """
    }

    /// School years and terms have no owner; where a source serves several owners, one of
    /// them does not change them for all.
    var isShared: Bool { foreign[.organisation] != nil }

    /// Pupils of this source who are here and have not ended.
    var currentPupils: Int {
        (known[.person] ?? [:]).values.count { !$0.hasEnded && PersonDetail($0.detail).isPupil }
    }

    func refuseTrespass() throws {
        if let trespassed { throw try refusal(of: trespassed) }
    }

    /// The refusal of a bundle that names what belongs to another owner.
    func refusal(of owner: OwnerID) throws -> ImportRefusal {
        .outsideOwner(organisation: try name(of: owner), owner: try name(of: options.authority?.owner))
    }

    private func name(of organisation: OrganisationID?) throws -> String {
        try writing.reading.value("SELECT name AS value FROM organisation WHERE id = \(organisation)") ?? ""
    }

    /// The owner of an organisation of the bundle, within what the import may touch.
    func bounded(_ owner: OwnerID, of row: OrganisationRow) throws -> OwnerID {
        guard let bound = options.authority?.owner, owner != bound else { return owner }
        throw ImportRefusal.outsideOwner(organisation: row.name, owner: try name(of: bound))
    }

    /// What stands above a school that the bundle puts under nothing: with an authority,
    /// its owner, when the school is that owner's already or the source is new.
    func parentOfLoose(_ row: OrganisationRow, kind: String) -> OrganisationID? {
        guard let bound = options.authority?.owner, row.parent == nil, kind == "school" else { return nil }
        let isKnown = known[.organisation]?[row.sourcedId] != nil
        return isKnown || (organisationsBefore.isEmpty && !isShared) ? bound : nil
    }
}
