import Access
import Core
import Testing

@Suite struct AssignmentPeriodTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let name: String
        var role = Role.teacher
        var starts = "2020-08-01"
        var ends: String?
        var born: String?
        var extended: String?
        /// The last day of each stretch and whether the role is in force on it.
        let days: [(String, Bool)]
        var testDescription: String { name }
    }

    static let cases = [
        Case(
            name: "the first day is in it", starts: "2026-08-01", days: [("2026-07-31", false), ("2026-08-01", true)]),
        Case(name: "the end is not in it", ends: "2027-08-01", days: [("2027-07-31", true), ("2027-08-01", false)]),
        Case(name: "without an end it goes on", days: [("2099-12-31", true)]),
        Case(
            name: "an end before the start is never", starts: "2026-08-01", ends: "2026-08-01",
            days: [("2026-08-01", false)]),
        Case(
            name: "a guardian until the 18th birthday", role: .guardian, born: "2008-11-10",
            days: [("2026-11-09", true), ("2026-11-10", false), ("2027-01-01", false)]),
        Case(
            name: "born on 29 February, 18 in a year without one", role: .guardian, born: "2008-02-29",
            days: [("2026-02-28", true), ("2026-03-01", false)]),
        Case(
            name: "extended by the grown-up pupil", role: .guardian, born: "2008-11-10", extended: "2027-06-30",
            days: [("2026-11-10", true), ("2027-06-29", true), ("2027-06-30", false)]),
        Case(
            name: "an extension that ends before the birthday takes nothing away", role: .guardian, born: "2008-11-10",
            extended: "2026-01-01", days: [("2026-11-09", true), ("2026-11-10", false)]),
        Case(
            name: "an extension does not outlive the role", role: .guardian, ends: "2026-12-01", born: "2008-11-10",
            extended: "2027-06-30", days: [("2026-11-30", true), ("2026-12-01", false)]),
        Case(name: "a guardian of a pupil whose birthday is not known", role: .guardian, days: [("2099-01-01", true)]),
        Case(
            name: "a pupil's own access does not end at 18", role: .pupil, born: "2008-11-10",
            days: [("2026-11-10", true), ("2040-01-01", true)]),
        Case(
            name: "an extension is for guardians", ends: "2026-01-01", extended: "2027-01-01",
            days: [("2026-01-01", false)]),
    ]

    @Test("a role is in force on the days of its period", arguments: cases)
    func inForce(one: Case) throws {
        func day(_ text: String) throws -> LocalDate { try #require(LocalDate(text)) }
        let period = AssignmentPeriod(
            role: one.role, starts: try day(one.starts), ends: try one.ends.map(day), pupilBorn: try one.born.map(day),
            extendedTo: try one.extended.map(day))
        for (text, expected) in one.days { #expect(period.isInForce(on: try day(text)) == expected, "\(text)") }
    }
}
