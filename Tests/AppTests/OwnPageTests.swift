import App
import Core
import Monitoring
import Roster
import Site
import Storage
import TestSupport
import Testing

@testable import Access

@Suite("A pupil's own page")
struct OwnPageTests {
    /// What no pupil may read about themselves: verdicts, labels, ranks, comparisons, the
    /// name of a programme.
    static let forbidden = [
        "class=\"chip", "turbo", "svag", "weak", "svak", "percentil", "gennemsnit", "genomsnitt", "gjennomsnitt",
        "average", "rang", "rank", "placering", "bedre end andre", "klassens", "andres", "de andre", "risiko", "risk ",
        "bagud", "efter i", "status", "indsats", "insats", "intervention", "Hold øje", "Gør noget nu", "På rette vej",
        "For tidligt", "Overvej", "Överväg", "Vurder", "Consider", "Too early", "On course", "Act now", "Watch",
        "På rätt väg", "Agera nu", "Håll koll", "På rett vei", "Gjør noe nå", "Følg med", "Reglen", "Regeln",
        "Regelen", "The rule", "udgangspunkt", "utgångsläge", "utgangspunkt",
    ]

    @Test(
        "no label, no verdict, no rank in any language, for the pupil and for the guardian",
        arguments: Language.allCases)
    func nothingLabels(language: Language) async throws {
        let world = try await World()
        let places = try await Places(world)
        for person in [DemoPeople.pupil, DemoPeople.guardian] {
            let browser = try await Browser(world, as: person)
            _ = try await browser.post("/language", [("language", language.rawValue), ("back", "/")])
            let page = try await browser.get("/pupils/\(places.pupil)")
            #expect(page.status == 200)
            #expect(page.body.contains("lang=\"\(language.rawValue)\""))
            let main = page.body.split(separator: "<main").dropFirst().first.map { $0.lowercased() } ?? ""
            #expect(main.contains("own-measure"))
            for word in Self.forbidden {
                #expect(!main.contains(word.lowercased()), "\(person.role) \(language) reads “\(word)”")
            }
        }
    }

    @Test("the same words on the teacher's page are found, so that the search can fail")
    func searchFinds() async throws {
        let world = try await World()
        let places = try await Places(world)
        let page = try await Browser(world, as: DemoPeople.teacher).get("/pupils/\(places.pupil)")
        #expect(Self.forbidden.contains { page.body.contains($0) })
        #expect(page.body.contains("class=\"chip"))
    }

    @Test("the way to the goal is on the chart when the pupil wants it, for the guardian too")
    func aim() async throws {
        let world = try await World()
        let places = try await Places(world)
        let pupil = try await Browser(world, as: DemoPeople.pupil)
        let guardian = try await Browser(world, as: DemoPeople.guardian)
        let path = "/pupils/\(places.pupil)"
        func isShown(_ browser: Browser) async throws -> Bool { try await browser.get(path).body.contains("c-aim") }
        #expect(try await !isShown(pupil))
        #expect(try await !isShown(guardian))
        #expect(try await !guardian.get(path).body.contains("aim-line"), "the guardian has no switch")
        #expect(try await guardian.post(path + "/aim-line", [("show", "yes")]).status == 403)
        #expect(try await pupil.post(path + "/aim-line", [("show", "yes")]).status == 303)
        #expect(try await isShown(pupil))
        #expect(try await isShown(guardian))
        #expect(try await pupil.get(path).body.contains("Målet er "))
        #expect(try await pupil.post(path + "/aim-line", [("show", "no")]).status == 303)
        #expect(try await !isShown(pupil))
    }

    @Test("the latest feedback stands large, earlier below, and a tap goes to the giver")
    func feedback() async throws {
        let world = try await World()
        let places = try await Places(world)
        let (teacher, pupil) = try await (
            Browser(world, as: DemoPeople.teacher), Browser(world, as: DemoPeople.pupil)
        )
        let path = "/pupils/\(places.pupil)"
        #expect(try await teacher.post(path + "/feedback", [("strengths", ""), ("next", "Læs én side")]).status == 422)
        let given = [("strengths", "Du spurgte, da du gik i stå."), ("next", "Læs én side højt.")]
        #expect(try await teacher.post(path + "/feedback", given).status == 303)
        let page = try await pupil.get(path).body
        #expect(page.contains("<p class=\"own-large\">Du spurgte, da du gik i stå.</p>"))
        #expect(page.contains("Mette Lindgaard"))
        let id: FeedbackID = try await world.id("SELECT id AS value FROM feedback ORDER BY day DESC LIMIT 1")
        #expect(try await pupil.post(path + "/feedback/\(id)/answer", [("answer", "unclear")]).status == 303)
        for _ in 0..<3 { #expect(try await teacher.get(path + "/feedback").body.contains("”Jeg forstår det ikke”")) }
        #expect(try await teacher.get("/").body.contains("Svarer på din feedback"), "it waits for the giver")
        #expect(try await pupil.post(path + "/feedback/\(id)/answer", [("answer", "helped")]).status == 303)
        #expect(try await !teacher.get("/").body.contains("Svarer på din feedback"))
        #expect(try await teacher.get(path + "/feedback").body.contains("”Det hjalp”"))
        let home = try await Browser(world, as: DemoPeople.guardian).get(path).body
        #expect(home.contains("Du spurgte") && !home.contains("Det hjalp"))
        let answers: Int? = try await world.database.read {
            try $0.value("SELECT count(*) AS value FROM feedback_answer")
        }
        #expect(answers == 2, "what was said first is kept")
    }

    @Test("a correction is the giver's alone, once, and the pupil sees the new text only")
    func correction() async throws {
        let world = try await World()
        let places = try await Places(world)
        let path = "/pupils/\(places.pupil)/feedback"
        let teacher = try await Browser(world, as: DemoPeople.teacher)
        _ = try await teacher.post(path, [("strengths", "Et forkert ord"), ("next", "Læs")])
        let id: FeedbackID = try await world.id("SELECT id AS value FROM feedback ORDER BY day DESC LIMIT 1")
        let corrected = [("strengths", "Det rigtige ord"), ("next", "Læs"), ("replaces", id.text)]
        let mentor = try await Browser(world, as: DemoPeople.mentor)
        #expect(try await mentor.post(path, corrected).status == 422)
        #expect(try await teacher.get(path + "?correct=\(id)").body.contains("Et forkert ord</textarea>"))
        #expect(try await teacher.post(path, corrected).status == 303)
        let again = try await teacher.post(path, corrected)
        #expect(again.status == 422 && again.body.contains("Det rigtige ord</textarea>"))
        let page = try await Browser(world, as: DemoPeople.pupil).get("/pupils/\(places.pupil)").body
        #expect(page.contains("Det rigtige ord") && !page.contains("Et forkert ord"))
    }

    @Test("the pupils of a group who were given feedback on a day, in one statement")
    func given() async throws {
        let world = try await World()
        let places = try await Places(world)
        let teacher = try await Browser(world, as: DemoPeople.teacher)
        _ = try await teacher.post("/pupils/\(places.pupil)/feedback", [("strengths", "Så"), ("next", "Nu")])
        let person: PersonID = try await world.id("SELECT person AS value FROM account WHERE login = 'mette'")
        let pupils = try await world.database.read { reading -> Set<PupilID> in
            let grounds = try AccountStore.grounds(of: person, on: World.day, reading: reading)
            let scope = Scope(person: person, day: World.day, grounds: grounds)
            _ = world.statements.take()
            return try FeedbackStore.given(group: places.group, on: World.day, in: scope, on: reading)
        }
        #expect(world.statements.take().count == 1)
        #expect(pupils == [places.pupil])
    }

    @Test("a goal of one's own: written, changed, reached, read by staff and home, versions kept")
    func ownGoal() async throws {
        let world = try await World()
        let places = try await Places(world)
        let path = "/pupils/\(places.pupil)"
        let pupil = try await Browser(world, as: DemoPeople.pupil)
        let form = try await pupil.get(path + "/own-goal").body
        #expect(form.contains("Dine voksne i skolen og dine forældre kan læse det"))
        #expect(try await pupil.post(path + "/own-goal", [("words", "")]).status == 422)
        #expect(try await pupil.post(path + "/own-goal", [("words", "Lære at cykle på ét hjul")]).status == 303)
        for person in [DemoPeople.teacher, DemoPeople.leader, DemoPeople.mentor, DemoPeople.guardian] {
            let page = try await Browser(world, as: person).get(path).body
            #expect(page.contains("Lære at cykle på ét hjul"), "\(person.role)")
        }
        for _ in 0..<2 { #expect(try await pupil.post(path + "/own-goal/reached").status == 303) }
        #expect(try await pupil.get(path).body.contains("Det nåede du"))
        #expect(try await !pupil.get(path + "/own-goal").body.contains("cykle"))
        let versions: Int? = try await world.database.read { try $0.value("SELECT count(*) AS value FROM pupil_goal") }
        #expect(versions == 3)
        let stored: [UInt8]? = try await world.database.read {
            try $0.value("SELECT words AS value FROM pupil_goal WHERE version = 2")
        }
        #expect(!String(decoding: try #require(stored), as: UTF8.self).contains("cykle"))
    }

    @Test("a mentor of another pupil finds nothing, and a guardian nothing after the eighteenth birthday")
    func outside() async throws {
        let world = try await World()
        let places = try await Places(world)
        let other: PupilID = try await world.id(
            """
            SELECT m.pupil AS value FROM membership m JOIN pupil p ON p.id = m.pupil
            WHERE m.pupil_group = \(places.group) AND m.pupil <> \(places.pupil) AND p.protection = 0 LIMIT 1
            """)
        let mentor = try await Browser(world, as: DemoPeople.mentor)
        #expect(try await mentor.get("/pupils/\(places.pupil)/feedback").status == 200)
        for path in ["", "/feedback"] { #expect(try await mentor.get("/pupils/\(other)\(path)").status == 404) }
        let guardian = try await Browser(world, as: DemoPeople.guardian)
        let pages = ["/pupils/\(places.pupil)", "/pupils/\(places.pupil)/seen"]
        for page in pages { #expect(try await guardian.get(page).status == 200) }
        // The clock goes on to the day.
        _ = try await world.database.write {
            try $0.execute("UPDATE pupil SET born = '2008-11-10' WHERE id = \(places.pupil)")
        }
        for page in pages { #expect(try await guardian.get(page).status == 200) }
        world.clock.advance(seconds: 86_400)
        _ = try await guardian.signIn("birgit", DemoPeople.password)
        for page in pages + ["/my/contact"] { #expect(try await guardian.get(page).status == 403, "\(page)") }
        let home = try await guardian.get("/").body
        #expect(!home.contains("Aksel"))
    }

    @Test("two guardians read the same page")
    func twoGuardians() async throws {
        let world = try await World()
        let places = try await Places(world)
        try await world.secondGuardian(of: places.pupil)
        let path = "/pupils/\(places.pupil)"
        let first = try await Browser(world, as: DemoPeople.guardian)
        let second = Browser(world)
        _ = try await second.signIn("second", DemoPeople.password)
        func main(_ browser: Browser) async throws -> Substring? {
            try await browser.get(path).body.split(separator: "<main").dropFirst().first?
                .split(separator: "</main>").first
        }
        #expect(try await main(first) != nil)
        #expect(try await main(first) == main(second))
    }
}

extension World {
    /// Another guardian of a pupil, who signs in as `second`.
    func secondGuardian(of pupil: PupilID) async throws {
        let services = services
        let owner: OwnerID = try await id("SELECT owner AS value FROM pupil WHERE id = \(pupil)")
        let person: PersonID = services.environment.id()
        let (account, assignment): (AccountID, AssignmentID) = (services.environment.id(), services.environment.id())
        let start = World.day.adding(days: -30)
        try await database.write { writing in
            try PersonStore.save(
                person, owner: owner, name: PersonName(given: "Jens", family: "Østerby"), on: writing)
            try AccountStore.create(
                account, person: person, owner: owner, login: "second", name: "Jens Østerby", on: writing)
            try writing.execute(
                """
                UPDATE account SET password = (SELECT password FROM account WHERE login = 'birgit')
                WHERE login = 'second'
                """)
            try GuardianStore.link(
                pupil: pupil, guardian: person, owner: owner, relation: "guardian", sees: true, from: start,
                on: writing)
            try AccountStore.assign(
                assignment, .guardian, to: person, at: .pupil(pupil), owner: owner, from: start, until: nil,
                on: writing)
        }
    }
}
