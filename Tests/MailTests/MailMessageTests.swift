import Core
import Foundation
import Mail
import Testing

@Suite("A mail's bytes")
struct MailMessageTests {
    private static let day = Instant("2026-11-09T06:30:05.250Z") ?? Instant(milliseconds: 0)

    private func message(subject: String, text: String, language: Language = .da) throws -> String {
        let (sender, recipient) = try (
            #require(MailAddress("vinge@kommune.example")), #require(MailAddress("mette@skole.example"))
        )
        let letter = Letter(subject: subject, text: text, language: language)
        let message = MailMessage(letter, from: sender, to: recipient, mark: [0x0A, 0xFF, 0x10], at: Self.day)
        return String(decoding: message.bytes, as: UTF8.self)
    }

    @Test("are these")
    func golden() throws {
        let found = try message(subject: "Vinge: én ting venter", text: "Hej\n\nÅbn 1=1 \n.\n")
        #expect(
            found == """
                From: Vinge <vinge@kommune.example>
                To: mette@skole.example
                Subject: =?UTF-8?B?VmluZ2U6IMOpbiB0aW5nIHZlbnRlcg==?=
                Date: Mon, 9 Nov 2026 06:30:05 +0000
                Message-ID: <0aff10@kommune.example>
                Auto-Submitted: auto-generated
                MIME-Version: 1.0
                Content-Type: text/plain; charset=utf-8
                Content-Transfer-Encoding: quoted-printable
                Content-Language: da

                Hej

                =C3=85bn 1=3D1=20
                .

                """)
    }

    @Test("have a plain subject where it is plain")
    func plain() throws {
        let found = try message(subject: "Vinge: 4 ting venter", text: "")
        #expect(found.contains("\nSubject: Vinge: 4 ting venter\n"))
    }

    @Test(
        "hold no header and no text that a subject brings along",
        arguments: ["x\nBcc: ole@skole.example", "x\r\n\r\nHej", "x\u{0}", "=?UTF-8?B?Qg==?=", "x\ny", "x\u{2028}y"])
    func injection(subject: String) throws {
        let found = try message(subject: subject, text: "Hej\n")
        let head = try #require(found.components(separatedBy: "\n\n").first)
        #expect(found.components(separatedBy: "\n\n").count == 2)
        #expect(head.components(separatedBy: "\n").count == 10)
        #expect(!found.contains("Bcc") && !found.contains("\r") && !found.contains("\u{0}"))
        #expect(head.contains("\nSubject: =?UTF-8?B?"))
    }

    @Test("have no long line, and no letter is cut in two", arguments: ["ø", "€", "👩‍🏫", "a ", "=", "\t"])
    func long(letter: String) throws {
        let text = String(repeating: letter, count: 200)
        let found = try message(subject: text, text: text + "\n")
        #expect(found.utf8.allSatisfy { $0 < 0x80 })
        for line in found.split(separator: "\n") { #expect(line.utf8.count <= 76, "\(line)") }
        for word in found.components(separatedBy: "=?UTF-8?B?").dropFirst() {
            #expect(word.contains("?="))
        }
        // A tab or a space that would end a line is not left to be lost.
        for line in found.components(separatedBy: "\n\n")[1].split(separator: "\n") {
            #expect(line.last != " " && line.last != "\t")
        }
    }
}
