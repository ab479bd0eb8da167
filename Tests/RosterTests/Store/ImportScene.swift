import Access
import Core
import Foundation
import Roster
import Storage
import TestSupport

/// An empty house into which bundles are imported.
struct ImportScene {
    let world: World

    init() async throws { world = try await World(isEmpty: true) }

    @discardableResult
    func take(_ bundle: BundleMaker, _ adjust: (inout ImportOptions) -> Void = { _ in }) async throws -> ImportOutcome {
        var options = ImportOptions()
        adjust(&options)
        let folder = FileManager.default.temporaryDirectory.appending(path: "vinge-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        for (name, text) in bundle.files { try Data(text.utf8).write(to: folder.appending(path: name)) }
        return try await RosterImporter(world.services, options: options).run(path: folder.path)
    }

    /// One value of one row.
    func value<T: SQLDecodable & Sendable>(_ sql: SQL, as _: T.Type = T.self) async throws -> T? {
        try await world.database.read { try $0.value(sql) }
    }

    func count(_ sql: SQL) async throws -> Int { try await value("SELECT count(*) AS value FROM \(sql)") ?? -1 }

    /// The day on which the test's world stands.
    var today: LocalDate { World.day }

    /// Every text and every blob in the database, to look for what must not be there.
    func everything() async throws -> String {
        try await world.database.read { reading in
            var all = ""
            for table in ["person", "account", "roster_record", "import_run", "audit_event", "pupil", "person_word"] {
                let columns = try reading.shapes().first { $0.name == table }?.columns.map(\.name) ?? []
                for column in columns {
                    let sql: SQL = "SELECT coalesce(CAST(\(SQL(stringLiteral: column)) AS TEXT), '') AS value FROM "
                    all += try reading.all(sql + SQL(stringLiteral: table)) { try $0["value"] as String }.joined(
                        separator: "\n")
                }
            }
            return all
        }
    }
}

extension BundleMaker {
    /// The good bundle as a delta of the named files only.
    static func delta(_ files: [String: String]) -> BundleMaker {
        var all = files
        all["manifest.csv"] = manifest("1.2", delta: files.keys.map { String($0.dropLast(4)) }.sorted())
        return BundleMaker(files: all)
    }

    static let rolesHeader =
        "sourcedId,status,dateLastModified,userSourcedId,roleType,role,beginDate,endDate,orgSourcedId,"
        + "userProfileSourcedId"
    static let enrollmentsHeader =
        "sourcedId,status,dateLastModified,classSourcedId,schoolSourcedId,userSourcedId,role,primary,beginDate,endDate"
}
