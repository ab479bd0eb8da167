import Access
import App
import Core
import Monitoring
import Storage
import TestSupport
import Testing

@Suite("Phases of a pupil's effort")
struct PhaseStoreTests {
    private struct Scene {
        let world: World
        let places: Places
        let owner: OwnerID

        init() async throws {
            world = try await World()
            places = try await Places(world)
            owner = try await world.owner(of: places.pupil)
        }

        func begin(_ kind: Phase.Kind, _ from: Int, _ to: Int?, origin: String? = "course") async throws {
            let phase = Phase(kind: kind, starts: day(from), ends: to.map(day))
            let (pupil, owner, id) = (places.pupil, owner, world.services.environment.id() as PhaseID)
            try await world.database.write {
                try PhaseStore.begin(
                    phase, id: id, of: pupil, owner: owner, origin: origin, at: Instant(milliseconds: 0), on: $0)
            }
        }

        func end(_ kind: Phase.Kind, of pupils: [PupilID]? = nil, on day: Int) async throws -> Int {
            let day = self.day(day)
            return try await world.database.write {
                try PhaseStore.end(kind, of: pupils, origin: "course", on: day, $0)
            }
        }

        func day(_ number: Int) -> LocalDate { World.day.adding(days: number) }

        /// The pupil's phases as `intensive -3…11`.
        func phases(as demo: DemoPerson = DemoPeople.teacher) async throws -> [String] {
            let (scope, pupil) = (try await world.scope(of: demo), places.pupil)
            return try await world.database.read { reading in
                try reading.answer(to: PhaseStore.phases(of: pupil, in: scope)).map { phase in
                    let ends = phase.ends.map { String($0.days(since: World.day)) } ?? ""
                    return "\(phase.kind.rawValue) \(phase.starts.days(since: World.day))…\(ends)"
                }
            }
        }
    }

    @Test("a new phase ends the open one of the same origin, and no other")
    func begin() async throws {
        let scene = try await Scene()
        try await scene.begin(.intensive, -20, nil)
        try await scene.begin(.intensive, -18, nil, origin: "another course")
        try await scene.begin(.intensive, -17, nil, origin: nil)
        try await scene.begin(.followUp, -6, 50)
        #expect(
            try await scene.phases() == ["intensive -20…-6", "intensive -18…", "intensive -17…", "follow_up -6…50"])
        try await scene.begin(.followUp, 0, nil, origin: nil)
        #expect(try await scene.phases()[2] == "intensive -17…0")
    }

    @Test("a phase that would have lasted longer gives way too; one that has ended keeps its end")
    func overlaps() async throws {
        let scene = try await Scene()
        try await scene.begin(.intensive, -30, -16)
        try await scene.begin(.followUp, -16, 40)
        try await scene.begin(.intensive, 0, 14)
        #expect(try await scene.phases() == ["intensive -30…-16", "follow_up -16…0", "intensive 0…14"])
        // Begun anew on the same day: what was begun by mistake has no days and is not shown.
        try await scene.begin(.intensive, 0, 10)
        #expect(try await scene.phases().suffix(1) == ["intensive 0…10"])
    }

    @Test("ending touches one kind of one origin, and not what is over")
    func end() async throws {
        let scene = try await Scene()
        try await scene.begin(.intensive, -20, -6)
        try await scene.begin(.followUp, -6, 50)
        #expect(try await scene.end(.intensive, on: 0) == 0)
        #expect(try await scene.end(.followUp, of: [scene.places.foreignPupil], on: 0) == 0)
        #expect(try await scene.end(.followUp, of: [scene.places.pupil], on: 3) == 1)
        #expect(try await scene.phases() == ["intensive -20…-6", "follow_up -6…3"])
        try await scene.begin(.intensive, 10, nil)
        #expect(try await scene.end(.intensive, on: 5) == 1)
        #expect(try await scene.phases() == ["intensive -20…-6", "follow_up -6…3"])
    }

    @Test("phases are read within the scope, of one pupil, a class or several pupils")
    func scope() async throws {
        let scene = try await Scene()
        try await scene.begin(.intensive, -3, 11)
        #expect(try await scene.phases(as: DemoPeople.swedishTeacher).isEmpty)
        #expect(try await scene.phases(as: DemoPeople.municipality).isEmpty)
        #expect(try await scene.phases(as: DemoPeople.pupil).count == 1)
        let (own, foreign) = (
            try await scene.world.scope(of: DemoPeople.teacher),
            try await scene.world.scope(of: DemoPeople.swedishTeacher)
        )
        let places = scene.places
        let (ofClass, ofForeignClass, several, foreignSeveral) = try await scene.world.database.read { reading in
            (
                try reading.answer(to: PhaseStore.phases(of: reading.answer(to: own.seen(in: places.group)))),
                try reading.answer(to: PhaseStore.phases(of: reading.answer(to: foreign.seen(in: places.group)))),
                try reading.answer(to: PhaseStore.phases(of: own.seen(among: [places.pupil], on: reading))),
                try reading.answer(to: PhaseStore.phases(of: foreign.seen(among: [places.pupil], on: reading)))
            )
        }
        #expect(ofClass.keys.sorted() == [places.pupil])
        #expect(several[places.pupil]?.count == 1)
        #expect(ofForeignClass.isEmpty && foreignSeveral.isEmpty)
    }
}
