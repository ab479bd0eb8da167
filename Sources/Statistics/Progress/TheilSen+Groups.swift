extension TheilSen {
    /// The Theil–Sen lines of many series, with intercepts, intervals and Kendall's S.
    ///
    /// When only the slopes are needed, ``SlopeTable`` has them a good deal faster.
    ///
    /// - Parameters:
    ///   - x, y: the points of all series, in any order.
    ///   - series: whose point each is.
    ///   - level: the confidence level of the intervals.
    ///   - threads: how many threads may work; the results are the same for any number.
    /// - Returns: one line for each level of the factor, `nil` for a series without two different x.
    /// - Throws: `lengthsDiffer`, `notFinite`, `outOfRange` (the level), `tooManyCases`.
    public static func lines(
        x: [Double], y: [Double], by series: Factor, level: Double = 0.95, threads: Int = 1
    ) throws(StatisticsError) -> [TheilSen?] {
        guard x.count == y.count else { throw .lengthsDiffer(x.count, y.count) }
        guard x.count == series.codes.count else { throw .lengthsDiffer(x.count, series.codes.count) }
        guard level > 0, level < 1 else { throw .outOfRange("a confidence level", level) }
        let rows = GroupedRows(x, y, by: series)
        let results = inParallel(pieces: series.levels, threads: threads) { group in
            let (x, y) = rows.points(group)
            return Result { () throws(StatisticsError) in
                try TheilSen(x: x, y: y, level: level)
            }
        }
        var lines: [TheilSen?] = []
        for result in results {
            switch result {
            case .success(let line): lines.append(line)
            case .failure(.tooFewObservations), .failure(.noVariation): lines.append(nil)
            case .failure(let error): throw error
            }
        }
        return lines
    }
}
