/// Values in rising order, each with the number of assignments that lead to it.
///
/// Assignments with the same sum are kept as one, which keeps the lists short when outcomes are whole
/// numbers or grades. Numbers of assignments are exact up to 2⁵³.
struct WeightedValues: Sendable {
    private(set) var values: [Double]
    private(set) var counts: [Double]

    /// The single value zero, once.
    static let zero = WeightedValues(values: [0], counts: [1])
    /// No value.
    static let none = WeightedValues(values: [], counts: [])

    /// The number of assignments.
    var total: Double { counts.reduce(0, +) }

    private init(values: [Double], counts: [Double]) { (self.values, self.counts) = (values, counts) }

    /// The sums of some values over all subsets of a size.
    ///
    /// Member after member is left out or taken; of the sets so far one list is kept for each size.
    ///
    /// - Throws: `tooManyCases` when more different sums than the limit have to be kept.
    init(sums members: some Collection<Double>, wanted: Int, limit: Int) throws(StatisticsError) {
        var lists = [WeightedValues.zero] + Array(repeating: WeightedValues.none, count: wanted)
        for (place, member) in members.enumerated() {
            let left = members.count - place - 1
            // A list that can no longer grow to the wanted size is not kept up.
            for size in stride(from: min(wanted, place + 1), through: max(1, wanted - left), by: -1) {
                lists[size] = lists[size].merged(with: lists[size - 1], raisedBy: member)
            }
            for size in 0..<max(0, wanted - left) { lists[size] = .none }
            guard lists.reduce(0, { $0 + $1.values.count }) <= limit else { throw .tooManyCases(limit: limit) }
        }
        self = lists[wanted]
    }

    /// Both lists in one, the second one with each value raised.
    private func merged(with other: WeightedValues, raisedBy rise: Double) -> WeightedValues {
        if other.values.isEmpty { return self }
        var result = WeightedValues.none
        result.values.reserveCapacity(values.count + other.values.count)
        result.counts.reserveCapacity(values.count + other.values.count)
        var (i, j) = (0, 0)
        while i < values.count || j < other.values.count {
            let a = i < values.count ? values[i] : .infinity
            let b = j < other.values.count ? other.values[j] + rise : .infinity
            var count = 0.0
            if a <= b {
                count += counts[i]
                i += 1
            }
            if b <= a {
                count += other.counts[j]
                j += 1
            }
            result.append(min(a, b), count)
        }
        return result
    }

    private mutating func append(_ value: Double, _ count: Double) {
        if let last = values.last, last == value {
            counts[counts.count - 1] += count
        } else {
            values.append(value)
            counts.append(count)
        }
    }

    /// The sums of a value of each list.
    ///
    /// - Throws: `tooManyCases` when there are more than the limit.
    func crossed(with other: WeightedValues, limit: Int) throws(StatisticsError) -> WeightedValues {
        guard values.count <= limit / max(1, other.values.count) else { throw .tooManyCases(limit: limit) }
        var all: [(value: Double, count: Double)] = []
        all.reserveCapacity(values.count * other.values.count)
        for (value, count) in zip(values, counts) {
            for (second, number) in zip(other.values, other.counts) { all.append((value + second, count * number)) }
        }
        all.sort { $0.value < $1.value }
        var result = WeightedValues.none
        for (value, count) in all { result.append(value, count) }
        return result
    }

    /// Each value put on another scale, `factor·(value − shift)`, with a factor above zero.
    func scaled(by factor: Double, shift: Double) -> WeightedValues {
        WeightedValues(values: values.map { factor * ($0 - shift) }, counts: counts)
    }

    /// The number of pairs of a value of each list whose sum is at least the bound.
    func pairs(with other: WeightedValues, atLeast bound: Double) -> Double {
        var (found, reached) = (0.0, 0.0)
        // The larger the one value, the smaller the other may be.
        var j = other.values.count
        for (value, count) in zip(values, counts) {
            while j > 0, value + other.values[j - 1] >= bound {
                j -= 1
                reached += other.counts[j]
            }
            found += count * reached
        }
        return found
    }

    /// The number of pairs of a value of each list whose sum is at most the bound.
    func pairs(with other: WeightedValues, atMost bound: Double) -> Double {
        negated.pairs(with: other.negated, atLeast: -bound)
    }

    /// Each value with its sign changed.
    var negated: WeightedValues {
        WeightedValues(values: values.reversed().map { -$0 }, counts: counts.reversed())
    }

    /// The mean and the variance, with divisor n.
    var moments: (mean: Double, variance: Double) {
        let total = self.total
        let mean = zip(values, counts).lazy.map { $0 * $1 }.compensatedSum() / total
        let squares = zip(values, counts).lazy.map { ($0 - mean) * ($0 - mean) * $1 }.compensatedSum()
        return (mean, squares / total)
    }
}
