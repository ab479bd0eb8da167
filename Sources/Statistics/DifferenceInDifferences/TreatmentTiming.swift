/// When each unit of a panel begins to be treated, read from a treatment that is 0 or 1.
///
/// A unit's start lies after the last time it was seen untreated and no later than the first time it was seen
/// treated. Where rows are missing, this leaves room; the starts chosen are the fewest that agree with all
/// units, so a unit without a row in the year of a common start is not taken for one that starts later.
public struct TreatmentTiming: Hashable, Sendable {
    /// For each unit the time from which it is treated; `nil` for one that never is (or has no row).
    public let starts: [Int?]
    /// The different starts in order.
    public let times: [Int]
    /// The number of units that are untreated again after they were treated.
    public let unitsSwitchingOff: Int

    /// Whether units start at different times.
    public var isStaggered: Bool { times.count > 1 }

    /// Reads the starts.
    ///
    /// - Parameters:
    ///   - treated: 0 or 1 for each row.
    ///   - unit: the unit of each row.
    ///   - time: the time of each row; only the order counts.
    /// - Throws: `lengthsDiffer`; `outOfRange` for a treatment other than 0 and 1.
    public init(treated: [Double], unit: Factor, time: [Int]) throws(StatisticsError) {
        guard treated.count == time.count else { throw .lengthsDiffer(treated.count, time.count) }
        guard treated.count == unit.codes.count else { throw .lengthsDiffer(treated.count, unit.codes.count) }
        for value in treated where value != 0 && value != 1 { throw .outOfRange("a treatment of 0 or 1", value) }
        var first = Array(repeating: Int?.none, count: unit.levels)
        for (row, code) in unit.codes.enumerated() where treated[row] == 1 {
            first[Int(code)] = min(first[Int(code)] ?? .max, time[row])
        }
        var lastBefore = Array(repeating: Int.min, count: unit.levels)
        var switchesOff = Array(repeating: false, count: unit.levels)
        for (row, code) in unit.codes.enumerated() where treated[row] == 0 {
            let u = Int(code)
            guard let begin = first[u] else { continue }
            if time[row] < begin { lastBefore[u] = max(lastBefore[u], time[row]) }
            if time[row] > begin { switchesOff[u] = true }
        }
        // The fewest points that meet all intervals: the end of the earliest one, again and again.
        var starts = Array(repeating: Int?.none, count: unit.levels)
        var times: [Int] = []
        let treatedUnits = first.indices.compactMap { u in first[u].map { (unit: u, begin: $0) } }
        for (u, begin) in treatedUnits.sorted(by: { ($0.begin, $0.unit) < ($1.begin, $1.unit) }) {
            if let last = times.last, last > lastBefore[u] {
                starts[u] = last
            } else {
                times.append(begin)
                starts[u] = begin
            }
        }
        (self.starts, self.times, unitsSwitchingOff) = (starts, times, switchesOff.count { $0 })
    }
}
