import Access
import App
import Core
import Storage

extension Browser {
    /// Sets up a second factor on the pages, as whoever is signed in.
    ///
    /// - Returns: the phone, and the recovery codes.
    package func setUpSecondFactor(_ world: World) async throws -> (phone: Phone, codes: [String]) {
        let start = "/second-factor/set-up"
        _ = try await post(start, [("password", DemoPeople.password)], from: start)
        guard let phone = Phone(opening: try await get(start).body, world.clock) else { throw WorldError.noForm }
        let page = try await post("/second-factor/confirmation", [("code", phone.code())], from: start)
        return (phone, Self.codes(in: page.body))
    }

    /// The recovery codes that a page shows.
    package static func codes(in page: String) -> [String] {
        page.split(separator: "<li class=\"code\">").dropFirst().compactMap { $0.split(separator: "<").first }
            .map(String.init)
    }

    /// Types a code where it is asked for.
    package func prove(_ code: String, back: String = "/") async throws -> Answer {
        try await post("/second-factor", [("code", code), ("back", back)])
    }
}

extension World {
    /// Gives whoever is signed in a second factor, if they have none, and notes that they have shown it.
    package func prove(_ browser: Browser) async throws {
        guard let cookie = browser.cookie("__Host-sid") else { throw WorldError.noForm }
        let (token, now, services) = (Secret(text: cookie), clock.now, services)
        let secret = TimeSecret.new(services.environment.randomBytes)
        try await database.write { writing in
            guard let account = try SessionStore.find(token, on: writing.reading)?.holder.account else {
                throw WorldError.nothingFound
            }
            if try SecondFactorStore.begin(secret, of: account, at: now, services.vault, on: writing) {
                _ = try SecondFactorStore.confirm(
                    step: TimeCode.step(at: now), of: account.id, at: now, on: writing)
            }
            try SessionStore.prove(token, now: now, on: writing)
        }
    }

    /// What the audit log says was done to an account, by name.
    package func actions(on login: String) async throws -> [String] {
        try await database.read { reading in
            try reading.all(
                """
                SELECT e.action FROM audit_event e JOIN account a ON a.id = e.object
                WHERE a.login = \(login) ORDER BY e.action
                """
            ) { try $0["action"] }
        }
    }
}
