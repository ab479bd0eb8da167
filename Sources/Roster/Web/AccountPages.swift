import Access
import Core
import Site
import Storage

/// The administrator's list of accounts, activation codes, and closing an account.
struct AccountPages: Sendable {
    static let closed = FlashMessage("account-closed") { _ in RosterWords.accountClosed }
    static let factorReset = FlashMessage("second-factor-reset") { _ in RosterWords.factorReset }
    static let opened = FlashMessage("account-opened") { _ in RosterWords.accountOpened }
    private static let pageSize = 50

    let services: Services

    func list(_ visit: Visit) async throws -> Reply {
        try await list(visit, typed: "", page: Paging.asked(visit.request.query["page"]))
    }

    func find(_ visit: Visit) async throws -> Reply {
        let form = visit.request.form
        return try await list(visit, typed: form["q"] ?? "", page: Paging.asked(form["page"]))
    }

    private func list(_ visit: Visit, typed: String, page: Int) async throws -> Reply {
        let (scope, order) = (visit.scope, visit.nameOrder)
        let found = try await services.database.read { reading in
            try AccountDirectory.accounts(
                in: scope, typed: typed, order: order, limit: Self.pageSize + 1, offset: (page - 1) * Self.pageSize,
                on: reading)
        }
        let say = visit.voice
        let field = Field("q", label: say(RosterWords.filter), .search, value: typed, autocomplete: "off")
        var table = DataTable(
            "accounts", caption: say(RosterWords.accounts),
            columns: [RosterWords.name, RosterWords.login, RosterWords.role, RosterWords.state, RosterWords.action]
                .map { .init(say($0)) },
            rows: found.prefix(Self.pageSize).map { row($0, visit) })
        table.isCaptionHidden = true
        table.narrow = .stack
        table.empty = emptyState(title: say(RosterWords.noAccounts), text: say(RosterWords.noAccountsText))
        let hasNext = found.count > Self.pageSize
        table.paging =
            typed.isEmpty
            ? Paging(page: page, hasNext: hasNext) { RosterRoutes.accounts.path() + "?page=\($0)" }
            : visit.paging(page, hasNext: hasNext, of: typed, RosterRoutes.findAccounts)
        return visit.page(
            say(RosterWords.accounts),
            """
            <div class="stack">
            <h1>\(say(RosterWords.accounts))</h1>
            <p class="lead">\(say(RosterWords.accountsText))</p>
            <form method="post" action="\(RosterRoutes.findAccounts.path())" class="form-inline" role="search">
            \(visit.csrfField)\(field.html(in: say))\(button(say(RosterWords.searchButton), .secondary))
            </form>
            \(table.html(in: say))
            </div>
            """)
    }

    private func row(_ line: AccountLine, _ visit: Visit) -> [HTML] {
        let say = visit.voice
        let state: Text =
            switch line.state {
            case .active: RosterWords.stateActive
            case .new: RosterWords.stateNew
            case .closed: RosterWords.stateClosed
            }
        let turn =
            line.state == .closed
            ? form(RosterRoutes.accountReopening.path(line.id), RosterWords.open, line, visit)
            : form(RosterRoutes.accountClosure.path(line.id), RosterWords.close, line, visit)
        let reset =
            line.hasSecondFactor
            ? form(RosterRoutes.secondFactorReset.path(line.id), RosterWords.resetFactor, line, visit) : ""
        return [
            HTML(line.name.full), HTML(line.login), HTML(line.roles.map { say($0.name) }.joined(separator: ", ")),
            HTML(say(state)),
            """
            <div class="cluster">\(form(RosterRoutes.accountCode.path(line.id), RosterWords.newCode, line, visit))\(turn)\(reset)</div>
            """,
        ]
    }

    private func form(_ action: String, _ word: Text, _ line: AccountLine, _ visit: Visit) -> HTML {
        """
        <form method="post" action="\(action)">\(visit.csrfField)\
        <button class="button button-quiet">\(visit.voice(word))\
        <span class="visually-hidden"> \(line.name.full)</span></button></form>
        """
    }

    // MARK: Changes

    func code(_ visit: Visit, _ id: AccountID) async throws -> Reply {
        let code = Secret.code(services.environment.randomBytes)
        let line = try await change(id, visit) { line, writing in
            try AccountStore.setCode(
                code, of: line.id, expires: visit.now.adding(seconds: Services.codeLifetime), on: writing)
        }
        let say = visit.voice
        return visit.page(
            say(RosterWords.codeTitle),
            """
            <div class="stack">
            <h1>\(say(RosterWords.codeTitle))</h1>
            \(definitionList([
                (say(RosterWords.name), HTML(line.name.full)), (say(RosterWords.login), HTML(line.login)),
                (say(RosterWords.codeTitle), "<strong class=\"code\">\(code.text)</strong>"),
            ]))
            <p>\(say(RosterWords.codeText))</p>
            <p>\(linkButton(say(RosterWords.backToAccounts), RosterRoutes.accounts.path()))</p>
            </div>
            """)
    }

    func close(_ visit: Visit, _ id: AccountID) async throws -> Reply {
        _ = try await change(id, visit) { line, writing in
            try AccountStore.setDisabled(true, of: line.id, on: writing)
        }
        return visit.seeOther(RosterRoutes.accounts.path(), telling: Self.closed)
    }

    func reopen(_ visit: Visit, _ id: AccountID) async throws -> Reply {
        _ = try await change(id, visit) { line, writing in
            try AccountStore.setDisabled(false, of: line.id, on: writing)
        }
        return visit.seeOther(RosterRoutes.accounts.path(), telling: Self.opened)
    }

    /// For whoever has lost the phone and the recovery codes.
    func resetSecondFactor(_ visit: Visit, _ id: AccountID) async throws -> Reply {
        _ = try await change(id, visit) { line, writing in
            _ = try SecondFactorStore.reset(of: line.id, at: visit.now, on: writing)
        }
        return visit.seeOther(RosterRoutes.accounts.path(), telling: Self.factorReset)
    }

    /// Changes one account of the administrator's scope and logs it, together.
    private func change(
        _ id: AccountID, _ visit: Visit, _ body: @escaping @Sendable (AccountLine, Writing) throws -> Void
    ) async throws -> AccountLine {
        let audit = services.audit
        return try await services.database.write { writing in
            guard let line = try AccountDirectory.account(id, in: visit.scope, on: writing.reading) else {
                throw PageError.notFound
            }
            try body(line, writing)
            let entry = visit.entry("account", id.text, owner: line.owner, ground: visit.scope.grounds.first)
            try audit.append([entry], at: visit.now, on: writing)
            return line
        }
    }
}
