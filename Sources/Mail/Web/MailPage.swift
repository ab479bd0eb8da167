import Access
import Core
import Site

/// The page itself: the address, its code, or what one has.
struct MailPage {
    let mailbox: Mailbox?
    let canSend: Bool
    /// The address that was typed, when it comes back.
    var typed = ""
    private(set) var errors = FormErrors()
    private(set) var wait: Int?

    init(_ mailbox: Mailbox?, canSend: Bool) { (self.mailbox, self.canSend) = (mailbox, canSend) }

    mutating func add(_ field: String, _ wrong: Text, wait: Int? = nil) {
        errors.add(field, wrong)
        self.wait = wait
    }

    func reply(_ visit: Visit) -> Reply {
        let say = visit.voice
        return visit.formPage(
            say(MailWords.title), errors: errors, wait: wait,
            """
            <div class="stack narrow">
            <div><h1>\(say(MailWords.title))</h1><p class="lead">\(say(MailWords.lead))</p></div>
            \(errorSummary(errors, in: say))
            \(canSend ? "" : Notice(.info, HTML(say(MailWords.cannotSendText)), title: say(MailWords.cannotSend))
                .html(in: say))
            \(content(visit))
            </div>
            """)
    }

    private func content(_ visit: Visit) -> HTML {
        guard let mailbox else { return canSend ? askForAddress(visit) : "" }
        guard mailbox.isConfirmed else { return askForCode(mailbox, visit) }
        return state(mailbox, visit) + removal(visit)
    }

    private func askForAddress(_ visit: Visit) -> HTML {
        let say = visit.voice
        let field = Field(
            "address", label: say(MailWords.address), .email, value: typed, hint: say(MailWords.addressHint),
            autocomplete: "email")
        return """
            <form method="post" action="\(MailRoutes.set.path())" class="card form" novalidate>\(visit.csrfField)
            \(field.html(in: say, errors: errors))
            <div>\(button(say(MailWords.sendCode)))</div></form>
            """
    }

    private func askForCode(_ mailbox: Mailbox, _ visit: Visit) -> HTML {
        let say = visit.voice
        let field = Field(
            "code", label: say(MailWords.code), .digits, hint: say(MailWords.codeHint), width: .short,
            autocomplete: "one-time-code")
        let again = canSend ? form(MailRoutes.newCode, MailWords.newCode, .secondary, visit) : ""
        return """
            <form method="post" action="\(MailRoutes.confirm.path())" class="card form" novalidate>\(visit.csrfField)
            <div><h2>\(say(MailWords.typeCode))</h2><p>\(say(MailWords.codeIsSent(mailbox.address.text)))</p></div>
            \(field.html(in: say, errors: errors))
            <div>\(button(say(MailWords.confirm)))</div></form>
            <section class="card stack"><h2>\(say(MailWords.nothingCame))</h2>
            <div class="cluster">\(again)\(form(MailRoutes.remove, MailWords.otherAddress, .quiet, visit))</div>
            </section>
            """
    }

    private func state(_ mailbox: Mailbox, _ visit: Visit) -> HTML {
        let say = visit.voice
        let last = mailbox.sent.map { DateFormat.long($0, in: visit.language) } ?? say(MailWords.noneYet)
        let change =
            mailbox.wants
            ? form(MailRoutes.turnOff, MailWords.turnOff, .secondary, visit)
            : form(MailRoutes.turnOn, MailWords.turnOn, .primary, visit)
        return """
            <section class="card stack"><h2>\(say(mailbox.wants ? MailWords.isOn : MailWords.isOff))</h2>
            \(definitionList([
                (say(MailWords.address), HTML(mailbox.address.text)), (say(MailWords.last), HTML(last)),
            ]))
            <p>\(say(mailbox.wants ? MailWords.onText : MailWords.offText))</p>
            \(change)</section>
            """
    }

    private func removal(_ visit: Visit) -> HTML {
        let say = visit.voice
        return """
            <section class="card stack"><h2>\(say(MailWords.removeTitle))</h2>
            <p>\(say(MailWords.removeText))</p>
            \(form(MailRoutes.remove, MailWords.remove, .danger, visit))</section>
            """
    }

    private func form(_ route: PlainRoute, _ text: Text, _ style: ButtonStyle, _ visit: Visit) -> HTML {
        """
        <form method="post" action="\(route.path())">\(visit.csrfField)\(button(visit.voice(text), style))</form>
        """
    }
}
