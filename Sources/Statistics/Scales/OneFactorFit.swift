import RealModule

/// The loadings and residual variances that make the discrepancy of standardised items smallest, by
/// Newton's method with the exact second derivatives.
///
/// The steps are in λ and ln θ, as Jöreskog (1969) has it, so that no residual variance passes 0.
struct OneFactorFit {
    let point: OneFactorPoint
    let discrepancy: Double
    let largestGradient: Double

    /// A residual variance below this share of the item's variance counts as none.
    private static let least = 1e-8

    init(correlation: Matrix) throws(StatisticsError) {
        let factor = try Cholesky(correlation)
        // A pivot that is rounding alone is an item that can be had from the others.
        guard factor.lower.diagonal.allSatisfy({ $0 * $0 > 1e-12 }) else { throw .singularMatrix }
        let best = try Self.descend(from: try Self.start(correlation, factor), correlation)
        if let item = best.point.residuals.firstIndex(where: { $0 < Self.least }) {
            throw .improperSolution(item: item)
        }
        guard best.isIdentified else { throw .singularMatrix }
        point = best.point
        discrepancy = best.value - factor.logDeterminant - Double(correlation.rows)
        largestGradient = best.gradient.lazy.map(abs).max() ?? 0
    }

    /// Goes down to where the discrepancy is smallest, or until an item has no variance of its own.
    private static func descend(
        from start: OneFactorPoint, _ correlation: Matrix
    ) throws(StatisticsError) -> OneFactorDiscrepancy {
        var current = try OneFactorDiscrepancy(at: start, correlation)
        var polished = 0
        let limit = 200
        for _ in 0..<limit {
            let step = try current.step()
            let size = step.lazy.map(abs).max() ?? 0
            // Far steps are cut: the second derivatives hold nearby only.
            var share = min(1, 2 / size)
            let slope = dot(step, current.gradient)
            // Rounding of the discrepancy; a smaller rise means nothing.
            let blur = 1e-14 * Double(correlation.rows)
            var next = try? OneFactorDiscrepancy(at: current.point.moved(by: step, share), correlation)
            while (next?.value ?? .infinity) > current.value + 1e-4 * share * slope + blur, share > 1e-12 {
                share /= 2
                next = try? OneFactorDiscrepancy(at: current.point.moved(by: step, share), correlation)
            }
            guard let next else { throw .didNotConverge(iterations: limit) }
            current = next
            if current.point.residuals.contains(where: { $0 < least }) { return current }
            // Where the steps are small, each doubles the digits; two more reach the last place.
            if size < 1e-6 { polished += 1 }
            if polished == 3 { return current }
        }
        throw .didNotConverge(iterations: limit)
    }

    /// Residual variances from how well the other items foretell each (Jöreskog 1969), and the first
    /// principal axis of what is left when items are scaled by them.
    private static func start(
        _ correlation: Matrix, _ factor: Cholesky
    ) throws(StatisticsError) -> OneFactorPoint {
        let k = correlation.rows
        let residuals = factor.inverse.diagonal.map { (1 - 0.5 / Double(k)) / $0 }
        var scaled = correlation
        for i in 0..<k {
            for j in 0..<k { scaled[i, j] /= (residuals[i] * residuals[j]).squareRoot() }
        }
        let eigen = try SymmetricEigen(scaled)
        let length = max(eigen.values[0] - 1, 0.1).squareRoot()
        return OneFactorPoint(
            loadings: (0..<k).map { residuals[$0].squareRoot() * eigen.vectors[$0, 0] * length }, residuals: residuals)
    }
}

/// A set of loadings λ and residual variances θ.
struct OneFactorPoint {
    var loadings: [Double]
    var residuals: [Double]

    /// The point a share of a step further; the step has the loadings first, then the logarithms of the
    /// residual variances.
    func moved(by step: [Double], _ share: Double) -> OneFactorPoint {
        let k = loadings.count
        return OneFactorPoint(
            loadings: (0..<k).map { loadings[$0] + share * step[$0] },
            residuals: (0..<k).map { residuals[$0] * .exp(share * step[k + $0]) })
    }
}
