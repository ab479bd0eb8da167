import Core
import Foundation
import Testing

@Suite struct LocalDateTests {
    @Test("four hundred years of days are counted, written and read one after another")
    func fourHundredYears() throws {
        // An independent calendar: it only knows how long the months are.
        var (year, month, day, weekday) = (1800, 1, 1, 3)  // 1 January 1800 was a Wednesday.
        var date = try #require(LocalDate(year: 1800, month: 1, day: 1))
        var faults: [String] = []
        for _ in 0..<146_097 {
            let text = String(format: "%04d-%02d-%02d", year, month, day)
            let parts = date.components
            if parts != (year, month, day) || date.text != text || date.weekday != weekday || LocalDate(text) != date {
                faults.append(text)
            }
            let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
            let last = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
            (day, weekday) = (day + 1, weekday % 7 + 1)
            if day > last { (day, month) = (1, month + 1) }
            if month > 12 { (month, year) = (1, year + 1) }
            date = date.adding(days: 1)
        }
        #expect(faults.isEmpty, "\(faults.count) days, first \(faults.first ?? "")")
        #expect(date.text == "2200-01-01")
    }

    @Test(
        "known days have their known number, weekday and week",
        arguments: [
            ("1970-01-01", 0, 4, 1), ("1969-12-31", -1, 3, 1), ("2000-02-29", 11_016, 2, 9),
            ("2026-11-09", 20_766, 1, 46), ("0001-01-01", -719_162, 1, 1), ("9999-12-31", 2_932_896, 5, 52),
        ])
    func known(text: String, number: Int, weekday: Int, week: Int) throws {
        let day = try #require(LocalDate(text))
        #expect(day.daysSince1970 == number)
        #expect(day.weekday == weekday)
        #expect(day.week == week)
        #expect("\(day)" == text)
    }

    @Test(
        "the week around a new year is that of its Thursday",
        arguments: [
            ("2015-12-31", 53), ("2016-01-03", 53), ("2016-01-04", 1), ("2018-12-31", 1), ("2019-12-29", 52),
            ("2019-12-30", 1), ("2020-12-31", 53), ("2021-01-03", 53), ("2021-01-04", 1), ("2023-01-01", 52),
            ("2024-12-29", 52), ("2024-12-30", 1), ("2026-12-28", 53), ("2027-01-03", 53), ("2027-01-04", 1),
        ])
    func weekAtNewYear(text: String, week: Int) throws {
        #expect(try #require(LocalDate(text)).week == week)
    }

    @Test("weeks agree with Foundation's ISO calendar around every new year of four centuries")
    func weekAgreesWithFoundation() throws {
        var calendar = Calendar(identifier: .iso8601)
        calendar.timeZone = .gmt
        var faults: [String] = []
        for year in 1800..<2200 {
            let first = try #require(LocalDate(year: year, month: 1, day: 1))
            for offset in -7...7 {
                let day = first.adding(days: offset)
                let date = Date(timeIntervalSince1970: Double(day.daysSince1970) * 86_400)
                if calendar.component(.weekOfYear, from: date) != day.week { faults.append(day.text) }
            }
        }
        #expect(faults.isEmpty)
    }

    @Test(
        "a birthday on 29 February is on 1 March in a year without one",
        arguments: [
            ("2008-02-29", 1, "2009-03-01"), ("2008-02-29", 4, "2012-02-29"), ("2008-02-29", 18, "2026-03-01"),
            ("2008-02-29", 92, "2100-03-01"), ("2008-02-28", 18, "2026-02-28"), ("2008-03-01", 18, "2026-03-01"),
            ("2026-12-31", -1, "2025-12-31"), ("2028-02-29", -1, "2027-03-01"),
        ])
    func birthday(born: String, years: Int, expected: String) throws {
        #expect(try #require(LocalDate(born)).adding(years: years).text == expected)
    }

    @Test(
        "a text that is no day is nil",
        arguments: [
            "", "2026", "2026-1-01", "2026-01-1", "20260101", "2026/01/01", " 2026-01-01", "2026-01-01 ", "2026-01-01T",
            "2026-02-29", "2026-02-30", "1900-02-29", "2100-02-29", "2026-04-31", "2026-00-10", "2026-13-01",
            "2026-01-00",
            "2026-01-32", "0000-01-01", "-001-01-01", "+026-01-01", "2026-01-0a", "2026-٠١-01", "２026-01",
            "not-a-date!",
        ])
    func bad(text: String) { #expect(LocalDate(text) == nil) }

    @Test("days that exist only in leap years exist in those")
    func leapDays() {
        for year in [1600, 1904, 2000, 2024, 2400] { #expect(LocalDate(year: year, month: 2, day: 29) != nil) }
        for year in [1700, 1900, 2023, 2100, 2200] { #expect(LocalDate(year: year, month: 2, day: 29) == nil) }
        #expect(LocalDate(year: 0, month: 1, day: 1) == nil)
        #expect(LocalDate(year: 10_000, month: 1, day: 1) == nil)
    }

    @Test("days compare as their texts do, and their difference counts them")
    func order() throws {
        let days = try ["2025-12-31", "2026-01-01", "2026-01-31", "2026-02-01", "2027-01-01"]
            .map { try #require(LocalDate($0)) }
        #expect(days.shuffled().sorted() == days)
        #expect(days.map(\.text) == days.map(\.text).sorted())
        #expect(days[4].days(since: days[1]) == 365)
        #expect(days[1].days(since: days[4]) == -365)
    }
}
