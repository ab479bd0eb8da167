import Foundation
import Synchronization
import Testing

@testable import Access

@Suite struct PasswordCheckerTests {
    private func checker(_ work: PasswordWork = PasswordWork(logN: 2, r: 1, p: 1)) -> PasswordChecker {
        PasswordChecker(work: work, randomBytes: { count in (0..<count).map { _ in UInt8.random(in: 0...255) } })
    }

    @Test("a hash it made is recognised, another password is not, and no two are alike")
    func roundTrip() async throws {
        let checker = checker()
        let hash = try await checker.hash("en lang sætning")
        #expect(try await checker.check("en lang sætning", against: hash))
        #expect(try await !checker.check("en lang saetning", against: hash))
        #expect(try await checker.hash("en lang sætning") != hash)
    }

    @Test("a name that does not exist gives no, after the same work")
    func unknown() async throws {
        #expect(try await !checker().check("anything", against: nil))
        // Work that scrypt refuses: an error shows that it was really asked to do it.
        let impossible = checker(PasswordWork(logN: 2, r: 0, p: 0))
        await #expect(throws: (any Error).self) { try await impossible.check("anything", against: nil) }
    }

    @Test("a hash of earlier work is still recognised, and outdated")
    func outdated() async throws {
        let (old, new) = (checker(), checker(PasswordWork(logN: 3, r: 1, p: 1)))
        let hash = try await old.hash("en lang sætning")
        #expect(try await new.check("en lang sætning", against: hash))
        #expect(new.isOutdated(hash))
        #expect(!old.isOutdated(hash))
        #expect(new.isOutdated(PasswordHash(stored: "junk")))
    }

    @Test("the work of an installation is about 32 MiB and three rounds")
    func production() {
        let work = PasswordWork.production
        #expect(128 * work.r << work.logN == 32 << 20)
        #expect(work.p == 3)
    }

    @Test("at most two are worked on at once")
    func twoAtOnce() async throws {
        let checker = checker(PasswordWork(logN: 10, r: 8, p: 2))
        let queue = try #require(
            Mirror(reflecting: checker).children.first { $0.label == "queue" }?.value as? OperationQueue)
        #expect(queue.maxConcurrentOperationCount == 2)
        let watcher = Watcher(queue)
        try await withThrowingTaskGroup { group in
            for _ in 0..<8 { group.addTask { _ = try await checker.check("x", against: nil) } }
            try await group.waitForAll()
        }
        #expect(watcher.stop() <= 2)
    }

    /// Looks on from a thread of its own, since other tests may hold all that tasks have.
    private final class Watcher: Sendable {
        private let state = Mutex((most: 0, isOver: false))

        init(_ queue: OperationQueue) {
            Thread.detachNewThread { [self] in
                while state.withLock({ state in
                    state.most = max(state.most, queue.operations.count(where: \.isExecuting))
                    return !state.isOver
                }) { usleep(500) }
            }
        }

        func stop() -> Int {
            state.withLock { state in
                state.isOver = true
                return state.most
            }
        }
    }
}
