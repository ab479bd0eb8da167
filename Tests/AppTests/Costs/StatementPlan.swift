import App
import Foundation
import Storage

/// How the database means to find the rows of a statement.
struct StatementPlan {
    let statement: String
    let steps: [String]

    /// Tables that grow with pupils, years and schools: all that are not the installation's
    /// own, as their families say, but for the few that stay small.
    static let big = Set(
        House.families.filter { $0.retention != .installation && CountryStatistics.size(of: $0.table) > 2_500 }
            .map(\.table))

    /// A search that finds more rows than this in a country is as bad as reading all of them.
    private static let most = 25_000

    /// - Parameter statement: with a question mark for each value.
    init(of statement: String, in database: Database) async throws {
        self.statement = statement
        // The plan is the one for values nobody knows yet, as in the program.
        let parts = "EXPLAIN QUERY PLAN \(statement)".split(separator: "?", omittingEmptySubsequences: false)
            .map { SQL(stringLiteral: String($0)) }
        let explained = SQL.joined(parts, by: "\(String?.none)")
        steps = try await database.read { reading in try reading.all(explained) { try $0["detail"] } }
    }

    /// The statement on one line, with lists of any length as one.
    static func plain(_ statement: String) -> String {
        statement.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            .replacing(/\(\?(, \?)+\)/, with: "(?)")
    }

    /// Big tables that are read from end to end, or so long a way that it is no better.
    func faults(_ statistics: CountryStatistics) -> [String] {
        steps.compactMap { step -> String? in
            if let match = step.firstMatch(of: /^SCAN (\w+)/) {
                let tables = self.tables(named: String(match.1)).intersection(Self.big)
                return tables.isEmpty ? nil : "\(tables.sorted().joined(separator: " or ")): \(step)"
            }
            guard let match = step.firstMatch(of: /^SEARCH (\w+) USING (?:COVERING )?INDEX (\w+) \((.*)\)/) else {
                return nil
            }
            guard let index = statistics.indexes[String(match.2)], Self.big.contains(index.table) else { return nil }
            let equal = match.3.split(separator: " AND ").prefix { $0.hasSuffix("=?") }.count
            let rows = index.rows(sharing: equal)
            return rows > Self.most ? "\(index.table): \(step), about \(rows) rows" : nil
        }
    }

    /// The tables that a name stands for in the statement: an alias, or the table itself.
    private func tables(named name: String) -> Set<String> {
        var tables: Set<String> = []
        for match in statement.matches(of: /(?:\bFROM|\bJOIN|,|\bUPDATE|\bINTO)\s+"?(\w+)"?(?:\s+AS)?(?:\s+(\w+))?/) {
            if String(match.1) == name || match.2.map(String.init) == name { tables.insert(String(match.1)) }
        }
        return tables
    }
}
