import Core
package import Site
package import Storage

/// The addresses of the second factor.
package enum SecondFactorRoutes {
    /// Where it is asked for.
    package static let proof = PlainRoute(.get, "/second-factor")
    package static let prove = PlainRoute(.post, "/second-factor")
    package static let setUp = PlainRoute(.get, "/second-factor/set-up")
    package static let begin = PlainRoute(.post, "/second-factor/set-up")
    package static let confirm = PlainRoute(.post, "/second-factor/confirmation")
    /// What one has: recovery codes, and turning it off.
    package static let manage = PlainRoute(.get, "/second-factor/recovery")
    package static let newCodes = PlainRoute(.post, "/second-factor/recovery")
    package static let remove = PlainRoute(.post, "/second-factor/removal")
    package static let acknowledge = PlainRoute(.post, "/second-factor/reset-known")

    /// A page that leads back to another when it is done.
    static func path(_ route: PlainRoute, back: String) -> String {
        back == "/" ? route.path() : route.path() + "?" + FormValues([("back", back)]).encoded
    }
}

extension Permission {
    /// Have a second factor: for staff. Pupils and guardians come to nothing that needs one.
    package static let useSecondFactor = Permission("second_factor.use", Set(Role.allCases.filter(\.isStaff)))
}

/// Showing by a code from one's phone that it is oneself, once a session, for what a password alone
/// does not open.
package struct SecondFactorFeature: Feature {
    package static let migrations: [Migration] = []
    package static let families: [RecordFamily] = []

    private let services: Services
    /// What the demo fills in where a password is asked for.
    private let demoPassword: String?

    package init(_ services: Services, demoPassword: String? = nil) {
        (self.services, self.demoPassword) = (services, demoPassword)
    }

    package var endpoints: [Endpoint] {
        let proof = ProofPages(services: services)
        let setUp = SetUpPages(services: services, demoPassword: demoPassword)
        let own = OwnFactorPages(services: services)
        let staff = Admission.holders(.useSecondFactor)
        return [
            Endpoint(SecondFactorRoutes.proof, staff, action: "second_factor.page", handler: proof.ask),
            Endpoint(SecondFactorRoutes.prove, staff, action: "second_factor.prove", handler: proof.prove),
            Endpoint(SecondFactorRoutes.setUp, staff, action: "second_factor.set_up_page", handler: setUp.show),
            Endpoint(SecondFactorRoutes.begin, staff, action: "second_factor.set_up", handler: setUp.begin),
            Endpoint(SecondFactorRoutes.confirm, staff, action: "second_factor.confirm", handler: setUp.confirm),
            Endpoint(
                SecondFactorRoutes.acknowledge, staff, action: "second_factor.reset_known", handler: setUp.acknowledge),
            Endpoint(
                SecondFactorRoutes.manage, staff, action: "second_factor.own", needsProof: true, handler: own.show),
            Endpoint(
                SecondFactorRoutes.newCodes, staff, action: "second_factor.new_codes", needsProof: true,
                handler: own.renew),
            Endpoint(
                SecondFactorRoutes.remove, staff, action: "second_factor.remove", needsProof: true,
                handler: own.remove),
        ]
    }

    package var messages: [FlashMessage] { [ProofPages.recoveryUsed, SetUpPages.tooLate, OwnFactorPages.removed] }

    package var ownPages: [MenuItem] {
        [MenuItem(SecondFactorWords.title, SecondFactorRoutes.manage.path(), .useSecondFactor)]
    }

    /// A reset stands on the front page until the person has set it up again or said that they know:
    /// it may not have been they who asked for it.
    package func waiting(for reader: Reader, on reading: Reading) throws -> [Waiting] {
        guard case .reset(let instant) = reader.secondFactor else { return [] }
        return [
            Waiting(
                SecondFactorWords.wasReset, about: "", path: SecondFactorRoutes.setUp.path(), .now,
                day: instant.day(in: reader.country))
        ]
    }
}
