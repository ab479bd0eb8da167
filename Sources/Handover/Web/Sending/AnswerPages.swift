import Access
import Core
import Site
import Storage

/// Answering what the receiving unit asks: whoever wrote the part, or who co-ordinates.
struct AnswerPages: Sendable {
    static let answered = FlashMessage("handover-answered") { _ in ReceivedWords.answered }

    let services: Services
    let stores: HandoverStores

    func answer(_ visit: Visit, _ id: HandoverID, _ question: HandoverQuestionID) async throws -> Reply {
        let text = String((visit.request.form["answer-\(question)"] ?? "").prefix(4000))
        let store = QuestionStore(services.vault)
        guard !text.isEmpty else {
            var page = try await CasePages(services: services, stores: stores).load(visit, id)
            guard page.questions.contains(where: { $0.id == question }) else { throw PageError.notFound }
            page.errors.add("answer-\(question)", ReceivedWords.writeThis)
            return CaseView(page: page, visit: visit).reply
        }
        let services = services
        let isSent = try await services.database.write { writing -> Bool in
            guard let line = try HandoverStore.line(id, in: visit.scope, on: writing.reading),
                let known = try store.questions(to: line, of: visit.scope, on: writing.reading).first(where: {
                    $0.id == question
                })
            else { throw PageError.notFound }
            // The same one sent again is as one.
            if let answer = known.answer { return answer == text }
            guard try store.answer(text, to: question, by: visit.scope.person, at: visit.now, writing) else {
                return false
            }
            try services.audit.append(visit.entries(about: line), at: visit.now, on: writing)
            return true
        }
        guard isSent else {
            // Somebody else was faster: what was written comes back and is not said to be sent.
            var page = try await CasePages(services: services, stores: stores).load(visit, id)
            page.errors.add("answer-\(question)", ReceivedWords.answeredMeanwhile)
            page.unsent[question] = text
            return CaseView(page: page, visit: visit).reply
        }
        return visit.seeOther(HandoverRoutes.handover.path(id), telling: Self.answered)
    }
}

/// A question with its answer, or with room for one.
struct AnswerView {
    let question: QuestionLine
    let handover: HandoverID
    let model: HandoverModel
    let visit: Visit
    let errors: FormErrors
    /// An answer that came after somebody else's.
    let unsent: String?

    var html: HTML {
        let say = visit.voice
        let about =
            question.part.subject.flatMap(model.subject).map { $0.name[say.language] } ?? question.part.title(in: say)
        let answer: HTML =
            question.answer.map { text in
                "<p class=\"typed\">\(text)</p><p class=\"soft\">\(question.answeredBy ?? "")</p>\(notSent)"
            }
                ?? """
                <form method="post" action="\(HandoverRoutes.answer.path(handover, question.id))" class="stack stack-tight" novalidate>\
                \(visit.csrfField)\(Field("answer-\(question.id)", label: say(ReceivedWords.answer), .textarea(rows: 3), width: .full).html(in: say, errors: errors))\
                <div>\(button(say(ReceivedWords.sendAnswer), .primary))</div></form>
                """
        return """
            <section class="card stack stack-tight"><h3>\(about)</h3><p class="typed">\(question.question)</p>\
            <p class="soft">\(question.askedBy), \(DateFormat.moment(question.askedAt, country: visit.country, in: visit.language))</p>\
            \(answer)</section>
            """
    }

    private var notSent: HTML {
        guard let unsent else { return "" }
        let notice = Notice(
            .warning, "<p class=\"typed\">\(unsent)</p>", title: visit.voice(ReceivedWords.answeredMeanwhile))
        return "<div id=\"answer-\(question.id.text)\">\(notice.html(in: visit.voice))</div>"
    }
}
