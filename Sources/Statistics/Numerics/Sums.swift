/// A sum that keeps what rounding would lose (Neumaier 1974, *ZAMM* 54:39).
///
/// The error is some units in the last place of the result, for any number of terms.
struct CompensatedSum: Sendable {
    private var sum = 0.0
    private var rest = 0.0

    mutating func add(_ x: Double) {
        let next = sum + x
        rest += abs(sum) >= abs(x) ? (sum - next) + x : (x - next) + sum
        sum = next
    }

    var value: Double { sum + rest }
}

extension Sequence where Element == Double {
    /// The sum with compensation for rounding.
    func compensatedSum() -> Double {
        var sum = CompensatedSum()
        for x in self { sum.add(x) }
        return sum.value
    }
}

extension [Double] {
    /// The mean; NaN for no values, so callers look at the count first.
    var mean: Double { compensatedSum() / Double(count) }

    /// The sum of squares about the mean.
    var squaresAboutMean: Double {
        let centre = mean
        return lazy.map { ($0 - centre) * ($0 - centre) }.compensatedSum()
    }

    /// The variance with divisor n − 1.
    var sampleVariance: Double { squaresAboutMean / Double(count - 1) }
}
