extension Matrix {
    /// The inverse of a symmetric matrix on the directions in which it has curvature; zero on the others.
    ///
    /// Rows and columns are brought to a diagonal of 1 first, so that what counts as no curvature does not
    /// depend on units.
    ///
    /// - Parameter least: eigenvalues of the scaled matrix up to this count as zero.
    /// - Throws: `notFinite`, `didNotConverge`.
    func generalisedInverse(least: Double) throws(StatisticsError) -> Matrix {
        let scale = diagonal.map { $0 > 0 ? 1 / $0.squareRoot() : 0 }
        let unit = scaled(by: scale)
        return try SymmetricEigen(unit).apply { $0 > least ? 1 / $0 : 0 }.scaled(by: scale)
    }

    private func scaled(by scale: [Double]) -> Matrix {
        var result = self
        for i in scale.indices {
            for j in scale.indices { result[i, j] *= scale[i] * scale[j] }
        }
        return result
    }
}
