package import Core
import Synchronization

typealias DemoRandom = SplitMix

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
