/// What a program may not take from thin air: the time, chance and new ids. They come
/// in as values, so that tests and the demo are repeatable.
package struct Environment: Sendable {
    package var now: @Sendable () -> Instant
    /// Bytes nobody can guess.
    package var randomBytes: @Sendable (_ count: Int) -> [UInt8]

    package init(
        now: @escaping @Sendable () -> Instant,
        randomBytes: @escaping @Sendable (_ count: Int) -> [UInt8]
    ) {
        (self.now, self.randomBytes) = (now, randomBytes)
    }

    /// A new id for something that starts to exist now.
    package func id<Entity>(_: Entity.Type = Entity.self) -> Identifier<Entity> {
        let bytes = randomBytes(16)
        func word(_ range: Range<Int>) -> UInt64 { bytes[range].reduce(0) { $0 << 8 | UInt64($1) } }
        return Identifier(at: now(), random: (word(0..<8), word(8..<16)))
    }

    /// The system's clock and its source of randomness.
    package static let live = Environment(
        now: Instant.current,
        randomBytes: { count in
            // Eight bytes at a time: each draw asks the kernel, and imports draw a million.
            var generator = SystemRandomNumberGenerator()
            var bytes: [UInt8] = []
            bytes.reserveCapacity(count + 7)
            while bytes.count < count {
                withUnsafeBytes(of: generator.next()) { bytes.append(contentsOf: $0) }
            }
            return Array(bytes.prefix(count))
        })
}
