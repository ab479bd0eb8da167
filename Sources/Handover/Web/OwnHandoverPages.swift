import Access
import Core
import Site
import Storage

/// What goes along to a new school, as the pupil and those at home see it: they read it and write in
/// their own words.
struct OwnHandoverPages: Sendable {
    static let saved = FlashMessage("own-handover-saved") { _ in OwnHandoverWords.saved }

    let services: Services
    let stores: HandoverStores

    private struct Page: Sendable {
        let pupil: PupilID
        let part: HandoverPart
        let line: HandoverLine?
        let shape: PartShape?
        var content: PartContent
        var revision: Int
        let document: HandoverDocument?
        /// What was sent is no longer kept by anybody.
        var hasEnded = false
        /// What was written too late to be kept.
        var unsaved: [String] = []
        var errors = FormErrors()

        var isOpen: Bool { line.map { $0.state.isWritten || $0.state == .review } ?? false }
    }

    private func page(_ visit: Visit, _ pupil: PupilID, on reading: Reading) throws -> Page {
        // A guardian writes the guardian's note, and never the pupil's words.
        let part: HandoverPart = visit.subject?.ground?.role == .guardian ? .guardianNote : .pupilVoice
        var nothing = Page(
            pupil: pupil, part: part, line: nil, shape: nil, content: PartContent(), revision: 0, document: nil)
        guard let line = try HandoverStore.own(of: pupil, in: visit.scope, on: reading) else { return nothing }
        let model = try stores.models.model(line.model, on: reading)
        let revision = try PartStore.parts(of: line, on: reading).first { $0.part == part }?.revision ?? 0
        let kept = line.state.isWithReceiver ? try CopyStore.own(of: line.id, on: reading) : nil
        // What was sent is what there is to see, as long as somebody has it; before that, what has been signed.
        if line.state.isWithReceiver, kept == nil {
            nothing.hasEnded = line.version > 0
            return nothing
        }
        let document =
            try kept.map { try stores.copies.unchanged($0, on: reading) }
            ?? stores.documents.document(
                of: line, decision: try AdmissionStore.current(of: line, on: reading),
                known: try stores.known(of: line, in: visit.scope, on: visit.day, reading), on: visit.day, reading)
        return Page(
            pupil: pupil, part: part, line: line, shape: PartShape(part, by: model, line.kind, on: visit.day),
            content: try stores.parts.content(part, revision: revision, of: line, on: reading) ?? PartContent(),
            revision: revision, document: document)
    }

    func form(_ visit: Visit, _ pupil: PupilID) async throws -> Reply {
        do {
            return reply(try await services.database.read { try page(visit, pupil, on: $0) }, visit)
        } catch let refusal as HandoverRefusal { return visit.refused(visit.voice(OwnHandoverWords.title), refusal) }
    }

    func save(_ visit: Visit, _ pupil: PupilID) async throws -> Reply {
        let form = visit.request.form
        let seen = Int(form["revision"] ?? "") ?? 0
        let (services, stores) = (services, stores)
        let isSaved = try await services.database.write { writing -> Bool in
            let page = try page(visit, pupil, on: writing.reading)
            guard let line = page.line, let shape = page.shape, page.isOpen else { return false }
            var (mine, keys) = (PartContent(), Set<String>())
            for field in shape.fields {
                guard let value = form[field.key] else { continue }
                keys.insert(field.key)
                mine[field.key] = String(value.prefix(4000))
            }
            let outcome = try stores.parts.save(
                mine, in: page.part, of: line, seen: seen, keys: keys, choices: shape.isChoice, missing: { _ in 0 },
                by: visit.scope.person, at: visit.now, writing)
            if case .saved = outcome {
                let entry = visit.entry("pupil", pupil.text, owner: line.owner)
                try services.audit.append([entry], at: visit.now, on: writing)
            }
            return true
        }
        guard isSaved else {
            // It has moved on meanwhile: what was written is not kept, and that is said.
            var page = try await services.database.read { try self.page(visit, pupil, on: $0) }
            page.unsaved = (page.shape?.fields ?? []).compactMap { form[$0.key] }.filter { !$0.isEmpty }
            return reply(page, visit)
        }
        if form["autosave"] == "1" { return try await self.form(visit, pupil) }
        return visit.seeOther(HandoverRoutes.own.path(pupil), telling: Self.saved)
    }

    private func reply(_ page: Page, _ visit: Visit) -> Reply {
        let say = visit.voice
        let isGuardian = page.part == .guardianNote
        let title = say(isGuardian ? OwnHandoverWords.titleGuardian : OwnHandoverWords.title)
        guard let line = page.line, let shape = page.shape, let document = page.document else {
            return visit.page(
                title,
                emptyState(title: title, text: say(page.hasEnded ? OwnHandoverWords.ended : OwnHandoverWords.none)))
        }
        let shown = DocumentView(document: document, reach: .all, say: say).html
        let passed: HTML =
            document.subjects.isEmpty ? "<p>\(say(OwnHandoverWords.notYet))</p>" : shown
        let late: HTML =
            page.unsaved.isEmpty
            ? ""
            : Notice(
                .warning, page.unsaved.html { "<p class=\"typed\">\($0)</p>" }, title: say(OwnHandoverWords.tooLate),
                isAnnounced: true
            ).html(in: say)
        return visit.page(
            title, status: page.unsaved.isEmpty ? 200 : 422, hasErrors: !page.unsaved.isEmpty, scripts: ["draft.js"],
            """
            <div class="stack narrow own-page">\(late)
            <div><h1>\(title)</h1><p class="lead">\(say(isGuardian ? OwnHandoverWords.leadGuardian : OwnHandoverWords.lead))</p></div>
            \(page.isOpen ? form(page, line, shape, visit) : Notice(.info, HTML(say(OwnHandoverWords.sent))).html(in: say))
            <section class="stack"><h2>\(say(OwnHandoverWords.passedOn))</h2>\(passed)</section>
            </div>
            """)
    }

    private func form(_ page: Page, _ line: HandoverLine, _ shape: PartShape, _ visit: Visit) -> HTML {
        let say = visit.voice
        let fields = shape.fields.map { field in
            Field(
                field.key, label: say(field.prompt.text(key: "handover.prompt.\(page.part.code).\(field.key)")),
                .textarea(rows: 4), value: page.content[field.key],
                hint: say(field.help.text(key: "handover.help.\(page.part.code).\(field.key)")), isOptional: true,
                width: .full)
        }
        return """
            <form method="post" action="\(HandoverRoutes.saveOwn.path(page.pupil))" class="card stack" novalidate\
            \(draft("own-handover-\(line.id)", savesWhileWriting: true, in: say))>\(visit.csrfField)\
            <input type="hidden" id="own-revision" name="revision" value="\(page.revision)" data-draft-fresh>\
            \(fields.html { $0.html(in: say, errors: page.errors) })\
            <div>\(button(say(OwnHandoverWords.save), .primary))</div></form>
            """
    }
}
