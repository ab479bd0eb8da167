import Access
import Core
import Site
import Storage

/// The administrator's page of imports: a file to send, what is not decided, what was done.
struct ImportPages: Sendable {
    /// Files of one owner that may wait for a decision at the same time.
    static let mostOpen = 5
    private static let pageSize = 20

    let services: Services

    func list(_ visit: Visit) async throws -> Reply {
        let scope = visit.scope
        let source = try await services.database.read { try ImportRunStore.lastSource(in: scope, on: $0) }
        return try await page(visit, ImportForm(source: source))
    }

    /// Takes the bytes, seals them, and leaves the rest to a worker.
    func upload(_ visit: Visit) async throws -> Reply {
        let scope = visit.scope
        var form = ImportForm(visit.request, scope.administered)
        let open = try await services.database.read { try ImportUploadStore.open(in: scope, on: $0) }
        if open.count(where: { $0.owner == form.ground?.owner }) >= Self.mostOpen {
            form.refuse("file", ImportStateWords.tooManyOpen(Self.mostOpen))
        }
        guard form.errors.isEmpty, let content = form.content, let ground = form.ground else {
            return try await page(visit, form)
        }
        let id: ImportUploadID = services.environment.id()
        let authority = ImportAuthority(ground, visit)
        let (vault, audit, environment, sent) = (services.vault, services.audit, services.environment, form)
        try await services.database.write { writing in
            try ImportUploadStore.add(
                id, source: sent.source, by: authority, files: sent.files, size: sent.size, environment,
                on: writing)
            try ImportContentStore.add(content, to: id, of: authority.owner, vault, on: writing)
            let entry = visit.entry("importUpload", id.text, owner: authority.owner, ground: ground)
            try audit.append([entry], at: visit.now, on: writing)
        }
        return .seeOther(RosterRoutes.preview.path(id))
    }

    private func page(_ visit: Visit, _ form: ImportForm) async throws -> Reply {
        let (scope, say) = (visit.scope, visit.voice)
        let number = Paging.asked(visit.request.query["page"])
        let (open, runs) = try await services.database.read { reading in
            (
                try ImportUploadStore.open(in: scope, on: reading),
                try ImportRunStore.runs(
                    in: scope, limit: Self.pageSize + 1, offset: (number - 1) * Self.pageSize, on: reading)
            )
        }
        let grounds = scope.administered
        let body: HTML =
            grounds.isEmpty
            ? Notice(.info, HTML(say(ImportWords.notYours))).html(in: say)
            : "\(openList(open, visit))\(form.html(visit, grounds))\(earlier(runs, number, visit))"
        return visit.page(
            say(ImportWords.title), status: form.errors.isEmpty ? 200 : 422, hasErrors: !form.errors.isEmpty,
            """
            <div class="stack stack-loose">
            \(errorSummary(form.errors, in: say))
            <div class="stack"><h1>\(say(ImportWords.title))</h1><p class="lead">\(say(ImportWords.lead))</p></div>
            \(body)
            </div>
            """)
    }

    private func openList(_ uploads: [ImportUpload], _ visit: Visit) -> HTML {
        guard !uploads.isEmpty else { return "" }
        let say = visit.voice
        var table = DataTable(
            "open", caption: say(ImportWords.open),
            columns: [ImportWords.day, ImportWords.who, ImportWords.system, ImportWords.state].map { .init(say($0)) },
            rows: uploads.map { upload in
                [
                    "<a href=\"\(RosterRoutes.preview.path(upload.id))\">\(moment(upload.uploaded, visit))</a>",
                    HTML(upload.uploaderName), HTML(upload.source), HTML(say(ImportWords.state(upload))),
                ]
            })
        table.narrow = .stack
        return "<section class=\"card\">\(table.html(in: say))</section>"
    }

    private func earlier(_ runs: [ImportRunLine], _ page: Int, _ visit: Visit) -> HTML {
        let say = visit.voice
        let changes = RosterDifference.Change.allCases.map(ImportPreviewWords.done) + [ImportWords.rejectedRows]
        var table = DataTable(
            "runs", caption: say(ImportWords.earlier),
            columns: [ImportWords.day, ImportWords.who, ImportWords.system].map { .init(say($0)) }
                + changes.map { .init(say($0), isNumeric: true) },
            rows: runs.prefix(Self.pageSize).map { run in
                let who = run.person.isEmpty ? say(ImportWords.commandLine) : run.person
                let numbers = [run.created, run.updated, run.ended, run.rejected]
                return [HTML(moment(run.at, visit)), HTML(who), HTML(run.source)]
                    + numbers.map { HTML(NumberFormat.text($0, in: visit.language)) }
            })
        table.narrow = .stack
        table.empty = emptyState(title: say(ImportWords.noneEarlier), text: say(ImportWords.noneEarlierText))
        table.paging = Paging(page: page, hasNext: runs.count > Self.pageSize) {
            RosterRoutes.imports.path() + "?page=\($0)"
        }
        return runs.isEmpty ? table.html(in: say) : "<section class=\"card\">\(table.html(in: say))</section>"
    }

    private func moment(_ instant: Instant, _ visit: Visit) -> String {
        DateFormat.moment(instant, country: visit.country, in: visit.language)
    }
}

extension ImportAuthority {
    init(_ ground: Ground, _ visit: Visit) {
        self.init(owner: ground.owner, person: visit.scope.person, role: ground.role, reason: ground.code)
    }
}
