import Access
import Core
import Roster
import Site

/// The page on which a handover is let go: where to, by which decision, and who opens it there.
struct SendView {
    let page: SendPages.Page
    let visit: Visit

    private var say: any Voice { visit.voice }

    var reply: Reply {
        let title = say(page.step == nil ? SendWords.decision : SendWords.confirmTitle)
        return visit.page(
            "\(title): \(page.line.name.full)", status: page.errors.isEmpty ? 200 : 422,
            hasErrors: !page.errors.isEmpty,
            trail: page.line.trail(title, in: say),
            """
            <div class="stack narrow">
            <div><h1>\(title)</h1><p class="lead">\(page.line.name.full)\(page.line.group.map { ", \($0)" } ?? "")</p></div>
            \(errorSummary(page.errors, in: say))\(receiver)\(decision)
            </div>
            """)
    }

    private var receiver: HTML {
        guard let decision = page.decision else { return "" }
        let facts: [(term: String, value: HTML)] = [
            (say(SendWords.unit), "<strong>\(decision.unitName)</strong><br>\(decision.unitOwner)"),
            (say(SendWords.opensIt), HTML(say(SendWords.opensItText))),
            (
                say(SendWords.decision),
                "\(say(decision.kind.name))\(decision.programme.map { ", \($0)" } ?? ""), \(decision.by), \(DateFormat.long(decision.day, in: visit.language))"
            ),
        ]
        let send: HTML =
            page.step == nil
            ? ""
            : """
            <p>\(say(SendWords.confirmLead))</p><form method="post" action="\(HandoverRoutes.release.path(page.line.id))" id="release">\
            \(visit.csrfField)<input type="hidden" name="decision" value="\(decision.id.text)">\
            <input type="hidden" name="after" value="\(page.line.version)">\
            \(button(say(SendWords.sendNow), .primary))</form>
            """
        return
            "<section class=\"card stack stack-tight\">\(definitionList(facts))\(send)\(withdrawal(decision))</section>"
    }

    private func withdrawal(_ decision: AdmissionLine) -> HTML {
        guard !decision.isUsed else { return "" }
        return """
            <details><summary>\(say(SendWords.withdraw))</summary><form method="post" \
            action="\(HandoverRoutes.withdraw.path(page.line.id))" class="stack stack-tight">\(visit.csrfField)\
            <input type="hidden" name="decision" value="\(decision.id.text)"><p>\(say(SendWords.withdrawLead))</p>\
            <div>\(button(say(SendWords.withdraw), .secondary))</div></form></details>
            """
    }

    private var decision: HTML {
        let kinds = DecisionKind.allCases.map { Field.Choice($0.rawValue, say($0.name)) }
        let units = page.units.map { Field.Choice($0.id.text, "\($0.name) (\($0.owner))") }
        let programmes = AdmissionStore.programmes.map { Field.Choice($0, $0) }
        let fields = [
            Field("kind", label: say(SendWords.decisionKind), .radios(kinds), value: page.form["kind"] ?? ""),
            Field(
                "unit", label: say(SendWords.unit), .select([Field.Choice("", say(PartWords.choose))] + units),
                value: page.form["unit"] ?? ""),
            Field(
                "programme", label: say(SendWords.programme),
                .select([Field.Choice("", say(PartWords.choose))] + programmes), value: page.form["programme"] ?? "",
                isOptional: true, width: .short),
            Field(
                "decision-day", label: say(SendWords.day), .date, value: page.form["decision-day"] ?? "", width: .short),
            Field("by", label: say(SendWords.decidedBy), value: page.form["by"] ?? ""),
        ]
        return """
            <details class="card"\(HTML.attribute("open", if: page.decision == nil || !page.form.isEmpty))>\
            <summary>\(say(SendWords.record))</summary><p class="soft">\(say(SendWords.decisionLead))</p>\
            <form method="post" action="\(HandoverRoutes.decide.path(page.line.id))" class="stack" novalidate>\
            \(visit.csrfField)\(fields.html { $0.html(in: say, errors: page.errors) })\
            <div>\(button(say(SendWords.record), page.decision == nil ? .primary : .secondary))</div></form></details>
            """
    }
}
