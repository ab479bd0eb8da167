/// ln|Σ| + tr(SΣ⁻¹) at a point, with its derivatives in the loadings λ and in ln θ.
///
/// With A = Σ⁻¹ − Σ⁻¹SΣ⁻¹ the first derivatives are 2Aλ and, in θ, diag(A). For changes D, E of Σ the
/// second derivative is tr(Σ⁻¹·D·M·E) with M = 2Σ⁻¹SΣ⁻¹ − Σ⁻¹, and 2A more between loadings.
struct OneFactorDiscrepancy {
    let point: OneFactorPoint
    let value: Double
    /// The first derivatives, loadings first.
    let gradient: [Double]
    private let inverse: Matrix
    private let sandwich: Matrix

    /// - Throws: `singularMatrix` where Σ is not positive definite.
    init(at point: OneFactorPoint, _ correlation: Matrix) throws(StatisticsError) {
        let k = correlation.rows
        var model = Matrix.diagonal(point.residuals)
        for i in 0..<k {
            for j in 0..<k { model[i, j] += point.loadings[i] * point.loadings[j] }
        }
        let factor = try Cholesky(model)
        let inverse = factor.inverse
        let sandwich = inverse * correlation * inverse
        let slope = inverse - sandwich
        self.point = point
        value = factor.logDeterminant + dot(inverse.elements, correlation.elements)
        gradient = (slope * point.loadings).map { 2 * $0 } + zip(slope.diagonal, point.residuals).map { $0 * $1 }
        (self.inverse, self.sandwich) = (inverse, sandwich)
    }

    /// Newton's step; where the second derivatives do not bend upwards, those expected under the model
    /// take their place (Fisher scoring).
    func step() throws(StatisticsError) -> [Double] {
        let factor: Cholesky
        if let exact = curvature {
            factor = exact
        } else {
            let none = Matrix(rows: inverse.rows, columns: inverse.rows)
            factor = try Cholesky(secondDerivatives(inverse, none))
        }
        return factor.solve(gradient).map { -$0 }
    }

    /// Whether the discrepancy rises in every direction from here. Where it does not, other loadings fit
    /// as well: with fewer than three items that hang together, a factor cannot be told from their own
    /// variance.
    var isIdentified: Bool { curvature.map { $0.lower.diagonal.allSatisfy { $0 * $0 > 1e-10 } } ?? false }

    /// The factor of the second derivatives; `nil` where they do not bend upwards.
    private var curvature: Cholesky? {
        try? Cholesky(secondDerivatives(2.0 * sandwich - inverse, inverse - sandwich))
    }

    private func secondDerivatives(_ middle: Matrix, _ slope: Matrix) -> Matrix {
        let k = inverse.rows
        let (loadings, residuals) = (point.loadings, point.residuals)
        let (u, w) = (inverse * loadings, middle * loadings)
        let (uu, ww) = (dot(loadings, u), dot(loadings, w))
        var result = Matrix(rows: 2 * k, columns: 2 * k)
        for i in 0..<k {
            for j in 0..<k {
                result[i, j] =
                    u[i] * w[j] + u[j] * w[i] + uu * middle[i, j] + ww * inverse[i, j] + 2 * slope[i, j]
                result[i, k + j] = (inverse[i, j] * w[j] + middle[i, j] * u[j]) * residuals[j]
                result[k + j, i] = result[i, k + j]
                result[k + i, k + j] = inverse[i, j] * middle[i, j] * residuals[i] * residuals[j]
            }
            result[k + i, k + i] += slope[i, i] * residuals[i]
        }
        return result
    }
}
