import Access
import Core
import Roster
import Site

/// The form of a study plan. What stood there when it was opened goes along, so that two who write at
/// once are merged.
struct PlanForm {
    let page: CopyPages.Page
    let plan: StudyPlan
    /// Of one more line.
    let newCode: String
    let visit: Visit
    var charts: [MeasureChart] = []
    var errors = FormErrors()

    private var say: any Voice { visit.voice }

    /// What came back, and what was on the page before.
    static func typed(_ form: FormValues) -> (mine: PartContent, base: PartContent) {
        var (mine, base) = (PartContent(), PartContent())
        func take(_ key: String) {
            guard let value = form[key] else { return }
            mine[key] = String(value.prefix(4000))
            base[key] = form["base-" + key] ?? ""
        }
        take(StudyPlan.aimKey)
        take(StudyPlan.followUpKey)
        for code in form.all("line").prefix(60) where code.utf8.allSatisfy(isCodeByte) {
            for key in StudyPlan.LineKey.allCases { take(key.of(code)) }
        }
        return (mine, base)
    }

    private static func isCodeByte(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
    }

    var reply: Reply {
        let title = say(PlanWords.title)
        let line = page.line
        return visit.page(
            "\(title): \(line.name.full)", status: errors.isEmpty ? 200 : 422, hasErrors: !errors.isEmpty,
            trail: [
                Breadcrumb(say(ReceivedWords.received), ReceivedRoutes.inbox.path()),
                Breadcrumb(line.name.full, ReceivedRoutes.copy.path(line.copy.id)), Breadcrumb(title),
            ], scripts: ["draft.js"],
            """
            <div class="stack narrow handover-part">
            <div><h1>\(title)</h1><p class="lead">\(line.name.full)</p><p>\(say(PlanWords.lead))</p></div>
            \(errorSummary(errors, in: say))
            <form method="post" action="\(ReceivedRoutes.savePlan.path(line.copy.id))" class="card stack" novalidate\
            \(draft("plan-\(line.copy.id)", savesWhileWriting: true, in: say))>\(visit.csrfField)\(base)\
            \(aim)\(plan.lines.html(subject))\(oneMore)\
            <div class="actions">\(button(say(PartWords.save), .primary))\
            <a class="touch" href="\(ReceivedRoutes.copy.path(line.copy.id))">\(say(PlanWords.back))</a></div></form>
            \(measures)
            </div>
            """)
    }

    private var measures: HTML {
        guard !charts.isEmpty else { return "" }
        return """
            <section class="card stack"><h2 class="card-title">\(say(KnownWords.goesOn))</h2>\
            \(charts.map { $0.html(in: say) })</section>
            """
    }

    private var base: HTML {
        let answers = plan.answers
        var keys = [StudyPlan.aimKey, StudyPlan.followUpKey]
        for code in plan.lines.map(\.code) + [newCode] { keys += StudyPlan.LineKey.allCases.map { $0.of(code) } }
        return keys.html { key in
            "<input type=\"hidden\" id=\"base-\(key)\" name=\"base-\(key)\" value=\"\(answers[key])\" data-draft-fresh>"
        }
    }

    private var aim: HTML {
        let fields = [
            Field(
                StudyPlan.aimKey, label: say(PlanWords.aim), .textarea(rows: 3), value: plan.aim,
                hint: say(PlanWords.aimHint), isOptional: true, width: .full),
            Field(
                StudyPlan.followUpKey, label: say(PlanWords.followUp), .date, value: plan.followUp?.text ?? "",
                isOptional: true, width: .short),
        ]
        return fields.html { $0.html(in: say, errors: errors) }
    }

    private func subject(_ line: StudyPlan.Line) -> HTML {
        let fields = [
            Field(
                StudyPlan.LineKey.standing.of(line.code), label: say(PlanWords.standing), value: line.standing,
                isOptional: true, width: .full),
            Field(
                StudyPlan.LineKey.nextStep.of(line.code), label: say(PlanWords.nextStep), .textarea(rows: 3),
                value: line.nextStep, isOptional: true, width: .full),
        ]
        // A name that came with the handover stays; one of the school's own can be changed, and taken away.
        let name: HTML =
            isOwn(line.code)
            ? Field(StudyPlan.LineKey.name.of(line.code), label: say(PlanWords.ownName), value: line.name)
                .html(in: say, errors: errors)
            : "<input type=\"hidden\" name=\"\(StudyPlan.LineKey.name.of(line.code))\" value=\"\(line.name)\">"
        return """
            <fieldset class="field support-item"><legend>\(line.name)</legend>\
            <input type="hidden" name="line" value="\(line.code)">\(name)\
            \(fields.html { $0.html(in: say, errors: errors) })</fieldset>
            """
    }

    private var oneMore: HTML {
        let fields = [
            Field(StudyPlan.LineKey.name.of(newCode), label: say(PlanWords.ownName), value: "", isOptional: true),
            Field(
                StudyPlan.LineKey.nextStep.of(newCode), label: say(PlanWords.nextStep), .textarea(rows: 2), value: "",
                isOptional: true, width: .full),
        ]
        return """
            <fieldset class="field support-item"><legend>\(say(PlanWords.oneMore))</legend>\
            <input type="hidden" name="line" value="\(newCode)">\(fields.html { $0.html(in: say, errors: errors) })</fieldset>
            """
    }

    /// Codes of the model are capitals and digits; the school's own begin with a small letter.
    private func isOwn(_ code: String) -> Bool { code.hasPrefix("x") }
}
