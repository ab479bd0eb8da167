import Access
import App
import Core
import Interventions
import Monitoring
import Site
import Storage
import TestSupport
import Testing

@testable import Handover

@Suite("What the system knows of a pupil who moves on")
struct KnownTests {
    @Test("scores with the goal in force, and the courses that are over with what the pupil got of them")
    func known() async throws {
        let world = try await World()
        let course = try await FollowUpWorld(world)
        let (pupil, owner, id) = (course.pupil, course.owner, course.course)
        let scope = try await world.scope(of: DemoPeople.leader)
        let (found, dose) = try await world.database.read { reading in
            (
                try KnownStore.known(of: pupil, owner: owner, in: scope, on: World.day, reading),
                try SessionStore.doses(of: id, on: World.day, in: scope, reading)[pupil]
            )
        }
        let known = try #require(found)
        let measure = try #require(known.measures.first { $0.id == course.places.instrument })
        #expect(measure.points.count > 5)
        #expect(measure.points.map(\.day) == measure.points.map(\.day).sorted())
        #expect(measure.goal?.to == 200)
        let effort = try #require(known.efforts.first)
        #expect(known.efforts.count == 1)
        #expect(effort.planned > 0)
        #expect(Dose(planned: effort.planned, held: effort.held, received: effort.received) == dose)
        // In words, with the hours and not the minutes.
        let text = KnownView.text(effort, in: .sv)
        #expect(text.hasPrefix(effort.name) && text.contains("timmar"))
        #expect(!text.contains("\(effort.planned) timmar"))
    }

    @Test("a course that is still running has no dose to tell, and nobody else sees anything")
    func notYet() async throws {
        let world = try await World()
        let course = try await FollowUpWorld(world, until: .running)
        let (pupil, owner) = (course.pupil, course.owner)
        let (leader, stranger) = (
            try await world.scope(of: DemoPeople.leader), try await world.scope(of: DemoPeople.swedishTeacher)
        )
        let (mine, theirs) = try await world.database.read { reading in
            (
                try KnownStore.known(of: pupil, owner: owner, in: leader, on: World.day, reading),
                try KnownStore.known(of: pupil, owner: owner, in: stranger, on: World.day, reading)
            )
        }
        #expect(mine?.efforts == [])
        #expect(theirs == nil)
    }

    @Test("the two schools' scores are one line, a day's score once, and the newer goal counts")
    func goesOn() throws {
        let day = World.day
        let measure = HandoverDocument.Measure(
            id: PackageScene.id(7), name: "Läsflyt", unit: "rätta ord per minut", decimals: 0, rises: true,
            points: [
                .init(day: day, score: 70, isBaseline: true),
                .init(day: day.adding(days: 7), score: 74, isBaseline: false),
            ],
            goal: .init(start: day, from: 70, due: day.adding(days: 100), to: 90))
        var chart = MeasureChart(measure: measure, id: "c")
        chart.later = [measure.points[1], .init(day: day.adding(days: 90), score: 81, isBaseline: false)]
        chart.laterGoal = .init(start: day.adding(days: 80), from: 78, due: day.adding(days: 200), to: 97)
        chart.since = day.adding(days: 60)
        let html = chart.html(in: Language.sv).text
        #expect(html.contains("3 mätningar"))
        #expect(html.contains("97") && html.contains("Ny skola"))
    }
}
