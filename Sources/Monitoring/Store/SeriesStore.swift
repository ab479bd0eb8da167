package import Access
package import Core
package import Storage

/// Series for charts, rules and walls: the current probes of a pupil on an instrument, kept as
/// one row beside the probes they come from.
package enum SeriesStore {
    /// One pupil's series, by instrument.
    package static func series(of pupil: PupilID, in scope: Scope) -> Question<[InstrumentID: Series]> {
        Question(
            """
            SELECT s.instrument, s.points FROM series s WHERE s.pupil = \(pupil) AND \(scope.covers("s.pupil"))
            """
        ) {
            (try $0["instrument"] as InstrumentID, try $0["points"] as Series)
        } shape: { rows in
            Dictionary(rows, uniquingKeysWith: { first, _ in first })
        }
    }

    /// The series of several pupils, by instrument.
    package static func series(of seen: SeenPupils) -> Question<[PupilID: [InstrumentID: Series]]> {
        Question("SELECT s.pupil, s.instrument, s.points FROM series s WHERE s.pupil IN \(seen.list)") {
            (try $0["pupil"] as PupilID, try $0["instrument"] as InstrumentID, try $0["points"] as Series)
        } shape: { rows in
            rows.reduce(into: [:]) { $0[$1.0, default: [:]][$1.1] = $1.2 }
        }
    }

    /// Writes what a book of scores has changed.
    ///
    /// - Parameter known: series that have been read in this transaction; `nil` for one that is not there.
    static func apply(
        _ changes: [SeriesKey: SeriesChange], known: [SeriesKey: KeptSeries?], on writing: Writing
    ) throws {
        let unknown = changes.keys.filter { known[$0] == nil }
        let instruments = Set(unknown.map(\.instrument)).sorted()
        var before = known.compactMapValues { $0 }
        for pupils in Set(unknown.map(\.pupil)).sorted().lists() {
            before.merge(try writing.reading.answer(to: kept(of: pupils, on: instruments))) { first, _ in first }
        }
        var (statements, new): ([SQL], [SeriesKey: KeptSeries]) = ([], [:])
        for (key, change) in changes {
            let series = (before[key]?.series ?? Series([])).without(change.gone, adding: change.new)
            let this: SQL = "pupil = \(key.pupil) AND instrument = \(key.instrument)"
            switch (before[key] != nil, series.points.isEmpty) {
            case (false, _): new[key] = KeptSeries(owner: change.owner, series: series)
            case (true, false): statements.append("UPDATE series SET points = \(series) WHERE \(this)")
            case (true, true): statements.append("DELETE FROM series WHERE \(this)")
            }
        }
        try writing.execute(all: statements)
        try insert(new, on: writing)
    }

    /// Puts all series together from their probes, where there are none yet.
    static func fill(on writing: Writing) throws {
        try eachPortion(on: writing.reading) { _, told in try insert(told, on: writing) }
    }

    /// Puts all series together anew from their probes.
    ///
    /// - Returns: how many there are.
    static func renew(on writing: Writing) throws -> Int {
        try writing.execute(all: ["DELETE FROM series"])
        try fill(on: writing)
        return try count(on: writing.reading)
    }

    private static func count(on reading: Reading) throws -> Int {
        try reading.value("SELECT count(*) AS value FROM series") ?? 0
    }

    /// How many series do not say what their probes say.
    package static func countFaults(on reading: Reading) throws -> Int {
        var (wrong, found) = (0, 0)
        try eachPortion(on: reading) { pupils, told in
            let kept = try reading.answer(to: kept(where: "pupil IN \(pupils)"))
            for (key, one) in told {
                if kept[key] != nil { found += 1 }
                if kept[key]?.series != one.series { wrong += 1 }
            }
        }
        // What is kept without any probe is wrong too.
        return try wrong + count(on: reading) - found
    }

    /// What is kept of all pairs of a pupil and an instrument.
    static func kept(of pupils: [PupilID], on instruments: [InstrumentID]) -> Question<[SeriesKey: KeptSeries]> {
        kept(where: "pupil IN \(pupils.filledUp) AND instrument IN \(instruments.filledUp)")
    }

    private static func kept(where those: SQL) -> Question<[SeriesKey: KeptSeries]> {
        Question("SELECT pupil, instrument, owner, points FROM series WHERE \(those)") {
            (
                SeriesKey(pupil: try $0["pupil"], instrument: try $0["instrument"]),
                KeptSeries(owner: try $0["owner"], series: try $0["points"])
            )
        } shape: { rows in
            Dictionary(rows, uniquingKeysWith: { first, _ in first })
        }
    }

    /// In the order of pupils, so that a pupil's series lie together.
    private static func insert(_ series: [SeriesKey: KeptSeries], on writing: Writing) throws {
        let rows = series.filter { !$0.value.series.points.isEmpty }.sorted { $0.key < $1.key }.map { key, kept in
            BulkSeries.row(kept.series, of: key.pupil, on: key.instrument, owner: kept.owner)
        }
        try writing.insert(into: BulkSeries.table, rows)
    }

    /// Series as their probes say, of some pupils after the other; the pupils as a list for `IN`.
    private static func eachPortion(
        on reading: Reading, _ body: ([PupilID], [SeriesKey: KeptSeries]) throws -> Void
    ) throws {
        var last = ""
        while true {
            let pupils = try reading.all(
                "SELECT DISTINCT pupil FROM probe WHERE pupil > \(last) ORDER BY pupil LIMIT 208"
            ) { try $0["pupil"] as PupilID }.filledUp
            guard let newest = pupils.last else { return }
            last = newest.text
            var changes: [SeriesKey: SeriesChange] = [:]
            try reading.each(
                """
                SELECT id, owner, pupil, instrument, day, score, phase, place FROM probe
                WHERE pupil IN \(pupils) AND current = 1
                """
            ) { row in
                let key = SeriesKey(pupil: try row["pupil"], instrument: try row["instrument"])
                let point = ProbePoint(
                    id: try row["id"], day: try row["day"], score: try row["score"], phase: try row["phase"],
                    place: try row["place"])
                let owner: OwnerID = try row["owner"]
                changes[key, default: SeriesChange(owner: owner)].put(point, over: nil)
            }
            try body(pupils, changes.mapValues { KeptSeries(owner: $0.owner, series: Series($0.new)) })
        }
    }
}

/// A series as it is kept.
struct KeptSeries {
    let owner: OwnerID
    let series: Series
}
