package import Core

/// A mail as the system's `sendmail` takes it: RFC 5322 with MIME, lines ending in a line feed.
package struct MailMessage: Sendable {
    private let sender: MailAddress
    private let recipient: MailAddress
    private let letter: Letter
    private let mark: [UInt8]
    private let date: Instant

    /// - Parameter mark: tells this mail from all others. Two with the same one are one mail to whoever
    ///   gets them.
    package init(
        _ letter: Letter, from sender: MailAddress, to recipient: MailAddress, mark: [UInt8], at date: Instant
    ) {
        (self.letter, self.sender, self.recipient) = (letter, sender, recipient)
        (self.mark, self.date) = (mark, date)
    }

    package var bytes: [UInt8] {
        // Whoever answers by a machine sees that a machine has written (RFC 3834).
        let head = [
            "From: Vinge <\(sender.text)>",
            "To: \(recipient.text)",
            "Subject: \(EncodedWords.text(of: letter.subject))",
            "Date: \(MailDate.text(of: date))",
            "Message-ID: <\(hex(mark))@\(sender.domain)>",
            "Auto-Submitted: auto-generated",
            "MIME-Version: 1.0",
            "Content-Type: text/plain; charset=utf-8",
            "Content-Transfer-Encoding: quoted-printable",
            "Content-Language: \(letter.language.rawValue)",
        ]
        return Array((head.joined(separator: "\n") + "\n\n").utf8) + QuotedPrintable.bytes(of: letter.text)
    }

    private func hex(_ bytes: [UInt8]) -> String {
        bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
}
