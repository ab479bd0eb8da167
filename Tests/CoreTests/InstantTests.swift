import Core
import Testing

@Suite struct InstantTests {
    @Test(
        "an instant is written as UTC to the millisecond",
        arguments: [
            (0, "1970-01-01T00:00:00.000Z"), (-1, "1969-12-31T23:59:59.999Z"), (86_400_000, "1970-01-02T00:00:00.000Z"),
            (1_794_214_800_007, "2026-11-09T09:00:00.007Z"), (951_782_400_000, "2000-02-29T00:00:00.000Z"),
            (-62_135_596_800_000, "0001-01-01T00:00:00.000Z"), (253_402_300_799_999, "9999-12-31T23:59:59.999Z"),
        ] as [(Int64, String)])
    func text(milliseconds: Int64, expected: String) {
        #expect(Instant(milliseconds: milliseconds).text == expected)
        #expect(Instant(expected)?.milliseconds == milliseconds)
    }

    @Test("what is written is read back, and texts sort as instants do")
    func roundTrip() {
        let steps: [Int64] = (0..<500).map { $0 * 7_919_317_003 - 2_000_000_000_000 }
        let instants = steps.map(Instant.init(milliseconds:))
        #expect(instants.map(\.text).compactMap { Instant($0) } == instants)
        #expect(instants.map(\.text) == instants.map(\.text).sorted())
    }

    @Test(
        "a fraction of a second may be left out or be of any length",
        arguments: [
            ("2026-11-09T09:00:00Z", 0), ("2026-11-09T09:00:00.5Z", 500), ("2026-11-09T09:00:00.05Z", 50),
            ("2026-11-09T09:00:00.123456Z", 123),
        ] as [(String, Int64)])
    func fractions(text: String, milliseconds: Int64) throws {
        let whole = try #require(Instant("2026-11-09T09:00:00Z"))
        #expect(Instant(text)?.milliseconds == whole.milliseconds + milliseconds)
    }

    @Test(
        "any other text is nil",
        arguments: [
            "", "Z", "2026-11-09", "2026-11-09T09:00:00", "2026-11-09T09:00:00+01:00", "2026-11-09 09:00:00Z",
            "2026-11-09T09:00:00z", "2026-11-09T24:00:00Z", "2026-11-09T09:60:00Z", "2026-11-09T09:00:61Z",
            "2026-02-29T09:00:00Z", "2026-11-09T09:00:00.Z", "2026-11-09T09:00Z.........", "2026-11-09T-9:00:00Z",
            "2026-11-09T09:00:00.abcZ", "2026-11-09T09:00:00.1.2Z", "2026-11-09T09:00:00:00Z", " 2026-11-09T09:00:00Z",
        ])
    func bad(text: String) { #expect(Instant(text) == nil) }

    @Test(
        "signs, missing zeros and letters after the fraction are not read as a time",
        arguments: [
            "2026-11-09T+9:00:00Z", "2026-11-09T9:00:00.000Z", "2026-11-09T09:0:0.0000Z", "2026-11-09T09:00:00.-50Z",
            "2026-11-09T09:00:00.+50Z", "2026-11-09T09:00:00.123abcZ", "2026-11-09T009:00:00Z",
        ])
    func nearlyRight(text: String) { #expect(Instant(text) == nil) }

    @Test(
        "a Danish clock shows one hour more in winter and two in summer",
        arguments: [
            ("2026-01-15T22:59:00Z", "2026-01-15", 23, 59), ("2026-01-15T23:00:00Z", "2026-01-16", 0, 0),
            ("2026-07-15T21:59:00Z", "2026-07-15", 23, 59), ("2026-07-15T22:00:00Z", "2026-07-16", 0, 0),
            ("2026-03-29T00:59:59Z", "2026-03-29", 1, 59), ("2026-03-29T01:00:00Z", "2026-03-29", 3, 0),
            ("2026-10-25T00:59:00Z", "2026-10-25", 2, 59), ("2026-10-25T01:00:00Z", "2026-10-25", 2, 0),
            ("2026-12-31T23:30:00Z", "2027-01-01", 0, 30), ("1969-12-31T23:30:00Z", "1970-01-01", 0, 30),
        ])
    func localTime(text: String, day: String, hour: Int, minute: Int) throws {
        let instant = try #require(Instant(text))
        #expect(instant.local(in: .denmark) == (try #require(LocalDate(day)), hour, minute))
        for country in Country.allCases { #expect(instant.day(in: country).text == day) }
    }

    @Test(
        "a clock on a day where a school is, in winter and in summer",
        arguments: [
            ("2026-11-09", "2026-11-09T05:30:00.000Z"), ("2026-06-01", "2026-06-01T04:30:00.000Z"),
            ("2026-03-29", "2026-03-29T04:30:00.000Z"), ("2026-10-25", "2026-10-25T05:30:00.000Z"),
        ])
    func clock(day: String, instant: String) throws {
        for country in Country.allCases {
            #expect(Instant(try #require(LocalDate(day)), hour: 6, minute: 30, in: country).text == instant)
        }
    }

    @Test("the day in UTC is counted from midnight, before 1970 too")
    func utcDay() {
        #expect(Instant(milliseconds: -1).utcDay.text == "1969-12-31")
        #expect(Instant(milliseconds: 86_399_999).utcDay.text == "1970-01-01")
        #expect(Instant(milliseconds: -86_400_000).utcDay.text == "1969-12-31")
    }

    @Test("seconds are added and counted")
    func arithmetic() {
        let start = Instant(milliseconds: 500)
        #expect(start.adding(seconds: 90).milliseconds == 90_500)
        #expect(start.adding(seconds: 90).seconds(since: start) == 90)
        #expect(start.seconds(since: start.adding(seconds: 90)) == -90)
        #expect(start < start.adding(seconds: 1))
    }

    @Test("the system's clock tells a time after this test was written")
    func current() throws { #expect(Instant.current() > (try #require(Instant("2026-01-01T00:00:00Z")))) }
}
