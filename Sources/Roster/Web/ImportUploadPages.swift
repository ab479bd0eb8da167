import Access
import Core
import Site
import Storage

/// One upload: how far it is, what it would do, and the answer to that.
struct ImportUploadPages: Sendable {
    static let messages = [
        FlashMessage("import-discarded") { _ in ImportStateWords.discarded }, alreadyApplied, alreadyDiscarded,
        underWay, otherPreview, cannotNow,
    ]
    private static let discarded = messages[0]
    private static let alreadyApplied = FlashMessage("import-again-applied", .info) { _ in
        ImportStateWords.alreadyApplied
    }
    private static let alreadyDiscarded = FlashMessage("import-again-discarded", .info) { _ in
        ImportStateWords.alreadyDiscarded
    }
    private static let underWay = FlashMessage("import-under-way", .info) { _ in ImportStateWords.underWay }
    private static let otherPreview = FlashMessage("import-other", .warning) { _ in ImportStateWords.otherPreview }
    private static let cannotNow = FlashMessage("import-cannot", .info) { _ in ImportStateWords.cannotNow }

    let services: Services

    func show(_ visit: Visit, _ id: ImportUploadID) async throws -> Reply {
        page(try await upload(id, visit), visit, FormErrors())
    }

    private func upload(_ id: ImportUploadID, _ visit: Visit) async throws -> ImportUpload {
        let scope = visit.scope
        let found = try await services.database.read { try ImportUploadStore.upload(id, in: scope, on: $0) }
        guard let found else { throw PageError.notFound }
        return found
    }

    private func page(_ upload: ImportUpload, _ visit: Visit, _ errors: FormErrors) -> Reply {
        let say = visit.voice
        let (title, content): (Text, HTML) =
            upload.state == .previewed
            ? (ImportPreviewWords.title, ImportPreviewView(upload: upload, visit: visit).html(errors))
            : ImportStateView(upload: upload, visit: visit).titleAndHTML
        var reply = visit.page(
            say(title), status: errors.isEmpty ? 200 : 422, hasErrors: !errors.isEmpty,
            trail: [Breadcrumb(say(ImportWords.title), RosterRoutes.imports.path()), Breadcrumb(say(title))],
            """
            <div class="stack stack-loose">\(errorSummary(errors, in: say))
            <h1>\(say(title))</h1>\(content)</div>
            """)
        // Works without a script, and stops by itself when there is something to see.
        if upload.state.isUnderWay { reply.headers.append(("Refresh", "3")) }
        return reply
    }

    // MARK: Decisions

    func apply(_ visit: Visit, _ id: ImportUploadID) async throws -> Reply {
        let upload = try await upload(id, visit)
        if upload.state == .previewed, upload.summary.endsUnusuallyMany, visit.request.form["confirm"] != "yes" {
            var errors = FormErrors()
            errors.add("confirm", ImportPreviewWords.mustConfirm)
            return page(upload, visit, errors)
        }
        let (seen, environment) = (visit.request.form["seen"] ?? "", services.environment)
        return try await decide(upload, visit) { authority, writing in
            try ImportUploadStore.ask(
                .apply, of: id, from: [.previewed], seen: seen, by: authority, environment, on: writing)
        } ?? .seeOther(RosterRoutes.preview.path(id))
    }

    func discard(_ visit: Visit, _ id: ImportUploadID) async throws -> Reply {
        let upload = try await upload(id, visit)
        return try await decide(upload, visit) { _, writing in
            try ImportUploadStore.discard(id, at: visit.now, on: writing)
        } ?? visit.seeOther(RosterRoutes.imports.path(), telling: Self.discarded)
    }

    func again(_ visit: Visit, _ id: ImportUploadID) async throws -> Reply {
        let (upload, environment) = (try await upload(id, visit), services.environment)
        return try await decide(upload, visit) { authority, writing in
            try ImportUploadStore.ask(
                upload.task, of: id, from: [.failed, .interrupted], seen: nil, by: authority, environment,
                on: writing)
        } ?? .seeOther(RosterRoutes.preview.path(id))
    }

    /// Makes a decision and writes it into the audit log, together.
    ///
    /// - Returns: `nil` when it was made; else where to go, with why it was not.
    private func decide(
        _ upload: ImportUpload, _ visit: Visit,
        _ body: @escaping @Sendable (ImportAuthority, Writing) throws -> Bool
    ) async throws -> Reply? {
        guard let ground = visit.scope.administered.first(where: { $0.owner == upload.owner }) else {
            throw PageError.notFound
        }
        let (audit, authority, scope) = (services.audit, ImportAuthority(ground, visit), visit.scope)
        let now: ImportUpload? = try await services.database.write { writing in
            if try body(authority, writing) {
                let entry = visit.entry("importUpload", upload.id.text, owner: upload.owner, ground: ground)
                try audit.append([entry], at: visit.now, on: writing)
                return nil
            }
            return try ImportUploadStore.upload(upload.id, in: scope, on: writing.reading) ?? upload
        }
        guard let now else { return nil }
        return visit.seeOther(RosterRoutes.preview.path(upload.id), telling: Self.reason(now.state))
    }

    private static func reason(_ state: ImportUpload.State) -> FlashMessage {
        switch state {
        case .applied: alreadyApplied
        case .discarded: alreadyDiscarded
        case .queued, .running: underWay
        case .previewed: otherPreview
        case .refused, .failed, .interrupted, .expired: cannotNow
        }
    }
}
