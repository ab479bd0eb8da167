import RealModule

extension BinaryEffect {
    /// The natural logarithm of the odds ratio, ln(ad/(bc)).
    public var logOddsRatio: Double {
        let (a, b, c, d) = cells
        return .log(a / b) - .log(c / d)
    }

    /// Woolf's standard error of the logarithm, √(1/a + 1/b + 1/c + 1/d). Source: Woolf (1955),
    /// *Annals of Human Genetics* 19:251–253.
    public var logOddsRatioStandardError: Double {
        let (a, b, c, d) = cells
        return (1 / a + 1 / b + 1 / c + 1 / d).squareRoot()
    }

    /// The odds of the event among the treated over those of the comparison group, above 0.
    public var oddsRatio: Double {
        let (a, b, c, d) = cells
        return a * d / (b * c)
    }

    /// Woolf's interval of the odds ratio, exp(ln OR ± z·SE).
    ///
    /// - Throws: `outOfRange` unless 0 < level < 1.
    public func oddsRatioInterval(level: Double = 0.95) throws(StatisticsError) -> ConfidenceInterval {
        let z = try Normal.standard.upperQuantile(ConfidenceInterval.tail(ofLevel: level))
        let half = z * logOddsRatioStandardError
        return ConfidenceInterval(lower: .exp(logOddsRatio - half), upper: .exp(logOddsRatio + half))
    }

    /// The share of the treated with the event over that of the comparison group, above 0.
    public var riskRatio: Double {
        let (a, b, c, d) = cells
        return a / (a + b) / (c / (c + d))
    }

    /// The natural logarithm of the risk ratio.
    public var logRiskRatio: Double { .log(riskRatio) }

    /// √(1/a − 1/(a + b) + 1/c − 1/(c + d)), the standard error of the logarithm. Source: Katz et al.
    /// (1978), *Biometrics* 34:469–474.
    public var logRiskRatioStandardError: Double {
        let (a, b, c, d) = cells
        return (b / (a * (a + b)) + d / (c * (c + d))).squareRoot()
    }

    /// ln(OR)/1.65, an odds ratio on the scale of a standardised mean difference. Source: Cox and
    /// Snell (1989), *Analysis of Binary Data*; Sánchez-Meca et al. (2003), *Psychological Methods*
    /// 8:448–467.
    public var coxD: Double { logOddsRatio / 1.65 }

    /// The Cox index ω·ln(OR)/1.65, comparable to Hedges' g, as the What Works Clearinghouse has it;
    /// ω is the approximate ``SmallSampleCorrection`` with N − 2 degrees of freedom.
    public var coxIndex: Double { coxCorrection * coxD }

    /// The standard error of the Cox index, ω·SE(ln OR)/1.65.
    public var coxIndexStandardError: Double { coxCorrection * logOddsRatioStandardError / 1.65 }

    /// ω of the Cox index, which takes three pupils at least.
    public var coxCorrection: Double {
        SmallSampleCorrection.approximate.unchecked(Double(treatedCount + comparisonCount - 2))
    }
}
