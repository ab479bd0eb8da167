import RealModule

/// Indices of how far the phases overlap. All are shares from 0 to 1, but for ``ird``.
extension SingleCase {
    /// PND: the share of intervention scores better than the best baseline score.
    ///
    /// One wild baseline score brings it to 0. Source: Scruggs, Mastropieri and Casto (1987), *Remedial
    /// and Special Education* 8:24–33.
    public var pnd: Double {
        let best = a.reduce(-.infinity, max)
        return Double(b.count { $0 > best }) / Double(b.count)
    }

    /// PEM: the share of intervention scores better than the baseline's median, ties counting half.
    ///
    /// Source: Ma (2006), *Behavior Modification* 30:598–617.
    public var pem: Double {
        let (above, tied) = besideMedian
        return (Double(above) + Double(tied) / 2) / Double(b.count)
    }

    /// PEM without the ties, with its one-sided sign test: the probability of at least as many scores
    /// above the median by chance.
    public var pemStrict: (share: Double, p: Double) {
        let (above, n) = (besideMedian.above, b.count)
        // Terms from the largest count down; each by the one before, all exact powers of ½ times integers.
        var term = Double.exp2(-Double(n))
        var tail = term
        for k in stride(from: n, to: above, by: -1) {
            term *= Double(k) / Double(n - k + 1)
            tail += term
        }
        return (Double(above) / Double(n), min(1, tail))
    }

    /// PAND: the share of scores that remain when the fewest are removed that make the phases free of
    /// overlap, the ties between phases among them.
    ///
    /// Source: Parker, Hagan-Burke and Vannest (2007), *Journal of Special Education* 40:194–204.
    public var pand: Double { Double(kept) / Double(a.count + b.count) }

    /// The robust improvement rate difference, 1 − N²/(2mn)·(1 − PAND).
    ///
    /// It is 1 without overlap and can fall below 0 when nearly all scores have to be removed from
    /// phases of unequal length. Source: Parker, Vannest and Brown (2009), *Exceptional Children*
    /// 75:135–150; Pustejovsky (2019), *Psychological Methods* 24:217–235.
    public var ird: Double {
        let all = Double(a.count + b.count)
        return 1 - all * all / (2 * Double(pairs)) * (1 - pand)
    }

    /// PAND by sorting: all scores are put in order, and the share is counted that stands where it would
    /// without overlap, the baseline's lowest; with φ, the correlation of that 2×2 table.
    ///
    /// Tied scores keep the order of their sessions. φ is negative when the phases stand the wrong way
    /// round. It is not the same PAND as ``pand``.
    public var pandBySorting: (share: Double, phi: Double) {
        let scores = a + b
        let order = scores.indices.sorted { (scores[$0], $0) < (scores[$1], $1) }
        let (m, n) = (a.count, b.count)
        let right = order.prefix(m).count { $0 < m }
        let wrong = m - right
        let share = Double(right + n - wrong) / Double(m + n)
        return (share, Double(right * (n - wrong) - wrong * wrong) / Double(m * n))
    }

    private var besideMedian: (above: Int, tied: Int) {
        let sorted = a.sorted()
        let middle = (sorted[(a.count - 1) / 2] + sorted[a.count / 2]) / 2
        return (b.count { $0 > middle }, b.count { $0 == middle })
    }

    /// The most scores that can stay: those of A below some value and those of B from that value on.
    private var kept: Int {
        let values = (a + b).sorted()
        let cut = { (value: Double) in self.a.count { $0 < value } + self.b.count { $0 >= value } }
        return values.reduce(a.count) { max($0, cut($1)) }
    }
}
