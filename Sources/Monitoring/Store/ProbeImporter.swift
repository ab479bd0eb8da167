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

    package init(_ services: Services, source: String, isDryRun: Bool) {
        (self.services, self.source, self.isDryRun) = (services, source, isDryRun)
    }

    /// - Throws: `CSVError` when the file cannot be read, and then nothing has changed.
    package func run(path: String) async throws -> Outcome {
        let table = try CSVTable(path: path, limit: 64 << 20)
        let now = services.environment.now()
        return try await services.database.rehearse(keepingIf: { _ in !self.isDryRun }) { writing in
            try self.apply(table, now, writing)
        }
    }

    private func apply(_ table: CSVTable, _ now: Instant, _ writing: Writing) throws -> Outcome {
        var outcome = Outcome()
        var places: [String: Int] = [:]
        for row in table.rows {
            do throws(Rejected) {
                var (probe, owner) = try check(row, today: now.day(in: .denmark), writing.reading)
                let key = "\(probe.pupil)/\(probe.instrument)/\(probe.day)/\(probe.phase.rawValue)"
                places[key, default: 0] += 1
                probe = probe.at(place: places[key] ?? 1)
                try write(probe, owner, now, writing, &outcome.counts)
            } catch {
                switch error {
                case .row(let column, let fault):
                    outcome.rejected.append(Rejection(line: row.line, column: column, fault: fault))
                    outcome.counts.rejected += 1
                case .database(let error): throw error
                }
            }
        }
        let entry = AuditEntry(
            person: nil, role: nil, reason: "command line", action: "probe.import", objectKind: "probe",
            object: "\(outcome.counts.recorded + outcome.counts.corrected)", owner: nil)
        try services.audit.append([entry], at: now, on: writing)
        return outcome
    }

    private enum Rejected: Error {
        case row(column: String, Fault)
        case database(any Error)
    }

    private func check(_ row: CSVTable.Row, today: LocalDate, _ reading: Reading) throws(Rejected) -> (
        NewProbe, OwnerID
    ) {
        guard let (pupil, owner) = try pupil(row["pupil"], reading) else { throw .row(column: "pupil", .unknownPupil) }
        guard let instrument = try instrument(row["instrument"], owner, reading) else {
            throw .row(column: "instrument", .unknownInstrument)
        }
        guard let day = LocalDate(row["date"]) else { throw .row(column: "date", .badDate) }
        if day > today { throw .row(column: "date", .futureDate) }
        let score: Double
        do throws(ScoreFault) {
            score = try instrument.score(typed: row["score"])
        } catch {
            switch error {
            case .notANumber: throw .row(column: "score", .badScore)
            case .outsideRange: throw .row(column: "score", .outsideRange)
            case .tooManyDecimals: throw .row(column: "score", .tooManyDecimals)
            }
        }
        let phaseText = row["phase"].isEmpty ? "progress" : row["phase"].lowercased()
        guard let phase = ProbePoint.Phase(rawValue: phaseText) else { throw .row(column: "phase", .badPhase) }
        let form = row["form"].isEmpty ? nil : Int(row["form"])
        if !row["form"].isEmpty, form == nil { throw .row(column: "form", .badForm) }
        let probe = NewProbe(
            pupil: pupil, instrument: instrument.id, day: day, place: 1, phase: phase, score: score, form: form,
            seen: nil)
        return (probe, owner)
    }

    private func pupil(_ sourcedId: String, _ reading: Reading) throws(Rejected) -> (PupilID, OwnerID)? {
        do {
            return try reading.first(
                """
                SELECT p.id, p.owner FROM roster_record r JOIN pupil p ON p.id = r.entity
                WHERE r.source = \(source) AND r.kind = 'person' AND r.sourced_id = \(sourcedId)
                """
            ) { (try $0["id"], try $0["owner"]) }
        } catch { throw .database(error) }
    }

    private func instrument(_ name: String, _ owner: OwnerID, _ reading: Reading) throws(Rejected)
        -> MeasuringInstrument?
    {
        do { return try InstrumentStore.instrument(named: name, of: owner, on: reading) } catch {
            throw .database(error)
        }
    }

    private func write(
        _ probe: NewProbe, _ owner: OwnerID, _ now: Instant, _ writing: Writing, _ counts: inout Counts
    ) throws(Rejected) {
        do {
            let outcome = try ProbeStore.replace(
                probe, id: services.environment.id(), owner: owner, by: nil, at: now, on: writing)
            switch outcome {
            case .recorded: counts.recorded += 1
            case .corrected: counts.corrected += 1
            default: counts.unchanged += 1
            }
        } catch { throw .database(error) }
    }
}

extension NewProbe {
    fileprivate func at(place: Int) -> NewProbe {
        NewProbe(
            pupil: pupil, instrument: instrument, day: day, place: place, phase: phase, score: score, form: form,
            seen: seen)
    }
}
