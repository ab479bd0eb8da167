import RealModule

/// Fisher's exact test of a table with four cells whose margins are taken as fixed.
///
/// The two-sided probability is the sum over all tables that are no likelier than the one seen, where
/// probabilities that agree to 1 part in 10⁷ count as equal, as in R's `fisher.test`. Source: Fisher
/// (1935), *Journal of the Royal Statistical Society* 98:39–82.
public struct FisherExactTest: Hashable, Sendable {
    /// The two-sided probability of such a table or a less likely one when the groups do not differ.
    public let p: Double
    /// The odds ratio under which the table is likeliest given its margins; 0 when the treated have
    /// the fewest events possible. `nil` when they have the most possible, so that the estimate has no
    /// end, and when nobody or everybody has the event.
    public let conditionalOddsRatio: Double?
}

extension BinaryEffect {
    /// Tests whether the groups differ. Cost: as many steps as the smallest margin has pupils.
    ///
    /// - Throws: `didNotConverge`, which has not been seen.
    public func fisherExactTest() throws(StatisticsError) -> FisherExactTest {
        let table = FixedMargins(self)
        let weights = table.weights(logOdds: 0)
        let observed = weights[table.observed] * (1 + 1e-7)
        let p = weights.lazy.filter { $0 <= observed }.compensatedSum() / weights.compensatedSum()
        return FisherExactTest(p: min(1, p), conditionalOddsRatio: try table.likeliestOddsRatio())
    }
}

/// All tables with the margins of one, by their number of treated with the event.
private struct FixedMargins {
    let treated: Int
    let comparison: Int
    let events: Int
    /// The least number of treated that have to have the event.
    let least: Int
    /// The place of the table seen, from 0 at the least number.
    let observed: Int

    init(_ effect: BinaryEffect) {
        (treated, comparison) = (effect.treatedCount, effect.comparisonCount)
        events = effect.treatedEvents + effect.comparisonEvents
        least = max(0, events - comparison)
        observed = effect.treatedEvents - least
    }

    /// The number of tables.
    var count: Int { min(treated, events) - least + 1 }

    /// The probabilities of the tables under an odds ratio, but for a common factor.
    ///
    /// Each follows from its neighbour by a ratio, so that no digits are lost to factorials; they
    /// start with 1 at the likeliest one, so that nothing overflows.
    func weights(logOdds: Double) -> [Double] {
        let odds = Double.exp(logOdds)
        let ratios = (1..<max(1, count)).map { step in
            let x = Double(least + step)
            return Double(treated - least - step + 1) / x * Double(events - least - step + 1)
                / Double(comparison - events + least + step) * odds
        }
        // The ratios fall, so the likeliest table is the last one that is likelier than the one before.
        let mode = ratios.partitioned { $0 <= 1 }
        var weights = Array(repeating: 1.0, count: count)
        for place in mode..<ratios.count { weights[place + 1] = weights[place] * ratios[place] }
        for place in stride(from: mode - 1, through: 0, by: -1) { weights[place] = weights[place + 1] / ratios[place] }
        return weights
    }

    /// The odds ratio whose expected number of treated with the event is the one seen.
    func likeliestOddsRatio() throws(StatisticsError) -> Double? {
        if observed == count - 1 { return nil }
        if observed == 0 { return 0 }
        let excess = { (logOdds: Double) -> Double in
            let weights = weights(logOdds: logOdds)
            let mean = weights.enumerated().lazy.map { Double($0) * $1 }.compensatedSum() / weights.compensatedSum()
            return mean - Double(observed)
        }
        var reach = 1.0
        while excess(-reach) > 0 || excess(reach) < 0 { reach *= 2 }
        return .exp(try root(from: -reach, to: reach, of: excess))
    }
}

extension Array {
    /// The first place from which on a condition holds, for elements that are in order by it.
    fileprivate func partitioned(_ holds: (Element) -> Bool) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = low + (high - low) / 2
            if holds(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
