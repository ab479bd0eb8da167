import Access
import App
import Core
import Site
import Storage
import TestSupport
import Testing

@Suite("A second factor is asked for")
struct ProofTests {
    private static let own = "/second-factor/recovery"
    private static let asked = "/second-factor?back=%2Fsecond-factor%2Frecovery"

    /// A teacher with a second factor, and a browser in which it has not been shown. The half minute
    /// of the set-up's own code is over.
    private func scene() async throws -> (world: World, browser: Browser, phone: Phone, codes: [String]) {
        let world = try await World()
        let (phone, codes) = try await Browser(world, as: DemoPeople.teacher).setUpSecondFactor(world)
        world.clock.advance(seconds: 60)
        return (world, try await Browser(world, as: DemoPeople.teacher), phone, codes)
    }

    private func values(_ sql: SQL, _ world: World) async throws -> [String] {
        try await world.database.read { try $0.all(sql) { try $0["value"] } }
    }

    @Test("once a session: asked, shown, remembered, and asked again after signing out")
    func remembered() async throws {
        let (world, browser, phone, _) = try await scene()
        #expect(try await browser.get("/").status == 200, "nothing else asks")
        #expect(try await browser.get(Self.own).location == Self.asked)
        let page = try await browser.get(Self.asked).body
        #expect(page.contains("name=\"back\" value=\"\(Self.own)\""))
        #expect(page.contains("inputmode=\"numeric\"") && page.contains("autocomplete=\"one-time-code\""))
        let shown = try await browser.prove(phone.code(), back: Self.own)
        #expect(shown.status == 303 && shown.location == Self.own)
        world.clock.advance(seconds: 25 * 60)
        #expect(try await browser.get(Self.own).status == 200)
        #expect(try await browser.get(Self.asked).location == Self.own, "not asked twice")
        #expect(try await Browser(world, as: DemoPeople.teacher).get(Self.own).status == 303, "another session")
        _ = try await browser.post("/sign-out")
        _ = try await browser.signIn("mette", DemoPeople.password)
        #expect(try await browser.get(Self.own).location == Self.asked)
        #expect(try await world.actions(on: "mette").contains("second_factor.prove"))
    }

    @Test("a wrong code comes back with its fault and opens nothing")
    func wrong() async throws {
        let (world, browser, phone, _) = try await scene()
        for code in [phone.wrongCode, "", "123", phone.code(later: 2), phone.code(later: -2)] {
            let answer = try await browser.prove(code, back: Self.own)
            #expect(answer.status == 422 && answer.body.contains("href=\"#code\""))
            #expect(answer.body.contains("name=\"back\" value=\"\(Self.own)\""))
            world.clock.advance(seconds: 16 * 60)
            #expect(try await browser.get(Self.own).location == Self.asked)
        }
        #expect(try await world.actions(on: "mette").count { $0 == "second_factor.failed" } == 5)
    }

    @Test("a code works once, also in another session, and none before it afterwards")
    func replayed() async throws {
        let (world, browser, phone, _) = try await scene()
        let (before, now, next) = (phone.code(later: -1), phone.code(), phone.code(later: 1))
        #expect(try await browser.prove(" \(now.prefix(3)) \(now.suffix(3)) ").status == 303)
        let second = try await Browser(world, as: DemoPeople.teacher)
        #expect(try await second.prove(now).status == 422)
        #expect(try await second.prove(before).status == 422)
        #expect(try await second.prove(next).status == 303, "a clock that is ahead")
        let third = try await Browser(world, as: DemoPeople.teacher)
        world.clock.advance(seconds: 30)
        #expect(try await third.prove(next).status == 422)
        world.clock.advance(seconds: 30)
        #expect(try await third.prove(phone.code(later: -1)).status == 422)
        #expect(try await third.prove(phone.code()).status == 303)
    }

    @Test("the same code sent by many at once opens once")
    func raced() async throws {
        let (world, _, phone, _) = try await scene()
        let code = phone.code()
        let statuses = try await withThrowingTaskGroup(of: Int.self) { group in
            for _ in 0..<4 {
                group.addTask { try await Browser(world, as: DemoPeople.teacher).prove(code).status }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(statuses.count { $0 == 303 } == 1)
    }

    @Test("a recovery code opens once, typed in any way, and says how many are left")
    func recovery() async throws {
        let (world, browser, _, codes) = try await scene()
        func use(_ code: String, _ browser: Browser) async throws -> Browser.Answer {
            try await browser.post("/second-factor", [("recovery", code), ("back", Self.own)])
        }
        let wrong = try await use("AAAA-AAAA-AAAA-AAAA", browser)
        #expect(wrong.status == 422 && wrong.body.contains("<details class=\"unfold\" open>"))
        #expect(try await use(codes[0].lowercased().replacing("-", with: " "), browser).location == Self.own)
        let page = try await browser.get(Self.own).body
        #expect(page.contains("notice-warning") && page.contains("Du har 9 tilbage") && page.contains("9 af 10"))
        let again = try await Browser(world, as: DemoPeople.teacher)
        #expect(try await use(codes[0], again).status == 422)
        #expect(try await use(codes[1], again).status == 303)
        let actions = try await world.actions(on: "mette")
        #expect(actions.count { $0 == "second_factor.recovery_used" } == 2)
    }

    @Test("five wrong codes close it for a quarter of an hour, for this account only, the right one too")
    func throttled() async throws {
        let (world, browser, phone, codes) = try await scene()
        let (other, _) = try await Browser(world, as: DemoPeople.leader).setUpSecondFactor(world)
        for _ in 0..<5 { #expect(try await browser.prove(phone.wrongCode).status == 422) }
        let closed = try await Browser(world, as: DemoPeople.teacher).prove(phone.code())
        #expect(closed.status == 429 && closed.headers["retry-after"] != nil)
        #expect(closed.body.contains("id=\"error-summary\""))
        #expect(try await browser.post("/second-factor", [("recovery", codes[0])]).status == 429)
        #expect(try await browser.get(Self.own).status == 303)
        world.clock.advance(seconds: 30)
        #expect(try await Browser(world, as: DemoPeople.leader).prove(other.code()).status == 303)
        world.clock.advance(seconds: 15 * 60 - 29)
        #expect(try await browser.prove(phone.code()).status == 303)
        // A right one empties the count.
        let next = try await Browser(world, as: DemoPeople.teacher)
        for _ in 0..<4 { #expect(try await next.prove(phone.wrongCode).status == 422) }
        world.clock.advance(seconds: 60)
        #expect(try await next.prove(phone.code()).status == 303)
    }

    @Test("twenty wrong codes within a day close it for the day")
    func throttledForADay() async throws {
        let (world, _, phone, _) = try await scene()
        for _ in 0..<4 {
            let browser = try await Browser(world, as: DemoPeople.teacher)
            for _ in 0..<5 { #expect(try await browser.prove(phone.wrongCode).status == 422) }
            world.clock.advance(seconds: 16 * 60)
        }
        let closed = try await Browser(world, as: DemoPeople.teacher).prove(phone.code())
        #expect(closed.status == 429 && closed.body.contains("i morgen"))
        world.clock.advance(seconds: 23 * 3600)
        #expect(try await Browser(world, as: DemoPeople.teacher).prove(phone.code()).status == 303)
    }

    @Test("tries at the same time are counted one by one")
    func together() async throws {
        let (world, browser, phone, _) = try await scene()
        let token = try #require(Browser.token(in: try await browser.get("/").body))
        let session = browser.cookie("__Host-sid")
        let wrong = phone.wrongCode
        let statuses = try await withThrowingTaskGroup(of: Int.self) { group in
            for _ in 0..<12 {
                group.addTask {
                    let browser = Browser(world)
                    browser.setCookie("__Host-sid", session)
                    return try await browser.post("/second-factor", [("code", wrong)], token: token).status
                }
            }
            return try await group.reduce(into: [Int: Int]()) { $0[$1, default: 0] += 1 }
        }
        #expect(statuses == [422: 5, 429: 7])
    }

    @Test("a form that needs it does nothing without, and leads back to the page it stands on")
    func forms() async throws {
        let (world, browser, phone, _) = try await scene()
        let hashes: SQL = "SELECT account AS value FROM recovery_code ORDER BY hash"
        let before = try await values(hashes, world)
        for path in [Self.own, "/second-factor/removal"] {
            #expect(try await browser.post(path).location == "/second-factor")
            browser.extraHeaders = ["Referer": "http://localhost\(Self.own)"]
            #expect(try await browser.post(path).location == Self.asked)
            browser.extraHeaders = ["Referer": "http://evil.example\(Self.own)"]
            #expect(try await browser.post(path).location == "/second-factor")
            browser.extraHeaders = [:]
        }
        #expect(try await values(hashes, world) == before && before.count == 10)
        #expect(try await browser.prove(phone.code()).status == 303)
        #expect(try await browser.post(Self.own).status == 200)
    }

    @Test("only own addresses are gone back to", arguments: ["//evil.example", "https://evil.example", "/\\evil"])
    func openRedirect(back: String) async throws {
        let (_, browser, phone, _) = try await scene()
        #expect(try await browser.prove(phone.code(), back: back).location == "/")
        let query = FormValues([("back", back)]).encoded
        #expect(try await browser.get("/second-factor?\(query)").location == "/")
    }

    @Test("a new password does not take it away, and a closed account is out")
    func account() async throws {
        let (world, browser, phone, _) = try await scene()
        #expect(try await browser.prove(phone.code()).status == 303)
        let code = try #require(try await world.services.newCode(login: "mette"))
        let fields = [("login", "mette"), ("code", code), ("password", "gul cykel og regn")]
        #expect(try await Browser(world).post("/activate", fields, from: "/activate").status == 303)
        #expect(try await browser.get(Self.own).location?.hasPrefix("/sign-in") == true)
        _ = try await browser.signIn("mette", "gul cykel og regn")
        #expect(try await browser.get(Self.own).location == Self.asked)
        world.clock.advance(seconds: 30)
        #expect(try await browser.prove(phone.code()).status == 303)
        let account: AccountID = try await world.id("SELECT id AS value FROM account WHERE login = 'mette'")
        for isClosed in [true, false] {
            try await world.database.write { try AccountStore.setDisabled(isClosed, of: account, on: $0) }
            #expect(try await browser.get(Self.own).location?.hasPrefix("/sign-in") == true)
        }
        _ = try await browser.signIn("mette", "gul cykel og regn")
        #expect(try await browser.get(Self.own).location == Self.asked)
    }

    @Test("who comes as staff is asked, who comes as a pupil or a guardian is not")
    func roles() async throws {
        let world = try await World()
        let gate = Gate(world.services, features: []) { _, _ in }
        func answer(_ person: DemoPerson, _ roles: Set<Role>) async throws -> Reply {
            let browser = try await Browser(world, as: person)
            let admission = Admission.holders(Permission("test", roles))
            let endpoint = Endpoint(PlainRoute(.get, "/kept"), admission, action: "test", needsProof: true) { _ in
                .text("kept")
            }
            let cookies = ["__Host-sid": browser.cookie("__Host-sid") ?? ""]
            let request = PageRequest(
                method: .get, path: "/kept", query: FormValues([("page", "2")]), cookies: cookies)
            return await gate.answer(request, [], at: endpoint)
        }
        let all: Set<Role> = [.pupil, .guardian, .teacher]
        #expect(try await answer(DemoPeople.pupil, all).status == 200)
        #expect(try await answer(DemoPeople.guardian, all).status == 200)
        let asked = try await answer(DemoPeople.teacher, all)
        #expect(asked.status == 303)
        #expect(asked.headers.first?.value == "/second-factor/set-up?back=%2Fkept%3Fpage%3D2")
        #expect(try await answer(DemoPeople.teacher, [.guardian]).status == 403, "whether one may is asked first")
        // Somebody who is both comes to a page of guardians as a guardian.
        let teacher: PersonID = try await world.id("SELECT person AS value FROM account WHERE login = 'mette'")
        _ = try await world.database.write { writing in
            try writing.execute(
                "UPDATE role_assignment SET person = \(teacher) WHERE role = 'guardian'")
        }
        #expect(try await answer(DemoPeople.teacher, [.guardian]).status == 200)
        #expect(try await answer(DemoPeople.teacher, all).status == 303)
    }
}
