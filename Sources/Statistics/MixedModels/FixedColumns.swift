import RealModule

/// The fixed columns and the outcome after centring, and the way back.
///
/// With an intercept all other columns are taken about their means. That changes only the
/// intercept's coefficient: β₀ = β̃₀ + ȳ − Σ m_j·β_j, and leaves every likelihood as it is.
struct FixedColumns: Hashable, Sendable {
    /// The number of fixed columns.
    let count: Int
    /// The intercept's place, if a column of ones is among them.
    let intercept: Int?
    /// The means of the columns that were subtracted (0 for the intercept).
    let means: [Double]
    let outcomeMean: Double

    /// The coefficients of the columns as they were given.
    func original(_ coefficients: [Double]) -> [Double] {
        guard let intercept else { return coefficients }
        var result = coefficients
        result[intercept] += outcomeMean - dot(means, coefficients)
        return result
    }

    /// The covariance matrix of the coefficients of the columns as they were given.
    func original(covariance: Matrix) -> Matrix {
        let change = toOriginal
        return change * covariance * change.transposed
    }

    /// A contrast of the original coefficients as one of the centred coefficients.
    func centred(contrast: [Double]) -> [Double] { toOriginal.transposed * contrast }

    private var toOriginal: Matrix {
        var change = Matrix.identity(count)
        if let intercept {
            for j in 0..<count where j != intercept { change[intercept, j] = -means[j] }
        }
        return change
    }

    /// Checks that no fixed column can be had from those before it and that the outcome varies beyond them.
    ///
    /// - Parameter products: sums of products of the centred columns and the outcome, row by row.
    /// - Parameter squares: the sums of squares before centring.
    static func check(products: [Double], squares: [Double], count: Int) throws(StatisticsError) {
        let size = count + 1
        var factor = Matrix(rows: size, columns: size)
        for j in 0..<size {
            for i in j..<size {
                var sum = products[i * size + j]
                for k in 0..<j { sum -= factor[i, k] * factor[j, k] }
                if i > j {
                    factor[i, j] = sum / factor[j, j]
                    continue
                }
                // Rounding leaves some 1e-16 of the squares it starts from.
                let isSpent = sum <= 1e-13 * products[j * size + j] || sum <= 1e-20 * squares[j] || sum == 0
                if isSpent && j < count { throw .collinear(column: j) }
                if isSpent { throw .noVariation }
                factor[j, j] = sum.squareRoot()
            }
        }
    }
}
