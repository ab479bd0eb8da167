/// The value below which a share of the values lies, on straight lines between the ordered values.
///
/// This is type 7 of Hyndman and Fan (1996), *The American Statistician* 50:361–365, R's default: at
/// place 1 + (n − 1)·share of the sorted values.
///
/// - Parameters:
///   - values: finite numbers in any order, at least one.
///   - share: 0 to 1; 0.25 for the lower quartile.
/// - Returns: the quantile, in the unit of the values.
/// - Throws: `tooFewObservations` for no values, `notFinite`, `outOfRange` for the share.
///
/// `quantile([1, 2, 3, 4], 0.25)` is 1.75. Cost O(n log n).
public func quantile(_ values: [Double], _ share: Double) throws(StatisticsError) -> Double {
    guard !values.isEmpty else { throw .tooFewObservations(needed: 1, got: 0) }
    guard values.allSatisfy(\.isFinite) else { throw .notFinite }
    guard share >= 0, share <= 1 else { throw .outOfRange("a share", share) }
    let sorted = values.sorted()
    let place = Double(sorted.count - 1) * share
    let below = Int(place.rounded(.down))
    let above = min(below + 1, sorted.count - 1)
    let rest = place - Double(below)
    return rest == 0 ? sorted[below] : (1 - rest) * sorted[below] + rest * sorted[above]
}
