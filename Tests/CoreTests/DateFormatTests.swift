import Core
import Testing

@Suite struct DateFormatTests {
    @Test(
        "a day is written as each language writes it",
        arguments: [
            ("2026-11-03", ["3. november 2026", "3 november 2026", "3. november 2026", "3 November 2026"]),
            ("2026-05-17", ["17. maj 2026", "17 maj 2026", "17. mai 2026", "17 May 2026"]),
            ("2026-12-24", ["24. december 2026", "24 december 2026", "24. desember 2026", "24 December 2026"]),
            ("2026-03-01", ["1. marts 2026", "1 mars 2026", "1. mars 2026", "1 March 2026"]),
        ])
    func long(text: String, expected: [String]) throws {
        let day = try #require(LocalDate(text))
        #expect(Language.allCases.map { DateFormat.long(day, in: $0) } == expected)
    }

    @Test(
        "a day without its year is short",
        arguments: [
            ("2026-11-03", ["3. nov.", "3 nov.", "3. nov.", "3 Nov"]),
            ("2026-09-30", ["30. sep.", "30 sep.", "30. sep.", "30 Sep"]),
            ("2026-12-01", ["1. dec.", "1 dec.", "1. des.", "1 Dec"]),
        ])
    func short(text: String, expected: [String]) throws {
        let day = try #require(LocalDate(text))
        #expect(Language.allCases.map { DateFormat.short(day, in: $0) } == expected)
    }

    @Test("no two months of a language share a name")
    func months() {
        for language in Language.allCases {
            let days = (1...12).compactMap { LocalDate(year: 2026, month: $0, day: 1) }
            #expect(Set(days.map { DateFormat.long($0, in: language) }).count == 12)
            #expect(Set(days.map { DateFormat.short($0, in: language) }).count == 12)
        }
    }

    @Test("a week is the ISO week")
    func week() throws {
        let day = try #require(LocalDate("2027-01-03"))
        #expect(Language.allCases.map { DateFormat.week(day, in: $0) } == ["uge 53", "vecka 53", "uke 53", "week 53"])
    }

    @Test("a moment shows the school's own clock")
    func moment() throws {
        let instant = try #require(Instant("2026-07-01T22:05:00Z"))
        #expect(
            Language.allCases.map { DateFormat.moment(instant, country: .sweden, in: $0) } == [
                "2. juli 2026 kl. 00.05", "2 juli 2026 kl. 00.05", "2. juli 2026 kl. 00.05", "2 July 2026, 00:05",
            ])
    }
}
