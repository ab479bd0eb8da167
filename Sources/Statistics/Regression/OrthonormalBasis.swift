/// Orthonormal columns that span the same space as given ones: `X = Q·R`.
///
/// By modified Gram–Schmidt, each column twice, which leaves `Q` orthonormal to working precision
/// (Giraud, Langou and Rozložník 2005, *Computers & Mathematics with Applications* 50:1069). The
/// normal equations, which would square the condition of `X`, are never formed.
struct OrthonormalBasis: Sendable {
    /// The columns of `Q`.
    let columns: [[Double]]
    /// `R⁻¹`, upper triangular: the coefficients of `X` are `R⁻¹·Qᵀy`.
    let inverse: Matrix

    /// What a column must keep of its length when the earlier ones are taken out of it. The rest
    /// of a column that keeps less has lost half of its digits; R's `lm` draws the same line.
    static let tolerance = 1e-7

    /// - Parameter lengths: what the length of each column is judged against; its own by default.
    /// - Throws: `collinear` with the first column that the earlier ones give.
    init(_ x: [[Double]], lengths: [Double]? = nil) throws(StatisticsError) {
        var q: [[Double]] = []
        var r = Matrix(rows: x.count, columns: x.count)
        for (j, column) in x.enumerated() {
            let whole = lengths?[j] ?? product(column, column).squareRoot()
            var rest = column
            for _ in 0..<2 {
                for i in 0..<j {
                    let part = product(q[i], rest)
                    r[i, j] += part
                    subtract(part, q[i], from: &rest)
                }
            }
            let length = product(rest, rest).squareRoot()
            guard length > whole * Self.tolerance else { throw .collinear(column: j) }
            r[j, j] = length
            for i in rest.indices { rest[i] /= length }
            q.append(rest)
        }
        columns = q
        inverse = Self.invert(r)
    }

    /// The coordinates of `y` in the basis, `Qᵀy`, and what the basis leaves of it.
    func project(_ y: [Double]) -> (coordinates: [Double], residual: [Double]) {
        var coordinates = Array(repeating: 0.0, count: columns.count)
        var rest = y
        for _ in 0..<2 {
            for (j, column) in columns.enumerated() {
                let part = product(column, rest)
                coordinates[j] += part
                subtract(part, column, from: &rest)
            }
        }
        return (coordinates, rest)
    }

    /// The inverse of an upper triangular matrix.
    private static func invert(_ r: Matrix) -> Matrix {
        var result = Matrix(rows: r.rows, columns: r.rows)
        for j in 0..<r.rows {
            result[j, j] = 1 / r[j, j]
            for i in stride(from: j - 1, through: 0, by: -1) {
                var sum = 0.0
                for k in i + 1...j { sum += r[i, k] * result[k, j] }
                result[i, j] = -sum / r[i, i]
            }
        }
        return result
    }
}

/// `y − factor·x`, in place.
private func subtract(_ factor: Double, _ x: [Double], from y: inout [Double]) {
    for i in x.indices { y[i] -= factor * x[i] }
}

/// The sum of products, in eight sums side by side: columns are long, and one sum would wait for itself.
private func product(_ x: [Double], _ y: [Double]) -> Double {
    x.withUnsafeBufferPointer { x in
        y.withUnsafeBufferPointer { y in
            var sums = SIMD8<Double>()
            var i = 0
            while i + 8 <= x.count {
                for lane in 0..<8 { sums[lane] += x[i + lane] * y[i + lane] }
                i += 8
            }
            var sum = sums.sum()
            while i < x.count {
                sum += x[i] * y[i]
                i += 1
            }
            return sum
        }
    }
}
