/// The model in which every item measures one factor and something of its own, by maximum likelihood.
///
/// The covariances are Σ = λλᵀ + diag(θ), with a factor of variance 1. The fit makes the discrepancy
/// F = ln|Σ| + tr(SΣ⁻¹) − ln|S| − k smallest, with divisor n in S. Source: Jöreskog (1969),
/// *Psychometrika* 34:183–202; agrees with lavaan's `cfa(std.lv = TRUE)`.
///
/// A solution in which an item would have no variance of its own left, or less than none (a Heywood
/// case), is no result but the error `improperSolution` with the item.
public struct OneFactorModel: Hashable, Sendable {
    /// λ, how the items follow the factor, in points of the item per standard deviation of the factor;
    /// of such a sign that their sum is not negative.
    public let loadings: [Double]
    /// θ, the items' variances that the factor does not explain, above 0.
    public let residualVariances: [Double]
    /// McDonald's omega total, (Σλ)²/((Σλ)² + Σθ): the share of the variance of the sum over the items
    /// that the factor explains, 0 to 1. Source: McDonald (1999), *Test Theory*, equation 6.20.
    public let omega: Double
    /// (Σλ)² over the observed variance of the sum, divisor n. When it is far from omega, one factor
    /// does not fit.
    public let omegaOfObserved: Double
    /// n·F, which follows χ² when one factor holds; 0 for three items, which any factor fits.
    public let chiSquared: Double
    /// The degrees of freedom of χ², k(k + 1)/2 − 2k.
    public let degreesOfFreedom: Int
    /// The probability of such a χ² or a larger one when one factor holds; `nil` for three items.
    public let p: Double?
    /// The largest slope of F at the solution in any λ or ln θ of the standardised items: how near to 0
    /// the iteration came.
    public let largestGradient: Double

    /// Fits the model.
    ///
    /// - Parameters:
    ///   - covariance: the covariance matrix of at least three items, divisor n − 1.
    ///   - count: the number of pupils n.
    /// - Throws: `tooFewItems` (fewer than 3), `tooFewObservations` (not more pupils than items),
    ///   `notFinite`, `noVariation` (an item that does not vary), `singularMatrix` (an item that can
    ///   be had from the others, or items that do not hang together), `improperSolution`,
    ///   `didNotConverge`.
    public init(covariance: Matrix, count: Int) throws(StatisticsError) {
        precondition(covariance.rows == covariance.columns, "covariances make a square")
        let k = covariance.rows
        guard k >= 3 else { throw .tooFewItems(needed: 3, got: k) }
        guard count > k else { throw .tooFewObservations(needed: k + 1, got: count) }
        guard covariance.elements.allSatisfy(\.isFinite) else { throw .notFinite }
        guard covariance.diagonal.allSatisfy({ $0 > 0 }) else { throw .noVariation }
        // Standardised items, so that steps and tolerances mean the same whatever the items' units.
        let share = Double(count - 1) / Double(count)
        let deviations = covariance.diagonal.map { (share * $0).squareRoot() }
        var correlation = covariance
        for i in 0..<k {
            for j in 0..<k { correlation[i, j] *= share / (deviations[i] * deviations[j]) }
        }
        let fit = try OneFactorFit(correlation: correlation)
        let sign: Double = dot(fit.point.loadings, deviations) < 0 ? -1 : 1
        loadings = zip(fit.point.loadings, deviations).map { sign * $0 * $1 }
        residualVariances = zip(fit.point.residuals, deviations).map { $0 * $1 * $1 }
        let common = loadings.compensatedSum()
        omega = common * common / (common * common + residualVariances.compensatedSum())
        omegaOfObserved = common * common / (share * covariance.elements.compensatedSum())
        degreesOfFreedom = k * (k + 1) / 2 - 2 * k
        chiSquared = degreesOfFreedom == 0 ? 0 : max(0, Double(count) * fit.discrepancy)
        p =
            degreesOfFreedom == 0
            ? nil : try ChiSquared(degreesOfFreedom: Double(degreesOfFreedom)).upperTail(chiSquared)
        largestGradient = fit.largestGradient
    }
}
