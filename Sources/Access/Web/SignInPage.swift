import Core
import Site

/// The page to sign in on.
struct SignInPage {
    var back: String?
    var login = ""
    var errors = FormErrors()

    func reply(_ visit: Visit, extra: HTML) -> Reply {
        let say = visit.voice
        let backField: HTML = back.map { "<input type=\"hidden\" name=\"back\" value=\"\($0)\">" } ?? ""
        let warning = isInsecure(visit.request) ? Notice(.warning, HTML(say(AccessWords.insecure))).html(in: say) : ""
        let loginField = Field(
            "login", label: say(AccessWords.login), value: login, autocomplete: "username")
        let passwordField = Field(
            "password", label: say(AccessWords.password), .password, autocomplete: "current-password")
        let content: HTML = """
            <div class="sign-in">
            <div class="stack">
            <div><h1>\(say(AccessWords.welcome))</h1><p class="lead">\(say(AccessWords.welcomeText))</p></div>
            \(warning)
            \(errorSummary(errors, in: say))
            <form method="post" action="\(SignInRoutes.enter.path())" class="card" novalidate>
            \(visit.csrfField)\(backField)
            \(loginField.html(in: say, errors: errors))
            \(passwordField.html(in: say))
            <div><button class="button button-primary">\(say(AccessWords.signIn))</button></div>
            </form>
            <p><a href="\(SignInRoutes.activate.path())">\(say(AccessWords.haveCode))</a></p>
            </div>
            \(extra)
            </div>
            """
        return visit.page(
            say(AccessWords.signIn), status: errors.isEmpty ? 200 : 422, hasErrors: !errors.isEmpty, content)
    }

    /// True when the browser will not keep a `__Host-` cookie from this address.
    private func isInsecure(_ request: PageRequest) -> Bool {
        if request.headers["x-forwarded-proto"] == "https" { return false }
        let host = request.headers["host"] ?? ""
        let name = host.hasPrefix("[") ? host.prefix { $0 != "]" } + "]" : host.prefix { $0 != ":" }
        return !["localhost", "127.0.0.1", "[::1]", ""].contains(String(name))
    }
}

/// The page where a code from the school becomes a password.
struct ActivationPage {
    var login = ""
    var errors = FormErrors()

    func reply(_ visit: Visit) -> Reply {
        let say = visit.voice
        let fields = [
            Field("login", label: say(AccessWords.login), value: login, autocomplete: "username"),
            Field("code", label: say(AccessWords.code), autocomplete: "one-time-code"),
            Field(
                "password", label: say(AccessWords.newPassword), .password, hint: say(AccessWords.passwordHint),
                autocomplete: "new-password"),
        ]
        let content: HTML = """
            <div class="stack narrow">
            <div><h1>\(say(AccessWords.activate))</h1><p class="lead">\(say(AccessWords.activateText))</p></div>
            \(errorSummary(errors, in: say))
            <form method="post" action="\(SignInRoutes.choosePassword.path())" class="stack" novalidate>
            \(visit.csrfField)
            \(fields.html { $0.html(in: say, errors: errors) })
            <div><button class="button button-primary">\(say(AccessWords.activate))</button></div>
            </form>
            </div>
            """
        return visit.page(
            say(AccessWords.activate), status: errors.isEmpty ? 200 : 422, hasErrors: !errors.isEmpty, content)
    }
}
