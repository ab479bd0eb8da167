package import Access
import Core

/// An authenticator app without a screen.
package struct Phone: Sendable {
    package let secret: TimeSecret
    private let clock: TestClock

    /// Opens the link of a page on which a second factor is set up; `nil` when it has none.
    package init?(opening page: String, _ clock: TestClock) {
        guard let rest = page.split(separator: "?secret=", maxSplits: 1).dropFirst().first,
            let text = rest.split(separator: "&", maxSplits: 1).first
        else { return nil }
        secret = TimeSecret(bytes: Self.bytes(String(text)))
        self.clock = clock
    }

    /// What it shows now, or so many half minutes later.
    package func code(later steps: Int = 0) -> String {
        TimeCode.text(of: secret, at: TimeCode.step(at: clock.now) + steps)
    }

    /// A code that it will not show for hours.
    package var wrongCode: String {
        let near = Set((-3...3).map { code(later: $0) })
        return (0...7).map { "12345\($0)" }.first { !near.contains($0) } ?? ""
    }

    private static func bytes(_ text: String) -> [UInt8] {
        var (held, bits, bytes) = (0, 0, [UInt8]())
        for letter in text {
            held = held << 5 | (Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567").firstIndex(of: letter) ?? 0)
            bits += 5
            if bits >= 8 {
                bits -= 8
                bytes.append(UInt8(truncatingIfNeeded: held >> bits))
                held &= (1 << bits) - 1
            }
        }
        return bytes
    }
}
