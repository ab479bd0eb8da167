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

    package init(_ services: Services) { self.services = services }

    /// - Throws: `CSVError` when the file cannot be read, and then nothing has changed.
    package func load(path: String) async throws -> Outcome {
        let table = try CSVTable(path: path, limit: 16 << 20)
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
                try ProtectionStore.note(sourcedId: id, reader: "", at: now, on: writing)
                for reader in row["readers"].split(separator: ";") {
                    let name = String(reader.drop(while: \.isWhitespace))
                    try ProtectionStore.note(sourcedId: id, reader: name, at: now, on: writing)
                }
                outcome.noted += 1
            }
            try ProtectionStore.apply(on: writing)
            let entry = AuditEntry(
                person: nil, role: nil, reason: "command line", action: "protection.load", objectKind: "protection",
                object: "\(outcome.noted)", owner: nil)
            try audit.append([entry], at: now, on: writing)
            return outcome
        }
    }
}
