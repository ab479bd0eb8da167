import Core
import Site

/// The two pages of a set-up: before the phone has the secret, and while it gets it.
struct SetUpPage {
    let back: String
    private var errors = FormErrors()
    private var wait: Int?

    init(back: String) { self.back = back }

    mutating func add(_ outcome: CodeTry, at field: String, _ wrong: Text) {
        if case .tooMany(let wait) = outcome { self.wait = wait }
        errors.add(field, wait.map(CodeWords.tooMany) ?? wrong)
    }

    // MARK: Before

    /// - Parameter password: filled in already; the demo's.
    func start(_ visit: Visit, password: String?) -> Reply {
        let say = visit.voice
        let hint = [SecondFactorWords.passwordHint] + (password == nil ? [] : [SecondFactorWords.demoPassword])
        let field = Field(
            "password", label: say(AccessWords.password), .password, value: password ?? "",
            hint: hint.map { say($0) }.joined(separator: " "), autocomplete: "current-password")
        return reply(
            visit,
            """
            \(wasReset(visit))
            <p>\(say(SecondFactorWords.setUpNeeds))</p>
            <form method="post" action="\(SecondFactorRoutes.begin.path())" class="card form" novalidate>
            \(visit.csrfField)\(visit.backField(back))
            \(field.html(in: say, errors: errors))
            <div>\(button(say(SecondFactorWords.begin)))</div></form>
            """)
    }

    private func wasReset(_ visit: Visit) -> HTML {
        guard case .reset(let instant) = visit.visitor?.secondFactor else { return "" }
        let say = visit.voice
        let day = visit.longDay(instant)
        return Notice(
            .warning,
            """
            <p>\(say(SecondFactorWords.resetOn(day)))</p>\
            <form method="post" action="\(SecondFactorRoutes.acknowledge.path())">\(visit.csrfField)\
            \(button(say(SecondFactorWords.known), .secondary))</form>
            """, title: say(SecondFactorWords.wasReset)
        ).html(in: say)
    }

    // MARK: While the phone gets the secret

    func connect(_ visit: Visit, _ secret: TimeSecret, login: String, demoCode: String?) -> Reply {
        let say = visit.voice
        let field = Field(
            "code", label: say(SecondFactorWords.code), .digits, hint: say(SecondFactorWords.codeHint), width: .short,
            autocomplete: "one-time-code")
        return reply(
            visit,
            """
            <section class="card stack"><h2>\(say(SecondFactorWords.scan))</h2>
            <p>\(say(SecondFactorWords.scanText))</p>
            \(picture(secret, login, in: say))
            <p>\(say(SecondFactorWords.typeText))</p>
            \(definitionList([
                (say(SecondFactorWords.account), HTML(login)),
                (say(SecondFactorWords.key), "<strong class=\"code\">\(secret.groups)</strong>"),
            ]))
            <p>\(say(SecondFactorWords.onPhone)) \
            <a href="\(secret.address(login: login))">\(say(SecondFactorWords.openApp))</a></p></section>
            \(demoNotice(demoCode, in: say))
            <form method="post" action="\(SecondFactorRoutes.confirm.path())" class="card form" novalidate>
            <h2>\(say(SecondFactorWords.typeCode))</h2>\(visit.csrfField)\(visit.backField(back))
            \(field.html(in: say, errors: errors))
            <div>\(button(say(SecondFactorWords.turnOn)))</div></form>
            """)
    }

    /// None for a name so long that no picture of ours holds it; the key can be typed.
    private func picture(_ secret: TimeSecret, _ login: String, in say: any Voice) -> HTML? {
        QRCode(secret.address(login: login))?.html(
            id: "key", title: say(SecondFactorWords.pictureTitle), description: say(SecondFactorWords.pictureText))
    }

    private func reply(_ visit: Visit, _ content: HTML) -> Reply {
        let say = visit.voice
        return visit.formPage(
            say(SecondFactorWords.setUpTitle), errors: errors, wait: wait,
            """
            <div class="stack narrow">
            <div><h1>\(say(SecondFactorWords.setUpTitle))</h1>\
            <p class="lead">\(say(SecondFactorWords.setUpLead))</p></div>
            \(errorSummary(errors, in: say))
            \(content)
            </div>
            """)
    }
}
