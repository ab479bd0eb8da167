import Access
import App
import Core
import Monitoring
import Simulation
import Storage
import TestSupport
import Testing

@Suite("Writing a simulated region")
struct SimulationTests {
    private static func options(_ adjust: (inout RegionOptions) -> Void = { _ in }) -> RegionOptions {
        var options = RegionOptions(schools: 4, pupilsPerSchool: 60, until: World.day)
        options.hasGuardians = true
        adjust(&options)
        return options
    }

    private func world(_ options: RegionOptions) async throws -> World {
        let world = try await World(mode: .serve, isEmpty: true)
        _ = try await Simulation(world.services, options: options).run()
        return world
    }

    /// All tables, with what is sealed opened.
    private func contents(_ services: Services) async throws -> [String: [[String: SQLValue]]] {
        let vault = services.vault
        return try await services.database.read { reading in
            var contents: [String: [[String: SQLValue]]] = [:]
            for table in try reading.tables() where table != "data_key" && table != "goal" {
                contents[table] = try reading.rows(of: table)
            }
            contents["goal"] = try reading.rows(of: "goal").map { row in
                var row = row
                if let sealed = row["words"].flatMap(Sealed.init(sqlValue:)),
                    let id = row["id"].flatMap(GoalID.init(sqlValue:)),
                    let owner = row["owner"].flatMap(OwnerID.init(sqlValue:))
                {
                    let place = Vault.Place(owner: owner, column: "goal.words", record: id.text)
                    row["words"] = .text(try vault.open(sealed, at: place, on: reading))
                }
                return row
            }
            return contents
        }
    }

    @Test("the same seed gives the same data in every table, and another seed gives other people")
    func repeatable() async throws {
        let world = try await self.world(Self.options { $0.years = 2 })
        let first = try await contents(world.services)
        // On SQLite whatever the tests run on, so that both databases are held against each other.
        let sqlite = Database(driver: try SQLiteDriver(inMemoryObserving: nil))
        try await Migrator(House.migrations).migrate(sqlite)
        let services = world.services(on: sqlite, seed: World.seed)
        _ = try await Simulation(services, options: Self.options { $0.years = 2 }).run()
        let second = try await contents(services)
        for (table, rows) in first { #expect(rows == second[table], "\(table)") }
        #expect(first.count == second.count)
        for table in [
            "person", "probe", "series", "goal", "membership", "guardianship", "person_word", "protection_reader",
        ] {
            #expect(table == "protection_reader" || first[table]?.isEmpty == false, "\(table)")
        }
        let words = (first["goal"] ?? []).compactMap { $0["words"] }
        #expect(words.contains { if case .text = $0 { true } else { false } })
        let elsewhere = try await self.world(Self.options { $0.seed = 2 })
        let other = try await contents(elsewhere.services)
        #expect(other["person"] != first["person"])
        #expect(other["probe"] != first["probe"])
    }

    @Test("what is counted is what stands in the database, and the audit log knows of it")
    func counts() async throws {
        let world = try await World(mode: .serve, isEmpty: true)
        let before = try await rowCount(world)
        var told: [Int] = []
        let counts = try await Simulation(world.services, options: Self.options()).run { told.append($0.schools) }
        #expect(told.last == 4)
        #expect(counts.schools == 4 && counts.owners == 1)
        for (table, count) in [
            ("probe", counts.probes), ("goal", counts.goals), ("phase", counts.phases), ("pupil", counts.pupils),
            ("pupil_group", counts.classes), ("guardianship", counts.guardians),
            ("person", counts.pupils + counts.staff + counts.guardians),
        ] {
            let found: Int? = try await world.database.read {
                try $0.value(SQL(stringLiteral: "SELECT count(*) AS value FROM \(table)"))
            }
            #expect(found == count, "\(table)")
        }
        // The audit log's event and chain, and the keys of owners, are not the region's.
        let keys: Int? = try await world.database.read { try $0.value("SELECT count(*) AS value FROM data_key") }
        #expect(try await rowCount(world) == before + counts.rows + 2 + (keys ?? 0))
        let action: String? = try await world.database.read { try $0.value("SELECT action AS value FROM audit_event") }
        #expect(action == "region.simulate")
        #expect(try await world.seriesFaults() == 0)
    }

    private func rowCount(_ world: World) async throws -> Int {
        try await world.database.read { reading in
            try reading.tables().reduce(0) { sum, table in
                let count: Int? = try reading.value(SQL(stringLiteral: "SELECT count(*) AS value FROM \(table)"))
                return sum + (count ?? 0)
            }
        }
    }

    @Test("a database with anybody in it is refused and stays as it was")
    func refused() async throws {
        let world = try await World()
        let before = try await rowCount(world)
        await #expect(throws: SimulationRefusal.notEmpty) {
            _ = try await Simulation(world.services, options: Self.options()).run()
        }
        #expect(try await rowCount(world) == before)
        let twice = try await self.world(Self.options())
        await #expect(throws: SimulationRefusal.notEmpty) {
            _ = try await Simulation(twice.services, options: Self.options()).run()
        }
    }

    @Test("those who can sign in find their pages, and a narrow teacher finds three classes")
    func pages() async throws {
        let options = Self.options { $0.pupilsPerSchool = 150 }
        let world = try await world(options)
        for one in RegionSignIns.all(options) {
            let browser = Browser(world)
            #expect(try await browser.signIn(one.login, RegionSignIns.password).status == 303, "\(one.login)")
            let front = try await browser.get("/")
            #expect(front.status == 200 || front.status == 303, "\(one.login)")
            if let next = front.location { #expect(try await browser.get(next).status == 200, "\(one.login)") }
        }
        let teacher = Browser(world)
        _ = try await teacher.signIn("teacher-1-1", RegionSignIns.password)
        let groups = Set(
            try await teacher.get("/").body.split(separator: "\"/groups/").dropFirst().map { $0.prefix(36) })
        #expect(groups.count == 3)
        for group in groups {
            let page = try await teacher.get("/groups/\(group)")
            #expect(page.status == 200)
            let pupils = Set(page.body.split(separator: "\"/pupils/").dropFirst().map { $0.prefix(36) })
            #expect((15...26).contains(pupils.count))
            #expect(try await teacher.get("/groups/\(group)/wall").status == 200)
            let pupil = try #require(pupils.sorted().first)
            #expect(try await teacher.get("/pupils/\(pupil)").status == 200)
        }
        let name: (String, String) = try #require(
            try await world.database.read { reading in
                try reading.first(
                    """
                    SELECT p.given_name, p.family_name FROM person p JOIN membership m ON m.pupil = p.id
                    JOIN pupil u ON u.id = p.id
                    WHERE m.pupil_group = \(String(groups.sorted()[0])) AND u.protection = 0 ORDER BY p.id LIMIT 1
                    """
                ) { (try $0["given_name"], try $0["family_name"]) }
            })
        let found = try await teacher.post("/search", [("q", "\(name.0) \(name.1)")], from: "/search")
        #expect(found.body.contains(name.1))
    }
}
