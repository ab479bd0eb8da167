/// What is believed of one study's true effect once all studies are seen: the best linear unbiased
/// prediction, drawn from its own effect towards the mean.
public struct StudyEffect: Hashable, Sendable {
    /// λy + (1 − λ)μ with λ = τ²/(τ² + v).
    public let prediction: Double
    /// √(λv + (1 − λ)²SE²), which takes τ² as known.
    public let standardError: Double
}

extension MetaAnalysis {
    /// The prediction of each study's true effect, in the order of the studies.
    ///
    /// Source: Raudenbush and Bryk (1985), *Journal of Educational Statistics* 10:75–98.
    public var studyEffects: [StudyEffect] {
        zip(effects, variances).map { effect, variance in
            let share = tau2 / (tau2 + variance)
            let rest = (1 - share) * standardError
            return StudyEffect(
                prediction: share * effect + (1 - share) * estimate,
                standardError: (share * variance + rest * rest).squareRoot())
        }
    }

    /// The synthesis without each study in turn, by the same estimator, to see whether one study
    /// carries the result.
    ///
    /// - Throws: `tooFewGroups` for fewer than 3 studies, and what the synthesis throws.
    public func leaveOneOut() throws(StatisticsError) -> [MetaAnalysis] {
        guard effects.count >= 3 else { throw .tooFewGroups(needed: 3, got: effects.count) }
        var results: [MetaAnalysis] = []
        for study in effects.indices {
            var (effects, variances) = (effects, variances)
            effects.remove(at: study)
            variances.remove(at: study)
            results.append(try MetaAnalysis(effects: effects, variances: variances, estimator: estimator))
        }
        return results
    }
}
