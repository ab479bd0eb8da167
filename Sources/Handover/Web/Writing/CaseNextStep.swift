import Access
import Core
import Site

/// What comes next in a handover, and the button for it: one sentence, one way on.
struct CaseNextStep {
    let page: CasePages.Page
    let visit: Visit

    private var say: any Voice { visit.voice }
    private var line: HandoverLine { page.line }

    var html: HTML {
        guard page.isWide else { return "" }
        let (text, actions) = content
        guard let text else { return "" }
        let out: HTML =
            line.isOut && line.state.isBeforeSending
            ? "<p class=\"soft\">\(say(CaseWords.stillOut))</p><div class=\"actions\">\(recall)</div>" : ""
        return """
            <section class="card next-step"><h2 class="card-title">\(say(CaseWords.next))</h2><p>\(say(text))</p>\
            <div class="actions">\(actions)</div>\(out)\(notNeeded)</section>
            """
    }

    /// One that was begun and is not needed after all; what was written stays, should it be marked again.
    private var notNeeded: HTML {
        guard line.version == 0, HandoverStep.markNotNeeded.state(after: line.state, hasReceiver: true) != nil else {
            return ""
        }
        let why = Field(
            "why-not", label: say(PartWords.whyNot), .textarea(rows: 2), value: page.form["why-not"] ?? "", width: .full
        )
        return """
            <details\(HTML.attribute("open", if: page.errors["why-not"] != nil))><summary>\(say(CaseWords.notNeeded))</summary>\
            <form method="post" action="\(HandoverRoutes.move.path(line.id))" class="stack stack-tight" novalidate>\
            \(visit.csrfField)\(why.html(in: say, errors: page.errors))\
            <div>\(button(say(CaseWords.notNeeded), .secondary, name: "step", value: HandoverStep.markNotNeeded.rawValue))\
            </div></form></details>
            """
    }

    private var content: (Text?, HTML) {
        let decide = linkButton(say(SendWords.decision), HandoverRoutes.confirm.path(line.id))
        let read = linkButton(say(SendWords.document), HandoverRoutes.preview.path(line.id))
        switch line.state {
        case .notNeeded: return (nil, "")
        case .draft where line.asked == 0:
            return (
                CaseWords.askNext,
                linkButton(say(PartWords.ask), HandoverRoutes.subjects.path(line.id), .primary)
                    + step(.handOverByHand, SendWords.byHand)
            )
        case .draft, .inProgress:
            guard line.isComplete else { return (CaseWords.writeNext, read + step(.handOverByHand, SendWords.byHand)) }
            return (CaseWords.submitNext, step(.submit, SendWords.submit, .primary) + read)
        case .review:
            let approve: HTML =
                page.mayApprove ? linkButton(say(SendWords.approvals), HandoverRoutes.approvals.path(), .primary) : ""
            return (CaseWords.reviewNext, approve + read + step(.giveBack, SendWords.giveBack))
        case .waiting: return (CaseWords.waitNext, decide + read + step(.giveBack, SendWords.giveBack))
        case .approved:
            return (
                CaseWords.sendNext,
                linkButton(say(SendWords.send), HandoverRoutes.confirm.path(line.id), .primary) + read
                    + step(.giveBack, SendWords.giveBack)
            )
        case .releasing:
            let leaves = page.due.map {
                say(SendWords.leaves(DateFormat.moment($0, country: visit.country, in: visit.language)))
            }
            return (SendWords.confirmLead, "<p>\(leaves ?? "")</p>" + takeBack)
        case .sent, .rerouted, .received, .read, .inUse:
            guard !page.hasEnded else { return (RetentionWords.endedNext, line.isOut ? recall : "") }
            return (
                [.sent, .rerouted].contains(line.state) ? CaseWords.sentNext : CaseWords.receivedNext,
                read + correct + (line.isOut ? recall : "")
            )
        case .closed: return (nil, "")
        case .recalled:
            return (
                CaseWords.recalledNext,
                linkButton(say(SendWords.decision), HandoverRoutes.confirm.path(line.id), .primary)
            )
        case .manual:
            let isDone = page.manual.count == ManualStep.allCases.count
            return (CaseWords.byHandNext, isDone ? step(.leaveSystem, SendWords.handed, .primary) : "")
        }
    }

    private func step(_ step: HandoverStep, _ text: Text, _ style: ButtonStyle = .quiet) -> HTML {
        """
        <form method="post" action="\(HandoverRoutes.move.path(line.id))">\(visit.csrfField)\
        \(button(say(text), style, name: "step", value: step.rawValue))</form>
        """
    }

    private var takeBack: HTML {
        """
        <form method="post" action="\(HandoverRoutes.takeBack.path(line.id))">\(visit.csrfField)\
        \(button(say(SendWords.takeBack), .primary))</form>
        """
    }

    private var recall: HTML {
        """
        <details><summary>\(say(SendWords.recall))</summary><form method="post" \
        action="\(HandoverRoutes.recall.path(line.id))" class="stack stack-tight">\(visit.csrfField)\
        <p>\(say(SendWords.recallLead))</p><div>\(button(say(SendWords.recall), .danger))</div></form></details>
        """
    }

    private var correct: HTML {
        let reason = Field(
            "reason", label: say(SendWords.correctWhy), .textarea(rows: 2), width: .full)
        return """
            <details\(HTML.attribute("open", if: page.errors["reason"] != nil))><summary>\(say(SendWords.correct))</summary>\
            <form method="post" action="\(HandoverRoutes.correct.path(line.id))" class="stack stack-tight" novalidate>\
            \(visit.csrfField)<p>\(say(SendWords.correctLead))</p>\(reason.html(in: say, errors: page.errors))\
            <div>\(button(say(SendWords.correct), .secondary))</div></form></details>
            """
    }
}
