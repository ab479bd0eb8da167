import Access
import Core
import Storage
import Synchronization
import TestSupport
import Testing

@testable import Work

@Suite("The outbox: who wants to know is told once")
struct OutboxTests {
    private static let happened = EventKind<Note>("test.happened")
    private static let kinds = [Note.kind("test.a"), Note.kind("test.b"), Note.kind("test.other")]

    private func worker(_ services: Services) -> Worker {
        Worker(
            services,
            handlers: Self.kinds.map { kind in
                JobHandler(kind) { note, run in
                    try await run.finish { try $0.note("\(kind.name) \(note.what)") }
                }
            },
            subscriptions: [
                Subscription(to: Self.happened, Self.kinds[0]), Subscription(to: Self.happened, Self.kinds[1]),
                Subscription(to: EventKind<Note>("test.something-else"), Self.kinds[2]),
            ])
    }

    private func happen(_ what: String, _ services: Services, andThen: @escaping @Sendable () throws -> Void = {})
        async throws
    {
        let environment = services.environment
        try await services.database.write { writing in
            try Outbox.write(Self.happened, Note(what: what), owner: nil, environment, on: writing)
            try andThen()
        }
    }

    @Test("an event is there exactly when its change is")
    func together() async throws {
        let services = try await Bench().server()
        await #expect(throws: Broken.self) { try await happen("never", services) { throw Broken() } }
        try await happen("once", services)
        #expect(try await services.count("outbox_event") == 1)
    }

    @Test("every subscriber is told once, though the relay is interrupted")
    func interrupted() async throws {
        let bench = try await Bench()
        let (first, second) = (try await bench.server(), try await bench.server())
        for number in 1...3 { try await happen("\(number)", first) }
        // The second of an event's jobs cannot be written: as if the server stopped there.
        try await first.database.write {
            try $0.execute(
                all: TestDatabase.trigger(
                    "stop", "BEFORE INSERT ON job",
                    when: "NEW.kind = 'test.b' AND NEW.payload = '{\"what\":\"2\"}'"))
        }
        #expect(try await worker(first).work() == 0)
        #expect(try await first.count("outbox_event") == 3)
        #expect(try await first.count("job") == 0)
        _ = try await first.database.write { try $0.execute(TestDatabase.noTrigger("stop", on: "job")) }
        let workers = [worker(first), worker(second)]
        try await withThrowingTaskGroup(of: Void.self) { group in
            for worker in workers { group.addTask { try await worker.work() } }
            try await group.waitForAll()
        }
        for worker in workers { try await worker.work() }
        let wanted = ["test.a", "test.b"].flatMap { name in (1...3).map { "\(name) \($0)" } }
        #expect(try await first.done() == wanted)
        #expect(try await first.count("outbox_event") == 0)
        #expect(try await first.count("job") == 0)
    }

    @Test("an event that cannot be told keeps nobody from the jobs, and is reported")
    func stuck() async throws {
        let services = try await Bench().server()
        try await happen("1", services)
        try await services.database.write {
            try $0.execute(all: TestDatabase.trigger("stop", "BEFORE DELETE ON outbox_event"))
        }
        try await services.add("a")
        let reported = Mutex<[String]>([])
        let worker = Worker(services, handlers: [Note.writing()]) { kind, _ in reported.withLock { $0.append(kind) } }
        #expect(try await worker.work() == 1)
        #expect(try await services.done() == ["a"])
        #expect(Set(reported.withLock { $0 }) == ["work"])
    }

    @Test("a subscriber with a key is told of several at once")
    func key() async throws {
        let services = try await Bench().server()
        for number in 1...5 { try await happen("\(number)", services) }
        let worker = Worker(
            services, handlers: [Note.writing(Self.kinds[0])],
            subscriptions: [Subscription(to: Self.happened, Self.kinds[0], key: "all")])
        #expect(try await worker.work() == 1)
        #expect(try await services.done().count == 1)
        #expect(try await services.count("outbox_event") == 0)
    }
}
