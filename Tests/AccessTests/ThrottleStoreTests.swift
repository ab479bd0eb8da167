import Access
import Core
import Storage
import Testing

@Suite struct ThrottleStoreTests {
    private let key: [UInt8] = [1, 2, 3]
    private let rule = ThrottleStore.Rule.account

    /// Fails at each of some seconds after the start and tells the wait at another.
    private func wait(failing seconds: [Int64], at second: Int64, _ rule: ThrottleStore.Rule) async throws -> Int {
        let (floor, key) = (try await Floor(), key)
        return try await floor.database.write { writing in
            for one in seconds {
                try ThrottleStore.count(key, rule, now: floor.start.adding(seconds: one), on: writing)
            }
            return try ThrottleStore.wait(key, rule, now: floor.start.adding(seconds: second), on: writing.reading)
        }
    }

    @Test(
        "after so many failures one waits until the window is over",
        arguments: [
            ([], 0, 0), ([0, 1, 2, 3], 4, 0), ([0, 1, 2, 3, 4], 4, 896), ([0, 1, 2, 3, 4], 899, 1),
            ([0, 1, 2, 3, 4], 900, 0),
            ([0, 1, 2, 3, 4], 5000, 0), ([0, 0, 0, 0, 0, 600], 600, 300),
            // A failure after the window starts a new one.
            ([0, 1, 2, 3, 900], 900, 0), ([0, 1, 2, 3, 899], 899, 1), ([0, 0, 0, 0, 0, 900, 900, 900, 900], 900, 0),
            ([0, 0, 0, 0, 0, 900, 900, 900, 900, 900], 901, 899),
        ] as [([Int64], Int64, Int)])
    func account(failing: [Int64], at second: Int64, expected: Int) async throws {
        #expect(try await wait(failing: failing, at: second, .account) == expected)
    }

    @Test("an address may fail more often than an account")
    func address() async throws {
        #expect(try await wait(failing: Array(repeating: 0, count: 19), at: 0, .address) == 0)
        #expect(try await wait(failing: Array(repeating: 0, count: 20), at: 0, .address) == 900)
    }

    @Test("each key is counted for itself, and a success clears its own")
    func keys() async throws {
        let (floor, key, rule) = (try await Floor(), key, rule)
        try await floor.database.write { writing in
            for _ in 0..<5 { try ThrottleStore.count(key, rule, now: floor.start, on: writing) }
            for _ in 0..<5 { try ThrottleStore.count([9], rule, now: floor.start, on: writing) }
            #expect(try ThrottleStore.wait([4], rule, now: floor.start, on: writing.reading) == 0)
            try ThrottleStore.forgive(key, .account, on: writing)
            #expect(try ThrottleStore.wait(key, rule, now: floor.start, on: writing.reading) == 0)
            #expect(try ThrottleStore.wait([9], rule, now: floor.start, on: writing.reading) == 900)
        }
    }

    @Test("what began before an instant is swept away, and nothing else")
    func sweep() async throws {
        let (floor, key, rule) = (try await Floor(), key, rule)
        try await floor.database.write { writing in
            for _ in 0..<5 { try ThrottleStore.count(key, rule, now: floor.start, on: writing) }
            try ThrottleStore.sweep(before: floor.start, on: writing)
            #expect(try ThrottleStore.wait(key, rule, now: floor.start, on: writing.reading) == 900)
            try ThrottleStore.sweep(before: floor.start.adding(seconds: 1), on: writing)
            #expect(try ThrottleStore.wait(key, rule, now: floor.start, on: writing.reading) == 0)
        }
    }
}
