/// A test of one coefficient by the wild cluster bootstrap with the null hypothesis imposed.
///
/// The model is fitted with the coefficient held at its null value; each replicate turns the signs of all
/// residuals of a cluster together, at random, fits again and takes the studentised estimate `t*`. The p is
/// the share of replicates with `|t*| ≥ |t|`. Both are studentised with CR0; the factors of CR1 and CR1S
/// would cancel. Signs are ±1 with equal chance (Rademacher). Where `|t*|` and `|t|` are equal but for
/// rounding (a relative 1e-10), they count as equal.
///
/// Source: Cameron, Gelbach and Miller (2008), *Review of Economics and Statistics* 90:414.
public struct WildClusterBootstrap: Hashable, Sendable {
    /// The observed estimate less its null value, in standard errors by CR0.
    public let t: Double
    /// The number of replicates.
    public let replicates: Int
    /// How many have `|t*| ≥ |t|`.
    public let atLeastAsFar: Int
    /// How many have `|t*| > |t|`.
    public let farther: Int
    /// Whether the replicates are all patterns of signs, each once.
    public let isEnumerated: Bool

    /// The share of replicates with `|t*| ≥ |t|`.
    public var p: Double { Double(atLeastAsFar) / Double(replicates) }
    /// The share when the observed sample is counted as one more replicate, `(b + 1) / (B + 1)`; with
    /// patterns drawn at random this p is never too small on average (Phipson and Smyth 2010).
    public var pCountingObserved: Double { Double(atLeastAsFar + 1) / Double(replicates + 1) }
}

extension ClusterRobustInference {
    /// Tests one coefficient by the wild cluster bootstrap.
    ///
    /// ```swift
    /// let test = try robust.wildBootstrap(3, signs: .drawn(replicates: 9_999, seed: 1))
    /// test.p
    /// ```
    ///
    /// - Parameters:
    ///   - index: which coefficient, from 0.
    ///   - null: the value that is tested, in the coefficient's unit.
    ///   - signs: where the signs come from.
    ///   - threads: how many threads may work; the result is the same for any number.
    /// - Throws: `outOfRange` for a number of replicates below 1, `tooManyCases` when so many clusters
    ///   cannot be enumerated, `lengthsDiffer` for given signs, `notFinite`, and `tooFewGroups` when one
    ///   cluster alone determines the coefficient.
    public func wildBootstrap(
        _ index: Int, null: Double = 0, signs: WildBootstrapSigns, threads: Int = 1
    ) throws(StatisticsError) -> WildClusterBootstrap {
        guard null.isFinite else { throw .notFinite }
        let form = try WildBootstrapForm(self, index: index, null: null)
        switch signs {
        case .drawn(let replicates, _) where replicates < 1:
            throw .outOfRange("a number of replicates", Double(replicates))
        case .given(let given) where given.isEmpty:
            throw .outOfRange("a number of replicates", 0)
        case .enumerated,
            .drawn where clusters <= WildBootstrapSigns.fewClusters:
            guard clusters <= WildBootstrapSigns.mostClusters else {
                throw .tooManyCases(limit: 1 << WildBootstrapSigns.mostClusters)
            }
            return form.test(replicates: 1 << clusters, isEnumerated: true, threads: threads) { replicate, bytes in
                for k in bytes.indices { bytes[k] = UInt8(truncatingIfNeeded: replicate >> (8 * k)) }
            }
        case .drawn(let replicates, let seed):
            return form.test(replicates: replicates, isEnumerated: false, threads: threads) { replicate, bytes in
                var random = CounterRandom(seed: seed, stream: UInt64(replicate))
                var word: UInt64 = 0
                for k in bytes.indices {
                    word = k % 8 == 0 ? random.next() : word >> 8
                    bytes[k] = UInt8(truncatingIfNeeded: word)
                }
            }
        case .given(let given):
            for pattern in given where pattern.count != clusters { throw .lengthsDiffer(pattern.count, clusters) }
            return form.test(replicates: given.count, isEnumerated: false, threads: threads) { replicate, bytes in
                WildBootstrapForm.pack(given[replicate], into: &bytes)
            }
        }
    }
}
