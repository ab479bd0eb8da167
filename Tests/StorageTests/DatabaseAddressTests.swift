import Storage
import Testing

@Suite struct DatabaseAddressTests {
    @Test(
        "an address is a server's or a file's",
        arguments: [
            ("vinge.db", DatabaseAddress.file("vinge.db")), ("/a/postgres", .file("/a/postgres")),
            ("postgres", .file("postgres")), ("postgres://h/d", .server("postgres://h/d")),
            ("postgresql://h/d", .server("postgresql://h/d")),
        ])
    func kinds(text: String, address: DatabaseAddress) { #expect(DatabaseAddress(text) == address) }

    @Test(
        "a password is never shown",
        arguments: [
            ("postgres://u:geheim@h:5/d", "postgres://u@h:5/d"), ("postgres://u@h/d", "postgres://u@h/d"),
            ("postgres://h/d?sslmode=require", "postgres://h/d?sslmode=require"), ("a.db", "a.db"),
            ("postgres://u:ge@heim@h/d", "postgres://u@h/d"),
            ("postgres://h/d?user=u&password=geheim", "postgres://h/d"),
        ])
    func shown(text: String, shown: String) { #expect(DatabaseAddress(text).shown == shown) }

    #if PostgreSQL
        @Test(
            "a sign that cuts a password in pieces is refused before anybody is asked for a piece of it",
            arguments: ["never@shown", "never/shown", "never%shown", "1/shown@x", "never?shown/x", "@"])
        func unreadable(password: String) {
            for host in ["h", "h:5432", "h1,h2"] {
                let address = DatabaseAddress("postgres://u:\(password)@\(host)/d?sslmode=require")
                #expect(throws: AddressFault.unreadable) { try address.open() }
            }
            #expect("\(AddressFault.unreadable)".contains("%40"))
        }

        @Test(
            "an address is opened as libpq reads it",
            arguments: [
                "postgres://h/d", "postgres://u@h:5432/d", "postgres:///d?host=/run/postgresql", "postgres://h1,h2:1/d",
                "postgres://u:a%40b%2Fc%25d@h1:1,h2:2/d?sslmode=verify-full&sslrootcert=/etc/ssl/ca.pem",
                "postgres://u:a?b:c#d@[::1]:5/d", "postgresql://?service=vinge", "postgres://h:/d",
            ])
        func readable(text: String) async throws { try await DatabaseAddress(text).open().close() }

        @Test("a setting that is none is said to be", arguments: ["postgres://h/d?pasword=x", "postgres://h:x/d"])
        func unknownSetting(text: String) {
            #expect(throws: AddressFault.unreadable) { try DatabaseAddress(text).open() }
        }
    #endif

    #if !PostgreSQL
        @Test("a program without PostgreSQL says how to build one with it")
        func notBuiltIn() {
            #expect(throws: AddressFault.notBuiltIn) { try DatabaseAddress("postgres://h/d").open() }
            #expect("\(AddressFault.notBuiltIn)".contains("--traits PostgreSQL"))
        }
    #endif
}
