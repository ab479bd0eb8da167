import Core
import Testing

@Suite struct SchoolYearTests {
    @Test(
        "a school year is written as its country writes it",
        arguments: [
            (Country.denmark, 2026, "2026/27"), (.sweden, 2026, "2026/27"), (.norway, 2026, "2026–2027"),
            (.denmark, 1999, "1999/00"), (.sweden, 2008, "2008/09"), (.norway, 1999, "1999–2000"),
        ])
    func label(country: Country, start: Int, expected: String) {
        #expect(SchoolYear(country: country, startYear: start).label == expected)
    }

    @Test(
        "a day before August belongs to the year that began the summer before",
        arguments: [
            ("2026-07-31", 2025), ("2026-08-01", 2026), ("2026-12-31", 2026), ("2027-01-01", 2026),
            ("2027-07-31", 2026),
            ("2027-08-01", 2027),
        ])
    func containing(text: String, start: Int) throws {
        let day = try #require(LocalDate(text))
        for country in Country.allCases {
            #expect(SchoolYear(country: country, containing: day).startYear == start)
        }
    }

    @Test("every day belongs to exactly one school year", arguments: Country.allCases)
    func exactlyOne(country: Country) throws {
        let first = try #require(LocalDate("2023-07-01"))
        let years = (2020...2030).map { SchoolYear(country: country, startYear: $0) }
        for offset in 0..<1500 {
            let day = first.adding(days: offset)
            let holders = years.filter { $0.contains(day) }
            guard holders != [SchoolYear(country: country, containing: day)] else { continue }
            Issue.record("\(day) is in \(holders.map(\.label))")
        }
    }

    @Test("a school year ends the day before the next one starts")
    func boundaries() {
        let year = SchoolYear(country: .norway, startYear: 2026)
        #expect(year.start.text == "2026-08-01")
        #expect(year.end.text == "2027-08-01")
        #expect(year.contains(year.start))
        #expect(!year.contains(year.end))
        #expect(year.contains(year.end.adding(days: -1)))
        #expect(year < SchoolYear(country: .norway, startYear: 2027))
    }
}
