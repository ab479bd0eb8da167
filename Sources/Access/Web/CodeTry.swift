import Core
package import Site
package import Storage

/// How one try at a code went.
package enum CodeTry: Sendable, Equatable {
    case right
    case wrong
    /// It was not looked at: there were too many before it.
    case tooMany(wait: Int)
}

extension Services {
    /// One try at a short code of somebody's. It is counted before it is looked at, in the transaction
    /// that looks at it and makes the change that a right one makes: of many at once each is counted,
    /// and one that comes too late learns nothing.
    ///
    /// - Parameters:
    ///   - name: tries under one name are counted together, such as `factor`.
    ///   - action: of a right one, for the audit log, where it is not the endpoint's.
    ///   - failed: of a wrong one.
    ///   - look: tells whether it is right; writes only when it is.
    package func tryCode(
        _ name: String, of account: AccountRecord, _ visit: Visit, action: String? = nil, failed: String,
        _ look: @escaping @Sendable (Writing) throws -> Bool
    ) async throws -> CodeTry {
        let keys: [(key: [UInt8], rule: ThrottleStore.Rule)] = [
            (throttleKey("\(name):\(account.id)"), .account), (throttleKey("\(name)-day:\(account.id)"), .codes),
        ]
        return try await database.write { [audit] writing in
            let waits = try keys.map { try ThrottleStore.wait($0.key, $0.rule, now: visit.now, on: writing.reading) }
            if let wait = waits.max(), wait > 0 { return .tooMany(wait: wait) }
            for key in keys { try ThrottleStore.count(key.key, key.rule, now: visit.now, on: writing) }
            var entry = visit.entry("account", account.id.text, owner: account.owner)
            let isRight = try look(writing)
            if isRight {
                for key in keys { try ThrottleStore.forgive(key.key, key.rule, on: writing) }
                entry.action = action ?? entry.action
            } else {
                entry.action = failed
            }
            try audit.append([entry], at: visit.now, on: writing)
            return isRight ? .right : .wrong
        }
    }
}

extension Visit {
    /// A form's page as it comes back: with its faults, and with how long to wait when there were too
    /// many tries.
    package func formPage(_ title: String, errors: FormErrors, wait: Int?, _ content: HTML) -> Reply {
        let status = wait != nil ? 429 : errors.isEmpty ? 200 : 422
        var reply = page(title, status: status, hasErrors: !errors.isEmpty, content)
        if let wait { reply.headers.append(("Retry-After", String(wait))) }
        return reply
    }
}
