import Access
import Core
import Storage
import TestSupport

/// A database with the tables of this floor and one owner, without a world.
struct Floor: Sendable {
    private let held: TestDatabase
    var database: Database { held.database }
    let owner = OwnerID(at: Instant(milliseconds: 0), random: (1, 1))
    let start = Instant(milliseconds: 1_794_214_800_000)  // 2026-11-09T09:00:00Z

    init() async throws {
        held = try await Self.template.copy()
    }

    private static let template = DatabaseTemplate {
        try await Migrator(Vault.migrations + SignInFeature.migrations).migrate($0)
    }

    /// The id of the so-manieth thing of its kind.
    static func id<Entity>(_ number: UInt64, _: Entity.Type = Entity.self) -> Identifier<Entity> {
        Identifier(at: Instant(milliseconds: 1), random: (0, number))
    }

    func read<T: Sendable>(_ body: @escaping @Sendable (Reading) throws -> T) async throws -> T {
        try await database.read(body)
    }

    func run(_ sql: SQL) async throws { _ = try await database.write { try $0.execute(sql) } }

    func account(_ number: UInt64 = 1, login: String = "Mette") async throws -> AccountID {
        let (id, owner): (AccountID, OwnerID) = (Self.id(number), owner)
        try await database.write {
            try AccountStore.create(id, person: Self.id(number), owner: owner, login: login, name: "Mette", on: $0)
        }
        return id
    }
}
