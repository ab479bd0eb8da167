import Core
import Testing

@testable import Handover

@Suite("How long a copy is kept")
struct RetentionPlanTests {
    private static let plan = RetentionPlan(senderYears: 1, receiverYears: 5, basis: "§ 4")

    @Test(
        "a copy ends on the same day some years after it was sent",
        arguments: [
            (CopySide.sender, "2027-06-10", "2028-06-10"), (.receiver, "2027-06-10", "2032-06-10"),
            // As a birthday on 29 February does: never a day too early.
            (.sender, "2028-02-29", "2029-03-01"), (.receiver, "2027-02-28", "2032-02-28"),
        ])
    func ends(side: CopySide, sent: String, ends: String) throws {
        let sent = try #require(LocalDate(sent))
        #expect(Self.plan.ends(side, sent: sent) == LocalDate(ends))
    }

    @Test("what is over is what has come to its end, on every day of two leap years and those between")
    func lastOver() throws {
        let first = try #require(LocalDate("2023-12-30"))
        for today in (0..<1600).map(first.adding(days:)) {
            for side in CopySide.allCases {
                let last = Self.plan.lastOver(side, on: today)
                #expect(Self.plan.ends(side, sent: last) <= today, "\(today)")
                #expect(Self.plan.ends(side, sent: last.adding(days: 1)) > today, "\(today)")
            }
        }
    }

    @Test("the forecast counts what is over, what is exported of it, and the rest by month")
    func forecast() throws {
        func count(_ side: CopySide, _ hour: String, _ count: Int, archived: Int = 0, held: Int = 0) throws
            -> KeptCount
        {
            KeptCount(side: side, hour: try #require(Instant(hour)), count: count, archived: archived, held: held)
        }
        let counts = [
            try count(.sender, "2026-06-10T08:00:00.000Z", 3, archived: 1, held: 1),
            // Already the next day, and month, where the school is.
            try count(.sender, "2027-06-30T22:00:00.000Z", 4), try count(.sender, "2027-07-05T07:00:00.000Z", 1),
            try count(.receiver, "2026-06-10T08:00:00.000Z", 7),
        ]
        let today = try #require(LocalDate("2027-06-10"))
        let forecast = RetentionForecast(counts, by: Self.plan, in: .sweden, today: today)
        #expect(forecast.kept == 15 && forecast.due == 2 && forecast.archived == 1 && forecast.held == 1)
        #expect(forecast.months.map(\.first.text) == ["2028-07-01", "2031-06-01"])
        #expect(forecast.months.map(\.counts) == [[.sender: 5], [.receiver: 7]])

        let without = RetentionForecast(counts, by: nil, in: .sweden, today: today)
        #expect(without.kept == 15 && without.due == 0 && without.months.isEmpty)
    }
}
