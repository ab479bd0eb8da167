import Access
import App
import Core
import Foundation
import Storage
import Synchronization
import TestSupport

@testable import Work

/// An installation with nobody in it and one table in which jobs write down that they were
/// done. Several servers may have the same database.
final class Bench: Sendable {
    let clock = TestClock(Instant(milliseconds: 1_762_000_000_000))
    private let place: SharedDatabase
    private let seeds = Mutex<UInt64>(0)

    init() async throws { place = try await SharedDatabase() }

    /// What one server works with. The first one makes the tables.
    func server(observe: (@Sendable (String) -> Void)? = nil) async throws -> Services {
        let seed = seeds.withLock { seeds in
            seeds += 1
            return seeds
        }
        let random = Environment.repeatable(at: clock.now, seed: seed)
        let clock = clock
        let database = try place.open(observe: observe)
        try await Migrator(House.migrations).migrate(database)
        _ = try await database.write { try $0.execute("CREATE TABLE IF NOT EXISTS done (what TEXT NOT NULL)") }
        return Services(
            database: database, keys: World.keys,
            environment: Environment(now: { clock.now }, randomBytes: random.randomBytes),
            work: PasswordWork(logN: 2, r: 1, p: 1), settings: Settings(mode: .demo))
    }
}

struct Note: Codable, Sendable {
    let what: String
}

struct Broken: Error {}

/// The statements that ran.
final class Seen: Sendable {
    private let statements = Mutex<Set<String>>([])

    func note(_ text: String) { statements.withLock { _ = $0.insert(text) } }

    func take() -> Set<String> {
        statements.withLock { all in
            defer { all = [] }
            return all
        }
    }
}

extension Note {
    static let kind = JobKind<Note>("test.note", title: Text(da: "n", sv: "n", nb: "n", en: "n"))

    /// A kind that is tried a few times.
    static func kind(_ name: String, most: Int? = 3, interval: Int64? = nil) -> JobKind<Note> {
        JobKind(
            name, title: Text(da: "n", sv: "n", nb: "n", en: "n"), retry: Retry(most: most, first: 10, longest: 80),
            interval: interval)
    }

    /// Writes down that it was done, together with the end of the job.
    static func writing(
        _ kind: JobKind<Note> = Note.kind, _ before: (@Sendable (Note, JobRun) async throws -> Void)? = nil
    )
        -> JobHandler
    {
        JobHandler(kind) { note, run in
            try await before?(note, run)
            try await run.finish { try $0.note(note.what) }
        }
    }

    /// The same, and then says what was done.
    static func writing(telling done: AsyncStream<String>.Continuation) -> JobHandler {
        JobHandler(Note.kind) { note, run in
            try await run.finish { try $0.note(note.what) }
            done.yield(note.what)
        }
    }
}

extension Writing {
    func note(_ what: String) throws { try execute("INSERT INTO done (what) VALUES (\(what))") }
}

extension Services {
    func add(_ what: String, _ kind: JobKind<Note> = Note.kind, key: String? = nil, due: Instant? = nil) async throws {
        let environment = environment
        try await database.write {
            try Jobs.add(kind, Note(what: what), key: key, owner: nil, due: due, environment, on: $0)
        }
    }

    func done() async throws -> [String] {
        try await database.read { try $0.all("SELECT what FROM done ORDER BY what") { try $0["what"] } }
    }

    /// One column of the only job there is; `nil` when there is none.
    func job<T: SQLDecodable & Sendable>(_ column: String, as _: T.Type = T.self) async throws -> T? {
        try await database.read { try $0.value(SQL(stringLiteral: "SELECT \(column) AS value FROM job")) }
    }

    func count(_ what: SQL) async throws -> Int {
        try await database.read { try $0.value("SELECT count(*) AS value FROM \(what)") } ?? -1
    }
}
