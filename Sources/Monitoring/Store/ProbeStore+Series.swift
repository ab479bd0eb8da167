package import Access
package import Core
package import Storage

/// Series for charts, rules and walls: the current probes only.
extension ProbeStore {
    /// One pupil's current probes, by instrument.
    package static func series(
        of pupil: PupilID, in scope: Scope, on reading: Reading
    ) throws -> [InstrumentID: Series] {
        let rows = try reading.all(
            """
            SELECT q.instrument, q.id, q.day, q.score, q.phase, q.place FROM probe q
            WHERE q.pupil = \(pupil) AND q.current = 1 AND \(scope.covers("q.pupil"))
            """
        ) { (instrument: try $0["instrument"] as InstrumentID, point: try ProbePoint($0)) }
        return Dictionary(grouping: rows, by: \.instrument).mapValues { Series($0.map(\.point)) }
    }

    /// The series of several pupils, by instrument.
    ///
    /// - Parameter instrument: only on this one.
    package static func series(
        of seen: SeenPupils, on instrument: InstrumentID? = nil, _ reading: Reading
    ) throws -> [PupilID: [InstrumentID: Series]] {
        let condition: SQL = instrument.map { "q.instrument = \($0)" } ?? "1 = 1"
        return try byPupil(
            """
            SELECT q.pupil, q.instrument, q.id, q.day, q.score, q.phase, q.place FROM probe q
            WHERE q.pupil IN \(seen.list) AND \(condition) AND q.current = 1
            """, on: reading)
    }

    private static func byPupil(_ sql: SQL, on reading: Reading) throws -> [PupilID: [InstrumentID: Series]] {
        var points: [PupilID: [InstrumentID: [ProbePoint]]] = [:]
        // Rows come by pupil and instrument from the index, so whole runs are put in at once.
        var run: (pupil: PupilID, instrument: InstrumentID, points: [ProbePoint])?
        func putIn() {
            if let run { points[run.pupil, default: [:]][run.instrument, default: []] += run.points }
        }
        try reading.each(sql) { row in
            let (pupil, instrument): (PupilID, InstrumentID) = (try row["pupil"], try row["instrument"])
            if run?.pupil != pupil || run?.instrument != instrument {
                putIn()
                run = (pupil, instrument, [])
            }
            run?.points.append(try ProbePoint(row))
        }
        putIn()
        return points.mapValues { $0.mapValues { Series($0) } }
    }
}
