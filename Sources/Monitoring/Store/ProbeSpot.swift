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
    static func standing(at probes: [NewProbe]) -> Question<[ProbeSpot: ProbeStanding]> {
        let (pupils, instruments) = (Set(probes.map(\.pupil)).sorted(), Set(probes.map(\.instrument)).sorted())
        let days = probes.map(\.day)
        return Question(
            """
            SELECT id, pupil, instrument, day, phase, place, score, version, current FROM probe
            WHERE pupil IN \(pupils.filledUp) AND instrument IN \(instruments.filledUp)
                AND day >= \(days.min()) AND day <= \(days.max())
            """
        ) { row in
            (
                spot: ProbeSpot(
                    pupil: try row["pupil"], instrument: try row["instrument"], day: try row["day"],
                    phase: try row["phase"], place: try row["place"]), id: try row["id"] as ProbeID,
                score: try row["score"] as Double, version: try row["version"] as Int,
                isCurrent: try row["current"] as Bool
            )
        } shape: { rows in
            rows.reduce(into: [:]) { standing, row in
                standing[row.spot, default: ProbeStanding()]
                    .take(row.isCurrent ? (row.id, row.score) : nil, version: row.version)
            }
        }
    }
}
