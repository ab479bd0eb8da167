import App
import Core
import Storage
import TestSupport
import Testing

/// What the database does for the pages that everybody opens every morning.
@Suite("Plans of statements", .enabled(if: !TestDatabase.isPostgreSQL, "reads SQLite's plans"))
struct QueryPlanTests {
    /// Tables that grow with pupils and years.
    private static let large: Set<String> = [
        "pupil", "person", "enrolment", "membership", "role_assignment", "guardianship", "probe", "goal", "phase",
        "decision", "feedback", "pupil_word", "course", "course_place", "course_goal", "course_session", "attendance",
        "follow_up_step", "invitation", "invitation_reply", "weekly_note", "note_delivery", "delegation", "audit_event",
    ]

    /// The tables that the statements of a page read from end to end.
    private func scanned(_ path: String, as person: DemoPerson, _ world: World) async throws -> [String] {
        let browser = try await Browser(world, as: person)
        _ = world.statements.take()
        let status = try await browser.get(path).status
        #expect(status == 200 || status == 303, "\(path)")
        var found: [String] = []
        for statement in Set(world.statements.take()) where statement.hasPrefix("SELECT") {
            // The plan does not depend on the values.
            let explained = SQL(stringLiteral: "EXPLAIN QUERY PLAN " + statement.replacing("?", with: "'x'"))
            let plan = try await world.database.read { reading in
                try reading.all(explained) { try $0["detail"] as String }
            }
            for line in plan where line.hasPrefix("SCAN ") {
                let alias = line.dropFirst(5).prefix { $0 != " " }
                // Which table an alias stands for: every name it follows in the statement.
                let words = statement.split(whereSeparator: { $0 == " " || $0 == "\n" || $0 == "," || $0 == ")" })
                for (before, word) in zip(words, words.dropFirst()) where word == alias {
                    let table = String(before.drop { $0 == "(" })
                    if Self.large.contains(table) { found.append("\(table) in: \(statement.prefix(200))") }
                }
            }
        }
        return found
    }

    @Test(
        "a front page reads no large table from end to end",
        arguments: [
            DemoPeople.leader, DemoPeople.teacher, DemoPeople.resourcePerson, DemoPeople.mentor, DemoPeople.guardian,
        ])
    func front(person: DemoPerson) async throws {
        let world = try await World(hasCourses: true)
        #expect(try await scanned("/", as: person, world) == [])
    }

    @Test("nor do the pages of a course")
    func course() async throws {
        let world = try await World(hasCourses: true)
        let course: GroupID = try await world.id("SELECT id AS value FROM pupil_group WHERE name = 'Læseloftet'")
        for page in ["", "/pupils", "/team", "/plan", "/days/2026-11-09", "/invitations", "/notes", "/follow-up"] {
            #expect(try await scanned("/courses/\(course)\(page)", as: DemoPeople.teacher, world) == [], "\(page)")
        }
        #expect(try await scanned("/delegations", as: DemoPeople.leader, world) == [])
    }
}
