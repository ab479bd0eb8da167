/// Codes on paper, for whoever does not have the phone: each works once.
package enum RecoveryCodes {
    package static let count = 10

    package static func make(_ randomBytes: (Int) -> [UInt8]) -> [Secret] {
        (0..<count).map { _ in Secret.code(randomBytes) }
    }
}
