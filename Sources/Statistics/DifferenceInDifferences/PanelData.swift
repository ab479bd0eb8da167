/// The rows of a panel, looked through once.
struct PanelData: Sendable {
    let outcome: [Double]
    let unit: Factor
    let clusters: Factor
    let projection: TwoWayProjection
    /// The number of units and of times with rows.
    let units, times: Int

    /// - Parameter columns: what the outcome will be explained with, to be looked through too.
    /// - Throws: `lengthsDiffer`, `notFinite`, `tooFewObservations`, `tooFewGroups`, and `outOfRange` for too
    ///   many times.
    init(
        outcome: [Double], columns: [[Double]], unit: Factor, time: [Int], clusters: Factor?
    ) throws(StatisticsError) {
        let rows = outcome.count
        for count in columns.map(\.count) + [unit.codes.count, time.count, clusters?.codes.count ?? rows]
        where count != rows {
            throw .lengthsDiffer(rows, count)
        }
        guard rows > 0 else { throw .tooFewObservations(needed: 4, got: 0) }
        guard outcome.allSatisfy(\.isFinite), columns.allSatisfy({ $0.allSatisfy(\.isFinite) }) else {
            throw .notFinite
        }
        var ordered: [Int] = []
        for t in time {
            let place = ordered.place(of: t)
            if place < ordered.count, ordered[place] == t { continue }
            guard ordered.count < TwoWayProjection.mostTimes else {
                throw .outOfRange("the number of times", Double(ordered.count + 1))
            }
            ordered.insert(t, at: place)
        }
        let periods = try Factor(codes: time.map { Int32(ordered.place(of: $0)) }, levels: ordered.count)
        guard ordered.count >= 2 else { throw .tooFewGroups(needed: 2, got: ordered.count) }
        units = unit.counts.count { $0 > 0 }
        guard units >= 2 else { throw .tooFewGroups(needed: 2, got: units) }
        (self.outcome, self.unit, self.clusters, times) = (outcome, unit, clusters ?? unit, ordered.count)
        projection = try TwoWayProjection(PanelCells(unit: unit, time: periods))
    }
}

extension [Int] {
    /// Where a number stands in this ascending list, or would stand.
    fileprivate func place(of number: Int) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if self[middle] < number { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
