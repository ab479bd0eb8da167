import RealModule

/// A fast random generator with independent streams, the same on every machine.
///
/// The seed is the key of Philox4x32-10 and the stream the upper half of its counter, so each of the
/// 2⁶⁴ streams of a seed has 2⁶⁶ words of its own and none overlaps another. Giving each replicate of
/// a simulation its stream makes the result the same for any number of threads.
///
/// ```swift
/// var random = CounterRandom(seed: 20_260, stream: 3)
/// random.nextUniform()         // in (0, 1)
/// random.nextBelow(6)          // 0…5, all equally likely
/// [1, 2, 3].shuffled(using: &random)
/// ```
///
/// It is meant for statistics and is no source of secrets.
public struct CounterRandom: RandomNumberGenerator, Sendable {
    private let key: SIMD2<UInt32>
    private let stream: SIMD2<UInt32>
    private var block: UInt64 = 0
    /// The words of the block that are still to be had, the next one lowest.
    private var words: (low: UInt64, high: UInt64) = (0, 0)
    private var left = 0

    /// The start of a stream.
    public init(seed: UInt64, stream: UInt64) {
        key = SIMD2(truncatingIfNeeded: SIMD2(seed, seed >> 32))
        self.stream = SIMD2(truncatingIfNeeded: SIMD2(stream, stream >> 32))
    }

    /// 32 random bits.
    @inline(__always)
    public mutating func nextWord() -> UInt32 {
        if left == 0 { refill() }
        let word = UInt32(truncatingIfNeeded: words.low)
        words = (words.low >> 32 | words.high << 32, words.high >> 32)
        left -= 1
        return word
    }

    /// 64 random bits.
    @inline(__always)
    public mutating func next() -> UInt64 {
        if left & 1 == 0 {
            if left == 0 { refill() }
            let word = words.low
            words.low = words.high
            left -= 2
            return word
        }
        let low = UInt64(nextWord())
        return UInt64(nextWord()) << 32 | low
    }

    /// A number between 0 and 1, never one of them: an odd multiple of 2⁻⁵³.
    public mutating func nextUniform() -> Double { (Double(next() >> 12) + 0.5) * 0x1p-52 }

    /// A whole number from 0 to n − 1, each exactly as likely as another.
    ///
    /// Lemire (2019), *ACM TOMACS* 29:3: the upper half of a product, drawn again in the rare case in
    /// which some numbers would have one chance more than others.
    ///
    /// - Precondition: n > 0.
    @inline(__always)
    public mutating func nextBelow(_ n: UInt32) -> UInt32 {
        precondition(n > 0, "there is no number below 0")
        var product = UInt64(nextWord()) &* UInt64(n)
        if UInt32(truncatingIfNeeded: product) < n {
            let threshold = (0 &- n) % n
            while UInt32(truncatingIfNeeded: product) < threshold {
                product = UInt64(nextWord()) &* UInt64(n)
            }
        }
        return UInt32(truncatingIfNeeded: product >> 32)
    }

    /// A draw from the standard normal distribution, the quantile of a uniform one.
    ///
    /// One uniform number makes one normal number, so that draws keep their places in the stream.
    public mutating func nextNormal() -> Double {
        let u = nextUniform()
        return u < 0.5 ? -upperNormalQuantile(u) : upperNormalQuantile(1 - u)
    }

    private mutating func refill() {
        let counter = SIMD4(
            UInt32(truncatingIfNeeded: block), UInt32(truncatingIfNeeded: block >> 32), stream[0], stream[1])
        let made = philox(counter: counter, key: key)
        words = (UInt64(made[1]) << 32 | UInt64(made[0]), UInt64(made[3]) << 32 | UInt64(made[2]))
        left = 4
        block &+= 1
    }
}
