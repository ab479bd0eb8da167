import Access
import Core
import Foundation
import Monitoring
import Storage
import TestSupport
import Testing

@Suite("Importing series of scores")
struct ProbeImporterTests {
    private func take(
        _ text: String, _ world: World, isDryRun: Bool = false, rowsAtOnce: Int = 4096
    ) async throws -> ProbeImporter.Outcome {
        let file = FileManager.default.temporaryDirectory.appending(path: "vinge-\(UUID().uuidString).csv")
        try Data(text.utf8).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let importer = ProbeImporter(
            world.services, source: "oneroster", isDryRun: isDryRun, rowsAtOnce: rowsAtOnce)
        return try await importer.run(path: file.path)
    }

    /// The demo's world, in which the demo pupil has an id of the roster.
    private func scene() async throws -> (world: World, places: Places) {
        let world = try await World()
        let places = try await Places(world)
        _ = try await world.database.write {
            try $0.execute(
                """
                INSERT INTO roster_record (source, kind, sourced_id, entity, fingerprint, detail, ended, run)
                VALUES ('oneroster', 'person', 'p-1', \(places.pupil), 0, 'student', 0, 'test')
                """)
        }
        return (world, places)
    }

    private static let header = "pupil;instrument;date;score;phase\n"

    @Test("rows are recorded, also with semicolons and a decimal comma, and twice is as once")
    func recorded() async throws {
        let (world, places) = try await scene()
        let text =
            Self.header
            + "p-1;Skriveflow (Datchuk 2016);2026-01-05;9,05;baseline\np-1;Skriveflow (Datchuk 2016);2026-01-12;16,26;\n"
        let first = try await take(text, world)
        #expect(first.counts.recorded == 2 && first.rejected.isEmpty)
        let second = try await take(text, world)
        #expect(second.counts.unchanged == 2 && second.counts.recorded == 0)
        let scores = try await world.database.read { reading in
            try reading.all(
                "SELECT score FROM probe WHERE pupil = \(places.pupil) AND day < '2026-02-01' ORDER BY day"
            ) { try $0["score"] as Double }
        }
        #expect(scores == [9.05, 16.26])
    }

    @Test("three rows of one day are the three baseline probes")
    func sameDay() async throws {
        let (world, _) = try await scene()
        let rows = [30, 41, 28].map { "p-1;Ordlæsning;2026-01-05;\($0);baseline\n" }.joined()
        #expect(try await take(Self.header + rows, world).counts.recorded == 3)
        let places: [Int] = try await world.database.read {
            try $0.all("SELECT place FROM probe WHERE day = '2026-01-05' ORDER BY place") { try $0["place"] }
        }
        #expect(places == [1, 2, 3])
    }

    @Test("a changed score is a correction, and the old one is kept")
    func corrected() async throws {
        let (world, _) = try await scene()
        _ = try await take(Self.header + "p-1;Ordlæsning;2026-01-05;30;\n", world)
        let outcome = try await take(Self.header + "p-1;Ordlæsning;2026-01-05;31;\n", world)
        #expect(outcome.counts.corrected == 1)
        let count: Int? = try await world.database.read {
            try $0.value("SELECT count(*) AS value FROM probe WHERE day = '2026-01-05'")
        }
        #expect(count == 2)
    }

    @Test(
        "a row that cannot be used is named by line and column, and the good ones are taken",
        arguments: [
            ("p-9;Ordlæsning;2026-01-05;30;", "pupil", ProbeImporter.Fault.unknownPupil),
            ("p-1;Ukendt;2026-01-05;30;", "instrument", .unknownInstrument),
            ("p-1;Ordlæsning;2026-02-30;30;", "date", .badDate),
            ("p-1;Ordlæsning;2099-01-01;30;", "date", .futureDate),
            ("p-1;Ordlæsning;2026-01-05;tredive;", "score", .badScore),
            ("p-1;Ordlæsning;2026-01-05;999;", "score", .outsideRange),
            ("p-1;Ordlæsning;2026-01-05;30,5;", "score", .tooManyDecimals),
            ("p-1;Ordlæsning;2026-01-05;30;efter", "phase", .badPhase),
        ])
    func rejected(row: String, column: String, fault: ProbeImporter.Fault) async throws {
        let (world, _) = try await scene()
        let outcome = try await take(Self.header + row + "\np-1;Ordlæsning;2026-01-06;44;\n", world)
        #expect(outcome.rejected == [.init(line: 2, column: column, fault: fault)])
        #expect(outcome.counts.recorded == 1)
    }

    /// Everything that is known of every score, the id and the time apart.
    private func scores(_ world: World) async throws -> [String] {
        try await world.database.read { reading in
            try reading.all(
                """
                SELECT pupil || ' ' || instrument || ' ' || owner || ' ' || day || ' ' || phase || ' ' || place || ' '
                    || score || ' ' || coalesce(form, 0) || ' ' || version || ' ' || current AS value
                FROM probe ORDER BY pupil, instrument, day, phase, place, version
                """
            ) { try $0["value"] as String }
        }
    }

    @Test("what is written does not depend on how many rows are looked up together", arguments: [2, 7, 4096])
    func anyNumber(rows: Int) async throws {
        let scenes = (one: try await scene().world, many: try await scene().world)
        for world in [scenes.one, scenes.many] {
            _ = try await world.database.write {
                try $0.execute(
                    """
                    INSERT INTO roster_record (source, kind, sourced_id, entity, fingerprint, detail, ended, run)
                    SELECT 'oneroster', 'person', 'p-' || a.login, a.person, 0, 'student', 0, 'test'
                    FROM account a JOIN pupil p ON p.id = a.person
                    """)
            }
        }
        // Two files: the second corrects some scores, repeats others and adds a probe to some days.
        for turn in 0...1 {
            var text = "pupil;instrument;date;score;phase;form\n"
            for week in 1...20 {
                for pupil in ["p-1", "p-aksel", "p-nobody", "p-1"] {
                    let day = LocalDate(daysSince1970: 20_400 + 7 * week)
                    let score = 30 + week + (week % 3 == 0 ? turn : 0)
                    text += "\(pupil);Ordlæsning;\(day);\(score);\(week < 4 ? "baseline" : "");\(week)\n"
                    if week % 5 == turn { text += "\(pupil);Ordlæsning;\(day);\(score + 1);;\n" }
                }
            }
            let one = try await take(text, scenes.one, rowsAtOnce: 1)
            let many = try await take(text, scenes.many, rowsAtOnce: rows)
            #expect(one.counts == many.counts && one.rejected == many.rejected)
            #expect(one.counts.recorded > 0 && one.counts.rejected >= 20)
            if turn == 1 { #expect(one.counts.corrected > 0 && one.counts.unchanged > 0) }
            #expect(try await scores(scenes.one) == scores(scenes.many))
            #expect(try await scenes.one.seriesFaults() == 0)
            #expect(try await scenes.many.seriesFaults() == 0)
        }
    }

    @Test("a score that was corrected twice has three versions, and only the last one counts")
    func versions() async throws {
        let (world, _) = try await scene()
        for score in [30, 31, 31, 30] {
            _ = try await take(Self.header + "p-1;Ordlæsning;2026-01-05;\(score);\n", world)
        }
        let found = try await world.database.read { reading in
            try reading.all("SELECT version, current, score FROM probe WHERE day = '2026-01-05' ORDER BY version") {
                [try $0["version"] as Double, try $0["current"] as Double, try $0["score"] as Double]
            }
        }
        #expect(found == [[1, 0, 30], [2, 0, 31], [3, 1, 30]])
    }

    @Test("ids and measures are told apart by their bytes, as the database does")
    func bytes() async throws {
        let (world, places) = try await scene()
        _ = try await world.database.write {
            try $0.execute(
                "UPDATE roster_record SET sourced_id = \("p-\u{E9}") WHERE entity = \(places.pupil)")
        }
        let text = "p-\u{E9};Ordlæsning;2026-01-05;30;\np-e\u{301};Ordlæsning;2026-01-12;30;\n"
        let outcome = try await take(Self.header + text, world)
        #expect(outcome.counts.recorded == 1)
        #expect(outcome.rejected == [.init(line: 3, column: "pupil", fault: .unknownPupil)])
    }

    @Test("a dry run writes nothing")
    func dryRun() async throws {
        let (world, _) = try await scene()
        let outcome = try await take(Self.header + "p-1;Ordlæsning;2026-01-05;30;\n", world, isDryRun: true)
        #expect(outcome.counts.recorded == 1)
        let count: Int? = try await world.database.read {
            try $0.value("SELECT count(*) AS value FROM probe WHERE day = '2026-01-05'")
        }
        #expect(count == 0)
    }
}
