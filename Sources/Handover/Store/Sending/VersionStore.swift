import Access
package import Core
package import Storage

/// A sealed version as it lies in the database.
package struct StoredVersion: Sendable {
    package let id: HandoverVersionID
    package let name: VersionName
    package let owner: OwnerID
    package let pupil: PupilID
    package let sealed: SealedVersion
    /// Of the sending unit's keys.
    package let generation: Int
    package let sealedAt: Instant
    /// Until when it can be taken back.
    package let due: Instant
    package let sentAt: Instant?
}

/// Versions: sealed when they are released, with the receiving unit from the moment they are sent,
/// and never changed.
package struct VersionStore: Sendable {
    private let keys: UnitKeyStore

    package init(_ keys: UnitKeyStore) { self.keys = keys }

    /// Seals a document and puts it on its way: it can be taken back until it is sent.
    ///
    /// - Parameter step: `.release` for one that was approved, `.reroute` for one that was sent elsewhere before.
    /// - Returns: the version, which a job sends once it is due.
    package func release(
        _ document: HandoverDocument, of line: HandoverLine, _ step: HandoverStep = .release, decision: AdmissionLine,
        by person: PersonID, at now: Instant, _ environment: Environment, _ writing: Writing
    ) throws -> HandoverVersionID {
        let (id, contentKey): (HandoverVersionID, [UInt8]) = (environment.id(), environment.randomBytes(32))
        let name = VersionName(
            handover: line.id, number: document.version, sender: line.unit, receiver: decision.unit)
        let (sender, receiver) = (
            try keys.current(of: line.unit, on: writing), try keys.current(of: decision.unit, on: writing)
        )
        let sealed = try VersionSeal.seal(
            try document.jsonBytes(), of: name, key: contentKey, signedBy: sender)
        let version = StoredVersion(
            id: id, name: name, owner: line.owner, pupil: line.pupil, sealed: sealed, generation: sender.generation,
            sealedAt: now, due: now.adding(seconds: ReleaseRule.undo), sentAt: nil)
        try Self.insert(version, decision: decision.id, by: person, writing)
        for (side, key) in [(CopySide.sender, sender.known), (.receiver, receiver.known)] {
            try Self.give(version, contentKey, to: key, as: side, environment.id(), writing)
        }
        try writing.execute(
            "UPDATE handover SET version = \(name.number), state_before = \(line.state) WHERE id = \(line.id)")
        try HandoverFlow.move(line, step, by: person, at: now, writing)
        return id
    }

    /// Takes a version back that has not been sent: it has never been anywhere.
    package static func takeBack(_ line: HandoverLine, by person: PersonID, at now: Instant, _ writing: Writing) throws
    {
        let before: HandoverState? = try writing.reading.value(
            "SELECT state_before AS value FROM handover WHERE id = \(line.id)")
        guard line.state == .releasing, let before else { throw HandoverRefusal.notNow }
        try HandoverFlow.move(
            line.id, pupil: line.pupil, owner: line.owner, .takeBack, from: .releasing, to: before, by: person, at: now,
            writing)
        try writing.execute(
            """
            DELETE FROM handover_version WHERE handover = \(line.id) AND number = \(line.version) AND sent_at IS NULL
            """)
        try writing.execute("UPDATE handover SET version = version - 1 WHERE id = \(line.id)")
    }

    /// Sends what can no longer be taken back. Doing it twice sends once.
    ///
    /// - Returns: whether it was sent now.
    package static func send(_ id: HandoverVersionID, at now: Instant, _ writing: Writing) throws -> Bool {
        let found = try writing.reading.first(
            """
            SELECT v.* FROM handover_version v
            JOIN handover h ON h.id = v.handover AND h.version = v.number AND h.state = 'releasing'
            WHERE v.id = \(id) AND v.sent_at IS NULL AND v.due <= \(now)
            """, StoredVersion.init)
        guard let found else { return false }
        try deliver(found, from: .releasing, at: now, writing)
        try PartStore.forget(found.name.handover, writing)
        return true
    }

    /// Closes what the receiving unit has: nobody there can open it any more. Nothing is erased.
    ///
    /// - Throws: `HandoverRefusal.ended` when the receiving unit no longer has it.
    package static func recall(_ line: HandoverLine, by person: PersonID, at now: Instant, _ writing: Writing) throws {
        guard line.isOut || !line.state.isWithReceiver else { throw HandoverRefusal.ended }
        try HandoverFlow.move(line, .recall, by: person, at: now, writing)
        try writing.execute(
            """
            UPDATE handover_copy SET closed = \(now), closed_why = 'recalled'
            WHERE handover = \(line.id) AND side = 'receiver' AND closed IS NULL
            """)
    }

    package static func version(_ id: HandoverVersionID, on reading: Reading) throws -> StoredVersion? {
        try reading.first("SELECT v.* FROM handover_version v WHERE v.id = \(id)", StoredVersion.init)
    }

    /// Until when the newest version can be taken back.
    package static func due(of handover: HandoverID, on reading: Reading) throws -> Instant? {
        try reading.value(
            "SELECT due AS value FROM handover_version WHERE handover = \(handover) ORDER BY number DESC LIMIT 1")
    }

    /// Whether a version has ever been sent.
    package static func isSent(_ handover: HandoverID, on reading: Reading) throws -> Bool {
        let found: Int? = try reading.value(
            "SELECT 1 AS value FROM handover_version WHERE handover = \(handover) AND sent_at IS NOT NULL LIMIT 1")
        return found != nil
    }
}

extension StoredVersion {
    init(_ row: Row) throws {
        id = try row["id"]
        name = VersionName(
            handover: try row["handover"], number: try row["number"], sender: try row["sender"],
            receiver: try row["receiver"])
        (owner, pupil) = (try row["owner"], try row["pupil"])
        sealed = SealedVersion(
            hash: try row["hash"], signature: try row["signature"], content: try row["content"])
        generation = try row["generation"]
        (sealedAt, due, sentAt) = (try row["sealed_at"], try row["due"], try row["sent_at"])
    }
}
