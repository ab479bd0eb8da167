import RealModule

/// Effects about their weighted mean, with the sums that all estimators share.
///
/// With weights w and P = W − w·wᵀ/Σw (what is left of the weights when a mean is fitted), all traces
/// of products of P and V = diag(v) are sums over the studies, so that no matrix is formed.
struct WeightedEffects {
    let weights: [Double]
    /// Σw.
    let total: Double
    /// Σw·y/Σw.
    let mean: Double
    /// Σw(y − mean)².
    let q: Double
    /// w(y − mean), which is P·y.
    let pulls: [Double]

    init(effects: [Double], weights: [Double]) {
        self.weights = weights
        let total = weights.compensatedSum()
        let mean = zip(weights, effects).lazy.map { $0 * $1 }.compensatedSum() / total
        pulls = zip(weights, effects).map { $0 * ($1 - mean) }
        q = zip(pulls, effects).lazy.map { $0 * ($1 - mean) }.compensatedSum()
        (self.total, self.mean) = (total, mean)
    }

    /// The studies weighted by 1/(v + τ²).
    init(effects: [Double], variances: [Double], tau2: Double) {
        self.init(effects: effects, weights: variances.map { 1 / ($0 + tau2) })
    }

    /// Σ wⁿ.
    func power(_ n: Int) -> Double { weights.lazy.map { .pow($0, n) }.compensatedSum() }

    /// tr(P).
    var trace: Double { total - power(2) / total }

    /// tr(P·P).
    var traceOfSquare: Double {
        let second = power(2)
        return second - 2 * power(3) / total + second * second / (total * total)
    }

    /// tr(P·V).
    func trace(with v: [Double]) -> Double { sum(1, v) - sum(2, v) / total }

    /// tr(P·V·P·V).
    func traceOfSquare(with v: [Double]) -> Double {
        let squared = v.map { $0 * $0 }
        let second = sum(2, v)
        return sum(2, squared) - 2 * sum(3, squared) / total + second * second / (total * total)
    }

    /// tr(P·V·P).
    func traceBetween(_ v: [Double]) -> Double {
        sum(2, v) - 2 * sum(3, v) / total + power(2) * sum(2, v) / (total * total)
    }

    /// yᵀ·P·P·y.
    var pull: Double { dot(pulls, pulls) }

    /// yᵀ·P·P·P·y.
    var curvature: Double {
        let product = dot(weights, pulls)
        return zip(weights, pulls).lazy.map { $0 * $1 * $1 }.compensatedSum() - product * product / total
    }

    /// Σ wⁿ·v.
    private func sum(_ n: Int, _ v: [Double]) -> Double {
        zip(weights, v).lazy.map { .pow($0, n) * $1 }.compensatedSum()
    }
}
