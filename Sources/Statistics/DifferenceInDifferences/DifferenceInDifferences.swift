/// The effect of a treatment that some units get from some time on, by two-way fixed effects.
///
/// The model is `y = β·treated + covariates·γ + αᵤ + λₜ + e`: what distinguishes units for good goes into α,
/// what changes for all goes into λ, and β is how much more the treated changed than the others did. It is the
/// effect if without treatment both would have changed alike. There may be one row per unit and time or many
/// (pupils of a school), and units may be missing at some times.
///
/// ```swift
/// let result = try DifferenceInDifferences(
///     outcome: score, treated: inProgramme, unit: Factor(school), time: year,
///     bootstrap: .drawn(replicates: 9_999, seed: 1))
/// result.effect.estimate      // β
/// result.effect.p             // by CR2 and Satterthwaite's degrees of freedom
/// result.bootstrap?.p         // by the wild cluster bootstrap
/// result.warnings             // a staggered start, few clusters, …
/// ```
///
/// Sources: Angrist and Pischke, *Mostly Harmless Econometrics* (2009), chapter 5; Pustejovsky and
/// Tipton (2018), *JBES* 36:672.
public struct DifferenceInDifferences: Hashable, Sendable {
    /// The effect of the treatment, in units of the outcome.
    public let effect: CoefficientEstimate
    /// The coefficient of each covariate.
    public let covariates: [CoefficientEstimate]
    /// All coefficients (the treatment's first) for tests of one's own.
    public let inference: ClusterRobustInference
    /// The wild cluster bootstrap of the effect, if it was asked for.
    public let bootstrap: WildClusterBootstrap?
    /// The effect's standard error if errors were independent with one variance.
    public let classicalStandardError: Double
    /// The standard deviation of the errors.
    public let residualStandardDeviation: Double
    /// When units start to be treated; `nil` for a treatment with other values than 0 and 1.
    public let timing: TreatmentTiming?
    /// What may make the estimate mislead.
    public let warnings: [DifferenceInDifferencesWarning]
    /// The number of rows.
    public let rows: Int
    /// The number of units with rows.
    public let units: Int
    /// The number of times.
    public let times: Int
    /// The number of clusters.
    public let clusters: Int
    /// The number of coefficients, the effects of units and times among them.
    public let parameters: Int

    /// Estimates the effect.
    ///
    /// - Parameters:
    ///   - outcome: y, one value for each row.
    ///   - treated: 1 in rows under treatment, 0 in the others; or a degree of treatment.
    ///   - unit: the unit of each row, such as its school.
    ///   - time: the time of each row; the numbers need not follow each other.
    ///   - covariates: columns that vary within units, each with a value for each row.
    ///   - clusters: the cluster of each row if it is wider than the unit; a unit lies in one cluster.
    ///   - covariance: the kind of standard error.
    ///   - confidence: the level of the intervals, above 0 and below 1.
    ///   - bootstrap: where the signs of a wild cluster bootstrap come from; `nil` for none.
    ///   - threads: how many threads the bootstrap may use; the result is the same for any number.
    /// - Throws: `noVariation` when the treatment is the same everywhere or the outcome has nothing but effects of
    ///   units and times; `collinear` with the column (0 the treatment, 1 the first covariate) that units, times and
    ///   earlier columns give, such as a treatment that changes in no unit; `tooFewGroups` for fewer than two
    ///   units, times or clusters or an effect that one cluster alone determines; `tooFewObservations`,
    ///   `lengthsDiffer`, `notFinite`; `notNested` for a unit in two clusters; `outOfRange` for the level and for
    ///   more than 1,000 times; and what ``ClusterRobustInference/wildBootstrap(_:null:signs:threads:)`` throws.
    ///
    /// Rows with missing values have to be left out beforehand; a NaN is `notFinite`.
    public init(
        outcome: [Double], treated: [Double], unit: Factor, time: [Int], covariates: [[Double]] = [],
        clusters: Factor? = nil, covariance: ClusterCovariance = .cr2, confidence: Double = 0.95,
        bootstrap: WildBootstrapSigns? = nil, threads: Int = 1
    ) throws(StatisticsError) {
        let columns = [treated] + covariates
        let panel = try PanelData(outcome: outcome, columns: columns, unit: unit, time: time, clusters: clusters)
        guard treated.contains(where: { $0 != treated[0] }) else { throw .noVariation }
        let model = try TwoWayFixedEffects(
            outcome: outcome, columns: columns, projection: panel.projection, clusters: panel.clusters,
            covariance: covariance)
        inference = model.inference
        effect = try inference.coefficient(0, confidence: confidence)
        var estimates: [CoefficientEstimate] = []
        for j in columns.indices.dropFirst() {
            estimates.append(try inference.coefficient(j, confidence: confidence))
        }
        self.covariates = estimates
        if let bootstrap {
            self.bootstrap = try inference.wildBootstrap(0, signs: bootstrap, threads: threads)
        } else {
            self.bootstrap = nil
        }
        classicalStandardError = model.classicalStandardErrors[0]
        residualStandardDeviation = model.residualStandardDeviation
        timing =
            treated.allSatisfy { $0 == 0 || $0 == 1 }
            ? try TreatmentTiming(treated: treated, unit: unit, time: time) : nil
        warnings = DifferenceInDifferencesWarning.warnings(
            timing: timing, treated: treated, clusters: panel.clusters, occupied: inference.clusters,
            degreesOfFreedom: effect.degreesOfFreedom)
        (rows, units, times) = (outcome.count, panel.units, panel.times)
        (self.clusters, parameters) = (inference.clusters, model.parameters)
    }
}
