import Core
package import Site
import Storage

extension Services {
    /// Starts a new session and sends the browser to where it wanted to go.
    package func openSession(
        for account: AccountRecord, _ visit: Visit, forgiving keys: [(key: [UInt8], rule: ThrottleStore.Rule)]
    ) async throws -> Reply {
        let token = Secret.token(environment.randomBytes)
        let old = visit.request.cookies["__Host-sid"].map(Secret.init(text:))
        try await database.write { [audit] writing in
            if let old { try SessionStore.end(old, on: writing) }
            for key in keys { try ThrottleStore.forgive(key.key, key.rule, on: writing) }
            try SessionStore.start(token, account: account.id, now: visit.now, on: writing)
            let entry = AuditEntry(
                person: account.person, role: nil, reason: nil, action: "sign_in", objectKind: "account",
                object: account.id.text, owner: account.owner)
            try audit.append([entry], at: visit.now, on: writing)
        }
        var reply = Reply.seeOther(LocalPath.orHome(visit.request.form["back"] ?? "/"))
        reply.setCookie(Cookie("sid", token.text))
        return reply
    }

    /// A key for counting tries, which says nothing about the name behind it.
    package func throttleKey(_ text: String) -> [UInt8] { mark(of: text, for: "throttle") }

    /// What this installation alone makes of a text, the same each time; it says nothing about the text.
    package func mark(of text: String, for purpose: String) -> [UInt8] {
        key.authenticationCode(for: Array(text.utf8), purpose: purpose)
    }

    /// Where a request comes from: the connection, or what a trusted proxy says.
    func address(of request: PageRequest) -> String {
        guard settings.trustsForwardedFor, let list = request.headers["x-forwarded-for"],
            let last = list.split(separator: ",").last
        else { return request.address }
        return last.filter { $0 != " " }
    }
}
