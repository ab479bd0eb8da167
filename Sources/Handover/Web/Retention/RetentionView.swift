import Access
import Core
import Site

/// The page of an owner's plan.
struct RetentionView {
    /// What whoever runs the installation is asked to run.
    private static let command = "vinge export handovers-due"

    let page: RetentionPages.Page
    let visit: Visit

    private var say: any Voice { visit.voice }

    var reply: Reply {
        let title = say(RetentionWords.title)
        return visit.page(
            title, status: page.errors.isEmpty ? 200 : 422, hasErrors: !page.errors.isEmpty,
            """
            <div class="stack narrow"><div><h1>\(title)</h1><p class="lead">\(say(RetentionWords.lead))</p></div>\
            \(errorSummary(page.errors, in: say))\(owners)\(plan)\(figures)\(months)\(form)\(earlier)</div>
            """)
    }

    /// For whoever administers a school, and not its owner.
    static func notYours(_ visit: Visit) -> Reply {
        let title = visit.voice(RetentionWords.title)
        let notice = Notice(.info, HTML(visit.voice(RetentionWords.notYours))).html(in: visit.voice)
        return visit.page(title, "<div class=\"stack narrow\"><h1>\(title)</h1>\(notice)</div>")
    }

    private var owners: HTML {
        guard !page.owners.isEmpty else { return "" }
        let links = page.owners.map { owner in
            PageChoice.Link(
                name: owner.name, address: "\(HandoverRoutes.retention.path())?owner=\(owner.id)",
                isHere: owner.id == page.owner)
        }
        return PageChoice(label: say(RetentionWords.owner), links: links).html
    }

    private var plan: HTML {
        guard let line = page.current else { return Notice(.info, HTML(say(RetentionWords.none))).html(in: say) }
        return """
            <section class="card stack stack-tight"><h2 class="card-title">\(say(RetentionWords.plan))</h2>\
            \(words(line))<p class="soft">\(line.by), \(visit.longDay(line.recorded))</p>\
            <details><summary>\(say(RetentionWords.remove))</summary><form method="post" \
            action="\(HandoverRoutes.setRetention.path())" class="stack stack-tight">\(hidden)\
            <p>\(say(RetentionWords.removeLead))</p>\
            <div>\(button(say(RetentionWords.remove), .secondary, name: "remove", value: "yes"))</div></form></details>\
            </section>
            """
    }

    private func words(_ line: PlanLine) -> HTML {
        let years = RetentionWords.isPlan(sender: line.plan.senderYears, receiver: line.plan.receiverYears)
        return "<p>\(say(years))</p><p class=\"typed\">\(line.plan.basis)</p>"
    }

    // MARK: What ends when

    private var figures: HTML {
        let forecast = page.forecast
        let due = forecast.due - forecast.archived
        var figures: [HTML] = [keyFigure("\(forecast.kept)", say(RetentionWords.keptNow))]
        if page.current != nil {
            figures.append(keyFigure("\(due)", say(RetentionWords.due)))
            figures.append(keyFigure("\(forecast.archived)", say(RetentionWords.archived)))
        }
        figures.append(keyFigure("\(page.ended)", say(RetentionWords.haveEnded)))
        if forecast.held > 0 { figures.append(keyFigure("\(forecast.held)", say(RetentionWords.held))) }
        let how: HTML =
            due > 0 ? Notice(.info, HTML(say(RetentionWords.howToArchive(Self.command)))).html(in: say) : ""
        return "<div class=\"grid-of-figures\">\(figures.html { $0 })</div>\(how)"
    }

    private var months: HTML {
        guard page.current != nil else { return "" }
        let rows = page.forecast.months.map { month -> [HTML] in
            [HTML(DateFormat.month(month.first, in: visit.language))]
                + CopySide.allCases.map { "\(month.counts[$0] ?? 0)" }
        }
        var table = DataTable(
            "ends", caption: say(RetentionWords.whatEnds),
            columns: [
                .init(say(RetentionWords.month)), .init(say(RetentionWords.sentHere), isNumeric: true),
                .init(say(RetentionWords.receivedHere), isNumeric: true),
            ], rows: rows)
        table.narrow = .stack
        table.empty = emptyState(title: say(RetentionWords.nothingEnds), text: say(RetentionWords.nothingEndsText))
        return table.html(in: say)
    }

    // MARK: The form

    private var form: HTML {
        let now = page.current?.plan
        func value(_ name: String, _ kept: String?) -> String { page.form[name] ?? kept ?? "" }
        let fields = [
            Field(
                "sender-years", label: say(RetentionWords.senderYears), .digits,
                value: value("sender-years", now.map { "\($0.senderYears)" }), hint: say(RetentionWords.yearsHint),
                width: .short),
            Field(
                "receiver-years", label: say(RetentionWords.receiverYears), .digits,
                value: value("receiver-years", now.map { "\($0.receiverYears)" }), width: .short),
            Field(
                "basis", label: say(RetentionWords.basis), .textarea(rows: 3), value: value("basis", nil),
                hint: say(RetentionWords.basisHint), width: .full),
        ]
        let title = say(now == nil ? RetentionWords.enter : RetentionWords.replace)
        return """
            <details class="card"\(HTML.attribute("open", if: now == nil || !page.form.isEmpty))><summary>\(title)</summary>\
            <form method="post" action="\(HandoverRoutes.setRetention.path())" class="stack" novalidate>\(hidden)\
            \(fields.html { $0.html(in: say, errors: page.errors) })\
            <div>\(button(say(PartWords.save), .primary))</div></form></details>
            """
    }

    private var hidden: HTML {
        "\(visit.csrfField)<input type=\"hidden\" name=\"owner\" value=\"\(page.owner.text)\">"
    }

    private var earlier: HTML {
        let lines = page.plans.compactMap { line in line.removed.map { (line: line, removed: $0) } }
        guard !lines.isEmpty else { return "" }
        let items = lines.html { one in
            let held = RetentionWords.held(from: visit.longDay(one.line.recorded), to: visit.longDay(one.removed))
            return "<li>\(words(one.line))<p class=\"soft\">\(one.line.by), \(say(held))</p></li>"
        }
        return "<section><h2>\(say(RetentionWords.earlier))</h2><ul class=\"plain-list stack\">\(items)</ul></section>"
    }
}
