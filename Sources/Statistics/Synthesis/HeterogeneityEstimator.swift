/// How the variance τ² of the true effects between studies (schools) is estimated.
///
/// A negative estimate counts as 0. Overview: Viechtbauer (2005), *Journal of Educational and
/// Behavioral Statistics* 30:261–293; Veroniki et al. (2016), *Research Synthesis Methods* 7:55–79.
public enum HeterogeneityEstimator: Hashable, Sendable, CaseIterable {
    /// All studies have one true effect: τ² is 0 and not estimated.
    case equalEffects
    /// DerSimonian and Laird (1986), *Controlled Clinical Trials* 7:177–188: from Q, without iteration.
    case derSimonianLaird
    /// Restricted maximum likelihood: the usual choice.
    case restrictedMaximumLikelihood
    /// Maximum likelihood: τ² is rather too small with few studies.
    case maximumLikelihood
    /// Paule and Mandel (1982), *Journal of Research of the National Bureau of Standards* 87:377–385:
    /// the τ² under which Q is what is expected, k − 1.
    case pauleMandel
    /// Hedges (1983), also Hedges and Olkin: from the unweighted variance of the effects.
    case hedges
    /// Sidik and Jonkman (2005), *Applied Statistics* 54:367–384: always above 0.
    case sidikJonkman
    /// Empirical Bayes: Morris (1983), *Journal of the American Statistical Association* 78:47–55.
    /// Without moderators its equation is that of Paule and Mandel, and so is its τ².
    case empiricalBayes
}
