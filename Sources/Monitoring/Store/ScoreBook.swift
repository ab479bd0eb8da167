package import Access
package import Core
package import Storage

/// Scores that are written down together, and what they change in the pupils' series.
///
/// There is no other way to write a score, so that a kept series says what its scores say:
/// the series are written when the book is closed, in the same transaction.
package struct ScoreBook {
    private let writing: Writing
    private var changes: [SeriesKey: SeriesChange] = [:]

    private init(_ writing: Writing) { self.writing = writing }

    /// Opens a book for what the body writes down, and closes it.
    package static func open<T>(on writing: Writing, _ body: (inout ScoreBook) throws -> T) throws -> T {
        var book = ScoreBook(writing)
        let result = try body(&book)
        try SeriesStore.apply(book.changes, on: writing)
        return result
    }

    /// Writes one score. An earlier score in the same place is never overwritten: the
    /// new entry is a correction, unless somebody else has been there in between.
    package mutating func record(
        _ probe: NewProbe, id: ProbeID, by giver: PersonID?, at now: Instant, in scope: Scope
    ) throws -> ProbeOutcome {
        guard let owner = try scope.owner(of: probe.pupil, on: writing.reading) else { return .outside }
        let old = try current(probe)
        if let old, old.score != probe.score, old.id != probe.seen { return .conflict(current: old.score) }
        if old == nil, probe.seen != nil { return .withdrawnMeanwhile }
        return try replace(old, with: probe, id: id, owner: owner, by: giver, at: now)
    }

    /// Writes a score over whatever stands there, which is kept as an earlier version.
    package mutating func replace(
        _ probe: NewProbe, id: ProbeID, owner: OwnerID, by giver: PersonID?, at now: Instant
    ) throws -> ProbeOutcome {
        try replace(current(probe), with: probe, id: id, owner: owner, by: giver, at: now)
    }

    /// Writes new entries without looking at what stands there, for a world that is made from
    /// nothing, and for files after they have been compared.
    package mutating func write(_ entries: [ProbeEntry], at now: Instant) throws {
        let replaced = entries.compactMap(\.replaced)
        try writing.execute(all: replaced.map { "UPDATE probe SET current = 0 WHERE id = \($0)" })
        try writing.insert(
            into: BulkProbe.table,
            entries.map {
                BulkProbe.row(
                    $0.probe, id: $0.id, owner: $0.owner, version: $0.version, isCurrent: true, by: $0.giver, at: now)
            })
        for entry in entries {
            changes[SeriesKey(entry.probe), default: SeriesChange(owner: entry.owner)]
                .put(ProbePoint(entry.probe, id: entry.id), over: entry.replaced)
        }
    }

    /// Takes a score back that should not be there; it is kept, and no longer counts.
    package mutating func withdraw(_ probe: NewProbe, in scope: Scope) throws -> ProbeOutcome {
        guard let owner = try scope.owner(of: probe.pupil, on: writing.reading) else { return .outside }
        guard let old = try current(probe) else { return .unchanged }
        guard old.id == probe.seen else { return .conflict(current: old.score) }
        try writing.execute("UPDATE probe SET current = 0 WHERE id = \(old.id)")
        changes[SeriesKey(probe), default: SeriesChange(owner: owner)].put(nil, over: old.id)
        return .corrected(old.id)
    }

    private mutating func replace(
        _ old: (id: ProbeID, score: Double)?, with probe: NewProbe, id: ProbeID, owner: OwnerID, by giver: PersonID?,
        at now: Instant
    ) throws -> ProbeOutcome {
        if old?.score == probe.score { return .unchanged }
        let last: Int? =
            try writing.reading.value(
                """
                SELECT max(version) AS value FROM probe WHERE pupil = \(probe.pupil)
                AND instrument = \(probe.instrument) AND day = \(probe.day) AND phase = \(probe.phase)
                AND place = \(probe.place)
                """, as: Int?.self) ?? nil
        let entry = ProbeEntry(
            probe: probe, id: id, owner: owner, version: (last ?? 0) + 1, giver: giver, replaced: old?.id)
        try write([entry], at: now)
        return old == nil ? .recorded(id) : .corrected(id)
    }

    /// What stands where a probe is to be written.
    private func current(_ probe: NewProbe) throws -> (id: ProbeID, score: Double)? {
        try writing.reading.first(
            """
            SELECT id, score FROM probe
            WHERE pupil = \(probe.pupil) AND instrument = \(probe.instrument) AND current = 1 AND day = \(probe.day)
                AND phase = \(probe.phase) AND place = \(probe.place)
            """
        ) { (id: try $0["id"], score: try $0["score"]) }
    }
}

/// A score with everything that is written beside it.
package struct ProbeEntry: Sendable {
    let probe: NewProbe
    let id: ProbeID
    let owner: OwnerID
    let version: Int
    let giver: PersonID?
    /// The entry whose place it takes.
    let replaced: ProbeID?

    package init(
        probe: NewProbe, id: ProbeID, owner: OwnerID, version: Int = 1, giver: PersonID?, replaced: ProbeID? = nil
    ) {
        (self.probe, self.id, self.owner, self.version) = (probe, id, owner, version)
        (self.giver, self.replaced) = (giver, replaced)
    }
}
