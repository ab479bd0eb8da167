/// The slopes of all pairs of points of a long series, counted without being held.
///
/// The scores of each time are in order. Between two times the slope rises with the later score and
/// falls with the earlier one, also after rounding, so one walk along both counts the slopes up to a
/// value, exactly as each would be computed. A rank is found by halving the interval of all doubles
/// between the smallest and the largest slope.
struct SlopeSearch: Sendable {
    /// The number of slopes.
    let count: Int
    private let times: [Double]
    private let scores: [[Double]]
    private let smallest: Double
    private let largest: Double

    /// The most steps of one count: different times by points.
    private static let limit = 100_000_000

    /// - Throws: `noVariation` when all x are equal, `notFinite` when a slope is no finite number,
    ///   `tooManyCases`.
    init(_ x: [Double], _ y: [Double]) throws(StatisticsError) {
        let order = x.indices.sorted { (x[$0], y[$0]) < (x[$1], y[$1]) }
        var times: [Double] = []
        var scores: [[Double]] = []
        for i in order {
            if x[i] == times.last {
                scores[scores.count - 1].append(y[i])
            } else {
                times.append(x[i])
                scores.append([y[i]])
            }
        }
        guard times.count > 1 else { throw .noVariation }
        guard times.count <= Self.limit / x.count else { throw .tooManyCases(limit: Self.limit) }
        var (smallest, largest) = (Double.infinity, -Double.infinity)
        for (later, to) in zip(scores, times) {
            for (earlier, from) in zip(scores, times) {
                guard from < to else { break }
                smallest = min(smallest, (later[0] - earlier[earlier.count - 1]) / (to - from))
                largest = max(largest, (later[later.count - 1] - earlier[0]) / (to - from))
            }
        }
        guard smallest.isFinite, largest.isFinite else { throw .notFinite }
        (self.times, self.scores, self.smallest, self.largest) = (times, scores, smallest, largest)
        count = x.count * (x.count - 1) / 2 - scores.reduce(0) { $0 + $1.count * ($1.count - 1) / 2 }
    }

    /// The slope of a rank from 0.
    func value(rank: Int) -> Double {
        var (low, high) = (Self.place(smallest), Self.place(largest))
        while low < high {
            // The distance of two places may be beyond Int64, but not beyond UInt64.
            let middle = low + Int64(UInt64(bitPattern: high &- low) / 2)
            if slopes(upTo: Self.double(middle)) > rank { high = middle } else { low = middle + 1 }
        }
        return Self.double(low)
    }

    private func slopes(upTo limit: Double) -> Int {
        var total = 0
        for (to, later) in scores.enumerated() {
            later.withUnsafeBufferPointer { later in
                for from in 0..<to {
                    let run = times[to] - times[from]
                    var below = 0
                    for score in scores[from] {
                        while below < later.count && (later[below] - score) / run <= limit { below += 1 }
                        total += below
                    }
                }
            }
        }
        return total
    }

    /// The place of a double among all, so that places are in the order of their doubles.
    private static func place(_ value: Double) -> Int64 {
        let bits = Int64(bitPattern: value.bitPattern)
        return bits < 0 ? .min &- bits : bits
    }

    private static func double(_ place: Int64) -> Double {
        Double(bitPattern: UInt64(bitPattern: place < 0 ? .min &- place : place))
    }
}
