import Access
import Core
import Storage

/// Takes checked records one at a time, compares each with what the database knows of
/// it, and writes the difference. Lives inside one transaction.
///
/// A class because the reader's closures share it; it never leaves the transaction.
final class RosterIntake {
    /// What the database knows of a record of this source.
    struct Known {
        let entity: String
        var fingerprint: Int
        var hasEnded: Bool
        /// For people: a `PersonDetail`.
        var detail: String
    }

    struct Organisation {
        let owner: OwnerID
        let kind: String
    }

    struct ClassPeriod {
        let starts: LocalDate
        let ends: LocalDate?
    }

    enum Change { case created, updated, unchanged }

    let environment: Environment
    let options: ImportOptions
    let run: ImportRunID
    let today: LocalDate
    var rows: WaitingRows
    /// What this import may speak about; with an authority, the records of its owner only.
    var known: [RecordKind: [String: Known]] = [:]
    /// Records of this source that belong to other owners than the authority's.
    var foreign: [RecordKind: [String: OwnerID]] = [:]
    /// The owner of something that the bundle names and may not.
    var trespassed: OwnerID?
    /// Collects who is new, changed and ended.
    let ledger: DifferenceLedger?
    /// Organisations of this source that were there before, by id in the source.
    private(set) var organisationsBefore: Set<String> = []
    private(set) var seen: [RecordKind: Set<String>] = [:]
    var organisations: [String: Organisation]
    var sessions: [String: (starts: LocalDate, ends: LocalDate)]
    /// Rows whose class place has ended with the person and may come back.
    private var forgotten: Set<String> = []
    /// Pupils this import has brought, with their owners: nothing else of them was there before.
    var newPupils: [PupilID: OwnerID] = [:]
    /// When classes begin and end, as far as this import has met them.
    var periods: [GroupID: ClassPeriod] = [:]
    /// The source's pupils, read when somebody who was there before comes into a class.
    var pupilsThere: Set<PupilID>?
    var counts = ImportCounts()
    var schoolYearsOfOtherSessions: Set<Int> = []

    init(
        _ environment: Environment, _ options: ImportOptions, run: ImportRunID, now: Instant, _ writing: Writing
    ) throws {
        (self.environment, self.options, self.run) = (environment, options, run)
        rows = WaitingRows(writing, limit: options.rowsAtOnce)
        today = now.day(in: options.country)
        ledger = options.listsDifference ? DifferenceLedger(today: today) : nil
        let reading = writing.reading
        organisations = Dictionary(
            uniqueKeysWithValues: try reading.all("SELECT id, owner, kind FROM organisation") {
                (try $0["id"], Organisation(owner: try $0["owner"], kind: try $0["kind"]))
            })
        sessions = Dictionary(
            uniqueKeysWithValues: try reading.all("SELECT id, starts, ends FROM academic_session") {
                (try $0["id"], (starts: try $0["starts"], ends: try $0["ends"]))
            })
        try loadKnown()
        organisationsBefore = Set((known[.organisation] ?? [:]).filter { !$0.value.hasEnded }.keys)
    }

    /// The database, with every row in it that waits to be written.
    var writing: Writing { get throws { try rows.settled() } }

    func knows(_ kind: RecordKind, _ sourcedId: String) -> Bool {
        if let owner = foreign[kind]?[sourcedId] { trespassed = trespassed ?? owner }
        return known[kind]?[sourcedId] != nil || foreign[kind]?[sourcedId] != nil
    }

    func take(_ record: RosterRecord) throws {
        switch record {
        case .organisation(let row): try take(row)
        case .session(let row): try take(row)
        case .group(let row): try take(row)
        case .person(let row): try take(row)
        case .addition(let row): try take(row)
        case .enrolment(let row): try take(row)
        }
    }

    /// The id in the database of a record of this source.
    func entity<Entity>(_ kind: RecordKind, _ sourcedId: String, as _: Entity.Type = Entity.self)
        -> Identifier<Entity>?
    {
        known[kind]?[sourcedId].flatMap { Identifier($0.entity) }
    }

    /// Notes a record and tells whether it is new, changed or as before.
    ///
    /// - Parameters:
    ///   - content: everything that would be written; equal content means no change.
    ///   - isEnding: the bundle says the record is over.
    ///   - adopting: a row that is there without a record, and is meant by a new one.
    func note<Entity>(
        _ kind: RecordKind, _ sourcedId: String, content: [String?], detail: String = "", isEnding: Bool,
        adopting: Identifier<Entity>? = nil
    ) throws -> (id: Identifier<Entity>, change: Change) {
        seen[kind, default: []].insert(sourcedId)
        if let owner = foreign[kind]?[sourcedId] { throw try refusal(of: owner) }
        let fingerprint = Fingerprint.of(content + [detail, isEnding ? "ended" : nil])
        if let old = known[kind]?[sourcedId], let id = Identifier<Entity>(old.entity) {
            if old.fingerprint == fingerprint, old.hasEnded == isEnding, !forgotten.contains(old.entity) {
                counts.unchanged += 1
                return (id, .unchanged)
            }
            if isEnding, !old.hasEnded { counts.ended += 1 } else { counts.updated += 1 }
            try ledger?.note(kind, sourcedId, old.entity, wasEnded: old.hasEnded, isThere: true, on: writing.reading)
            known[kind]?[sourcedId] = Known(
                entity: old.entity, fingerprint: fingerprint, hasEnded: isEnding, detail: detail)
            try writing.execute(
                """
                UPDATE roster_record SET fingerprint = \(fingerprint), detail = \(detail), ended = \(isEnding),
                    run = \(run)
                WHERE source = \(options.source) AND kind = \(kind.rawValue) AND sourced_id = \(sourcedId)
                """)
            return (id, .updated)
        }
        let id: Identifier<Entity> = adopting ?? environment.id()
        if isEnding { counts.ended += 1 } else { counts.created += 1 }
        if adopting == nil {
            try ledger?.note(kind, sourcedId, id.text, wasEnded: false, isThere: false, on: writing.reading)
        } else {
            // It is there already, so only what differs is worth telling.
            try ledger?.touch(kind, sourcedId, id.text, on: writing.reading)
        }
        let record = Known(entity: id.text, fingerprint: fingerprint, hasEnded: isEnding, detail: detail)
        known[kind, default: [:]][sourcedId] = record
        try rows.add(.record, BulkRecord.row(source: options.source, kind, sourcedId, record, run: run))
        return (id, .created)
    }

    /// Makes the class places of a person count as changed when they are next named.
    func forget(placesOf person: PersonID) throws {
        let places: SQL = """
            SELECT id FROM membership WHERE pupil = \(person)
            UNION SELECT id FROM role_assignment WHERE person = \(person) AND pupil_group IS NOT NULL
            """
        forgotten.formUnion(try writing.reading.all(places) { try $0["id"] as String })
        try writing.execute(
            "UPDATE roster_record SET fingerprint = 0 WHERE kind = 'enrolment' AND entity IN (\(places))")
    }

    /// Notes other words for a person's roles, and nothing else of the record.
    func describe(_ sourcedId: String, _ detail: String) throws {
        known[.person]?[sourcedId]?.detail = detail
        try writing.execute(
            """
            UPDATE roster_record SET detail = \(detail)
            WHERE source = \(options.source) AND kind = 'person' AND sourced_id = \(sourcedId)
            """)
    }

    /// Marks a record as over without a row in the bundle that says so.
    func end(_ kind: RecordKind, _ sourcedId: String) throws {
        guard var record = known[kind]?[sourcedId], !record.hasEnded else { return }
        try ledger?.note(kind, sourcedId, record.entity, wasEnded: false, isThere: true, on: writing.reading)
        record.hasEnded = true
        known[kind]?[sourcedId] = record
        counts.ended += 1
        try writing.execute(
            """
            UPDATE roster_record SET ended = 1, run = \(run)
            WHERE source = \(options.source) AND kind = \(kind.rawValue) AND sourced_id = \(sourcedId)
            """)
    }
}

/// A short digest of a record's content, to see whether it has changed (FNV-1a, 64 bits).
enum Fingerprint {
    static func of(_ content: [String?]) -> Int {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        func add(_ byte: UInt8) { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
        for field in content {
            for byte in (field ?? "\u{0}").utf8 { add(byte) }
            add(0x1F)
        }
        return Int(bitPattern: UInt(hash))
    }
}
