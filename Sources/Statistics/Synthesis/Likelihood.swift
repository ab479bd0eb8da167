import RealModule

/// The (restricted) likelihood of τ² when y ~ N(μ, v + τ²), with μ at its best.
///
/// Source: Viechtbauer (2005), *Journal of Educational and Behavioral Statistics* 30:261–293.
struct Likelihood {
    let effects: [Double]
    let variances: [Double]
    let isRestricted: Bool

    /// The log-likelihood with all constants.
    ///
    /// −½(n·ln 2π + Σ ln(v + τ²) + Q) with n = k; restricted, n = k − 1 and + ½ ln k − ½ ln Σw.
    func logarithm(_ tau2: Double) -> Double {
        let fit = WeightedEffects(effects: effects, variances: variances, tau2: tau2)
        let logarithms = variances.lazy.map { .log($0 + tau2) }.compensatedSum()
        let k = Double(effects.count)
        let n = isRestricted ? k - 1 : k
        let restriction = isRestricted ? Double.log(k) - .log(fit.total) : 0
        return -0.5 * (n * .log(2 * .pi) + logarithms + fit.q - restriction)
    }

    /// The τ² ≥ 0 of the largest likelihood.
    ///
    /// With variances of very different size there can be several summits, so it looks over the whole range
    /// first, climbs from the best place and from 0, and takes the higher summit.
    func maximum() throws(StatisticsError) -> Double {
        let low = try summit(from: 0)
        let smallest = variances.min() ?? 0
        // Where τ² is larger than every squared distance of two effects, the likelihood only falls.
        let end = 4 * effects.squaresAboutMean
        var best = (place: 0.0, value: logarithm(0))
        var place = smallest / 16
        while place < end {
            let value = logarithm(place)
            if value > best.value { best = (place, value) }
            place *= 2
        }
        guard best.place > 0 else { return low }
        let high = try summit(from: best.place)
        return logarithm(low) > logarithm(high) ? low : high
    }

    /// Climbs by Fisher scoring, with the observed curvature once that may be trusted, which then
    /// doubles the digits at each step; a step that would go down is halved.
    private func summit(from start: Double) throws(StatisticsError) -> Double {
        let smallest = variances.min() ?? 0
        var tau2 = start
        var value = logarithm(tau2)
        let limit = 500
        for _ in 0..<limit {
            let fit = WeightedEffects(effects: effects, variances: variances, tau2: tau2)
            let expected = (isRestricted ? fit.traceOfSquare : fit.power(2)) / 2
            let trace = isRestricted ? fit.trace : fit.total
            let score = (fit.pull - trace) / 2
            // What is left of the slope is rounding.
            if abs(score) <= 8 * .ulpOfOne * trace { return tau2 }
            let observed = fit.curvature - expected
            let slope = observed > expected / 4 ? observed : expected
            var next = max(0, tau2 + score / slope)
            var change = abs(next - tau2)
            // Rounding is about as large as this; below it a fall of the likelihood means nothing.
            let blur = 1e-13 * max(1, abs(value))
            while logarithm(next) < value - blur, change > 1e-15 * (tau2 + smallest) {
                next = (next + tau2) / 2
                change = abs(next - tau2)
            }
            tau2 = next
            value = logarithm(tau2)
            if change <= 1e-14 * (tau2 + smallest) { return tau2 }
        }
        throw .didNotConverge(iterations: limit)
    }
}
