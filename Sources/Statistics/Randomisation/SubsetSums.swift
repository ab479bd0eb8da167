/// Sums of the values in random subsets of a fixed size, each subset exactly as likely as another.
///
/// To shuffle takes a random number for each member. Here each member is first taken or not with a probability
/// near the wanted share, which costs one random bit or a few. Given its size such a set is uniform. Then
/// members chosen at random are added or taken away until the size is right, which keeps it uniform.
/// About √n members have to be changed instead of n drawn. Sets are bits, and their sums are looked up
/// for four members at a time.
struct SubsetSums {
    /// For each four members the sums of their 16 subsets; as many as fill groups of 16.
    private let sums: [Double]
    private let count: Int
    private let wanted: Int
    private let words: Int
    /// The binary digits of the probability with which a member is taken at first, the last one first.
    private let digits: [Bool]

    /// - Parameters:
    ///   - values: what is summed.
    ///   - wanted: the size of the subsets, at most half of the values.
    init(_ values: some Collection<Double>, wanted: Int) {
        (count, self.wanted) = (values.count, wanted)
        words = (count + 63) / 64
        var sums = Array(repeating: 0.0, count: (count + 15) / 16 * 64)
        for (place, value) in values.enumerated() {
            let (start, bit) = (place / 4 * 16, 1 << (place % 4))
            for lower in 0..<bit { sums[start + bit + lower] = sums[start + lower] + value }
        }
        self.sums = sums
        digits = Self.digits(count: count, wanted: wanted)
    }

    /// Adds to each total the sum of a random subset, one for each draw.
    ///
    /// - Parameters:
    ///   - totals: the totals, that of the first draw first.
    ///   - seed: the seed of the generator.
    ///   - first: the number of the first draw.
    ///   - stratum: the number of these values among those the draws go through.
    func add(to totals: UnsafeMutableBufferPointer<Double>, seed: UInt64, first: Int, stratum: Int) {
        sums.withUnsafeBufferPointer { sums in
            withUnsafeTemporaryAllocation(of: UInt64.self, capacity: words) { set in
                for index in totals.indices {
                    var random = StratumWords(
                        seed: seed, draw: UInt64(truncatingIfNeeded: first &+ index),
                        stratum: UInt32(truncatingIfNeeded: stratum))
                    fill(set, &random)
                    totals[index] += sum(set, sums)
                }
            }
        }
    }

    /// Makes a random set of the wanted size.
    @inline(__always)
    private func fill(_ set: UnsafeMutableBufferPointer<UInt64>, _ random: inout StratumWords) {
        var size = 0
        for word in set.indices {
            var bits: UInt64 = 0
            for digit in digits {
                let fresh = random.next()
                bits = digit ? bits | fresh : bits & fresh
            }
            if word == words - 1, count % 64 != 0 { bits &= (1 << UInt64(count % 64)) - 1 }
            set[word] = bits
            size &+= bits.nonzeroBitCount
        }
        let isSmall = size < wanted
        var left = isSmall ? wanted &- size : size &- wanted
        // As many places from one word as leave its rest above a power of the count nearly always.
        while left > 0 {
            if count <= 1 << 7 {
                left = change(8, set, adding: isSmall, left, &random)
            } else if count <= 1 << 14 {
                left = change(4, set, adding: isSmall, left, &random)
            } else {
                left = change(1, set, adding: isSmall, left, &random)
            }
        }
    }

    /// Tries some places, and adds or takes away what is there to be added or taken away.
    ///
    /// Whether a try is in vain makes no branch, for half of them are. How several places are had from one word
    /// is told at `CounterRandom.partialShuffle`.
    ///
    /// - Returns: how many members are still to be changed.
    @inline(__always)
    private func change(
        _ tries: Int, _ set: UnsafeMutableBufferPointer<UInt64>, adding: Bool, _ left: Int,
        _ random: inout StratumWords
    ) -> Int {
        let range = UInt64(truncatingIfNeeded: count)
        var left = left
        var places = SIMD8<UInt64>()
        var word: UInt64
        repeat {
            word = random.next()
            for i in 0..<tries { (places[i], word) = word.multipliedFullWidth(by: range) }
        } while word < 1 << 56 && isRefused(word, tries)
        let inverted: UInt64 = adding ? ~0 : 0
        for i in 0..<tries {
            let (at, shift) = (Int(truncatingIfNeeded: places[i] >> 6), places[i] & 63)
            // 1 where a member can be taken away or added.
            let bit = ((set[at] ^ inverted) &>> shift) & 1
            set[at] ^= bit &<< shift
            left &-= Int(truncatingIfNeeded: bit)
            if left == 0 { break }
        }
        return left
    }

    /// Whether some places would have one chance more than others, were this rest of a word let through.
    @inline(never)
    private func isRefused(_ rest: UInt64, _ tries: Int) -> Bool {
        let product = (0..<tries).reduce(1 as UInt64) { power, _ in power * UInt64(count) }
        return rest < product && rest < (0 &- product) % product
    }

    @inline(__always)
    private func sum(_ set: UnsafeMutableBufferPointer<UInt64>, _ sums: UnsafeBufferPointer<Double>) -> Double {
        var (a, b, c, d) = (0.0, 0.0, 0.0, 0.0)
        for group in 0..<(count &+ 15) &>> 4 {
            let bits = Int(truncatingIfNeeded: set[group &>> 2] &>> UInt64(truncatingIfNeeded: (group & 3) &* 16))
            let start = group &* 64
            a += sums[start &+ (bits & 15)]
            b += sums[start &+ 16 &+ (bits &>> 4 & 15)]
            c += sums[start &+ 32 &+ (bits &>> 8 & 15)]
            d += sums[start &+ 48 &+ (bits &>> 12 & 15)]
        }
        return (a + b) + (c + d)
    }

    /// The probability `j/2^b` that costs least: more digits take more random words, but come nearer to the
    /// wanted size.
    private static func digits(count: Int, wanted: Int) -> [Bool] {
        let (n, m) = (Double(count), Double(wanted))
        // A member is found in vain n/m − 1 times, a place that is free at most once.
        func price(_ share: Double, _ length: Int) -> Double {
            let (mean, spread) = (n * share, (n * share * (1 - share)).squareRoot())
            let changes = abs(mean - m) + 0.8 * spread
            let tries = share == 0 ? n / (n - m) : n / m
            return 2 * Double(length) * (n / 64).rounded(.up) + changes * tries
        }
        var best: (price: Double, digits: [Bool]) = (price(0, 0), [])
        for length in 1...5 {
            for j in stride(from: 1, to: 1 << length, by: 2) {
                let found = price(Double(j) / Double(1 << length), length)
                if found < best.price { best = (found, (0..<length).map { j >> $0 & 1 == 1 }) }
            }
        }
        return best.digits
    }
}
