import Access
import App
import Core
import HTTPTypes
import Monitoring
import Site
import Storage
import TestSupport
import Testing

@Suite("The gate")
struct GateTests {
    @Test("every answer carries the strict headers, errors too", arguments: ["/", "/sign-in", "/nowhere", "/health"])
    func headers(path: String) async throws {
        let answer = try await Browser(World()).get(path)
        #expect(answer.headers["content-security-policy"] == SecurityHeaders.contentSecurityPolicy)
        #expect(answer.headers["content-security-policy"]?.hasPrefix("default-src 'none'") == true)
        #expect(answer.headers["content-security-policy"]?.contains("unsafe") == false)
        for name in ["x-content-type-options", "strict-transport-security", "referrer-policy"] {
            #expect(answer.headers[name] != nil, "\(name)")
        }
        #expect(answer.headers["cache-control"] == "no-store")
    }

    @Test("no page has inline scripts or styles, or anything from elsewhere")
    func noInline() async throws {
        let world = try await World()
        let places = try await Places(world)
        let browser = try await Browser(world, as: DemoPeople.teacher)
        for path in ["/", "/search", "/instruments/new", "/groups/\(places.group)", "/pupils/\(places.pupil)"] {
            let page = try await browser.get(path).body
            #expect(!page.contains(" style=\""), "\(path)")
            #expect(!page.contains("<style"), "\(path)")
            #expect(!page.contains(" onclick"), "\(path)")
            #expect(!page.contains("http://") && !page.contains("https://"), "\(path)")
            #expect(page.split(separator: "<script").dropFirst().allSatisfy { $0.contains("src=\"/assets/") })
        }
    }

    @Test("the session cookie is __Host-, Secure, HttpOnly and Lax, and new at every sign-in")
    func cookie() async throws {
        let world = try await World()
        let browser = Browser(world)
        let first = try await browser.signIn("mette", DemoPeople.password)
        let header = try #require(first.cookies.first { $0.hasPrefix("__Host-sid=") })
        #expect(header.contains("Path=/; Secure; HttpOnly; SameSite=Lax"))
        let token = try #require(browser.cookie("__Host-sid"))
        #expect(token.count == 43)
        let stored: Int? = try await world.database.read { reading in
            try reading.value("SELECT count(*) AS value FROM session WHERE hash = \(Array(token.utf8))")
        }
        #expect(stored == 0, "the token itself is not in the database")
        _ = try await browser.post("/sign-out", [])
        _ = try await browser.signIn("mette", DemoPeople.password)
        #expect(browser.cookie("__Host-sid") != token)
    }

    @Test("after sign-out the old cookie opens nothing")
    func signOut() async throws {
        let world = try await World()
        let browser = try await Browser(world, as: DemoPeople.teacher)
        let token = browser.cookie("__Host-sid")
        _ = try await browser.post("/sign-out", [])
        browser.setCookie("__Host-sid", token)
        #expect(try await browser.get("/").status == 303)
    }

    @Test(
        "a session ends when idle and, used or not, after twelve hours",
        arguments: [
            ("mette", 29 * 60, 200), ("mette", 31 * 60, 303), ("birgit", 14 * 60, 200), ("birgit", 16 * 60, 303),
        ])
    func idle(login: String, seconds: Int, status: Int) async throws {
        let world = try await World()
        let browser = Browser(world)
        _ = try await browser.signIn(login, DemoPeople.password)
        world.clock.advance(seconds: Int64(seconds))
        #expect(try await browser.get("/").status == status)
    }

    @Test("a session in steady use ends after twelve hours")
    func absolute() async throws {
        let world = try await World()
        let browser = try await Browser(world, as: DemoPeople.teacher)
        for _ in 0..<35 {
            world.clock.advance(seconds: 20 * 60)
            #expect(try await browser.get("/").status == 200)
        }
        world.clock.advance(seconds: 20 * 60)
        #expect(try await browser.get("/").status == 303)
    }

    @Test("a form without the right token, or from another site, is not taken")
    func csrf() async throws {
        let world = try await World()
        let places = try await Places(world)
        let browser = try await Browser(world, as: DemoPeople.teacher)
        let path = MonitoringRoutes.grid.path(places.group, places.instrument)
        let fields = [("day", "2026-11-08"), ("phase", "progress"), ("score1-\(places.pupil)", "99")]
        #expect(try await browser.post(path, fields, token: "").status == 403)
        let token = try #require(Browser.token(in: try await browser.get("/").body))
        browser.extraHeaders = ["Sec-Fetch-Site": "cross-site"]
        #expect(try await browser.post(path, fields, token: token).status == 403)
        browser.extraHeaders = ["Origin": "https://evil.example"]
        #expect(try await browser.post(path, fields, token: token).status == 403)
        browser.extraHeaders = ["Sec-Fetch-Site": "same-origin"]
        #expect(try await browser.post(path, fields, token: token).status == 303)
        let other = try await Browser(world, as: DemoPeople.resourcePerson)
        #expect(try await other.post(path, fields, token: token).status == 403, "another session's token")
    }

    @Test("five wrong passwords close a name for a quarter of an hour, whoever comes with it")
    func throttle() async throws {
        let world = try await World()
        let browser = Browser(world)
        for _ in 0..<5 { #expect(try await browser.signIn("mette", "wrong").status == 422) }
        let closed = try await browser.signIn("mette", DemoPeople.password)
        #expect(closed.status == 429)
        #expect(closed.headers["retry-after"] != nil)
        #expect(try await browser.signIn("aksel", DemoPeople.password).status == 303)
        world.clock.advance(seconds: 15 * 60 + 1)
        #expect(try await Browser(world).signIn("mette", DemoPeople.password).status == 303)
    }

    @Test("tries at the same time are counted one by one")
    func throttleTogether() async throws {
        let world = try await World()
        let statuses = try await withThrowingTaskGroup(of: Int.self) { group in
            for _ in 0..<20 {
                group.addTask { try await Browser(world).signIn("mette", "wrong").status }
            }
            return try await group.reduce(into: [Int: Int]()) { $0[$1, default: 0] += 1 }
        }
        #expect(statuses == [422: 5, 429: 15])
    }

    @Test("a wrong name and a wrong password look the same")
    func sameAnswer() async throws {
        let browser = Browser(try await World())
        func shape(_ login: String) async throws -> String {
            let page = try await browser.signIn(login, "wrong").body
            return page.split(separator: "\n").filter { !$0.contains("csrf") }.joined().replacing(login, with: "")
        }
        #expect(try await shape("mette") == shape("nobody"))
    }

    @Test(
        "only own addresses are gone back to",
        arguments: [
            "//evil.example", "https://evil.example", "/\\evil", "x", "/\t/evil.example", "/\n/evil.example",
            "/ /evil.example",
        ])
    func openRedirect(back: String) async throws {
        let browser = Browser(try await World())
        let fields = [("login", "mette"), ("password", DemoPeople.password), ("back", back)]
        #expect(try await browser.post("/sign-in", fields, from: "/sign-in").location == "/")
    }

    @Test(
        "error pages speak the user's language and carry a request id",
        arguments: zip(
            ["da", "sv", "nb", "en"],
            ["Siden findes ikke", "Sidan finns inte", "Siden finnes ikke", "There is no such page"]))
    func errors(language: String, words: String) async throws {
        let browser = Browser(try await World())
        browser.language = language
        let answer = try await browser.get("/nowhere")
        #expect(answer.status == 404)
        #expect(answer.body.contains(words))
        #expect(answer.body.contains("<code>"))
    }

    @Test("a body that is too long is refused in words")
    func tooLong() async throws {
        let world = try await World()
        let browser = try await Browser(world, as: DemoPeople.teacher)
        let answer = try await browser.send(.post, "/instruments/new", body: String(repeating: "x", count: 2 << 20))
        #expect(answer.status == 413)
        #expect(answer.body.contains("<h1>"))
    }

    @Test("over http elsewhere the sign-in page says why it cannot work")
    func insecure() async throws {
        let world = try await World()
        let near = try await Browser(world).get("/sign-in")
        #expect(!near.body.contains("notice-warning"))
    }

    @Test("a disabled account is out at once")
    func disabled() async throws {
        let world = try await World()
        let browser = try await Browser(world, as: DemoPeople.teacher)
        let account: AccountID = try await world.id("SELECT id AS value FROM account WHERE login = 'mette'")
        try await world.database.write { try AccountStore.setDisabled(true, of: account, on: $0) }
        #expect(try await browser.get("/").status == 303)
        #expect(try await Browser(world).signIn("mette", DemoPeople.password).status == 422)
    }
}
