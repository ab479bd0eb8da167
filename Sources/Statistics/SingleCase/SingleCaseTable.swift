/// The indices of one case among many; see ``SingleCaseTable``.
///
/// All are oriented so that larger is better, and `nil` for a case that has no score in one of the phases.
public struct SingleCaseIndices: Hashable, Sendable {
    /// The nonoverlap of all pairs, from 0 to 1.
    public let nap: Double?
    /// 2·NAP − 1.
    public let tau: Double?
    /// (S_AB − S_AA)/(mn).
    public let tauU: Double?
    /// Baseline-corrected Tau, always corrected, 2·NAP − 1 of what remains; `nil` too when the baseline
    /// has fewer than two different sessions.
    public let tauBC: Double?
    /// The share of intervention scores beyond the best of the baseline.
    public let pnd: Double?
    /// The share of scores that stay when the fewest are removed that end the overlap.
    public let pand: Double?
    /// The robust improvement rate difference.
    public let ird: Double?
}

/// The overlap indices of many cases at once.
///
/// ```swift
/// let table = try SingleCaseTable(
///     outcome: [2, 3, 5, 3, 4, 5, 5, 7, 6], isIntervention: [false, false, false, false, true, true, true, true, true],
///     session: [1, 2, 3, 4, 5, 6, 7, 8, 9])
/// table.rows[0].nap   // 0.9
/// ```
public struct SingleCaseTable: Hashable, Sendable {
    /// One row for each level of the factor, in the order of its levels.
    public let rows: [SingleCaseIndices]

    /// Computes the indices.
    ///
    /// - Parameters:
    ///   - outcome: the scores of all cases, in any order.
    ///   - isIntervention: whether each is of phase B.
    ///   - session: when each was taken.
    ///   - name: whose each is; without it, all are of one case.
    ///   - improvement: which way is better.
    /// - Throws: `lengthsDiffer`, `tooFewObservations` without rows, `notFinite`, `tooManyCases` for a
    ///   baseline longer than ``TheilSen/longest``.
    public init(
        outcome: [Double], isIntervention: [Bool], session: [Double], by name: Factor? = nil,
        improvement: Improvement = .increase
    ) throws(StatisticsError) {
        let name = name ?? Factor(Array(repeating: 0, count: outcome.count))
        for length in [isIntervention.count, session.count, name.codes.count] where length != outcome.count {
            throw .lengthsDiffer(outcome.count, length)
        }
        guard !outcome.isEmpty else { throw .tooFewObservations(needed: 1, got: 0) }
        guard outcome.allSatisfy(\.isFinite), session.allSatisfy(\.isFinite) else { throw .notFinite }
        var members = Array(repeating: [Int](), count: name.levels)
        for (row, code) in name.codes.enumerated() { members[Int(code)].append(row) }
        var rows: [SingleCaseIndices] = []
        for member in members {
            let (first, second) = (member.filter { !isIntervention[$0] }, member.filter { isIntervention[$0] })
            guard !first.isEmpty, !second.isEmpty else {
                rows.append(.none)
                continue
            }
            let one = try SingleCase(
                baseline: first.map { outcome[$0] }, intervention: second.map { outcome[$0] },
                baselineSessions: first.map { session[$0] }, interventionSessions: second.map { session[$0] },
                improvement: improvement)
            rows.append(try SingleCaseIndices(one))
        }
        self.rows = rows
    }
}

extension SingleCaseIndices {
    fileprivate static let none = SingleCaseIndices(
        nap: nil, tau: nil, tauU: nil, tauBC: nil, pnd: nil, pand: nil, ird: nil)

    fileprivate init(_ one: SingleCase) throws(StatisticsError) {
        nap = try one.nonoverlap.estimate
        tau = try one.tau.estimate
        (tauU, pnd, pand, ird) = (one.tauU, one.pnd, one.pand, one.ird)
        do throws(StatisticsError) {
            tauBC = try one.baselineCorrectedTau().estimate
        } catch .tooFewObservations {
            tauBC = nil
        } catch .noVariation {
            tauBC = nil
        }
    }
}
