import Access
import Core
import Storage
import Testing

@Suite("The second factor in the database")
struct SecondFactorStoreTests {
    private let vault = Vault(InstanceKey(bytes: [UInt8](repeating: 7, count: 32)))
    private let secret = TimeSecret(bytes: Array(1...20))
    private let other = TimeSecret(bytes: Array(21...40))

    private func begun() async throws -> (Floor, AccountRecord) {
        let floor = try await Floor()
        let id = try await floor.account()
        let account = try #require(try await floor.read { try AccountStore.account(id, on: $0) })
        try await begin(secret, account, floor)
        return (floor, account)
    }

    @discardableResult
    private func begin(
        _ secret: TimeSecret, _ account: AccountRecord, _ floor: Floor, at now: Instant? = nil
    ) async throws -> Bool {
        let vault = vault
        return try await floor.database.write {
            try SecondFactorStore.begin(secret, of: account, at: now ?? floor.start, vault, on: $0)
        }
    }

    private func pending(_ account: AccountRecord, _ floor: Floor, at now: Instant) async throws -> TimeSecret? {
        let vault = vault
        return try await floor.read { try SecondFactorStore.begun(by: account.id, at: now, vault, on: $0) }
    }

    private func inForce(_ account: AccountRecord, _ floor: Floor) async throws -> SecondFactorStore.InForce? {
        let vault = vault
        return try await floor.read { try SecondFactorStore.inForce(of: account.id, vault, on: $0) }
    }

    private func confirm(_ account: AccountRecord, _ floor: Floor, step: Int = 5) async throws -> Bool {
        try await floor.database.write {
            try SecondFactorStore.confirm(step: step, of: account.id, at: floor.start, on: $0)
        }
    }

    @Test("a set-up that is begun anew has a new secret, and one that lies for a quarter of an hour has none")
    func beginning() async throws {
        let (floor, account) = try await begun()
        #expect(try await pending(account, floor, at: floor.start) == secret)
        #expect(try await inForce(account, floor) == nil)
        #expect(try await begin(other, account, floor))
        #expect(try await pending(account, floor, at: floor.start.adding(seconds: 899)) == other)
        #expect(try await pending(account, floor, at: floor.start.adding(seconds: 900)) == nil)
        #expect(try await begin(secret, account, floor, at: floor.start.adding(seconds: 900)))
        #expect(try await pending(account, floor, at: floor.start.adding(seconds: 900)) == secret)
    }

    @Test("what is in force is confirmed once and is not begun over")
    func confirming() async throws {
        let (floor, account) = try await begun()
        #expect(try await confirm(account, floor))
        #expect(try await !confirm(account, floor, step: 9))
        #expect(try await !begin(other, account, floor))
        let factor = try #require(try await inForce(account, floor))
        #expect((factor.secret, factor.step, factor.since) == (secret, 5, floor.start))
        #expect(try await pending(account, floor, at: floor.start) == nil)
    }

    @Test("a step is used once, and none before it afterwards")
    func using() async throws {
        let (floor, account) = try await begun()
        func use(_ step: Int) async throws -> Bool {
            try await floor.database.write { try SecondFactorStore.use(step: step, of: account.id, on: $0) }
        }
        #expect(try await !use(6), "nothing is in force yet")
        #expect(try await confirm(account, floor))
        #expect(try await !use(5))
        #expect(try await use(7))
        #expect(try await !use(7))
        #expect(try await !use(6))
        #expect(try await use(8))
    }

    @Test("the secret lies sealed, and opens in its own row only")
    func sealed() async throws {
        let (floor, account) = try await begun()
        let another = try await floor.account(2, login: "Jonas")
        let stored: [UInt8] = try #require(
            try await floor.read { try $0.value("SELECT secret AS value FROM second_factor") })
        #expect(stored.count > 20)
        #expect(!stored.indices.contains { stored[$0...].starts(with: secret.bytes) })
        #expect(!String(decoding: stored, as: UTF8.self).contains(Base32.text(secret.bytes)))
        // Somebody who can write to the database gives another account a secret of their own.
        try await floor.run(
            """
            INSERT INTO second_factor (account, owner, secret, confirmed, step, recorded)
            SELECT \(another), owner, secret, recorded, 1, recorded FROM second_factor WHERE account = \(account.id)
            """)
        let vault = vault
        await #expect(throws: VaultError.cannotOpen) {
            _ = try await floor.read { try SecondFactorStore.inForce(of: another, vault, on: $0) }
        }
    }

    @Test("a recovery code is used once, by its own account, and only its hash is kept")
    func recovery() async throws {
        let (floor, account) = try await begun()
        let another = try await floor.account(2, login: "Jonas")
        let codes = ["AAAA-BBBB-CCCC-DDDD", "EEEE-FFFF-GGGG-HHHH"].map(Secret.init(text:))
        func redeem(_ code: Secret, _ account: AccountID) async throws -> Bool {
            try await floor.database.write {
                try RecoveryCodeStore.redeem(code, of: account, now: floor.start, on: $0)
            }
        }
        func left() async throws -> Int { try await floor.read { try RecoveryCodeStore.left(of: account.id, on: $0) } }
        try await floor.database.write { try RecoveryCodeStore.replace(codes, of: account.id, on: $0) }
        #expect(try await left() == 2)
        #expect(try await !redeem(codes[0], another))
        #expect(try await redeem(Secret(typedCode: "aaaa bbbbcccc-dddd"), account.id))
        #expect(try await !redeem(codes[0], account.id))
        #expect(try await left() == 1)
        let hashes = try await floor.read { try $0.all("SELECT hash FROM recovery_code") { try $0["hash"] as [UInt8] } }
        #expect(Set(hashes) == Set(codes.map(\.hash)))
        try await floor.database.write { try RecoveryCodeStore.replace([codes[0]], of: account.id, on: $0) }
        #expect(try await left() == 1)
        #expect(try await !redeem(codes[1], account.id))
    }

    @Test("a reset takes the secret, the recovery codes and what was shown, and is told until it is known")
    func reset() async throws {
        let (floor, account) = try await begun()
        let token = Secret(text: "token")
        func reset() async throws -> Bool {
            try await floor.database.write { try SecondFactorStore.reset(of: account.id, at: floor.start, on: $0) }
        }
        func session() async throws -> SessionStore.Session? {
            try await floor.read { try SessionStore.find(token, on: $0) }
        }
        #expect(try await !reset(), "nothing is in force")
        #expect(try await pending(account, floor, at: floor.start) == secret)
        #expect(try await confirm(account, floor))
        try await floor.database.write { writing in
            try RecoveryCodeStore.replace([token], of: account.id, on: writing)
            try SessionStore.start(token, account: account.id, now: floor.start, on: writing)
        }
        #expect(try await session()?.isProven == false)
        try await floor.database.write { try SessionStore.prove(token, now: floor.start, on: $0) }
        #expect(try await session()?.isProven == true)
        #expect(try await reset())
        #expect(try await session()?.isProven == false)
        #expect(try await session()?.holder.secondFactor == .reset(floor.start))
        #expect(try await floor.read { try RecoveryCodeStore.left(of: account.id, on: $0) } == 0)
        #expect(try await inForce(account, floor) == nil)
        try await floor.database.write { try SecondFactorStore.acknowledgeReset(of: account.id, on: $0) }
        #expect(try await session()?.holder.secondFactor == .missing)
        // What was shown before does not count for what is set up afterwards.
        #expect(try await begin(other, account, floor))
        #expect(try await confirm(account, floor))
        #expect(try await session()?.holder.secondFactor == .inForce)
        #expect(try await session()?.isProven == false)
    }

    @Test("setting it up again ends a reset's telling, and turning it off leaves nothing")
    func again() async throws {
        let (floor, account) = try await begun()
        #expect(try await confirm(account, floor))
        try await floor.database.write { writing in
            _ = try SecondFactorStore.reset(of: account.id, at: floor.start, on: writing)
        }
        #expect(try await begin(other, account, floor))
        #expect(try await confirm(account, floor))
        let told: Int? = try await floor.read { try $0.value("SELECT count(reset) AS value FROM second_factor") }
        #expect(told == 0)
        try await floor.database.write { try SecondFactorStore.remove(of: account.id, on: $0) }
        let rows: Int? = try await floor.read { try $0.value("SELECT count(*) AS value FROM second_factor") }
        #expect(rows == 0)
    }
}
