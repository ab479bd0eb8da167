import RealModule

/// Restricted maximum likelihood of τ², φ and σ² for a random intercept with autoregressive errors.
///
/// A case's scores have the covariance V = τ²·11′ + σ²·R, R_st = φ^|s − t|. The likelihood is climbed by
/// Fisher scoring, θ + I⁻¹·∂ℓ, a step being halved until it leads up; all traces are taken case by case.
/// Sources: Harville (1977), *Journal of the American Statistical Association* 72:320–338; for the
/// information, Searle, Casella and McCulloch (1992), *Variance Components*, section 6.6.
struct AutoregressiveREML {
    /// A point in the parameters' space with all that is known there.
    struct Point {
        /// τ², φ, σ².
        var parameters: [Double]
        var logLikelihood = 0.0
        var gradient: [Double] = [0, 0, 0]
        var information = Matrix(rows: 3, columns: 3)
        var coefficients: [Double] = []
        var coefficientCovariance = Matrix(rows: 2, columns: 2)
    }

    private let cases: [[BetweenCaseData.Row]]
    private let count: Int
    /// The centre of the scores, taken off so that sums keep their digits.
    private let centre: Double

    init(_ data: BetweenCaseData) {
        (cases, count) = (data.cases, data.count)
        centre = data.cases.joined().map(\.outcome).mean
    }

    /// Climbs to the maximum.
    func maximum() throws(StatisticsError) -> Point {
        let scores = cases.joined().map(\.outcome)
        let variance = scores.sampleVariance
        guard scores.contains(where: { $0 != scores[0] }), variance > 0 else { throw .noVariation }
        var point = try evaluate([variance / 2, 0.1, variance / 2])
        let limit = 500
        for _ in 0..<limit {
            let step = try direction(point)
            var scale = 1.0
            var next = point
            repeat {
                let parameters = (0..<3).map { point.parameters[$0] + scale * step[$0] }
                // A step over the boundary of τ² ends on it; σ² and φ have to stay inside theirs.
                let held = [max(0, parameters[0]), parameters[1], parameters[2]]
                if held[2] > 1e-10 * variance, abs(held[1]) < 1 - 1e-9 {
                    // A covariance that is singular but for rounding is a step too far as well.
                    if let candidate = try? evaluate(held), candidate.logLikelihood >= point.logLikelihood {
                        next = candidate
                    }
                }
                scale /= 2
            } while next.parameters == point.parameters && scale > 1e-12
            let moved = (0..<3).map { abs(next.parameters[$0] - point.parameters[$0]) }
            let size = [variance, 1, variance]
            point = next
            if (0..<3).allSatisfy({ moved[$0] <= 1e-13 * size[$0] }) { return try settled(point, variance) }
        }
        throw .didNotConverge(iterations: limit)
    }

    /// A point at which nothing moves is a maximum only if the slope is flat there.
    private func settled(_ point: Point, _ variance: Double) throws(StatisticsError) -> Point {
        let step = try direction(point)
        let rise = dot(step, point.gradient)
        guard rise <= 1e-8 else { throw .didNotConverge(iterations: 0) }
        return point
    }

    /// I⁻¹·∂ℓ; with τ² held where it is 0 and would fall.
    private func direction(_ point: Point) throws(StatisticsError) -> [Double] {
        let step = try Cholesky(point.information).solve(point.gradient)
        guard point.parameters[0] == 0, step[0] < 0 else { return step }
        let free = Matrix([
            [point.information[1, 1], point.information[1, 2]], [point.information[2, 1], point.information[2, 2]],
        ])
        return [0] + (try Cholesky(free).solve(Array(point.gradient[1...])))
    }

    /// The likelihood and its derivatives at τ², φ and σ².
    func evaluate(_ parameters: [Double]) throws(StatisticsError) -> Point {
        var sums = Sums()
        var parts: [CasePart] = []
        for rows in cases {
            let part = try CasePart(rows, centre, parameters)
            sums.add(part)
            parts.append(part)
        }
        let cross = try Cholesky(sums.cross)
        let beta = cross.solve(sums.right)
        var point = Point(parameters: parameters)
        let residual = sums.square - dot(sums.right, beta)
        let constant = Double(count - 2) * Double.log(2 * Double.pi)
        point.logLikelihood = -(constant + sums.logDeterminant + cross.logDeterminant + residual) / 2
        point.coefficients = [beta[0] + centre, beta[1]]
        point.coefficientCovariance = cross.inverse
        let covariance = point.coefficientCovariance
        // P = W − WX(X′WX)⁻¹X′W, and with B_i = X′W·V_i·WX:
        // tr(P·V_i) = tr(W·V_i) − tr(C·B_i) and
        // tr(P·V_i·P·V_j) = tr(W·V_i·W·V_j) − 2·tr(C·X′W·V_i·W·V_j·WX) + tr(C·B_i·C·B_j).
        let between = (0..<3).map { i in parts.reduce(Matrix(rows: 2, columns: 2)) { $0 + $1.between(i) } }
        for i in 0..<3 {
            let trace = parts.reduce(0) { $0 + $1.trace(i) } - (covariance * between[i]).trace
            let form = parts.reduce(0) { $0 + $1.form(i, beta) }
            point.gradient[i] = (form - trace) / 2
            for j in 0..<3 {
                var value = (covariance * between[i] * (covariance * between[j])).trace
                for part in parts { value += part.trace(i, j) - 2 * (covariance * part.between(i, j)).trace }
                point.information[i, j] = value / 2
            }
        }
        return point
    }

    /// X′WX, X′Wy and y′Wy over all cases.
    private struct Sums {
        var cross = Matrix(rows: 2, columns: 2)
        var right = [0.0, 0.0]
        var square = 0.0
        var logDeterminant = 0.0

        mutating func add(_ part: CasePart) {
            cross = cross + part.cross
            for k in 0..<2 { right[k] += part.right[k] }
            square += part.square
            logDeterminant += part.logDeterminant
        }
    }
}
