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
                "probe", "goal", "instrument", "activation_code", "role_assignment", "account", "invitation",
                "invitation_reply", "weekly_note", "note_delivery", "course_place",
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
    /// A course is a group, but the pages of one are not those of a class.
    private let course: GroupID

    init(_ world: World) async throws {
        let places = try await Places(world)
        let ownAccount: AccountID = try await world.id(
            "SELECT id AS value FROM account WHERE login = 'dk0110'")
        let foreignAccount: AccountID = try await world.id("SELECT id AS value FROM account WHERE login = 'elin'")
        let guardian: AssignmentID = try await world.id(
            "SELECT id AS value FROM role_assignment WHERE role = 'guardian'")
        let foreignAssignment: AssignmentID = try await world.id(
            "SELECT id AS value FROM role_assignment WHERE pupil = \(places.foreignPupil)")
        // The demo pupil is seventeen here, so that extending a guardian's access is allowed.
        try await world.database.write { writing in
            try writing.execute("UPDATE pupil SET born = '2009-05-05' WHERE id = \(places.pupil)")
            try writing.execute("UPDATE role_assignment SET extended_to = '2028-01-01' WHERE id = \(guardian)")
        }
        let made = try await CourseWorld(world)
        course = made.course
        let home = try await HomeIDs(made, foreign: places)
        own = [
            "pupil": places.pupil.text, "pupilGroup": places.group.text, "instrument": places.instrument.text,
            "account": ownAccount.text, "roleAssignment": guardian.text, "demoLogin": "mette",
            "invitation": home.invitation.text, "weeklyNote": home.note.text,
        ]
        foreign = [
            "pupil": places.foreignPupil.text, "pupilGroup": places.foreignGroup.text,
            "instrument": places.foreignInstrument.text, "account": foreignAccount.text,
            "roleAssignment": foreignAssignment.text, "invitation": home.foreignInvitation.text,
            "weeklyNote": home.foreignNote.text,
        ]
    }

    /// - Note: a kind nobody thought of yet fails the test by being missing.
    func own(_ endpoint: Endpoint) -> [String] {
        endpoint.shape.kinds.map { kind in
            let isCourse = kind == GroupID.kind && endpoint.shape.pattern.hasPrefix("/courses/")
            return isCourse ? course.text : own[kind] ?? "no id of kind \(kind)"
        }
    }

    func foreign(_ endpoint: Endpoint) -> [String] {
        endpoint.shape.kinds.map { foreign[$0] ?? "no id of kind \($0)" }
    }
}

/// An invitation and a note of a course, and the like of another school, written straight
/// into their tables.
private struct HomeIDs {
    let invitation: InvitationID
    let note: WeeklyNoteID
    let foreignInvitation: InvitationID
    let foreignNote: WeeklyNoteID

    init(_ made: CourseWorld, foreign: Places) async throws {
        let (services, own, lead) = (made.world.services, made.course, made.lead)
        let (pupil, other, otherPupil) = (made.pupil, foreign.foreignGroup, foreign.foreignPupil)
        let ids = (
            services.environment.id(Invitation.self), services.environment.id(WeeklyNote.self),
            services.environment.id(Invitation.self), services.environment.id(WeeklyNote.self)
        )
        (invitation, note, foreignInvitation, foreignNote) = ids
        try await made.world.database.write { writing in
            let now = services.environment.now()
            try writing.execute(
                """
                INSERT INTO course (pupil_group, owner, school, template, state, revision, recorded)
                SELECT g.id, g.owner, g.school, c.template, 'running', 1, c.recorded
                FROM pupil_group g JOIN course c ON c.pupil_group = \(own) WHERE g.id = \(other)
                """)
            for (invitation, note, group, one) in [(ids.0, ids.1, own, pupil), (ids.2, ids.3, other, otherPupil)] {
                let owner: OwnerID? = try writing.reading.value("SELECT owner AS value FROM pupil WHERE id = \(one)")
                guard let owner else { throw WorldError.nothingFound }
                func seal(_ column: String, _ id: String) throws -> Sealed {
                    try services.vault.seal(
                        "Noget", at: Vault.Place(owner: owner, column: column, record: id), on: writing)
                }
                try writing.execute(
                    """
                    INSERT INTO invitation (id, pupil_group, pupil, owner, words, person, recorded)
                    VALUES (\(invitation), \(group), \(one), \(owner), \(try seal("invitation.words", invitation.text)),
                        \(lead), \(now))
                    """)
                try writing.execute(
                    """
                    INSERT INTO weekly_note (id, pupil_group, owner, week, version, current, done, at_home, person,
                        recorded)
                    VALUES (\(note), \(group), \(owner), \(World.day), 1, 1,
                        \(try seal("weekly_note.done", note.text)), \(try seal("weekly_note.at_home", note.text)),
                        \(lead), \(now))
                    """)
            }
            try writing.execute(
                "UPDATE course_place SET state = 'accepted' WHERE pupil_group = \(own) AND pupil = \(pupil)")
        }
    }
}
