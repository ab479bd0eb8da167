import Core
import Site
import Storage

/// What one has: how many recovery codes are left, new ones, and turning the second factor off.
struct OwnFactorPages: Sendable {
    static let removed = FlashMessage("second-factor-removed", .info) { _ in SecondFactorWords.removed }

    let services: Services

    func show(_ visit: Visit) async throws -> Reply {
        let (account, vault) = (try visit.member.account.id, services.vault)
        let found = try await services.database.read { reading in
            (
                factor: try SecondFactorStore.inForce(of: account, vault, on: reading),
                left: try RecoveryCodeStore.left(of: account, on: reading)
            )
        }
        guard let factor = found.factor else { return .seeOther(SecondFactorRoutes.setUp.path()) }
        let say = visit.voice
        let day = visit.longDay(factor.since)
        return visit.page(
            say(SecondFactorWords.title),
            """
            <div class="stack narrow">
            <div><h1>\(say(SecondFactorWords.title))</h1>\
            <p class="lead">\(say(SecondFactorWords.onSince(day)))</p></div>
            <section class="card stack"><h2>\(say(SecondFactorWords.recoveryCodes))</h2>
            <p>\(say(SecondFactorWords.left(found.left)))</p>
            <p class="soft">\(say(SecondFactorWords.newCodesText))</p>
            <form method="post" action="\(SecondFactorRoutes.newCodes.path())">\(visit.csrfField)\
            \(button(say(SecondFactorWords.newCodes), .secondary))</form></section>
            <section class="card stack"><h2>\(say(SecondFactorWords.newPhone))</h2>
            <p>\(say(SecondFactorWords.newPhoneText))</p>
            <form method="post" action="\(SecondFactorRoutes.remove.path())">\(visit.csrfField)\
            \(button(say(SecondFactorWords.turnOff), .danger))</form></section>
            </div>
            """)
    }

    func renew(_ visit: Visit) async throws -> Reply {
        let account = try visit.member.account
        let codes = RecoveryCodes.make(services.environment.randomBytes)
        try await change(account, visit) { try RecoveryCodeStore.replace(codes, of: account.id, on: $0) }
        let back = SecondFactorRoutes.manage.path()
        return RecoveryCodesPage(codes: codes, login: account.login, back: back, isNew: false).reply(visit)
    }

    func remove(_ visit: Visit) async throws -> Reply {
        let account = try visit.member.account
        try await change(account, visit) { try SecondFactorStore.remove(of: account.id, on: $0) }
        return visit.seeOther(SecondFactorRoutes.setUp.path(), telling: Self.removed)
    }

    private func change(
        _ account: AccountRecord, _ visit: Visit, _ body: @escaping @Sendable (Writing) throws -> Void
    ) async throws {
        let entry = visit.entry("account", account.id.text, owner: account.owner)
        try await services.database.write { [audit = services.audit] writing in
            try body(writing)
            try audit.append([entry], at: visit.now, on: writing)
        }
    }
}

/// The recovery codes, the one time they are shown.
struct RecoveryCodesPage {
    let codes: [Secret]
    let login: String
    let back: String
    /// Whether the second factor has just been turned on.
    let isNew: Bool

    func reply(_ visit: Visit) -> Reply {
        let say = visit.voice
        let rows = codes.html { "<li class=\"code\">\($0.text)</li>" }
        let done = isNew ? Notice(.success, HTML(say(SecondFactorWords.isOn)), isAnnounced: true).html(in: say) : ""
        return visit.page(
            say(SecondFactorWords.codesTitle),
            """
            <div class="stack narrow">
            \(done)
            <div><h1>\(say(SecondFactorWords.codesTitle))</h1>\
            <p class="lead">\(say(SecondFactorWords.codesLead))</p></div>
            <section class="card stack">\(definitionList([(say(SecondFactorWords.account), HTML(login))]))
            <ol class="code-list">\(rows)</ol></section>
            <div class="actions">\(linkButton(say(SecondFactorWords.kept), back, .primary))\
            <button class="button" type="button" data-print hidden>\(say(SecondFactorWords.print))</button></div>
            </div>
            """)
    }
}
