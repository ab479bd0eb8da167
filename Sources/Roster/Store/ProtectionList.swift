package import Access
import Core
import Storage

/// Loads a list of pupils with a protected identity from a CSV file.
package struct ProtectionList: Sendable {
    package struct Outcome: Sendable {
        package var noted = 0
        package var rejectedLines: [Int] = []
    }

    private let services: Services

    private let source: String

    /// - Parameter source: the system the ids come from, as for the roster.
    package init(_ services: Services, source: String) { (self.services, self.source) = (services, source) }

    /// - Throws: `CSVError` when the file cannot be read, `ListFault` when it is no such
    ///   list, and then nothing has changed.
    package func load(path: String) async throws -> Outcome {
        let table = try CSVTable(path: path, limit: 16 << 20)
        guard table.columns.contains("sourcedId") else { throw ListFault.noSourcedId }
        let source = source
        let now = services.environment.now()
        let audit = services.audit
        return try await services.database.write { writing in
            var outcome = Outcome()
            for row in table.rows {
                let id = row["sourcedId"]
                guard !id.isEmpty else {
                    outcome.rejectedLines.append(row.line)
                    continue
                }
                try ProtectionStore.note(source: source, sourcedId: id, reader: "", at: now, on: writing)
                for reader in row["readers"].split(separator: ";") {
                    let name = reader.filter { !$0.isWhitespace }
                    try ProtectionStore.note(source: source, sourcedId: id, reader: name, at: now, on: writing)
                }
                outcome.noted += 1
            }
            try ProtectionStore.apply(source: source, on: writing)
            let entry = AuditEntry(
                person: nil, role: nil, reason: "command line", action: "protection.load", objectKind: "protection",
                object: "\(outcome.noted)", owner: nil)
            try audit.append([entry], at: now, on: writing)
            return outcome
        }
    }
}

/// Why a file is no list of protected pupils.
package enum ListFault: Error, Equatable, CustomStringConvertible {
    case noSourcedId

    package var description: String { "The list has no column sourcedId, so nobody on it could be protected." }
}
