import App
import Core
import Storage
import TestSupport
import Testing

@Suite("The page of one's own reminders")
struct MailPageTests {
    private let mail: FakeSendmail
    private let world: World
    private static let page = "/my/mail"

    init() async throws {
        mail = try FakeSendmail()
        world = try await World(mail: mail.setUp)
    }

    private func teacher() async throws -> Browser { try await Browser(world, as: DemoPeople.teacher) }

    private func send(_ browser: Browser, _ what: String = "", _ fields: [(String, String)] = []) async throws
        -> Browser.Answer
    {
        try await browser.post(Self.page + what, fields, from: Self.page)
    }

    private func rows() async throws -> Int? {
        try await world.database.read { try $0.value("SELECT count(*) AS value FROM mail_address") }
    }

    @Test("an address, its code, off, on and away, each told and in the audit log without the address")
    func walk() async throws {
        let browser = try await teacher()
        #expect(try await browser.get("/").body.contains("<a href=\"/my/mail\">Påmindelser på mail</a>"))
        #expect(try await browser.get(Self.page).body.contains("name=\"address\""))
        let set = try await send(browser, "", [("address", " mette@skole.example ")])
        #expect(set.status == 303 && set.location == Self.page)
        var page = try await browser.get(Self.page).body
        #expect(page.contains("En kode er på vej.") && page.contains("mette@skole.example"))
        try await world.work()
        let taken = try #require(try mail.taken().first)
        #expect(taken.subject == "Vinge: din kode" && taken.text.contains("https://vinge.example/my/mail"))
        let code = try #require(taken.code)
        #expect(!taken.head.contains(code))
        // As it may be typed.
        let confirmed = try await send(browser, "/confirmation", [("code", " \(code.prefix(3)) \(code.suffix(3))")])
        #expect(confirmed.status == 303)
        page = try await browser.get(Self.page).body
        #expect(page.contains("Påmindelser er slået til") && page.contains("ingen endnu"))
        _ = try await send(browser, "/pause")
        page = try await browser.get(Self.page).body
        #expect(page.contains("Påmindelser er slået fra") && page.contains("Slå til igen"))
        _ = try await send(browser, "/resumption")
        #expect(try await browser.get(Self.page).body.contains("Påmindelser er slået til"))
        _ = try await send(browser, "/removal")
        page = try await browser.get(Self.page).body
        #expect(page.contains("Adressen er slettet.") && page.contains("name=\"address\""))
        #expect(try await rows() == 0)
        // What is so already is neither told nor written down again.
        for what in ["/pause", "/resumption", "/removal", "/code", "/confirmation"] {
            let answer = try await send(browser, what)
            #expect(answer.status == 303 && !answer.cookies.contains { $0.contains("flash") })
        }
        let actions = try await world.actions(on: "mette").filter { $0.hasPrefix("mail.") }
        #expect(actions == ["mail.confirm", "mail.off", "mail.on", "mail.remove", "mail.set"])
    }

    @Test("what is no address comes back at its field, with what was typed, in each language")
    func badAddress() async throws {
        let browser = try await teacher()
        for (language, title, wrong) in [
            (Language.da, "Påmindelser på mail", "Det er ikke en mailadresse"),
            (.sv, "Påminnelser via mejl", "Det är ingen e-postadress"),
            (.nb, "Påminnelser på e-post", "Det er ikke en e-postadresse"),
            (.en, "Reminders by e-mail", "That is not an e-mail address"),
        ] {
            _ = try await browser.post(
                "/language", [("language", language.rawValue), ("back", Self.page)], from: Self.page)
            for typed in ["mette", "mette@skole.example\nBcc: x@y.example", ""] {
                let answer = try await send(browser, "", [("address", typed)])
                #expect(answer.status == 422)
                #expect(answer.body.contains("<h1>\(title)</h1>") && answer.body.contains(wrong))
                #expect(answer.body.contains("aria-describedby=\"address-hint address-error\""))
                if typed == "mette" { #expect(answer.body.contains("value=\"mette\"")) }
            }
        }
        #expect(try await rows() == 0)
        #expect(try mail.taken().isEmpty)
    }

    @Test("each state is said in each language", arguments: Language.allCases)
    func languages(language: Language) async throws {
        let browser = try await teacher()
        _ = try await browser.post("/language", [("language", language.rawValue), ("back", "/")], from: "/")
        _ = try await send(browser, "", [("address", "mette@skole.example")])
        func shows(_ texts: String...) async throws -> Bool {
            let page = try await browser.get(Self.page).body
            return texts.allSatisfy(page.contains)
        }
        func said(_ da: String, _ sv: String, _ nb: String, _ en: String) -> String {
            Text(da: da, sv: sv, nb: nb, en: en)[language]
        }
        #expect(
            try await shows(
                said("koden fra mailen", "koden från mejlet", "koden fra e-posten", "the code from the mail"),
                said("Send en ny kode", "Skicka en ny kod", "Send en ny kode", "Send a new code")))
        try await world.work()
        let taken = try #require(try mail.taken().first)
        #expect(taken.header("Content-Language") == language.rawValue)
        #expect(
            taken.text.contains(
                said("Din kode til Vinge", "Din kod till Vinge", "Koden din til Vinge", "Your code for Vinge")))
        _ = try await send(browser, "/confirmation", [("code", taken.code ?? "")])
        #expect(
            try await shows(
                said("er slået til", "är påslagna", "er slått på", "Reminders are on"),
                said("Slet adressen", "Ta bort adressen", "Slett adressen", "Delete the address")))
        _ = try await send(browser, "/pause")
        #expect(try await shows(said("er slået fra", "är avslagna", "er slått av", "Reminders are off")))
    }

    @Test("a wrong code is told at its field, five of them close it, and the right one does not open it then")
    func wrongCode() async throws {
        let browser = try await teacher()
        _ = try await send(browser, "", [("address", "mette@skole.example")])
        try await world.work()
        let code = try #require(try mail.taken().first?.code)
        let wrong = code == "000000" ? "111111" : "000000"
        for _ in 0..<5 {
            let answer = try await send(browser, "/confirmation", [("code", wrong)])
            #expect(answer.status == 422 && answer.body.contains("Koden passer ikke"))
            #expect(answer.body.contains("aria-describedby=\"code-hint code-error\""))
        }
        let closed = try await send(browser, "/confirmation", [("code", code)])
        #expect(closed.status == 429 && closed.headers["retry-after"] == "900")
        #expect(closed.body.contains("Vent et kvarter"))
        world.clock.advance(seconds: 901)
        #expect(try await send(browser, "/confirmation", [("code", code)]).status == 303)
        let actions = try await world.actions(on: "mette").filter { $0.hasPrefix("mail.") }
        #expect(actions.filter { $0 == "mail.failed" }.count == 5 && actions.contains("mail.confirm"))
    }

    @Test("a code is too old after half an hour, works once, and a new one takes its place")
    func oldCode() async throws {
        let browser = try await teacher()
        _ = try await send(browser, "", [("address", "mette@skole.example")])
        try await world.work()
        let first = try #require(try mail.taken().first?.code)
        world.clock.advance(seconds: 29 * 60)
        _ = try await browser.get(Self.page)
        world.clock.advance(seconds: 60)
        #expect(try await send(browser, "/confirmation", [("code", first)]).status == 422)
        #expect(try await send(browser, "/code").status == 303)
        try await world.work()
        let second = try #require(try mail.taken().last?.code)
        #expect(first != second)
        #expect(try await send(browser, "/confirmation", [("code", first)]).status == 422)
        #expect(try await send(browser, "/confirmation", [("code", "")]).status == 422)
        #expect(try await send(browser, "/confirmation", [("code", second)]).status == 303)
        // A code that comes after it was used does nothing.
        #expect(try await send(browser, "/confirmation", [("code", second)]).status == 303)
        let actions = try await world.actions(on: "mette")
        #expect(actions.filter { $0 == "mail.confirm" }.count == 1)
    }

    @Test("no more than five codes a day leave for one address or from one person")
    func tooManyCodes() async throws {
        let browser = try await teacher()
        for _ in 0..<5 {
            #expect(try await send(browser, "", [("address", "other@skole.example")]).status == 303)
            try await world.work()
        }
        let byPerson = try await send(browser, "", [("address", "third@skole.example")])
        #expect(byPerson.status == 429 && byPerson.body.contains("Du har bedt om mange koder"))
        #expect(byPerson.body.contains("value=\"third@skole.example\""))
        #expect(try await send(browser, "/code").status == 429)
        let other = try await Browser(world, as: DemoPeople.leader)
        let toAddress = try await send(other, "", [("address", "OTHER@skole.example")])
        #expect(toAddress.status == 429)
        #expect(try await send(other, "", [("address", "solveig@skole.example")]).status == 303)
        try await world.work()
        #expect(try mail.taken().count == 6)
        world.clock.advance(seconds: 24 * 3600)
        let later = try await teacher()
        #expect(try await send(later, "/code").status == 303)
    }

    @Test("a code is not sent to an account that is closed before it leaves, nor for an address that is gone")
    func closed() async throws {
        let browser = try await teacher()
        _ = try await send(browser, "", [("address", "mette@skole.example")])
        _ = try await send(browser, "/removal")
        try await world.work()
        _ = try await send(browser, "", [("address", "mette@skole.example")])
        _ = try await world.database.write { try $0.execute("UPDATE account SET disabled = 1 WHERE login = 'mette'") }
        try await world.work()
        #expect(try mail.taken().isEmpty)
    }

    @Test("an address that nobody confirms is forgotten after a week, one that is confirmed stays")
    func forgotten() async throws {
        try await world.askForReminders(DemoPeople.leader, at: "solveig@skole.example", by: mail)
        _ = try await send(try await teacher(), "", [("address", "mette@skole.example")])
        try await world.work()
        for (days, left) in [(6, 2), (2, 1)] {
            world.clock.advance(seconds: Int64(days) * 86_400)
            try await Housekeeping(services: world.services).sweep()
            #expect(try await rows() == left)
        }
    }

    @Test("nobody else sees the address, and pupils and guardians have no such page")
    func others() async throws {
        try await world.askForReminders(DemoPeople.teacher, at: "hemmelig@skole.example", by: mail)
        let admin = try await Browser(world, as: DemoPeople.administrator)
        for path in ["/accounts", "/jobs", Self.page, "/"] {
            #expect(try await !admin.get(path).body.contains("hemmelig@"))
        }
        for person in [DemoPeople.pupil, DemoPeople.guardian] {
            let browser = try await Browser(world, as: person)
            #expect(try await browser.get(Self.page).status == 403)
            #expect(try await !browser.get("/pupils").body.contains(Self.page))
        }
    }

    @Test("where no mail is set up the page says so, takes no address, and nothing is sent or asked for")
    func notSetUp() async throws {
        let world = try await World()
        let browser = try await Browser(world, as: DemoPeople.teacher)
        let page = try await browser.get(Self.page)
        #expect(page.status == 200 && page.body.contains("Jeres Vinge sender ikke mail"))
        #expect(!page.body.contains("name=\"address\""))
        for what in ["", "/code", "/confirmation", "/pause", "/resumption", "/removal"] {
            let answer = try await browser.post(Self.page + what, [("address", "mette@skole.example")], from: Self.page)
            #expect(answer.status == 303 && answer.location == Self.page)
        }
        world.moveTo(days: 1, hour: 8)
        try await world.remind()
        let jobs: Int? = try await world.database.read {
            try $0.value("SELECT count(*) AS value FROM job WHERE kind LIKE 'mail.%'")
        }
        #expect(jobs == 0)
    }

    @Test("an address that is there can be taken away also where mail is no longer sent")
    func noLongerSetUp() async throws {
        try await world.askForReminders(DemoPeople.teacher, at: "mette@skole.example", by: mail)
        let browser = Browser(House(world.services), in: world)
        _ = try await browser.signIn(DemoPeople.teacher.login, DemoPeople.password)
        let page = try await browser.get(Self.page).body
        #expect(page.contains("Jeres Vinge sender ikke mail") && page.contains("mette@skole.example"))
        _ = try await send(browser, "/removal")
        #expect(try await rows() == 0)
    }
}
