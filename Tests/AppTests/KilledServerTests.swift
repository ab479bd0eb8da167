import App
import Core
import Foundation
import Interventions
import Storage
import TestSupport
import Testing

@testable import Access

/// What the server has said yes to is there when the machine has lost its power. Each
/// step of the spine is taken against a file; then the house and its driver are left as
/// they are, nothing closed and nothing written out, and the file is opened as a new
/// program would find it.
@Suite("A server that was killed")
struct KilledServerTests {
    /// One life of the program on a copy of what the last one left on the disk.
    private final class Life {
        let house: House
        let browser: Browser
        private let path: String

        init(_ path: String, at now: Instant, seed: UInt64) throws {
            self.path = path
            let random = Environment.repeatable(at: now, seed: seed)
            let services = Services(
                database: Database(driver: try SQLiteDriver(path: path)),
                keys: World.keys,
                environment: Environment(now: { now }, randomBytes: random.randomBytes),
                work: PasswordWork(logN: 2, r: 1, p: 1), settings: Settings(mode: .demo))
            house = House(services)
            browser = Browser(house)
        }

        /// Pulls the plug: what is on the disk is copied away while the program still has
        /// it open, so that nothing the program would do at its end is in it.
        func kill(to next: String) throws {
            for part in ["", "-wal"] where FileManager.default.fileExists(atPath: path + part) {
                try FileManager.default.copyItem(atPath: path + part, toPath: next + part)
            }
        }
    }

    @Test("every acknowledged step of a course is there after the plug was pulled, and the log holds")
    func spine() async throws {
        let folder = NSTemporaryDirectory() + "vinge-killed-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        var lives = 0
        var now = Instant(milliseconds: Int64(World.day.daysSince1970) * 86_400_000 + 9 * 3_600_000)
        var life = try Life("\(folder)/0.db", at: now, seed: 1)
        try await Migrator(House.migrations).migrate(life.house.services.database)
        try await DemoWorld(life.house.services, today: World.day, hasCourses: false).build()
        // The lives are kept to the end: a killed program closes nothing.
        var dead: [Life] = []

        /// Goes on in a new program with what the old one had on the disk.
        func pull() async throws {
            lives += 1
            let next = "\(folder)/\(lives).db"
            try life.kill(to: next)
            dead.append(life)
            life = try Life(next, at: now, seed: UInt64(lives + 1))
            #expect(try await Migrator(House.migrations).pending(in: life.house.services.database).isEmpty)
            let verdict = try await life.house.services.verifyAudit()
            guard case .whole = verdict else {
                Issue.record("the log of life \(lives) is \(verdict)")
                return
            }
        }
        func value(_ sql: SQL) async throws -> String? {
            try await life.house.services.database.read { try $0.value(sql) }
        }
        /// Sends one form and pulls the plug at the answer.
        func step(
            _ person: DemoPerson, _ path: String, _ fields: [(String, String)], there sql: SQL, is wanted: String
        ) async throws {
            _ = try await life.browser.signIn(person.login, DemoPeople.password)
            let before = try await value("SELECT CAST(count(*) AS TEXT) AS value FROM audit_event")
            let answer = try await life.browser.post(path, fields)
            #expect(answer.status == 303, "\(path)")
            try await pull()
            #expect(try await value(sql) == wanted, "\(path)")
            let after = try await value("SELECT CAST(count(*) AS TEXT) AS value FROM audit_event")
            #expect(Int(after ?? "") ?? 0 > Int(before ?? "") ?? 0, "\(path)")
        }

        try await pull()
        let pupil = try #require(try await value("SELECT person AS value FROM account WHERE login = 'aksel'"))
        let group = try #require(
            try await value("SELECT pupil_group AS value FROM membership WHERE pupil = \(pupil)"))
        let measure = try #require(
            try await value(
                """
                SELECT i.id AS value FROM instrument i JOIN pupil p ON p.owner = i.owner
                WHERE p.id = \(pupil) AND i.direction = 'rises' AND i.decimals = 0
                """))
        let (teacher, leader) = (DemoPeople.teacher, DemoPeople.leader)
        let model = "01580000-0000-7000-8000-000000000001"
        let state: SQL = "SELECT state AS value FROM course"
        let place: SQL = "SELECT state AS value FROM course_place"
        try await step(
            teacher, "/courses/new", [("model", model), ("name", "Uge 47 og 48"), ("starts", "2026-11-16")],
            there: state, is: "draft")
        let id = try #require(try await value("SELECT pupil_group AS value FROM course"))
        let course = "/courses/\(id)"
        try await step(
            teacher, course + "/plan", CourseWalkTests.fields() + [("revision", "1")],
            there: "SELECT CAST(max(revision) AS TEXT) AS value FROM course_plan", is: "2")
        try await step(
            teacher, course + "/pupils", [("class", group), ("reason-\(pupil)", "Vil gerne læse mere selv")],
            there: place, is: "proposed")
        try await step(
            teacher, course + "/state", [("to", "ask")], there: "SELECT asked AS value FROM course", is: "2026-11-09")
        try await step(leader, course + "/state", [("to", "approved")], there: state, is: "approved")
        try await step(
            teacher, course + "/invitations",
            [("text", "Kære forældre"), ("send-\(pupil)", "on"), ("own-\(pupil)", "Aksel er god til at spørge")],
            there: place, is: "offered")
        let invitation = try #require(try await value("SELECT id AS value FROM invitation"))
        try await step(
            DemoPeople.guardian, "/pupils/\(pupil)/invitations/\(invitation)",
            [("answer-\(invitation)", "yes"), ("words-\(invitation)", "Det lyder godt")], there: place, is: "accepted")
        try await step(
            teacher, course + "/pupils/\(pupil)/goals",
            [
                ("seen", ""), ("academic-instrument", measure), ("academic-start", "60"), ("academic-target", "85"),
                ("academic-due", "2027-01-22"), ("academic-words", "Læse 85 ord i minuttet"),
            ], there: "SELECT area AS value FROM course_goal", is: "academic")
        now = now.adding(seconds: 7 * 86_400)
        try await pull()
        try await step(teacher, course + "/state", [("to", "running")], there: state, is: "running")
        let session = try #require(
            try await value("SELECT id AS value FROM course_session ORDER BY day, position LIMIT 1"))
        try await step(
            teacher, course + "/sessions/\(session)",
            [("revision", "1"), ("state", "held"), ("done", "Vi læste sammen"), ("areas", "academic")],
            there: "SELECT state AS value FROM course_session WHERE id = \(session)", is: "held")

        // The weeks after.
        let malik = try #require(try await value("SELECT person AS value FROM account WHERE login = 'malik'"))
        now = now.adding(seconds: 11 * 86_400)
        try await pull()
        try await step(
            teacher, "/pupils/\(pupil)/feedback", [("strengths", "Du læste videre"), ("next", "Læs højt for Malik")],
            there: "SELECT CAST(count(*) AS TEXT) AS value FROM feedback WHERE day = '2026-11-27'", is: "1")
        try await step(
            teacher, course + "/pupils/\(pupil)/mentor", [("mentor", malik)],
            there: "SELECT mentor AS value FROM course_place", is: malik)
        try await step(teacher, course + "/state", [("to", "follow_up")], there: state, is: "follow_up")
        now = now.adding(seconds: 4 * 86_400)
        try await pull()
        let meeting = try #require(
            try await value("SELECT id AS value FROM course_session WHERE pupil = \(pupil) ORDER BY day LIMIT 1"))
        try await step(
            DemoPeople.mentor, "/pupils/\(pupil)/meetings/\(meeting)",
            [
                ("seen", "1"), ("result", "held"), ("day", "2026-12-01"), ("minutes", "45"), ("talked", "Bogen"),
                ("agreed", "Ti minutter hver aften"),
            ], there: "SELECT state AS value FROM course_session WHERE id = \(meeting)", is: "held")
        let handBack = try #require(
            try await value("SELECT id AS value FROM follow_up_step WHERE kind = 'handback'"))
        try await step(
            teacher, "/pupils/\(pupil)/hand-backs/\(handBack)",
            [
                ("seen", "0"), ("day", "2026-12-01"), ("works", "Korte tekster"), ("goes-on", "Parlæsning"),
                ("goals", "Mette følger målet"),
            ], there: "SELECT done AS value FROM follow_up_step WHERE id = \(handBack)", is: "2026-12-01")
        let words = "SELECT CAST(count(*) AS TEXT) AS value FROM pupil_word" as SQL
        let before = Int(try await value(words) ?? "") ?? 0
        _ = try await life.browser.signIn("aksel", DemoPeople.password)
        let said = try await life.browser.post("/pupils/\(pupil)/talk", [("words", "Må jeg tale med dig?")])
        #expect(said.status == 303)
        try await pull()
        #expect(try await value(words) == String(before + 1))
        #expect(lives > 16 && dead.count == lives)
    }
}
