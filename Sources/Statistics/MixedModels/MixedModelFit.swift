import RealModule

/// A fitted linear mixed model.
public struct MixedModelFit: Hashable, Sendable {
    /// What is maximised.
    public enum Estimation: Hashable, Sendable {
        /// The restricted likelihood (REML), which allows for the fixed coefficients being estimated.
        case restricted
        /// The likelihood (ML).
        case maximum
    }

    /// The model that was fitted.
    public let model: MixedModel
    /// What was maximised.
    public let estimation: Estimation
    /// −2 log-likelihood, or the REML criterion, with all constants; as lme4 gives it.
    ///
    /// REML criteria compare only models with the same fixed columns.
    public let criterion: Double
    /// The relative covariance factors in lme4's order.
    ///
    /// For each term the lower triangle, by columns, of Λ with `covariance = σ²·ΛΛ'`; no unit when the
    /// term's column has none.
    public let theta: [Double]
    /// The residual standard deviation, in the unit of the outcome.
    public let sigma: Double
    /// Whether a variance is zero or a correlation is ±1 at the optimum, so that `ΛΛ'` is singular.
    ///
    /// The estimates stand all the same; the data say no more about that part.
    public let isSingular: Bool
    /// The fixed coefficients, in the order of the columns.
    public let coefficients: [Double]
    /// The covariance matrix of the fixed coefficients, `σ²(X'V⁻¹X)⁻¹`.
    public let covariance: Matrix
    /// The covariance matrices of the random terms, in lme4's order.
    public let components: [VarianceComponent]
    /// The number of rows.
    public let rows: Int
    /// How often the likelihood was reckoned.
    public let evaluations: Int
    /// How far the criterion is above its minimum, as far as the last step can tell.
    public let remainingGain: Double

    /// The standard errors of the fixed coefficients.
    public var standardErrors: [Double] { covariance.diagonal.map { $0.squareRoot() } }
    /// −criterion / 2.
    public var logLikelihood: Double { -criterion / 2 }
    /// Fixed coefficients, elements of θ and the residual variance.
    public var parameterCount: Int { coefficients.count + theta.count + 1 }
    /// Akaike's criterion: `criterion + 2·parameterCount`.
    public var aic: Double { criterion + 2 * Double(parameterCount) }
    /// The Bayesian criterion: `criterion + parameterCount·ln(rows)`.
    public var bic: Double { criterion + Double(parameterCount) * .log(Double(rows)) }

    init(
        model: MixedModel, _ estimation: Estimation, _ found: ThetaSearch.Result, _ value: MixedLikelihood.Value,
        evaluations: Int
    ) {
        let structure = model.structure
        let rows = model.system.rows
        let p = model.system.fixed.count
        let variance = value.residual / Double(estimation == .restricted ? rows - p : rows)
        self.model = model
        self.estimation = estimation
        criterion = value.criterion
        theta = found.theta
        sigma = variance.squareRoot()
        isSingular = found.isSingular
        coefficients = model.system.fixed.original(value.coefficients)
        covariance = model.system.fixed.original(covariance: variance * value.covariance)
        let factors = structure.factors(found.theta)
        components = structure.terms.indices.map { term in
            let factor = structure.part(term, of: factors[structure.terms[term].block])
            return VarianceComponent(
                term: structure.terms[term].source, columns: structure.terms[term].columns,
                covariance: variance * (factor * factor.transposed))
        }
        self.rows = rows
        self.evaluations = evaluations
        remainingGain = found.decrement / 2
    }
}

/// The covariance matrix of one random term's coefficients.
public struct VarianceComponent: Hashable, Sendable {
    /// The term's place among those given to the model.
    public let term: Int
    /// Which of the term's columns; all of them unless the term is uncorrelated.
    public let columns: [Int]
    /// The covariance matrix, in the unit of the outcome squared (per unit of the columns).
    public let covariance: Matrix

    /// The standard deviations.
    public var standardDeviations: [Double] { covariance.diagonal.map { $0.squareRoot() } }

    /// The correlation of two of the columns; `nil` when one of the variances is zero.
    public func correlation(_ a: Int, _ b: Int) -> Double? {
        let scale = (covariance[a, a] * covariance[b, b]).squareRoot()
        return scale > 0 ? min(1, max(-1, covariance[a, b] / scale)) : nil
    }
}
