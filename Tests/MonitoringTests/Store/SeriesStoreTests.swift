import Access
import App
import Core
import Monitoring
import Storage
import TestSupport
import Testing

@Suite("Kept series say what their scores say")
struct SeriesStoreTests {
    /// A pupil and a measure on which nothing stands yet.
    private struct Scene {
        let world: World
        let pupil: PupilID
        let owner: OwnerID
        let instrument: InstrumentID
        let scope: Scope

        init() async throws {
            world = try await World()
            let places = try await Places(world)
            pupil = places.pupil
            owner = try await world.owner(of: pupil)
            let (owner, id) = (owner, world.services.environment.id() as InstrumentID)
            let new = MeasuringInstrument(
                id: id, owner: owner, name: "Tællere", unit: "rigtige", minimum: 0, maximum: 50, decimals: 0,
                direction: .rises, forms: 1)
            try await world.database.write { try InstrumentStore.create(new, on: $0) }
            instrument = id
            scope = try await world.scope(of: DemoPeople.teacher)
        }

        func probe(_ score: Double, day: Int = 0, place: Int = 1, seen: ProbeID? = nil) -> NewProbe {
            NewProbe(
                pupil: pupil, instrument: instrument, day: World.day.adding(days: day), place: place, phase: .progress,
                score: score, seen: seen)
        }

        func write<T: Sendable>(_ body: @escaping @Sendable (inout ScoreBook) throws -> T) async throws -> T {
            try await world.database.write { writing in try ScoreBook.open(on: writing, body) }
        }

        func record(_ probe: NewProbe) async throws -> ProbeOutcome {
            let (id, now, scope) = (world.services.environment.id() as ProbeID, world.clock.now, scope)
            return try await write { try $0.record([ScoreWish(probe, id: id)], by: nil, at: now, in: scope)[0] }
        }

        func scores() async throws -> [Double]? {
            let (pupil, instrument, scope) = (pupil, instrument, scope)
            return try await world.database.read { reading in
                try reading.answer(to: SeriesStore.series(of: pupil, in: scope))[instrument]?.points.map(\.score)
            }
        }
    }

    @Test("a score written, corrected, taken back and written again")
    func oneByOne() async throws {
        let scene = try await Scene()
        #expect(try await scene.world.seriesFaults() == 0)
        guard case .recorded(let first) = try await scene.record(scene.probe(7)) else { return #expect(Bool(false)) }
        #expect(try await scene.record(scene.probe(3, day: -7)) != .unchanged)
        #expect(try await scene.scores() == [3, 7])
        guard case .corrected(let second) = try await scene.record(scene.probe(8, seen: first)) else {
            return #expect(Bool(false))
        }
        #expect(try await scene.scores() == [3, 8])
        // What somebody else has written meanwhile is not written over, and nothing changes.
        #expect(try await scene.record(scene.probe(9, seen: first)) == .conflict(current: 8))
        #expect(try await scene.scores() == [3, 8])
        let (scope, back) = (scene.scope, scene.probe(0, seen: second))
        let now = scene.world.clock.now
        let withdrawn = try await scene.write {
            try $0.record([ScoreWish(back, id: nil)], by: nil, at: now, in: scope)
        }
        #expect(withdrawn == [.corrected(second)])
        #expect(try await scene.scores() == [3])
        #expect(try await scene.record(scene.probe(10)) != .unchanged)
        #expect(try await scene.scores() == [3, 10])
        #expect(try await scene.world.seriesFaults() == 0)
    }

    @Test("a score taken back in the book it was written in leaves nothing, and an empty series no row")
    func inOneBook() async throws {
        let scene = try await Scene()
        let (id, other) = (
            scene.world.services.environment.id() as ProbeID, scene.world.services.environment.id() as ProbeID
        )
        let (first, second, scope, now) = (
            scene.probe(4), scene.probe(5, seen: id), scene.scope, scene.world.clock.now
        )
        try await scene.write { book in
            _ = try book.record([ScoreWish(first, id: id)], by: nil, at: now, in: scope)
            _ = try book.record([ScoreWish(second, id: other)], by: nil, at: now, in: scope)
        }
        #expect(try await scene.scores() == [5])
        let back = scene.probe(0, seen: other)
        _ = try await scene.write { try $0.record([ScoreWish(back, id: nil)], by: nil, at: now, in: scope) }
        #expect(try await scene.scores() == nil)
        #expect(try await scene.world.seriesFaults() == 0)
    }

    @Test("a book that fails leaves the series as it was")
    func failed() async throws {
        struct Failure: Error {}
        let scene = try await Scene()
        _ = try await scene.record(scene.probe(7))
        let (id, probe, scope) = (scene.world.services.environment.id() as ProbeID, scene.probe(9, day: 1), scene.scope)
        await #expect(throws: Failure.self) {
            try await scene.write { book in
                _ = try book.record(
                    [ScoreWish(probe, id: id)], by: nil, at: Instant(milliseconds: 0), in: scope)
                throw Failure()
            }
        }
        #expect(try await scene.scores() == [7])
    }

    @Test("the schema's step puts the series of an older database together")
    func filled() async throws {
        let world = try await World()
        func rows() async throws -> [[SQLValue]] {
            try await world.database.read { reading in
                try reading.all("SELECT pupil, instrument, owner, points FROM series ORDER BY pupil, instrument") {
                    [try $0["pupil"], try $0["instrument"], try $0["owner"], try $0["points"]] as [SQLValue]
                }
            }
        }
        let before = try await rows()
        #expect(before.count > 40)
        try await world.database.write { writing in
            _ = try writing.execute("DROP TABLE series")
            _ = try writing.execute(
                "CREATE INDEX probe_current ON probe (pupil, instrument, current, day, phase, place, score, id)")
            _ = try writing.execute("DELETE FROM schema_step WHERE name = '2026-11-monitoring-kept-series'")
        }
        #expect(try await Migrator(House.migrations).migrate(world.database) == ["2026-11-monitoring-kept-series"])
        #expect(try await rows() == before)
        #expect(try await world.seriesFaults() == 0)
    }

    @Test(
        "series that say something else are counted, and put together anew",
        arguments: [
            (
                "UPDATE probe SET score = score + 1 WHERE id = (SELECT min(id) FROM probe WHERE current = 1)", 1
            ),
            ("DELETE FROM series WHERE pupil = (SELECT min(pupil) FROM series)", 2),
            ("DELETE FROM probe WHERE pupil = (SELECT min(pupil) FROM probe)", 2),
            (
                """
                INSERT INTO series (pupil, instrument, owner, points)
                SELECT s.pupil, i.id, s.owner, s.points FROM series s JOIN instrument i ON i.owner = s.owner
                WHERE NOT EXISTS (SELECT 1 FROM series o WHERE o.pupil = s.pupil AND o.instrument = i.id) LIMIT 1
                """, 1
            ),
        ])
    func faults(change: String, count: Int) async throws {
        let world = try await World()
        _ = try await world.database.write { try $0.execute(SQL(stringLiteral: change)) }
        #expect(try await world.seriesFaults() == count)
        let there = try await SeriesRenewal(world.services).run()
        #expect(there > 40)
        #expect(try await world.seriesFaults() == 0)
        let told: String? = try await world.database.read {
            try $0.value("SELECT object AS value FROM audit_event WHERE action = 'series.renew'")
        }
        #expect(told == "\(there)")
    }
}
