import Core
package import Site
package import Storage

/// The addresses of signing in and out.
package enum SignInRoutes {
    package static let signIn = PlainRoute(.get, "/sign-in")
    package static let enter = PlainRoute(.post, "/sign-in")
    package static let signOut = PlainRoute(.post, "/sign-out")
    package static let activate = PlainRoute(.get, "/activate")
    package static let choosePassword = PlainRoute(.post, "/activate")
    package static let language = PlainRoute(.post, "/language")
}

/// Signing in, signing out, the first password, and the choice of language.
package struct SignInFeature: Feature {
    package static let migrations = AccessSchema.migrations
    package static let families = AccessSchema.families

    private let services: Services
    /// What else the sign-in page offers; only the demo has something to offer.
    private let extra: @Sendable (Visit) -> HTML

    package init(_ services: Services, extra: @escaping @Sendable (Visit) -> HTML = { _ in "" }) {
        (self.services, self.extra) = (services, extra)
    }

    package var endpoints: [Endpoint] {
        [
            Endpoint(SignInRoutes.signIn, .anyone, action: "sign_in.page") { visit in
                if visit.visitor != nil { return .seeOther("/") }
                return SignInPage(back: visit.request.query["back"]).reply(visit, extra: extra(visit))
            },
            Endpoint(SignInRoutes.enter, .anyone, action: "sign_in", handler: enter),
            Endpoint(SignInRoutes.signOut, .anyone, action: "sign_out", handler: leave),
            Endpoint(SignInRoutes.activate, .anyone, action: "activate.page") { visit in
                ActivationPage().reply(visit)
            },
            Endpoint(SignInRoutes.choosePassword, .anyone, action: "activate", handler: choosePassword),
            Endpoint(SignInRoutes.language, .anyone, action: "language", handler: chooseLanguage),
        ]
    }

    package var messages: [FlashMessage] { [Self.activated, Self.signedOut] }

    private static let activated = FlashMessage("activated") { _ in AccessWords.activated }
    private static let signedOut = FlashMessage("signed-out", .info) { _ in AccessWords.signedOut }

    // MARK: In and out

    private func enter(_ visit: Visit) async throws -> Reply {
        let login = visit.request.form["login"] ?? ""
        let password = visit.request.form.exact("password") ?? ""
        try await reserveTry(login: login, visit)
        let account = try await services.database.read { try AccountStore.account(login: login, on: $0) }
        let isRight = try await services.passwords.check(String(password.prefix(200)), against: account?.password)
        guard isRight, let account, !account.isDisabled else {
            try await services.database.write { writing in
                try services.audit.append([Self.failure(account, visit)], at: visit.now, on: writing)
            }
            var page = SignInPage(back: visit.request.form["back"])
            page.login = login
            page.errors.add("login", AccessWords.wrong)
            return page.reply(visit, extra: extra(visit))
        }
        if let stored = account.password, services.passwords.isOutdated(stored) {
            let fresh = try await services.passwords.hash(String(password.prefix(200)))
            try await services.database.write { try AccountStore.setPassword(fresh, of: account.id, on: $0) }
        }
        return try await services.openSession(for: account, visit, forgiving: throttleKeys(login: login, visit))
    }

    /// Counts a try before the password is looked at, so that many tries at the same
    /// time are counted one by one; a right password takes its own try back.
    private func reserveTry(login: String, _ visit: Visit) async throws {
        let keys = throttleKeys(login: login, visit)
        let wait = try await services.database.write { writing -> Int in
            let waits = try keys.map { try ThrottleStore.wait($0.key, $0.rule, now: visit.now, on: writing.reading) }
            if let wait = waits.max(), wait > 0 { return wait }
            for key in keys { try ThrottleStore.count(key.key, key.rule, now: visit.now, on: writing) }
            return 0
        }
        if wait > 0 { throw PageError.tooMany(retryAfter: wait) }
    }

    private func leave(_ visit: Visit) async throws -> Reply {
        if let cookie = visit.request.cookies["__Host-sid"] {
            let entry = visit.entry(
                "account", visit.visitor?.account.id.text ?? "unknown", owner: visit.visitor?.account.owner)
            try await services.database.write { writing in
                try SessionStore.end(Secret(text: cookie), on: writing)
                if visit.visitor != nil { try services.audit.append([entry], at: visit.now, on: writing) }
            }
        }
        var reply = visit.seeOther(SignInRoutes.signIn.path(), telling: Self.signedOut)
        reply.setCookie(Cookie("sid", "", lifetime: 0))
        reply.headers.append(("Clear-Site-Data", "\"storage\""))
        return reply
    }

    private static func failure(_ account: AccountRecord?, _ visit: Visit) -> AuditEntry {
        AuditEntry(
            person: nil, role: nil, reason: nil, action: "sign_in.failed", objectKind: "account",
            object: account?.id.text ?? "unknown", owner: account?.owner)
    }

    private func throttleKeys(login: String, _ visit: Visit) -> [(key: [UInt8], rule: ThrottleStore.Rule)] {
        [
            (services.throttleKey("login:" + AccountStore.fold(login)), .account),
            (services.throttleKey("address:" + services.address(of: visit.request)), .address),
        ]
    }

    // MARK: The first password

    private func choosePassword(_ visit: Visit) async throws -> Reply {
        let form = visit.request.form
        let login = form["login"] ?? ""
        let password = form.exact("password") ?? ""
        var page = ActivationPage(login: login)
        if password.count < 10 {
            page.errors.add("password", AccessWords.passwordShort)
        } else if CommonPasswords.contains(password, login: login) {
            page.errors.add("password", AccessWords.passwordCommon)
        }
        guard page.errors.isEmpty else { return page.reply(visit) }
        try await reserveTry(login: login, visit)
        let keys = throttleKeys(login: login, visit)
        let hash = try await services.passwords.hash(String(password.prefix(200)))
        let code = Secret(typedCode: form["code"] ?? "")
        let isDone = try await services.database.write { writing -> Bool in
            guard let account = try AccountStore.account(login: login, on: writing.reading), !account.isDisabled,
                try AccountStore.redeem(code, of: account.id, now: visit.now, on: writing)
            else { return false }
            try AccountStore.setPassword(hash, of: account.id, on: writing)
            try SessionStore.endAll(of: account.id, on: writing)
            for key in keys { try ThrottleStore.forgive(key.key, key.rule, on: writing) }
            let entry = AuditEntry(
                person: account.person, role: nil, reason: nil, action: "activate", objectKind: "account",
                object: account.id.text, owner: account.owner)
            try services.audit.append([entry], at: visit.now, on: writing)
            return true
        }
        guard isDone else {
            page.errors.add("code", AccessWords.codeWrong)
            return page.reply(visit)
        }
        return visit.seeOther(SignInRoutes.signIn.path(), telling: Self.activated)
    }

    // MARK: Language

    private func chooseLanguage(_ visit: Visit) async throws -> Reply {
        let tag = visit.request.form["language"] ?? ""
        let back = visit.request.form["back"] ?? "/"
        var reply = Reply.seeOther(LocalPath.orHome(back))
        if let language = Language(rawValue: tag) {
            if let account = visit.visitor?.account.id {
                try await services.database.write { try AccountStore.setLanguage(language, of: account, on: $0) }
            }
        } else if services.settings.translations.tongue(tag: tag) == nil {
            throw PageError.badRequest
        }
        reply.setCookie(Cookie("language", tag, lifetime: 31_536_000))
        return reply
    }
}
