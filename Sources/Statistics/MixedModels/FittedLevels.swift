/// The likelihood of a fitted model together with all that is known by level at its optimum.
struct FittedLevels {
    let likelihood: MixedLikelihood
    let gradient: LikelihoodGradient
    let value: MixedLikelihood.Value
    let structure: RandomStructure
    let system: LevelSystem
    /// The residual variance.
    let variance: Double

    init(_ fit: MixedModelFit) throws(StatisticsError) {
        (structure, system) = (fit.model.structure, fit.model.system)
        likelihood = MixedLikelihood(system, structure, isRestricted: fit.estimation == .restricted)
        gradient = LikelihoodGradient(likelihood)
        guard let value = likelihood.value(fit.theta) else { throw .notFinite }
        self.value = value
        variance = fit.sigma * fit.sigma
        _ = gradient.reckon(value, .fixed(variance: variance))
    }

    /// The number of columns of scores: fixed columns and residual.
    var columns: Int { value.basis.columns }

    /// A contrast of the original coefficients in the coordinates where their relative covariance is the identity.
    func standardised(_ contrast: [Double]) throws(StatisticsError) -> [Double] {
        let p = system.fixed.count
        guard contrast.count == p else { throw .lengthsDiffer(p, contrast.count) }
        guard contrast.allSatisfy(\.isFinite) else { throw .notFinite }
        let centred = system.fixed.centred(contrast: contrast)
        return (0..<p).map { c in
            var sum = 0.0
            for i in 0...c { sum += value.basis[i, c] * centred[i] }
            return sum
        }
    }

    /// Calls a body for each level of a block with its scores `Zᵢ'V⁻¹[X y]·basis`, one row for each column.
    func forEachLevel(of block: Int, _ body: (_ scores: UnsafePointer<Double>) -> Void) {
        let width = structure.widths[block]
        if block == 0 {
            for leaf in system.leafLevels.indices { body(gradient.leafScores.start + leaf * width * columns) }
        } else {
            for (place, other) in system.trunk.blockOf.enumerated() where other == block {
                body(gradient.trunkScores.start + system.trunk.scalarOf[place] * columns)
            }
        }
    }
}
