import Access
import App
import Core
import Foundation
import Storage
import TestSupport
import Testing

@Suite("What a mail never says")
struct ReminderPrivacyTests {
    @Test(
        "no name of any pupil, class, course or school, no login, no id and no other address, for anybody",
        arguments: [true, false])
    func names(hasCourses: Bool) async throws {
        let mail = try FakeSendmail()
        let world = try await World(hasCourses: hasCourses, hasHandovers: !hasCourses, mail: mail.setUp)
        let people = (DemoPeople.all + (hasCourses ? [] : DemoPeople.handover)).filter(\.role.isStaff)
        for (number, person) in people.enumerated() {
            try await world.askForReminders(person, at: "p\(number)@skole.example", by: mail)
        }
        world.moveTo(days: 1, hour: 8)
        try await world.remind()
        let taken = try mail.taken()
        let reminders = taken.filter { $0.code == nil }
        #expect(reminders.count >= 3)
        let names = try await world.database.read { reading in
            try reading.all("SELECT given_name AS name FROM person") { try $0["name"] as String }
                + reading.all("SELECT family_name AS name FROM person") { try $0["name"] as String }
                + reading.all("SELECT name FROM pupil_group") { try $0["name"] as String }
                + reading.all("SELECT name FROM organisation") { try $0["name"] as String }
                + reading.all("SELECT login FROM account") { try $0["login"] as String }
        }
        #expect(names.count > 200)
        for mail in taken {
            let said = (mail.subject + "\n" + mail.text).lowercased()
            let words = Set(said.split { !$0.isLetter && !$0.isNumber && $0 != "." }.map(String.init))
            for name in Set(names.map { $0.lowercased() }) where name.count > 2 {
                // A short name may be part of a word; a name of several words stands as it is.
                #expect(!words.contains(name) && (!name.contains(" ") || !said.contains(name)), "\(name)")
            }
            #expect(said.matches(of: /[0-9a-f]{8}-[0-9a-f]{4}/).isEmpty, "an id")
            #expect(said.components(separatedBy: "https://").count - 1 <= 2)
            #expect(!said.contains("/pupils") && !said.contains("/handovers") && !said.contains("@"))
            let head = mail.head.components(separatedBy: "\n").map { $0.prefix { $0 != ":" } }
            #expect(
                head == [
                    "From", "To", "Subject", "Date", "Message-ID", "Auto-Submitted", "MIME-Version", "Content-Type",
                    "Content-Transfer-Encoding", "Content-Language",
                ])
        }
        // Each in the language of their own school.
        let languages = Set(reminders.compactMap { $0.header("Content-Language") })
        #expect(languages.isSuperset(of: hasCourses ? ["da"] : ["sv"]))
    }
}
