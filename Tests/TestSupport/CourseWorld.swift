import App
package import Core
import Interventions
import Monitoring
import Roster
import Storage

@testable import Access

/// A small course in the demo's world: approved, led by the Danish teacher, with the demo
/// pupil and two classmates put forward.
package struct CourseWorld: Sendable {
    package let world: World
    package let course: GroupID
    /// The demo pupil, then two classmates of whom no adult at home is known.
    package let pupils: [PupilID]
    package let lead: PersonID

    package var pupil: PupilID { pupils[0] }

    /// - Parameter starts: the first day of the intensive weeks.
    package init(_ world: World, starts: LocalDate = World.day.adding(days: 14)) async throws {
        let places = try await Places(world)
        let lead: PersonID = try await world.id("SELECT person AS value FROM account WHERE login = 'mette'")
        let leader: PersonID = try await world.id("SELECT person AS value FROM account WHERE login = 'solveig'")
        let services = world.services
        let course: GroupID = services.environment.id()
        let (group, pupil, hidden) = (places.group, places.pupil, places.hidden)
        pupils = try await world.database.write { writing in
            let reading = writing.reading
            let now = services.environment.now()
            let scope = try Self.scope(of: lead, reading)
            guard let model = try CourseStore.models(on: World.day, reading).first,
                let school = try CourseStore.schools(in: scope, on: reading).first
            else { throw WorldError.nothingFound }
            var plan = CoursePlan(on: model, name: "Fjordholdet", starts: starts)
            for field in [PlanField.room, .handback, .parentsBefore, .parentsDuring, .parentsAfter] {
                plan[field] = field == .handback ? starts.adding(days: 21).text : "Skrevet i planen"
            }
            for element in CourseElement.allCases { plan[.element(element)] = "Sådan gør vi" }
            for matter in Departure.Matter.allCases { plan[.why(matter)] = "Et lille hold" }
            try CourseStore.create(
                course, plan: plan, on: model, school: school.id, by: lead, day: World.day, now: now,
                environment: services.environment, vault: services.vault, writing)
            guard let draft = try CourseStore.course(course, in: try Self.scope(of: lead, reading), on: reading)
            else { throw WorldError.nothingFound }
            let mates = try PupilDirectory.pupils(of: group, in: scope, order: .danishNorwegian, on: reading)
                .map(\.id).filter { $0 != pupil && $0 != hidden }.prefix(2)
            let chosen = [pupil] + mates
            for one in chosen {
                _ = try PlaceStore(services.vault).propose(
                    one, because: "Vil gerne blive sikrere i brøker", on: draft, id: services.environment.id(),
                    membership: services.environment.id(), by: lead, day: World.day, now: now, in: scope, writing)
            }
            // Nobody at home has said yet how they want to be reached.
            try writing.execute("DELETE FROM guardian_contact")
            let above = try Self.scope(of: leader, reading)
            guard let ready = try CourseStore.course(course, in: above, on: reading) else {
                throw WorldError.nothingFound
            }
            try CourseFlow(services).move(ready, to: .approved, day: World.day, now: now, in: above, writing)
            return chosen
        }
        (self.world, self.course, self.lead) = (world, course, lead)
    }

    private static func scope(of person: PersonID, _ reading: Reading) throws -> Scope {
        Scope(
            person: person, day: World.day,
            grounds: try AccountStore.grounds(of: person, on: World.day, reading: reading))
    }

    // MARK: Further on

    /// Everybody is invited and has said yes, and the course is running.
    package func run() async throws {
        let course = course
        _ = try await world.database.write { writing in
            try writing.execute(
                "UPDATE course_place SET state = 'accepted' WHERE pupil_group = \(course) AND state <> 'left'")
            try writing.execute("UPDATE course SET state = 'running' WHERE pupil_group = \(course)")
        }
    }

    /// A second adult with custody of the demo pupil, already signed in.
    package func secondGuardian() async throws -> Browser {
        let (services, pupil, login) = (world.services, pupil, "otto")
        _ = try await world.database.write { writing in
            let owner: OwnerID? = try writing.reading.value("SELECT owner AS value FROM pupil WHERE id = \(pupil)")
            guard let owner else { throw WorldError.nothingFound }
            let id: PersonID = services.environment.id()
            let name = PersonName(given: "Otto", family: "Østerby")
            try PersonStore.save(id, owner: owner, name: name, on: writing)
            try AccountStore.create(
                services.environment.id(), person: id, owner: owner, login: login, name: name.full, on: writing)
            try writing.execute(
                """
                UPDATE account SET password = (SELECT b.password FROM account b WHERE b.login = 'birgit')
                WHERE login = \(login)
                """)
            try GuardianStore.link(
                pupil: pupil, guardian: id, owner: owner, relation: "parent", sees: true, from: World.day, on: writing)
            try AccountStore.assign(
                services.environment.id(), .guardian, to: id, at: .pupil(pupil), owner: owner, from: World.day,
                until: nil, on: writing)
        }
        let browser = Browser(world)
        _ = try await browser.signIn(login, DemoPeople.password)
        return browser
    }
}
