import App
package import Core
package import Interventions
import Monitoring
import Roster
import Storage

@testable import Access

/// A course that the stores have led as far as its follow-up, for one pupil of the demo:
/// Aksel, with Malik as mentor and Mette as lead. Its intensive weeks are the two before
/// the world's day, so the follow-up begins on that day.
package struct FollowUpWorld: Sendable {
    package let world: World
    package let places: Places
    package let course: GroupID
    package var pupil: PupilID { places.pupil }
    package let lead: PersonID
    package let mentor: PersonID
    /// The owner of everything Danish.
    package let owner: OwnerID

    /// - Parameters:
    ///   - stage: how far the course is led.
    ///   - target: of Aksel's one goal; his last score is far below 200.
    ///   - isMentorOnly: takes away the role as mentor that Malik has in the demo anyway.
    ///   - classmates: how many of Aksel's class are on the course with him.
    package init(
        _ world: World, until stage: CourseState = .followUp, target: Double = 200, isMentorOnly: Bool = false,
        classmates: Int = 0
    ) async throws {
        self.world = world
        places = try await Places(world)
        func person(_ demo: DemoPerson) async throws -> PersonID {
            try await world.id("SELECT person AS value FROM account WHERE login = \(demo.login)")
        }
        lead = try await person(DemoPeople.teacher)
        mentor = try await person(DemoPeople.mentor)
        let leader = try await person(DemoPeople.leader)
        let group: GroupID = world.services.environment.id()
        course = group
        let pupil = places.pupil
        owner = try await world.id("SELECT owner AS value FROM pupil WHERE id = \(pupil)")
        let (services, places, lead, mentor, owner) = (world.services, places, lead, mentor, owner)
        try await world.database.write { writing in
            if isMentorOnly { try writing.execute("DELETE FROM role_assignment WHERE role = 'mentor'") }
            let others: [PupilID] = try writing.reading.all(
                """
                SELECT m.pupil FROM membership m JOIN pupil p ON p.id = m.pupil WHERE m.pupil_group = \(places.group)
                AND p.protection = 0 AND m.pupil <> \(pupil) ORDER BY m.pupil LIMIT \(classmates)
                """
            ) { try $0["pupil"] }
            let build = Build(
                services: services, course: group, pupils: [pupil] + others, instrument: places.instrument,
                lead: lead, leader: leader, mentor: mentor, owner: owner, writing: writing)
            try build.lead(until: stage, target: target)
        }
    }

    /// The pupil's meetings in the order of their days.
    package func meetings() async throws -> [CourseSessionID] {
        try await world.database.read { [pupil] reading in
            try reading.all("SELECT id FROM course_session WHERE pupil = \(pupil) ORDER BY day, id") { try $0["id"] }
        }
    }

    package func handBack() async throws -> FollowUpStepID {
        try await world.id("SELECT id AS value FROM follow_up_step WHERE kind = 'handback' AND pupil = \(pupil)")
    }

    /// Writes down a meeting as its mentor would, without a page.
    package func hold(_ id: CourseSessionID, on day: LocalDate, agreed: String = "") async throws {
        let (services, mentor, pupil) = (world.services, mentor, pupil)
        let now = world.clock.now
        try await world.database.write { writing in
            let scope = Scope(
                person: mentor, day: day,
                grounds: try AccountStore.grounds(of: mentor, on: day, reading: writing.reading))
            let store = MeetingStore(services.vault)
            guard let meeting = try store.meeting(id, of: pupil, in: scope, on: writing.reading) else {
                throw WorldError.nothingFound
            }
            let record = MeetingRecord(
                day: day, result: .held, minutes: 45, talked: "", agreed: agreed, seen: meeting.revision)
            _ = try store.record(record, of: meeting, pupil: pupil, by: mentor, at: now, writing)
        }
    }

    /// A score on the goal's measure, without a page.
    package func measure(_ score: Double, on day: LocalDate) async throws {
        let (id, pupil, instrument, owner): (ProbeID, PupilID, InstrumentID, OwnerID) = (
            world.services.environment.id(), pupil, places.instrument, owner
        )
        let now = world.clock.now
        try await world.database.write { writing in
            let probe = NewProbe(
                pupil: pupil, instrument: instrument, day: day, place: 1, phase: .progress, score: score, seen: nil)
            _ = try ScoreBook.open(on: writing) {
                try $0.replace(probe, id: id, owner: owner, by: nil, at: now)
            }
        }
    }

    /// Moves the course to another state as the school's leader.
    package func move(to state: CourseState) async throws {
        let (services, course) = (world.services, course)
        let now = world.clock.now
        let leader: PersonID = try await world.id(
            "SELECT person AS value FROM account WHERE login = \(DemoPeople.leader.login)")
        try await world.database.write { writing in
            let day = now.day(in: .denmark)
            let scope = Scope(
                person: leader, day: day,
                grounds: try AccountStore.grounds(of: leader, on: day, reading: writing.reading))
            guard let found = try CourseStore.course(course, in: scope, on: writing.reading) else {
                throw WorldError.nothingFound
            }
            try CourseFlow(services).move(found, to: state, day: day, now: now, in: scope, writing)
        }
    }

    private struct Build {
        let services: Services
        let course: GroupID
        let pupils: [PupilID]
        let instrument: InstrumentID
        let lead: PersonID
        let leader: PersonID
        let mentor: PersonID
        let owner: OwnerID
        let writing: Writing
        private var now: Instant { services.environment.now() }
        private var day: LocalDate { World.day }

        init(
            services: Services, course: GroupID, pupils: [PupilID], instrument: InstrumentID, lead: PersonID,
            leader: PersonID, mentor: PersonID, owner: OwnerID, writing: Writing
        ) {
            (self.services, self.course, self.pupils, self.instrument) = (services, course, pupils, instrument)
            (self.lead, self.leader, self.mentor, self.owner, self.writing) = (lead, leader, mentor, owner, writing)
        }

        func lead(until stage: CourseState, target: Double) throws {
            let leading = try scope(leader)
            let model = try CourseStore.models(on: day, writing.reading)[0]
            let school: OrganisationID? = try writing.reading.value(
                "SELECT school AS value FROM enrolment WHERE pupil = \(pupils[0])")
            guard let school else { throw WorldError.nothingFound }
            try CourseStore.create(
                course, plan: Self.plan(on: model), on: model, school: school, by: lead, day: day, now: now,
                environment: services.environment, vault: services.vault, writing)
            for pupil in pupils {
                let isProposed = try PlaceStore(services.vault).propose(
                    pupil, because: "Vil gerne læse hurtigere", on: try found(), id: services.environment.id(),
                    membership: services.environment.id(), by: lead, day: day, now: now, in: leading, writing)
                guard isProposed else { throw WorldError.nothingFound }
            }
            for state in [CourseState.approved, .recruiting] { try move(to: state, leading) }
            for pupil in pupils { try accept(pupil, target: target, leading) }
            if stage == .recruiting { return }
            try move(to: .running, leading)
            if stage == .running { return }
            for pupil in pupils {
                try PlaceStore.setMentor(
                    mentor, for: try place(pupil), until: nil, assignment: services.environment.id(), day: day,
                    writing)
            }
            try move(to: .followUp, leading)
        }

        private func accept(_ pupil: PupilID, target: Double, _ leading: Scope) throws {
            for state in [PlaceState.offered, .accepted] {
                try PlaceStore.move(try place(pupil), to: state, on: try found(), day: day, writing)
            }
            let goal = ProgressGoal(
                id: services.environment.id(), baseline: 60, start: day.adding(days: -14), target: target,
                due: day.adding(days: 28))
            _ = try CourseGoalStore.set(
                NewCourseGoal(area: .academic, instrument: instrument, goal: goal, words: "Jeg læser en hel side"),
                id: services.environment.id(), of: pupil, on: course, by: lead, at: now, in: leading,
                vault: services.vault, writing)
        }

        private func move(to state: CourseState, _ scope: Scope) throws {
            try CourseFlow(services).move(try found(), to: state, day: day, now: now, in: scope, writing)
        }

        private func found() throws -> Course {
            guard let course = try CourseStore.course(course, in: try scope(leader), on: writing.reading) else {
                throw WorldError.nothingFound
            }
            return course
        }

        private func place(_ pupil: PupilID) throws -> Place {
            let place = try PlaceStore(services.vault).place(
                of: pupil, on: course, in: try scope(leader), on: writing.reading)
            guard let place else { throw WorldError.nothingFound }
            return place
        }

        private func scope(_ person: PersonID) throws -> Scope {
            Scope(
                person: person, day: day,
                grounds: try AccountStore.grounds(of: person, on: day, reading: writing.reading))
        }

        private static func plan(on model: CourseModel) -> CoursePlan {
            var plan = CoursePlan(on: model, name: "Læsehold efterår", starts: World.day.adding(days: -14))
            for field in [
                PlanField.room, .target, .parentsBefore, .parentsDuring, .parentsAfter,
            ] + CourseElement.allCases.map(PlanField.element) + Departure.Matter.allCases.map(PlanField.why) {
                plan[field] = "Som aftalt"
            }
            plan[.handback] = World.day.adding(days: 11).text
            return plan
        }
    }
}
