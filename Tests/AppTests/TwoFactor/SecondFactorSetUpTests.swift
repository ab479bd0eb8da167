import Access
import App
import Core
import Storage
import TestSupport
import Testing

@Suite("A second factor is set up")
struct SecondFactorSetUpTests {
    private static let start = "/second-factor/set-up"
    private static let own = "/second-factor/recovery"

    @Test("the password, the phone, its first code, ten recovery codes shown once")
    func walk() async throws {
        let world = try await World()
        let browser = try await Browser(world, as: DemoPeople.teacher)
        let sent = try await browser.get(Self.own)
        #expect(sent.status == 303)
        let page = try #require(sent.location)
        #expect(page == "/second-factor/set-up?back=%2Fsecond-factor%2Frecovery")
        let first = try await browser.get(page).body
        #expect(first.contains("autocomplete=\"current-password\"") && !first.contains("otpauth"))
        let back = ("back", Self.own)
        #expect(try await browser.post(Self.start, [("password", "wrong"), back]).status == 422)
        let begun = try await browser.post(Self.start, [("password", DemoPeople.password), back])
        #expect(begun.status == 303 && begun.location == page)

        let key = try await browser.get(page).body
        let phone = try #require(Phone(opening: key, world.clock))
        #expect(key.contains("<strong class=\"code\">\(phone.secret.groups)</strong>"))
        #expect(key.contains("<svg class=\"qr\"") && key.contains("<title id=\"key-title\">"))
        #expect(key.contains("inputmode=\"numeric\"") && key.contains("autocomplete=\"one-time-code\""))
        #expect(key.contains("href=\"otpauth://totp/Vinge:mette?secret="))
        #expect(try await browser.get(page).body.contains(phone.secret.groups), "the same when it is opened again")

        let wrong = try await browser.post("/second-factor/confirmation", [("code", phone.wrongCode), back])
        #expect(wrong.status == 422 && wrong.body.contains("id=\"error-summary\""))
        #expect(wrong.body.contains(phone.secret.groups))
        let done = try await browser.post("/second-factor/confirmation", [("code", phone.code()), back])
        let codes = Browser.codes(in: done.body)
        #expect(done.status == 200 && done.headers["cache-control"] == "no-store")
        #expect(codes.count == 10 && Set(codes).count == 10)
        #expect(done.body.contains("href=\"\(Self.own)\"") && done.body.contains("data-print hidden"))

        let manage = try await browser.get(Self.own)
        #expect(manage.status == 200 && manage.body.contains("10 af 10"))
        #expect(!codes.contains { manage.body.contains($0) } && !manage.body.contains(phone.secret.groups))
        #expect(try await browser.get(Self.start).location == Self.own)
        #expect(try await browser.post(Self.start, [("password", DemoPeople.password)]).location == Self.own)
        #expect(try await browser.post("/second-factor/confirmation", [("code", phone.code())]).location == Self.own)
        #expect(
            try await world.actions(on: "mette") == [
                "second_factor.confirm", "second_factor.failed", "second_factor.failed", "second_factor.set_up",
                "sign_in",
            ])
    }

    @Test("what is not finished within a quarter of an hour begins with the password again")
    func slow() async throws {
        let world = try await World()
        let browser = try await Browser(world, as: DemoPeople.teacher)
        _ = try await browser.post(Self.start, [("password", DemoPeople.password)])
        let phone = try #require(Phone(opening: try await browser.get(Self.start).body, world.clock))
        world.clock.advance(seconds: 15 * 60)
        let late = try await browser.post("/second-factor/confirmation", [("code", phone.code()), ("back", "/search")])
        #expect(late.status == 303 && late.location == "/second-factor/set-up?back=%2Fsearch")
        let page = try await browser.get(Self.start).body
        #expect(page.contains("notice-warning") && !page.contains("otpauth"))
        #expect(try await browser.get(Self.own).location?.hasPrefix(Self.start) == true)
    }

    @Test("two windows: the code of the key that was replaced is no code")
    func replaced() async throws {
        let world = try await World()
        let browser = try await Browser(world, as: DemoPeople.teacher)
        _ = try await browser.post(Self.start, [("password", DemoPeople.password)])
        let old = try #require(Phone(opening: try await browser.get(Self.start).body, world.clock))
        _ = try await browser.post(Self.start, [("password", DemoPeople.password)])
        let new = try #require(Phone(opening: try await browser.get(Self.start).body, world.clock))
        #expect(old.secret != new.secret)
        #expect(try await browser.post("/second-factor/confirmation", [("code", old.code())]).status == 422)
        #expect(try await browser.post("/second-factor/confirmation", [("code", new.code())]).status == 200)
    }

    @Test("the demo says the password and the code; an installation does not", arguments: [true, false])
    func demo(isDemo: Bool) async throws {
        let world = try await World(mode: isDemo ? .demo : .serve)
        let browser = try await Browser(world, as: DemoPeople.teacher)
        #expect(try await browser.get(Self.start).body.contains("value=\"\(DemoPeople.password)\"") == isDemo)
        _ = try await browser.post(Self.start, [("password", DemoPeople.password)])
        let page = try await browser.get(Self.start).body
        let phone = try #require(Phone(opening: page, world.clock))
        #expect(page.contains("koden \(phone.code())") == isDemo)
        _ = try await browser.post("/second-factor/confirmation", [("code", phone.code())])
        _ = try await browser.post("/sign-out")
        _ = try await browser.signIn("mette", DemoPeople.password)
        // The code of this half minute has been taken.
        let asked = try await browser.get("/second-factor").body
        #expect(asked.contains("koden \(phone.code(later: 1))") == isDemo)
        #expect(try await browser.prove(phone.code(later: 1)).status == 303)
    }

    @Test("new recovery codes end the old ones; turning it off leaves nothing, and both are in the log")
    func changes() async throws {
        let world = try await World()
        let browser = try await Browser(world, as: DemoPeople.teacher)
        let (phone, old) = try await browser.setUpSecondFactor(world)
        let page = try await browser.post(Self.own)
        let new = Browser.codes(in: page.body)
        #expect(page.status == 200 && new.count == 10 && Set(new).isDisjoint(with: old))
        let other = try await Browser(world, as: DemoPeople.teacher)
        func use(_ code: String) async throws -> Int {
            try await other.post("/second-factor", [("recovery", code)]).status
        }
        #expect(try await use(old[0]) == 422)
        #expect(try await use(new[0]) == 303)

        let off = try await other.post("/second-factor/removal")
        #expect(off.status == 303 && off.location == Self.start)
        #expect(try await browser.get(Self.own).location?.hasPrefix(Self.start) == true, "in every session")
        for table in ["second_factor", "recovery_code"] {
            let rows: Int? = try await world.database.read {
                try $0.value(SQL(stringLiteral: "SELECT count(*) AS value FROM \(table)"))
            }
            #expect(rows == 0, "\(table)")
        }
        #expect(try await browser.prove(phone.code()).location == Self.start)
        let actions = try await world.actions(on: "mette")
        #expect(actions.contains("second_factor.new_codes") && actions.contains("second_factor.remove"))
    }

    @Test("neither the key nor a recovery code lies open anywhere in the database")
    func sealed() async throws {
        let world = try await World()
        let browser = try await Browser(world, as: DemoPeople.teacher)
        let (phone, codes) = try await browser.setUpSecondFactor(world)
        let secrets = [phone.secret.bytes] + ([Base32.text(phone.secret.bytes)] + codes).map { Array($0.utf8) }
        let (found, looked) = try await world.database.read { reading in
            var (found, looked): (Set<String>, Int) = ([], 0)
            for shape in try reading.shapes() {
                let names = shape.columns.map(\.name)
                let list = names.map { "\"\($0)\"" }.joined(separator: ", ")
                try reading.each(SQL(stringLiteral: "SELECT \(list) FROM \(shape.name)")) { row in
                    for name in names {
                        let bytes: [UInt8]
                        switch try row[name] as SQLValue {
                        case .text(let text): bytes = Array(text.utf8)
                        case .bytes(let stored): bytes = stored
                        default: continue
                        }
                        looked += 1
                        if secrets.contains(where: { bytes.contains($0) }) { found.insert("\(shape.name).\(name)") }
                    }
                }
            }
            return (found, looked)
        }
        #expect(found.isEmpty && looked > 1000)
    }

    @Test("it is for staff: pupils and guardians are not asked, and nothing leads them there")
    func staffOnly() async throws {
        let world = try await World()
        for person in [DemoPeople.pupil, DemoPeople.guardian] {
            let browser = try await Browser(world, as: person)
            for path in ["/second-factor", Self.start, Self.own] {
                #expect(try await browser.get(path).status == 403)
            }
            let page = try await browser.get(person.role == .pupil ? "/my/guardians" : "/my/contact")
            #expect(page.status == 200 && !page.body.contains("/second-factor"))
        }
        let browser = try await Browser(world, as: DemoPeople.municipality)
        #expect(try await browser.get("/").body.contains("href=\"\(Self.own)\""))
    }

    @Test("every page speaks the reader's language", arguments: ["da", "sv", "nb", "en"])
    func languages(language: String) async throws {
        let world = try await World()
        let browser = Browser(world)
        browser.language = language
        _ = try await browser.signIn("mette", DemoPeople.password)
        let wanted = Language(rawValue: language) ?? .da
        let title = Text(
            da: "Slå totrinsbekræftelse til", sv: "Slå på tvåstegsverifiering", nb: "Slå på totrinnsbekreftelse",
            en: "Turn on two-step verification")
        #expect(try await browser.get(Self.start).body.contains("<h1>\(title[wanted])</h1>"))
    }
}
