package import Access
package import Core
package import Site
package import Storage

/// The addresses of monitoring.
package enum MonitoringRoutes {
    package static let group = Route<GroupID>(.get, "/groups/:")
    package static let grid = Route<GroupID, InstrumentID>(.get, "/groups/:/instruments/:/scores")
    package static let record = Route<GroupID, InstrumentID>(.post, "/groups/:/instruments/:/scores")
    package static let pupil = Route<PupilID>(.get, "/pupils/:")
    package static let goal = Route<PupilID, InstrumentID>(.get, "/pupils/:/instruments/:/goal")
    package static let setGoal = Route<PupilID, InstrumentID>(.post, "/pupils/:/instruments/:/goal")
    package static let wall = Route<GroupID>(.get, "/groups/:/wall")
    package static let decision = Route<PupilID, InstrumentID>(.get, "/pupils/:/instruments/:/decision")
    package static let decide = Route<PupilID, InstrumentID>(.post, "/pupils/:/instruments/:/decision")
    package static let withdrawDecision = Route<PupilID, InstrumentID>(
        .post, "/pupils/:/instruments/:/decision/withdrawal")
    package static let instruments = PlainRoute(.get, "/instruments")
    package static let newInstrument = PlainRoute(.get, "/instruments/new")
    package static let createInstrument = PlainRoute(.post, "/instruments/new")
}

extension Permission {
    package static let seeGroup = Permission("group.see", [.teacher, .resourcePerson, .schoolLeader])
    package static let recordProbes = Permission("probe.record", [.teacher, .resourcePerson])
    package static let setGoals = Permission("goal.set", [.teacher, .resourcePerson])
    package static let decide = Permission("decision.make", [.teacher, .resourcePerson, .schoolLeader])
    package static let manageInstruments = Permission(
        "instrument.manage", [.teacher, .resourcePerson, .schoolLeader])
}

/// Monitoring: probes, goals, aim lines, and what the rule says of them.
package struct MonitoringFeature: Feature {
    package static let migrations = MonitoringSchema.migrations + VoiceSchema.migrations
    package static let families = MonitoringSchema.families + VoiceSchema.families

    private let services: Services
    private let parts: PupilParts

    /// - Parameter parts: what modules above add to a pupil's page.
    package init(_ services: Services, parts: PupilParts = .none) {
        self.services = services
        // What the pupil says stands first for those who work with the pupil.
        self.parts = VoiceForStaff(services: services).parts(before: parts)
    }

    package var endpoints: [Endpoint] {
        let groups = GroupPages(services: services)
        let scores = ScorePages(services: services)
        let pupils = PupilPages(services: services, parts: parts)
        let goals = GoalPages(services: services)
        let instruments = InstrumentPages(services: services)
        let decisions = DecisionPages(services: services)
        let walls = WallPages(services: services)
        typealias Routes = MonitoringRoutes
        return [
            Endpoint(Routes.group, .holders(.seeGroup), action: "group.see", handler: groups.overview),
            Endpoint(Routes.grid, .holders(.recordProbes), action: "probe.grid", handler: scores.grid),
            Endpoint(Routes.record, .holders(.recordProbes), action: "probe.record", handler: scores.record),
            Endpoint(Routes.pupil, .holders(.seePupil), action: "pupil.see", handler: pupils.page),
            Endpoint(Routes.goal, .holders(.setGoals), action: "goal.form", handler: goals.form),
            Endpoint(Routes.setGoal, .holders(.setGoals), action: "goal.set", handler: goals.set),
            Endpoint(Routes.wall, .holders(.seeGroup), action: "group.wall", handler: walls.wall),
            Endpoint(Routes.decision, .holders(.decide), action: "decision.form", handler: decisions.form),
            Endpoint(Routes.decide, .holders(.decide), action: "decision.make", handler: decisions.decide),
            Endpoint(
                Routes.withdrawDecision, .holders(.decide), action: "decision.withdraw", handler: decisions.withdraw),
            Endpoint(
                Routes.instruments, .holders(.manageInstruments), action: "instrument.list", handler: instruments.list),
            Endpoint(
                Routes.newInstrument, .holders(.manageInstruments), action: "instrument.form",
                handler: instruments.form),
            Endpoint(
                Routes.createInstrument, .holders(.manageInstruments), action: "instrument.create",
                handler: instruments.create),
        ] + PupilVoice(services).endpoints
    }

    package var menu: [MenuItem] {
        [MenuItem(MonitoringWords.instruments, MonitoringRoutes.instruments.path(), .manageInstruments)]
    }

    package var messages: [FlashMessage] {
        [
            ScorePages.saved, GoalPages.saved, InstrumentPages.saved, DecisionPages.saved, DecisionPages.savedSetGoal,
            DecisionPages.withdrawn,
        ] + PupilVoice.messages
    }

    package var told: [String: Text] { ToldWords.all }

    package func waiting(for reader: Reader, on reading: Reading) throws -> [Waiting] {
        try DecisionsWaiting(reader: reader).list(on: reading) + PupilVoice.waiting(for: reader, on: reading)
    }
}
