package import Core
import Synchronization

/// Numbers that look random and are the same every time (SplitMix64, Steele et al. 2014).
struct DemoRandom: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    /// About normal, mean 0 and standard deviation 1: the sum of twelve uniform numbers.
    mutating func normal() -> Double {
        (0..<12).reduce(-6) { sum, _ in sum + Double.random(in: 0..<1, using: &self) }
    }
}

extension Environment {
    /// A clock that stands still and randomness that repeats: for the demo and tests.
    package static func repeatable(at instant: Instant, seed: UInt64) -> Environment {
        let random = Mutex(DemoRandom(seed: seed))
        return Environment(
            now: { instant },
            randomBytes: { count in
                random.withLock { generator in
                    (0..<count).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
                }
            })
    }
}
