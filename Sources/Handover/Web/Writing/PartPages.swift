import Access
import Core
import Site
import Storage

/// Writing one part: a subject, or the support. Two may write at once.
struct PartPages: Sendable {
    static let saved = FlashMessage("handover-part-saved") { _ in PartWords.saved }
    static let signed = FlashMessage("handover-part-signed") { _ in PartWords.signedDone }

    let services: Services
    let stores: HandoverStores

    struct Page: Sendable {
        let load: CaseLoad
        let shape: PartShape
        let line: PartLine?
        var content: PartContent
        var revision: Int
        /// What is known already: the grade.
        let known: SubjectResult?
        /// A fresh id for one more support measure.
        let newItem: String
        /// The answers that somebody else changed at the same time.
        var both: [String] = []
        /// Names that do not belong in what is written.
        var classmates: [String] = []
        /// What the system knows beside what is written.
        var background: HandoverDocument.Known?
        var errors = FormErrors()

        var isOpen: Bool { load.line.state.isWritten }
    }

    /// A part is written by the one who is asked to; those who co-ordinate may help, and support has a
    /// reading right of its own.
    private static func may(_ part: HandoverPart, _ load: CaseLoad, _ visit: Visit) -> Bool {
        switch part {
        case .subject:
            guard let line = load.part(part) else { return false }
            return line.writer == visit.scope.person || !visit.scope.holding(.coordinateHandovers).isEmpty
        case .support: return !visit.scope.holding(.seeSupport).isEmpty
        case .pupilVoice, .guardianNote: return false
        }
    }

    private func page(_ visit: Visit, _ id: HandoverID, _ part: HandoverPart, on reading: Reading) throws -> Page {
        let load = try CaseLoad(id, in: visit.scope, stores, reading)
        guard Self.may(part, load, visit) else { throw PageError.notFound }
        let line = load.part(part)
        let revision = line?.revision ?? 0
        let content = try stores.parts.content(part, revision: revision, of: load.line, on: reading) ?? PartContent()
        let known = try part.subject.flatMap {
            try MarkStore.results(of: load.line.pupil, in: visit.scope, on: reading)[$0]
        }
        return Page(
            load: load, shape: load.shape(part, on: visit.day), line: line, content: content, revision: revision,
            known: known, newItem: String(services.environment.id(HandoverID.self).text.suffix(8)))
    }

    /// - Parameter isShown: false for a page that only takes what was typed.
    private func load(
        _ visit: Visit, _ id: HandoverID, _ part: HandoverPart, isShown: Bool = true
    ) async throws -> Page {
        let stores = stores
        return try await services.database.read { reading in
            var page = try page(visit, id, part, on: reading)
            guard page.isOpen else { return page }
            page.classmates = try Classmates.names(of: page.load.line.pupil, in: visit.scope, on: reading)
            if isShown {
                page.background = try stores.known(of: page.load.line, in: visit.scope, on: visit.day, reading)
            }
            return page
        }
    }

    func form(_ visit: Visit, _ id: HandoverID, _ part: HandoverPart) async throws -> Reply {
        PartForm(page: try await load(visit, id, part), visit: visit).reply
    }

    func save(_ visit: Visit, _ id: HandoverID, _ part: HandoverPart) async throws -> Reply {
        let adds = visit.request.form["add"].flatMap { Int($0) }
        let found = try await load(visit, id, part, isShown: adds != nil)
        var (mine, keys) = PartForm.typed(visit.request.form, found.shape)
        // A course that the system knows becomes one more measure, to be written on.
        if part == .support, let adds, let efforts = found.background?.efforts, efforts.indices.contains(adds) {
            let key = PartContent.itemKey(found.newItem, "text")
            mine[key] = KnownView.text(efforts[adds], in: found.load.model.country.language)
            keys.insert(key)
        }
        let (typed, asked) = (mine, keys)
        let seen = Int(visit.request.form["revision"] ?? "") ?? 0
        do {
            let outcome = try await services.database.write { writing -> PartStore.Outcome in
                let page = try self.page(visit, id, part, on: writing.reading)
                guard page.isOpen else { throw HandoverRefusal.notNow }
                let outcome = try stores.parts.save(
                    typed, in: part, of: page.load.line, seen: seen, keys: asked, choices: page.shape.isChoice,
                    missing: { page.shape.missing(in: $0).count }, by: visit.scope.person, at: visit.now, writing)
                if case .saved = outcome {
                    try services.audit.append(visit.entries(about: page.load.line), at: visit.now, on: writing)
                }
                return outcome
            }
            // Who is still writing stays, and sees what stands there now.
            if visit.request.form["autosave"] == "1" {
                return PartForm(page: try await load(visit, id, part, isShown: false), visit: visit).reply
            }
            guard case .saved(let revision, let content, let both) = outcome, !both.isEmpty else {
                return visit.seeOther(HandoverRoutes.part.path(id, part), telling: Self.saved)
            }
            // It is saved; the one who saved last looks at what the other wrote in the same places.
            var page = try await load(visit, id, part)
            (page.content, page.revision, page.both) = (content, revision, both)
            return PartForm(page: page, visit: visit).reply
        } catch HandoverRefusal.notNow {
            var page = found
            page.content = mine
            page.errors.add("part", HandoverRefusal.notNow.text)
            return PartForm(page: page, visit: visit).reply
        }
    }

    func sign(_ visit: Visit, _ id: HandoverID, _ part: HandoverPart) async throws -> Reply {
        let seen = Int(visit.request.form["revision"] ?? "") ?? 0
        let isSigned = try await services.database.write { writing -> Bool in
            let page = try self.page(visit, id, part, on: writing.reading)
            // Nobody signs for somebody else.
            guard page.line?.writer == visit.scope.person else { throw PageError.notFound }
            guard page.isOpen,
                try PartStore.sign(
                    part, of: page.load.line, seen: seen, by: visit.scope.person, on: visit.day, writing)
            else { return false }
            try services.audit.append(visit.entries(about: page.load.line), at: visit.now, on: writing)
            return true
        }
        guard isSigned else {
            var page = try await load(visit, id, part)
            page.errors.add("sign", PartWords.lacks)
            return PartForm(page: page, visit: visit).reply
        }
        return visit.seeOther(HandoverRoutes.list.path(), telling: Self.signed)
    }

    /// Earlier wordings, the newest first.
    func history(_ visit: Visit, _ id: HandoverID, _ part: HandoverPart) async throws -> Reply {
        let page = try await load(visit, id, part)
        let stores = stores
        let wordings = try await services.database.read { reading in
            try stores.parts.history(of: part, in: page.load.line, on: reading)
        }
        let say = visit.voice
        let items = wordings.html { wording -> HTML in
            let moment = DateFormat.moment(wording.recorded, country: visit.country, in: visit.language)
            // Of support each measure has its own answers.
            let keys: [(key: String, field: ModelField)] =
                part == .support
                ? wording.content.items.flatMap { item in
                    page.shape.fields.map { (PartContent.itemKey(item, $0.key), $0) }
                } : page.shape.fields.map { ($0.key, $0) }
            let answers = keys.filter { !wording.content[$0.key].isEmpty }.html { key, field in
                let text = field.option(wording.content[key])?.name[say.language] ?? wording.content[key]
                return "<dt>\(field.label[say.language])</dt><dd class=\"typed\">\(text)</dd>"
            }
            return
                "<section class=\"card\"><h2 class=\"card-title\">\(moment), \(wording.who)</h2><dl>\(answers)</dl></section>"
        }
        return visit.page(
            say(PartWords.history), trail: page.load.line.trail(say(PartWords.history), in: say),
            "<div class=\"stack narrow\"><h1>\(say(PartWords.history))</h1>\(items)</div>")
    }
}
