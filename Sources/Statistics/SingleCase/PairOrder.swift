/// How the pairs of points stand: rising, falling or tied, with the variances of Kendall's S.
struct PairOrder: Sendable {
    let count: Int
    let rising: Int
    let falling: Int
    /// The pairs tied in x, and those tied in y; a pair tied in both is in both numbers.
    let tiedX: Int
    let tiedY: Int
    /// The variance of S when there is no tie, n(n − 1)(2n + 5)/18.
    let plainVariance: Double
    /// The variance with ties in x and y taken off, as Sen (1968) gives it.
    let senVariance: Double
    /// The variance with ties in full, Kendall (1970), equation 4.3.
    let kendallVariance: Double

    var pairs: Int { count * (count - 1) / 2 }
    var s: Int { rising - falling }

    init(_ x: [Double], _ y: [Double]) {
        precondition(x.count == y.count, "each x has its y")
        var (rising, falling) = (0, 0)
        for i in x.indices {
            for j in 0..<i {
                let (right, up) = (x[i] > x[j], y[i] > y[j])
                let (left, down) = (x[i] < x[j], y[i] < y[j])
                if right && up || left && down { rising += 1 }
                if right && down || left && up { falling += 1 }
            }
        }
        (count, self.rising, self.falling) = (x.count, rising, falling)
        let (t, u) = (Ties(x), Ties(y))
        (tiedX, tiedY) = (Int(t.pairs / 2), Int(u.pairs / 2))
        let n = Double(x.count)
        let whole = n * (n - 1) * (2 * n + 5)
        plainVariance = whole / 18
        senVariance = (whole - t.weighted - u.weighted) / 18
        var variance = senVariance
        if x.count > 1 { variance += t.pairs * u.pairs / (2 * n * (n - 1)) }
        if x.count > 2 { variance += t.triples * u.triples / (9 * n * (n - 1) * (n - 2)) }
        kendallVariance = variance
    }

    /// Sums over the sets of tied values, t the size of a set.
    struct Ties {
        /// Σ t(t − 1).
        var pairs = 0.0
        /// Σ t(t − 1)(t − 2).
        var triples = 0.0
        /// Σ t(t − 1)(2t + 5).
        var weighted = 0.0

        init(_ values: [Double]) {
            let sorted = values.sorted()
            var start = 0
            while start < sorted.count {
                var end = start
                while end < sorted.count && sorted[end] == sorted[start] { end += 1 }
                let t = Double(end - start)
                pairs += t * (t - 1)
                triples += t * (t - 1) * (t - 2)
                weighted += t * (t - 1) * (2 * t + 5)
                start = end
            }
        }
    }
}
