import Core
import Site
import Storage

extension Services {
    /// One try at somebody's second factor, as `tryCode`.
    func tryFactor(
        of account: AccountRecord, _ visit: Visit, action: String? = nil,
        _ look: @escaping @Sendable (Writing) throws -> Bool
    ) async throws -> CodeTry {
        try await tryCode("factor", of: account, visit, action: action, failed: "second_factor.failed", look)
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

    /// The hidden field that says where to go when all is done.
    func backField(_ back: String) -> HTML { "<input type=\"hidden\" name=\"back\" value=\"\(back)\">" }
}
