import Access
package import Core
package import Storage

/// A version as one unit has it, without its content.
package struct CopyLine: Hashable, Sendable {
    package let id: HandoverCopyID
    package let handover: HandoverID
    package let version: HandoverVersionID
    package let pupil: PupilID
    package let unit: OrganisationID
    package let side: CopySide
    package let owner: OwnerID
    package let generation: Int
    package let key: WrappedKey
    package let opened: Instant?
    package let closed: Instant?
    /// `recalled`, `rerouted`, `corrected` or `plan`.
    package let closedWhy: String?
    /// When the owner's plan ended it: what was in it is gone.
    package let ended: Instant?
    /// How often it, or something that hangs on it, has been written.
    package let changes: Int
}

/// Opens copies: through the unit's own key, and only as they were sealed.
package struct CopyStore: Sendable {
    private let keys: UnitKeyStore

    package init(_ keys: UnitKeyStore) { self.keys = keys }

    /// The document's bytes as they were sealed.
    ///
    /// - Throws: `SealFault.changed` when the row, its key or its content is not what was sealed.
    package func bytes(of copy: CopyLine, on reading: Reading) throws -> [UInt8] {
        guard let version = try VersionStore.version(copy.version, on: reading) else { throw SealFault.changed }
        let document = try VersionSeal.open(
            version.sealed, of: version.name, key: key(in: copy, of: version.name, on: reading))
        guard try Self.isSigned(version, document, on: reading) else { throw SealFault.changed }
        return document
    }

    /// The version's key, as the copy has it wrapped to its unit.
    ///
    /// - Throws: `SealFault.changed`.
    func key(in copy: CopyLine, of name: VersionName, on reading: Reading) throws -> [UInt8] {
        guard let unit = try keys.key(of: copy.unit, generation: copy.generation, on: reading) else {
            throw SealFault.changed
        }
        return try VersionSeal.unwrap(copy.key, of: name, by: unit)
    }

    /// By the sending unit's own key; of a unit that is not here, by what came along in the package.
    private static func isSigned(_ version: StoredVersion, _ document: [UInt8], on reading: Reading) throws -> Bool {
        if let signer = try UnitKeyStore.known(version.name.sender, generation: version.generation, on: reading) {
            return VersionSeal.isSigned(version.sealed, of: version.name, by: signer)
        }
        return try OriginStore.signature(of: version.id, on: reading)?.vouches(for: document, as: version) ?? false
    }

    package func document(of copy: CopyLine, on reading: Reading) throws -> HandoverDocument {
        guard let document: HandoverDocument = JSONText.decode(try bytes(of: copy, on: reading)) else {
            throw SealFault.changed
        }
        return document
    }

    /// The document of the newest version that was sent.
    ///
    /// - Throws: `HandoverRefusal.changed` when it is not what was sealed, `.ended` when the sending unit keeps none.
    package func sent(of handover: HandoverID, on reading: Reading) throws -> HandoverDocument {
        guard let copy = try Self.kept(of: handover, on: reading) else { throw HandoverRefusal.ended }
        return try unchanged(copy, on: reading)
    }

    /// The document of a copy that is to be shown.
    ///
    /// - Throws: `HandoverRefusal.changed` when it is not what was sealed.
    package func unchanged(_ copy: CopyLine, on reading: Reading) throws -> HandoverDocument {
        do { return try document(of: copy, on: reading) } catch is SealFault { throw HandoverRefusal.changed }
    }

    /// The sending unit's copy of the newest version that was sent, while its plan keeps it.
    package static func kept(of handover: HandoverID, on reading: Reading) throws -> CopyLine? {
        try reading.first(
            """
            SELECT c.* FROM handover_copy c JOIN handover_version v ON v.id = c.handover_version
            WHERE c.handover = \(handover) AND c.side = \(CopySide.sender) AND c.closed IS NULL AND c.opened IS NOT NULL
            ORDER BY v.number DESC LIMIT 1
            """, CopyLine.init)
    }

    /// What a pupil and those at home see of what was sent: the sending unit's copy, or, of a package that
    /// was taken in, the receiving unit's.
    package static func own(of handover: HandoverID, on reading: Reading) throws -> CopyLine? {
        try reading.first(
            """
            SELECT c.* FROM handover_copy c JOIN handover_version v ON v.id = c.handover_version
            WHERE c.handover = \(handover) AND c.closed IS NULL AND c.opened IS NOT NULL
            ORDER BY v.number DESC, c.side DESC LIMIT 1
            """, CopyLine.init)
    }
}

extension CopyStore {
    /// The document of an earlier version that a unit has sent, or had before it was corrected; `nil` when
    /// there is none for it to see, and when it is not what was sealed.
    package func earlier(
        _ number: Int, of handover: HandoverID, at unit: OrganisationID, on reading: Reading
    ) throws -> HandoverDocument? {
        let copy = try reading.first(
            """
            SELECT c.* FROM handover_copy c JOIN handover_version v ON v.id = c.handover_version
            WHERE c.handover = \(handover) AND v.number = \(number) AND c.unit = \(unit) AND c.opened IS NOT NULL
                AND (c.closed IS NULL OR c.closed_why = 'corrected') AND c.ended IS NULL
            LIMIT 1
            """, CopyLine.init)
        guard let copy else { return nil }
        do { return try document(of: copy, on: reading) } catch is SealFault { return nil }
    }
}

extension CopyLine {
    package init(_ row: Row) throws {
        id = try row["id"]
        (handover, version) = (try row["handover"], try row["handover_version"])
        (pupil, unit, owner) = (try row["pupil"], try row["unit"], try row["owner"])
        side = try row["side"]
        generation = try row["generation"]
        key = WrappedKey(encapsulated: try row["encapsulated"], wrapped: try row["wrapped"])
        (opened, closed, closedWhy) = (try row["opened"], try row["closed"], try row["closed_why"])
        (ended, changes) = (try row["ended"], try row["changes"])
    }
}
