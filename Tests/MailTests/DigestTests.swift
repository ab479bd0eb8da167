import Access
import Core
import Testing

@testable import Mail

@Suite("What a reminder says")
struct DigestTests {
    private let today = LocalDate(daysSince1970: 20_766)  // 2026-11-09
    private let write = Text(da: "Skriv", sv: "Skriv nu", nb: "Skriv nå", en: "Write")
    private let confirm = Text(da: "Bekræft", sv: "Bekräfta", nb: "Bekreft", en: "Confirm")

    private func waiting(_ title: Text, _ urgency: Waiting.Urgency, in days: Int) -> Waiting {
        Waiting(title, about: "Asta Holm", path: "/pupils/1", urgency, day: today.adding(days: days))
    }

    @Test("things of one kind are one line, the most urgent kind first, with the earliest day")
    func groups() {
        let digest = Digest(of: [
            waiting(write, .soon, in: -2), waiting(confirm, .now, in: -1), waiting(write, .soon, in: -6),
            waiting(write, .whenThereIsTime, in: -9),
        ])
        #expect(
            digest.lines == [
                Digest.Line(title: confirm, count: 1, day: today.adding(days: -1)),
                Digest.Line(title: write, count: 3, day: today.adding(days: -9)),
            ])
        #expect(digest.count == 4)
        #expect(Digest(of: []).lines.isEmpty)
    }

    @Test("what stands for several things counts as so many")
    func several() {
        let many = Waiting(write, about: "12", path: "/handovers", .soon, day: today, count: 12)
        let digest = Digest(of: [many, waiting(write, .soon, in: 1)])
        #expect(digest.lines == [Digest.Line(title: write, count: 13, day: today)])
        #expect(digest.count == 13)
    }

    @Test(
        "the letter says how many, since when or by when, where to go and how to stop it",
        arguments: Language.allCases)
    func letter(language: Language) throws {
        let site = try #require(SiteAddress("https://vinge.example"))
        let digest = Digest(of: [
            waiting(confirm, .now, in: -6), waiting(write, .soon, in: -1), waiting(write, .soon, in: -2),
            waiting(Text(same: "A"), .soon, in: 0), waiting(Text(same: "B"), .soon, in: 3),
            waiting(Text(same: "C"), .soon, in: 4), waiting(Text(same: "C"), .soon, in: 5),
        ])
        let letter = MailLetters(site: site, language: language).reminder(digest, on: today)
        let expected =
            switch language {
            case .da:
                """
                Hej

                Det her venter på dig i Vinge:

                – Bekræft (siden 3. november)
                – Skriv: 2 (den ældste siden 7. november)
                – A (i dag)
                – B (12. november)
                – C: 2 (den første 13. november)

                Åbn Vinge: https://vinge.example/

                """
            case .sv:
                """
                Hej!

                Det här väntar på dig i Vinge:

                – Bekräfta (sedan 3 november)
                – Skriv nu: 2 (den äldsta sedan 7 november)
                – A (i dag)
                – B (12 november)
                – C: 2 (den första 13 november)

                Öppna Vinge: https://vinge.example/

                """
            case .nb:
                """
                Hei

                Dette venter på deg i Vinge:

                – Bekreft (siden 3. november)
                – Skriv nå: 2 (den eldste siden 7. november)
                – A (i dag)
                – B (12. november)
                – C: 2 (den første 13. november)

                Åpne Vinge: https://vinge.example/

                """
            case .en:
                """
                Hello,

                This is waiting for you in Vinge:

                – Confirm (since 3 November)
                – Write: 2 (the oldest since 7 November)
                – A (today)
                – B (12 November)
                – C: 2 (the first 13 November)

                Open Vinge: https://vinge.example/

                """
            }
        #expect(letter.text.hasPrefix(expected))
        #expect(letter.text.hasSuffix(": https://vinge.example/my/mail\n"))
        #expect(letter.subject.contains("7") && letter.language == language)
        #expect(!letter.text.contains("Asta") && !letter.text.contains("/pupils"))
        let one = Digest(of: [waiting(write, .now, in: 0)])
        #expect(!MailLetters(site: site, language: language).reminder(one, on: today).subject.contains("1"))
    }

    @Test(
        "somebody is due on the next morning of a weekday",
        arguments: [
            ("2026-11-09T05:29:00.000Z", "2026-11-09T05:30:00.000Z"),
            ("2026-11-09T05:30:00.000Z", "2026-11-10T05:30:00.000Z"),
            ("2026-11-13T05:30:00.000Z", "2026-11-16T05:30:00.000Z"),
            ("2026-11-14T23:59:00.000Z", "2026-11-16T05:30:00.000Z"),
            // Clocks are put forward in the night to Sunday 29 March, and back to Sunday 25 October.
            ("2026-03-27T12:00:00.000Z", "2026-03-30T04:30:00.000Z"),
            ("2026-10-23T12:00:00.000Z", "2026-10-26T05:30:00.000Z"),
        ])
    func next(instant: String, due: String) throws {
        let now = try #require(Instant(instant))
        for country in Country.allCases { #expect(ReminderHours.next(after: now, in: country).text == due) }
    }

    @Test(
        "reminders are sent on weekdays, from half past six until six, by the clock of the country",
        arguments: [
            ("2026-11-09T05:29:59.000Z", nil), ("2026-11-09T05:30:00.000Z", "2026-11-09"),
            ("2026-11-09T16:59:00.000Z", "2026-11-09"), ("2026-11-09T17:00:00.000Z", nil),
            // Summer time.
            ("2026-06-01T04:29:00.000Z", nil), ("2026-06-01T04:30:00.000Z", "2026-06-01"),
            ("2026-11-13T09:00:00.000Z", "2026-11-13"), ("2026-11-14T09:00:00.000Z", nil),
            ("2026-11-15T09:00:00.000Z", nil),
        ] as [(String, String?)])
    func hours(instant: String, day: String?) throws {
        let now = try #require(Instant(instant))
        for country in Country.allCases { #expect(ReminderHours.day(at: now, in: country)?.text == day) }
    }
}
