/// The random words for one stratum in one draw: a part of the draw's stream that no other stratum uses.
///
/// They come from Philox2x64-10, the counter-based function of ``CounterRandom``'s family that makes two words
/// of 64 bits with one multiplication a round. The key is the seed, and the counter is made of the draw, the
/// stratum and the block, so nothing has to be kept from one stratum to the next. Two blocks are made at a
/// time, for two chains of multiplications go side by side in hardly more time than one. Source: Salmon,
/// Moraes, Dror and Shaw (2011), *Parallel Random Numbers: As Easy as 1, 2, 3*, SC '11.
struct StratumWords {
    private let seed: UInt64
    private let draw: UInt64
    private var block: UInt64
    private var words: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
    private var left = 0

    @inline(__always)
    init(seed: UInt64, draw: UInt64, stratum: UInt32) {
        (self.seed, self.draw) = (seed, draw)
        block = UInt64(stratum) &<< 32
    }

    /// 64 random bits.
    @inline(__always)
    mutating func next() -> UInt64 {
        if left == 0 { refill() }
        let word = words.0
        words = (words.1, words.2, words.3, 0)
        left &-= 1
        return word
    }

    @inline(__always)
    private mutating func refill() {
        let (a, b) = (
            Self.philox2x64(block, draw, key: seed), Self.philox2x64(block &+ 1, draw, key: seed)
        )
        words = (a.0, a.1, b.0, b.1)
        left = 4
        block &+= 2
    }

    /// 128 random bits for each counter and key.
    @inline(__always)
    static func philox2x64(_ low: UInt64, _ high: UInt64, key: UInt64) -> (UInt64, UInt64) {
        var (x, y, key) = (low, high, key)
        for _ in 0..<10 {
            let product = x.multipliedFullWidth(by: 0xD2B7_4407_B1CE_6E93)
            (x, y) = (product.high ^ key ^ y, product.low)
            // The golden ratio as a fraction of 2⁶⁴.
            key &+= 0x9E37_79B9_7F4A_7C15
        }
        return (x, y)
    }
}
