import Access
import Core
import Foundation
import Storage

/// What is written of a package: rows like those of a handover that was sent inside the installation, but for the
/// sending school's copy. What is secret in it is sealed for the receiving school alone.
extension PackageIntake {
    /// Takes in a version that is not here: the first of a handover, or a correction of what is here.
    func begin(_ arrival: Arrival, _ writing: Writing) throws {
        let (document, name) = (arrival.document, versionName(arrival))
        try OutsideUnit.note(
            name.sender, named: arrival.package.signer, country: arrival.unit.country, on: arrival.day, writing)
        let year = try refuseSecond(arrival, writing.reading)
        // Whoever wrote it is nobody here.
        let writer: PersonID = services.environment.id()
        if arrival.here == nil {
            try HandoverFlow.mark(
                name.handover, pupil: arrival.pupil.id, owner: arrival.unit.owner, unit: name.sender,
                kind: document.kind, year: year, model: try model(arrival, writing.reading), state: .releasing,
                reason: nil, by: writer, at: arrival.now, writing)
        }
        try writing.execute(
            """
            UPDATE handover SET version = \(name.number), owner = \(arrival.unit.owner) WHERE id = \(name.handover)
            """)
        let key = services.environment.randomBytes(32)
        guard let signature = StrictBase64.bytes(arrival.package.signature.versionSignature, count: 64) else {
            throw PackageError.notPackage
        }
        let version = StoredVersion(
            id: services.environment.id(), name: name, owner: arrival.unit.owner, pupil: arrival.pupil.id,
            sealed: try VersionSeal.seal(
                arrival.package.opened.documentBytes, of: name, key: key, signature: signature),
            generation: arrival.package.signature.signer.generation, sealedAt: arrival.now, due: arrival.now,
            sentAt: nil)
        try VersionStore.insert(version, decision: try decision(arrival, writing), by: writer, writing)
        try OriginStore.keep(arrival.package.opened.signatureBytes, of: version, writing)
        try deliver(version, key, from: arrival.here?.state ?? .releasing, arrival, writing)
    }

    /// Gives the unit a new copy of a version that is here, where its own has ended.
    func again(_ version: StoredVersion, _ arrival: Arrival, _ writing: Writing) throws {
        guard let here = arrival.here, here.state.isWithReceiver else { throw Refusal.beingWritten }
        guard version.name.receiver == arrival.unit.id else { throw Refusal.noReceiver }
        _ = try refuseSecond(arrival, writing.reading)
        var key = try sharedKey(of: version, writing.reading)
        if key == nil {
            // Nobody can open what lies there: the same document is sealed anew.
            let fresh = services.environment.randomBytes(32)
            let sealed = try VersionSeal.seal(
                arrival.package.opened.documentBytes, of: version.name, key: fresh,
                signature: version.sealed.signature)
            try writing.execute(
                "UPDATE handover_version SET content = \(sealed.content) WHERE id = \(version.id)")
            key = fresh
        }
        guard let key else { throw Refusal.changed(version: version.name.number) }
        try deliver(version, key, from: here.state, arrival, writing)
    }

    private func deliver(
        _ version: StoredVersion, _ key: [UInt8], from state: HandoverState, _ arrival: Arrival, _ writing: Writing
    ) throws {
        let unit = try keys.current(of: arrival.unit.id, on: writing)
        try VersionStore.give(version, key, to: unit.known, as: .receiver, services.environment.id(), writing)
        try VersionStore.deliver(version, from: state, at: arrival.now, writing)
    }

    /// The key of a version that somebody still has: the sending school, of one that was sent inside.
    private func sharedKey(of version: StoredVersion, _ reading: Reading) throws -> [UInt8]? {
        let copy = try reading.first(
            "SELECT c.* FROM handover_copy c WHERE c.handover_version = \(version.id) AND c.closed IS NULL LIMIT 1",
            CopyLine.init)
        do { return try copy.map { try CopyStore(keys).key(in: $0, of: version.name, on: reading) } } catch is SealFault
        {
            throw Refusal.changed(version: version.name.number)
        }
    }

    private func versionName(_ arrival: Arrival) -> VersionName {
        VersionName(
            handover: arrival.document.id, number: arrival.document.version, sender: arrival.document.from.id,
            receiver: arrival.unit.id)
    }

    /// - Returns: the school year.
    /// - Throws: `Refusal.alreadyOpen`: of a pupil's open handovers of a kind and a year there is one.
    private func refuseSecond(_ arrival: Arrival, _ reading: Reading) throws -> SchoolYear {
        let document = arrival.document
        guard let start = Int(document.schoolYear.prefix(4)), (1900..<3000).contains(start) else {
            throw Refusal.noSchoolYear
        }
        let other: HandoverID? = try reading.value(
            """
            SELECT h.id AS value FROM handover h WHERE h.pupil = \(arrival.pupil.id) AND h.kind = \(document.kind)
                AND h.school_year = \(start) AND h.state <> 'closed' AND h.id <> \(document.id) LIMIT 1
            """)
        if let other { throw Refusal.alreadyOpen(other) }
        return SchoolYear(country: arrival.unit.country, startYear: start)
    }

    /// The model the document was written by; where that is not here, the one that holds here now. What was received
    /// is read by the document's own words.
    private func model(_ arrival: Arrival, _ reading: Reading) throws -> String {
        let same: String? = try reading.value(
            "SELECT version AS value FROM handover_model WHERE version = \(arrival.document.model)")
        if let same { return same }
        guard let current = try ModelStore().current(in: arrival.unit.country, on: arrival.day, reading) else {
            throw Refusal.noModel
        }
        return current.version
    }

    /// The decision that the document names, written down where it is not here yet.
    private func decision(_ arrival: Arrival, _ writing: Writing) throws -> AdmissionDecisionID {
        let decision = arrival.document.decision
        let known = try AdmissionStore.decisions(of: arrival.pupil.id, on: writing.reading).first {
            $0.kind == decision.kind && $0.unit == arrival.unit.id && $0.day == decision.day
        }
        if let known { return known.id }
        let id: AdmissionDecisionID = services.environment.id()
        try AdmissionStore.write(
            id, decision.kind, of: arrival.pupil.id, owner: arrival.unit.owner, to: arrival.unit.id,
            programme: AdmissionStore.programmes.first { $0 == decision.programme }, day: decision.day,
            by: String(decision.by.prefix(200)), person: nil, at: arrival.now, writing)
        return id
    }
}
