import Access
import App
import Core
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
        let world = try await World()
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
        let world = try await World()
        let ids = try await MatrixIDs(world)
        for endpoint in world.house.endpoints {
            guard case .holders(let permission) = endpoint.admission else { continue }
            let browser = try await Browser(world, as: person)
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
        let world = try await World()
        let ids = try await MatrixIDs(world)
        for endpoint in world.house.endpoints where !endpoint.shape.kinds.isEmpty {
            guard case .holders(let permission) = endpoint.admission, permission.roles.contains(person.role) else {
                continue
            }
            let browser = try await Browser(world, as: person)
            let before = try await Self.counts(world)
            let answer = try await Self.call(endpoint, ids.foreign(endpoint), browser, from: "/")
            #expect(answer.status == 404, "\(person.role) \(endpoint.action)")
            #expect(try await Self.counts(world) == before, "\(person.role) \(endpoint.action) changed something")
        }
    }

    @Test("a protected pupil is not there for those who are not named", arguments: people.indices)
    func protected(index: Int) async throws {
        let person = Self.people[index]
        let world = try await World()
        let places = try await Places(world)
        let browser = try await Browser(world, as: person)
        let answer = try await browser.get("/pupils/\(places.hidden)")
        // The resource person is named; Aksel and his guardian are other people.
        #expect(answer.status == (person.role == .resourcePerson ? 200 : answer.status == 403 ? 403 : 404))
        if person.role == .resourcePerson { #expect(answer.body.contains("<h1>")) }
    }

    @Test("every route has a declared permission and somebody whom it lets through")
    func allowed() async throws {
        let world = try await World()
        let ids = try await MatrixIDs(world)
        for endpoint in world.house.endpoints {
            guard case .holders(let permission) = endpoint.admission else { continue }
            #expect(!permission.roles.isEmpty, "\(endpoint.action)")
            var isLetThrough = false
            for person in Self.people where permission.roles.contains(person.role) && person.country == .denmark {
                let browser = try await Browser(world, as: person)
                let answer = try await Self.call(endpoint, ids.own(endpoint), browser, from: "/")
                // 422 is a form that was understood and found wanting.
                if [200, 303, 422].contains(answer.status) { isLetThrough = true }
            }
            #expect(isLetThrough, "\(endpoint.action) lets nobody through")
        }
    }

    // MARK: Means

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
            for table in [
                "probe", "goal", "instrument", "activation_code", "role_assignment", "account", "course_session",
                "attendance", "follow_up_end", "handback_earlier",
            ] {
                counts[table] = try reading.value("SELECT count(*) AS value FROM \(SQL(stringLiteral: table))")
            }
            return counts
        }
    }
}

/// Real ids for every kind of parameter, of one's own school and of another.
struct MatrixIDs {
    private let own: [String: String]
    private let foreign: [String: String]
    /// A course in its follow-up, for routes that are about courses.
    private let course: String

    init(_ world: World) async throws {
        let places = try await Places(world)
        let ownAccount: AccountID = try await world.id(
            "SELECT id AS value FROM account WHERE login = 'dk0110'")
        let foreignAccount: AccountID = try await world.id("SELECT id AS value FROM account WHERE login = 'elin'")
        let guardian: AssignmentID = try await world.id(
            "SELECT id AS value FROM role_assignment WHERE role = 'guardian'")
        let foreignAssignment: AssignmentID = try await world.id(
            "SELECT id AS value FROM role_assignment WHERE pupil = \(places.foreignPupil)")
        let followUp = try await FollowUpWorld(world)
        course = followUp.course.text
        // The demo pupil is seventeen here, so that extending a guardian's access is allowed.
        try await world.database.write { writing in
            try writing.execute("UPDATE pupil SET born = '2009-05-05' WHERE id = \(places.pupil)")
            try writing.execute("UPDATE role_assignment SET extended_to = '2028-01-01' WHERE id = \(guardian)")
        }
        own = [
            "pupil": places.pupil.text, "pupilGroup": places.group.text, "instrument": places.instrument.text,
            "account": ownAccount.text, "roleAssignment": guardian.text, "demoLogin": "mette",
            "courseSession": try await followUp.meetings()[0].text, "followUpStep": try await followUp.handBack().text,
        ]
        foreign = [
            "pupil": places.foreignPupil.text, "pupilGroup": places.foreignGroup.text,
            "instrument": places.foreignInstrument.text, "account": foreignAccount.text,
            "roleAssignment": foreignAssignment.text, "courseSession": try await followUp.meetings()[0].text,
            "followUpStep": try await followUp.handBack().text,
        ]
    }

    /// - Note: a kind nobody thought of yet fails the test by being missing.
    func own(_ endpoint: Endpoint) -> [String] {
        let isOfCourse = endpoint.shape.pattern.hasPrefix("/courses/")
        return endpoint.shape.kinds.map { kind in
            isOfCourse && kind == "pupilGroup" ? course : own[kind] ?? "no id of kind \(kind)"
        }
    }

    func foreign(_ endpoint: Endpoint) -> [String] {
        endpoint.shape.kinds.map { foreign[$0] ?? "no id of kind \($0)" }
    }
}
