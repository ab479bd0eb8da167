import Core
import Testing

@testable import Site

@Suite struct TicksTests {
    @Test(
        "ticks are round and enclose the values",
        arguments: [
            (0.0, 100.0, [0.0, 20, 40, 60, 80, 100]), (3, 47, [0, 10, 20, 30, 40, 50]),
            (-7, 12, [-10, -5, 0, 5, 10, 15]),
            (0, 0.9, [0, 0.2, 0.4, 0.6, 0.8, 1]), (1000, 5000, [1000, 2000, 3000, 4000, 5000]),
        ])
    func nice(low: Double, high: Double, expected: [Double]) {
        let ticks = niceTicks(low, high, about: 5)
        #expect(ticks.count == expected.count)
        for (tick, wanted) in zip(ticks, expected) { #expect(abs(tick - wanted) < 1e-9) }
    }

    @Test("identical, reversed, huge and unknown values still make an axis")
    func degenerate() {
        for (low, high) in [(7.0, 7.0), (0, 0), (-3, -3), (9, 2), (1e300, 2e300), (.nan, 1), (.infinity, 0)] {
            let ticks = niceTicks(low, high, about: 5)
            #expect(ticks.count >= 2)
            #expect(ticks == ticks.sorted())
        }
        #expect(niceTicks(7, 7, about: 5, smallest: 1).allSatisfy { $0 == $0.rounded() })
    }

    @Test("no step is finer than the values are")
    func smallest() { #expect(niceTicks(4, 6, about: 5, smallest: 1) == [4, 5, 6]) }

    @Test("days are Mondays while they fit, then firsts of months, never too many")
    func days() throws {
        let start = try #require(LocalDate("2026-08-24"))
        for length in [0, 1, 6, 7, 30, 90, 200, 400, 4000] {
            for most in [4, 8] {
                let ticks = dayTicks(from: start, to: start.adding(days: length), atMost: most)
                #expect(!ticks.isEmpty)
                #expect(ticks.count <= most)
            }
        }
        let weeks = dayTicks(from: start, to: start.adding(days: 35), atMost: 8)
        #expect(weeks.count == 6)
        #expect(weeks.allSatisfy { $0.weekday == 1 })
        let months = dayTicks(from: start, to: start.adding(days: 300), atMost: 8)
        #expect(months.allSatisfy { $0.components.day == 1 })
        #expect(dayTicks(from: start, to: start.adding(days: -1), atMost: 4).isEmpty)
    }

    @Test("coordinates are written to a tenth, whatever they are")
    func coordinates() {
        #expect([0, 1.04, -0.26, 12.96, -3].map { at($0).text } == ["0", "1", "-0.3", "13", "-3"])
        #expect([Double.nan, .infinity, 1e300].map { at($0).text } == ["0", "0", "0"])
    }
}
