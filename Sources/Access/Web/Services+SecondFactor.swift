import Core
import Storage

extension Services {
    /// Takes an account's second factor away, from the command line.
    ///
    /// - Returns: false when the account has none, `nil` when there is no such account.
    package func resetSecondFactor(login: String) async throws -> Bool? {
        let now = environment.now()
        return try await database.write { [audit] writing in
            guard let account = try AccountStore.account(login: login, on: writing.reading) else { return nil }
            guard try SecondFactorStore.reset(of: account.id, at: now, on: writing) else { return false }
            let entry = AuditEntry(
                person: nil, role: nil, reason: "command line", action: "second_factor.reset", objectKind: "account",
                object: account.id.text, owner: account.owner)
            try audit.append([entry], at: now, on: writing)
            return true
        }
    }
}
