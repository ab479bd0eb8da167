package import Core
import Crypto
import Foundation

/// The six digits that an authenticator app shows for half a minute (TOTP, RFC 6238: HOTP of RFC 4226
/// with HMAC-SHA-1, counting steps of thirty seconds).
package enum TimeCode {
    private static let digits = 6

    /// How many steps of thirty seconds have begun since 1970.
    package static func step(at now: Instant) -> Int { Int(now.milliseconds / 30_000) }

    /// The code of a step.
    ///
    /// - Parameter digits: six; the vectors of RFC 6238 have eight.
    package static func text(of secret: TimeSecret, at step: Int, digits: Int = 6) -> String {
        let message = withUnsafeBytes(of: Int64(step).bigEndian) { Data($0) }
        let key = SymmetricKey(data: secret.bytes)
        let code = Array(HMAC<Insecure.SHA1>.authenticationCode(for: message, using: key))
        let start = Int(code[code.count - 1] & 0xF)
        let number = code[start..<(start + 4)].reduce(UInt32(0)) { $0 << 8 | UInt32($1) } & 0x7FFF_FFFF
        let modulus = (0..<digits).reduce(UInt32(1)) { power, _ in power * 10 }
        let shown = String(number % modulus)
        return String(repeating: "0", count: digits - shown.count) + shown
    }

    /// The step whose code somebody has typed, with or without spaces: this one, the one before or the
    /// one after, since clocks differ.
    ///
    /// - Parameter last: the step of the last code that was taken; none up to it counts again, so that
    ///   a code works once.
    package static func step(of typed: String, secret: TimeSecret, at now: Instant, after last: Int?) -> Int? {
        let given = Array(typed.filter { !$0.isWhitespace }.utf8)
        guard given.count == digits else { return nil }
        var found: Int?
        // All three are made and looked at to their end, so that time tells nothing.
        for step in (step(at: now) - 1)...(step(at: now) + 1) {
            let wanted = Array(text(of: secret, at: step).utf8)
            let difference = zip(wanted, given).reduce(0) { $0 | ($1.0 ^ $1.1) }
            if difference == 0, step > last ?? Int.min { found = step }
        }
        return found
    }
}
