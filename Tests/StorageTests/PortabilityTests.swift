import Foundation
import Testing

/// Statements run on SQLite and PostgreSQL: words only one of them knows stay in its driver.
@Suite struct PortabilityTests {
    struct Word: Sendable, CustomTestStringConvertible {
        let name: String
        let pattern: String
        /// A statement the pattern must find.
        let example: String
        var testDescription: String { name }

        init(_ name: String, _ pattern: String, _ example: String) {
            (self.name, self.pattern, self.example) = (name, pattern, example)
        }

        func isIn(_ line: String) -> Bool { line.range(of: pattern, options: .regularExpression) != nil }
    }

    static let words = [
        Word("LIKE", #"\b(LIKE|ILIKE|GLOB)\b"#, "WHERE name LIKE 'a%'"),
        Word("INSERT OR", #"\b(INSERT|UPDATE) OR\b|\bREPLACE INTO\b"#, "INSERT OR IGNORE INTO t"),
        Word("AUTOINCREMENT", #"\bAUTOINCREMENT\b|\bSERIAL\b"#, "id INTEGER PRIMARY KEY AUTOINCREMENT"),
        Word("rowid", #"(?i)\browid\b"#, "ORDER BY rowid"),
        Word("ifnull", #"(?i)\b(ifnull|iif|nvl|total_changes|last_insert_rowid|changes)\("#, "SELECT ifnull(a, 1)"),
        Word("strftime", #"(?i)\b(strftime|julianday|unixepoch)\("#, "strftime('%Y', day)"),
        Word("datetime", #"(?i)\b(datetime|date_trunc|now)\(\s*'|\bdatetime\("#, "datetime('now')"),
        Word("group_concat", #"(?i)\b(group_concat|string_agg)\("#, "SELECT group_concat(name)"),
        Word("json", #"(?i)\bjson_(extract|each|object|array|group_array)\("#, "json_extract(a, '$.b')"),
        Word("PRAGMA", #"(?i)\bpragma(_\w+)?\b"#, "PRAGMA foreign_keys"),
        Word("COLLATE", #"\bCOLLATE\b"#, "ORDER BY name COLLATE NOCASE"),
        Word("WITHOUT ROWID", #"(?i)\bwithout rowid\b"#, ") WITHOUT ROWID"),
        Word("sqlite_schema", #"\bsqlite_(schema|master|sequence)\b"#, "FROM sqlite_schema"),
    ]

    @Test("no statement uses words of one database", arguments: words)
    func portable(word: Word) throws {
        #expect(word.isIn(word.example), "the pattern finds nothing")
        var found: [String] = []
        for (path, lines) in try Self.sources {
            for (number, line) in lines.enumerated() where word.isIn(line) { found.append("\(path):\(number + 1)") }
        }
        #expect(found.isEmpty)
    }

    @Test("the sources are really read")
    func sources() throws {
        let sources = try Self.sources
        #expect(sources.count > 100)
        #expect(sources["Storage/Migration.swift"]?.contains { $0.contains("schema_step") } == true)
        #expect(sources.keys.allSatisfy { !$0.hasPrefix("Storage/SQLite/") })
    }

    /// Lines of every source outside the drivers, without comments, by path.
    static var sources: [String: [String]] {
        get throws {
            let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
                .deletingLastPathComponent().appendingPathComponent("Sources")
            let paths = try FileManager.default.subpathsOfDirectory(atPath: root.path)
            var sources: [String: [String]] = [:]
            for path in paths where path.hasSuffix(".swift") {
                let inDriver = ["Storage/SQLite/", "Storage/PostgreSQL/", "Storage/Dialect.swift"]
                guard !inDriver.contains(where: path.hasPrefix) else { continue }
                let text = try String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)
                sources[path] = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
                    line.drop(while: \.isWhitespace).hasPrefix("//") ? "" : String(line)
                }
            }
            return sources
        }
    }
}
