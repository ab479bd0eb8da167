import Access
import App
import Core
import Roster
import Site
import Storage
import TestSupport
import Testing

@Suite("Importing in the browser: two windows, two people, a server that stops")
struct ImportTurnsTests {
    @Test("what has changed since the preview is shown anew instead of being done")
    func stale() async throws {
        let scene = try await UploadScene()
        try await scene.bring(RosterFiles())
        let first = try await scene.send(RosterFiles().replacing("Bo,", "Bodil,", in: "users.csv"))
        let second = try await scene.send(RosterFiles().replacing("Bo,", "Boel,", in: "users.csv"))
        _ = try await scene.apply(second)
        try await scene.work()
        _ = try await scene.apply(first)
        try await scene.work()
        #expect(try await scene.state(first) == "previewed")
        let page = try await scene.admin.get(first).body
        #expect(page.contains("Der er sket noget i mellemtiden"))
        #expect(
            try await scene.list(first, "pupils", "changed").contains(
                "<del>Boel Møller</del> → <ins>Bodil Møller</ins>"))
        #expect(try await scene.count("person WHERE given_name = 'Boel'") == 1)
        _ = try await scene.apply(first)
        try await scene.work()
        #expect(try await scene.state(first) == "applied")
        #expect(try await scene.count("person WHERE given_name = 'Bodil'") == 1)
    }

    @Test("a second yes to the same file does nothing and says so")
    func twice() async throws {
        let scene = try await UploadScene()
        let preview = try await scene.send(RosterFiles())
        _ = try await scene.apply(preview)
        let meanwhile = try await scene.admin.post(preview + "/application", [("seen", "x")])
        #expect(meanwhile.cookies.contains { $0.contains("import-under-way") })
        try await scene.work()
        let before = try await scene.everything()
        let again = try await scene.admin.post(preview + "/application", [("seen", "x")])
        #expect(again.status == 303)
        #expect(try await scene.admin.get(preview).body.contains("allerede indlæst"))
        try await scene.work()
        #expect(try await scene.everything() == before)
        #expect(
            try await scene.admin.post(preview + "/discard").cookies.contains { $0.contains("import-again-applied") })
    }

    @Test("a colleague may say yes to what one has sent, and the import is then theirs")
    func colleague() async throws {
        let scene = try await UploadScene()
        let preview = try await scene.send(RosterFiles())
        _ = try await scene.world.database.write {
            try $0.execute(
                """
                UPDATE role_assignment SET role = 'administrator', organisation = owner
                WHERE person = (SELECT person FROM account WHERE login = 'solveig')
                """)
        }
        let solveig = try await Browser(scene.world, as: DemoPeople.leader)
        #expect(try await solveig.get("/imports").body.contains(preview))
        #expect(try await scene.apply(preview, by: solveig).status == 303)
        #expect(try await scene.admin.post(preview + "/discard").cookies.contains { $0.contains("import-under-way") })
        try await scene.work()
        #expect(
            try await scene.count("import_run r JOIN account a ON a.person = r.person WHERE a.login = 'solveig'") == 1)
    }

    @Test("a yes from a window that shows an older list is not taken")
    func oldWindow() async throws {
        let scene = try await UploadScene()
        let preview = try await scene.send(RosterFiles())
        let answer = try await scene.admin.post(preview + "/application", [("seen", "another")])
        #expect(answer.cookies.contains { $0.contains("import-other") })
        #expect(try await scene.state(preview) == "previewed")
    }

    @Test("a yes after a no, and the other way round, gets one sentence")
    func afterNo() async throws {
        let scene = try await UploadScene()
        let preview = try await scene.send(RosterFiles())
        _ = try await scene.admin.post(preview + "/discard")
        let yes = try await scene.admin.post(preview + "/application", [("seen", "x")])
        #expect(yes.cookies.contains { $0.contains("import-again-discarded") })
        #expect(try await scene.admin.get(preview).body.contains("allerede kasseret"))
    }

    /// A server takes the upload that waits, and is gone.
    private func kill(_ scene: UploadScene) async throws {
        let (server, now): (WorkServerID, Instant) = (scene.world.services.environment.id(), scene.world.clock.now)
        try await scene.world.database.write { writing in
            try writing.execute(
                """
                UPDATE job SET state = 'running', server = \(server), leased_to = \(now.adding(seconds: 120)),
                    attempts = attempts + 1 WHERE kind = 'roster.upload' AND state = 'waiting'
                """)
            try writing.execute("UPDATE import_upload SET state = 'running' WHERE state = 'queued'")
        }
    }

    @Test("a server that stopped half-way has changed nothing, and another one does it")
    func takenOver() async throws {
        let scene = try await UploadScene()
        let preview = try await scene.send(RosterFiles())
        let before = try await scene.everything()
        _ = try await scene.apply(preview)
        try await kill(scene)
        #expect(try await scene.admin.get(preview).headers["refresh"] == "3")
        scene.world.clock.advance(seconds: 119)
        try await scene.work()
        #expect(try await scene.state(preview) == "running")
        #expect(try await scene.everything() == before)
        scene.world.clock.advance(seconds: 2)
        try await scene.work()
        #expect(try await scene.state(preview) == "applied")
        #expect(try await scene.count("import_run") == 1)
    }

    @Test("when server after server stops, nothing has changed, and it can be done again")
    func interrupted() async throws {
        let scene = try await UploadScene()
        let before = try await scene.everything()
        let preview = try await scene.send(RosterFiles())
        _ = try await scene.apply(preview)
        for _ in 0..<3 {
            try await kill(scene)
            scene.world.clock.advance(seconds: 121)
            // A server that has nothing else to do finds out, and is killed in turn.
            _ = try await scene.world.database.write {
                try $0.execute(
                    """
                    UPDATE job SET state = 'waiting', server = NULL, leased_to = NULL WHERE state = 'running'
                    AND attempts < 3
                    """)
            }
        }
        try await scene.work()
        let page = try await scene.admin.get(preview).body
        #expect(page.contains("Det blev afbrudt") && page.contains("Serveren stoppede") && page.contains("Prøv igen"))
        #expect(try await scene.everything() == before)
        #expect(try await scene.count("job WHERE state = 'failed' AND fault = 'ServerLost'") == 1)
        #expect(try await scene.admin.post(preview + "/rerun").status == 303)
        #expect(try await scene.count("job WHERE state = 'failed'") == 0)
        try await scene.work()
        #expect(try await scene.state(preview) == "applied")
    }

    @Test("what goes wrong on our side is tried three times, and then offered again")
    func failed() async throws {
        let scene = try await UploadScene()
        let preview = try await scene.send(RosterFiles())
        let before = try await scene.everything()
        _ = try await scene.apply(preview)
        try await scene.world.database.write {
            try $0.execute(all: TestDatabase.trigger("broken", "BEFORE INSERT ON import_run"))
        }
        for attempt in 1...3 {
            try await scene.work()
            #expect(try await scene.count("job WHERE kind = 'roster.upload' AND attempts = \(attempt)") == 1)
            #expect(try await scene.state(preview) == (attempt < 3 ? "running" : "failed"))
            scene.world.clock.advance(seconds: 61)
        }
        #expect(try await scene.admin.get(preview).body.contains("Noget gik galt hos os"))
        #expect(try await scene.everything() == before)
        #expect(try await scene.admin.post(preview + "/discard").status == 303)
        #expect(try await scene.count("job WHERE kind = 'roster.upload'") == 0)
    }

    @Test("a run that has been taken away keeps nothing of what it did")
    func takenAway() async throws {
        let scene = try await UploadScene()
        let before = try await scene.everything()
        let preview = try await scene.send(RosterFiles())
        _ = try await scene.apply(preview)
        // As if another server had taken the job while this one was at it.
        try await scene.world.database.write {
            try $0.execute(
                all: TestDatabase.trigger(
                    "taken", "AFTER UPDATE OF state ON import_upload", when: "NEW.state = 'running'",
                    do: "UPDATE job SET attempts = attempts + 1"))
        }
        try await scene.work()
        #expect(try await scene.everything() == before)
        #expect(try await scene.state(preview) == "running")
    }

    @Test("what nobody decides on is removed after a day, and the rest after a week")
    func sweep() async throws {
        let scene = try await UploadScene()
        let preview = try await scene.send(RosterFiles())
        scene.world.clock.advance(seconds: 23 * 3600)
        try await Housekeeping(services: scene.world.services).sweep()
        #expect(try await scene.state(preview) == "previewed")
        scene.world.clock.advance(seconds: 2 * 3600)
        try await Housekeeping(services: scene.world.services).sweep()
        #expect(try await scene.state(preview) == "expired")
        #expect(try await scene.count("import_chunk") == 0)
        #expect(try await scene.count("import_page") == 0)
        let admin = try await Browser(scene.world, as: DemoPeople.administrator)
        #expect(try await admin.get(preview).body.contains("mere end et døgn"))
        scene.world.clock.advance(seconds: 7 * 24 * 3600)
        try await Housekeeping(services: scene.world.services).sweep()
        #expect(try await scene.count("import_upload") == 0)
    }

    @Test("who asked for what is in the audit log, with the ground, and the import with them")
    func audit() async throws {
        let scene = try await UploadScene()
        let preview = try await scene.send(RosterFiles())
        _ = try await scene.list(preview, "pupils", "new")
        _ = try await scene.apply(preview)
        try await scene.work()
        let ole: PersonID = try await scene.world.id("SELECT person AS value FROM account WHERE login = 'ole'")
        for action in ["roster.upload", "roster.changes", "roster.apply", "roster.import"] {
            let found = try await scene.count(
                """
                audit_event WHERE action = \(action) AND person = \(ole) AND role = 'administrator'
                AND reason IS NOT NULL AND owner IS NOT NULL
                """)
            #expect(found == 1, "\(action)")
        }
        guard case .whole = try await scene.world.services.verifyAudit() else {
            Issue.record("the audit log is broken")
            return
        }
    }

    @Test("the pages of an import cost the same with few and with many pupils")
    func cost() async throws {
        let scene = try await UploadScene()
        var costs: [[Int]] = []
        for size in [3, 120] {
            let preview = try await scene.send(RosterFiles(pupils: (0..<size).map { "Elev\($0)" }), source: "s\(size)")
            var cost: [Int] = []
            for path in ["/imports", preview, preview + "/changes?part=pupils&change=new", preview + "/report"] {
                _ = scene.world.statements.take()
                #expect(try await scene.admin.get(path).status == 200)
                cost.append(scene.world.statements.take().count)
            }
            costs.append(cost)
        }
        #expect(costs[0] == costs[1] && costs[0].allSatisfy { $0 <= 13 }, "\(costs)")
    }
}
