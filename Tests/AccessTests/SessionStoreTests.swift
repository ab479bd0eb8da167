import Access
import Core
import Storage
import Testing

@Suite struct SessionStoreTests {
    private let token = Secret(text: "first-token")
    private let other = Secret(text: "other-token")

    private func signedIn() async throws -> (Floor, AccountID) {
        let floor = try await Floor()
        let account = try await floor.account()
        let (token, other) = (token, other)
        try await floor.database.write { writing in
            try SessionStore.start(token, account: account, now: floor.start, on: writing)
            try SessionStore.start(other, account: account, now: floor.start.adding(seconds: 60), on: writing)
        }
        return (floor, account)
    }

    private func find(_ token: Secret, _ floor: Floor) async throws -> SessionStore.Session? {
        try await floor.read { try SessionStore.find(token, on: $0) }
    }

    @Test("a session is found by its token and no other")
    func find() async throws {
        let (floor, account) = try await signedIn()
        let session = try #require(try await find(token, floor))
        #expect(session.holder.account.id == account)
        #expect((session.started, session.seen) == (floor.start, floor.start))
        #expect(try await find(Secret(text: "guess"), floor) == nil)
    }

    @Test("the token itself is nowhere in the table")
    func hashed() async throws {
        let (floor, _) = try await signedIn()
        let hashes = try await floor.read {
            try $0.all("SELECT hash FROM session ORDER BY seen") { try $0["hash"] as [UInt8] }
        }
        #expect(hashes == [token.hash, other.hash])
        #expect(hashes.allSatisfy { $0.count == 32 })
    }

    @Test("a request moves the time it was seen, not when it started")
    func touch() async throws {
        let (floor, _) = try await signedIn()
        let (later, token) = (floor.start.adding(seconds: 600), token)
        try await floor.database.write { try SessionStore.touch(token, now: later, on: $0) }
        let session = try #require(try await find(token, floor))
        #expect((session.started, session.seen) == (floor.start, later))
        #expect(try await find(other, floor)?.seen == floor.start.adding(seconds: 60))
    }

    @Test("signing out ends one session, ending all ends all")
    func end() async throws {
        let (floor, account) = try await signedIn()
        let token = token
        try await floor.database.write { try SessionStore.end(token, on: $0) }
        #expect(try await find(token, floor) == nil)
        #expect(try await find(other, floor) != nil)
        try await floor.database.write { try SessionStore.endAll(of: account, on: $0) }
        #expect(try await find(other, floor) == nil)
    }

    @Test("a closed account has no sessions, and gets none back when it opens")
    func disabled() async throws {
        let (floor, account) = try await signedIn()
        try await floor.run("UPDATE account SET disabled = 1")
        #expect(try await find(token, floor) == nil)
        try await floor.run("UPDATE account SET disabled = 0")
        #expect(try await find(token, floor) != nil)
        try await floor.database.write { try AccountStore.setDisabled(true, of: account, on: $0) }
        try await floor.database.write { try AccountStore.setDisabled(false, of: account, on: $0) }
        #expect(try await find(token, floor) == nil)
    }

    @Test("what was last seen long ago is swept away")
    func sweep() async throws {
        let (floor, _) = try await signedIn()
        try await floor.database.write { try SessionStore.sweep(before: floor.start.adding(seconds: 60), on: $0) }
        #expect(try await find(token, floor) == nil)
        #expect(try await find(other, floor) != nil)
    }
}
