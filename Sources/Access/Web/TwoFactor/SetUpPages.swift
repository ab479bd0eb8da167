import Core
import Site
import Storage

/// Where a second factor is set up: the password, the phone, its first code, the recovery codes.
struct SetUpPages: Sendable {
    static let tooLate = FlashMessage("second-factor-late", .warning) { _ in SecondFactorWords.tooLate }

    let services: Services
    let demoPassword: String?

    func show(_ visit: Visit) async throws -> Reply {
        let visitor = try visit.member
        if visitor.secondFactor == .inForce { return .seeOther(SecondFactorRoutes.manage.path()) }
        let page = SetUpPage(back: LocalPath.orHome(visit.request.query["back"] ?? "/"))
        guard let secret = try await begun(visitor, visit) else {
            return page.start(visit, password: demoPassword)
        }
        return try await connect(page, secret, visitor, visit)
    }

    /// Asks for the password: whoever finds a screen open must not make the owner's account theirs.
    func begin(_ visit: Visit) async throws -> Reply {
        let visitor = try visit.member
        if visitor.secondFactor == .inForce { return .seeOther(SecondFactorRoutes.manage.path()) }
        let (account, form, vault) = (visitor.account, visit.request.form, services.vault)
        let secret = TimeSecret.new(services.environment.randomBytes)
        let password = String((form.exact("password") ?? "").prefix(200))
        let isRight = try await services.passwords.check(password, against: account.password)
        let outcome = try await services.tryFactor(of: account, visit) { writing in
            // When a factor has come in force meanwhile, it stays.
            if isRight { _ = try SecondFactorStore.begin(secret, of: account, at: visit.now, vault, on: writing) }
            return isRight
        }
        var page = SetUpPage(back: LocalPath.orHome(form["back"] ?? "/"))
        if outcome == .right { return .seeOther(SecondFactorRoutes.path(SecondFactorRoutes.setUp, back: page.back)) }
        page.add(outcome, at: "password", SecondFactorWords.wrongPassword)
        return page.start(visit, password: demoPassword)
    }

    func confirm(_ visit: Visit) async throws -> Reply {
        let visitor = try visit.member
        if visitor.secondFactor == .inForce { return .seeOther(SecondFactorRoutes.manage.path()) }
        let (account, form, vault) = (visitor.account, visit.request.form, services.vault)
        var page = SetUpPage(back: LocalPath.orHome(form["back"] ?? "/"))
        guard let secret = try await begun(visitor, visit) else {
            let start = SecondFactorRoutes.path(SecondFactorRoutes.setUp, back: page.back)
            return visit.seeOther(start, telling: Self.tooLate)
        }
        let codes = RecoveryCodes.make(services.environment.randomBytes)
        let typed = form["code"] ?? ""
        let outcome = try await services.tryFactor(of: account, visit) { writing in
            // Asked again: another window may have begun anew.
            guard
                let secret = try SecondFactorStore.begun(by: account.id, at: visit.now, vault, on: writing.reading),
                let step = TimeCode.step(of: typed, secret: secret, at: visit.now, after: nil),
                try SecondFactorStore.confirm(step: step, of: account.id, at: visit.now, on: writing)
            else { return false }
            try RecoveryCodeStore.replace(codes, of: account.id, on: writing)
            try visit.prove(on: writing)
            return true
        }
        if outcome == .right {
            return RecoveryCodesPage(codes: codes, login: account.login, back: page.back, isNew: true).reply(visit)
        }
        page.add(outcome, at: "code", SecondFactorWords.wrongCode)
        return try await connect(page, secret, visitor, visit)
    }

    /// The person knows that an administrator has reset what they had.
    func acknowledge(_ visit: Visit) async throws -> Reply {
        let account = try visit.member.account
        let entry = visit.entry("account", account.id.text, owner: account.owner)
        try await services.database.write { [audit = services.audit] writing in
            try SecondFactorStore.acknowledgeReset(of: account.id, on: writing)
            try audit.append([entry], at: visit.now, on: writing)
        }
        return .seeOther("/")
    }

    private func begun(_ visitor: Visitor, _ visit: Visit) async throws -> TimeSecret? {
        let (account, vault) = (visitor.account.id, services.vault)
        return try await services.database.read { reading in
            try SecondFactorStore.begun(by: account, at: visit.now, vault, on: reading)
        }
    }

    private func connect(
        _ page: SetUpPage, _ secret: TimeSecret, _ visitor: Visitor, _ visit: Visit
    ) async throws -> Reply {
        let demoCode = try await services.demoCode(of: visitor.account.id, at: visit.now)
        return page.connect(visit, secret, login: visitor.account.login, demoCode: demoCode)
    }
}
