import Foundation
import Testing

@testable import Access

@Suite struct PasswordHashTests {
    private let cheap = PasswordWork(logN: 2, r: 1, p: 1)
    private let salt = [UInt8](repeating: 9, count: 16)

    /// RFC 7914, section 12; a key of 32 bytes is the first half of one of 64.
    @Test(
        "the derived key is the RFC's",
        arguments: [
            ("", "", 4, 1, 1, "77d6576238657b203b19ca42c18a0497f16b4844e3074ae8dfdffa3fede21442"),
            ("password", "NaCl", 10, 8, 16, "fdbabe1c9d3472007856e7190d01e9fe7c6ad7cbc8237830e77376634b373162"),
            (
                "pleaseletmein", "SodiumChloride", 14, 8, 1,
                "7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2"
            ),
        ])
    func vectors(password: String, salt: String, logN: Int, r: Int, p: Int, key: String) throws {
        let hash = try PasswordHash(password, salt: Array(salt.utf8), work: PasswordWork(logN: logN, r: r, p: p))
        let parts = hash.text.split(separator: "$", omittingEmptySubsequences: false)
        #expect(parts.dropLast(2) == ["scrypt", "\(logN)", "\(r)", "\(p)"])
        let found = try #require(Data(base64Encoded: String(parts[5])))
        #expect(found.map { String(format: "%02x", $0) }.joined() == key)
    }

    @Test("the right password matches and no other does", arguments: ["correct horse", "åæøÅ 1", "🦋", " "])
    func matches(password: String) throws {
        let stored = PasswordHash(stored: try PasswordHash(password, salt: salt, work: cheap).text)
        #expect(try stored.matches(password))
        for wrong in ["", password + " ", password.uppercased() + "x", String(password.dropLast()), "correct horsf"] {
            #expect(try !stored.matches(wrong))
        }
    }

    @Test("letters typed in one piece or with a mark are the same password")
    func normalised() throws {
        let hash = try PasswordHash("Åse\u{301}", salt: salt, work: cheap)
        #expect(try hash.matches("Åse\u{301}".decomposedStringWithCanonicalMapping))
        #expect(try hash.matches("Åsé"))
    }

    @Test("another salt or other work makes another hash")
    func salted() throws {
        let texts = [
            try PasswordHash("x", salt: salt, work: cheap).text,
            try PasswordHash("x", salt: [UInt8](repeating: 8, count: 16), work: cheap).text,
            try PasswordHash("x", salt: salt, work: PasswordWork(logN: 3, r: 1, p: 1)).text,
        ]
        #expect(Set(texts.map { $0.split(separator: "$").last ?? "" }).count == 3)
    }

    @Test(
        "a stored text that is no hash of ours matches nothing",
        arguments: [
            "", "x", "scrypt$2$1$1$AAAA", "bcrypt$2$1$1$AAAA$AAAA", "scrypt$0$1$1$AAAA$AAAA", "scrypt$21$1$1$AAAA$AAAA",
            "scrypt$x$1$1$AAAA$AAAA", "scrypt$2$1$1$!!$AAAA", "scrypt$2$1$1$AAAA$AAAA", "scrypt$2$1$1$AAAA$AAAA$AAAA",
        ])
    func junk(text: String) throws { #expect(try !PasswordHash(stored: text).matches("")) }
}
