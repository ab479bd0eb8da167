import Access
import Core
import Testing

@Suite("Codes of an authenticator app")
struct TimeCodeTests {
    /// The secret of both documents' examples.
    private let secret = TimeSecret(bytes: Array("12345678901234567890".utf8))

    private func at(_ seconds: Int64) -> Instant { Instant(milliseconds: seconds * 1000) }

    @Test(
        "the codes of RFC 4226, appendix D",
        arguments: zip(
            0..<10,
            [
                "755224", "287082", "359152", "969429", "338314", "254676", "287922", "162583", "399871", "520489",
            ]))
    func counted(step: Int, code: String) {
        #expect(TimeCode.text(of: secret, at: step) == code)
    }

    @Test(
        "the codes of RFC 6238, appendix B",
        arguments: [
            (59, "94287082"), (1_111_111_109, "07081804"), (1_111_111_111, "14050471"), (1_234_567_890, "89005924"),
            (2_000_000_000, "69279037"), (20_000_000_000, "65353130"),
        ] as [(Int64, String)])
    func timed(seconds: Int64, code: String) {
        #expect(TimeCode.text(of: secret, at: TimeCode.step(at: at(seconds)), digits: 8) == code)
    }

    @Test("a step lasts thirty seconds", arguments: [(0, 0), (29, 0), (30, 1), (59, 1), (60, 2)] as [(Int64, Int)])
    func steps(seconds: Int64, step: Int) {
        #expect(TimeCode.step(at: at(seconds)) == step)
    }

    @Test("the code of this step and of the one before and after count, and no other", arguments: -3...3)
    func window(offset: Int) {
        let now = at(300)
        let found = TimeCode.step(
            of: TimeCode.text(of: secret, at: 10 + offset), secret: secret, at: now, after: nil)
        #expect(found == (abs(offset) <= 1 ? 10 + offset : nil))
    }

    @Test("a code that was taken does not count again, nor one from before it")
    func once() {
        let now = at(300)
        func step(_ wanted: Int, after last: Int) -> Int? {
            TimeCode.step(of: TimeCode.text(of: secret, at: wanted), secret: secret, at: now, after: last)
        }
        #expect(step(10, after: 9) == 10)
        #expect(step(10, after: 10) == nil)
        #expect(step(9, after: 10) == nil)
        #expect(step(11, after: 10) == 11)
        #expect(step(11, after: 11) == nil)
    }

    @Test(
        "spaces are not looked at, and what is not six digits is no code",
        arguments: [
            ("254676", true), (" 254 676\n", true), ("254\u{A0}676", true), ("25467", false), ("2546766", false),
            ("", false), ("25467x", false), ("２５４６７６", false),
        ])
    func typed(text: String, isRight: Bool) {
        #expect((TimeCode.step(of: text, secret: secret, at: at(150), after: nil) == 5) == isRight)
    }

    @Test(
        "base 32 as in RFC 4648, section 10, without the padding",
        arguments: zip(
            ["", "f", "fo", "foo", "foob", "fooba", "foobar"],
            ["", "MY", "MZXQ", "MZXW6", "MZXW6YQ", "MZXW6YTB", "MZXW6YTBOI"]))
    func base32(plain: String, text: String) {
        #expect(Base32.text(Array(plain.utf8)) == text)
    }

    @Test("a secret is shown in groups of four, and as the address that apps read")
    func shown() {
        #expect(secret.groups == "GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ")
        #expect(
            secret.address(login: "mette")
                == "otpauth://totp/Vinge:mette?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Vinge")
        #expect(
            secret.address(login: "å b@c/ø?&").hasPrefix("otpauth://totp/Vinge:%C3%A5%20b%40c%2F%C3%B8%3F%26?secret="))
    }

    @Test("a new secret has 160 bits")
    func new() {
        let random = Environment.live.randomBytes
        let (first, second) = (TimeSecret.new(random), TimeSecret.new(random))
        #expect(first.bytes.count == 20 && second.bytes.count == 20)
        #expect(first != second)
    }

    @Test("ten recovery codes, each another, in letters that do not look alike")
    func recovery() {
        let codes = RecoveryCodes.make(Environment.live.randomBytes).map(\.text)
        #expect(codes.count == 10 && Set(codes).count == 10)
        #expect(codes.allSatisfy { $0.count == 19 && !$0.contains { "01OIL".contains($0) } })
    }
}
