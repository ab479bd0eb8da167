import Core
import Storage

/// Where a score is written down. Several entries at one spot are versions of one score.
struct ProbeSpot: Hashable {
    let pupil: PupilID
    let instrument: InstrumentID
    let day: LocalDate
    let phase: ProbePoint.Phase
    let place: Int
}

extension NewProbe {
    var spot: ProbeSpot { ProbeSpot(pupil: pupil, instrument: instrument, day: day, phase: phase, place: place) }
}

/// What stands at a spot.
struct ProbeStanding {
    var current: (id: ProbeID, score: Double)?
    /// The last one's number.
    var version = 0

    mutating func take(_ entry: (id: ProbeID, score: Double)?, version: Int) {
        current = entry ?? current
        self.version = max(self.version, version)
    }
}

extension ProbeStore {
    /// What stands where probes are to be written, read for many of them at once.
    static func standing(at probes: [NewProbe], on reading: Reading) throws -> [ProbeSpot: ProbeStanding] {
        let days = probes.map(\.day)
        guard let first = days.min(), let last = days.max() else { return [:] }
        var standing: [ProbeSpot: ProbeStanding] = [:]
        let instruments = Array(Set(probes.map(\.instrument))).sorted().filledUp
        for pupils in Array(Set(probes.map(\.pupil))).sorted().lists() {
            let rows = try reading.all(
                """
                SELECT id, pupil, instrument, day, phase, place, score, version, current FROM probe
                WHERE pupil IN \(pupils) AND instrument IN \(instruments) AND day >= \(first) AND day <= \(last)
                """
            ) { row in
                (
                    spot: ProbeSpot(
                        pupil: try row["pupil"], instrument: try row["instrument"], day: try row["day"],
                        phase: try row["phase"], place: try row["place"]), id: try row["id"] as ProbeID,
                    score: try row["score"] as Double, version: try row["version"] as Int,
                    isCurrent: try row["current"] as Bool
                )
            }
            for row in rows {
                standing[row.spot, default: ProbeStanding()]
                    .take(row.isCurrent ? (row.id, row.score) : nil, version: row.version)
            }
        }
        return standing
    }
}
