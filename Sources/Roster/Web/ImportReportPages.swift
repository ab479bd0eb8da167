import Access
import Core
import Site
import Storage

/// The report of a bundle, row by row: on a page, and as a file for the supplier.
struct ImportReportPages: Sendable {
    private static let pageSize = 100

    let services: Services

    func show(_ visit: Visit, _ id: ImportUploadID) async throws -> Reply {
        let (scope, query) = (visit.scope, visit.request.query)
        let filter = ImportFindingStore.Filter(file: query["file"] ?? "", kind: query["kind"] ?? "")
        let number = Paging.asked(query["page"])
        let found = try await services.database.read { reading -> Found? in
            guard let upload = try ImportUploadStore.upload(id, in: scope, on: reading) else { return nil }
            return Found(
                upload: upload,
                rows: try ImportFindingStore.rows(
                    of: upload, filter, limit: Self.pageSize, offset: (number - 1) * Self.pageSize, on: reading),
                count: try ImportFindingStore.count(of: upload, filter, on: reading),
                files: try ImportFindingStore.files(of: upload, on: reading),
                kinds: try ImportFindingStore.kinds(of: upload, on: reading))
        }
        guard let found else { throw PageError.notFound }
        return page(found, filter, number, visit)
    }

    private struct Found: Sendable {
        let upload: ImportUpload
        let rows: [ImportFindingStore.Row]
        let count: Int
        let files: [ImportFindingStore.Facet]
        let kinds: [ImportFindingStore.Facet]
    }

    private func page(_ found: Found, _ filter: ImportFindingStore.Filter, _ number: Int, _ visit: Visit) -> Reply {
        let (say, id) = (visit.voice, found.upload.id)
        var table = DataTable(
            "findings", caption: say(ImportReportWords.title),
            columns: Self.columns.map { .init(say($0)) },
            rows: found.rows.map { row in
                Self.cells(row, in: say).map { HTML($0) }
            })
        table.isCaptionHidden = true
        table.narrow = .stack
        table.empty = emptyState(title: say(ImportReportWords.none), text: say(ImportReportWords.noneText))
        let pages = (found.count + Self.pageSize - 1) / Self.pageSize
        table.paging = Paging(page: number, of: pages) { page in
            let query = FormValues([("file", filter.file), ("kind", filter.kind), ("page", String(page))])
            return RosterRoutes.report.path(id) + "?" + query.encoded
        }
        let preview = RosterRoutes.preview.path(id)
        return visit.page(
            say(ImportReportWords.title),
            trail: [
                Breadcrumb(say(ImportWords.title), RosterRoutes.imports.path()),
                Breadcrumb(say(ImportPreviewWords.title), preview), Breadcrumb(say(ImportReportWords.title)),
            ],
            """
            <div class="stack">
            <h1>\(say(ImportReportWords.title))</h1>
            <p class="lead">\(say(ImportReportWords.lead))</p>
            \(choice(found, filter, say))
            \(found.rows.isEmpty ? table.html(in: say) : card(table.html(in: say)))
            <div class="cluster">\
            \(linkButton(say(ImportReportWords.download), RosterRoutes.reportFile.path(id)))\
            \(linkButton(say(ImportPreviewWords.backToPreview), preview))</div>
            </div>
            """)
    }

    private func choice(_ found: Found, _ filter: ImportFindingStore.Filter, _ say: any Voice) -> HTML {
        let all = Field.Choice("", say(ImportReportWords.all))
        let files = found.files.map { facet in
            let name = facet.key.isEmpty ? say(ImportReportWords.wholeBundle) : facet.key
            return Field.Choice(facet.key.isEmpty ? "-" : facet.key, "\(name) (\(facet.count))")
        }
        let kinds = found.kinds.map { facet in
            Field.Choice(facet.key, "\(facet.example.map { say($0.text) } ?? facet.key) (\(facet.count))")
        }
        let file = Field("file", label: say(ImportReportWords.file), .select([all] + files), value: filter.file)
        let kind = Field(
            "kind", label: say(ImportReportWords.kind), .select([all] + kinds), value: filter.kind, width: .full)
        return """
            <form method="get" action="\(RosterRoutes.report.path(found.upload.id))" class="form-inline report-choice">
            \(file.html(in: say))\(kind.html(in: say))\(button(say(ImportReportWords.filter), .secondary))
            </form>
            """
    }

    private static let columns = [
        ImportReportWords.file, ImportReportWords.line, ImportReportWords.column, ImportReportWords.verdict,
        ImportReportWords.sentence,
    ]

    private static func cells(_ row: ImportFindingStore.Row, in say: any Voice) -> [String] {
        let finding = row.finding
        return [
            finding.file.isEmpty ? say(ImportReportWords.wholeBundle) : finding.file,
            finding.line > 0 ? String(finding.line) : "", finding.column ?? "",
            say(row.isRejected ? ImportReportWords.rejected : ImportReportWords.remark), say(finding.reason.text),
        ]
    }

    // MARK: The file

    func file(_ visit: Visit, _ id: ImportUploadID) async throws -> Reply {
        let scope = visit.scope
        let rows = try await services.database.read { reading -> [ImportFindingStore.Row]? in
            guard let upload = try ImportUploadStore.upload(id, in: scope, on: reading) else { return nil }
            return try ImportFindingStore.rows(
                of: upload, .init(file: "", kind: ""), limit: 100_000, offset: 0, on: reading)
        }
        guard let rows else { throw PageError.notFound }
        let say = visit.voice
        let lines = [Self.columns.map { say($0) }] + rows.map { Self.cells($0, in: say) }
        // The mark at the start tells spreadsheets that it is UTF-8; the North's take semicolons.
        let text = "\u{FEFF}" + lines.map { $0.map(CSVCell.text).joined(separator: ";") + "\r\n" }.joined()
        return Reply(
            status: 200,
            headers: [
                ("Content-Type", "text/csv; charset=utf-8"),
                ("Content-Disposition", "attachment; filename=\"vinge-import.csv\""),
            ], body: Array(text.utf8))
    }
}

/// A cell of a CSV file that a spreadsheet will open.
package enum CSVCell {
    /// The text in quotes. One that a spreadsheet would take for a formula gets an
    /// apostrophe before it.
    package static func text(_ text: String) -> String {
        let isFormula = text.unicodeScalars.first.map { "=+-@\t\r\n".unicodeScalars.contains($0) } ?? false
        return "\"" + (isFormula ? "'" : "") + text.replacing("\"", with: "\"\"") + "\""
    }
}
