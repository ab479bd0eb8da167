import App
import Core
import Foundation
import Handover
import Storage
import TestSupport
import Testing

@Suite("Grades and decisions from files")
struct PupilFileTests {
    private struct Scene {
        let world: World
        /// In class 9A of Granviksskolan, and known to the roster as `p-1`.
        let pupil: PupilID
        let receiver: OrganisationID

        init() async throws {
            world = try await World(hasHandovers: true)
            // Somebody whose handover waits for a decision.
            let pupil: PupilID = try await world.id(
                """
                SELECT h.pupil AS value FROM handover h JOIN organisation o ON o.id = h.unit
                WHERE h.state = 'waiting' ORDER BY h.id LIMIT 1
                """)
            self.pupil = pupil
            receiver = try await world.id("SELECT id AS value FROM organisation WHERE name LIKE 'Granviks gymnasium%'")
            let receiver = receiver
            try await world.database.write { writing in
                _ = try writing.execute(
                    """
                    INSERT INTO roster_record (source, kind, sourced_id, entity, fingerprint, detail, ended, run)
                    VALUES ('oneroster', 'person', 'p-1', \(pupil), 0, 'student', 0, 'test')
                    """)
                _ = try writing.execute("UPDATE organisation SET code = '87654321' WHERE id = \(receiver)")
            }
        }

        func file(_ text: String) throws -> URL {
            let file = FileManager.default.temporaryDirectory.appending(path: "vinge-\(UUID().uuidString).csv")
            try Data(text.utf8).write(to: file)
            return file
        }

        func grades(_ text: String, isDryRun: Bool = false) async throws -> FileOutcome {
            let file = try file(text)
            defer { try? FileManager.default.removeItem(at: file) }
            return try await GradeFile(world.services, source: "oneroster", isDryRun: isDryRun).run(path: file.path)
        }

        func decisions(_ text: String, isDryRun: Bool = false) async throws -> FileOutcome {
            let file = try file(text)
            defer { try? FileManager.default.removeItem(at: file) }
            return try await DecisionFile(world.services, source: "oneroster", isDryRun: isDryRun).run(path: file.path)
        }

        func state() async throws -> String? {
            let pupil = pupil
            return try await world.database.read {
                try $0.value("SELECT state AS value FROM handover WHERE pupil = \(pupil) ORDER BY id DESC LIMIT 1")
            }
        }

        func result(_ subject: String) async throws -> String? {
            let pupil = pupil
            return try await world.database.read {
                try $0.value(
                    "SELECT result AS value FROM subject_grade WHERE pupil = \(pupil) AND subject = \(subject) AND term = '2026-HT'"
                )
            }
        }
    }

    private static let grades = "pupil;subject;term;result;date\n"
    private static let decisions = "pupil,kind,unit,date,by,programme\n"

    @Test("grades are recorded, twice is as once, and a better one takes the place of the earlier")
    func recorded() async throws {
        let scene = try await Scene()
        let text = Self.grades + "p-1;MA;2026-HT;F;2026-11-02\np-1;EN;2026-HT;–;2026-11-02\n"
        #expect(try await scene.grades(text, isDryRun: true).counts.recorded == 2)
        #expect(try await scene.result("MA") == nil)
        #expect(try await scene.grades(text).counts.recorded == 2)
        #expect(try await scene.result("EN") == "-")
        let again = try await scene.grades(text)
        #expect(again.counts.unchanged == 2 && again.counts.recorded == 0)
        #expect(try await scene.grades(Self.grades + "p-1;MA;2026-HT;E;2026-11-05\n").counts.recorded == 1)
        #expect(try await scene.result("MA") == "E")
    }

    @Test(
        "a row that cannot be used is named by its line and column, and the others are taken",
        arguments: [
            ("p-2;MA;2026-HT;F;2026-11-02", "pupil", RowFault.unknownPupil),
            ("p-1;XX;2026-HT;F;2026-11-02", "subject", .unknownSubject),
            ("p-1;MA;2026-HT;G;2026-11-02", "result", .unknownResult), ("p-1;MA;;F;2026-11-02", "term", .noTerm),
            ("p-1;MA;2026-HT;F;2027-01-01", "date", .badDate), ("p-1;MA;2026-HT;F;i går", "date", .badDate),
        ])
    func rejected(row: String, column: String, fault: RowFault) async throws {
        let outcome = try await Scene().grades(Self.grades + "p-1;EN;2026-HT;D;2026-11-02\n" + row + "\n")
        #expect(outcome.counts.recorded == 1 && outcome.counts.rejected == 1)
        #expect(outcome.rejected.first?.line == 3)
        #expect(outcome.rejected.first?.column == column && outcome.rejected.first?.fault == fault)
    }

    @Test("a decision lets what waited for one go on, once")
    func decided() async throws {
        let scene = try await Scene()
        let text = Self.decisions + "p-1,placement,87654321,2026-11-02,Granviks kommun,IMA\n"
        #expect(try await scene.state() == "waiting")
        #expect(try await scene.decisions(text, isDryRun: true).counts.recorded == 1)
        #expect(try await scene.state() == "waiting")
        #expect(try await scene.decisions(text).counts.recorded == 1)
        #expect(try await scene.state() == "approved")
        #expect(try await scene.decisions(text).counts.unchanged == 1)
        let (pupil, receiver) = (scene.pupil, scene.receiver)
        let current = try await scene.world.database.read { try AdmissionStore.decisions(of: pupil, on: $0).first }
        #expect(current?.unit == receiver && current?.kind == .placement && current?.programme == "IMA")
    }

    @Test(
        "a decision that cannot be used says why",
        arguments: [
            ("p-1,maybe,87654321,2026-11-02,X,", "kind", RowFault.unknownKind),
            ("p-1,admission,11111111,2026-11-02,X,", "unit", .unknownUnit),
            ("p-1,admission,,2026-11-02,X,", "unit", .unknownUnit),
            ("p-1,admission,87654321,2026-11-02,,", "by", .nobody),
            ("p-1,admission,87654321,2027-11-02,X,", "date", .badDate),
            ("p-1,admission,87654321,2026-11-02,X,IMX", "programme", .unknownProgramme),
        ])
    func refused(row: String, column: String, fault: RowFault) async throws {
        let scene = try await Scene()
        let outcome = try await scene.decisions(Self.decisions + row + "\n")
        #expect(outcome.rejected.map(\.column) == [column] && outcome.rejected.map(\.fault) == [fault])
        #expect(try await scene.state() == "waiting")
    }
}
