import RealModule

/// The Cholesky factor `L` of a symmetric positive definite matrix, `A = L·Lᵀ`.
///
/// Only the lower triangle of the matrix is read. Source: Golub and Van Loan, *Matrix Computations*
/// (4th ed., 2013), section 4.2.
struct Cholesky: Sendable {
    /// The lower triangle; zeros above it.
    let lower: Matrix

    /// Factors the matrix.
    ///
    /// - Throws: `singularMatrix` when a pivot is not positive.
    init(_ a: Matrix) throws(StatisticsError) {
        precondition(a.rows == a.columns, "only a square matrix has a Cholesky factor")
        var l = Matrix(rows: a.rows, columns: a.rows)
        for j in 0..<a.rows {
            for i in j..<a.rows {
                var sum = a[i, j]
                for k in 0..<j { sum -= l[i, k] * l[j, k] }
                if i == j {
                    guard sum > 0, sum.isFinite else { throw .singularMatrix }
                    l[j, j] = sum.squareRoot()
                } else {
                    l[i, j] = sum / l[j, j]
                }
            }
        }
        lower = l
    }

    /// The natural logarithm of the determinant of `A`.
    var logDeterminant: Double { 2 * lower.diagonal.reduce(0) { $0 + .log($1) } }

    /// `L⁻¹·b`.
    func forward(_ b: [Double]) -> [Double] {
        var x = b
        for i in 0..<lower.rows {
            for k in 0..<i { x[i] -= lower[i, k] * x[k] }
            x[i] /= lower[i, i]
        }
        return x
    }

    /// `L⁻ᵀ·b`.
    func backward(_ b: [Double]) -> [Double] {
        var x = b
        for i in stride(from: lower.rows - 1, through: 0, by: -1) {
            for k in i + 1..<max(i + 1, lower.rows) { x[i] -= lower[k, i] * x[k] }
            x[i] /= lower[i, i]
        }
        return x
    }

    /// `A⁻¹·b`.
    func solve(_ b: [Double]) -> [Double] { backward(forward(b)) }

    /// `A⁻¹·B`, column by column.
    func solve(_ b: Matrix) -> Matrix {
        let t = b.transposed
        var result = Matrix(rows: b.columns, columns: b.rows)
        for j in 0..<b.columns {
            let x = solve(Array(t.elements[j * b.rows..<(j + 1) * b.rows]))
            for i in 0..<b.rows { result[j, i] = x[i] }
        }
        return result.transposed
    }

    /// `A⁻¹`, symmetric to the last digit.
    var inverse: Matrix {
        var result = solve(.identity(lower.rows))
        for i in 0..<result.rows {
            for j in 0..<i {
                let mean = (result[i, j] + result[j, i]) / 2
                (result[i, j], result[j, i]) = (mean, mean)
            }
        }
        return result
    }
}
