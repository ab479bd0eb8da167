import App
import Core
import Roster
import Site
import Storage
import TestSupport

/// The demo's administrator at the page of imports, and a server that works when told to.
struct UploadScene {
    let world: World
    let admin: Browser

    init() async throws {
        world = try await World()
        admin = try await Browser(world, as: DemoPeople.administrator)
    }

    /// Sends files, lets the server look at them, and tells where the preview is.
    @discardableResult
    func send(_ files: RosterFiles, source: String = "sys") async throws -> String {
        let answer = try await admin.upload("/imports", [("source", source)], files: files.uploads)
        try await work()
        return answer.location ?? "no place: \(answer.status)"
    }

    /// Does what waits, as the server would.
    func work() async throws { try await world.work() }

    /// What a person does: looks at the preview and says yes.
    func apply(_ preview: String, confirm: Bool = false, by browser: Browser? = nil) async throws -> Browser.Answer {
        let browser = browser ?? admin
        let page = try await browser.get(preview)
        let seen =
            page.body.split(separator: "name=\"seen\" value=\"").dropFirst().first?.split(separator: "\"").first
            .map(String.init) ?? "nothing"
        let fields = [("seen", seen)] + (confirm ? [("confirm", "yes")] : [])
        return try await browser.post(preview + "/application", fields)
    }

    /// Sends, says yes, and lets it happen.
    @discardableResult
    func bring(_ files: RosterFiles, source: String = "sys") async throws -> String {
        let preview = try await send(files, source: source)
        _ = try await apply(preview, confirm: true)
        try await work()
        return preview
    }

    func count(_ sql: SQL) async throws -> Int {
        try await world.database.read { try $0.value("SELECT count(*) AS value FROM \(sql)") } ?? -1
    }

    func state(_ preview: String) async throws -> String? {
        let id = String(preview.split(separator: "/").last ?? "")
        return try await world.database.read {
            try $0.value("SELECT state AS value FROM import_upload WHERE id = \(id)")
        }
    }

    /// A list of a preview as it is shown.
    func list(_ preview: String, _ part: String, _ change: String) async throws -> String {
        try await admin.get("\(preview)/changes?part=\(part)&change=\(change)").body
    }

    func everything() async throws -> [Int] {
        var counts: [Int] = []
        for table in [
            "person", "pupil", "organisation", "pupil_group", "membership", "enrolment", "role_assignment", "account",
            "roster_record", "import_run", "guardianship",
        ] as [SQL] { counts.append(try await count(table)) }
        return counts
    }
}
