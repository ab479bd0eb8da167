/// The slope of one series among many; see ``SlopeTable``.
public struct SeriesSlope: Hashable, Sendable {
    /// The number of points.
    public let count: Int
    /// The least-squares line at time 0, in the unit of the outcome; `nil` without two different times.
    public let intercept: Double?
    /// The least-squares change of the outcome per unit of time; `nil` without two different times.
    public let slope: Double?
    /// The standard error of the slope, `see / √Σ(t − t̄)²`; `nil` with fewer than three points.
    public let standardError: Double?
    /// The standard error of estimate, `√(RSS / (n − 2))`; `nil` with fewer than three points.
    public let see: Double?
    /// The Theil–Sen slope: the median of the slopes of all pairs of points with different times;
    /// `nil` when there is no such pair, or when the number of points times the number of their
    /// different times is above a hundred million.
    public let theilSen: Double?

    init(
        count: Int, intercept: Double?, slope: Double?, standardError: Double?, see: Double?, theilSen: Double?
    ) {
        (self.count, self.intercept, self.slope) = (count, intercept, slope)
        (self.standardError, self.see, self.theilSen) = (standardError, see, theilSen)
    }

    init(count: Int, line: LinearTrend?, theilSen: Double?) {
        self.init(
            count: count, intercept: line?.intercept, slope: line?.slope, standardError: line?.standardError,
            see: line?.see, theilSen: theilSen)
    }
}

/// Least-squares and Theil–Sen slopes of many series at once.
///
/// Rows may come in any order, the series interleaved. The digits are those of ``LinearTrend`` and
/// ``TheilSen`` for each series by itself, for any number of threads.
///
/// ```swift
/// let pupil = Factor(["Ada", "Ben", "Ada", "Ben", "Ada"])
/// let table = try SlopeTable(time: [1, 1, 2, 2, 3], outcome: [10, 20, 12, 20, 17], by: pupil)
/// table.rows[0].slope      // 3.5, Ada's
/// table.rows[0].theilSen   // 3.5
/// table.rows[1].slope      // 0, Ben's
/// ```
///
/// Sources: Draper and Smith (1998), *Applied Regression Analysis*, chapter 1; Sen (1968), *Journal
/// of the American Statistical Association* 63:1379–1389.
public struct SlopeTable: Hashable, Sendable {
    /// One row for each level of the factor, in the order of its levels.
    public let rows: [SeriesSlope]

    /// Fits all series.
    ///
    /// - Parameters:
    ///   - time: when each measurement was taken, in any unit.
    ///   - outcome: the measurements. Missing ones are left out by the caller, not given as NaN.
    ///   - series: whose measurement each is. A level without a row has a count of 0 and no slope.
    ///   - threads: how many threads may work, at least one.
    /// - Throws: `lengthsDiffer`; `tooFewObservations` without rows; `notFinite` for a value, a sum or
    ///   a slope that is no finite number.
    public init(
        time: [Double], outcome: [Double], by series: Factor, threads: Int = 1
    ) throws(StatisticsError) {
        guard time.count == outcome.count else { throw .lengthsDiffer(time.count, outcome.count) }
        guard time.count == series.codes.count else { throw .lengthsDiffer(time.count, series.codes.count) }
        guard !time.isEmpty else { throw .tooFewObservations(needed: 1, got: 0) }
        let work = SlopeWork(GroupedRows(time, outcome, by: series))
        guard let rows = work.rows(threads: threads) else { throw .notFinite }
        self.rows = rows
    }

    /// Fits one series.
    ///
    /// - Throws: as the initialiser for many.
    public init(time: [Double], outcome: [Double]) throws(StatisticsError) {
        try self.init(time: time, outcome: outcome, by: Factor(Array(repeating: 0, count: time.count)))
    }
}
