package import Access
import Core
import Handover
import Interventions
package import Logging
package import Mail
import Monitoring
import Roster
package import Site
package import Storage
package import Work

/// The composition root: which features there are, in which order their tables are
/// made, and how a request finds its way.
package struct House: Sendable {
    package let services: Services
    package let features: [any Feature]
    private let logger: Logger
    private let gate: Gate
    private let staticRoutes: [StaticRoute]

    /// - Parameter mail: how mail is sent; without it none is.
    package init(_ services: Services, mail: MailSetUp? = nil, logger: Logger = House.logger) {
        (self.services, self.logger) = (services, logger)
        let (home, followUp) = (CourseHome(services), FollowUpParts(services))
        let parts = PupilParts { visit, pupil, reading in
            try CourseParts().sections(visit, pupil, reading) + home.sections(visit, pupil, reading)
                + followUp.sections(visit, pupil, reading) + HandoverParts().sections(visit, pupil, reading)
        }
        let isDemo = services.settings.mode == .demo
        let modules: [any Feature] = [
            MonitoringFeature(services, parts: parts), InterventionsFeature(services), HandoverFeature(services),
            SecondFactorFeature(services, demoPassword: isDemo ? DemoPeople.password : nil),
        ]
        let waiting: WaitingFor = { reader, reading in
            try WorkFeature.waiting(for: reader, on: reading)
                + modules.flatMap { try $0.waiting(for: reader, on: reading) }
        }
        let links = RosterLinks(
            group: { MonitoringRoutes.group.path($0) }, pupil: { MonitoringRoutes.pupil.path($0) },
            course: { CourseRoutes.course.path($0) },
            waiting: waiting,
            told: modules.map(\.told).reduce(into: [:]) { all, one in all.merge(one) { first, _ in first } },
            confidential: MonitoringFeature.confidential)
        let demo = DemoFeature(services)
        var features: [any Feature] = [
            SignInFeature(services) { visit in isDemo ? demo.buttons(visit) : "" },
            RosterFeature(services, links: links),
        ]
        features +=
            modules + [
                MailFeature(services, setUp: mail, waiting: waiting), Housekeeping(services: services),
            ]
        features.append(WorkFeature(services, jobs: Self.working(features).flatMap(\.jobs)))
        if isDemo { features.append(demo) }
        self.features = features
        gate = Gate(services, features: features) { requestID, error in
            logger.error("request failed", metadata: ["request": "\(requestID)", "kind": "\(Self.kind(of: error))"])
        }
        staticRoutes = StaticRoute.all(services)
    }

    /// What went wrong, for the log. The type says it; the error itself might say to whom,
    /// unless it promises not to.
    package static func kind(of error: any Error) -> String {
        (error as? any ImpersonalError)?.description ?? "\(type(of: error))"
    }

    /// The log: errors only, on standard error, never about a person.
    package static var logger: Logger {
        var logger = Logger(label: "vinge", factory: { StreamLogHandler.standardError(label: $0) })
        logger.logLevel = .error
        return logger
    }

    // MARK: Tables

    /// Every step of the schema, in the one global order.
    package static let migrations: [Migration] =
        Vault.migrations + SignInFeature.migrations + RosterFeature.migrations + MonitoringFeature.migrations
        + InterventionsFeature.migrations + WorkFeature.migrations + HandoverFeature.migrations
        + MailFeature.migrations

    /// Every table and what is promised about it.
    package static let families: [RecordFamily] =
        Vault.families + SignInFeature.families + RosterFeature.families + MonitoringFeature.families
        + InterventionsFeature.families + WorkFeature.families + HandoverFeature.families + MailFeature.families

    // MARK: Work

    private static func working(_ features: [any Feature]) -> [any WorkingFeature] {
        features.compactMap { $0 as? any WorkingFeature }
    }

    /// What does the jobs of all features, as one server of the installation.
    package func worker() -> Worker {
        let working = Self.working(features)
        return Worker(services, handlers: working.flatMap(\.jobs), subscriptions: working.flatMap(\.subscriptions)) {
            [logger] kind, error in
            // The type says what went wrong; the error itself might say to whom.
            logger.error("work failed", metadata: ["work": "\(kind)", "kind": "\(type(of: error))"])
        }
    }

    // MARK: Requests

    package var endpoints: [Endpoint] { features.flatMap(\.endpoints) }

    /// Routes that need nobody's permission and no gate: health, files, the style page.
    package var openRoutes: [RouteShape] { staticRoutes.map(\.shape) }

    package func responder() -> ResponderBuilder.Responder {
        let builder = ResponderBuilder()
        for route in staticRoutes { builder.add(route.shape, handler: route.handle) }
        for endpoint in endpoints {
            builder.add(endpoint.shape, trust: { [gate] in await gate.admits($0, to: endpoint) }) {
                [gate] request, values in
                await gate.answer(request, values, at: endpoint)
            }
        }
        return builder.build { [gate] request, status, limit in
            await gate.answerUnknown(request, status: status, limit: limit)
        }
    }
}
