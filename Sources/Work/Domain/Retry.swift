/// How often a job is tried, and how long it waits between two tries.
package struct Retry: Sendable, Hashable {
    /// Tries before it is given up; `nil` for never.
    package let most: Int?
    /// Seconds after the first try that failed.
    package let first: Int64
    /// Seconds that no wait is longer than.
    package let longest: Int64

    package init(most: Int?, first: Int64, longest: Int64) {
        (self.most, self.first, self.longest) = (most, first, longest)
    }

    package static let usual = Retry(most: 5, first: 10, longest: 3600)

    /// Seconds to wait after a try that failed: twice as long each time.
    ///
    /// Half of it is fixed and half is chance, so that jobs which failed together do not
    /// all come back together.
    /// - Parameters:
    ///   - attempts: tries so far, at least 1.
    ///   - chance: from 0 to less than 1.
    package func wait(after attempts: Int, chance: Double) -> Int64 {
        // Thirty doublings of a second are thirty years: longer than anything waits.
        let whole = min(longest, first << Int64(min(max(0, attempts - 1), 30)))
        return whole / 2 + Int64(Double(whole - whole / 2) * chance)
    }

    /// True when a job that has been tried so often is given up.
    package func isSpent(after attempts: Int) -> Bool { most.map { attempts >= $0 } ?? false }
}
