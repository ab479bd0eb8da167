import Access
import Core
import Roster
import Site

/// The page of one handover.
struct CaseView {
    let page: CasePages.Page
    let visit: Visit

    private var say: any Voice { visit.voice }
    private var line: HandoverLine { page.line }

    var reply: Reply {
        let hasErrors = !page.errors.isEmpty || page.refusal != nil
        let refusal: HTML =
            page.refusal.map { Notice(.error, HTML(say($0.text)), isAnnounced: true).html(in: say) } ?? ""
        return visit.page(
            "\(say(HandoverWords.handovers)): \(line.name.full)", status: hasErrors ? 422 : 200, hasErrors: hasErrors,
            trail: [
                Breadcrumb(say(HandoverWords.handovers), HandoverRoutes.list.path()), Breadcrumb(line.name.full),
            ],
            """
            <div class="stack">
            <div class="page-head"><div><h1>\(line.name.full)</h1>\
            <p class="lead">\(say(line.kind.name)), \(line.year.label)</p></div>\
            <div class="actions">\(line.state.chip(in: say))</div></div>
            \(refusal)\(errorSummary(page.errors, in: say))
            \(CaseNextStep(page: page, visit: visit).html)\(ManualView(page: page, visit: visit).html)
            <div class="split"><div class="stack">\(parts)\(questions)\(UsefulnessView.told(page.usefulness, visit))\(openings)</div>\
            <div class="stack">\(facts)\(informed)\(KeepingView(copies: page.kept, visit: visit).html)\(timeline)</div></div>
            </div>
            """)
    }

    // MARK: Parts

    private var parts: HTML {
        let shown = page.load.parts.filter { page.isWide || $0.writer == visit.scope.person }
        var rows = shown.filter { $0.part.subject != nil }.html(part)
        if page.isWide {
            rows += part(.support, title: say(CaseWords.support), empty: CaseWords.notWritten, canWrite: true)
            rows += part(
                .pupilVoice, title: say(CaseWords.pupilVoice), empty: CaseWords.writtenByPupil, canWrite: false)
            rows += part(
                .guardianNote, title: say(CaseWords.guardianNote), empty: CaseWords.notWritten, canWrite: false)
        }
        let edit: HTML =
            page.isWide && line.state.isWritten
            ? linkButton(say(PartWords.ask), HandoverRoutes.subjects.path(line.id)) : ""
        return """
            <section class="stack stack-tight"><h2>\(say(HandoverWords.parts))</h2>\
            <div class="people">\(rows)</div><div class="actions">\(edit)\(assessments)</div></section>
            """
    }

    /// From what is signed, also long after it was sent.
    private var assessments: HTML {
        let isSigned = page.load.parts.contains { $0.part.subject != nil && $0.signed != nil }
        guard page.isWide, isSigned, !page.hasEnded else { return "" }
        return linkButton(say(AssessmentWords.title), HandoverRoutes.assessment.path(line.id))
    }

    private func part(_ part: PartLine) -> HTML {
        let name = page.load.shape(part.part, on: visit.day).subject.map { $0.name[say.language] }
        let state: HTML =
            part.signed.map { day in
                Chip(.onCourse, "\(say(PartWords.signedNotice)) \(DateFormat.short(day, in: visit.language))").html
            }
            ?? Chip(
                .neutral, say(part.missing == 0 ? HandoverWords.nothingMissing : HandoverWords.missing(part.missing))
            ).html
        return personRow(
            name: name ?? part.part.title(in: say),
            address: line.state.isWritten ? HandoverRoutes.part.path(line.id, part.part) : nil,
            detail: HTML(part.writerName ?? ""), aside: state)
    }

    private func part(_ part: HandoverPart, title: String, empty: Text, canWrite: Bool) -> HTML {
        let found = page.load.part(part)
        let isWritten = (found?.revision ?? 0) > 0
        let chip = Chip(isWritten ? .onCourse : .neutral, say(isWritten ? CaseWords.isWritten : empty))
        // The drafts of what was sent are gone: whether it was written is to be read there.
        let isOver = line.state.isWithReceiver || line.state == .recalled
        return personRow(
            name: title, address: canWrite && line.state.isWritten ? HandoverRoutes.part.path(line.id, part) : nil,
            aside: isOver ? nil : chip.html)
    }

    // MARK: Facts

    private var facts: HTML {
        var facts: [(term: String, value: HTML)] = [
            (say(HandoverWords.from), "\(line.unitName)\(line.group.map { ", \($0)" } ?? "")"),
            (say(HandoverWords.receiver), receiver),
        ]
        if let reason = page.reason { facts.append((say(PartWords.whyNot), HTML(reason))) }
        if page.isWide, !page.results.isEmpty {
            let text = StandingText.text(results: page.results, model: page.load.model, on: visit.day, in: say)
            facts.append((say(PartWords.standing), HTML(text)))
        }
        return "<section class=\"aside\" aria-label=\"\(say(HandoverWords.facts))\">\(definitionList(facts))</section>"
    }

    private var receiver: HTML {
        guard let decision = page.decision else { return HTML(say(HandoverWords.noReceiver)) }
        let day = DateFormat.long(decision.day, in: visit.language)
        return """
            \(decision.unitName)\(decision.programme.map { ", \($0)" } ?? "")\
            <br><span class="soft">\(say(decision.kind.name)), \(decision.by), \(day)</span>
            """
    }

    private var informed: HTML {
        guard page.isWide else { return "" }
        let lines = InformedPerson.allCases.html { who -> HTML in
            let name = who == .pupil ? HandoverWords.pupil : CaseWords.guardian
            let found = page.informed.first { $0.who == who.rawValue }
            let what =
                found.map { "\($0.how), \(DateFormat.long($0.day, in: visit.language))" } ?? say(CaseWords.notInformed)
            return "<li>\(say(name)): <span class=\"soft\">\(what)</span></li>"
        }
        let who = InformedPerson.allCases.map {
            Field.Choice($0.rawValue, say($0 == .pupil ? HandoverWords.pupil : CaseWords.guardian))
        }
        let fields = [
            Field("who", label: say(CaseWords.who), .radios(who), value: page.form["who"] ?? ""),
            Field("how", label: say(CaseWords.how), value: page.form["how"] ?? "", width: .full),
            Field(
                "informed-day", label: say(CaseWords.when), .date, value: page.form["informed-day"] ?? visit.day.text,
                width: .short),
        ]
        let form: HTML =
            line.state.isWithReceiver || line.state == .releasing
            ? ""
            : """
            <details\(HTML.attribute("open", if: !page.form.isEmpty))><summary>\(say(CaseWords.write))</summary>\
            <form method="post" action="\(HandoverRoutes.informed.path(line.id))" class="stack stack-tight" novalidate>\
            \(visit.csrfField)\(fields.html { $0.html(in: say, errors: page.errors) })\
            <div>\(button(say(PartWords.save), .secondary))</div></form></details>
            """
        return """
            <section class="card"><h2 class="card-title">\(say(CaseWords.informed))</h2>\
            <p class="soft">\(say(CaseWords.informedLead))</p><ul class="plain-list">\(lines)</ul>\(form)</section>
            """
    }

    private var timeline: HTML {
        guard page.isWide else { return "" }
        let items = page.events.html { event -> HTML in
            let moment = DateFormat.moment(event.at, country: visit.country, in: visit.language)
            return """
                <li>\(say(event.step.name)) <span class="soft">\(event.who ?? say(HandoverWords.bySystem)), \(moment)</span></li>
                """
        }
        return "<section><h2>\(say(HandoverWords.timeline))</h2><ol class=\"plain-list\">\(items)</ol></section>"
    }

    // MARK: After it was sent

    private var questions: HTML {
        guard !page.questions.isEmpty else { return "" }
        let items = page.questions.html { question in
            AnswerView(
                question: question, handover: line.id, model: page.load.model, visit: visit, errors: page.errors,
                unsent: page.unsent[question.id]
            ).html
        }
        return
            "<section class=\"stack stack-tight\" id=\"questions\"><h2>\(say(ReceivedWords.answers))</h2>\(items)</section>"
    }

    private var openings: HTML {
        guard page.isWide, line.isOut || line.state.isWithReceiver || line.state == .recalled || !page.openings.isEmpty
        else { return "" }
        let items = page.openings.html { opening -> HTML in
            let moment = DateFormat.moment(opening.at, country: visit.country, in: visit.language)
            return "<li>\(opening.who), \(opening.unit) <span class=\"soft\">\(moment)</span></li>"
        }
        let list: HTML =
            page.openings.isEmpty
            ? "<p class=\"soft\">\(say(SendWords.nobodyOpened))</p>" : "<ul class=\"plain-list\">\(items)</ul>"
        return "<section><h2>\(say(SendWords.openedBy))</h2>\(list)</section>"
    }
}
