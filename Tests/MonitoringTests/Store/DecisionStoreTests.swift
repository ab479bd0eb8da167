import Access
import App
import Core
import Monitoring
import Storage
import TestSupport
import Testing

@Suite("Decisions as they are kept")
struct DecisionStoreTests {
    private struct Scene {
        let world: World
        let places: Places
        let owner: OwnerID
        let goal: GoalID
        let person: PersonID

        init() async throws {
            world = try await World()
            let places = try await Places(world)
            self.places = places
            owner = try await world.owner(of: places.pupil)
            goal = try await world.id(
                """
                SELECT id AS value FROM goal WHERE pupil = \(places.pupil) AND instrument = \(places.instrument)
                AND current = 1
                """)
            person = try await world.id("SELECT person AS value FROM account WHERE login = 'mette'")
        }

        /// Writes a decision of the demo's teacher, `reviewIn` days after it was made.
        func decide(
            _ choice: Decision.Choice, reason: String = "", daysAgo: Int = 0, reviewIn: Int = 28, goal: GoalID?,
            at millisecond: Int64
        ) async throws -> Decision {
            let day = World.day.adding(days: -daysAgo)
            let decision = Decision(
                id: world.services.environment.id(), pupil: places.pupil, instrument: places.instrument, goal: goal,
                rule: "2026-11", proposal: .considerChange, since: day,
                points: [
                    Decision.UsedPoint(
                        probe: ProbeID(at: Instant(milliseconds: 1), random: (1, 1)), day: day, score: 12.5, aim: 13),
                    Decision.UsedPoint(
                        probe: ProbeID(at: Instant(milliseconds: 2), random: (2, 2)), day: day, score: 14, aim: nil),
                ], choice: choice, day: day, reviewOn: day.adding(days: reviewIn))
            let (store, person, owner) = (DecisionStore(world.services.vault), person, owner)
            try await world.database.write {
                try store.write(
                    decision, reason: reason, proposalReason: "Fordi", by: person, owner: owner,
                    at: Instant(milliseconds: millisecond), $0)
            }
            return decision
        }

        func reviews(_ demo: DemoPerson = DemoPeople.teacher, on day: LocalDate = World.day) async throws -> [LocalDate]
        {
            let (scope, pupil) = (try await world.scope(of: demo), places.pupil)
            return try await world.database.read { reading in
                try AttentionStore.reviews(dueBy: day, in: scope, limit: 50, on: reading)
                    .filter { $0.pupil == pupil }.map(\.due)
            }
        }
    }

    @Test("a decision is read back as it was written, the newest first, with its words and who made it")
    func roundTrip() async throws {
        let scene = try await Scene()
        let first = try await scene.decide(.modify, reason: "Makkerlæsning 🦋", goal: scene.goal, at: 1)
        let second = try await scene.decide(.fade, goal: nil, at: 2)
        let (store, scope, foreign) = (
            DecisionStore(scene.world.services.vault), try await scene.world.scope(of: DemoPeople.teacher),
            try await scene.world.scope(of: DemoPeople.swedishTeacher)
        )
        let pupil = scene.places.pupil
        let (read, unseen) = try await scene.world.database.read { reading in
            (
                try store.decisions(of: pupil, in: scope, on: reading)[scene.places.instrument] ?? [],
                try store.decisions(of: pupil, in: foreign, on: reading)
            )
        }
        #expect(read.map(\.decision) == [second, first])
        #expect(read.map(\.reason) == ["", "Makkerlæsning 🦋"])
        #expect(read.allSatisfy { $0.person != nil && $0.proposalReason == "Fordi" })
        #expect(unseen.isEmpty)
    }

    @Test("a long history costs no more statements than a short one")
    func cost() async throws {
        let scene = try await Scene()
        let (store, scope, pupil) = (
            DecisionStore(scene.world.services.vault), try await scene.world.scope(of: DemoPeople.teacher),
            scene.places.pupil
        )
        func statements() async throws -> Int {
            _ = scene.world.statements.take()
            _ = try await scene.world.database.read { try store.decisions(of: pupil, in: scope, on: $0) }
            return scene.world.statements.take().count
        }
        _ = try await scene.decide(.modify, reason: "en", goal: scene.goal, at: 1)
        let one = try await statements()
        for index in 2..<12 {
            _ = try await scene.decide(.modify, reason: "\(index)", goal: scene.goal, at: Int64(index))
        }
        #expect(try await statements() == one)
    }

    @Test("the newest decision stands; one that is taken back does not, and is taken back once")
    func standing() async throws {
        let scene = try await Scene()
        let first = try await scene.decide(.modify, goal: scene.goal, at: 1)
        let second = try await scene.decide(.end, goal: scene.goal, at: 2)
        let (store, scope, places, person) = (
            DecisionStore(scene.world.services.vault), try await scene.world.scope(of: DemoPeople.teacher),
            scene.places,
            scene.person
        )
        func standing() async throws -> [Decision?] {
            try await scene.world.database.read { reading in
                try [
                    reading.answer(to: scope.seen(in: places.group)), scope.seen(among: [places.pupil], on: reading),
                ].map { try reading.answer(to: DecisionStore.standing(of: $0))[places.pupil]?[places.instrument] }
            }
        }
        func withdraw(_ id: DecisionID, _ demo: DemoPerson = DemoPeople.teacher) async throws -> Bool {
            let scope = try await scene.world.scope(of: demo)
            return try await scene.world.database.write {
                try store.withdraw(
                    id, of: places.pupil, on: places.instrument, reason: "fejl", by: person, on: World.day,
                    at: Instant(milliseconds: 3), in: scope, $0)
            }
        }
        #expect(try await standing() == [second, second])
        #expect(try await withdraw(second.id, DemoPeople.swedishTeacher) == false)
        #expect(try await withdraw(second.id))
        #expect(try await withdraw(second.id) == false)
        #expect(try await standing() == [first, first])
    }

    @Test("a review is due when its day has come, unless a later decision or goal has overtaken it")
    func reviews() async throws {
        let scene = try await Scene()
        _ = try await scene.decide(.modify, daysAgo: 40, reviewIn: 40, goal: scene.goal, at: 1)
        #expect(try await scene.reviews() == [World.day])
        #expect(try await scene.reviews(on: World.day.adding(days: -1)).isEmpty)
        #expect(try await scene.reviews(DemoPeople.leader) == [World.day])
        #expect(try await scene.reviews(DemoPeople.swedishTeacher).isEmpty)
        // A decision without a goal covers nothing while there is one.
        _ = try await scene.decide(.modify, daysAgo: 30, reviewIn: 28, goal: nil, at: 2)
        #expect(try await scene.reviews().isEmpty)
        _ = try await scene.decide(.modify, daysAgo: 20, reviewIn: 10, goal: scene.goal, at: 3)
        #expect(try await scene.reviews() == [World.day.adding(days: -10)])
        _ = try await scene.decide(.modify, goal: scene.goal, at: 4)
        #expect(try await scene.reviews().isEmpty)
    }
}
