/// What was wrong with a bundle that could be read.
package struct RosterReport: Sendable, Equatable {
    /// The faults of rejected rows, by file and line; a row with three faults has three.
    package internal(set) var rejected: [Finding] = []
    /// Rows that were rejected, each counted once.
    package internal(set) var rejectedCount = 0
    /// By file and line.
    package internal(set) var warnings: [Finding] = []
    /// All warnings, also those beyond the limit.
    package internal(set) var warningCount = 0

    private let limit: Int

    init(limit: Int) { self.limit = limit }

    mutating func reject(_ faults: [Finding]) {
        rejectedCount += 1
        rejected.append(contentsOf: faults.prefix(limit - rejected.count))
    }

    mutating func warn(_ found: [Finding]) {
        warningCount += found.count
        warnings.append(contentsOf: found.prefix(limit - warnings.count))
    }

    /// Sorts by file and line; findings of one line keep their order.
    mutating func sort() {
        rejected = Self.sorted(rejected)
        warnings = Self.sorted(warnings)
    }

    private static func sorted(_ findings: [Finding]) -> [Finding] {
        let orders = Dictionary(uniqueKeysWithValues: RosterFile.allCases.map { ($0.name, $0.order) })
        return findings.enumerated().sorted { left, right in
            let first = (orders[left.element.file] ?? -1, left.element.line, left.offset)
            let second = (orders[right.element.file] ?? -1, right.element.line, right.offset)
            return first < second
        }.map(\.element)
    }
}
