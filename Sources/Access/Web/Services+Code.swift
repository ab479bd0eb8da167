import Core
import Storage

extension Services {
    /// Seconds for which an activation code works.
    package static let codeLifetime: Int64 = 14 * 24 * 3600

    /// A new activation code for an account, from the command line.
    ///
    /// - Returns: the code, or `nil` when there is no such account.
    package func newCode(login: String) async throws -> String? {
        let code = Secret.code(environment.randomBytes)
        let now = environment.now()
        return try await database.write { [audit] writing in
            guard let account = try AccountStore.account(login: login, on: writing.reading) else { return nil }
            try AccountStore.setCode(code, of: account.id, expires: now.adding(seconds: Self.codeLifetime), on: writing)
            let entry = AuditEntry(
                person: nil, role: nil, reason: "command line", action: "account.code", objectKind: "account",
                object: account.id.text, owner: account.owner)
            try audit.append([entry], at: now, on: writing)
            return code.text
        }
    }
}
