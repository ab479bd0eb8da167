/// The scores of one case in a baseline phase (A) and an intervention phase (B).
///
/// All indices are oriented so that larger means better, by ``improvement``.
///
/// ```swift
/// let bob = try SingleCase(baseline: [2, 3, 5, 3], intervention: [4, 5, 5, 7, 6])
/// bob.nonoverlap.estimate   // 0.9
/// bob.tau.estimate          // 0.8
/// bob.pnd                   // 0.4
/// ```
public struct SingleCase: Hashable, Sendable {
    /// The scores of phase A in the order of their sessions.
    public let baseline: [Double]
    /// The scores of phase B in the order of their sessions.
    public let intervention: [Double]
    /// When the scores of phase A were taken.
    public let baselineSessions: [Double]
    /// When the scores of phase B were taken.
    public let interventionSessions: [Double]
    /// Which way is better.
    public let improvement: Improvement

    /// The scores turned so that higher is better.
    let a: [Double]
    let b: [Double]

    /// A case whose sessions are numbered 1, 2, 3 … through both phases.
    ///
    /// - Throws: `tooFewObservations` when a phase is empty, `notFinite`.
    public init(
        baseline: [Double], intervention: [Double], improvement: Improvement = .increase
    ) throws(StatisticsError) {
        let sessions = (0..<baseline.count + intervention.count).map { Double($0 + 1) }
        try self.init(
            baseline: baseline, intervention: intervention,
            baselineSessions: Array(sessions.prefix(baseline.count)),
            interventionSessions: Array(sessions.dropFirst(baseline.count)), improvement: improvement)
    }

    /// A case with the times of its sessions, in any order within a phase.
    ///
    /// - Throws: `lengthsDiffer`, `tooFewObservations` when a phase is empty, `notFinite`.
    public init(
        baseline: [Double], intervention: [Double], baselineSessions: [Double], interventionSessions: [Double],
        improvement: Improvement = .increase
    ) throws(StatisticsError) {
        guard !baseline.isEmpty, !intervention.isEmpty else { throw .tooFewObservations(needed: 1, got: 0) }
        let first = try TimedScores(baselineSessions, baseline)
        let second = try TimedScores(interventionSessions, intervention)
        (self.baseline, self.baselineSessions) = (first.outcome, first.time)
        (self.intervention, self.interventionSessions) = (second.outcome, second.time)
        self.improvement = improvement
        a = first.outcome.map { improvement.sign * $0 }
        b = second.outcome.map { improvement.sign * $0 }
    }

    /// The number of pairs of a score in A and a score in B.
    var pairs: Int { a.count * b.count }
}
