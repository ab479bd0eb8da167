import Testing

@testable import Access

@Suite struct SecretTests {
    private static func random(_ count: Int) -> [UInt8] { (0..<count).map { _ in UInt8.random(in: 0...255) } }

    @Test("a code is four times four letters and digits that do not look alike")
    func code() {
        var seen: Set<Character> = []
        for _ in 0..<500 {
            let text = Secret.code(Self.random).text
            #expect(text.split(separator: "-").map(\.count) == [4, 4, 4, 4])
            seen.formUnion(text)
        }
        #expect(seen == Set("ABCDEFGHJKMNPQRSTUVWXYZ23456789-"))
    }

    @Test("every letter is as likely as every other: bytes that would favour some are passed over")
    func unbiased() {
        let bytes: [UInt8] = [248, 1, 255, 3, 250, 5, 249, 7]
        let code = Secret.code { count in (0..<count).map { bytes[$0 % 8] } }
        #expect(code.text == "BDFH-BDFH-BDFH-BDFH")
    }

    @Test(
        "a code may be typed in any case and with any spacing",
        arguments: [
            "ABCD-EFGH-JKMN-PQ23", "abcd-efgh-jkmn-pq23", "abcdefghjkmnpq23", " ABCD EFGH JKMN PQ23 ",
            "abcd–efgh_jkmn.pq23",
            "a b c d e f g h j k m n p q 2 3", "ABCD\tEFGH\nJKMN PQ23",
        ])
    func typed(text: String) {
        #expect(Secret(typedCode: text).hash == Secret(text: "ABCD-EFGH-JKMN-PQ23").hash)
    }

    @Test(
        "another code is another code",
        arguments: ["", "ABCD-EFGH-JKMN-PQ2", "ABCD-EFGH-JKMN-PQ234", "ABCD-EFGH-JKMN-PQ32"])
    func wrong(text: String) { #expect(Secret(typedCode: text).hash != Secret(text: "ABCD-EFGH-JKMN-PQ23").hash) }

    @Test("a token is 256 bits in letters that fit into a cookie")
    func token() {
        let tokens = (0..<200).map { _ in Secret.token(Self.random).text }
        #expect(Set(tokens).count == 200)
        #expect(tokens.allSatisfy { $0.wholeMatch(of: /[A-Za-z0-9_-]{43}/) != nil })
        #expect(Secret(text: tokens[0]).hash.count == 32)
    }

    @Test("a code of digits has so many, and no digit is likelier than another")
    func digits() {
        let bytes: [UInt8] = [250, 255, 0, 249, 10, 123, 251, 42]
        #expect(Secret.digits(6) { count in (0..<count).map { bytes[$0 % 8] } }.text == "090309")
        let codes = (0..<200).map { _ in Secret.digits(6, Self.random).text }
        #expect(Set(codes).count > 150 && codes.allSatisfy { $0.wholeMatch(of: /[0-9]{6}/) != nil })
    }
}
