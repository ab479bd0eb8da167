import Access
import Core
import Site
import Storage

/// One list of a preview: who is new, who changes and how, who ends.
struct ImportChangesPage: Sendable {
    let services: Services

    static func address(
        _ id: ImportUploadID, _ part: RosterDifference.Part, _ change: RosterDifference.Change, page: Int = 1
    ) -> String {
        let query = FormValues([("part", part.rawValue), ("change", change.rawValue), ("page", String(page))])
        return RosterRoutes.changes.path(id) + "?" + query.encoded
    }

    func show(_ visit: Visit, _ id: ImportUploadID) async throws -> Reply {
        let (scope, query, vault) = (visit.scope, visit.request.query, services.vault)
        let part = query["part"].flatMap(RosterDifference.Part.init) ?? .pupils
        let change = query["change"].flatMap(RosterDifference.Change.init) ?? .new
        let number = Paging.asked(query["page"])
        let audit = services.audit
        // Names of pupils are read, so the reading is written down, with the page it was.
        let found = try await services.database.write { writing -> (ImportUpload, [RosterDifference.Line])? in
            guard let upload = try ImportUploadStore.upload(id, in: scope, on: writing.reading) else { return nil }
            guard upload.state == .previewed else { return (upload, []) }
            let lines = try ImportPreviewStore.lines(
                of: upload, part, change, page: number - 1, vault, on: writing.reading)
            let ground = scope.administered.first { $0.owner == upload.owner }
            let entry = visit.entry("importUpload", id.text, owner: upload.owner, ground: ground)
            try audit.append([entry], at: visit.now, on: writing)
            return (upload, lines)
        }
        guard let (upload, lines) = found else { throw PageError.notFound }
        guard upload.state == .previewed else { return .seeOther(RosterRoutes.preview.path(id)) }
        return page(upload, part, change, number, lines, visit)
    }

    private func page(
        _ upload: ImportUpload, _ part: RosterDifference.Part, _ change: RosterDifference.Change, _ number: Int,
        _ lines: [RosterDifference.Line], _ visit: Visit
    ) -> Reply {
        let say = visit.voice
        let title = "\(say(ImportPreviewWords.part(part))): \(say(ImportPreviewWords.change(change)).lowercased())"
        let words = [ImportPreviewWords.name, ImportPreviewWords.place]
        var table = DataTable(
            "lines", caption: title,
            columns: (words + (change == .changed ? [ImportPreviewWords.difference] : [])).map { .init(say($0)) },
            rows: lines.map { line in
                [HTML(line.title), HTML(line.context)] + (change == .changed ? [details(line, visit)] : [])
            })
        table.isCaptionHidden = true
        table.narrow = .stack
        table.empty = emptyState(title: say(ImportPreviewWords.nobody), text: say(ImportPreviewWords.nobodyText))
        let pages = (upload.summary.shown(part, change) + ImportPreviewStore.pageSize - 1) / ImportPreviewStore.pageSize
        let id = upload.id
        table.paging = Paging(page: number, of: pages) { Self.address(id, part, change, page: $0) }
        let preview = RosterRoutes.preview.path(id)
        return visit.page(
            title,
            trail: [
                Breadcrumb(say(ImportWords.title), RosterRoutes.imports.path()),
                Breadcrumb(say(ImportPreviewWords.title), preview), Breadcrumb(title),
            ],
            """
            <div class="stack">
            <h1>\(title)</h1>
            \(choices(upload, part, change, visit))
            \(lines.isEmpty ? table.html(in: say) : card(table.html(in: say)))
            <p>\(linkButton(say(ImportPreviewWords.backToPreview), preview))</p>
            </div>
            """)
    }

    /// The other lists that have something in them.
    private func choices(
        _ upload: ImportUpload, _ part: RosterDifference.Part, _ change: RosterDifference.Change, _ visit: Visit
    ) -> HTML {
        let say = visit.voice
        let items = RosterDifference.Part.allCases.flatMap { part in
            RosterDifference.Change.allCases.map { (part, $0) }
        }.filter { upload.summary.shown($0.0, $0.1) > 0 }.html { item in
            let isHere = item == (part, change)
            let words =
                "\(say(ImportPreviewWords.part(item.0))): \(say(ImportPreviewWords.change(item.1)).lowercased())"
            let count = NumberFormat.text(upload.summary.shown(item.0, item.1), in: visit.language)
            return """
                <li><a href="\(Self.address(upload.id, item.0, item.1))"\
                \(HTML.attribute("aria-current", isHere ? "page" : nil))>\(words) (\(count))</a></li>
                """
        }
        return """
            <nav class="list-choice" aria-label="\(say(ImportPreviewWords.lists))"><ul>\(items)</ul></nav>
            """
    }

    // MARK: What changes

    private func details(_ line: RosterDifference.Line, _ visit: Visit) -> HTML {
        guard !line.details.isEmpty else {
            return "<span class=\"soft\">\(visit.voice(ImportPreviewWords.other))</span>"
        }
        let items = line.details.html { detail in
            """
            <li><span class="soft">\(visit.voice(ImportPreviewWords.property(detail.property))):</span> \
            <del>\(text(detail.before, visit))</del> → <ins>\(text(detail.after, visit))</ins></li>
            """
        }
        return "<ul class=\"plain-list differences\">\(items)</ul>"
    }

    private func text(_ value: RosterDifference.Value?, _ visit: Visit) -> String {
        let say = visit.voice
        return switch value {
        case nil: say(ImportPreviewWords.none)
        case .text(let text): text
        case .day(let day): DateFormat.short(day, in: visit.language)
        case .word(let word): say(ImportPreviewWords.word(word))
        case .roles(let roles):
            roles.map { held in
                "\(Role(rawValue: held.role).map { say($0.name) } ?? held.role), \(held.place)"
            }.joined(separator: "; ")
        }
    }
}
