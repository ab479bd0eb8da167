import Access
import App
import Core
import Monitoring
import Roster
import Site
import Storage
import TestSupport

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
        let made = try await CourseWorld(world)
        let home = try await HomeIDs(made, foreign: places)
        let handovers = try await HandoverIDs(world, places)
        let own = [
            "staff": try await world.id("SELECT person AS value FROM account WHERE login = 'jonas'", as: Person.self)
                .text,
            "day": "2026-09-21", "courseSession": session.text, "delegation": delegation.own.text,
            "course": course.text,
            "feedback": feedback.text, "pupilWord": word.text, "person": person.text,
            "pupil": places.pupil.text, "pupilGroup": places.group.text, "instrument": places.instrument.text,
            "account": ownAccount.text, "roleAssignment": guardian.text, "demoLogin": "mette",
            "importUpload": try await Self.upload(world, of: "ole").text,
            "job": try await Self.failedJob(world, of: "ole").text,
            "followUpStep": step.text, "meeting": meeting.text,
            "invitation": home.invitation.text, "weeklyNote": home.note.text, "homeCourse": made.course.text,
        ]
        let foreign = [
            "staff": foreignPerson.text,
            "day": "2026-09-21", "courseSession": session.text, "delegation": delegation.foreign.text,
            "course": places.foreignGroup.text,
            "feedback": foreignFeedback.text, "pupilWord": foreignWord.text, "person": foreignPerson.text,
            "pupil": places.foreignPupil.text, "pupilGroup": places.foreignGroup.text,
            "instrument": places.foreignInstrument.text, "account": foreignAccount.text,
            "roleAssignment": foreignAssignment.text, "importUpload": try await Self.upload(world, of: "elin").text,
            "job": try await Self.failedJob(world, of: "elin").text,
            "followUpStep": step.text, "meeting": meeting.text,
            "invitation": home.foreignInvitation.text, "weeklyNote": home.foreignNote.text,
            "homeCourse": places.foreignGroup.text,
        ]
        self.own = own.merging(handovers.own) { first, _ in first }
        self.foreign = foreign.merging(handovers.foreign) { first, _ in first }
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
        let (environment, vault) = (world.services.environment, world.services.vault)
        try await world.database.write { writing in
            try ImportUploadStore.add(id, source: "test", by: authority, files: 1, size: 3, environment, on: writing)
            try ImportContentStore.add(.zip([1, 2, 3]), to: id, of: owner, vault, on: writing)
        }
        return id
    }

    /// A job that has failed, for the owner somebody belongs to.
    static func failedJob(_ world: World, of login: String, kind: String = "roster.upload") async throws -> JobID {
        let id: JobID = world.services.environment.id()
        let owner: OwnerID = try await world.id("SELECT owner AS value FROM account WHERE login = \(login)")
        let now = world.clock.now
        _ = try await world.database.write { writing in
            try writing.execute(
                """
                INSERT INTO job (id, kind, unique_key, payload, owner, state, since, due, attempts, fault, created)
                VALUES (\(id), \(kind), \(id), '{}', \(owner), 'failed', \(now), \(now), 5, 'Broken', \(now))
                """)
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
        // Homes are written to before and while a course runs, pupils are followed up after.
        let isHome = ["/invitation", "/notes", "/reply"].contains { endpoint.shape.pattern.contains($0) }
        let others =
            isCourse
            ? ["pupilGroup": isHome ? "homeCourse" : "course", "person": isHome ? "person" : "staff"]
            : ["courseSession": "meeting"]
        return endpoint.shape.kinds.map { known[others[$0] ?? $0] ?? "no id of kind \($0)" }
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
