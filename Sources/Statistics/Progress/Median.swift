/// The median: the middle value, or the mean of the two middle values.
///
/// - Parameter values: finite numbers in any order, at least one.
/// - Returns: the median, in the unit of the values.
/// - Throws: `tooFewObservations` for no values, `notFinite` for NaN or infinity.
///
/// `median([3, 1, 2])` is 2; `median([1, 2])` is 1.5. Cost O(n log n).
public func median(_ values: [Double]) throws(StatisticsError) -> Double {
    guard !values.isEmpty else { throw .tooFewObservations(needed: 1, got: 0) }
    guard values.allSatisfy(\.isFinite) else { throw .notFinite }
    let sorted = values.sorted()
    let middle = sorted.count / 2
    return sorted.count.isMultiple(of: 2) ? (sorted[middle - 1] + sorted[middle]) / 2 : sorted[middle]
}
