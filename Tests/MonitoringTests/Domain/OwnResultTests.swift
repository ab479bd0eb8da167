import Core
import Testing

@testable import Monitoring

@Suite("What a pupil reads of the latest score")
struct OwnResultTests {
    private func result(
        _ scores: [Double], baseline: [Double] = [50, 51, 52], _ direction: MeasuringInstrument.Direction = .rises
    ) -> OwnResult? {
        func id(_ number: Int) -> ProbeID { ProbeID(at: Instant(milliseconds: 0), random: (1, UInt64(number))) }
        let start = LocalDate(daysSince1970: 20_700)
        let first = baseline.enumerated().map {
            ProbePoint(id: id($0.offset), day: start, score: $0.element, phase: .baseline, place: $0.offset + 1)
        }
        let rest = scores.enumerated().map {
            ProbePoint(
                id: id(100 + $0.offset), day: start.adding(days: 7 * ($0.offset + 1)), score: $0.element,
                phase: .progress, place: 1)
        }
        let instrument = MeasuringInstrument(
            id: InstrumentID(at: Instant(milliseconds: 0), random: (0, 1)),
            owner: OwnerID(at: Instant(milliseconds: 0), random: (0, 2)), name: "Ord", unit: "ord", minimum: 0,
            maximum: 250, decimals: 0, direction: direction, forms: 1)
        return OwnResult(
            Progress(
                instrument: instrument, series: Series(first + rest), goal: nil, phases: [],
                on: LocalDate(daysSince1970: 20_766)))
    }

    @Test("it is held up against the time before, and the first time against the start")
    func since() {
        #expect(result([60, 63])?.since == .lastTime(3))
        #expect(result([60, 56])?.since == .lastTime(-4))
        #expect(result([60])?.since == .start(9))
        #expect(result([])?.since == nil)
        #expect(result([], baseline: []) == nil)
    }

    @Test("a best is new when it is better than all before, whichever way is better")
    func best() {
        #expect(result([60, 63])?.isNewBest == true)
        #expect(result([63, 63])?.isNewBest == false)
        #expect(result([63, 60])?.best == 63)
        #expect(result([])?.isNewBest == false)
        #expect(result([40, 38], .falls)?.isNewBest == true)
        #expect(result([38, 40], .falls)?.best == 38)
    }

    @Test(
        "two school days do not count the day itself, nor Saturday and Sunday",
        arguments: [
            // Today, and the last day that has waited too long.
            ("2026-11-09", "2026-11-05"), ("2026-11-10", "2026-11-08"), ("2026-11-11", "2026-11-09"),
            ("2026-11-13", "2026-11-11"), ("2026-11-14", "2026-11-11"), ("2026-11-15", "2026-11-11"),
        ])
    func schoolDays(today: String, last: String) throws {
        #expect(AnswerTime.lastOverdue(on: try #require(LocalDate(today))).text == last)
    }
}
