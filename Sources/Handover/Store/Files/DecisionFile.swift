package import Access
import Core
import Roster
import Storage

/// Brings decisions on admission and placement in from a CSV file; what waited for one goes on.
///
/// Columns: `pupil` (the id in the roster), `kind` (`admission`, `placement`), `unit` (the school's official
/// code), `date`, `by` (who decided); optional `programme` (`IMV`, `IMY`, `IMA`, `IMS`).
package struct DecisionFile: Sendable {
    private let file: PupilFile

    /// - Parameter source: the system the pupils' ids come from.
    package init(_ services: Services, source: String, isDryRun: Bool) {
        file = PupilFile(services: services, source: source, isDryRun: isDryRun, action: "decision.import")
    }

    package func run(path: String) async throws -> FileOutcome {
        let environment = file.services.environment
        return try await file.run(path: path) { row, pupil, now, writing in
            guard let kind = DecisionKind(rawValue: row["kind"]) else {
                throw RowRefusal(column: "kind", fault: .unknownKind)
            }
            let units: [OrganisationID] =
                row["unit"].isEmpty
                ? []
                : try writing.reading.all(
                    "SELECT id FROM organisation WHERE code = \(row["unit"]) AND kind = 'school' AND ended IS NULL"
                ) { try $0["id"] }
            guard units.count == 1, let unit = units.first else {
                throw RowRefusal(column: "unit", fault: .unknownUnit)
            }
            let programme = row["programme"].isEmpty ? nil : row["programme"]
            if let programme, !AdmissionStore.programmes.contains(programme) {
                throw RowRefusal(column: "programme", fault: .unknownProgramme)
            }
            let by = String(row["by"].prefix(200))
            guard !by.isEmpty else { throw RowRefusal(column: "by", fault: .nobody) }
            let day = try PupilFile.day(row, now)
            let known = try AdmissionStore.decisions(of: pupil.id, on: writing.reading)
            if known.contains(where: {
                $0.kind == kind && $0.unit == unit && $0.day == day && $0.programme == programme
            }) {
                return false
            }
            let waiting = try HandoverStore.lines(
                "h.pupil = \(pupil.id) AND h.state IN ('draft', 'inProgress', 'review', 'approved', 'waiting')",
                seen: "1 = 1", order: "h.id", on: writing.reading)
            if waiting.contains(where: { $0.unit == unit }) { throw RowRefusal(column: "unit", fault: .ownUnit) }
            try AdmissionStore.write(
                environment.id(), kind, of: pupil.id, owner: pupil.owner, to: unit, programme: programme, day: day,
                by: by, person: nil, at: now, writing)
            for line in waiting where line.state == .waiting {
                try HandoverFlow.move(line, .findReceiver, by: nil, at: now, writing)
            }
            return true
        }
    }
}
