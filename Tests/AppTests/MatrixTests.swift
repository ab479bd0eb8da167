import Access
import App
import Core
import Monitoring
import Roster
import Site
import Storage
import TestSupport
import Testing

/// Every route × signed out, each role, and another school's ids — generated from the
/// table of routes, so that a new route is tried the moment it exists.
@Suite("Route × role × school")
struct MatrixTests {
    /// Who tries, beside the signed-out.
    static let people = DemoPeople.all

    @Test("signed out, nothing but the open pages answers")
    func signedOut() async throws {
        let world = try await World(hasCourses: true)
        let ids = try await MatrixIDs(world)
        for endpoint in world.house.endpoints {
            let browser = Browser(world)
            let answer = try await Self.call(endpoint, ids.own(endpoint), browser, from: "/sign-in")
            switch endpoint.admission {
            case .anyone:
                #expect(answer.status < 500, "\(endpoint.action)")
            case .holders:
                #expect(answer.status == 303, "\(endpoint.action)")
                #expect(answer.location?.hasPrefix("/sign-in") == true, "\(endpoint.action)")
            }
        }
    }

    @Test("each role comes in exactly where its permission says", arguments: people.indices)
    func role(index: Int) async throws {
        let person = Self.people[index]
        let world = try await World(hasCourses: true)
        let ids = try await MatrixIDs(world)
        for endpoint in world.house.endpoints {
            guard case .holders(let permission) = endpoint.admission else { continue }
            let browser = try await Self.browser(world, person, for: endpoint)
            let answer = try await Self.call(endpoint, ids.own(endpoint), browser, from: "/")
            if permission.roles.contains(person.role) {
                #expect(answer.status != 403, "\(person.role) \(endpoint.action)")
                #expect(answer.status < 500, "\(person.role) \(endpoint.action)")
            } else {
                #expect(answer.status == 403, "\(person.role) \(endpoint.action)")
            }
        }
    }

    @Test("another school's pupil, class, measure and account are not there", arguments: people.indices)
    func otherSchool(index: Int) async throws {
        let person = Self.people[index]
        guard person.country == .denmark else { return }
        let world = try await World(hasCourses: true)
        let ids = try await MatrixIDs(world)
        for endpoint in world.house.endpoints where !endpoint.shape.kinds.isEmpty {
            guard case .holders(let permission) = endpoint.admission, permission.roles.contains(person.role) else {
                continue
            }
            let browser = try await Self.browser(world, person, for: endpoint)
            let before = try await Self.counts(world)
            let answer = try await Self.call(endpoint, ids.foreign(endpoint), browser, from: "/")
            #expect(answer.status == 404, "\(person.role) \(endpoint.action)")
            #expect(try await Self.counts(world) == before, "\(person.role) \(endpoint.action) changed something")
        }
    }

    @Test("a protected pupil is not there for those who are not named", arguments: people.indices)
    func protected(index: Int) async throws {
        let person = Self.people[index]
        let world = try await World(hasCourses: true)
        let places = try await Places(world)
        let browser = try await Browser(world, as: person)
        let answer = try await browser.get("/pupils/\(places.hidden)")
        // The resource person is named; Aksel and his guardian are other people.
        #expect(answer.status == (person.role == .resourcePerson ? 200 : answer.status == 403 ? 403 : 404))
        if person.role == .resourcePerson { #expect(answer.body.contains("<h1>")) }
    }

    @Test("every route has a declared permission and somebody whom it lets through")
    func allowed() async throws {
        let world = try await World(hasCourses: true)
        let ids = try await MatrixIDs(world)
        for endpoint in world.house.endpoints {
            guard case .holders(let permission) = endpoint.admission else { continue }
            #expect(!permission.roles.isEmpty, "\(endpoint.action)")
            var isLetThrough = false
            for person in Self.people where permission.roles.contains(person.role) && person.country == .denmark {
                let browser = try await Self.browser(world, person, for: endpoint)
                let answer = try await Self.call(endpoint, ids.own(endpoint), browser, from: "/")
                // 422 is a form that was understood and found wanting.
                if [200, 303, 422].contains(answer.status) { isLetThrough = true }
            }
            #expect(isLetThrough, "\(endpoint.action) lets nobody through")
        }
    }

    @Test(
        "where a second factor must be shown, nobody comes without and no form does anything",
        arguments: people.indices)
    func unproven(index: Int) async throws {
        let person = Self.people[index]
        let world = try await World(hasCourses: true)
        let ids = try await MatrixIDs(world)
        let browser = try await Browser(world, as: person)
        for endpoint in world.house.endpoints where endpoint.needsProof {
            guard case .holders(let permission) = endpoint.admission else {
                Issue.record("\(endpoint.action) is open to anyone, whom nothing can prove")
                continue
            }
            guard permission.roles.contains(person.role), person.role.isStaff else { continue }
            for isSetUp in [false, true] {
                // In a session of its own.
                if isSetUp { try await world.prove(Browser(world, as: person)) }
                let before = try await Self.counts(world)
                let answer = try await Self.call(endpoint, ids.own(endpoint), browser, from: "/")
                let wanted = isSetUp ? "/second-factor" : "/second-factor/set-up"
                #expect([303, 404].contains(answer.status), "\(person.role) \(endpoint.action)")
                if let location = answer.location {
                    #expect(location.prefix { $0 != "?" } == wanted, "\(person.role) \(endpoint.action)")
                }
                #expect(try await Self.counts(world) == before, "\(person.role) \(endpoint.action) changed something")
                _ = try await world.services.resetSecondFactor(login: person.login)
            }
        }
    }

    // MARK: Means

    /// Signed in and, where the route wants that, with the second factor shown.
    static func browser(_ world: World, _ person: DemoPerson, for endpoint: Endpoint) async throws -> Browser {
        let browser = try await Browser(world, as: person)
        if endpoint.needsProof { try await world.prove(browser) }
        return browser
    }

    static func call(
        _ endpoint: Endpoint, _ values: [String], _ browser: Browser, from page: String
    ) async throws -> Browser.Answer {
        let path = endpoint.shape.path(values)
        if endpoint.shape.method == .get { return try await browser.get(path) }
        return try await browser.post(path, [], from: page)
    }

    /// The rows of every table that a page may change.
    static func counts(_ world: World) async throws -> [String: Int] {
        try await world.database.read { reading in
            var counts: [String: Int] = [:]
            let tables = [
                "probe", "goal", "instrument", "activation_code", "role_assignment", "account", "feedback",
                "feedback_answer", "pupil_goal", "pupil_word", "pupil_page_choice", "guardian_contact", "import_chunk",
                "invitation", "invitation_reply", "weekly_note", "note_delivery", "course_place", "course_session",
                "attendance", "follow_up_end", "handback_earlier", "decision", "decision_withdrawal", "job",
                "handover", "handover_part", "handover_part_earlier", "handover_informed", "handover_event",
                "admission_decision", "handover_version", "handover_copy", "handover_reader", "handover_question",
                "study_plan", "handover_usefulness", "handover_manual", "handover_origin",
                "second_factor", "recovery_code", "mail_address",
            ]
            for table in tables {
                counts[table] = try reading.value("SELECT count(*) AS value FROM \(SQL(stringLiteral: table))")
            }
            return counts
        }
    }
}
