/// Effects by the time since treatment began, and before it: leads and lags.
///
/// The model is `y = Σᵣ βᵣ·[time − start = r] + covariates·γ + αᵤ + λₜ + e`, the sum over all distances r but the
/// reference. Leads (r before the reference or between it and 0) ought to be near zero: they show whether treated
/// and other units changed alike before the treatment. Lags show how an effect grows or fades.
///
/// ```swift
/// let timing = try TreatmentTiming(treated: inProgramme, unit: school, time: year)
/// let study = try EventStudy(outcome: score, starts: timing.starts, unit: school, time: year)
/// study.periods           // one estimate for each distance
/// study.leadsTest?.p      // small: the trends differed before the start
/// ```
///
/// When units start at different times and effects differ between them, leads and lags are mixed too (Sun and
/// Abraham 2021, *Journal of Econometrics* 225:175). Source of the design: Freyaldenhoven, Hansen and Shapiro
/// (2019), *American Economic Review* 109:3307.
public struct EventStudy: Hashable, Sendable {
    /// The effect at one distance from the start.
    public struct Period: Hashable, Sendable {
        /// The time less the start: −2 two times before, 0 the first treated time.
        public let distance: Int
        /// How far the treated differ from what the reference period lets expect.
        public let effect: CoefficientEstimate
        /// The standard error if errors were independent with one variance.
        public let classicalStandardError: Double
    }

    /// The distances in order, without the reference.
    public let periods: [Period]
    /// The distance whose effect is set to zero.
    public let reference: Int
    /// Whether all effects before the start are zero; `nil` when there are none besides the reference, or
    /// clusters are too few for a joint test.
    public let leadsTest: JointTest?
    /// The coefficient of each covariate.
    public let covariates: [CoefficientEstimate]
    /// All coefficients, in the order of periods and then covariates, for tests of one's own.
    public let inference: ClusterRobustInference
    /// The standard deviation of the errors.
    public let residualStandardDeviation: Double
    /// The number of rows.
    public let rows: Int
    /// The number of clusters.
    public let clusters: Int
    /// The number of coefficients, the effects of units and times among them.
    public let parameters: Int

    /// Estimates the effects.
    ///
    /// - Parameters:
    ///   - outcome: y, one value for each row.
    ///   - starts: for each unit (by its number in `unit`) the time from which it is treated; `nil` for never.
    ///   - unit: the unit of each row.
    ///   - time: the time of each row; the distances are differences of these numbers.
    ///   - reference: the distance that the others are compared with.
    ///   - window: distances beyond its ends are taken together with the end; all distances are apart by default.
    ///   - covariates: columns that vary within units.
    ///   - clusters: the cluster of each row if it is wider than the unit.
    ///   - covariance: the kind of standard error.
    ///   - confidence: the level of the intervals.
    /// - Throws: `noVariation` without a treated unit at a distance other than the reference; `collinear` with a
    ///   column (periods, then covariates) that the others give: without units that are never treated, a `window`
    ///   has to bind some distances together; and what ``DifferenceInDifferences`` throws.
    public init(
        outcome: [Double], starts: [Int?], unit: Factor, time: [Int], reference: Int = -1,
        window: ClosedRange<Int>? = nil, covariates: [[Double]] = [], clusters: Factor? = nil,
        covariance: ClusterCovariance = .cr2, confidence: Double = 0.95
    ) throws(StatisticsError) {
        guard starts.count == unit.levels else { throw .lengthsDiffer(starts.count, unit.levels) }
        let panel = try PanelData(outcome: outcome, columns: covariates, unit: unit, time: time, clusters: clusters)
        let distances = zip(unit.codes, time).map { code, time in
            starts[Int(code)].map { start in
                let distance = time - start
                return window.map { min(max(distance, $0.lowerBound), $0.upperBound) } ?? distance
            }
        }
        let found = Set(distances.compactMap(\.self)).subtracting([reference]).sorted()
        guard !found.isEmpty else { throw .noVariation }
        let columns = found.map { r in distances.map { $0 == r ? 1.0 : 0.0 } } + covariates
        let model = try TwoWayFixedEffects(
            outcome: outcome, columns: columns, projection: panel.projection, clusters: panel.clusters,
            covariance: covariance)
        inference = model.inference
        var estimates: [CoefficientEstimate] = []
        for j in columns.indices { estimates.append(try inference.coefficient(j, confidence: confidence)) }
        periods = found.indices.map {
            Period(
                distance: found[$0], effect: estimates[$0],
                classicalStandardError: model.classicalStandardErrors[$0])
        }
        self.covariates = Array(estimates[found.count...])
        self.reference = reference
        let leads = found.indices.filter { found[$0] < 0 }.map(inference.unit)
        leadsTest = leads.isEmpty ? nil : try? inference.jointTest(leads)
        residualStandardDeviation = model.residualStandardDeviation
        (rows, self.clusters, parameters) = (outcome.count, inference.clusters, model.parameters)
    }
}
