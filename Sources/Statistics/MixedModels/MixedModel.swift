/// A linear mixed model: an outcome, fixed columns and random terms.
///
/// `y = Xβ + Σ Zₜbₜ + e`, with coefficients `bₜ` of each group normal about 0 and residuals e normal
/// with one variance. Any number of terms, nested or crossed: a term `(1 | class)` beside
/// `(1 | school)` is nested when no class lies in two schools, and crossed otherwise; the model looks
/// at the data for it.
///
/// Making the model goes once through the rows; everything after that works on sums by level, so a
/// fit takes as long for a million rows as for a thousand with the same groups.
///
/// ```swift
/// let ones = Array(repeating: 1.0, count: score.count)
/// let model = try MixedModel(
///     outcome: score, fixed: [ones, time], random: [RandomEffects(columns: [ones, time], by: Factor(pupil))])
/// let fit = try model.fit(.restricted)
/// fit.coefficients[1]    // the mean growth per unit of time
/// ```
///
/// Missing values: none are allowed; leave such rows out beforehand.
public struct MixedModel: Hashable, Sendable {
    let system: LevelSystem
    let structure: RandomStructure

    /// Reads the data.
    ///
    /// - Parameters:
    ///   - outcome: one value for each row.
    ///   - fixed: the columns of the fixed part, the column of ones of an intercept among them.
    ///   - random: one or more random terms.
    /// - Throws: `lengthsDiffer`; `notFinite`; `tooFewObservations` unless there are more rows than
    ///   fixed columns; `collinear` for a fixed column that can be had from those before it;
    ///   `noVariation` when the outcome is constant or fits without a residual, or a random column is
    ///   zero; `tooFewGroups` for a factor with one group or without any random term;
    ///   `notIdentifiable` when a term has as many coefficients as there are rows.
    public init(outcome: [Double], fixed: [[Double]], random: [RandomEffects]) throws(StatisticsError) {
        let rows = outcome.count
        guard rows > fixed.count, rows >= 2 else {
            throw .tooFewObservations(needed: max(2, fixed.count + 1), got: rows)
        }
        guard !random.isEmpty else { throw .tooFewGroups(needed: 2, got: 0) }
        var used: [Int] = []
        for (index, term) in random.enumerated() {
            guard term.factor.codes.count == rows else { throw .lengthsDiffer(rows, term.factor.codes.count) }
            guard !term.columns.isEmpty else { throw .outOfRange("the number of columns of a random term", 0) }
            for column in term.columns where column.count != rows { throw .lengthsDiffer(rows, column.count) }
            let levels = term.factor.usedLevels
            guard levels > 1 else { throw .tooFewGroups(needed: 2, got: levels) }
            guard levels < rows, levels * (term.isCorrelated ? term.columns.count : 1) < rows else {
                throw .notIdentifiable("Random term \(index + 1)")
            }
            used.append(levels)
        }
        var factors: [(factor: Factor, levels: Int)] = []
        for (term, levels) in zip(random, used) where !factors.contains(where: { $0.factor == term.factor }) {
            factors.append((term.factor, levels))
        }
        // Stable, so that equal numbers of levels stay in the order given.
        let order = factors.indices.sorted { (-factors[$0].levels, $0) < (-factors[$1].levels, $1) }
        let sorted = order.map { factors[$0].factor }
        let blockOf = random.map { term in sorted.firstIndex(of: term.factor) ?? 0 }
        structure = RandomStructure(sources: random, levels: used, blockOf: blockOf, blocks: sorted.count)
        var columns: [[[Double]]] = Array(repeating: [], count: sorted.count)
        for term in structure.terms { columns[term.block] += term.columns.map { random[term.source].columns[$0] } }
        system = try LevelSystem(
            outcome: outcome, fixed: fixed,
            blocks: zip(sorted, columns).map { LevelSystem.Block(factor: $0, columns: $1) })
    }

    /// Fits the model.
    ///
    /// - Parameter estimation: `.restricted` (REML) for estimates and their tests, `.maximum` for
    ///   comparing models that differ in their fixed columns.
    /// - Throws: `didNotConverge` when no optimum is found; `notFinite` when the numbers are beyond
    ///   what floating point holds.
    public func fit(_ estimation: MixedModelFit.Estimation = .restricted) throws(StatisticsError) -> MixedModelFit {
        let likelihood = MixedLikelihood(system, structure, isRestricted: estimation == .restricted)
        let found = try ThetaSearch(likelihood).run()
        guard let value = likelihood.value(found.theta) else { throw .notFinite }
        return MixedModelFit(model: self, estimation, found, value, evaluations: likelihood.evaluations)
    }
}

extension Factor {
    /// The number of levels that occur.
    fileprivate var usedLevels: Int {
        var isUsed = Array(repeating: false, count: levels)
        for code in codes { isUsed[Int(code)] = true }
        return isUsed.reduce(0) { $0 + ($1 ? 1 : 0) }
    }
}
