package import Access
package import App
package import Core
package import Mail
package import Storage
import Synchronization
import Work

/// The demo's world in a database of its own, behind the real application: what every
/// test of pages and stores starts from. It is built once and copied for each test.
package struct World: Sendable {
    package let house: House
    package let clock: TestClock
    package let statements: StatementCounter
    private let held: TestDatabase
    /// The day the world was made for.
    package static let day = LocalDate(daysSince1970: 20_766)  // 2026-11-09, a Monday

    package var services: Services { house.services }
    package var database: Database { house.services.database }

    /// - Parameters:
    ///   - isEmpty: true for a house with its tables and nobody in it.
    ///   - hasCourses: true for the demo's courses too.
    ///   - hasHandovers: true for the demo's handovers too, with no courses.
    ///   - isElsewhere: true for the same handovers under other ids and keys: another installation.
    ///   - mail: how it sends mail; it sends none unless told.
    package init(
        mode: Settings.Mode = .demo, isEmpty: Bool = false, hasCourses: Bool = false, hasHandovers: Bool = false,
        isElsewhere: Bool = false, mail: MailSetUp? = nil, adjust: (inout Settings) -> Void = { _ in }
    ) async throws {
        let clock = TestClock(Self.start)
        let counter = StatementCounter()
        var settings = Settings(mode: mode)
        adjust(&settings)
        let template =
            isEmpty
            ? Self.emptyHouse
            : isElsewhere
                ? Self.demoElsewhere
                : hasHandovers ? Self.demoWithHandovers : hasCourses ? Self.demoWithCourses : Self.demo
        held = try await template.copy { counter.note($0) }
        house = House(
            Self.services(on: held.database, clock, seed: isElsewhere ? 80 : Self.seed, settings), mail: mail)
        (self.clock, statements) = (clock, counter)
        _ = counter.take()
    }

    private static func services(
        on database: Database, _ clock: TestClock, seed: UInt64, _ settings: Settings
    ) -> Services {
        let random = Environment.repeatable(at: Instant(milliseconds: 0), seed: seed)
        return Services(
            database: database, keys: keys,
            environment: Environment(now: { clock.now }, randomBytes: random.randomBytes),
            work: PasswordWork(logN: 2, r: 1, p: 1), settings: settings)
    }

    /// The same people and secrets on another database.
    package func services(on database: Database, seed: UInt64 = World.seed + 1) -> Services {
        Self.services(on: database, clock, seed: seed, services.settings)
    }

    /// Notes the keys in the database, as the program does when it makes them.
    package func noteKey() async throws {
        try await Self.keys.verify(database)
    }

    /// The secrets of every world.
    package static let keys = InstallationKeys(
        instance: InstanceKey(bytes: [UInt8](repeating: 7, count: 32)),
        units: InstanceKey(bytes: [UInt8](repeating: 9, count: 32)))

    /// Of a world's ids: another stream than the one the template's are from.
    package static let seed: UInt64 = 8

    private static let emptyHouse = DatabaseTemplate { try await Migrator(House.migrations).migrate($0) }
    private static let demo = template(hasCourses: false)
    private static let demoWithCourses = template(hasCourses: true)
    private static let demoWithHandovers = template(hasCourses: false, hasHandovers: true)

    private static let demoElsewhere = template(hasCourses: false, hasHandovers: true, seed: 70)

    private static func template(hasCourses: Bool, hasHandovers: Bool = false, seed: UInt64 = 20_171_101)
        -> DatabaseTemplate
    {
        DatabaseTemplate { database in
            try await Migrator(House.migrations).migrate(database)
            let services = services(on: database, TestClock(start), seed: 7, Settings(mode: .demo))
            try await DemoWorld(services, today: day, hasCourses: hasCourses, hasHandovers: hasHandovers, seed: seed)
                .build()
        }
    }

    private static var start: Instant {
        Instant(milliseconds: Int64(day.daysSince1970) * 86_400_000 + 9 * 3_600_000)
    }

    /// Does what waits in the background, as a server would.
    @discardableResult
    package func work() async throws -> Int { try await house.worker().work() }

    /// Sees to it that each recurring job waits for its turn, as a server does when it starts.
    package func arm() async throws { try await house.worker().arm() }

    /// One id, found with a statement that calls it `value`.
    package func id<Entity>(_ sql: SQL, as _: Entity.Type = Entity.self) async throws -> Identifier<Entity> {
        let found: Identifier<Entity>? = try await database.read { try $0.value(sql) }
        guard let found else { throw WorldError.nothingFound }
        return found
    }
}

package enum WorldError: Error {
    case nothingFound
    case noForm
}

/// A clock that a test moves.
package final class TestClock: Sendable {
    private let instant: Mutex<Instant>

    package init(_ instant: Instant) { self.instant = Mutex(instant) }

    package var now: Instant { instant.withLock { $0 } }

    package func advance(seconds: Int64) { instant.withLock { $0 = $0.adding(seconds: seconds) } }
}

/// Counts the statements the database runs.
package final class StatementCounter: Sendable {
    private let statements = Mutex<[String]>([])

    func note(_ statement: String) { statements.withLock { $0.append(statement) } }

    /// The statements since the last call, without the transaction's own.
    package func take() -> [String] {
        statements.withLock { all in
            defer { all = [] }
            return all.filter { !$0.hasPrefix("BEGIN") && !$0.hasPrefix("COMMIT") && !$0.hasPrefix("PRAGMA") }
        }
    }
}
