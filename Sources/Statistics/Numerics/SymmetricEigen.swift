/// The eigenvalues and eigenvectors of a symmetric matrix, by cyclic Jacobi rotations.
///
/// Jacobi's method finds small eigenvalues to high relative accuracy and costs O(n³) for each of
/// some six to ten sweeps: right for matrices of up to a few hundred rows. Source: Golub and
/// Van Loan, *Matrix Computations* (4th ed., 2013), section 8.5.
struct SymmetricEigen: Sendable {
    /// The eigenvalues, the largest first.
    let values: [Double]
    /// The eigenvectors as columns, in the order of the values, each of length 1.
    let vectors: Matrix

    init(_ matrix: Matrix) throws(StatisticsError) {
        precondition(matrix.rows == matrix.columns, "only a square matrix has eigenvalues here")
        guard matrix.elements.allSatisfy(\.isFinite) else { throw .notFinite }
        let n = matrix.rows
        var a = matrix
        var v = Matrix.identity(n)
        let size = dot(a.elements, a.elements)
        let sweeps = 60
        var sweep = 0
        while true {
            var off = 0.0
            for i in 0..<n {
                for j in 0..<i { off += a[i, j] * a[i, j] }
            }
            if off <= size * 1e-34 { break }
            sweep += 1
            guard sweep <= sweeps else { throw .didNotConverge(iterations: sweeps) }
            for p in 0..<n - 1 {
                for q in p + 1..<n where a[p, q] != 0 { Self.rotate(&a, &v, p, q) }
            }
        }
        let order = (0..<n).sorted { a[$0, $0] > a[$1, $1] }
        values = order.map { a[$0, $0] }
        var sorted = Matrix(rows: n, columns: n)
        for (to, from) in order.enumerated() {
            for i in 0..<n { sorted[i, to] = v[i, from] }
        }
        vectors = sorted
    }

    /// `V·f(λ)·Vᵀ`.
    func apply(_ function: (Double) -> Double) -> Matrix {
        let n = values.count
        let images = values.map(function)
        var result = Matrix(rows: n, columns: n)
        for k in 0..<n where images[k] != 0 {
            for i in 0..<n {
                let left = images[k] * vectors[i, k]
                for j in 0..<n { result[i, j] += left * vectors[j, k] }
            }
        }
        return result
    }

    private static func rotate(_ a: inout Matrix, _ v: inout Matrix, _ p: Int, _ q: Int) {
        let ratio = (a[q, q] - a[p, p]) / (2 * a[p, q])
        let t = (ratio >= 0 ? 1 : -1) / (abs(ratio) + (1 + ratio * ratio).squareRoot())
        let c = 1 / (1 + t * t).squareRoot()
        let s = t * c
        for k in 0..<a.rows {
            let (x, y) = (a[k, p], a[k, q])
            (a[k, p], a[k, q]) = (c * x - s * y, s * x + c * y)
        }
        for k in 0..<a.rows {
            let (x, y) = (a[p, k], a[q, k])
            (a[p, k], a[q, k]) = (c * x - s * y, s * x + c * y)
        }
        (a[p, q], a[q, p]) = (0, 0)
        for k in 0..<v.rows {
            let (x, y) = (v[k, p], v[k, q])
            (v[k, p], v[k, q]) = (c * x - s * y, s * x + c * y)
        }
    }
}
