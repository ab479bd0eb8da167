import Core
import Site
import Storage

/// Where the second factor is asked for.
struct ProofPages: Sendable {
    static let recoveryUsed = FlashMessage("recovery-used", .warning) { SecondFactorWords.recoveryUsed(left: $0) }

    let services: Services

    func ask(_ visit: Visit) async throws -> Reply {
        let visitor = try visit.member
        let back = LocalPath.orHome(visit.request.query["back"] ?? "/")
        if let elsewhere = elsewhere(visitor, back) { return elsewhere }
        return try await page(ProofPage(back: back), visitor, visit)
    }

    func prove(_ visit: Visit) async throws -> Reply {
        let visitor = try visit.member
        let form = visit.request.form
        let back = LocalPath.orHome(form["back"] ?? "/")
        if let elsewhere = elsewhere(visitor, back) { return elsewhere }
        if let typed = form["recovery"] { return try await useRecovery(typed, visitor, visit, back) }
        let (account, vault, typed) = (visitor.account, services.vault, form["code"] ?? "")
        let outcome = try await services.tryFactor(of: account, visit) { writing in
            guard let factor = try SecondFactorStore.inForce(of: account.id, vault, on: writing.reading),
                let step = TimeCode.step(of: typed, secret: factor.secret, at: visit.now, after: factor.step),
                try SecondFactorStore.use(step: step, of: account.id, on: writing)
            else { return false }
            try visit.prove(on: writing)
            return true
        }
        if outcome == .right { return .seeOther(back) }
        var page = ProofPage(back: back)
        page.add(outcome, at: "code", SecondFactorWords.wrongCode)
        return try await self.page(page, visitor, visit)
    }

    private func useRecovery(
        _ typed: String, _ visitor: Visitor, _ visit: Visit, _ back: String
    ) async throws -> Reply {
        let (account, code) = (visitor.account, Secret(typedCode: typed))
        let outcome = try await services.tryFactor(of: account, visit, action: "second_factor.recovery_used") {
            writing in
            guard try RecoveryCodeStore.redeem(code, of: account.id, now: visit.now, on: writing) else { return false }
            try visit.prove(on: writing)
            return true
        }
        if outcome == .right {
            let left = try await services.database.read { try RecoveryCodeStore.left(of: account.id, on: $0) }
            return visit.seeOther(back, telling: Self.recoveryUsed, count: left)
        }
        var page = ProofPage(back: back)
        page.add(outcome, at: "recovery", SecondFactorWords.wrongRecovery)
        return try await self.page(page, visitor, visit)
    }

    /// Whoever has none sets one up, and whoever has shown it goes on.
    private func elsewhere(_ visitor: Visitor, _ back: String) -> Reply? {
        guard visitor.secondFactor == .inForce else {
            return .seeOther(SecondFactorRoutes.path(SecondFactorRoutes.setUp, back: back))
        }
        return visitor.isProven ? .seeOther(back) : nil
    }

    private func page(_ page: ProofPage, _ visitor: Visitor, _ visit: Visit) async throws -> Reply {
        page.reply(visit, demoCode: try await services.demoCode(of: visitor.account.id, at: visit.now))
    }
}

extension Visit {
    /// Notes that this session's person has shown the second factor.
    func prove(on writing: Writing) throws {
        if let session { try SessionStore.prove(session, now: now, on: writing) }
    }
}

/// The page itself.
struct ProofPage {
    let back: String
    private var errors = FormErrors()
    private var wait: Int?

    init(back: String) { self.back = back }

    mutating func add(_ outcome: CodeTry, at field: String, _ wrong: Text) {
        if case .tooMany(let wait) = outcome { self.wait = wait }
        errors.add(field, wait.map(CodeWords.tooMany) ?? wrong)
    }

    func reply(_ visit: Visit, demoCode: String?) -> Reply {
        let say = visit.voice
        let code = Field(
            "code", label: say(SecondFactorWords.code), .digits, hint: say(SecondFactorWords.codeHint), width: .short,
            autocomplete: "one-time-code")
        let recovery = Field(
            "recovery", label: say(SecondFactorWords.recoveryCode), hint: say(SecondFactorWords.recoveryHint),
            autocomplete: "off")
        let path = SecondFactorRoutes.prove.path()
        let content: HTML = """
            <div class="stack narrow">
            <div><h1>\(say(SecondFactorWords.proofTitle))</h1>\
            <p class="lead">\(say(SecondFactorWords.proofLead))</p></div>
            \(errorSummary(errors, in: say))
            \(demoNotice(demoCode, in: say))
            <form method="post" action="\(path)" class="card form" novalidate>\(visit.csrfField)\(visit.backField(back))
            \(code.html(in: say, errors: errors))
            <div>\(button(say(SecondFactorWords.goOn)))</div></form>
            <details class="unfold"\(HTML.attribute("open", if: errors["recovery"] != nil))>\
            <summary>\(say(SecondFactorWords.noPhone))</summary>
            <form method="post" action="\(path)" class="form" novalidate>\(visit.csrfField)\(visit.backField(back))
            \(recovery.html(in: say, errors: errors))
            <div>\(button(say(SecondFactorWords.useRecovery), .secondary))</div>
            <p class="soft">\(say(SecondFactorWords.noCodes))</p></form></details>
            </div>
            """
        return visit.formPage(say(SecondFactorWords.proofTitle), errors: errors, wait: wait, content)
    }
}

/// In the demo nobody needs a phone.
func demoNotice(_ code: String?, in voice: any Voice) -> HTML {
    guard let code else { return "" }
    return Notice(.info, HTML(voice(SecondFactorWords.demoCode(code)))).html(in: voice)
}
