import Access
import App
import Core
import Foundation
import Storage
import TestSupport
import Testing

@Suite("An installation moved to another database")
struct InstallationCopyTests {
    static let strangers = InstallationKeys(
        instance: InstanceKey(bytes: [UInt8](repeating: 9, count: 32)), units: World.keys.units)

    private func sqlite() throws -> Database { Database(driver: try SQLiteDriver(inMemoryObserving: nil)) }

    @Test("there and back again: every row, the sealed bytes and the audit log are the same")
    func thereAndBack() async throws {
        let world = try await World(hasCourses: true)
        let places = try await Places(world)
        let teacher = try await Browser(world, as: DemoPeople.teacher)
        let page = try await teacher.get("/pupils/\(places.pupil)").body
        let middle = try await TestDatabase.empty().kept
        let there = try await InstallationCopy(from: world.database, to: middle, keys: World.keys).run()
        #expect(there.count == House.families.count - 1)
        #expect(there.first { $0.table == "probe" }.map { $0.rows > 100 } == true)
        #expect(there.contains { $0.table == "audit_event" && $0.rows > 0 })
        let end = try sqlite()
        let back = try await InstallationCopy(from: middle, to: end, keys: World.keys).run()
        #expect(back == there)
        // From a file to whichever database the tests run on, too.
        let last = try await TestDatabase.empty().kept
        #expect(try await InstallationCopy(from: end, to: last, keys: World.keys).run() == there)
        // The program finds in it what it found before.
        let house = House(world.services(on: end))
        let again = Browser(house)
        _ = try await again.signIn(DemoPeople.teacher.login, DemoPeople.password)
        let copied = try await again.get("/pupils/\(places.pupil)").body
        func words(_ page: String) -> [Substring] { page.split(separator: "\n").filter { !$0.contains("csrf") } }
        #expect(words(copied) == words(page))
    }

    @Test("a database that somebody uses is not written over")
    func refusesUsed() async throws {
        let (world, other) = (try await World(), try await World())
        let before = try await other.database.read { try $0.value("SELECT count(*) AS value FROM probe", as: Int.self) }
        await #expect(throws: CopyFault.notEmpty) {
            try await InstallationCopy(from: world.database, to: other.database, keys: World.keys).run()
        }
        let after = try await other.database.read { try $0.value("SELECT count(*) AS value FROM probe", as: Int.self) }
        #expect(after == before)
    }

    @Test("what is not the same when it is read back is not kept, nothing of it")
    func different() async throws {
        let world = try await World()
        let target = try await TestDatabase.empty().kept
        try await Migrator(House.migrations).migrate(target)
        let change = "UPDATE person SET given_name = 'Somebody' WHERE id = NEW.id"
        for statement in TestDatabase.trigger("meddle", "AFTER INSERT ON person", do: change) {
            _ = try await target.write { try $0.execute(statement) }
        }
        await #expect(throws: CopyFault.different) {
            try await InstallationCopy(from: world.database, to: target, keys: World.keys).run()
        }
        for table in ["organisation", "person", "probe", "audit_event"] {
            let kept = try await target.read {
                try $0.value(SQL(stringLiteral: "SELECT count(*) AS value FROM \(table)"), as: Int.self)
            }
            #expect(kept == 0, "\(table)")
        }
    }

    @Test("a copy of what is not whole is kept, and its fault is told")
    func notWhole() async throws {
        let world = try await World()
        try await world.noteKey()
        _ = try await Browser(world, as: DemoPeople.teacher)
        _ = try await world.database.write { try $0.execute("UPDATE audit_event SET action = 'x' WHERE position = 0") }
        let target = try await TestDatabase.empty().kept
        await #expect(throws: InstallationCopy.NotWhole.self) {
            try await InstallationCopy(from: world.database, to: target, keys: World.keys).run()
        }
        let kept = try await target.read { try $0.value("SELECT count(*) AS value FROM person", as: Int.self) }
        #expect(kept.map { $0 > 0 } == true)
    }

    @Test("a schema made but not used may be copied to; an older one is not copied from")
    func unused() async throws {
        let (world, empty) = (try await World(), try await World(isEmpty: true))
        #expect(try await InstallationCopy(from: world.database, to: empty.database, keys: World.keys).run().count > 20)
        let old = try sqlite()
        try await Migrator(Array(House.migrations.prefix(3))).migrate(old)
        await #expect(throws: CopyFault.outdated) {
            try await InstallationCopy(from: old, to: try sqlite(), keys: World.keys).run()
        }
    }

    @Test("another installation's key is refused before anything is written")
    func foreignKey() async throws {
        let (world, target) = (try await World(), try sqlite())
        try await world.noteKey()
        await #expect(throws: KeyFileError.belongsElsewhere(.instance)) {
            try await InstallationCopy(from: world.database, to: target, keys: Self.strangers).run()
        }
        let tables = try await target.read { try $0.tables() }
        #expect(tables.isEmpty)
    }
}

@Suite("An installation looked over")
struct InstallationCheckTests {
    private func fault(after change: SQL) async throws -> InstallationCheck.Fault? {
        let world = try await World()
        try await world.noteKey()
        _ = try await world.database.write { try $0.execute(change) }
        do { try await InstallationCheck.run(world.database, keys: World.keys) } catch let fault
            as InstallationCheck.Fault
        {
            return fault
        }
        return nil
    }

    @Test("the demo's is as it should be")
    func whole() async throws { #expect(try await fault(after: "UPDATE person SET given_name = given_name") == nil) }

    @Test("a changed schema is found first")
    func schema() async throws {
        for (change, words) in [
            ("ALTER TABLE probe ADD COLUMN more TEXT", "probe has been changed"),
            ("CREATE TABLE extra (id TEXT PRIMARY KEY)", "extra too many"),
            ("ALTER TABLE feedback_answer RENAME TO feedback_reply", "feedback_answer is missing"),
            ("DELETE FROM schema_step WHERE position = 9", "is missing"),
            ("DROP INDEX account_login", "account_login is missing or has been changed"),
        ] {
            let found = try await fault(after: SQL(stringLiteral: change))
            guard case .schema(let what) = found else {
                Issue.record("\(change): \(String(describing: found))")
                continue
            }
            #expect(what.contains(words))
        }
    }

    @Test("a broken chain of the audit log is found")
    func audit() async throws {
        let world = try await World()
        try await world.noteKey()
        _ = try await Browser(world, as: DemoPeople.teacher)
        _ = try await world.database.write { try $0.execute("UPDATE audit_event SET action = 'x' WHERE position = 0") }
        let found = await #expect(throws: InstallationCheck.Fault.self) {
            try await InstallationCheck.run(world.database, keys: World.keys)
        }
        guard case .audit(_, let position) = found else { return #expect(Bool(false), "\(String(describing: found))") }
        #expect(position == 0)
    }

    @Test("a kept series that says something else than its scores is found")
    func series() async throws {
        #expect(try await fault(after: "DELETE FROM series WHERE pupil = (SELECT min(pupil) FROM series)") != nil)
        let change: SQL = "UPDATE probe SET score = 3 WHERE id = (SELECT max(id) FROM probe WHERE current = 1)"
        #expect(try await fault(after: change) == .series(1))
    }

    @Test("a data key that does not open and a changed check of the key are found")
    func keys() async throws {
        let change: SQL = "UPDATE data_key SET wrapped = \([UInt8](repeating: 1, count: 60))"
        guard case .key(let what) = try await fault(after: change) else { return #expect(Bool(false)) }
        #expect(what.contains("data key"))
        guard case .key = try await fault(after: "UPDATE instance SET key_check = \([1] as [UInt8])") else {
            return #expect(Bool(false))
        }
    }

    @Test("another installation's key is said to be that, not the audit log to be broken")
    func foreignKeyFile() async throws {
        let world = try await World()
        try await world.noteKey()
        _ = try await Browser(world, as: DemoPeople.teacher)
        // Said of the key, not of the audit log that it does not open.
        await #expect(throws: InstallationCheck.Fault.key(KeyFileError.belongsElsewhere(.instance).description)) {
            try await InstallationCheck.run(world.database, keys: InstallationCopyTests.strangers)
        }
    }

    @Test("in a file, a reference to nothing and a page that was written over are found")
    func file() async throws {
        let world = try await World()
        let path = NSTemporaryDirectory() + "vinge-check-\(UUID().uuidString).db"
        defer { for end in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + end) } }
        let copy = Database(driver: try SQLiteDriver(path: path))
        _ = try await InstallationCopy(from: world.database, to: copy, keys: World.keys).run()
        try await copy.close()

        try DamagedFile.run("UPDATE membership SET pupil = 'nobody'", on: path)
        await #expect {
            try await InstallationCheck.run(Database(driver: try SQLiteDriver(path: path)), keys: World.keys)
        } throws: { error in
            guard case InstallationCheck.Fault.reference(let table, let column, let rows) = error else { return false }
            return table == "membership" && column == "pupil" && rows > 10
        }

        try DamagedFile.run("UPDATE membership SET pupil = (SELECT min(id) FROM pupil)", on: path)
        try DamagedFile.run(
            "UPDATE sqlite_schema SET rootpage = (SELECT rootpage FROM sqlite_schema WHERE name = 'probe') "
                + "WHERE name = 'feedback'", on: path, mayWriteSchema: true)
        await #expect {
            try await InstallationCheck.run(Database(driver: try SQLiteDriver(path: path)), keys: World.keys)
        } throws: { error in
            guard case InstallationCheck.Fault.damage = error else { return false }
            return true
        }
    }
}
