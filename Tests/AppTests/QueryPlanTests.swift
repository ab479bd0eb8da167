import App
import Core
import Foundation
import Roster
import Storage
import TestSupport
import Testing

/// No page and no form reads a big table from end to end, whoever asks.
@Suite("Plans of statements", .enabled(if: !TestDatabase.isPostgreSQL, "reads SQLite's plans"))
struct QueryPlanTests {
    /// Statements that may, and why. The beginning of a statement is enough to name it.
    private static let allowed: [(statement: String, why: String)] = [
        ("SELECT id AS value FROM pupil WHERE protection = 1", "the tests' own"),
        ("DELETE FROM session WHERE seen <", "reads what it removes and nothing else"),
        ("DELETE FROM activation_code WHERE expires <=", "reads what it removes and nothing else"),
        ("DELETE FROM mail_address WHERE confirmed IS NULL AND recorded <", "reads what it removes and nothing else"),
        ("SELECT h.id, h.pupil, h.owner, h.state, coalesce((SELECT e.home", "reads those that no school receives"),
        ("SELECT m.account, m.owner, o.country FROM mail_address m", "reads as many as it may give, and stops"),
    ]

    @Test("no statement reads a big table from end to end, in a new database or in a country's")
    func plans() async throws {
        let walk = try await RouteWalk()
        var statements = try await walk.posts()
        for page in try await walk.pages() { statements.formUnion(page.statements) }
        statements.formUnion(try await Self.elsewhere())
        let database = walk.world.database
        let distinct = Dictionary(grouping: statements, by: StatementPlan.plain).compactMapValues { $0.max() }
        #expect(distinct.count > 200)
        let statistics = try await CountryStatistics(database)
        for (size, name) in [(0, "a new database"), (1, "a country")] {
            if size == 1 { try await statistics.inject(into: database) }
            for (plain, statement) in distinct.sorted(by: { $0.key < $1.key }) where Self.isPlanned(plain) {
                let faults = try await StatementPlan(of: statement, in: database).faults(statistics)
                #expect(faults.isEmpty, "in \(name): \(faults) \(plain)")
            }
        }
    }

    private static func isPlanned(_ statement: String) -> Bool {
        ["SELECT", "UPDATE", "DELETE", "INSERT", "WITH"].contains { statement.hasPrefix($0) }
            && !allowed.contains { statement.hasPrefix($0.statement) }
    }

    /// What is asked of the database without a page: courses led to their end, housekeeping,
    /// and a roster that comes twice.
    private static func elsewhere() async throws -> Set<String> {
        let world = try await World()
        _ = world.statements.take()
        _ = try await FollowUpWorld(world, classmates: 1)
        try await Housekeeping(services: world.services).sweep()
        let reminded = try await Self.reminded()
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("vinge-plans-\(UUID())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        for pupils in [["Asta", "Bo", "Clara"], ["Asta", "Bo"]] {
            for (name, text) in RosterFiles(pupils: pupils).files {
                try Data(text.utf8).write(to: folder.appendingPathComponent(name))
            }
            _ = try await RosterImporter(world.services, options: ImportOptions()).run(path: folder.path)
        }
        return reminded.union(world.statements.take())
    }

    /// A reminder by e-mail, from the address to the mail.
    private static func reminded() async throws -> Set<String> {
        let mail = try FakeSendmail()
        let world = try await World(hasCourses: true, mail: mail.setUp)
        _ = world.statements.take()
        try await world.askForReminders(DemoPeople.teacher, at: "mette@skole.example", by: mail)
        world.moveTo(days: 1, hour: 8)
        try await world.remind()
        #expect(try mail.taken().count == 2)
        return Set(world.statements.take())
    }

    @Test("a row that others refer to is found from them when it goes")
    func references() async throws {
        let world = try await World(isEmpty: true)
        let found = try await world.database.read { reading in
            try reading.all(
                """
                SELECT t.name AS child, f."from" AS field, f."table" AS parent,
                    (SELECT count(*) FROM pragma_index_list(t.name) i JOIN pragma_index_info(i.name) c
                     WHERE c.seqno = 0 AND c.name = f."from") AS indexes
                FROM sqlite_schema t JOIN pragma_foreign_key_list(t.name) f WHERE t.type = 'table'
                ORDER BY t.name, f."from"
                """
            ) { row in
                (
                    child: try row["child"] as String, field: try row["field"] as String,
                    parent: try row["parent"] as String, indexes: try row["indexes"] as Int
                )
            }
        }
        let lasting = Set(
            House.families.filter { $0.retention == .installation || $0.retention == .audit }.map(\.table))
        for one in found where StatementPlan.big.contains(one.child) && !lasting.contains(one.parent) {
            #expect(one.indexes > 0, "\(one.child).\(one.field) refers to \(one.parent)")
        }
    }
}
