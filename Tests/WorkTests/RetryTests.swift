import Testing

@testable import Work

@Suite("How long a job waits after a try that failed")
struct RetryTests {
    struct Line: Sendable, CustomTestStringConvertible {
        let attempts: Int
        let chance: Double
        let seconds: Int64
        var testDescription: String { "\(attempts) tries, chance \(chance)" }

        init(_ attempts: Int, _ chance: Double, _ seconds: Int64) {
            (self.attempts, self.chance, self.seconds) = (attempts, chance, seconds)
        }
    }

    /// Of ten seconds, doubled each time, at most an hour.
    static let table = [
        Line(1, 0, 5), Line(1, 0.5, 7), Line(1, 0.999, 9), Line(2, 0, 10), Line(2, 0.5, 15), Line(3, 0, 20),
        Line(4, 0, 40), Line(4, 0.999, 79), Line(9, 0, 1280), Line(10, 0, 1800), Line(10, 0.999, 3598),
        Line(11, 0, 1800), Line(200, 0, 1800), Line(200, 0.999, 3598), Line(0, 0, 5),
    ]

    @Test("twice as long each time, half of it by chance, never more than the longest", arguments: table)
    func wait(line: Line) { #expect(Retry.usual.wait(after: line.attempts, chance: line.chance) == line.seconds) }

    @Test("it is given up after the last try, or never")
    func spent() {
        #expect([1, 4, 5, 6].map { Retry.usual.isSpent(after: $0) } == [false, false, true, true])
        #expect(!Retry(most: nil, first: 1, longest: 1).isSpent(after: 1_000_000))
    }
}
