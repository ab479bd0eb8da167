import Foundation
import Testing

/// The house's own rules, read from the sources themselves.
@Suite("The rules of the house")
struct HouseTests {
    private static let root = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    private static func sources(_ folder: String) throws -> [(path: String, text: String)] {
        let base = root.appending(path: folder)
        let names = FileManager.default.enumerator(atPath: base.path)?.compactMap { $0 as? String } ?? []
        return try names.filter { $0.hasSuffix(".swift") }.sorted().map { name in
            (folder + "/" + name, try String(contentsOf: base.appending(path: name), encoding: .utf8))
        }
    }

    /// What a file imports, of our own targets.
    private static func imports(_ text: String, among targets: Set<String>) -> Set<String> {
        var found: Set<String> = []
        for line in text.split(separator: "\n") where line.hasPrefix("import ") || line.hasPrefix("package import ") {
            if let name = line.split(separator: " ").last, targets.contains(String(name)) { found.insert(String(name)) }
        }
        return found
    }

    /// The table of doors in ARCHITECTURE.md.
    private static func doors() throws -> [String: Set<String>] {
        let text = try String(contentsOf: root.appending(path: "ARCHITECTURE.md"), encoding: .utf8)
        let section = text.split(separator: "## Doors").dropFirst().first?.split(separator: "\n## ").first ?? ""
        var doors: [String: Set<String>] = [:]
        for line in section.split(separator: "\n") where line.hasPrefix("| `") {
            let cells = line.split(separator: "|").map(String.init)
            guard cells.count >= 2 else { continue }
            let names = { (cell: String) in
                cell.split(separator: "`").enumerated().filter { $0.offset % 2 == 1 }.map { String($0.element) }
            }
            if let target = names(cells[0]).first { doors[target] = Set(names(cells[1])) }
        }
        return doors
    }

    @Test("no target imports anything but what the table of doors says")
    func boundaries() throws {
        let doors = try Self.doors()
        let targets = Set(doors.keys)
        #expect(
            targets.isSuperset(of: [
                "Core", "Storage", "Site", "Access", "Work", "Roster", "Monitoring", "App", "vinge",
            ]))
        for (target, allowed) in doors {
            for file in try Self.sources("Sources/\(target)") {
                let used = Self.imports(file.text, among: targets).subtracting([target])
                #expect(used.isSubset(of: allowed), "\(file.path) imports \(used.subtracting(allowed))")
            }
        }
    }

    @Test(
        "inside a module rules know no pages, stores know no pages, and pages write no SQL",
        arguments: [
            "Access", "Work", "Mail", "Roster", "Monitoring", "Interventions", "Handover", "Simulation",
        ])
    func rooms(module: String) throws {
        for file in try Self.sources("Sources/\(module)/Domain") {
            #expect(Self.imports(file.text, among: ["Site"]).isEmpty, "\(file.path)")
        }
        for file in try Self.sources("Sources/\(module)/Store") {
            #expect(Self.imports(file.text, among: ["Site"]).isEmpty, "\(file.path)")
        }
        for file in try Self.sources("Sources/\(module)/Run") {
            #expect(Self.imports(file.text, among: ["Site"]).isEmpty, "\(file.path)")
            #expect(!file.text.contains("SELECT ") && !file.text.contains("UPDATE "), "\(file.path)")
        }
        for file in try Self.sources("Sources/\(module)/Web") {
            #expect(!file.text.contains("SELECT ") && !file.text.contains("UPDATE "), "\(file.path)")
        }
    }

    @Test("a library is imported by the one floor that owns it")
    func libraries() throws {
        for (module, folder) in [("GRDB", "Sources/Storage/SQLite"), ("CZlib", "Sources/Roster/Import/Zip")] {
            for file in try Self.sources("Sources") where file.text.contains("import \(module)\n") {
                #expect(file.path.hasPrefix(folder), "\(file.path) imports \(module)")
            }
        }
    }

    @Test(
        "nothing is forced, and nothing depends on the process locale",
        arguments: [
            "try!", "as!", "fatalError(", "Locale.current", "@unchecked Sendable", "nonisolated(unsafe)",
            "print(\"DEBUG",
        ])
    func forbidden(word: String) throws {
        for file in try Self.sources("Sources") { #expect(!file.text.contains(word), "\(file.path) has \(word)") }
    }

    @Test("every table is in the data dictionary, and nothing else is")
    func dictionary() throws {
        func names(_ path: String, after mark: String, until end: Character) throws -> Set<String> {
            let text = try String(contentsOf: Self.root.appending(path: path), encoding: .utf8)
            return Set(
                text.split(separator: "\n").filter { $0.hasPrefix(mark) }.compactMap {
                    $0.dropFirst(mark.count).split(separator: end).first.map { $0.filter { $0 != "\"" && $0 != " " } }
                })
        }
        let tables = try names("Tests/StorageTests/Golden/schema.sql", after: "CREATE TABLE ", until: "(")
        let described = try names("docs/data-dictionary.md", after: "### `", until: "`")
        #expect(tables.count > 20)
        #expect(tables == described)
    }

    @Test("files stay small enough to read")
    func sizes() throws {
        for file in try Self.sources("Sources") {
            let lines = file.text.split(separator: "\n", omittingEmptySubsequences: false).count
            #expect(lines <= 300, "\(file.path) has \(lines) lines")
        }
    }
}
