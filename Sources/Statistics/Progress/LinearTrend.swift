/// A straight line through points by ordinary least squares.
///
/// Formulas: slope = Sxy / Sxx; standard error = √(RSS / (n − 2) / Sxx), with sums of
/// squares about the means. Source: Draper and Smith, *Applied Regression Analysis*
/// (3rd ed., 1998), chapter 1; agrees with R's `summary(lm(y ~ x))`.
///
/// Successive measurements of one pupil are seldom independent, so the standard error
/// is a lower bound of the uncertainty.
public struct LinearTrend: Hashable, Sendable {
    /// The value of the line at x = 0, in the unit of y.
    public let intercept: Double
    /// The change of y per unit of x.
    public let slope: Double
    /// The standard error of the slope; `nil` with two points, which leave no residual.
    public let standardError: Double?
    /// The standard error of estimate, √(RSS / (n − 2)), in the unit of y; `nil` with two points.
    public let see: Double?
    /// The standard error of the intercept, SEE·√(1/n + x̄² / Sxx); `nil` with two points.
    public let interceptError: Double?
    /// The share of the variation of y that the line explains, 1 − RSS / Syy, from 0 to 1;
    /// `nil` when y does not vary.
    public let rSquared: Double?
    /// The number of points.
    public let count: Int

    /// Fits the line.
    ///
    /// - Parameters:
    ///   - x: the predictor, at least two different values.
    ///   - y: the outcome, as many values as `x`.
    /// - Throws: `lengthsDiffer`, `tooFewObservations` (fewer than two points),
    ///   `noVariation` (all x equal) or `notFinite`.
    ///
    /// Example: x = 1…6 and y = 44, 45, 46, 47, 48, 49 have slope 1 and error 0.
    public init(x: [Double], y: [Double]) throws(StatisticsError) {
        guard x.count == y.count else { throw .lengthsDiffer(x.count, y.count) }
        guard x.count >= 2 else { throw .tooFewObservations(needed: 2, got: x.count) }
        guard x.allSatisfy(\.isFinite), y.allSatisfy(\.isFinite) else { throw .notFinite }
        // Compared as they are: the mean of equal values may differ from them by rounding.
        guard x.contains(where: { $0 != x[0] }) else { throw .noVariation }
        let n = Double(x.count)
        let meanX = x.reduce(0, +) / n
        let meanY = y.reduce(0, +) / n
        var (sxx, sxy, syy) = (0.0, 0.0, 0.0)
        for (a, b) in zip(x, y) {
            sxx += (a - meanX) * (a - meanX)
            sxy += (a - meanX) * (b - meanY)
            syy += (b - meanY) * (b - meanY)
        }
        guard sxx > 0 else { throw .noVariation }
        let slope = sxy / sxx
        let intercept = meanY - slope * meanX
        var residual = 0.0
        for (a, b) in zip(x, y) {
            let rest = b - meanY - slope * (a - meanX)
            residual += rest * rest
        }
        (self.slope, self.intercept, count) = (slope, intercept, x.count)
        standardError = x.count > 2 ? (residual / (n - 2) / sxx).squareRoot() : nil
        see = x.count > 2 ? (residual / (n - 2)).squareRoot() : nil
        interceptError = see.map { $0 * (1 / n + meanX * meanX / sxx).squareRoot() }
        rSquared = y.contains { $0 != y[0] } ? max(0, 1 - residual / syy) : nil
    }

    /// The line's value at a point.
    public func value(at x: Double) -> Double { intercept + slope * x }
}
