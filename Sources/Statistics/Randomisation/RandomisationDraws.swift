extension RandomisationDesign {
    /// How many draws go through the strata together, so that the sums of a stratum serve them all.
    private static let chunk = 256

    /// The statistic under random assignments in which each stratum keeps the size of its arms.
    ///
    /// Each draw has a stream of its own, so it does not depend on how many there are, nor on the number of
    /// threads. Only the smaller arm is drawn: with centred values the sum of the other arm is its opposite.
    func draws(_ count: Int, seed: UInt64, threads: Int) -> [Double] {
        let chunks = (count + Self.chunk - 1) / Self.chunk
        let found = inParallel(pieces: chunks, threads: threads) { chunk in
            let first = chunk * Self.chunk
            return self.statistics(of: first..<min(first + Self.chunk, count), seed: seed)
        }
        return Array(found.joined())
    }

    private func statistics(of draws: Range<Int>, seed: UInt64) -> [Double] {
        var totals = Array(repeating: 0.0, count: draws.count)
        totals.withUnsafeMutableBufferPointer { totals in
            for (number, stratum) in strata.enumerated() {
                let smaller = min(stratum.treated, stratum.count - stratum.treated)
                let sign: Double = smaller == stratum.treated ? 1 : -1
                let factor = sign * stratum.weight * stratum.perSum
                SubsetSums(centred[stratum.range].map { factor * $0 }, wanted: smaller)
                    .add(to: totals, seed: seed, first: draws.lowerBound, stratum: number)
            }
        }
        return totals
    }
}
