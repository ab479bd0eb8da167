import App
import Core
import Foundation
import TestSupport
import Testing

/// The number of statements of every page, pinned in `Golden/page-statements.txt`.
@Suite("What every route costs")
struct RouteCostTests {
    /// A page that runs one statement more often than this asks for each row anew.
    private static let repeats = 2

    @Test("every page runs no more statements than it is known to, and none for each row")
    func statements() async throws {
        let pages = try await RouteWalk().pages().filter { $0.status == 200 }
        var counts: [String: Int] = [:]
        for page in pages {
            counts[page.route] = max(counts[page.route] ?? 0, page.statements.count)
            let same = Dictionary(grouping: page.statements, by: StatementPlan.plain)
                .filter { $0.value.count > Self.repeats }.keys.sorted()
            #expect(same.isEmpty, "\(page.route) as \(page.reader): \(same)")
        }
        let pinned = try Self.pinned(counts)
        for (route, count) in counts {
            // A page that costs less than it did may be pinned anew, and need not.
            #expect(count <= pinned[route] ?? 0, "\(route) has \(pinned[route].map(String.init) ?? "no") number")
        }
        #expect(Set(pinned.keys) == Set(counts.keys))
    }

    /// The numbers of the file; writes them when `UPDATE_GOLDEN` is 1, which fails the run too.
    private static func pinned(_ counts: [String: Int], file: String = #filePath) throws -> [String: Int] {
        let url = URL(fileURLWithPath: file).deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("Golden/page-statements.txt")
        if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
            let lines = counts.sorted { $0.key < $1.key }.map { "\($0.value)\t\($0.key)\n" }
            try FileManager.default.createDirectory(
                at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(lines.joined().utf8).write(to: url)
            Issue.record("page-statements.txt was written; look at the difference and run again without UPDATE_GOLDEN")
        }
        let lines = try String(contentsOf: url, encoding: .utf8).split(separator: "\n")
        return Dictionary(
            uniqueKeysWithValues: lines.compactMap { line -> (String, Int)? in
                let parts = line.split(separator: "\t")
                guard parts.count == 2, let count = Int(parts[0]) else { return nil }
                return (String(parts[1]), count)
            })
    }
}
