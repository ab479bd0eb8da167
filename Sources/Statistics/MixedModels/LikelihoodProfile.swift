/// The profile of the deviance over one parameter of a fit by maximum likelihood.
///
/// A held standard deviation or correlation is the first element (the first two rows) of the absolute
/// covariance factor of its term, with the term's columns in such an order that it comes first; a held
/// coefficient turns the fixed columns and the outcome into others. What is left free is minimised over
/// with exact gradients, each time from where the last search ended.
final class LikelihoodProfile {
    private let fit: MixedModelFit
    private let parameter: ProfiledParameter
    private let likelihood: MixedLikelihood
    private let gradient: LikelihoodGradient
    private let estimate: Double
    private var free: [Double]
    /// The natural size of each free coordinate.
    private let units: [Double]
    private var hessian: Matrix?

    init(_ fit: MixedModelFit, _ parameter: ProfiledParameter) throws(StatisticsError) {
        (self.fit, self.parameter) = (fit, parameter)
        likelihood = MixedLikelihood(fit.model.system, fit.model.structure, isRestricted: false)
        gradient = LikelihoodGradient(likelihood)
        let entries = fit.model.structure.entries
        let own = entries.map { entry in
            let offset = fit.model.structure.terms[entry.term].offset
            return fit.unit(component: entry.term, column: entry.row - offset) / fit.sigma
        }
        switch parameter {
        case .coefficient(let index):
            (estimate, free, units) = (fit.coefficients[index], fit.theta, own)
        case .residualDeviation:
            (estimate, free, units) = (fit.sigma, fit.theta, own)
        case .standardDeviation(let component, let column):
            estimate = fit.components[component].standardDeviations[column]
            let factors = try FreeFactors(fit, component, [column], isCorrelation: false)
            (free, units) = (factors.start, factors.units)
        case .correlation(let component, let a, let b):
            estimate = fit.components[component].correlation(a, b) ?? 0
            let factors = try FreeFactors(fit, component, [a, b], isCorrelation: true)
            (free, units) = (factors.start, factors.units)
        }
    }

    /// Where the signed root of the deviance's rise is −z and z.
    func interval(_ z: Double) throws(StatisticsError) -> ProfileInterval {
        let start = (free, hessian)
        let lower = try end(z, -1)
        (free, hessian) = start
        return ProfileInterval(parameter: parameter, estimate: estimate, lower: lower, upper: try end(z, 1))
    }

    private func end(_ z: Double, _ sign: Double) throws(StatisticsError) -> Double? {
        var bound = sign * .infinity
        var width: Double
        switch parameter {
        case .coefficient(let index): width = z * fit.standardErrors[index]
        case .residualDeviation:
            width = z * fit.sigma / Double(2 * fit.rows).squareRoot()
            if sign < 0 { bound = fit.sigma * 1e-6 }
        case .standardDeviation(let component, let column):
            width = max(estimate, 0.1 * fit.unit(component: component, column: column)) * 0.3
            if sign < 0 { bound = 0 }
        case .correlation:
            width = 0.2
            bound = sign
        }
        if estimate == bound { return estimate }
        var (inside, lowRise) = (estimate, 0.0)
        for _ in 0..<60 {
            var next = inside + sign * width
            let isLast = sign * (next - bound) >= 0
            if isLast { next = bound }
            let rise = try rise(next)
            if rise >= z {
                // The ends are not reckoned again: another start may lead to another minimum there.
                let (low, high) = (inside, next)
                return try root(from: low, to: high, tolerance: 1e-9 * max(abs(high - estimate), width)) {
                    point throws(StatisticsError) in
                    if point == low { return lowRise - z }
                    return (point == high ? rise : try self.rise(point)) - z
                }
            }
            if isLast { return bound }
            // The root of the rise is about straight, so the end is about here.
            let step = rise > 0.1 * z ? (abs(next - estimate)) * z / rise : 3 * abs(next - estimate)
            (inside, lowRise) = (next, rise)
            width = max(0.02 * step, abs(step * 1.05 - abs(next - estimate)))
        }
        return nil
    }

    /// The root of the rise of the deviance when the parameter is held at a value.
    private func rise(_ held: Double) throws(StatisticsError) -> Double {
        let evaluate: ([Double]) -> QuasiNewton.Point?
        switch parameter {
        case .coefficient(let index):
            likelihood.borderMap = fit.model.system.fixed.holding(index, at: held)
            evaluate = { self.point($0, .profiled) }
        case .residualDeviation:
            evaluate = { self.point($0, .fixed(variance: held * held)) }
        case .standardDeviation(let component, let column):
            let factors = try FreeFactors(fit, component, [column], isCorrelation: false)
            evaluate = { self.point($0, factors, held) }
        case .correlation(let component, let a, let b):
            let factors = try FreeFactors(fit, component, [a, b], isCorrelation: true)
            evaluate = { self.point($0, factors, held) }
        }
        // A variance of zero is stationary though it need not be best any more: leave it.
        for i in free.indices where !isLogarithm(i) && abs(free[i]) < 0.03 * units[i] {
            free[i] = free[i] < 0 ? -0.1 * units[i] : 0.1 * units[i]
            hessian = nil
        }
        var here = free
        let recording: ([Double]) -> QuasiNewton.Point? = { x in
            here = x
            return evaluate(x)
        }
        let first: Matrix
        if let hessian { first = hessian } else { first = try differences(free, evaluate) }
        let found = try QuasiNewton(tolerance: 1e-13).minimise(
            from: free, hessian: first, renew: { try? self.differences(here, evaluate) },
            recording)
        free = found.point.x
        hessian = found.hessian
        return max(0, found.point.value - fit.criterion).squareRoot()
    }

    /// Whether a coordinate is log σ, the last one where factors are free in absolute terms.
    private func isLogarithm(_ index: Int) -> Bool {
        switch parameter {
        case .coefficient, .residualDeviation: false
        case .standardDeviation, .correlation: index == free.count - 1
        }
    }

    /// The Hessian by differences of the gradient.
    private func differences(
        _ x: [Double], _ evaluate: ([Double]) -> QuasiNewton.Point?
    ) throws(StatisticsError) -> Matrix {
        guard let here = evaluate(x) else { throw .notFinite }
        var result = Matrix(rows: x.count, columns: x.count)
        for i in x.indices {
            let step = 1e-4 * max(abs(x[i]), 0.1 * units[i])
            var moved = x
            moved[i] += step
            guard let there = evaluate(moved) else { throw .notFinite }
            for j in x.indices { result[i, j] = (there.gradient[j] - here.gradient[j]) / step }
        }
        return 0.5 * (result + result.transposed)
    }

    private func point(_ theta: [Double], _ scale: MixedLikelihood.Scale) -> QuasiNewton.Point? {
        guard let value = likelihood.value(theta, scale) else { return nil }
        return .init(x: theta, value: value.criterion, gradient: gradient.reckon(value, scale))
    }

    private func point(_ x: [Double], _ factors: FreeFactors, _ held: Double) -> QuasiNewton.Point? {
        let sigma = factors.sigma(x)
        let scale = MixedLikelihood.Scale.fixed(variance: sigma * sigma)
        guard let value = likelihood.value(factors: factors.relative(x, held), scale) else { return nil }
        _ = gradient.reckon(value, scale)
        let slopes = gradient.moments.map(\.slopeTimesFactor)
        let own = 2 * (likelihood.denominator - value.residual / (sigma * sigma))
        return .init(x: x, value: value.criterion, gradient: factors.gradient(x, held, slopes, own))
    }
}

extension FixedColumns {
    /// The combinations of centred columns and outcome to fit when one original coefficient is held.
    fileprivate func holding(_ index: Int, at value: Double) -> Matrix {
        var map = Matrix(rows: count + 1, columns: count)
        for (to, from) in (0..<count).filter({ $0 != index }).enumerated() {
            map[from, to] = 1
            // With the intercept held the other columns are no longer free to lie about their means.
            if index == intercept { map[index, to] = means[from] }
        }
        map[count, count - 1] = 1
        map[index, count - 1] = index == intercept ? outcomeMean - value : -value
        return map
    }
}
