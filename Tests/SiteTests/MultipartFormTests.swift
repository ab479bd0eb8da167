import Site
import Testing

@Suite("Forms with files")
struct MultipartFormTests {
    private static let type = "multipart/form-data; boundary=xYz"

    private static func body(_ parts: String...) -> [UInt8] {
        Array((parts.map { "--xYz\r\n" + $0 + "\r\n" }.joined() + "--xYz--\r\n").utf8)
    }

    private static func part(_ disposition: String, _ content: String) -> String {
        "Content-Disposition: form-data; \(disposition)\r\n\r\n\(content)"
    }

    private static func read(_ body: [UInt8], _ type: String = type) throws -> MultipartForm {
        try MultipartForm(body, contentType: type)
    }

    private static let good = body(
        part("name=\"csrf\"", "token"), part("name=\"file\"; filename=\"users.csv\"", "a,b\r\n1,2\r\n"))

    @Test("fields and files are told apart, and bytes come as they were sent")
    func good() throws {
        let form = try Self.read(Self.good)
        #expect(form.values["csrf"] == "token")
        #expect(form.files == [UploadedFile(field: "file", name: "users.csv", bytes: Array("a,b\r\n1,2\r\n".utf8))])
    }

    @Test("a file may hold every byte, line breaks at its edges and something like the boundary")
    func bytes() throws {
        for content in [
            "", "\r\n", "\r\n\r\n", "--xYz", "\r\n--xY", "a\r\n--xy--\r\nb", "--xYz\r\n", "\r", "\n--xYz",
            String(repeating: "\r\n-", count: 50),
        ] {
            let form = try Self.read(Self.body(Self.part("name=\"f\"; filename=\"a\"", content)))
            #expect(form.files.first?.bytes == Array(content.utf8), "\(content.debugDescription)")
        }
        let all = [UInt8](0...255)
        let head = Array("--xYz\r\nContent-Disposition: form-data; name=\"f\"; filename=\"a\"\r\n\r\n".utf8)
        let form = try Self.read(head + all + all + Array("\r\n--xYz--".utf8))
        #expect(form.files.first?.bytes == all + all)
    }

    @Test("cut at any byte it is refused, and nothing crashes")
    func cut() throws {
        // The line break after the last boundary may be missing.
        for length in 0..<(Self.good.count - 2) {
            #expect(throws: MultipartFault.self, "\(length)") { try Self.read(Array(Self.good[..<length])) }
        }
        #expect(try Self.read(Array(Self.good.dropLast(2))).files.count == 1)
        #expect(throws: MultipartFault.self) { try Self.read(Array(Self.good.dropLast(1))) }
    }

    @Test("any one byte exchanged gives a form or a refusal, never a crash")
    func changed() {
        for index in Self.good.indices {
            for byte: UInt8 in [0, 0x0A, 0x0D, 0x22, 0x2D, 0x3B, 0xFF] {
                var body = Self.good
                body[index] = byte
                _ = try? Self.read(body)
            }
        }
    }

    @Test(
        "a body that is no form is refused",
        arguments: [
            ("", MultipartFault.start), ("\r\n--xYz--", .start), ("preamble\r\n--xYz--", .start), ("--xYz", .end),
            ("--xYz-", .end), ("--xYz--more", .delimiter), ("--xYz \r\n", .delimiter), ("--xYz\n", .end),
            ("--xYz\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nb", .end),
            ("--xYz\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nb\r\n--xYzmore\r\n--xYz--", .delimiter),
            ("--xYz\r\nContent-Disposition: form-data; name=\"a\"\n\r\nb\r\n--xYz--", .header),
            ("--xYz\r\n\r\nb\r\n--xYz--", .header),
            ("--xYz\r\nContent-Disposition: attachment; name=\"a\"\r\n\r\nb\r\n--xYz--", .header),
            ("--xYz\r\nContent-Disposition: form-data\r\n\r\nb\r\n--xYz--", .header),
            ("--xYz\r\nContent-Disposition: form-data; name=\"\"\r\n\r\nb\r\n--xYz--", .header),
            ("--xYz\r\nContent-Disposition: form-data; name=\"a\"; name=\"b\"\r\n\r\nb\r\n--xYz--", .header),
            ("--xYz\r\nContent-Disposition: form-data; name=\"a\r\n\r\nb\r\n--xYz--", .header),
            ("--xYz\r\nno colon\r\n\r\nb\r\n--xYz--", .header),
            (
                "--xYz\r\nContent-Disposition: form-data; name=\"a\"\r\nContent-Transfer-Encoding: base64\r\n\r\n"
                    + "b\r\n--xYz--", .header
            ),
        ])
    func malformed(text: String, fault: MultipartFault) {
        #expect(throws: fault) { try Self.read(Array(text.utf8)) }
    }

    @Test("heads and parts without end are refused")
    func limits() {
        let long = "Content-Disposition: form-data; name=\"a\"; x=\"\(String(repeating: "x", count: 5000))\""
        #expect(throws: MultipartFault.header) { try Self.read(Self.body(long + "\r\n\r\nb")) }
        let many = String(repeating: "X: y\r\n", count: 9) + Self.part("name=\"a\"", "b")
        #expect(throws: MultipartFault.header) { try Self.read(Self.body(many)) }
        let parts = String(repeating: "--xYz\r\n" + Self.part("name=\"a\"", "b") + "\r\n", count: 201) + "--xYz--"
        #expect(throws: MultipartFault.tooManyParts) { try Self.read(Array(parts.utf8)) }
    }

    @Test(
        "a boundary must be there, once, and of allowed characters",
        arguments: [
            "multipart/form-data", "multipart/form-data; boundary=", "multipart/form-data; boundary=\"\"",
            "multipart/form-data; boundary=a b", "multipart/form-data; boundary=xYz; boundary=xYz",
            "multipart/form-data; boundary=æ", "multipart/form-data; boundary=\(String(repeating: "x", count: 71))",
        ])
    func boundary(type: String) {
        #expect(throws: MultipartFault.boundary) { try Self.read(Self.good, type) }
    }

    @Test("a boundary may stand in quotes and after other parameters")
    func quoted() throws {
        #expect(try Self.read(Self.good, "Multipart/Form-Data; charset=utf-8; Boundary=\"xYz\"").files.count == 1)
    }

    @Test(
        "a file's name loses its path and what cannot be shown, and keeps its letters",
        arguments: [
            ("C:\\fakepath\\users.csv", "users.csv"), ("../../etc/passwd", "passwd"), ("Åse%22%0D%0A.csv", "Åse\".csv"),
            ("a\u{202E}vsc.exe", "avsc.exe"), ("..", ".."), ("/", ""),
        ])
    func names(sent: String, kept: String) throws {
        let form = try Self.read(Self.body(Self.part("name=\"f\"; filename=\"\(sent)\"", "x")))
        #expect(form.files.first?.name == kept)
    }

    @Test("a file field in which nothing was chosen is no file")
    func nothingChosen() throws {
        #expect(try Self.read(Self.body(Self.part("name=\"f\"; filename=\"\"", ""))).files.isEmpty)
    }

    @Test("a NUL in a field is dropped, and broken text is marked")
    func fieldText() throws {
        let head = Array("--xYz\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n".utf8)
        let form = try Self.read(head + [0x61, 0, 0x62, 0xFF] + Array("\r\n--xYz--".utf8))
        #expect(form.values["a"] == "ab\u{FFFD}")
    }
}
