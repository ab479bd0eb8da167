import Mail
import Testing

@Suite("Addresses")
struct MailAddressTests {
    @Test(
        "an ordinary address is taken as it is",
        arguments: [
            "mette@skole.dk", "anna.lind+vinge@edu.goteborg.se", "o'hara@skole.no", "A_B-c@x-1.sub.example",
            "lars@xn--grnland-r1a.example",
        ])
    func good(text: String) { #expect(MailAddress(text)?.text == text) }

    @Test(
        "what could end a line, be an option or need quoting is not an address",
        arguments: [
            "", "mette", "mette@", "@skole.dk", "mette@skole", "a@b@skole.dk", "mette@skole.dk\n", "mette@skole.dk\r",
            "mette@skole.dk\r\nBcc: x@y.dk", "mette\u{0}@skole.dk", " mette@skole.dk", "mette @skole.dk",
            "-oQ/tmp@skole.dk", "mette@-skole.dk", "mette@skole-.dk", "mette@skole..dk", ".mette@skole.dk",
            "mette.@skole.dk", "met..te@skole.dk", "\"mette\"@skole.dk", "Mette <mette@skole.dk>", "mette@[10.0.0.1]",
            "mette@skole.dk,ole@skole.dk", "søren@skole.dk", "mette@grønland.example", "mette@skole.dk\u{85}",
            String(repeating: "a", count: 65) + "@skole.dk",
            "a@" + Array(repeating: String(repeating: "b", count: 50), count: 5).joined(separator: "."),
        ])
    func bad(text: String) { #expect(MailAddress(text) == nil) }

    @Test("an installation's address is https or http, a host, and no more than a folder")
    func sites() {
        #expect(SiteAddress("https://vinge.example.org/")?.page("/my/mail") == "https://vinge.example.org/my/mail")
        #expect(SiteAddress("http://localhost:8080")?.page("/") == "http://localhost:8080/")
        #expect(SiteAddress("https://school.example/vinge//")?.page("/") == "https://school.example/vinge/")
        for text in [
            "", "vinge.example", "https://", "ftp://vinge.example", "https:///x", "https://a b", "https://a\nb",
            "https://x@y", "https://x?y", "https://x#y", "https://ø.dk", "javascript:x",
        ] {
            #expect(SiteAddress(text) == nil, "\(text)")
        }
    }
}
