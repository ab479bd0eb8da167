import Access
import Core
import Site

/// The checklist of a handover that is given by hand.
struct ManualView {
    let page: CasePages.Page
    let visit: Visit

    var html: HTML {
        guard page.isWide, page.line.state == .manual || !page.manual.isEmpty else { return "" }
        let say = visit.voice
        func who(_ step: ManualStep) -> String? {
            page.manual.first { $0.step == step }.map {
                "\($0.who), \(DateFormat.short($0.at.day(in: visit.country), in: visit.language))"
            }
        }
        let content: HTML
        if page.line.state == .manual {
            let field = Field(
                "step", label: say(ManualWords.list),
                .checkboxes(ManualStep.allCases.map { Field.Choice($0.rawValue, say($0.text), hint: who($0)) }),
                values: page.manual.map(\.step.rawValue))
            content = """
                <form method="post" action="\(HandoverRoutes.manual.path(page.line.id))" class="stack stack-tight">\
                \(visit.csrfField)\(field.html(in: say))<div>\(button(say(PartWords.save), .secondary))</div></form>
                """
        } else {
            let items = page.manual.html { done in
                "<li>\(say(done.step.text)) <span class=\"soft\">\(who(done.step) ?? "")</span></li>"
            }
            content = "<ul class=\"plain-list\">\(items)</ul>"
        }
        return "<section class=\"card\"><h2 class=\"card-title\">\(say(ManualWords.title))</h2>\(content)</section>"
    }
}

enum ManualWords {
    static let title = Text(
        da: "Overlevering i hånden", sv: "Överlämning för hand", nb: "Overlevering for hånd", en: "Handover by hand")
    static let list = Text(
        da: "Sæt flueben, når det er gjort", sv: "Bocka av när det är gjort", nb: "Kryss av når det er gjort",
        en: "Tick when it is done")
    static let saved = Text(da: "Noteret.", sv: "Noterat.", nb: "Notert.", en: "Noted.")
}

extension ManualStep {
    var text: Text {
        switch self {
        case .weighed:
            Text(
                da: "Vi har talt med elev og hjem om, hvad der må gives videre, og til hvem.",
                sv: "Vi har pratat med elev och vårdnadshavare om vad som får lämnas vidare, och till vem.",
                nb: "Vi har snakket med elev og foresatte om hva som kan gis videre, og til hvem.",
                en: "We have talked with pupil and home about what may be passed on, and to whom.")
        case .agreed:
            Text(
                da: "Én navngiven person på den nye skole ved besked, mundtligt.",
                sv: "En namngiven person på nya skolan vet om det, muntligt.",
                nb: "Én navngitt person på den nye skolen vet om det, muntlig.",
                en: "One named person at the new school knows, told by voice.")
        case .written:
            Text(
                da: "Det er skrevet på papir, uden adresse og med så få navne som muligt.",
                sv: "Det är skrivet på papper, utan adress och med så få namn som möjligt.",
                nb: "Det er skrevet på papir, uten adresse og med så få navn som mulig.",
                en: "It is written on paper, without an address and with as few names as can be.")
        case .handed:
            Text(
                da: "Det er givet fra hånd til hånd eller sendt anbefalet.",
                sv: "Det är lämnat från hand till hand eller skickat rekommenderat.",
                nb: "Det er levert fra hånd til hånd eller sendt rekommandert.",
                en: "It was given from hand to hand, or sent by registered mail.")
        case .confirmed:
            Text(
                da: "Personen på den nye skole har sagt, at det er modtaget.",
                sv: "Personen på nya skolan har sagt att det är mottaget.",
                nb: "Personen på den nye skolen har sagt at det er mottatt.",
                en: "The person at the new school has said that they have it.")
        }
    }
}
