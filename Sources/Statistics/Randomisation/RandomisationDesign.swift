/// How the statistic of a randomisation test weighs the differences of the strata.
public enum StratumWeighting: Hashable, Sendable {
    /// By the number of persons: `T = Σ n_s·d_s / N`, the mean difference for a person of the study.
    case size
    /// By precision when the variance is the same everywhere: weights `n₁·n₀/n`.
    case precision
}

/// The strata in which persons were assigned, made ready for drawing assignments anew.
///
/// The values of a stratum stand together. A stratum in which only one arm occurs says nothing of the
/// effect and is left out.
struct RandomisationDesign: Sendable {
    /// A stratum with both arms.
    struct Stratum: Sendable {
        /// Where the stratum's values are.
        let range: Range<Int>
        /// How many are in the treated arm.
        let treated: Int
        /// The weight of its difference in the statistic; the weights add up to 1.
        var weight: Double
        /// The mean of the treated less that of the others.
        let difference: Double
        /// The variance of all values, with divisor n − 1.
        let variance: Double

        /// The number of persons.
        var count: Int { range.count }
        /// `1/n₁ + 1/n₀`: turns the sum of the treated, less what is expected of it, into a difference.
        var perSum: Double { 1 / Double(treated) + 1 / Double(count - treated) }
    }

    /// The outcomes less the mean of their stratum, stratum by stratum.
    let centred: [Double]
    /// The outcomes stratum by stratum, the treated ones first.
    let outcomes: [Double]
    let strata: [Stratum]
    /// How many strata were left out because they have one arm only.
    let oneArmed: Int
    /// For each stratum as numbered by the caller its difference, nil for one arm or none.
    let differences: [Double?]

    init(
        outcome: [Double], treated: [Bool], stratum: Factor, weighting: StratumWeighting
    ) throws(StatisticsError) {
        guard outcome.count == treated.count else { throw .lengthsDiffer(outcome.count, treated.count) }
        guard outcome.count == stratum.codes.count else {
            throw .lengthsDiffer(outcome.count, stratum.codes.count)
        }
        guard outcome.allSatisfy(\.isFinite) else { throw .notFinite }
        var arms = [(treated: [Double], others: [Double])](repeating: ([], []), count: stratum.levels)
        for (row, code) in stratum.codes.enumerated() {
            if treated[row] {
                arms[Int(code)].treated.append(outcome[row])
            } else {
                arms[Int(code)].others.append(outcome[row])
            }
        }
        var strata: [Stratum] = []
        var differences = [Double?](repeating: nil, count: stratum.levels)
        var (centred, outcomes): ([Double], [Double]) = ([], [])
        centred.reserveCapacity(outcome.count)
        outcomes.reserveCapacity(outcome.count)
        for (code, (one, zero)) in arms.enumerated() where !one.isEmpty && !zero.isEmpty {
            let all = one + zero
            let mean = all.mean
            let difference = one.mean - zero.mean
            differences[code] = difference
            strata.append(
                Stratum(
                    range: outcomes.count..<outcomes.count + all.count, treated: one.count, weight: 0,
                    difference: difference, variance: all.sampleVariance))
            outcomes += all
            centred += all.map { $0 - mean }
        }
        guard !strata.isEmpty else { throw .tooFewGroups(needed: 1, got: 0) }
        let raw = strata.map { weighting == .size ? Double($0.count) : 1 / $0.perSum }
        let total = raw.compensatedSum()
        for s in strata.indices { strata[s].weight = raw[s] / total }
        oneArmed = arms.lazy.filter { $0.treated.isEmpty != $0.others.isEmpty }.count
        (self.strata, self.centred, self.outcomes) = (strata, centred, outcomes)
        self.differences = differences
    }
}
