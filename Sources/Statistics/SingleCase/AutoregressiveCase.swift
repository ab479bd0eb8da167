import RealModule

extension AutoregressiveREML {
    /// What one case adds to the likelihood and its derivatives; W is the inverse of its covariance V.
    struct CasePart {
        let cross: Matrix
        let right: [Double]
        let square: Double
        let logDeterminant: Double
        /// The columns of X, 1 and the treatment, and W times them.
        private let design: Matrix
        private let weighted: Matrix
        private let weightedOutcome: [Double]
        /// V_i = ∂V/∂θ_i for τ², φ, σ², and W·V_i.
        private let derivatives: [Matrix]
        private let products: [Matrix]

        init(_ rows: [BetweenCaseData.Row], _ centre: Double, _ parameters: [Double]) throws(StatisticsError) {
            let n = rows.count
            let (tau, phi, sigma) = (parameters[0], parameters[1], parameters[2])
            let ones = Matrix(rows: n, columns: n, repeating: 1)
            var correlation = ones
            var slope = Matrix(rows: n, columns: n)
            for s in 0..<n {
                for t in 0..<n where s != t {
                    let distance = abs(rows[s].session - rows[t].session)
                    correlation[s, t] = Double.pow(phi, distance)
                    slope[s, t] = sigma * Double(distance) * Double.pow(phi, distance - 1)
                }
            }
            let factor = try Cholesky(tau * ones + sigma * correlation)
            let inverse = factor.inverse
            derivatives = [ones, slope, correlation]
            products = derivatives.map { inverse * $0 }
            design = Matrix(rows.map { [1, $0.treated ? 1 : 0] })
            weighted = inverse * design
            let outcome = rows.map { $0.outcome - centre }
            weightedOutcome = inverse * outcome
            cross = design.transposed * weighted
            right = weighted.transposed * outcome
            square = dot(outcome, weightedOutcome)
            logDeterminant = factor.logDeterminant
        }

        /// tr(W·V_i).
        func trace(_ i: Int) -> Double { products[i].trace }

        /// tr(W·V_i·W·V_j).
        func trace(_ i: Int, _ j: Int) -> Double { dot(products[i].transposed.elements, products[j].elements) }

        /// X′W·V_i·WX.
        func between(_ i: Int) -> Matrix { weighted.transposed * (derivatives[i] * weighted) }

        /// X′W·V_i·W·V_j·WX.
        func between(_ i: Int, _ j: Int) -> Matrix {
            (derivatives[i] * weighted).transposed * (products[j] * weighted)
        }

        /// r′W·V_i·Wr with r = y − Xβ.
        func form(_ i: Int, _ beta: [Double]) -> Double {
            let fitted = weighted * beta
            let rest = zip(weightedOutcome, fitted).map { $0 - $1 }
            return derivatives[i].form(rest, rest)
        }
    }
}
