/// Where the signs of a wild bootstrap come from: one for each cluster and replicate.
public enum WildBootstrapSigns: Hashable, Sendable {
    /// Signs drawn at random, replicate r from the random stream r of the seed; when there are 12 clusters
    /// or fewer, all 2ᴳ patterns instead, which leaves nothing to chance.
    case drawn(replicates: Int, seed: UInt64)
    /// All 2ᴳ patterns, for at most 24 clusters.
    case enumerated
    /// Given signs: for each replicate one for each cluster, in the order of the clusters; true is plus.
    case given([[Bool]])

    /// Up to so many clusters, all patterns are fewer than the draws that are usual.
    static let fewClusters = 12
    /// With so many clusters there are 16.8 million patterns.
    static let mostClusters = 24
}
