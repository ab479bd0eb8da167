package import Access
package import Core
package import Storage

/// Series for charts, rules and walls: the current probes only.
extension ProbeStore {
    /// The current probes of all pupils of a group on one instrument.
    package static func series(
        group: GroupID, instrument: InstrumentID, in scope: Scope, on reading: Reading
    ) throws -> [PupilID: Series] {
        let rows = try reading.all(
            """
            SELECT q.pupil, q.id, q.day, q.score, q.phase, q.place FROM probe q
            JOIN membership m ON m.pupil = q.pupil AND m.pupil_group = \(group) AND \(Scope.inForce("m", scope.day))
            WHERE q.instrument = \(instrument) AND q.current = 1 AND \(scope.covers("q.pupil"))
            """
        ) { (pupil: try $0["pupil"] as PupilID, point: try ProbePoint($0)) }
        return Dictionary(grouping: rows, by: \.pupil).mapValues { Series($0.map(\.point)) }
    }

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

    /// The series of all pupils of a group, by instrument.
    package static func series(
        group: GroupID, in scope: Scope, on reading: Reading
    ) throws -> [PupilID: [InstrumentID: Series]] {
        try byPupil(
            """
            SELECT q.pupil, q.instrument, q.id, q.day, q.score, q.phase, q.place FROM probe q
            JOIN membership m ON m.pupil = q.pupil AND m.pupil_group = \(group) AND \(Scope.inForce("m", scope.day))
            WHERE q.current = 1 AND \(scope.covers("q.pupil"))
            """, on: reading)
    }

    /// The series of several pupils, by instrument.
    package static func series(
        of pupils: [PupilID], in scope: Scope, on reading: Reading
    ) throws -> [PupilID: [InstrumentID: Series]] {
        try byPupil(
            """
            SELECT q.pupil, q.instrument, q.id, q.day, q.score, q.phase, q.place FROM probe q
            WHERE q.pupil IN \(pupils) AND q.current = 1 AND \(scope.covers("q.pupil"))
            """, on: reading)
    }

    private static func byPupil(_ sql: SQL, on reading: Reading) throws -> [PupilID: [InstrumentID: Series]] {
        var points: [PupilID: [InstrumentID: [ProbePoint]]] = [:]
        try reading.each(sql) { row in
            points[try row["pupil"], default: [:]][try row["instrument"], default: []].append(try ProbePoint(row))
        }
        return points.mapValues { $0.mapValues { Series($0) } }
    }
}
