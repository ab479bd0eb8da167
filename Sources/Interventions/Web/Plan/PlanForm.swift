import Access
import Core
import Site

/// The plan's form in its sections.
struct PlanForm {
    let page: PlanPages.Page
    let visit: Visit

    var html: HTML {
        let say = visit.voice
        let save: HTML =
            page.fields.isEmpty ? "" : "<div class=\"sticky-save\">\(button(say(PlanWords.save), .primary))</div>"
        return """
            <form method="post" action="\(CourseRoutes.savePlan.path(page.course.id))" class="stack" novalidate\(draft("plan-\(page.course.id.text)", in: visit.voice))>
            \(visit.csrfField)<input type="hidden" name="revision" value="\(page.revision)">
            \(frame)\(day)\(after)\(parents)\(elements)\(departures)
            \(save)
            </form>
            """
    }

    private func section(_ title: Text, _ id: String, _ content: HTML, hint: Text? = nil) -> HTML {
        let hint: HTML = hint.map { "<p class=\"soft\">\(visit.voice($0))</p>" } ?? ""
        return """
            <section class="card" aria-labelledby="\(id)"><h2 class="card-title" id="\(id)">\(visit.voice(title))</h2>\
            \(hint)\(content)</section>
            """
    }

    /// A field that may be changed, or its text when it may not.
    private func field(
        _ field: PlanField, _ label: Text, _ kind: Field.Kind = .text, hint: Text? = nil,
        width: Field.Width = .medium
    ) -> HTML {
        let say = visit.voice
        let value = page.plan[field]
        guard page.fields.contains(field) else {
            let shown = shown(value, of: field)
            return
                "<div class=\"field\"><span class=\"field-name\">\(say(label))</span><p class=\"kept\">\(shown)</p></div>"
        }
        let isMissing = page.missing.contains(field.key)
        let mark: HTML =
            isMissing ? "<p class=\"missing\">\(Icon.neutral.html)\(say(PlanWords.missing))</p>" : ""
        let control = Field(
            field.key, label: say(label), kind, value: value, hint: hint.map { say($0) }, width: width
        ).html(in: say, errors: page.errors)
        return "<div class=\"plan-field\">\(control)\(mark)</div>"
    }

    /// What has been settled reads like a sentence: a day as a day, and nothing as a word.
    private func shown(_ value: String, of field: PlanField) -> String {
        let say = visit.voice
        if value.isEmpty { return say(field == .daysOff ? PlanWords.none : PlanWords.notWritten) }
        guard field == .starts || field == .handback || field == .daysOff else { return value }
        let days = value.split(separator: " ").map { word in
            LocalDate(String(word)).map { DateFormat.long($0, in: visit.language) } ?? String(word)
        }
        return days.joined(separator: ", ")
    }

    private var frame: HTML {
        section(
            PlanWords.frame, "frame",
            """
            \(field(.name, CourseWords.name, hint: CourseWords.nameHint))
            <div class="fields">\(field(.starts, CourseWords.firstDay, .date, width: .short))\
            \(field(.weeks, PlanWords.weeks, .number, width: .short))</div>
            \(field(.daysOff, PlanWords.daysOff, hint: PlanWords.daysOffHint))
            \(field(.room, PlanWords.room, hint: PlanWords.roomHint))
            \(field(.target, PlanWords.target, .textarea(rows: 2), hint: PlanWords.targetHint, width: .full))
            """)
    }

    private var day: HTML {
        let say = visit.voice
        let choices =
            [Field.Choice("", say(PlanWords.nothing))]
            + SlotKind.allCases.map { Field.Choice($0.rawValue, say($0.word)) }
        let canChange = page.fields.contains(.slotKind(1))
        let rows = (1...PlanField.slotCount).html { position in
            let (kind, minutes) = (PlanField.slotKind(position), PlanField.slotMinutes(position))
            let label = "\(say(PlanWords.part)) \(position)"
            guard canChange else {
                guard let slot = SlotKind(rawValue: page.plan[kind]) else { return "" }
                return "<li class=\"slot\"><span>\(say(slot.word))</span> <span>\(page.plan[minutes]) min.</span></li>"
            }
            return """
                <li class="slot">\
                \(Field(kind.key, label: label, .select(choices), value: page.plan[kind]).html(in: say, errors: page.errors))\
                \(Field(minutes.key, label: say(PlanWords.minutes), .number, value: page.plan[minutes], width: .short).html(in: say, errors: page.errors))\
                </li>
                """
        }
        let sum: HTML =
            page.plan.frame.map { frame in
                let lessons = frame.day.lessonsPerWeek(of: page.model.lessonMinutes)
                return "<p class=\"soft\">\(say(PlanWords.lessons(lessons, model: page.model.lessonsPerWeek)))</p>"
            } ?? ""
        return section(
            PlanWords.day, "day",
            "\(field(.dayStarts, PlanWords.dayStarts, width: .short))<ol class=\"slots\">\(rows)</ol>\(sum)")
    }

    private var after: HTML {
        section(
            PlanWords.after, "after",
            """
            <div class="fields">\(field(.followUpWeeks, PlanWords.followUpWeeks, .number, width: .short))\
            \(field(.mentorPerWeek, PlanWords.mentorPerWeek, .number, width: .short))\
            \(field(.mentorMinutes, PlanWords.mentorMinutes, .number, width: .short))</div>
            \(field(.handback, PlanWords.handback, .date, hint: PlanWords.handbackHint, width: .short))
            """)
    }

    private var parents: HTML {
        section(
            PlanWords.parents, "parents",
            """
            \(field(.parentsBefore, PlanWords.parentsBefore, .textarea(rows: 2), hint: PlanWords.parentsBeforeHint, width: .full))
            \(field(.parentsDuring, PlanWords.parentsDuring, .textarea(rows: 2), hint: PlanWords.parentsDuringHint, width: .full))
            \(field(.parentsAfter, PlanWords.parentsAfter, .textarea(rows: 2), hint: PlanWords.parentsAfterHint, width: .full))
            """)
    }

    private var elements: HTML {
        let fields = CourseElement.allCases.html { element in
            field(.element(element), element.word, .textarea(rows: 2), hint: element.evidence, width: .full)
        }
        return section(PlanWords.elements, "elements", fields, hint: PlanWords.elementsHint)
    }

    private var departures: HTML {
        let departures = page.departures
        guard !departures.isEmpty else {
            return section(PlanWords.departures, "departures", "<p>\(visit.voice(PlanWords.noDepartures))</p>")
        }
        let fields = departures.html { departure in
            field(departure.matter.reason, departure.text, .textarea(rows: 2), width: .full)
        }
        return section(PlanWords.departures, "departures", fields, hint: PlanWords.departuresHint)
    }
}
