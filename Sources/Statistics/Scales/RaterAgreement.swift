/// How alike the answers (or raters' marks) of one pupil are: intraclass correlations of a full table
/// of pupils by items.
///
/// Source: Shrout and Fleiss (1979), *Psychological Bulletin* 86:420–428. With the mean squares
/// between pupils (MSB), within pupils (MSW), and of the rest when the items' means are taken out
/// (MSE). A figure is `nil` where its divisor is 0.
public struct RaterAgreement: Hashable, Sendable {
    /// ICC(1,1) = (MSB − MSW)/(MSB + (k − 1)MSW): one mark, with other raters for each pupil.
    public let icc1: Double?
    /// ICC(1,k) = (MSB − MSW)/MSB: the mean of k such marks.
    public let icc1OfMean: Double?
    /// ICC(3,1) = (MSB − MSE)/(MSB + (k − 1)MSE): one mark, with the same raters for all, whose own
    /// strictness does not count.
    public let icc3: Double?
    /// ICC(3,k) = (MSB − MSE)/MSB: the mean of k such marks. It is Cronbach's alpha.
    public let icc3OfMean: Double?
}

extension ScaleReliability {
    /// The intraclass correlations of the table.
    public var raterAgreement: RaterAgreement {
        let (n, k) = (Double(count), Double(items.count))
        let between = covariance.elements.compensatedSum() / k
        let rest = max(0, (covariance.trace - between) / (k - 1))
        // What the items' means differ by goes into the pupils' own spread only when it is not taken out.
        let within = ((n - 1) * (k - 1) * rest + n * items.map(\.mean).squaresAboutMean) / (n * (k - 1))
        let one = { (error: Double) -> Double? in
            let divisor = between + (k - 1) * error
            return divisor > 0 ? (between - error) / divisor : nil
        }
        let mean = { (error: Double) -> Double? in between > 0 ? (between - error) / between : nil }
        return RaterAgreement(icc1: one(within), icc1OfMean: mean(within), icc3: one(rest), icc3OfMean: mean(rest))
    }
}
