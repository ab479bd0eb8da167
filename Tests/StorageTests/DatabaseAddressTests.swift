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

    #if !PostgreSQL
        @Test("a program without PostgreSQL says how to build one with it")
        func notBuiltIn() {
            #expect(throws: AddressFault.notBuiltIn) { try DatabaseAddress("postgres://h/d").open() }
            #expect("\(AddressFault.notBuiltIn)".contains("--traits PostgreSQL"))
        }
    #endif
}
