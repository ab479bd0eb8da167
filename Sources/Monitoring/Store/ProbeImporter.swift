package import Access
package import Core
import Roster
import Storage

/// Brings existing series of scores in from a CSV file.
///
/// Columns: `pupil` (the id in the roster), `instrument` (its name at the pupil's school
/// owner), `date`, `score`; optional `phase` (`baseline`, `progress`) and `form`. Several
/// rows of one pupil, instrument and day are the first, second … probe of that day.
package struct ProbeImporter: Sendable {
    /// Why a row was not taken. It never holds a name.
    package enum Fault: Hashable, Sendable {
        case unknownPupil, unknownInstrument, badDate, futureDate, badScore, outsideRange, tooManyDecimals, badPhase
        case badForm

        package var text: Text {
            switch self {
            case .unknownPupil:
                Text(
                    da: "Eleven findes ikke.", sv: "Eleven finns inte.", nb: "Eleven finnes ikke.",
                    en: "There is no such pupil.")
            case .unknownInstrument:
                Text(
                    da: "Målingen findes ikke hos elevens skoleejer.", sv: "Mätningen finns inte hos elevens huvudman.",
                    nb: "Målingen finnes ikke hos elevens skoleeier.",
                    en: "The pupil's school owner has no such measure.")
            case .badDate: MonitoringWords.badDay
            case .futureDate: MonitoringWords.futureDay
            case .badScore: MonitoringWords.notANumber
            case .tooManyDecimals: MonitoringWords.tooManyDecimals
            case .outsideRange:
                Text(
                    da: "Resultatet passer ikke til målingens skala.", sv: "Resultatet ryms inte i mätningens skala.",
                    nb: "Resultatet passer ikke til målingens skala.", en: "The score is outside the measure's range.")
            case .badPhase:
                Text(
                    da: "Fasen skal være baseline eller progress.", sv: "Fasen ska vara baseline eller progress.",
                    nb: "Fasen må være baseline eller progress.", en: "The phase must be baseline or progress.")
            case .badForm: MonitoringWords.wholeNumber
            }
        }
    }

    package struct Rejection: Hashable, Sendable {
        package let line: Int
        package let column: String
        package let fault: Fault

        package init(line: Int, column: String, fault: Fault) {
            (self.line, self.column, self.fault) = (line, column, fault)
        }
    }

    package struct Counts: Hashable, Sendable, Encodable {
        package var recorded = 0
        package var corrected = 0
        package var unchanged = 0
        package var rejected = 0
    }

    package struct Outcome: Sendable {
        package var counts = Counts()
        package var rejected: [Rejection] = []
    }

    private let services: Services
    private let source: String
    private let isDryRun: Bool
    private let rowsAtOnce: Int

    /// - Parameter rowsAtOnce: how many rows are looked up and written together. It changes
    ///   nothing but the time.
    package init(_ services: Services, source: String, isDryRun: Bool, rowsAtOnce: Int = 4096) {
        (self.services, self.source, self.isDryRun) = (services, source, isDryRun)
        self.rowsAtOnce = rowsAtOnce
    }

    /// - Throws: `CSVError` when the file cannot be read, and then nothing has changed.
    package func run(path: String) async throws -> Outcome {
        let table = try CSVTable(path: path, limit: 64 << 20)
        let now = services.environment.now()
        return try await services.database.rehearse(keepingIf: { _ in !self.isDryRun }) { writing in
            try ScoreBook.open(on: writing) { try self.apply(table, now, writing, in: &$0) }
        }
    }

    private func apply(
        _ table: CSVTable, _ now: Instant, _ writing: Writing, in book: inout ScoreBook
    ) throws -> Outcome {
        var outcome = Outcome()
        var ground = ProbeGround(source: source)
        /// How many probes of a pupil, an instrument, a day and a phase there have been.
        var places: [ProbeSpot: Int] = [:]
        let today = now.day(in: .denmark)
        for start in stride(from: 0, to: table.rows.count, by: rowsAtOnce) {
            let rows = table.rows[start..<min(start + rowsAtOnce, table.rows.count)]
            try ground.read(for: rows, on: writing.reading)
            var checked: [Checked] = []
            for row in rows {
                do throws(Rejected) {
                    let one = try check(row, today: today, ground)
                    let place = places[one.probe.spot, default: 0] + 1
                    places[one.probe.spot] = place
                    checked.append(Checked(probe: one.probe.at(place: place), owner: one.owner))
                } catch {
                    outcome.rejected.append(Rejection(line: row.line, column: error.column, fault: error.fault))
                    outcome.counts.rejected += 1
                }
            }
            try write(checked, now, writing.reading, in: &book, &outcome.counts)
        }
        let entry = AuditEntry(
            person: nil, role: nil, reason: "command line", action: "probe.import", objectKind: "probe",
            object: "\(outcome.counts.recorded + outcome.counts.corrected)", owner: nil)
        try services.audit.append([entry], at: now, on: writing)
        return outcome
    }

    private struct Rejected: Error {
        let column: String
        let fault: Fault
    }

    private struct Checked {
        let probe: NewProbe
        let owner: OwnerID
    }

    /// A row as a probe, the first of its day.
    private func check(_ row: CSVTable.Row, today: LocalDate, _ ground: ProbeGround) throws(Rejected) -> Checked {
        guard let pupil = ground.pupil(row["pupil"]) else { throw Rejected(column: "pupil", fault: .unknownPupil) }
        guard let instrument = ground.instrument(row["instrument"], of: pupil.owner) else {
            throw Rejected(column: "instrument", fault: .unknownInstrument)
        }
        guard let day = LocalDate(row["date"]) else { throw Rejected(column: "date", fault: .badDate) }
        if day > today { throw Rejected(column: "date", fault: .futureDate) }
        let score: Double
        do throws(ScoreFault) {
            score = try instrument.score(typed: row["score"])
        } catch {
            switch error {
            case .notANumber: throw Rejected(column: "score", fault: .badScore)
            case .outsideRange: throw Rejected(column: "score", fault: .outsideRange)
            case .tooManyDecimals: throw Rejected(column: "score", fault: .tooManyDecimals)
            }
        }
        let phaseText = row["phase"].isEmpty ? "progress" : row["phase"].lowercased()
        guard let phase = ProbePoint.Phase(rawValue: phaseText) else {
            throw Rejected(column: "phase", fault: .badPhase)
        }
        let form = row["form"].isEmpty ? nil : Int(row["form"])
        if !row["form"].isEmpty, form == nil { throw Rejected(column: "form", fault: .badForm) }
        let probe = NewProbe(
            pupil: pupil.id, instrument: instrument.id, day: day, place: 1, phase: phase, score: score, form: form,
            seen: nil)
        return Checked(probe: probe, owner: pupil.owner)
    }

    /// Writes scores over whatever stands there, which is kept as an earlier version. No two
    /// of them are for one spot.
    private func write(
        _ probes: [Checked], _ now: Instant, _ reading: Reading, in book: inout ScoreBook, _ counts: inout Counts
    ) throws {
        let byPupil = Dictionary(grouping: probes.map(\.probe), by: \.pupil)
        var standing: [ProbeSpot: ProbeStanding] = [:]
        // Of some pupils after the other, so that their list stays short.
        for pupils in byPupil.keys.sorted().lists() {
            let some = Set(pupils).flatMap { byPupil[$0] ?? [] }
            standing.merge(try reading.answer(to: ProbeStore.standing(at: some))) { first, _ in first }
        }
        var entries: [ProbeEntry] = []
        for one in probes {
            let there = standing[one.probe.spot] ?? ProbeStanding()
            if there.current?.score == one.probe.score {
                counts.unchanged += 1
                continue
            }
            if there.current == nil { counts.recorded += 1 } else { counts.corrected += 1 }
            entries.append(
                ProbeEntry(probe: one.probe, id: services.environment.id(), owner: one.owner, giver: nil, over: there))
        }
        try book.write(entries, at: now)
    }
}

extension NewProbe {
    fileprivate func at(place: Int) -> NewProbe {
        NewProbe(
            pupil: pupil, instrument: instrument, day: day, place: place, phase: phase, score: score, form: form,
            seen: seen)
    }
}
