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
        let world = try await World(hasCourses: true)
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
            let tables = [
                "probe", "goal", "instrument", "activation_code", "role_assignment", "account", "feedback",
                "feedback_answer", "pupil_goal", "pupil_word", "pupil_page_choice", "guardian_contact", "import_chunk", "course_session", "attendance", "follow_up_end", "handback_earlier", "decision", "decision_withdrawal",
            ]
            for table in tables {
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
        let course: GroupID = try await world.id("SELECT id AS value FROM pupil_group WHERE name = 'Læseloftet'")
        let session: CourseSessionID = try await world.id(
            "SELECT id AS value FROM course_session WHERE pupil_group = \(course) AND pupil IS NULL ORDER BY day LIMIT 1"
        )
        let meeting: CourseSessionID = try await world.id(
            """
            SELECT id AS value FROM course_session WHERE pupil_group = \(course) AND pupil = \(places.pupil)
            AND state = 'planned' ORDER BY day LIMIT 1
            """)
        let step: FollowUpStepID = try await world.id(
            """
            SELECT id AS value FROM follow_up_step WHERE pupil_group = \(course) AND pupil = \(places.pupil)
            AND kind = 'handback'
            """)
        let delegation = try await Self.delegation(world)
        // Something each of two pupils has been told, and has said.
        let (feedback, foreignFeedback) = try await (
            Self.feedback(of: places.pupil, world), Self.feedback(of: places.foreignPupil, world)
        )
        let (word, foreignWord) = try await (
            Self.word(of: places.pupil, world), Self.word(of: places.foreignPupil, world)
        )
        let person: PersonID = try await world.id("SELECT person AS value FROM account WHERE login = 'birgit'")
        let foreignPerson: PersonID = try await world.id("SELECT person AS value FROM account WHERE login = 'elin'")
        own = [
            "staff": try await world.id("SELECT person AS value FROM account WHERE login = 'jonas'", as: Person.self)
                .text,
            "day": "2026-09-21", "courseSession": session.text, "delegation": delegation.own.text,
            "course": course.text,
            "feedback": feedback.text, "pupilWord": word.text, "person": person.text,
            "pupil": places.pupil.text, "pupilGroup": places.group.text, "instrument": places.instrument.text,
            "account": ownAccount.text, "roleAssignment": guardian.text, "demoLogin": "mette",
            "importUpload": try await Self.upload(world, of: "ole").text,
            "followUpStep": step.text, "meeting": meeting.text,
        ]
        foreign = [
            "staff": foreignPerson.text,
            "day": "2026-09-21", "courseSession": session.text, "delegation": delegation.foreign.text,
            "course": places.foreignGroup.text,
            "feedback": foreignFeedback.text, "pupilWord": foreignWord.text, "person": foreignPerson.text,
            "pupil": places.foreignPupil.text, "pupilGroup": places.foreignGroup.text,
            "instrument": places.foreignInstrument.text, "account": foreignAccount.text,
            "roleAssignment": foreignAssignment.text, "importUpload": try await Self.upload(world, of: "elin").text,
            "followUpStep": step.text, "meeting": meeting.text,
        ]
    }

    /// One delegation at the own school and one at the Swedish school.
    private static func delegation(_ world: World) async throws -> (own: DelegationID, foreign: DelegationID) {
        let ids: (DelegationID, DelegationID) = (world.services.environment.id(), world.services.environment.id())
        try await world.database.write { writing in
            for (id, country) in [(ids.0, "DK"), (ids.1, "SE")] {
                try writing.execute(
                    """
                    INSERT INTO delegation (id, owner, school, person, starts, ends, given_by, recorded)
                    SELECT \(id), o.owner, o.id, a.person, '2026-11-01', '2026-12-01', a.person, '2026-11-01T00:00:00.000Z'
                    FROM organisation o JOIN account a ON a.login = 'mette' WHERE o.kind = 'school' AND o.country = \(country)
                    """)
            }
        }
        return ids
    }

    /// An upload that waits, for the owner somebody belongs to.
    private static func upload(_ world: World, of login: String) async throws -> ImportUploadID {
        let id: ImportUploadID = world.services.environment.id()
        let person: PersonID = try await world.id("SELECT person AS value FROM account WHERE login = \(login)")
        let owner: OwnerID = try await world.id("SELECT owner AS value FROM account WHERE login = \(login)")
        let authority = ImportAuthority(owner: owner, person: person, role: .administrator, reason: "test")
        let (now, vault) = (world.clock.now, world.services.vault)
        try await world.database.write { writing in
            try ImportUploadStore.add(id, source: "test", by: authority, files: 1, size: 3, at: now, on: writing)
            try ImportContentStore.add(.zip([1, 2, 3]), to: id, of: owner, vault, on: writing)
        }
        return id
    }


    static func feedback(of pupil: PupilID, _ world: World) async throws -> FeedbackID {
        let id: FeedbackID = world.services.environment.id()
        let owner: OwnerID = try await world.id("SELECT owner AS value FROM pupil WHERE id = \(pupil)")
        let giver: PersonID = try await world.id("SELECT person AS value FROM account WHERE login = 'mette'")
        let feedback = NewFeedback(
            id: id, pupil: pupil, day: World.day, strengths: "Du delte ordet op.", nextStep: "Prøv igen i morgen.")
        let services = world.services
        try await world.database.write {
            try FeedbackStore(services.vault).write(
                feedback, on: World.day, owner: owner, by: giver, at: services.environment.now(), $0)
        }
        return id
    }

    static func word(of pupil: PupilID, _ world: World) async throws -> PupilWordID {
        let id: PupilWordID = world.services.environment.id()
        let owner: OwnerID = try await world.id("SELECT owner AS value FROM pupil WHERE id = \(pupil)")
        let now = world.services.environment.now()
        _ = try await world.database.write { writing in
            try writing.execute(
                """
                INSERT INTO pupil_word (id, owner, pupil, kind, to_school, guardian_may_see, day, at)
                VALUES (\(id), \(owner), \(pupil), 'talk', 0, 0, \(World.day), \(now))
                """)
        }
        return id
    }

    /// - Note: a kind nobody thought of yet fails the test by being missing.
    func own(_ endpoint: Endpoint) -> [String] { ids(endpoint, own) }

    func foreign(_ endpoint: Endpoint) -> [String] { ids(endpoint, foreign) }

    /// A course is a group; where the address is a course's, the group is one.
    private func ids(_ endpoint: Endpoint, _ known: [String: String]) -> [String] {
        let isCourse = endpoint.shape.pattern.hasPrefix("/courses/")
        let others =
            isCourse ? ["pupilGroup": "course", "person": "staff"] : ["courseSession": "meeting"]
        return endpoint.shape.kinds.map { known[others[$0] ?? $0] ?? "no id of kind \($0)" }
    }
}
