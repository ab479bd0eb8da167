import Access
import Core
package import Storage

/// The lists of a preview, sealed a page at a time in the order they are shown.
package enum ImportPreviewStore {
    package static let pageSize = 50

    static func keep(_ difference: RosterDifference, of upload: ImportUpload, _ vault: Vault, on writing: Writing)
        throws
    {
        try removePages(upload.id, on: writing)
        for part in RosterDifference.Part.allCases {
            for change in RosterDifference.Change.allCases {
                let lines = difference.lines.filter { $0.part == part && $0.change == change }
                for (index, start) in stride(from: 0, to: lines.count, by: pageSize).enumerated() {
                    let page = Array(lines[start..<min(lines.count, start + pageSize)])
                    let place = place(upload.id, upload.owner, part, change, index)
                    let sealed = try vault.seal(try JSONText.bytes(page), at: place, on: writing)
                    try writing.execute(
                        """
                        INSERT INTO import_page (upload, part, change, page, owner, content)
                        VALUES (\(upload.id), \(part.rawValue), \(change.rawValue), \(index), \(upload.owner),
                            \(sealed))
                        """)
                }
            }
        }
    }

    static func summary(_ difference: RosterDifference, _ counts: ImportCounts) -> ImportUpload.Summary {
        var summary = ImportUpload.Summary()
        for (part, tally) in difference.tallies { summary.tallies[part.rawValue] = tally }
        for line in difference.lines { summary.shown["\(line.part.rawValue)/\(line.change.rawValue)", default: 0] += 1 }
        summary.currentPupils = difference.currentPupils
        (summary.rejected, summary.warnings) = (counts.rejected, counts.warnings)
        return summary
    }

    /// A page of one list, counted from 0. The upload has been found within the reader's scope.
    package static func lines(
        of upload: ImportUpload, _ part: RosterDifference.Part, _ change: RosterDifference.Change, page: Int,
        _ vault: Vault, on reading: Reading
    ) throws -> [RosterDifference.Line] {
        let sealed: Sealed? = try reading.value(
            """
            SELECT content AS value FROM import_page WHERE upload = \(upload.id) AND part = \(part.rawValue)
            AND change = \(change.rawValue) AND page = \(page)
            """)
        guard let sealed else { return [] }
        let place = place(upload.id, upload.owner, part, change, page)
        return JSONText.decode(try vault.bytes(of: sealed, at: place, on: reading)) ?? []
    }

    static func removePages(_ upload: ImportUploadID, on writing: Writing) throws {
        try writing.execute("DELETE FROM import_page WHERE upload = \(upload)")
    }

    /// The lists and the report.
    static func remove(_ upload: ImportUploadID, on writing: Writing) throws {
        try removePages(upload, on: writing)
        try writing.execute("DELETE FROM import_finding WHERE upload = \(upload)")
    }

    private static func place(
        _ upload: ImportUploadID, _ owner: OwnerID, _ part: RosterDifference.Part, _ change: RosterDifference.Change,
        _ page: Int
    ) -> Vault.Place {
        Vault.Place(
            owner: owner, column: "import_page.content",
            record: "\(upload)/\(part.rawValue)/\(change.rawValue)/\(page)")
    }
}
