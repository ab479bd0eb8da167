/// What inference needs to know of one cluster, in an orthonormal basis `Q` of the model's columns.
///
/// The matrix `K = Qᵍ'Qᵍ` holds all that the cluster's leverage `Hᵍᵍ = QᵍQᵍ'` does to the
/// coefficients: both have the same eigenvalues but for zeros. So the smaller of the two sides is kept
/// and taken apart, which is a few columns by a few columns for a large cluster.
struct ClusterBlock: Hashable, Sendable {
    enum Side: Hashable, Sendable {
        /// `K`, columns by columns.
        case columns(Matrix)
        /// `Qᵍ`, the cluster's rows by columns, when it has fewer rows.
        case rows(Matrix)
    }

    /// `s = Qᵍ'eᵍ`, with the residuals e.
    let score: [Double]
    let side: Side

    /// `K·d`.
    func gram(times d: [Double]) -> [Double] {
        switch side {
        case .columns(let k): return k * d
        case .rows(let q):
            var result = Array(repeating: 0.0, count: d.count)
            for (row, value) in (q * d).enumerated() {
                for j in result.indices { result[j] += q[row, j] * value }
            }
            return result
        }
    }

    /// The eigenvalues of `K` and its eigenvectors, a row each.
    func modes() throws(StatisticsError) -> ClusterModes {
        switch side {
        case .columns(let k):
            let eigen = try SymmetricEigen(k)
            return ClusterModes(values: eigen.values, vectors: eigen.vectors.transposed)
        case .rows(let q):
            let eigen = try SymmetricEigen(q * q.transposed)
            var vectors = eigen.vectors.transposed * q
            for i in 0..<vectors.rows {
                let length = max(0, eigen.values[i]).squareRoot()
                for j in 0..<vectors.columns { vectors[i, j] = length > 0 ? vectors[i, j] / length : 0 }
            }
            return ClusterModes(values: eigen.values, vectors: vectors)
        }
    }
}

/// A cluster's leverage by its directions, and the adjustment `A = (1 − H)^(−1/2)` of CR2 in them.
struct ClusterModes: Hashable, Sendable {
    /// The leverages λ, from 0 to 1.
    private let values: [Double]
    /// The direction of each, as a row.
    private let vectors: Matrix
    /// What A multiplies each direction by: `(1 − λ)^(−1/2)`.
    private let stretches: [Double]

    /// A direction whose leverage is 1 is known from this cluster alone. The Moore–Penrose inverse
    /// leaves it out; whether 1 − λ is zero is judged with room for the rounding in λ.
    static let roundingOfOne = 1e-11

    init(values: [Double], vectors: Matrix) {
        (self.values, self.vectors) = (values, vectors)
        stretches = values.map { 1 - $0 > Self.roundingOfOne ? 1 / (1 - max(0, $0)).squareRoot() : 0 }
    }

    /// `Qᵍ'A·eᵍ` from `Qᵍ'eᵍ`.
    func adjusted(_ score: [Double]) -> [Double] {
        var result = score
        for (i, part) in (vectors * score).enumerated() { add(row: i, times: (stretches[i] - 1) * part, to: &result) }
        return result
    }

    /// The coordinates of `d` along the directions.
    func coordinates(_ d: [Double]) -> [Double] { vectors * d }

    /// `Qᵍ'A·Qᵍd` from the coordinates of `d`.
    func adjustedGram(_ coordinates: [Double]) -> [Double] {
        var result = Array(repeating: 0.0, count: vectors.columns)
        for (i, part) in coordinates.enumerated() { add(row: i, times: stretches[i] * values[i] * part, to: &result) }
        return result
    }

    /// `(A·Qᵍd)'(1 − H)(A·Qᵍf)` from the coordinates of `d` and `f`: as A²(1 − H) is 1, or 0 where
    /// the leverage is 1, no digits are lost to a difference.
    func own(_ d: [Double], _ f: [Double]) -> Double {
        var sum = 0.0
        for i in values.indices where stretches[i] > 0 { sum += values[i] * d[i] * f[i] }
        return sum
    }

    private func add(row: Int, times factor: Double, to result: inout [Double]) {
        for j in result.indices { result[j] += factor * vectors[row, j] }
    }
}
