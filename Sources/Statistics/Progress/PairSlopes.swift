/// The slopes of all pairs of points with different x, by their rank.
///
/// A short series has its slopes in an array. A long one would need room for the square of its
/// points, so its ranks are found by halving an interval and counting the slopes below the middle.
struct PairSlopes: Sendable {
    /// The number of slopes.
    let count: Int

    private enum Store: Sendable {
        case array([Double])
        case search(SlopeSearch)
    }
    private var store: Store

    /// The longest series whose slopes are all held at once: a megabyte of them.
    private static let heldPoints = 512

    /// - Throws: `lengthsDiffer`, `tooFewObservations`, `notFinite` for a value or a slope that is no finite
    ///   number, `noVariation` when all x are equal, `tooManyCases` for a series too long to search.
    init(_ x: [Double], _ y: [Double]) throws(StatisticsError) {
        guard x.count == y.count else { throw .lengthsDiffer(x.count, y.count) }
        guard x.count >= 2 else { throw .tooFewObservations(needed: 2, got: x.count) }
        guard x.allSatisfy(\.isFinite), y.allSatisfy(\.isFinite) else { throw .notFinite }
        if x.count > Self.heldPoints {
            let search = try SlopeSearch(x, y)
            (count, store) = (search.count, .search(search))
            return
        }
        var slopes: [Double] = []
        slopes.reserveCapacity(x.count * (x.count - 1) / 2)
        for i in x.indices {
            for j in 0..<i where x[j] != x[i] { slopes.append((y[i] - y[j]) / (x[i] - x[j])) }
        }
        guard !slopes.isEmpty else { throw .noVariation }
        guard slopes.allSatisfy(\.isFinite) else { throw .notFinite }
        (count, store) = (slopes.count, .array(slopes))
    }

    /// Puts the slopes in order, so that many ranks are cheap.
    mutating func sort() {
        if case .array(let slopes) = store { store = .array(slopes.sorted()) }
    }

    /// The slope of a rank from 0; the slopes have been put in order.
    func value(rank: Int) -> Double {
        switch store {
        case .array(let sorted): sorted[rank]
        case .search(let search): search.value(rank: rank)
        }
    }

    /// The middle slope, or the mean of the two in the middle.
    func median() -> Double {
        switch store {
        case .array(var slopes):
            let upper = slopes.select(slopes.count / 2)
            if !slopes.count.isMultiple(of: 2) { return upper }
            return (slopes[..<(slopes.count / 2)].reduce(-.infinity, max) + upper) / 2
        case .search(let search):
            let lower = search.value(rank: (count - 1) / 2)
            return count.isMultiple(of: 2) ? (lower + search.value(rank: count / 2)) / 2 : lower
        }
    }
}
