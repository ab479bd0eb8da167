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
    /// Series as they were when the book was opened, as far as they have been looked at; `nil` for one
    /// that is not there.
    private var known: [SeriesKey: KeptSeries?] = [:]

    private init(_ writing: Writing) { self.writing = writing }

    /// Opens a book for what the body writes down, and closes it.
    package static func open<T>(on writing: Writing, _ body: (inout ScoreBook) throws -> T) throws -> T {
        var book = ScoreBook(writing)
        let result = try body(&book)
        try SeriesStore.apply(book.changes, known: book.known, on: writing)
        return result
    }

    /// Writes scores and takes scores back, no two at one spot. An earlier score in the same
    /// place is never overwritten: the new entry is a correction, unless somebody else has
    /// been there in between. One that is taken back is kept too, and no longer counts.
    ///
    /// - Returns: what became of each, in the order of the wishes.
    package mutating func record(
        _ wishes: [ScoreWish], by giver: PersonID?, at now: Instant, in scope: Scope
    ) throws -> [ProbeOutcome] {
        guard !wishes.isEmpty else { return [] }
        let probes = wishes.map(\.probe)
        let pupils = Set(probes.map(\.pupil)).sorted()
        let (owners, standing, kept) = try writing.reading.answers(
            to: scope.owners(of: pupils), ProbeStore.standing(at: probes),
            SeriesStore.kept(of: pupils, on: Set(probes.map(\.instrument)).sorted()))
        for key in Set(probes.map(SeriesKey.init)) { known.updateValue(kept[key], forKey: key) }
        var entries: [ProbeEntry] = []
        let outcomes = try wishes.map { wish -> ProbeOutcome in
            let probe = wish.probe
            guard let owner = owners[probe.pupil] else { return .outside }
            let there = standing[probe.spot] ?? ProbeStanding()
            guard let id = wish.id else { return try withdraw(there, probe, owner: owner) }
            if there.current?.score == probe.score { return .unchanged }
            if let old = there.current, old.id != probe.seen { return .conflict(current: old.score) }
            if there.current == nil, probe.seen != nil { return .withdrawnMeanwhile }
            entries.append(ProbeEntry(probe: probe, id: id, owner: owner, giver: giver, over: there))
            return there.current == nil ? .recorded(id) : .corrected(id)
        }
        try write(entries, at: now)
        return outcomes
    }

    /// Writes a score over whatever stands there, which is kept as an earlier version.
    package mutating func replace(
        _ probe: NewProbe, id: ProbeID, owner: OwnerID, by giver: PersonID?, at now: Instant
    ) throws -> ProbeOutcome {
        let there = try writing.reading.answer(to: ProbeStore.standing(at: [probe]))[probe.spot] ?? ProbeStanding()
        if there.current?.score == probe.score { return .unchanged }
        try write([ProbeEntry(probe: probe, id: id, owner: owner, giver: giver, over: there)], at: now)
        return there.current == nil ? .recorded(id) : .corrected(id)
    }

    /// Writes new entries without looking at what stands there, for a world that is made from
    /// nothing, and for files after they have been compared.
    package mutating func write(_ entries: [ProbeEntry], at now: Instant) throws {
        try retire(entries.compactMap(\.replaced))
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

    /// What was written stays, and no longer counts.
    private func retire(_ probes: [ProbeID]) throws {
        try writing.execute(all: probes.map { "UPDATE probe SET current = 0 WHERE id = \($0)" })
    }

    private mutating func withdraw(
        _ there: ProbeStanding, _ probe: NewProbe, owner: OwnerID
    ) throws -> ProbeOutcome {
        guard let old = there.current else { return .unchanged }
        guard old.id == probe.seen else { return .conflict(current: old.score) }
        try retire([old.id])
        changes[SeriesKey(probe), default: SeriesChange(owner: owner)].put(nil, over: old.id)
        return .corrected(old.id)
    }
}

/// What somebody wants to stand at a spot.
package struct ScoreWish: Sendable {
    let probe: NewProbe
    let id: ProbeID?

    /// - Parameter id: of the new entry; `nil` to take back what stands there.
    package init(_ probe: NewProbe, id: ProbeID?) { (self.probe, self.id) = (probe, id) }
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

    /// The next version at a spot.
    init(probe: NewProbe, id: ProbeID, owner: OwnerID, giver: PersonID?, over there: ProbeStanding) {
        self.init(
            probe: probe, id: id, owner: owner, version: there.version + 1, giver: giver, replaced: there.current?.id)
    }
}
