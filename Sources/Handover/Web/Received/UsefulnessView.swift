import Access
import Core
import Site

/// The answer to those who wrote a handover, and its end.
struct UsefulnessView {
    let page: CopyPages.Page
    let visit: Visit

    private var say: any Voice { visit.voice }

    /// For the receiving unit, once the handover is in use.
    var form: HTML {
        guard page.mayPlan, page.plan != nil else { return "" }
        let given = page.usefulness
        let fields = [
            Field(
                "rating", label: say(PlanWords.rating),
                .radios(Usefulness.Rating.allCases.map { Field.Choice($0.rawValue, say($0.name)) }),
                value: page.form["rating"] ?? given?.rating.rawValue ?? ""),
            Field(
                "words", label: say(PlanWords.words), .textarea(rows: 3),
                value: page.form["words"] ?? given?.words ?? "", isOptional: true, width: .full),
        ]
        let (copy, isFromPackage) = (page.line.copy.id, page.line.isFromPackage)
        let title = say(isFromPackage ? PackageWords.usefulness : PlanWords.usefulness)
        let lead: HTML = isFromPackage ? "<p class=\"soft\">\(say(PackageWords.usefulnessLead))</p>" : ""
        let send = say(isFromPackage ? PackageWords.save : PlanWords.send)
        let end: HTML =
            HandoverStep.close.state(after: page.line.state, hasReceiver: true) == nil
            ? ""
            : """
            <form method="post" action="\(ReceivedRoutes.close.path(copy))" class="stack stack-tight">\(visit.csrfField)\
            <p class="soft">\(say(PlanWords.closeLead))</p><div>\(button(say(PlanWords.close), .secondary))</div></form>
            """
        return """
            <section class="card stack" id="usefulness"><h2 class="card-title">\(title)</h2>\(lead)\
            <form method="post" action="\(ReceivedRoutes.usefulness.path(copy))" class="stack stack-tight" novalidate>\
            \(visit.csrfField)\(fields.html { $0.html(in: say, errors: page.errors) })\
            <div>\(button(send, given == nil ? .primary : .secondary))</div></form>\(end)</section>
            """
    }

    /// For the school that wrote it.
    static func told(_ answers: [Usefulness], _ visit: Visit) -> HTML {
        guard !answers.isEmpty else { return "" }
        let say = visit.voice
        let items = answers.html { answer -> HTML in
            let words: HTML = answer.words.isEmpty ? "" : "<p class=\"typed\">\(answer.words)</p>"
            let day = DateFormat.short(answer.recorded.day(in: visit.country), in: visit.language)
            return
                "<div class=\"question\"><h3>\(say(answer.rating.name))</h3>\(words)<p class=\"soft\">\(answer.by), \(day)</p></div>"
        }
        return
            "<section class=\"card\"><h2 class=\"card-title\">\(say(PlanWords.usefulnessTold))</h2>\(items)</section>"
    }
}

extension Usefulness.Rating {
    var name: Text {
        switch self {
        case .began:
            Text(
                da: "Vi kunne begynde, hvor eleven var", sv: "Vi kunde börja där eleven var",
                nb: "Vi kunne begynne der eleven var", en: "We could begin where the pupil was")
        case .partly:
            Text(da: "Den hjalp noget", sv: "Den hjälpte en del", nb: "Den hjalp en del", en: "It helped in part")
        case .anew:
            Text(
                da: "Vi måtte finde ud af det forfra", sv: "Vi fick ta reda på det från början",
                nb: "Vi måtte finne det ut på nytt", en: "We had to find out anew")
        }
    }
}
