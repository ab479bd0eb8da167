import RealModule

/// Whether a change from one test to the next is more than the test's own error.
///
/// With the standard error of measurement SEM = SD·√(1 − r), the difference of two scores has the
/// standard error √2·SEM, and the index is (post − pre)/(√2·SEM). A change is reliable when the index
/// lies beyond ±1.96.
///
/// ```swift
/// let change = try ReliableChange(pre: 32.5, post: 47.5, standardDeviation: 10, reliability: 0.8)
/// change.index     // 2.37
/// change.verdict   // .gain
/// ```
///
/// Sources: Jacobson and Truax (1991), *Journal of Consulting and Clinical Psychology* 59:12–19, who
/// take the error of Christensen and Mendoza (1986), *Behavior Therapy* 17:305–308; Chelune et al.
/// (1993), *Neuropsychology* 7:41–52, for practice.
public struct ReliableChange: Hashable, Sendable {
    /// What the index says.
    public enum Verdict: String, Hashable, Sendable {
        /// The score has risen by more than error would explain.
        case gain
        /// The score has fallen by more than error would explain.
        case loss
        /// The change may be error.
        case none
    }

    /// The standard error of measurement, in score points.
    public let measurementError: Double
    /// The standard error of a difference between two scores, √2·SEM.
    public let differenceError: Double
    /// (post − pre)/(√2·SEM): Jacobson and Truax, Christensen and Mendoza.
    public let index: Double
    /// (post − pre − practice)/(√2·SEM), Chelune's: what repetition alone brings is taken off.
    public let practiceIndex: Double
    /// (post − pre)/SEM, the first form of the index (Jacobson, Follette and Revenstorf 1984). It takes
    /// the first score as free of error and calls too many changes reliable; given to compare.
    public let indexByMeasurementError: Double
    /// The smallest change that is reliable, in score points: critical·√2·SEM.
    public let threshold: Double
    /// The two-sided p value of ``index`` by the normal distribution.
    public let p: Double
    /// What ``index`` says.
    public let verdict: Verdict
    /// What ``practiceIndex`` says.
    public let practiceVerdict: Verdict

    /// Judges a change.
    ///
    /// - Parameters:
    ///   - pre, post: the two scores.
    ///   - standardDeviation: of the scores in a comparable group, above 0.
    ///   - reliability: of the test, at least 0 and below 1; best its retest reliability.
    ///   - practice: the mean gain of pupils tested twice without instruction.
    ///   - critical: how far beyond zero the index has to lie; 1.96 for 95 %.
    /// - Throws: `notFinite`, `outOfRange`.
    public init(
        pre: Double, post: Double, standardDeviation: Double, reliability: Double, practice: Double = 0,
        critical: Double = 1.96
    ) throws(StatisticsError) {
        guard pre.isFinite, post.isFinite, practice.isFinite else { throw .notFinite }
        guard standardDeviation > 0, standardDeviation.isFinite else {
            throw .outOfRange("a standard deviation", standardDeviation)
        }
        guard reliability >= 0, reliability < 1 else { throw .outOfRange("a reliability", reliability) }
        guard critical > 0, critical.isFinite else { throw .outOfRange("a critical value", critical) }
        measurementError = standardDeviation * (1 - reliability).squareRoot()
        differenceError = Double.sqrt(2) * measurementError
        index = (post - pre) / differenceError
        practiceIndex = (post - pre - practice) / differenceError
        indexByMeasurementError = (post - pre) / measurementError
        threshold = critical * differenceError
        p = Normal.standard.twoSided(index)
        // An index equal to the critical value but for rounding is not beyond it.
        let judge = { (index: Double) -> Verdict in
            if abs(index) <= critical + ProgressCheck.band { return .none }
            return index > 0 ? .gain : .loss
        }
        (verdict, practiceVerdict) = (judge(index), judge(practiceIndex))
    }
}
