import Access
import Core
import Storage
import Synchronization
import TestSupport
import Testing

@testable import Work

@Suite("Jobs: done once, tried again, given up")
struct WorkerTests {
    @Test("a job is written down with its change, or not at all")
    func together() async throws {
        let services = try await Bench().server()
        let environment = services.environment
        await #expect(throws: Broken.self) {
            try await services.database.write { writing in
                try Jobs.add(Note.kind, Note(what: "a"), owner: nil, environment, on: writing)
                throw Broken()
            }
        }
        #expect(try await services.count("job") == 0)
    }

    @Test("two servers on one file never do the same job")
    func twoServers() async throws {
        let bench = try await Bench()
        let servers = [try await bench.server(), try await bench.server()]
        let begun = Mutex<[String]>([])
        for number in 0..<60 { try await servers[number % 2].add("n\(number)") }
        try await withThrowingTaskGroup(of: Void.self) { group in
            for services in servers {
                for _ in 0..<2 {
                    let worker = Worker(
                        services,
                        handlers: [
                            Note.writing { note, _ in
                                begun.withLock { $0.append(note.what) }
                                await Task.yield()
                            }
                        ])
                    group.addTask { try await worker.work() }
                }
            }
            try await group.waitForAll()
        }
        let wanted = (0..<60).map { "n\($0)" }.sorted()
        #expect(begun.withLock { $0 }.sorted() == wanted)
        #expect(try await servers[1].done() == wanted)
        #expect(try await servers[0].count("job") == 0)
    }

    @Test("what fails is tried again, later each time, and then stands on the list")
    func retry() async throws {
        let (bench, kind) = (try await Bench(), Note.kind("test.broken"))
        let services = try await bench.server()
        let seen = Mutex<[GivenUp]>([])
        let worker = Worker(
            services,
            handlers: [
                JobHandler(
                    kind,
                    whenGivenUp: { note, why, writing in
                        seen.withLock { $0.append(why) }
                        try writing.note("gave up \(note.what)")
                    },
                    { _, run in _ = try await run.finish { _ in throw Broken() } })
            ])
        try await services.add("a", kind)
        var waits: [Int64] = []
        for attempt in 1...2 {
            #expect(try await worker.work() == 1)
            #expect(try await services.job("state") == "waiting")
            #expect(try await services.job("attempts") == attempt)
            #expect(try await services.job("fault") == "Broken")
            let due: Instant = try #require(try await services.job("due"))
            waits.append(due.seconds(since: bench.clock.now))
            bench.clock.advance(seconds: try #require(waits.last) - 1)
            #expect(try await worker.work() == 0)
            bench.clock.advance(seconds: 1)
        }
        #expect((5..<10).contains(waits[0]) && (10..<20).contains(waits[1]))
        #expect(try await worker.work() == 1)
        #expect(try await services.job("state") == "failed")
        #expect(try await services.done() == ["gave up a"])
        guard case .fault? = seen.withLock({ $0.first }) else {
            Issue.record("not told why")
            return
        }
        bench.clock.advance(seconds: 1_000_000)
        #expect(try await worker.work() == 0)
    }

    @Test("a failure whose telling fails too is on the list all the same")
    func badTelling() async throws {
        let (bench, kind) = (try await Bench(), Note.kind("test.broken", most: 1))
        let services = try await bench.server()
        let handler = JobHandler(kind, whenGivenUp: { _, _, _ in throw Broken() }, { _, _ in throw Broken() })
        try await services.add("a", kind)
        #expect(try await Worker(services, handlers: [handler]).work() == 1)
        #expect(try await services.job("state") == "failed")
    }

    @Test("of one key at most one waits, and no two are done at the same time")
    func key() async throws {
        let bench = try await Bench()
        let services = try await bench.server()
        try await services.add("a", key: "k")
        try await services.add("b", key: "k")
        try await services.add("c", key: "other")
        #expect(try await services.count("job") == 2)
        let worker = Worker(services, handlers: [Note.writing()])
        let first = try #require(try await worker.next().job)
        #expect(first.key == "k")
        // The work is asked for once more while it is being done.
        try await services.add("d", key: "k")
        try await services.add("e", key: "k")
        #expect(try await services.count("job WHERE unique_key = 'k'") == 2)
        #expect(try await worker.work() == 1)
        #expect(try await services.done() == ["c"])
        await worker.perform(first)
        #expect(try await worker.work() == 1)
        #expect(try await services.done() == ["a", "c", "d"])
    }

    @Test("one that comes back takes the place of another that waits, and a new one that of a failure")
    func twins() async throws {
        let (bench, kind) = (try await Bench(), Note.kind("test.broken", most: 2))
        let services = try await bench.server()
        let worker = Worker(services, handlers: [Note.writing(kind) { _, _ in throw Broken() }])
        try await services.add("a", kind, key: "k")
        let job = try #require(try await worker.next().job)
        try await services.add("b", kind, key: "k")
        await worker.perform(job)
        #expect(try await services.count("job") == 1)
        #expect(try await services.job("attempts") == 1)
        bench.clock.advance(seconds: 80)
        #expect(try await worker.work() == 1)
        #expect(try await services.job("state") == "failed")
        try await services.add("c", kind, key: "k")
        #expect(try await services.count("job") == 1)
        #expect(try await services.job("state") == "waiting")
        #expect(try await services.job("attempts") == 0)
    }

    @Test("a recurring job has one row, and one server does each turn")
    func recurring() async throws {
        let bench = try await Bench()
        let kind = JobKind<NoPayload>(
            "test.turn", title: Note.kind.title, retry: Retry(most: nil, first: 1, longest: 60), interval: 900)
        let turn = JobHandler(kind) { _, run in try await run.finish { try $0.note("turn") } }
        let workers = [
            Worker(try await bench.server(), handlers: [turn]), Worker(try await bench.server(), handlers: [turn]),
        ]
        let services = try await bench.server()
        for worker in workers { try await worker.arm() }
        #expect(try await services.count("job") == 1)
        #expect(try await workers[0].work() == 1)
        #expect(try await workers[1].work() == 0)
        // A server that starts adds none, also while it is being done.
        bench.clock.advance(seconds: 900)
        let job = try #require(try await workers[0].next().job)
        try await workers[1].arm()
        #expect(try await workers[1].work() == 0)
        await workers[0].perform(job)
        #expect(try await services.done() == ["turn", "turn"])
        #expect(try await services.count("job WHERE state = 'waiting' AND attempts = 0") == 1)
    }

    @Test("a kind that only another version knows is left alone")
    func unknown() async throws {
        let services = try await Bench().server()
        try await services.add("a", Note.kind("test.tomorrow"))
        #expect(try await Worker(services, handlers: [Note.writing()]).work() == 0)
        #expect(try await services.job("state") == "waiting")
    }

    @Test(
        "looking and leasing read no table from end to end",
        .enabled(if: !TestDatabase.isPostgreSQL, "reads SQLite's plans"))
    func plans() async throws {
        let bench = try await Bench()
        let statements = Seen()
        let services = try await bench.server { text in
            if text.contains("job") || text.contains("outbox") { statements.note(text) }
        }
        for number in 0..<40 { try await services.add("\(number)", key: number < 20 ? "k\(number)" : nil) }
        try await services.database.refreshStatistics()
        _ = statements.take()
        let worker = Worker(services, handlers: [Note.writing()])
        let lost = try #require(try await worker.next().job)
        bench.clock.advance(seconds: 121)
        #expect(try await worker.work() == 40)
        #expect(lost.attempts == 1)
        let found = statements.take()
        #expect(found.count > 8)
        for statement in found where !statement.hasPrefix("INSERT") {
            let explained = SQL(stringLiteral: "EXPLAIN QUERY PLAN " + statement.replacing("?", with: "'x'"))
            let plan = try await services.database.read { try $0.all(explained) { try $0["detail"] as String } }
            let scans = plan.filter { $0.hasPrefix("SCAN job") || $0.hasPrefix("SCAN j ") || $0 == "SCAN j" }
            #expect(scans.isEmpty, "\(statement): \(scans)")
        }
    }
}
