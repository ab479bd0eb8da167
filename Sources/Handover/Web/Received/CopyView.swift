import Access
import Core
import Roster
import Site

/// The page of a received handover.
struct CopyView {
    let page: CopyPages.Page
    let visit: Visit

    private var say: any Voice { visit.voice }
    private var line: ReceivedLine { page.line }

    var reply: Reply {
        let content: HTML =
            page.document.map { DocumentView(document: $0, reach: page.reach, say: say).html }
            ?? Notice(.error, HTML(say(HandoverRefusal.changed.text))).html(in: say)
        let sent = visit.longDay(line.sent)
        return visit.page(
            "\(say(ReceivedWords.received)): \(line.name.full)", status: page.errors.isEmpty ? 200 : 422,
            hasErrors: !page.errors.isEmpty,
            trail: [
                Breadcrumb(say(ReceivedWords.received), ReceivedRoutes.inbox.path()), Breadcrumb(line.name.full),
            ],
            """
            <div class="stack">
            <div class="page-head"><div><h1>\(line.name.full)</h1>\
            <p class="lead">\(say(ReceivedWords.from)) \(line.senderName), \(sent) · \(say(ReceivedWords.version)) \(line.number)</p></div>\
            <div class="actions">\(line.standing.chip(in: say))</div></div>
            \(errorSummary(page.errors, in: say))\(origin)\(beingCorrected)\(next)
            <div class="split"><div class="stack">\(difference)\(plan)\(content)</div>\
            <div class="stack">\(readers)\(questions)\(UsefulnessView(page: page, visit: visit).form)\(keeping)</div></div>
            </div>
            """)
    }

    private var keeping: HTML { KeepingView(copies: page.kept.map { [$0] } ?? [], visit: visit).html }

    private var beingCorrected: HTML {
        line.state.isBeforeSending ? Notice(.info, HTML(say(ReceivedWords.beingCorrected))).html(in: say) : ""
    }

    private var difference: HTML {
        guard let difference = page.difference, let correction = page.document?.correction else { return "" }
        return DifferenceView(difference: difference, correction: correction, reach: page.reach, say: say).html
    }

    /// Where it came from, when nobody there reads along.
    private var origin: HTML {
        guard line.isFromPackage else { return "" }
        let day = PaperWords.days(line.sent.day(in: visit.country))
        return Notice(.info, HTML(say(PackageWords.came(from: line.senderName, on: day)))).html(in: say)
    }

    // MARK: The next step

    private var next: HTML {
        if line.receivedAt == nil, page.isWide {
            let lead = line.isFromPackage ? PackageWords.confirmLead : ReceivedWords.confirmLead
            return card(ReceivedWords.confirm, lead, ReceivedRoutes.receipt.path(line.copy.id), .primary)
        }
        var cards = HTML.empty
        if let own = page.own, own.readAt == nil, line.receivedAt != nil {
            cards += card(ReceivedWords.hasRead, ReceivedWords.lead, ReceivedRoutes.read.path(line.copy.id), .primary)
        }
        if page.mayPlan, page.plan == nil, HandoverStep.use.state(after: line.standing, hasReceiver: true) != nil {
            cards += card(ReceivedWords.use, ReceivedWords.useLead, ReceivedRoutes.use.path(line.copy.id), .secondary)
        }
        return cards
    }

    private func card(_ title: Text, _ text: Text, _ action: String, _ style: ButtonStyle) -> HTML {
        """
        <section class="card next-step"><p>\(say(text))</p><form method="post" action="\(action)">\(visit.csrfField)\
        \(button(say(title), style))</form></section>
        """
    }

    private var plan: HTML {
        guard let plan = page.plan else { return "" }
        let rows = plan.lines.filter { page.reach.sees($0.code) }.html { line in
            "<div><dt>\(line.name)</dt><dd>\(line.standing)<p class=\"typed\">\(line.nextStep)</p></dd></div>"
        }
        let aim: HTML =
            plan.aim.isEmpty ? "" : "<h3>\(say(PlanWords.aim))</h3><p class=\"typed\">\(plan.aim)</p>"
        let day: HTML =
            plan.followUp.map {
                "<p class=\"soft\">\(say(PlanWords.followUp)): \(DateFormat.long($0, in: visit.language))</p>"
            }
            ?? ""
        let edit: HTML =
            page.mayPlan
            ? "<div>\(linkButton(say(PlanWords.change), ReceivedRoutes.plan.path(line.copy.id)))</div>" : ""
        return """
            <section class="card stack stack-tight"><h2 class="card-title">\(say(ReceivedWords.plan))</h2>\(aim)\
            <dl class="facts">\(rows)</dl>\(day)\(edit)</section>
            """
    }

    // MARK: Who reads it

    private var readers: HTML {
        guard page.isWide else { return "" }
        let rows = page.readers.html { reader -> HTML in
            let read: HTML =
                reader.readAt.map { instant in
                    Chip(
                        .onCourse,
                        "\(say(HandoverState.read.name)) \(DateFormat.short(instant.day(in: visit.country), in: visit.language))"
                    ).html
                } ?? ""
            let take: HTML = """
                <form method="post" action="\(ReceivedRoutes.take.path(line.copy.id, reader.person))">\(visit.csrfField)\
                <button class="button button-quiet">\(say(ReceivedWords.take))<span class="visually-hidden">: \(reader.name)</span>\
                </button></form>
                """
            let detail = [say(reader.duty.name), reader.subjects.joined(separator: ", ")].filter { !$0.isEmpty }
            return personRow(name: reader.name, detail: HTML(detail.joined(separator: " · ")), aside: read + take)
        }
        let given: HTML =
            page.readers.isEmpty
            ? "<p>\(say(ReceivedWords.noReaders))</p>" : "<div class=\"people\">\(rows)</div>"
        let people = page.staff.map { Field.Choice($0.person.text, $0.name) }
        let subjects = (page.document?.subjects ?? []).map { Field.Choice($0.code, $0.name) }
        let fields = [
            Field(
                "person", label: say(ReceivedWords.person), .select([Field.Choice("", say(PartWords.choose))] + people),
                value: page.form["person"] ?? ""),
            Field(
                "duty", label: say(ReceivedWords.duty),
                .radios(ReaderDuty.allCases.map { Field.Choice($0.rawValue, say($0.name)) }),
                value: page.form["duty"] ?? ""),
            Field("subjects", label: say(ReceivedWords.subjects), .checkboxes(subjects), values: Array(page.chosen)),
            Field(
                "support", label: say(ReceivedWords.support), .checkbox,
                value: page.form["support"] == "yes" ? "yes" : "",
                isOptional: true),
        ]
        return """
            <section class="card"><h2 class="card-title">\(say(ReceivedWords.readers))</h2>\
            <p class="soft">\(say(ReceivedWords.readersLead))</p>\
            \(given)\
            <details\(HTML.attribute("open", if: page.form["person"] != nil))><summary>\(say(ReceivedWords.give))</summary>\
            <form method="post" action="\(ReceivedRoutes.give.path(line.copy.id))" class="stack stack-tight" novalidate>\
            \(visit.csrfField)\(fields.html { $0.html(in: say, errors: page.errors) })\
            <div>\(button(say(ReceivedWords.give), .secondary))</div></form></details></section>
            """
    }

    // MARK: Questions

    private var questions: HTML {
        guard let document = page.document, !line.isFromPackage else { return "" }
        let asked = page.questions.filter { page.asks($0.part) }.html { question -> HTML in
            let about = question.part.subject.flatMap { code in document.subjects.first { $0.code == code }?.name }
            let answer: HTML =
                question.answer.map { "<p class=\"typed\">\($0)</p><p class=\"soft\">\(question.answeredBy ?? "")</p>" }
                ?? "<p class=\"soft\">\(say(ReceivedWords.noAnswer))</p>"
            return """
                <div class="question"><h3>\(about ?? question.part.title(in: say))</h3><p class="typed">\(question.question)</p>\
                <p class="soft">\(question.askedBy)</p>\(answer)</div>
                """
        }
        var about = document.subjects.filter { page.reach.sees($0.code) }.map {
            Field.Choice(HandoverPart.subject($0.code).code, $0.name)
        }
        if page.reach.seesSupport { about.append(Field.Choice(HandoverPart.support.code, say(CaseWords.support))) }
        let fields = [
            Field(
                "about", label: say(ReceivedWords.about), .select([Field.Choice("", say(PartWords.choose))] + about),
                value: page.form["about"] ?? ""),
            Field(
                "question", label: say(ReceivedWords.question), .textarea(rows: 3), value: page.form["question"] ?? "",
                width: .full),
        ]
        return """
            <section class="card" id="questions"><h2 class="card-title">\(say(ReceivedWords.questions))</h2>\(asked)\
            <form method="post" action="\(ReceivedRoutes.ask.path(line.copy.id))" class="stack stack-tight" novalidate>\
            \(visit.csrfField)<input type="hidden" name="id" value="\(page.newQuestion.text)">\
            \(fields.html { $0.html(in: say, errors: page.errors) })\
            <div>\(button(say(ReceivedWords.send), .secondary))</div></form></section>
            """
    }
}
