package import Access
package import Core
package import Storage

/// A score that is to be written down.
package struct NewProbe: Hashable, Sendable {
    package let pupil: PupilID
    package let instrument: InstrumentID
    package let day: LocalDate
    /// Which probe of the day, from 1.
    package let place: Int
    package let phase: ProbePoint.Phase
    package let score: Double
    package let form: Int?
    /// The entry that whoever typed this saw in its place; `nil` for an empty one.
    package let seen: ProbeID?

    package init(
        pupil: PupilID, instrument: InstrumentID, day: LocalDate, place: Int, phase: ProbePoint.Phase,
        score: Double, form: Int? = nil, seen: ProbeID?
    ) {
        (self.pupil, self.instrument, self.day, self.place) = (pupil, instrument, day, place)
        (self.phase, self.score, self.form, self.seen) = (phase, score, form, seen)
    }
}

/// What became of a score.
package enum ProbeOutcome: Hashable, Sendable {
    case recorded(ProbeID)
    /// A new entry that takes the place of an earlier one; the earlier is kept.
    case corrected(ProbeID)
    /// The same score stands there already.
    case unchanged
    /// Somebody else has written another score there since the page was opened.
    case conflict(current: Double)
    /// Somebody else has taken back the score that stood there when the page was opened.
    case withdrawnMeanwhile
    /// The pupil is not within the scope.
    case outside
}

extension ProbeOutcome {
    /// True when whoever typed the score has to look again.
    package var needsDecision: Bool {
        switch self {
        case .conflict, .withdrawnMeanwhile: true
        default: false
        }
    }
}

/// Probes as they were written down, one by one. Series of them: `SeriesStore`; writing: `ScoreBook`.
package enum ProbeStore {
    /// The parallel form a group is to get next: the one after the last it was given, so
    /// that nobody meets the same form twice in a row.
    package static func nextForm(
        _ seen: SeenPupils, instrument: MeasuringInstrument, before day: LocalDate, on reading: Reading
    ) throws -> Int {
        let last: Int? = try reading.value(
            """
            SELECT q.form AS value FROM probe q
            WHERE q.pupil IN \(seen.list) AND q.instrument = \(instrument.id) AND q.current = 1 AND q.day <= \(day) AND q.form IS NOT NULL
            ORDER BY q.day DESC, q.recorded DESC LIMIT 1
            """)
        return (last ?? 0) % instrument.forms + 1
    }

    /// What stands in the grid of a day, by pupil and place.
    package static func entries(
        _ seen: SeenPupils, instrument: InstrumentID, day: LocalDate, phase: ProbePoint.Phase, on reading: Reading
    ) throws -> [GridKey: GridEntry] {
        let rows = try reading.all(
            """
            SELECT q.id, q.pupil, q.place, q.score, q.form FROM probe q
            WHERE q.pupil IN \(seen.list) AND q.instrument = \(instrument) AND q.current = 1
                AND q.day = \(day) AND q.phase = \(phase)
            """
        ) {
            (
                GridKey(pupil: try $0["pupil"], place: try $0["place"]),
                GridEntry(id: try $0["id"], score: try $0["score"], form: try $0["form"])
            )
        }
        return Dictionary(rows, uniquingKeysWith: { first, _ in first })
    }
}

/// A cell of the grid.
package struct GridKey: Hashable, Sendable {
    package let pupil: PupilID
    package let place: Int

    package init(pupil: PupilID, place: Int) { (self.pupil, self.place) = (pupil, place) }
}

/// What stands in a cell of the grid.
package struct GridEntry: Hashable, Sendable {
    package let id: ProbeID
    package let score: Double
    package let form: Int?
}
