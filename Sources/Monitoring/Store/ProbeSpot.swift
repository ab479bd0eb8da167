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
}

extension ProbeStore {
    /// What stands where probes are to be written, read for many of them at once.
    static func standing(at probes: [NewProbe], on reading: Reading) throws -> [ProbeSpot: ProbeStanding] {
        let days = probes.map(\.day)
        guard let first = days.min(), let last = days.max() else { return [:] }
        var standing: [ProbeSpot: ProbeStanding] = [:]
        for pupils in Array(Set(probes.map(\.pupil))).lists() {
            // `each` is planned anew: a plan from when the table was empty would read all of it.
            try reading.each(
                """
                SELECT id, pupil, instrument, day, phase, place, score, version, current FROM probe
                WHERE pupil IN \(pupils) AND day >= \(first) AND day <= \(last)
                """
            ) { row in
                let spot = ProbeSpot(
                    pupil: try row["pupil"], instrument: try row["instrument"], day: try row["day"],
                    phase: try row["phase"], place: try row["place"])
                var there = standing[spot] ?? ProbeStanding()
                if try row["current"] as Bool { there.current = (try row["id"], try row["score"]) }
                there.version = max(there.version, try row["version"])
                standing[spot] = there
            }
        }
        return standing
    }
}
