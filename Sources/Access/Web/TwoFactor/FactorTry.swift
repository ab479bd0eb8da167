import Core
import Site
import Storage

/// How one try at a code went.
enum FactorTry: Sendable, Equatable {
    case right
    case wrong
    /// It was not looked at: there were too many before it.
    case tooMany(wait: Int)
}

extension Services {
    /// One try at somebody's second factor. It is counted before it is looked at, in the transaction
    /// that looks at it and makes the change that a right one makes: of many at once each is counted,
    /// and one that comes too late learns nothing.
    ///
    /// - Parameters:
    ///   - action: of a right one, for the audit log, where it is not the endpoint's.
    ///   - look: tells whether it is right; writes only when it is.
    func tryFactor(
        of account: AccountRecord, _ visit: Visit, action: String? = nil,
        _ look: @escaping @Sendable (Writing) throws -> Bool
    ) async throws -> FactorTry {
        let keys: [(key: [UInt8], rule: ThrottleStore.Rule)] = [
            (throttleKey("factor:\(account.id)"), .account), (throttleKey("factor-day:\(account.id)"), .codes),
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
                entry.action = "second_factor.failed"
            }
            try audit.append([entry], at: visit.now, on: writing)
            return isRight ? .right : .wrong
        }
    }

    /// The code that the phone of somebody in the demo would show, if they had one.
    func demoCode(of account: AccountID, at now: Instant) async throws -> String? {
        guard settings.mode == .demo else { return nil }
        return try await database.read { [vault] reading in
            if let factor = try SecondFactorStore.inForce(of: account, vault, on: reading) {
                // One that has been taken does not work again; the next does already.
                let step = max(TimeCode.step(at: now), factor.step + 1)
                return TimeCode.text(of: factor.secret, at: step)
            }
            let begun = try SecondFactorStore.begun(by: account, at: now, vault, on: reading)
            return begun.map { TimeCode.text(of: $0, at: TimeCode.step(at: now)) }
        }
    }
}

extension Visit {
    /// The session that the browser holds.
    var session: Secret? { request.cookies["__Host-sid"].map(Secret.init(text:)) }

    /// A form's page as it comes back: with its faults, and with how long to wait when there were too
    /// many tries.
    func formPage(_ title: String, errors: FormErrors, wait: Int?, _ content: HTML) -> Reply {
        let status = wait != nil ? 429 : errors.isEmpty ? 200 : 422
        var reply = page(title, status: status, hasErrors: !errors.isEmpty, content)
        if let wait { reply.headers.append(("Retry-After", String(wait))) }
        return reply
    }

    /// The hidden field that says where to go when all is done.
    func backField(_ back: String) -> HTML { "<input type=\"hidden\" name=\"back\" value=\"\(back)\">" }
}
