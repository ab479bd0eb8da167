import Access
import Core
import Roster
import Site
import Storage

/// Where a pupil says something to an adult.
struct PupilWordPages: Sendable {
    static let sent = FlashMessage("word-sent") { _ in VoiceWords.sent }
    static let takenBack = FlashMessage("word-taken-back") { _ in VoiceWords.takenBack }
    static let answeredMeanwhile = FlashMessage("word-answered", .info) { _ in VoiceWords.answeredMeanwhile }

    let services: Services

    private struct Form: Sendable {
        let kind: SpokenWord.Kind
        let adults: [NearAdult]
        var to = ""
        var words = ""
        var guardianMaySee = false
        var errors = FormErrors()

        /// True when nobody who is near could read it.
        var isToSchool: Bool { adults.allSatisfy { $0.closeness == .school } }
    }

    private func adults(_ visit: Visit, _ id: PupilID) async throws -> [NearAdult] {
        let scope = visit.scope
        return try await services.database.read { try AdultDirectory.adults(near: id, in: scope, on: $0) }
    }

    func form(_ visit: Visit, _ id: PupilID, _ kind: SpokenWord.Kind) async throws -> Reply {
        page(Form(kind: kind, adults: try await adults(visit, id)), id, visit)
    }

    func say(_ visit: Visit, _ id: PupilID, _ kind: SpokenWord.Kind) async throws -> Reply {
        var form = Form(kind: kind, adults: try await adults(visit, id))
        let typed = visit.request.form
        form.to = typed["to"] ?? ""
        form.words = typed["words"] ?? ""
        form.guardianMaySee = typed["guardians"] != nil
        let to = form.adults.first { $0.person.text == form.to }
        // Somebody who has gone since the page was opened is not exchanged for all the others.
        if to == nil, !form.to.isEmpty { form.errors.add("to", VoiceWords.chooseSomeone) }
        if form.words.count > 1000 { form.errors.add("words", VoiceWords.wordsLong) }
        guard form.errors.isEmpty else { return page(form, id, visit) }
        let word = NewWord(
            id: services.environment.id(), pupil: id, kind: kind, to: to?.person, toSchool: form.isToSchool,
            guardianMaySee: form.guardianMaySee, words: form.words, day: visit.day)
        let (services, scope) = (services, visit.scope)
        let isSaid = try await services.database.write { writing -> Bool in
            guard try PupilWordStore(services.vault).say(word, at: visit.now, in: scope, writing) else { return false }
            let entry = visit.entry("pupil", id.text, owner: visit.subject?.owner)
            try services.audit.append([entry], at: visit.now, on: writing)
            return true
        }
        guard isSaid else {
            form.errors.add("words", VoiceWords.waitsAlready)
            return page(form, id, visit)
        }
        return visit.seeOther(MonitoringRoutes.pupil.path(id), telling: Self.sent)
    }

    func takeBack(_ visit: Visit, _ id: PupilID, _ word: PupilWordID) async throws -> Reply {
        let (services, scope) = (services, visit.scope)
        let store = PupilWordStore(services.vault)
        let isTaken = try await services.database.write { writing -> Bool in
            guard try PupilWordStore.takeBack(word, of: id, at: visit.now, in: scope, on: writing) else {
                let said = try store.said(
                    by: id, since: visit.day.adding(days: -60), forGuardian: false, in: scope, on: writing.reading)
                guard said.contains(where: { $0.id == word }) else { throw PageError.notFound }
                return false
            }
            let entry = visit.entry("pupil", id.text, owner: visit.subject?.owner)
            try services.audit.append([entry], at: visit.now, on: writing)
            return true
        }
        return visit.seeOther(
            MonitoringRoutes.pupil.path(id), telling: isTaken ? Self.takenBack : Self.answeredMeanwhile)
    }

    // MARK: The page

    private func page(_ form: Form, _ id: PupilID, _ visit: Visit) -> Reply {
        let say = visit.voice
        let title = say(VoiceWords.button(form.kind))
        let adults = form.adults.map { adult in
            Field.Choice(adult.person.text, "\(adult.name), \(say(VoiceWords.role(adult.closeness)))")
        }
        var fields: [Field] = []
        if !adults.isEmpty {
            fields.append(
                Field(
                    "to", label: say(VoiceWords.toWhom), .radios([Field.Choice("", say(VoiceWords.anyone))] + adults),
                    values: [form.to]))
        }
        fields += [
            Field(
                "words", label: say(VoiceWords.words), .textarea(rows: 4), value: form.words,
                hint: say(VoiceWords.wordsHint), width: .full),
            Field(
                "guardians", label: say(VoiceWords.guardianMaySee), .checkbox,
                value: form.guardianMaySee ? "yes" : ""),
        ]
        let helpNow: HTML = form.kind == .talk ? "<p class=\"own-step\">\(say(VoiceWords.now))</p>" : ""
        return visit.page(
            title, status: form.errors.isEmpty ? 200 : 422, hasErrors: !form.errors.isEmpty,
            trail: [Breadcrumb(say(OwnWords.title), MonitoringRoutes.pupil.path(id)), Breadcrumb(title)],
            """
            <div class="stack narrow">
            <div><h1>\(title)</h1><p class="lead">\(say(VoiceWords.lead(form.kind)))</p></div>
            \(errorSummary(form.errors, in: say))
            <form method="post" action="\(VoiceRoutes.say(form.kind).path(id))" class="stack" novalidate>
            \(visit.csrfField)\(fields.html { $0.html(in: say, errors: form.errors) })
            \(readers(form, visit))
            <div>\(button(say(VoiceWords.send), .primary))</div>
            </form>
            \(helpNow)
            </div>
            """)
    }

    /// Who reads it stands before the button.
    private func readers(_ form: Form, _ visit: Visit) -> HTML {
        let say = visit.voice
        var sentences: [Text] = []
        switch form.adults.count {
        case 0: sentences.append(VoiceWords.nobodyNear)
        case 1: sentences.append(VoiceWords.reader(form.adults[0].name))
        default: sentences.append(VoiceWords.readers(form.adults.map(\.name)))
        }
        if !form.isToSchool { sentences.append(VoiceWords.later) }
        sentences += [VoiceWords.guardians, VoiceWords.worried]
        return """
            <section class="own-step"><h2>\(say(VoiceWords.readersTitle))</h2>\
            <ul>\(sentences.html { "<li>\(say($0))</li>" })</ul></section>
            """
    }
}
