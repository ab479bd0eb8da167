import Access
import App
import Core
import Roster
import Storage
import TestSupport
import Testing

@Suite("From a code to a password")
struct ActivationTests {
    private func code(in page: String) -> String? {
        page.split(separator: "<strong class=\"code\">").dropFirst().first?.split(separator: "<").first.map(String.init)
    }

    private func activate(_ browser: Browser, _ login: String, _ code: String, _ password: String) async throws -> Int {
        try await browser.post(
            "/activate", [("login", login), ("code", code), ("password", password)], from: "/activate"
        ).status
    }

    @Test("an administrator hands out a code, and it works once, in any case and spacing")
    func handedOut() async throws {
        let world = try await World()
        let admin = try await Browser(world, as: DemoPeople.administrator)
        let account: AccountID = try await world.id("SELECT id AS value FROM account WHERE login = 'dk0110'")
        let page = try await admin.post("/accounts/\(account)/code")
        let code = try #require(self.code(in: page.body))
        #expect(page.headers["cache-control"] == "no-store")
        let browser = Browser(world)
        let typed = code.lowercased().replacing("-", with: " ")
        #expect(try await activate(browser, "dk0110", typed, "gul cykel og regn") == 303)
        #expect(try await browser.signIn("dk0110", "gul cykel og regn").status == 303)
        #expect(try await activate(Browser(world), "dk0110", code, "rød cykel og sol") == 422)
    }

    @Test("a code is not in the database, and runs out after fourteen days")
    func expires() async throws {
        let world = try await World()
        let code = try #require(try await world.services.newCode(login: "dk0110"))
        let stored: [UInt8]? = try await world.database.read {
            try $0.value("SELECT hash AS value FROM activation_code")
        }
        #expect(stored != Array(code.utf8))
        world.clock.advance(seconds: 14 * 24 * 3600 + 1)
        #expect(try await activate(Browser(world), "dk0110", code, "gul cykel og regn") == 422)
    }

    @Test("the same code sent twice at once opens once")
    func raced() async throws {
        let world = try await World()
        let code = try #require(try await world.services.newCode(login: "dk0110"))
        let statuses = try await withThrowingTaskGroup(of: Int.self) { group in
            for number in 0..<4 {
                group.addTask { try await activate(Browser(world), "dk0110", code, "gul cykel nummer \(number)") }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(statuses.count { $0 == 303 } == 1)
    }

    @Test("weak passwords are refused in words", arguments: ["kort", "1234567890", "aaaaaaaaaaaa", "dk0110dk0110"])
    func weak(password: String) async throws {
        let world = try await World()
        let code = try #require(try await world.services.newCode(login: "dk0110"))
        #expect(try await activate(Browser(world), "dk0110", code, password) == 422)
        #expect(try await activate(Browser(world), "dk0110", code, "gul cykel og regn") == 303)
    }

    @Test("a new password ends the sessions that were open")
    func endsSessions() async throws {
        let world = try await World()
        let old = try await Browser(world, as: DemoPeople.teacher)
        let code = try #require(try await world.services.newCode(login: "mette"))
        #expect(try await activate(Browser(world), "mette", code, "gul cykel og regn") == 303)
        #expect(try await old.get("/").status == 303)
    }

    @Test("the first administrator of an empty house signs in and sees no one yet")
    func first() async throws {
        let world = try await World(mode: .serve, isEmpty: true)
        let first = FirstAdministrator(
            login: "admin", name: PersonName(given: "Ada", family: "Min"), owner: "Fjordby", country: .denmark)
        let code = try #require(try await first.create(world.services))
        #expect(try await first.create(world.services) == nil, "the name is taken")
        let browser = Browser(world)
        #expect(try await activate(browser, "admin", code, "gul cykel og regn") == 303)
        _ = try await browser.signIn("admin", "gul cykel og regn")
        let page = try await browser.get("/accounts")
        #expect(page.status == 200 && page.body.contains("Ada Min"))
    }

    @Test("an account outside the administrator's reach is not there")
    func outside() async throws {
        let world = try await World()
        let admin = try await Browser(world, as: DemoPeople.administrator)
        let page = try await admin.post("/accounts", [("q", "Elin")], from: "/accounts")
        #expect(!page.body.contains("Åkerholm"))
        let places = try await Places(world)
        let hidden: AccountID = try await world.id("SELECT id AS value FROM account WHERE person = \(places.hidden)")
        #expect(try await admin.post("/accounts/\(hidden)/code").status == 404)
    }
}
