import RealModule

/// The scores of several cases, each case's in the order of its sessions.
struct BetweenCaseData: Sendable {
    /// One score.
    struct Row: Sendable {
        let outcome: Double
        let treated: Bool
        let session: Int
        /// The pair of a baseline and an intervention phase that the score belongs to.
        let pair: Int
    }

    /// The rows of each case that has any.
    let cases: [[Row]]

    /// The number of scores.
    var count: Int { cases.reduce(0) { $0 + $1.count } }

    init(
        outcome: [Double], treated: [Bool], case name: Factor, session: [Int], pair: Factor?
    ) throws(StatisticsError) {
        for length in [treated.count, name.codes.count, session.count, pair?.codes.count ?? outcome.count]
        where length != outcome.count {
            throw .lengthsDiffer(outcome.count, length)
        }
        guard outcome.allSatisfy(\.isFinite) else { throw .notFinite }
        var cases = Array(repeating: [Row](), count: name.levels)
        for i in outcome.indices {
            cases[Int(name.codes[i])].append(
                Row(
                    outcome: outcome[i], treated: treated[i], session: session[i],
                    pair: pair.map { Int($0.codes[i]) } ?? 0))
        }
        self.cases = cases.filter { !$0.isEmpty }.map { $0.sorted { $0.session < $1.session } }
        for rows in self.cases {
            for (first, second) in zip(rows, rows.dropFirst()) where first.session == second.session {
                throw .outOfRange("a case's second score of one session", Double(second.session))
            }
        }
        guard self.cases.count >= 2 else { throw .tooFewGroups(needed: 2, got: self.cases.count) }
    }

    /// The correlation of two scores of one case, `distance` sessions apart: an intraclass part that all
    /// share and an autoregressive part.
    static func correlation(_ distance: Int, rho: Double, phi: Double) -> Double {
        rho + (1 - rho) * Double.pow(phi, abs(distance))
    }

    /// Hedges' factor against bias, 1 − 3/(4ν − 1).
    static func smallSampleFactor(_ degrees: Double) -> Double { 1 - 3 / (4 * degrees - 1) }

    /// The variance of J·D/S, where D has the variance θ² in units of S and S² has ν degrees of freedom.
    static func variance(estimate: Double, theta: Double, degrees: Double) -> Double {
        // S has a variance only with more than two degrees of freedom.
        let held = max(degrees, 2.001)
        let factor = smallSampleFactor(degrees) * smallSampleFactor(degrees)
        let ratio = held / (held - 2)
        return factor * (theta * theta * ratio + estimate * estimate * (ratio - 1 / factor))
    }
}
