import Access
import App
import Core
import Foundation
import Storage
import TestSupport
import Testing
import Work

@testable import Mail

@Suite("Reminders by e-mail")
struct ReminderTests {
    private let mail: FakeSendmail
    private let world: World

    init() async throws {
        mail = try FakeSendmail()
        world = try await World(hasCourses: true, mail: mail.setUp)
    }

    /// Mette has confirmed her address on Monday; only what comes after that counts.
    private func subscribed() async throws -> Browser {
        try await world.askForReminders(DemoPeople.teacher, at: "mette@skole.example", by: mail)
    }

    private func reminders() throws -> [FakeSendmail.Taken] { try mail.taken().filter { $0.code == nil } }

    private func change(_ statement: SQL) async throws {
        try await world.database.write { _ = try $0.execute(statement) }
    }

    @Test("what waits becomes one mail a day, from the next morning, with the count of the front page")
    func walk() async throws {
        let browser = try await subscribed()
        try await world.remind()
        #expect(try reminders().isEmpty, "it begins the next morning")
        world.moveTo(days: 1, hour: 6, minute: 29)
        try await world.remind()
        #expect(try reminders().isEmpty, "it is too early")
        world.moveTo(days: 1, hour: 6, minute: 45)
        try await world.remind()
        let taken = try #require(try reminders().first)
        #expect(taken.arguments.last == "mette@skole.example" && taken.header("Content-Language") == "da")
        #expect(taken.text.contains("Det her venter på dig i Vinge:\n\n– "))
        _ = try await browser.signIn(DemoPeople.teacher.login, DemoPeople.password)
        let front = try await browser.get("/").body
        let list = front.components(separatedBy: "aria-labelledby=\"waiting\"").last
        let rows = (list?.components(separatedBy: "</section>").first ?? "").components(separatedBy: "<li>").count - 1
        #expect(rows > 1 && taken.subject == "Vinge: \(rows) ting venter")
        for hour in [7, 12, 17] {
            world.moveTo(days: 1, hour: hour, minute: 15)
            try await world.remind()
        }
        #expect(try reminders().count == 1)
        world.moveTo(days: 2, hour: 7)
        try await world.remind()
        let both = try reminders()
        #expect(both.count == 2)
        #expect(Set(both.compactMap { $0.header("Message-ID") }).count == 2)
        world.moveTo(days: 5, hour: 9)
        try await world.remind()
        #expect(try reminders().count == 2, "it is Saturday")
    }

    @Test("nothing waits: nothing comes")
    func nothing() async throws {
        let mail = try FakeSendmail()
        let world = try await World(hasCourses: true, mail: mail.setUp)
        try await world.askForReminders(DemoPeople.municipality, at: "karen@kommune.example", by: mail)
        world.moveTo(days: 1, hour: 8)
        try await world.remind()
        #expect(try mail.taken().count == 1, "the code alone")
        let jobs: Int? = try await world.database.read {
            try $0.value("SELECT count(*) AS value FROM job WHERE kind = 'mail.reminder'")
        }
        #expect(jobs == 0)
    }

    @Test("neither a closed account, nor ended roles, nor one turned off, nor an address without its code")
    func ended() async throws {
        let browser = try await subscribed()
        world.moveTo(days: 1, hour: 8)
        try await change("UPDATE account SET disabled = 1 WHERE login = 'mette'")
        try await world.remind()
        try await change("UPDATE account SET disabled = 0 WHERE login = 'mette'")
        try await change(
            """
            UPDATE role_assignment SET ends = '2026-11-10'
            WHERE person = (SELECT person FROM account WHERE login = 'mette')
            """)
        world.clock.advance(seconds: 900)
        try await world.remind()
        try await change(
            "UPDATE role_assignment SET ends = NULL WHERE person = (SELECT person FROM account WHERE login = 'mette')")
        world.moveTo(days: 2, hour: 8)
        _ = try await browser.signIn(DemoPeople.teacher.login, DemoPeople.password)
        _ = try await browser.post("/my/mail/pause", [], from: "/my/mail")
        try await world.remind()
        world.moveTo(days: 3, hour: 8)
        _ = try await browser.signIn(DemoPeople.teacher.login, DemoPeople.password)
        _ = try await browser.post("/my/mail", [("address", "other@skole.example")], from: "/my/mail")
        world.moveTo(days: 4, hour: 8)
        try await world.remind()
        #expect(try reminders().isEmpty)
    }

    @Test("closed or turned off between the morning's look and the mail: nothing comes")
    func between() async throws {
        _ = try await subscribed()
        for statement: SQL in [
            "UPDATE account SET disabled = 1 WHERE login = 'mette'", "UPDATE mail_address SET wants = 0",
            "DELETE FROM mail_address",
        ] {
            world.clock.advance(seconds: 86_400)
            try await change("UPDATE account SET disabled = 0 WHERE login = 'mette'")
            try await change("UPDATE mail_address SET wants = 1")
            // The look asks for the job; before that is done something happens.
            let environment = world.services.environment
            try await world.database.write { writing in
                let later = environment.now().adding(seconds: 7 * 86_400)
                for one in try ReminderStore.due(at: later, limit: 9, on: writing.reading) {
                    try Jobs.add(.mailReminder, one.account, key: "x", owner: one.owner, environment, on: writing)
                }
                _ = try writing.execute(statement)
            }
            #expect(try await world.work() == 1)
        }
        #expect(try reminders().isEmpty)
    }

    @Test("a mail that was sent and not written down is sent again as the same mail, and not a third time")
    func killed() async throws {
        _ = try await subscribed()
        for one in TestDatabase.trigger("forgets", "BEFORE UPDATE OF sent ON mail_address") { try await change(one) }
        world.moveTo(days: 1, hour: 8)
        try await world.remind()
        #expect(try reminders().count == 1)
        try await change(TestDatabase.noTrigger("forgets", on: "mail_address"))
        world.clock.advance(seconds: 120)
        try await world.remind()
        let sent = try reminders()
        #expect(sent.count == 2)
        #expect(Set(sent.compactMap { $0.header("Message-ID") }).count == 1)
        world.clock.advance(seconds: 1800)
        try await world.remind()
        #expect(try reminders().count == 2)
    }

    @Test("a mail program that says no is asked a few times, and then an administrator sees it")
    func refused() async throws {
        _ = try await subscribed()
        try mail.become("exit 75")
        world.moveTo(days: 1, hour: 8)
        for _ in 0..<7 {
            try await world.remind()
            world.clock.advance(seconds: 960)
        }
        #expect(try reminders().count == 5)
        let fault: String? = try await world.database.read {
            try $0.value("SELECT fault AS value FROM job WHERE kind = 'mail.reminder' AND state = 'failed'")
        }
        #expect(fault == "MailNotTaken")
        let page = try await Browser(world, as: DemoPeople.administrator).get("/jobs").body
        #expect(page.contains("En påmindelse på mail") && page.contains("MailNotTaken"))
        #expect(!page.contains("mette"))
        // The next day begins anew.
        try mail.become("exit 0")
        world.moveTo(days: 2, hour: 8)
        try await world.remind()
        #expect(try reminders().count == 6)
        let left: Int? = try await world.database.read {
            try $0.value("SELECT count(*) AS value FROM job WHERE kind = 'mail.reminder'")
        }
        #expect(left == 0)
    }

    @Test("job rows and the log hold no address, and the table holds it sealed")
    func rows() async throws {
        _ = try await subscribed()
        try mail.become("exit 1")
        world.moveTo(days: 1, hour: 8)
        try await world.remind()
        let texts = try await world.database.read { reading in
            let jobs = try reading.all("SELECT payload, fault FROM job") {
                "\(try $0["payload"] as String) \(try $0["fault"] as String? ?? "")"
            }
            let events = try reading.all("SELECT action, object FROM audit_event WHERE action LIKE 'mail.%'") {
                "\(try $0["action"] as String) \(try $0["object"] as String)"
            }
            return jobs + events
        }
        #expect(texts.contains { $0.contains("MailNotTaken") } && texts.contains { $0.hasPrefix("mail.confirm") })
        #expect(texts.allSatisfy { !$0.contains("@") && !$0.contains("mette") })
        let sealed: [UInt8]? = try await world.database.read {
            try $0.value("SELECT address AS value FROM mail_address")
        }
        #expect(!String(decoding: try #require(sealed), as: UTF8.self).contains("mette"))
    }

    @Test("where no server ran by day the evening sends nothing, and the next morning does")
    func evening() async throws {
        _ = try await subscribed()
        world.moveTo(days: 1, hour: 19)
        try await world.remind()
        world.moveTo(days: 2, hour: 6)
        try await world.remind()
        #expect(try reminders().isEmpty)
        world.moveTo(days: 2, hour: 7)
        try await world.remind()
        #expect(try reminders().count == 1)
    }

    @Test("many are asked for a few at a time, each once, by whichever server")
    func many() async throws {
        _ = try await subscribed()
        world.moveTo(days: 1, hour: 8)
        let servers = [world.house.worker(), world.house.worker()]
        for server in servers { try await server.arm() }
        for server in servers + servers { try await server.work() }
        #expect(try reminders().count == 1)
    }
}
