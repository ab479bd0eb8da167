import Access
import Core
import Storage
import Testing

@Suite struct AccountStoreTests {
    private let code = Secret(text: "ABCD-EFGH-JKMN-PQ23")

    @Test("an account is found by its login in any case, by its id and by its person")
    func find() async throws {
        let floor = try await Floor()
        let id = try await floor.account(login: "Åse.Berg")
        let found = try await floor.read { reading in
            [
                try AccountStore.account(login: "åse.BERG", on: reading), try AccountStore.account(id, on: reading),
                try AccountStore.account(of: Floor.id(1), on: reading),
            ]
        }
        #expect(found.map { $0?.id } == [id, id, id])
        let account = try #require(found[0])
        #expect(
            (account.login, account.password, account.language, account.isDisabled) == ("åse.berg", nil, nil, false))
        #expect(try await floor.read { try AccountStore.account(login: "ase.berg", on: $0) } == nil)
    }

    @Test("a login, and a person, has one account")
    func unique() async throws {
        let floor = try await Floor()
        _ = try await floor.account(1, login: "mette")
        await #expect(throws: (any Error).self) { try await floor.account(2, login: "METTE") }
        await #expect(throws: (any Error).self) { try await floor.account(1, login: "other") }
    }

    @Test(
        "a code works once, for its account, until it is too old",
        arguments: [
            (-1, true), (0, false), (60, false),
        ] as [(Int64, Bool)])
    func redeem(late: Int64, works: Bool) async throws {
        let floor = try await Floor()
        let (mine, other) = (try await floor.account(1, login: "a"), try await floor.account(2, login: "b"))
        let (code, expires) = (code, floor.start)
        let now = expires.adding(seconds: late)
        try await floor.database.write { writing in
            try AccountStore.setCode(code, of: mine, expires: expires, on: writing)
            #expect(try !AccountStore.redeem(code, of: other, now: now, on: writing))
            #expect(try !AccountStore.redeem(Secret(text: "x"), of: mine, now: now, on: writing))
            #expect(try AccountStore.redeem(code, of: mine, now: now, on: writing) == works)
            #expect(try !AccountStore.redeem(code, of: mine, now: now, on: writing))
        }
    }

    @Test("a new code ends the one before")
    func newCode() async throws {
        let floor = try await Floor()
        let (mine, code) = (try await floor.account(), code)
        try await floor.database.write { writing in
            for code in [code, Secret(text: "new")] {
                try AccountStore.setCode(code, of: mine, expires: floor.start.adding(seconds: 1), on: writing)
            }
            #expect(try !AccountStore.redeem(code, of: mine, now: floor.start, on: writing))
            #expect(try AccountStore.redeem(Secret(text: "new"), of: mine, now: floor.start, on: writing))
        }
    }

    @Test("password and language are kept with the account, secrets only as hashes")
    func settings() async throws {
        let floor = try await Floor()
        let (mine, code) = (try await floor.account(), code)
        try await floor.database.write { writing in
            try AccountStore.setPassword(PasswordHash(stored: "scrypt$…"), of: mine, on: writing)
            try AccountStore.setLanguage(.nb, of: mine, on: writing)
            try AccountStore.setCode(code, of: mine, expires: floor.start, on: writing)
            let account = try AccountStore.account(mine, on: writing.reading)
            #expect(account?.password?.text == "scrypt$…")
            #expect(account?.language == .nb)
            let kept: [UInt8]? = try writing.reading.value("SELECT hash AS value FROM activation_code")
            #expect(kept == code.hash)
        }
    }
}
