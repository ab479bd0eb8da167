import Core
package import Storage

/// The report of a preview, row by row. A finding holds no value of a row, so it is kept
/// as it is, and can be looked through.
package enum ImportFindingStore {
    package struct Row: Sendable, Equatable {
        package let finding: Finding
        package let isRejected: Bool
    }

    /// What is wanted of the report; empty for all.
    package struct Filter: Sendable, Equatable {
        package var file = ""
        package var kind = ""

        package init(file: String, kind: String) { (self.file, self.kind) = (file, kind) }
    }

    /// A file or a kind of finding, and how many there are.
    package struct Facet: Sendable, Equatable {
        package let key: String
        package let count: Int
        /// One finding of the kind, for its sentence.
        package let example: Finding.Reason?
    }

    static func keep(_ report: RosterReport, of upload: ImportUpload, on writing: Writing) throws {
        try writing.execute("DELETE FROM import_finding WHERE upload = \(upload.id)")
        let rows = report.rejected.map { ($0, true) } + report.warnings.map { ($0, false) }
        for (number, (finding, isRejected)) in rows.enumerated() {
            try writing.execute(
                """
                INSERT INTO import_finding (upload, number, owner, file, line, place, rejected, kind, reason)
                VALUES (\(upload.id), \(number), \(upload.owner), \(finding.file), \(finding.line),
                    \(finding.column ?? ""), \(isRejected), \(kind(of: finding.reason)),
                    \(try JSONText.encode(finding.reason)))
                """)
        }
    }

    /// The name of the case, without what it carries.
    private static func kind(of reason: Finding.Reason) -> String {
        String(String(describing: reason).prefix { $0 != "(" })
    }

    package static func rows(
        of upload: ImportUpload, _ filter: Filter, limit: Int, offset: Int, on reading: Reading
    ) throws -> [Row] {
        try reading.all(
            """
            SELECT file, line, place, rejected, reason FROM import_finding
            WHERE upload = \(upload.id) AND \(condition(filter)) ORDER BY number LIMIT \(limit) OFFSET \(offset)
            """, row
        ).compactMap { $0 }
    }

    package static func count(of upload: ImportUpload, _ filter: Filter, on reading: Reading) throws -> Int {
        try reading.value(
            "SELECT count(*) AS value FROM import_finding WHERE upload = \(upload.id) AND \(condition(filter))") ?? 0
    }

    package static func files(of upload: ImportUpload, on reading: Reading) throws -> [Facet] {
        try reading.all(
            """
            SELECT file, count(*) AS found FROM import_finding WHERE upload = \(upload.id)
            GROUP BY file ORDER BY file
            """
        ) { Facet(key: try $0["file"], count: try $0["found"], example: nil) }
    }

    package static func kinds(of upload: ImportUpload, on reading: Reading) throws -> [Facet] {
        try reading.all(
            """
            SELECT kind, count(*) AS found, min(reason) AS reason FROM import_finding WHERE upload = \(upload.id)
            GROUP BY kind ORDER BY max(rejected) DESC, count(*) DESC, kind
            """
        ) { Facet(key: try $0["kind"], count: try $0["found"], example: JSONText.decode(try $0["reason"] as String)) }
    }

    private static func condition(_ filter: Filter) -> SQL {
        // A finding about the whole bundle has no file, and is asked for as "-".
        let file: SQL =
            filter.file.isEmpty ? "1 = 1" : "file = \(filter.file == "-" ? "" : filter.file)"
        let kind: SQL = filter.kind.isEmpty ? "1 = 1" : "kind = \(filter.kind)"
        return "\(file) AND \(kind)"
    }

    private static func row(_ row: Storage.Row) throws -> Row? {
        guard let reason: Finding.Reason = JSONText.decode(try row["reason"] as String) else { return nil }
        let column: String = try row["place"]
        return Row(
            finding: Finding(
                file: try row["file"], line: try row["line"], column: column.isEmpty ? nil : column, reason: reason),
            isRejected: try row["rejected"])
    }
}
