import Access
import App
import Core
import Roster
import Storage
import TestSupport
import Testing

@Suite("A second factor is reset for somebody")
struct SecondFactorResetTests {
    private static let own = "/second-factor/recovery"

    private func account(_ login: String, _ world: World) async throws -> AccountID {
        try await world.id("SELECT id AS value FROM account WHERE login = \(login)")
    }

    private func reset(_ login: String, by browser: Browser, _ world: World) async throws -> Browser.Answer {
        try await browser.post("/accounts/\(account(login, world))/second-factor-reset")
    }

    @Test("an administrator who has shown their own resets it; it is logged, and the person is told until they know")
    func told() async throws {
        let world = try await World()
        let teacher = try await Browser(world, as: DemoPeople.teacher)
        _ = try await teacher.setUpSecondFactor(world)
        let administrator = try await Browser(world, as: DemoPeople.administrator)
        let path = "/accounts/\(try await account("mette", world))/second-factor-reset"
        func isOffered() async throws -> Bool {
            let page = try await administrator.post("/accounts", [("q", "Mette Lindgaard")], from: "/accounts")
            return page.body.contains("action=\"\(path)\"")
        }
        #expect(try await isOffered())
        #expect(try await administrator.post(path).location == "/second-factor/set-up")
        #expect(try await teacher.get(Self.own).status == 200, "nothing is done without")
        try await world.prove(administrator)
        let done = try await administrator.post(path)
        #expect(done.status == 303 && done.location == "/accounts")
        #expect(try await !isOffered())
        #expect(try await world.actions(on: "mette").contains("second_factor.reset"))

        #expect(try await teacher.get(Self.own).location?.hasPrefix("/second-factor/set-up") == true)
        _ = try await teacher.post("/sign-out")
        _ = try await teacher.signIn("mette", DemoPeople.password)
        let words = "En administrator har nulstillet din totrinsbekræftelse"
        #expect(try await teacher.get("/").body.contains(words))
        let page = try await teacher.get("/second-factor/set-up").body
        #expect(page.contains(words) && page.contains("9. november 2026"))
        #expect(try await teacher.post("/second-factor/reset-known").location == "/")
        #expect(try await !teacher.get("/").body.contains(words))
        #expect(try await world.actions(on: "mette").contains("second_factor.reset_known"))
    }

    @Test("who sets it up again has been told enough")
    func again() async throws {
        let world = try await World()
        let teacher = try await Browser(world, as: DemoPeople.teacher)
        let (old, codes) = try await teacher.setUpSecondFactor(world)
        #expect(try await world.services.resetSecondFactor(login: "Mette") == true)
        world.clock.advance(seconds: 60)
        let (new, _) = try await teacher.setUpSecondFactor(world)
        #expect(try await !teacher.get("/").body.contains("nulstillet"))
        world.clock.advance(seconds: 60)
        let other = try await Browser(world, as: DemoPeople.teacher)
        #expect(try await other.prove(old.code()).status == 422)
        #expect(try await other.post("/second-factor", [("recovery", codes[0])]).status == 422)
        #expect(try await other.prove(new.code()).status == 303)
    }

    @Test("of another owner's people there is nothing to reset")
    func otherOwner() async throws {
        let world = try await World()
        let swedish = try await Browser(world, as: DemoPeople.swedishTeacher)
        _ = try await swedish.setUpSecondFactor(world)
        let administrator = try await Browser(world, as: DemoPeople.administrator)
        try await world.prove(administrator)
        #expect(try await reset("elin", by: administrator, world).status == 404)
        #expect(try await swedish.get(Self.own).status == 200)
        let teacher = try await Browser(world, as: DemoPeople.teacher)
        try await world.prove(teacher)
        #expect(try await reset("jonas", by: teacher, world).status == 403, "nor for who is no administrator")
    }

    @Test("resetting where there is nothing changes nothing and tells nobody")
    func nothing() async throws {
        let world = try await World()
        let administrator = try await Browser(world, as: DemoPeople.administrator)
        try await world.prove(administrator)
        #expect(try await reset("mette", by: administrator, world).status == 303)
        #expect(try await !Browser(world, as: DemoPeople.teacher).get("/").body.contains("nulstillet"))
    }

    @Test("the command line resets it too, says what it found, and is in the log")
    func command() async throws {
        let world = try await World()
        #expect(try await world.services.resetSecondFactor(login: "nobody") == nil)
        #expect(try await world.services.resetSecondFactor(login: "ole") == false)
        let administrator = try await Browser(world, as: DemoPeople.administrator)
        _ = try await administrator.setUpSecondFactor(world)
        #expect(try await world.services.resetSecondFactor(login: "Ole") == true)
        #expect(try await administrator.get(Self.own).location?.hasPrefix("/second-factor/set-up") == true)
        #expect(try await world.actions(on: "ole").contains("second_factor.reset"))
    }
}
