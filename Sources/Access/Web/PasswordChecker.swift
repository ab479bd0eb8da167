import Foundation
import Site

/// Makes and checks passwords, at most two at once, so that many sign-ins at the same
/// time cost time and not memory.
package final class PasswordChecker: Sendable {
    package let work: PasswordWork
    private let queue: OperationQueue
    private let randomBytes: @Sendable (Int) -> [UInt8]

    package init(work: PasswordWork, randomBytes: @escaping @Sendable (Int) -> [UInt8]) {
        self.work = work
        self.randomBytes = randomBytes
        queue = OperationQueue()
        queue.maxConcurrentOperationCount = 2
    }

    package func hash(_ password: String) async throws -> PasswordHash {
        let salt = randomBytes(16)
        return try await run { [work] in try PasswordHash(password, salt: salt, work: work) }
    }

    /// Whether a password is the stored one. Without a stored one the same work is
    /// done and the answer is no, so that time does not tell which names exist.
    package func check(_ password: String, against stored: PasswordHash?) async throws -> Bool {
        try await run { [work] in
            guard let stored else {
                _ = try PasswordHash(password, salt: [UInt8](repeating: 0, count: 16), work: work)
                return false
            }
            return try stored.matches(password)
        }
    }

    /// True when a stored password was made with other work than today's.
    package func isOutdated(_ stored: PasswordHash) -> Bool { stored.work != work }

    private func run<T: Sendable>(_ body: @escaping @Sendable () throws -> T) async throws -> T {
        // Whoever would wait longer than a minute is better told to come back.
        guard queue.operationCount < 100 else { throw PageError.tooMany(retryAfter: 30) }
        return try await withCheckedThrowingContinuation { continuation in
            queue.addOperation { continuation.resume(with: Result(catching: body)) }
        }
    }
}
