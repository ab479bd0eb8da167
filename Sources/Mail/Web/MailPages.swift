import Access
import Core
import Site
import Storage
import Work

/// One's own reminders: where they go, and whether they come.
struct MailPages: Sendable {
    private static let sent = FlashMessage("mail-code") { _ in MailWords.codeOnItsWay }
    private static let on = FlashMessage("mail-on") { _ in MailWords.isOn }
    private static let off = FlashMessage("mail-off", .info) { _ in MailWords.isOff }
    private static let removed = FlashMessage("mail-removed", .info) { _ in MailWords.removed }
    static let messages = [sent, on, off, removed]

    let services: Services
    let canSend: Bool

    private var store: MailboxStore { MailboxStore(vault: services.vault) }

    func show(_ visit: Visit) async throws -> Reply { try await page(visit).reply(visit) }

    private func page(_ visit: Visit) async throws -> MailPage {
        let (store, account) = (store, try visit.member.account.id)
        return MailPage(
            try await services.database.read { try store.mailbox(of: account, on: $0) }, canSend: canSend)
    }

    // MARK: The address

    func set(_ visit: Visit) async throws -> Reply {
        guard canSend else { return Self.back }
        let typed = String((visit.request.form["address"] ?? "").prefix(300))
        var page = MailPage(nil, canSend: canSend)
        page.typed = typed
        guard let address = MailAddress(typed) else {
            page.add("address", MailWords.badAddress)
            return page.reply(visit)
        }
        return try await askForProof(of: address, "address", page, visit)
    }

    func newCode(_ visit: Visit) async throws -> Reply {
        let page = try await page(visit)
        guard canSend, let mailbox = page.mailbox, !mailbox.isConfirmed else { return Self.back }
        return try await askForProof(of: mailbox.address, "code", page, visit)
    }

    /// Keeps the address and has a code sent to it, unless many have been: to the address, by whomever, or
    /// by this person, to whomever.
    private func askForProof(
        of address: MailAddress, _ field: String, _ page: MailPage, _ visit: Visit
    ) async throws -> Reply {
        let (services, store, account) = (services, store, try visit.member.account)
        let keys = ["mail-by:\(account.id)", "mail-to:\(address.text.lowercased())"].map(services.throttleKey)
        let wait = try await services.database.write { writing -> Int in
            let rule = ThrottleStore.Rule.unasked
            let waits = try keys.map { try ThrottleStore.wait($0, rule, now: visit.now, on: writing.reading) }
            if let wait = waits.max(), wait > 0 { return wait }
            for key in keys { try ThrottleStore.count(key, rule, now: visit.now, on: writing) }
            try store.set(address, of: account, due: Self.next(visit), at: visit.now, writing)
            try Jobs.add(
                .mailCode, account.id, key: account.id.text, owner: account.owner, services.environment, on: writing)
            try services.audit.append([Self.entry(account, visit)], at: visit.now, on: writing)
            return 0
        }
        guard wait > 0 else { return visit.seeOther(MailRoutes.own.path(), telling: Self.sent) }
        var page = page
        page.add(field, MailWords.tooManyCodes, wait: wait)
        return page.reply(visit)
    }

    func confirm(_ visit: Visit) async throws -> Reply {
        var page = try await page(visit)
        guard page.mailbox?.isConfirmed == false else { return Self.back }
        let (store, account) = (store, try visit.member.account)
        let code = Secret(text: (visit.request.form["code"] ?? "").filter { !$0.isWhitespace })
        let outcome = try await services.tryCode("mail", of: account, visit, failed: "mail.failed") { writing in
            try store.confirm(code, of: account.id, due: Self.next(visit), at: visit.now, writing)
        }
        switch outcome {
        case .right: return visit.seeOther(MailRoutes.own.path(), telling: Self.on)
        case .wrong: page.add("code", MailWords.wrongCode)
        case .tooMany(let wait): page.add("code", CodeWords.tooMany(wait: wait), wait: wait)
        }
        return page.reply(visit)
    }

    // MARK: Off and on

    func turnOff(_ visit: Visit) async throws -> Reply {
        try await change(visit, telling: Self.off) { account, store, writing in
            try store.setWants(false, of: account, due: Self.next(visit), writing)
        }
    }

    func turnOn(_ visit: Visit) async throws -> Reply {
        try await change(visit, telling: Self.on) { account, store, writing in
            try store.setWants(true, of: account, due: Self.next(visit), writing)
        }
    }

    func remove(_ visit: Visit) async throws -> Reply {
        try await change(visit, telling: Self.removed) { account, store, writing in
            try store.remove(of: account, writing)
        }
    }

    /// - Parameter body: false when there was nothing to change, which is then told and written nowhere.
    private func change(
        _ visit: Visit, telling message: FlashMessage,
        _ body: @escaping @Sendable (AccountID, MailboxStore, Writing) throws -> Bool
    ) async throws -> Reply {
        let (audit, store, account) = (services.audit, store, try visit.member.account)
        let isChanged = try await services.database.write { writing in
            guard try body(account.id, store, writing) else { return false }
            try audit.append([Self.entry(account, visit)], at: visit.now, on: writing)
            return true
        }
        return isChanged ? visit.seeOther(MailRoutes.own.path(), telling: message) : Self.back
    }

    /// Reminders begin on the next morning.
    private static func next(_ visit: Visit) -> Instant { ReminderHours.next(after: visit.now, in: visit.country) }

    private static var back: Reply { .seeOther(MailRoutes.own.path()) }

    private static func entry(_ account: AccountRecord, _ visit: Visit) -> AuditEntry {
        visit.entry("account", account.id.text, owner: account.owner)
    }
}
