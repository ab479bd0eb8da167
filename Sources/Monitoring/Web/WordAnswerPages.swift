import Access
import Core
import Roster
import Site
import Storage

/// What a pupil said, for the adult who is to answer.
struct WordAnswerPages: Sendable {
    static let sent = FlashMessage("word-answer-sent") { _ in VoiceWords.answerSent }

    let services: Services

    private func load(
        _ visit: Visit, _ id: PupilID, _ word: PupilWordID
    ) async throws -> (pupil: PupilLine, word: SpokenWord) {
        let (scope, store) = (visit.scope, PupilWordStore(services.vault))
        let found = try await services.database.read { reading -> (PupilLine, SpokenWord)? in
            guard let pupil = try PupilDirectory.pupil(id, in: scope, on: reading),
                let word = try store.word(word, of: id, in: scope, on: reading)
            else { return nil }
            return (pupil, word)
        }
        guard let found else { throw PageError.notFound }
        return found
    }

    func page(_ visit: Visit, _ id: PupilID, _ word: PupilWordID) async throws -> Reply {
        let found = try await load(visit, id, word)
        return page(found.pupil, found.word, "", FormErrors(), visit)
    }

    func answer(_ visit: Visit, _ id: PupilID, _ word: PupilWordID) async throws -> Reply {
        let found = try await load(visit, id, word)
        let typed = visit.request.form["answer"] ?? ""
        var errors = FormErrors()
        if typed.isEmpty || typed.count > 500 { errors.add("answer", VoiceWords.answerMissing) }
        guard errors.isEmpty else { return page(found.pupil, found.word, typed, errors, visit) }
        let (services, scope, owner) = (services, visit.scope, found.pupil.owner)
        let isAnswered = try await services.database.write { writing -> Bool in
            let store = PupilWordStore(services.vault)
            guard try store.answer(typed, to: word, of: id, at: visit.now, in: scope, writing) else { return false }
            try services.audit.append([visit.entry("pupil", id.text, owner: owner)], at: visit.now, on: writing)
            return true
        }
        guard isAnswered else {
            errors.add("answer", VoiceWords.answeredByOther)
            let now = try await load(visit, id, word)
            return page(now.pupil, now.word, typed, errors, visit)
        }
        return visit.seeOther(MonitoringRoutes.pupil.path(id), telling: Self.sent)
    }

    private func page(
        _ pupil: PupilLine, _ word: SpokenWord, _ typed: String, _ errors: FormErrors, _ visit: Visit
    ) -> Reply {
        let say = visit.voice
        let title = say(VoiceWords.waiting(word.kind))
        let facts: [(term: String, value: HTML)] = [
            (
                say(VoiceWords.saidTo),
                "<bdi>\(word.toName ?? say(VoiceWords.saidToNear))</bdi>, \(DateFormat.long(word.day, in: visit.language))"
            ),
            (
                say(VoiceWords.homeSees),
                HTML(say(word.guardianMaySee ? VoiceWords.homeSeesYes : VoiceWords.homeSeesNo))
            ),
        ]
        let wrote: HTML =
            word.words.isEmpty
            ? "<p class=\"soft\">\(say(VoiceWords.noWords))</p>"
            : "<h2>\(say(VoiceWords.pupilWrote))</h2><p class=\"own-large\">\(word.words)</p>"
        let content: HTML =
            word.isTakenBack ? "<p>\(say(VoiceWords.withdrawn))</p>" : "\(wrote)\(definitionList(facts))"
        return visit.page(
            title, status: errors.isEmpty ? 200 : 422, hasErrors: !errors.isEmpty,
            trail: [Breadcrumb(pupil.name.full, MonitoringRoutes.pupil.path(pupil.id)), Breadcrumb(title)],
            """
            <div class="stack narrow">
            <div><h1>\(pupil.name.full)</h1><p class="lead">\(title)</p></div>
            \(errorSummary(errors, in: say))
            \(content)
            \(reply(word, pupil, typed, errors, visit))
            </div>
            """)
    }

    private func reply(
        _ word: SpokenWord, _ pupil: PupilLine, _ typed: String, _ errors: FormErrors, _ visit: Visit
    ) -> HTML {
        let say = visit.voice
        var answered: HTML = ""
        if let answer = word.answer {
            let name = answer.name.isEmpty ? say(OwnWords.someone) : answer.name
            answered =
                "<section class=\"card\"><h2>\(say(VoiceWords.answered(name)))</h2><p>\(answer.words)</p></section>"
        }
        // What was typed stays, even when it can no longer be sent.
        guard word.waits || !typed.isEmpty else { return answered }
        let field = Field(
            "answer", label: say(VoiceWords.answer), .textarea(rows: 4), value: typed,
            hint: say(VoiceWords.answerHint), width: .full)
        return """
            \(answered)
            <form method="post" action="\(VoiceRoutes.answerWord.path(pupil.id, word.id))" class="stack" novalidate>
            \(visit.csrfField)\(field.html(in: say, errors: errors))
            <div>\(word.waits ? button(say(VoiceWords.sendAnswer), .primary) : "")</div>
            </form>
            """
    }
}
