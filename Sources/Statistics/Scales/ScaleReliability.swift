/// How well several items measure one thing together: Cronbach's alpha and what belongs to it.
///
/// Alpha = k/(k − 1)·(1 − Σs²ᵢ/s²) with the items' variances s²ᵢ and that of their sum. Source:
/// Cronbach (1951), *Psychometrika* 16:297–334. Items worded the other way round have to be turned
/// before (see `reversedItem`), and pupils with an answer missing left out.
///
/// ```swift
/// let scale = try ScaleReliability(items: [[2, 3, 1, 5, 4, 3], [3, 2, 2, 5, 5, 4], [2, 2, 2, 5, 3, 4]])
/// scale.alpha                      // 0.92
/// scale.items[0].restCorrelation
/// try scale.oneFactorModel().omega
/// ```
public struct ScaleReliability: Hashable, Sendable {
    /// What one item is within the scale.
    public struct Item: Hashable, Sendable {
        /// The mean answer.
        public let mean: Double
        /// The standard deviation of the answers, divisor n − 1.
        public let standardDeviation: Double
        /// The correlation with the sum of all items, the item itself among them; `nil` for an item
        /// that does not vary.
        public let totalCorrelation: Double?
        /// The correlation with the sum of the other items; `nil` when either does not vary.
        public let restCorrelation: Double?
        /// Alpha of the other items; `nil` when there are fewer than two, or their sum does not vary.
        public let alphaIfDropped: Double?
    }

    /// The number of pupils, n.
    public let count: Int
    /// The items, in their order; k of them.
    public let items: [Item]
    /// The covariance matrix of the items, divisor n − 1.
    public let covariance: Matrix
    /// Cronbach's alpha from the covariances, at most 1; negative when items contradict one another.
    public let alpha: Double
    /// The mean of the sums over the items.
    public let totalMean: Double
    /// The standard deviation of the sums over the items.
    public let totalStandardDeviation: Double

    /// Reckons the figures.
    ///
    /// - Parameter answers: for each item the answers of all pupils in the same order; at least two
    ///   items and two pupils, without missing answers.
    /// - Throws: `tooFewItems` (fewer than 2), `lengthsDiffer`, `tooFewObservations` (fewer than 2
    ///   pupils), `notFinite`, `noVariation` (all pupils have the same sum).
    public init(items answers: [[Double]]) throws(StatisticsError) {
        let k = answers.count
        guard k >= 2 else { throw .tooFewItems(needed: 2, got: k) }
        let n = answers[0].count
        for item in answers where item.count != n { throw .lengthsDiffer(n, item.count) }
        guard n >= 2 else { throw .tooFewObservations(needed: 2, got: n) }
        guard answers.allSatisfy({ $0.allSatisfy(\.isFinite) }) else { throw .notFinite }
        let means = answers.map(\.mean)
        let covariance = Self.covariance(of: answers, means: means)
        let total = covariance.elements.compensatedSum()
        // Sums that cancel leave rounding behind, which is no variance.
        guard total > Self.rounding(covariance) else { throw .noVariation }
        (count, self.covariance) = (n, covariance)
        alpha = Double(k) / Double(k - 1) * (1 - covariance.trace / total)
        (totalMean, totalStandardDeviation) = (means.compensatedSum(), total.squareRoot())
        items = (0..<k).map { Self.item($0, mean: means[$0], covariance, total: total) }
    }

    private static func covariance(of answers: [[Double]], means: [Double]) -> Matrix {
        let centred = zip(answers, means).map { item, mean in
            // Compared as they are: the mean of equal values may differ from them by rounding.
            item.allSatisfy { $0 == item[0] } ? item.map { _ in 0 } : item.map { $0 - mean }
        }
        let (k, divisor) = (answers.count, Double(answers[0].count - 1))
        var covariance = Matrix(rows: k, columns: k)
        for i in 0..<k {
            for j in 0...i {
                covariance[i, j] = dot(centred[i], centred[j]) / divisor
                covariance[j, i] = covariance[i, j]
            }
        }
        return covariance
    }

    private static func rounding(_ covariance: Matrix) -> Double {
        covariance.trace * Double(covariance.rows) * 8 * .ulpOfOne
    }

    private static func item(_ j: Int, mean: Double, _ covariance: Matrix, total: Double) -> Item {
        let k = covariance.rows
        let variance = covariance[j, j]
        let withAll = (0..<k).lazy.map { covariance[j, $0] }.compensatedSum()
        let rest = total - 2 * withAll + variance
        let restVaries = rest > rounding(covariance)
        return Item(
            mean: mean, standardDeviation: variance.squareRoot(),
            totalCorrelation: variance > 0 ? withAll / (variance * total).squareRoot() : nil,
            restCorrelation: variance > 0 && restVaries ? (withAll - variance) / (variance * rest).squareRoot() : nil,
            alphaIfDropped: k > 2 && restVaries
                ? Double(k - 1) / Double(k - 2) * (1 - (covariance.trace - variance) / rest) : nil)
    }
}
