import Access
import App
import Core
import Foundation
import Monitoring
import Site
import Storage
import TestSupport
import Testing

@Suite("The wall")
struct WallTests {
    private func rows(_ page: String) -> [Substring] {
        page.split(separator: "<tr role=\"row\">").dropFirst(2).map { $0 }
    }

    @Test("everybody is on it, who needs a decision first, and the buttons lead there")
    func order() async throws {
        let world = try await World()
        let places = try await Places(world)
        let browser = try await Browser(world, as: DemoPeople.teacher)
        let page = try await browser.get("/groups/\(places.group)/wall")
        #expect(page.status == 200)
        let rows = rows(page.body)
        let needs = [
            "<strong>En beslutning</strong>", "<strong>At I ser på beslutningen igen</strong>",
            "<strong>Et mål</strong>", "<strong>Flere målinger</strong>", "<strong>En ny måling</strong>",
            "<strong>Forløbets slutmåling</strong>", "<strong>Intet lige nu</strong>",
        ]
        let order = rows.compactMap { row in needs.firstIndex { row.contains($0) } }
        #expect(order.count == rows.count)
        #expect(order == order.sorted())
        #expect(Set(order).isSuperset(of: [0, 1, 2, 3, 6]))
        let names: [String] = try await world.database.read {
            try $0.all(
                """
                SELECT p.given_name, p.family_name FROM membership m JOIN person p ON p.id = m.pupil
                WHERE m.pupil_group = \(places.group) AND m.pupil <> \(places.hidden)
                """
            ) { "\(try $0["given_name"] as String) \(try $0["family_name"] as String)" }
        }
        #expect(names.count == 27)
        for name in names { #expect(page.body.contains(name), "\(name)") }
        #expect(page.body.contains("Ingen har taget stilling i"))
        #expect(page.body.contains("/decision\""))
        #expect(try await browser.get("/groups/\(places.group)").body.contains("/groups/\(places.group)/wall"))
    }

    @Test("a measure can be chosen, and another school's changes nothing")
    func filter() async throws {
        let world = try await World()
        let places = try await Places(world)
        let browser = try await Browser(world, as: DemoPeople.teacher)
        let wall = "/groups/\(places.group)/wall"
        let all = rows(try await browser.get(wall).body).count
        let some = rows(try await browser.get(wall + "?measure=\(places.instrument)").body).count
        #expect(some == 27)
        #expect(all > some)
        #expect(rows(try await browser.get(wall + "?measure=\(places.foreignInstrument)").body).count == all)
    }

    @Test("a pupil in an intensive course shows the figures before and after instead of the rule")
    func course() async throws {
        let world = try await World()
        let places = try await Places(world)
        let owner: OwnerID = try await world.id("SELECT owner AS value FROM pupil WHERE id = \(places.pupil)")
        let id: PhaseID = world.services.environment.id()
        try await world.database.write { writing in
            try PhaseStore.begin(
                Phase(kind: .intensive, starts: World.day.adding(days: -8), ends: World.day.adding(days: 6)), id: id,
                of: places.pupil, owner: owner, origin: "course", at: Instant(milliseconds: 0), on: writing)
        }
        let browser = try await Browser(world, as: DemoPeople.teacher)
        let wall = try await browser.get("/groups/\(places.group)/wall?measure=\(places.instrument)").body
        let row = try #require(rows(wall).first { $0.contains("Aksel Østerby") })
        #expect(row.contains("Intensivt forløb"))
        #expect(row.contains("Før og efter forløbet: "))
        #expect(!row.contains("De fire seneste"))
        // Staff read what it is called, pupils and guardians what is done.
        let staff = try await browser.get("/pupils/\(places.pupil)").body
        #expect(staff.contains("Intensivt forløb"))
        for person in [DemoPeople.pupil, DemoPeople.guardian] {
            let page = try await Browser(world, as: person).get("/pupils/\(places.pupil)").body
            #expect(page.contains("ekstra tid"))
            #expect(!page.contains("Intensivt") && !page.contains("forløb"))
        }
    }

    @Test("a class without goals has an empty wall that says what to do")
    func empty() async throws {
        let world = try await World()
        let places = try await Places(world)
        _ = try await world.database.write { try $0.execute("UPDATE goal SET current = 0") }
        let browser = try await Browser(world, as: DemoPeople.teacher)
        let page = try await browser.get("/groups/\(places.group)/wall")
        #expect(page.status == 200)
        #expect(page.body.contains("Her er ingen målinger med mål endnu"))
    }

    @Test("the front page names what waits, within the reader's scope, and leaders only what has waited long")
    func waiting() async throws {
        let world = try await World()
        let proposal = "Et forslag venter på en beslutning"
        let teacher = try await Browser(world, as: DemoPeople.teacher).get("/").body
        #expect(teacher.contains(proposal))
        #expect(teacher.components(separatedBy: "/decision\"").count - 1 <= 12)
        #expect(teacher.contains("En beslutning skal ses på igen"))
        #expect(try await Browser(world, as: DemoPeople.resourcePerson).get("/").body.contains(proposal))
        #expect(try await Browser(world, as: DemoPeople.leader).get("/").body.contains(proposal))
        for person in [DemoPeople.guardian, DemoPeople.mentor, DemoPeople.municipality, DemoPeople.administrator] {
            #expect(!(try await Browser(world, as: person).get("/").body.contains("/decision\"")), "\(person.login)")
        }
        // With the last two weeks' points away, the proposals are too young for the leader.
        let young = World.day.adding(days: -13)
        let dates = try await Self.days(on: Browser(world, as: DemoPeople.leader).get("/").body, world)
        #expect(!dates.isEmpty)
        #expect(dates.allSatisfy { $0 < young })
    }

    /// The days since which proposals on a front page have waited, worked out anew.
    private static func days(on page: String, _ world: World) async throws -> [LocalDate] {
        let links = page.components(separatedBy: "/decision\"").dropLast().compactMap {
            part -> (PupilID, InstrumentID)? in
            let path = part.components(separatedBy: "href=\"").last ?? ""
            return MonitoringRoutes.decision.parse(path: path + "/decision")
        }
        var days: [LocalDate] = []
        for (pupil, instrument) in links {
            let waiting = try await Browser(world, as: DemoPeople.leader)
                .get(MonitoringRoutes.decision.path(pupil, instrument)).body
            let words = waiting.components(separatedBy: "Ingen har taget stilling i ").last ?? ""
            guard let waited = Int(words.prefix { $0.isNumber }) else { continue }
            days.append(World.day.adding(days: -waited))
        }
        return days
    }

    @Test("a protected pupil's proposal is told to nobody who is not named")
    func protected() async throws {
        let world = try await World()
        let places = try await Places(world)
        try await world.rescore(places.hidden, to: 20)
        let teacher = try await Browser(world, as: DemoPeople.teacher)
        #expect(!(try await teacher.get("/").body.contains(places.hidden.text)))
        #expect(!(try await teacher.get("/groups/\(places.group)/wall").body.contains(places.hidden.text)))
        let named = try await Browser(world, as: DemoPeople.resourcePerson)
        #expect(try await named.get("/groups/\(places.group)/wall").body.contains(places.hidden.text))
    }
}
