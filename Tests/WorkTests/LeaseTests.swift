import Access
import Core
import Storage
import Synchronization
import TestSupport
import Testing

@testable import Work

@Suite("Leases: servers that die, are slow or are told to stop")
struct LeaseTests {
    @Test("the job of a server that died is taken up by another when the lease has run out")
    func takenOver() async throws {
        let bench = try await Bench()
        let (dead, alive) = (try await bench.server(), try await bench.server())
        try await dead.add("a")
        // Leased, and then nothing: as if the machine had lost its power.
        _ = try #require(try await Worker(dead, handlers: [Note.writing()]).next().job)
        let worker = Worker(alive, handlers: [Note.writing()])
        bench.clock.advance(seconds: 120)
        #expect(try await worker.work() == 0)
        bench.clock.advance(seconds: 1)
        #expect(try await worker.work() == 1)
        #expect(try await alive.done() == ["a"])
        #expect(try await alive.count("job") == 0)
    }

    @Test("a job that ends its server is given up in the end")
    func deadly() async throws {
        let (bench, kind) = (try await Bench(), Note.kind("test.deadly"))
        let services = try await bench.server()
        let told = Mutex<[GivenUp]>([])
        let handler = JobHandler(kind, whenGivenUp: { _, why, _ in told.withLock { $0.append(why) } }, { _, _ in })
        try await services.add("a", kind)
        for attempt in 1...3 {
            let job = try #require(try await Worker(services, handlers: [handler]).next().job)
            #expect(job.attempts == attempt)
            bench.clock.advance(seconds: 121)
        }
        #expect(try await Worker(services, handlers: [handler]).work() == 0)
        #expect(try await services.job("state") == "failed")
        #expect(try await services.job("fault") == "ServerLost")
        guard case .serverLost? = told.withLock({ $0.first }) else {
            Issue.record("not told why")
            return
        }
    }

    @Test("a server that was thought dead keeps nothing of what it did")
    func late() async throws {
        let bench = try await Bench()
        let (slow, quick) = (try await bench.server(), try await bench.server())
        let other = Worker(quick, handlers: [Note.writing { _, run in #expect(run.attempt == 2) }])
        let worker = Worker(
            slow,
            handlers: [
                JobHandler(Note.kind) { note, run in
                    try await slow.database.write { try run.hold(on: $0) }
                    bench.clock.advance(seconds: 121)
                    #expect(try await other.work() == 1)
                    await #expect(throws: LeaseLost.self) { try await slow.database.write { try run.hold(on: $0) } }
                    try await run.finish { try $0.note("too late") }
                }
            ])
        try await slow.add("a")
        #expect(try await worker.work() == 1)
        #expect(try await slow.done() == ["a"])
        #expect(try await slow.count("job") == 0)
    }

    @Test("nor does one whose own lease was given to it again")
    func sameServer() async throws {
        let bench = try await Bench()
        let services = try await bench.server()
        let worker = Worker(services, handlers: [Note.writing()])
        try await services.add("a")
        let first = try #require(try await worker.next().job)
        bench.clock.advance(seconds: 121)
        let second = try #require(try await worker.next().job)
        await worker.perform(first)
        #expect(try await services.done() == [])
        await worker.perform(second)
        #expect(try await services.done() == ["a"])
    }

    @Test("a lease that is renewed in time is not taken")
    func renewed() async throws {
        let bench = try await Bench()
        let services = try await bench.server()
        let worker = Worker(services, handlers: [Note.writing()])
        try await services.add("a")
        let job = try #require(try await worker.next().job)
        bench.clock.advance(seconds: 100)
        let end = bench.clock.now.adding(seconds: 120)
        #expect(try await services.database.write { try JobStore.renew(job, until: end, on: $0) })
        bench.clock.advance(seconds: 100)
        #expect(try await Worker(services, handlers: [Note.writing()]).work() == 0)
        await worker.perform(job)
        #expect(try await services.done() == ["a"])
    }

    @Test("a server that is told to stop gives back what it has begun, at once and uncounted")
    func givenBack() async throws {
        let bench = try await Bench()
        let services = try await bench.server()
        let (begun, continuation) = AsyncStream<Void>.makeStream()
        let worker = Worker(
            services,
            handlers: [
                Note.writing { _, _ in
                    continuation.yield()
                    try await Task.sleep(for: .seconds(3600))
                }
            ])
        try await services.add("a")
        let running = Task { await worker.run() }
        for await _ in begun { break }
        #expect(try await services.job("state") == "running")
        running.cancel()
        await running.value
        #expect(try await services.job("state") == "waiting")
        #expect(try await services.job("attempts") == 0)
        #expect(try await Worker(services, handlers: [Note.writing()]).work() == 1)
        #expect(try await services.done() == ["a"])
    }

    @Test("a worker is woken by a hint, and by the time at which the next job is due")
    func woken() async throws {
        let bench = try await Bench()
        let server = try await bench.server()
        let services = Services(
            database: server.database, keys: World.keys,
            environment: .live, work: PasswordWork(logN: 2, r: 1, p: 1), settings: Settings(mode: .demo))
        var limits = WorkLimits()
        limits.look = 600
        let (done, continuation) = AsyncStream<String>.makeStream()
        let worker = Worker(services, handlers: [Note.writing(telling: continuation)], limits: limits)
        let later = Instant(milliseconds: Instant.current().milliseconds + 300)
        try await services.add("later", due: later)
        let running = Task { await worker.run() }
        var found = done.makeAsyncIterator()
        #expect(await found.next() == "later")
        #expect(Instant.current() >= later)
        try await services.add("hint")
        #expect(await found.next() == "hint")
        running.cancel()
        await running.value
    }

    @Test("a worker that has been woken sleeps again until there is something to do")
    func sleepsAgain() async throws {
        let looks = Mutex(0)
        let bench = try await Bench()
        let services = try await bench.server { text in
            if text.contains("FROM outbox_event") { looks.withLock { $0 += 1 } }
        }
        var limits = WorkLimits()
        limits.look = 600
        let (done, continuation) = AsyncStream<String>.makeStream()
        let worker = Worker(services, handlers: [Note.writing(telling: continuation)], limits: limits)
        let running = Task { await worker.run() }
        var found = done.makeAsyncIterator()
        for what in ["a", "b", "c"] {
            try await services.add(what)
            #expect(await found.next() == what)
        }
        let before = looks.withLock { $0 }
        try await Task.sleep(for: .milliseconds(500))
        // What the last hints still ask for, and nothing else.
        #expect(looks.withLock { $0 } - before < 20)
        running.cancel()
        await running.value
    }
}
