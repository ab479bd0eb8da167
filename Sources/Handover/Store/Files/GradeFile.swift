package import Access
import Core
import Roster
import Storage

/// Brings grades in from a CSV file.
///
/// Columns: `pupil` (the id in the roster), `subject` (the code, such as `MA`), `term` (such as `2026-VT`),
/// `result` (`A`–`F`, `-`, `notTaken`, `exempt`), `date`.
package struct GradeFile: Sendable {
    private let file: PupilFile

    /// - Parameter source: the system the pupils' ids come from.
    package init(_ services: Services, source: String, isDryRun: Bool) {
        file = PupilFile(services: services, source: source, isDryRun: isDryRun, action: "grade.import")
    }

    package func run(path: String) async throws -> FileOutcome {
        let today = file.services.environment.now().day(in: .sweden)
        let models = ModelStore()
        let model = try await file.services.database.read { try models.current(in: .sweden, on: today, $0) }
        return try await file.run(path: path) { row, pupil, now, writing in
            guard let subject = model?.subject(row["subject"]) else {
                throw RowRefusal(column: "subject", fault: .unknownSubject)
            }
            guard let result = SubjectResult(code: row["result"]) else {
                throw RowRefusal(column: "result", fault: .unknownResult)
            }
            let term = String(row["term"].prefix(20))
            guard !term.isEmpty else { throw RowRefusal(column: "term", fault: .noTerm) }
            let day = try PupilFile.day(row, now)
            return try writing.execute(
                """
                INSERT INTO subject_grade (pupil, subject, term, owner, result, day, source)
                VALUES (\(pupil.id), \(subject.code), \(term), \(pupil.owner), \(result.code), \(day), 'imported')
                ON CONFLICT (pupil, subject, term) DO UPDATE SET result = excluded.result, day = excluded.day,
                    source = excluded.source
                WHERE subject_grade.result <> excluded.result OR subject_grade.day <> excluded.day
                """) > 0
        }
    }
}
