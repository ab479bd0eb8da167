import Core
import Site

/// What surrounds every page: menu, name, language, messages.
struct Frame: Sendable {
    let menu: [MenuItem]
    let ownPages: [MenuItem]
    let messages: [String: FlashMessage]
    let translations: Translations

    func page(
        _ visit: Visit, title: String, status: Int, hasErrors: Bool, trail: [Breadcrumb], scripts: [String],
        _ content: HTML
    ) -> Reply {
        var shell = Shell(voice: visit.voice, title: title)
        if let added = visit.voice as? AddedVoice {
            shell.languageTag = added.tongue.tag
            shell.direction = added.tongue.isRightToLeft ? .rightToLeft : .leftToRight
        }
        shell.hasErrors = hasErrors
        shell.breadcrumbs = trail
        shell.styleAddress = Assets.address("style.css")
        shell.iconAddress = Assets.address("mark.svg")
        shell.scriptAddresses = (["shell.js"] + scripts).map(Assets.address)
        shell.languageChoices = languageChoices(visit)
        shell.flash = flash(visit)
        shell.footer = footer(visit)
        shell.audience = audience(visit.visitor)
        if let visitor = visit.visitor {
            shell.navigation = menu.filter { visitor.holds($0.permission) }.map { item in
                NavItem(visit.voice(item.title), item.path, isCurrent: item.path == visit.request.path)
            }
            let roles = Role.allCases.filter { visitor.roles.contains($0) }.map { visit.voice($0.name) }
            shell.signedIn = .init(name: visitor.account.name, roleText: roles.joined(separator: ", "))
            shell.signOut = """
                <form method="post" action="\(SignInRoutes.signOut.path())" data-sign-out="\(visitor.account.id.text)">\(visit.csrfField)\
                <button class="button button-quiet">\(visit.voice(AccessWords.signOut))</button></form>
                """
        }
        var reply = Reply.html(shell.page(content), status: status)
        if visit.request.cookies["__Host-flash"] != nil { reply.setCookie(Cookie("flash", "", lifetime: 0)) }
        return reply
    }

    private func audience(_ visitor: Visitor?) -> Shell.Audience {
        guard let visitor else { return .visitor }
        if visitor.roles.contains(where: \.isStaff) { return .staff }
        return visitor.roles.contains(.guardian) ? .guardian : .pupil
    }

    private func flash(_ visit: Visit) -> [Flash] {
        let parts = (visit.request.cookies["__Host-flash"] ?? "").split(separator: ".")
        guard parts.count == 2, let message = messages[String(parts[0])], let count = Int(parts[1]) else { return [] }
        return [Flash(message.kind, visit.voice(message.text(count)))]
    }

    /// A form with a button per language; added ones only where pupils and guardians read.
    private func languageChoices(_ visit: Visit) -> HTML {
        let current = (visit.voice as? AddedVoice)?.tongue.tag ?? visit.language.rawValue
        let readsAtHome = visit.visitor.map { !$0.roles.contains(where: \.isStaff) } ?? true
        var choices = Language.allCases.map { (tag: $0.rawValue, name: $0.name) }
        if readsAtHome { choices += translations.tongues.map { (tag: $0.tag, name: $0.name) } }
        let buttons = choices.html { choice in
            """
            <button name="language" value="\(choice.tag)" lang="\(choice.tag)" class="language-choice"\
            \(HTML.attribute("aria-pressed", choice.tag == current ? "true" : "false"))>\(choice.name)</button>
            """
        }
        return """
            <form method="post" action="\(SignInRoutes.language.path())" class="languages">\(visit.csrfField)\
            <input type="hidden" name="back" value="\(back(from: visit.request))">\(buttons)</form>
            """
    }

    /// Where a choice of language leads back to: the page it was made on, or the front
    /// page when that was the answer to a form.
    private func back(from request: PageRequest) -> String {
        request.method == .get ? LocalPath.asked(by: request) : "/"
    }

    private func footer(_ visit: Visit) -> HTML {
        let text: HTML = "<p>\(visit.voice(AccessWords.footer))</p>"
        guard let visitor = visit.visitor else { return text }
        return text
            + ownPages.filter { visitor.holds($0.permission) }.html { page in
                "<p><a href=\"\(page.path)\">\(visit.voice(page.title))</a></p>"
            }
    }
}
