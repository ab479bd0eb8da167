import Core

/// The texts of how long handovers are kept.
enum RetentionWords {
    static let owner = Text(da: "Skoleejer", sv: "Huvudman", nb: "Skoleeier", en: "School owner")
    static let menu = Text(da: "Opbevaring", sv: "Gallring", nb: "Oppbevaring", en: "Retention")
    static let title = Text(
        da: "Hvor længe overleveringer gemmes", sv: "Gallring av överlämningar",
        nb: "Hvor lenge overleveringer oppbevares", en: "How long handovers are kept")
    static let lead = Text(
        da:
            "Det, skolerne har sendt og modtaget, slettes kun efter jeres egen beslutning, og først når det er lagt i arkiv.",
        sv:
            "Det skolorna har skickat och tagit emot gallras bara enligt ert eget beslut, och först när det är arkiverat.",
        nb:
            "Det skolene har sendt og mottatt, slettes bare etter deres egen beslutning, og først når det er lagt i arkiv.",
        en:
            "What the schools have sent and received ends only by your own decision, and only after it has gone to an archive."
    )
    static let none = Text(
        da: "Der er ingen plan. Intet slettes.", sv: "Det finns inget gallringsbeslut. Ingenting gallras.",
        nb: "Det er ingen plan. Ingenting slettes.", en: "There is no plan. Nothing ends.")
    static let plan = Text(da: "Planen", sv: "Gallringsbeslutet", nb: "Planen", en: "The plan")
    static let senderYears = Text(
        da: "Det, vi har sendt: år fra den dag, det blev sendt", sv: "Det vi har skickat: år från dagen det skickades",
        nb: "Det vi har sendt: år fra dagen det ble sendt", en: "What we sent: years from the day it was sent")
    static let receiverYears = Text(
        da: "Det, vi har modtaget: år fra den dag, det blev sendt",
        sv: "Det vi har tagit emot: år från dagen det skickades",
        nb: "Det vi har mottatt: år fra dagen det ble sendt", en: "What we received: years from the day it was sent")
    static let basis = Text(
        da: "Hvad er besluttet, hvornår og af hvem?", sv: "Vad är beslutat, när och av vem?",
        nb: "Hva er bestemt, når og av hvem?", en: "What was decided, when and by whom?")
    static let basisHint = Text(
        da: "Fx sagsnummer og paragraf i jeres arkivplan. Det står på alt, der er slettet efter den.",
        sv: "Till exempel diarienummer och paragraf i er dokumenthanteringsplan. Det står på allt som gallras.",
        nb: "For eksempel saksnummer og punkt i arkivplanen. Det står på alt som er slettet etter den.",
        en: "Such as the case number and the paragraph of your records schedule. It stands on all that ended by it.")
    static let enter = Text(
        da: "Skriv en plan ind", sv: "Skriv in ett beslut", nb: "Skriv inn en plan", en: "Enter a plan")
    static let replace = Text(
        da: "Skriv en ny plan ind", sv: "Skriv in ett nytt beslut", nb: "Skriv inn en ny plan", en: "Enter a new plan")
    static let remove = Text(
        da: "Fjern planen", sv: "Ta bort beslutet", nb: "Fjern planen", en: "Remove the plan")
    static let removeLead = Text(
        da: "Så slettes intet mere, heller ikke det, der er lagt i arkiv.",
        sv: "Då gallras inget mer, inte heller det som redan är arkiverat.",
        nb: "Da slettes ingenting mer, heller ikke det som er lagt i arkiv.",
        en: "Then nothing ends any more, not even what has gone to an archive.")
    static let saved = Text(
        da: "Planen gælder.", sv: "Beslutet gäller.", nb: "Planen gjelder.", en: "The plan holds.")
    static let removed = Text(
        da: "Planen er fjernet. Intet slettes.", sv: "Beslutet är borttaget. Ingenting gallras.",
        nb: "Planen er fjernet. Ingenting slettes.", en: "The plan is removed. Nothing ends.")
    static let earlier = Text(
        da: "Tidligere planer", sv: "Tidigare beslut", nb: "Tidligere planer", en: "Earlier plans")
    static let badYears = Text(
        da: "Skriv et helt tal fra 1 til 100.", sv: "Skriv ett heltal från 1 till 100.",
        nb: "Skriv et helt tall fra 1 til 100.", en: "Give a whole number from 1 to 100.")

    static let keptNow = Text(da: "gemmes", sv: "sparas", nb: "oppbevares", en: "kept")
    static let due = Text(da: "skal i arkiv", sv: "att arkivera", nb: "skal i arkiv", en: "to archive")
    static let archived = Text(da: "i arkiv", sv: "arkiverade", nb: "i arkiv", en: "in an archive")
    static let haveEnded = Text(da: "slettet", sv: "gallrade", nb: "slettet", en: "ended")
    static func howToArchive(_ command: String) -> Text {
        Text(
            da: "Før de kan slettes, skal den systemansvarlige lægge dem i arkiv: \(command)",
            sv: "Innan de kan gallras ska den som ansvarar för systemet arkivera dem: \(command)",
            nb: "Før de kan slettes, må systemansvarlig legge dem i arkiv: \(command)",
            en: "Before they can end, whoever runs the system exports them: \(command)")
    }
    static let whatEnds = Text(
        da: "Hvad slettes hvornår", sv: "Vad gallras när", nb: "Hva slettes når", en: "What ends when")
    static let month = Text(da: "Måned", sv: "Månad", nb: "Måned", en: "Month")
    static let sentHere = Text(da: "Sendt af os", sv: "Skickade av oss", nb: "Sendt av oss", en: "Sent by us")
    static let receivedHere = Text(
        da: "Modtaget af os", sv: "Mottagna av oss", nb: "Mottatt av oss", en: "Received by us")
    static let nothingEnds = Text(
        da: "Intet at slette", sv: "Inget att gallra", nb: "Ingenting å slette", en: "Nothing to end")
    static let nothingEndsText = Text(
        da: "Her står, hvor mange der er ude af tiden hvilken måned, når der er en plan og noget er sendt.",
        sv: "Här står hur många som ska gallras vilken månad, när det finns ett beslut och något har skickats.",
        nb: "Her står hvor mange som skal slettes hvilken måned, når det er en plan og noe er sendt.",
        en: "How many end in which month stands here once there is a plan and something has been sent.")

    static let job = Text(
        da: "Slet overleveringer efter plan", sv: "Gallra överlämningar enligt beslut",
        nb: "Slett overleveringer etter plan", en: "End handovers by the plan")
    static let waiting = Text(
        da: "Læg overleveringer i arkiv", sv: "Arkivera överlämningar", nb: "Legg overleveringer i arkiv",
        en: "Export handovers to an archive")

    static func isPlan(sender: Int, receiver: Int) -> Text {
        Text(
            da: "Sendt: \(sender) år. Modtaget: \(receiver) år.",
            sv: "Skickat: \(sender) år. Mottaget: \(receiver) år.",
            nb: "Sendt: \(sender) år. Mottatt: \(receiver) år.",
            en: "Sent: \(years(sender)). Received: \(years(receiver)).")
    }
    private static func years(_ count: Int) -> String { count == 1 ? "1 year" : "\(count) years" }

    static func held(from first: String, to last: String) -> Text {
        Text(
            da: "\(first) til \(last)", sv: "\(first) till \(last)", nb: "\(first) til \(last)",
            en: "\(first) to \(last)")
    }

    // MARK: One handover

    static let kept = Text(
        da: "Det, der blev sendt", sv: "Det som skickades", nb: "Det som ble sendt", en: "What was sent")
    static let hash = Text(
        da: "Kontrolsum (SHA-256)", sv: "Kontrollsumma (SHA-256)", nb: "Kontrollsum (SHA-256)", en: "Hash (SHA-256)")
    static let noEnd = Text(
        da: "Gemmes uden slutdato: der er ingen plan.", sv: "Sparas tills vidare: det finns inget gallringsbeslut.",
        nb: "Oppbevares uten sluttdato: det er ingen plan.", en: "Kept without an end: there is no plan.")
    static func until(_ day: String) -> Text {
        Text(
            da: "Gemmes til \(day).", sv: "Sparas till \(day).", nb: "Oppbevares til \(day).", en: "Kept until \(day).")
    }
    static func confirmed(_ day: String, by name: String?) -> Text {
        let name = name.map { ", \($0)" } ?? ""
        return Text(
            da: "Modtagelsen bekræftet \(day)\(name).", sv: "Mottagandet bekräftat \(day)\(name).",
            nb: "Mottaket bekreftet \(day)\(name).", en: "Receipt confirmed \(day)\(name).")
    }
    static func ended(_ day: String, by basis: String?) -> Text {
        let basis = basis.map { ": \($0)" } ?? "."
        return Text(
            da: "Slettet \(day) efter skoleejerens plan\(basis)",
            sv: "Gallrat \(day) enligt huvudmannens beslut\(basis)",
            nb: "Slettet \(day) etter skoleeierens plan\(basis)", en: "Ended \(day) by the school owner's plan\(basis)")
    }
    static let endedNext = Text(
        da: "Indholdet gemmes ikke længere her. Det kan hverken læses, rettes eller sendes videre.",
        sv: "Innehållet är gallrat här. Det går inte längre att läsa, rätta eller skicka vidare.",
        nb: "Innholdet oppbevares ikke lenger her. Det kan verken leses, rettes eller sendes videre.",
        en: "The content is no longer kept here. It can neither be read nor corrected nor sent on.")
    static let ended = Text(da: "Slettede", sv: "Gallrade", nb: "Slettede", en: "Ended")
    static let current = Text(da: "Aktuelle", sv: "Aktuella", nb: "Aktuelle", en: "Current")
    static let endedThere = Text(
        da: "Indholdet er slettet efter skoleejerens plan. Det, der står her, er kvitteringen.",
        sv: "Innehållet är gallrat enligt huvudmannens beslut. Det som står här är kvittensen.",
        nb: "Innholdet er slettet etter skoleeierens plan. Det som står her, er kvitteringen.",
        en: "The content has ended by the school owner's plan. What stands here is the receipt.")
    static let noneEnded = Text(
        da: "Intet er slettet", sv: "Inget är gallrat", nb: "Ingenting er slettet", en: "Nothing has ended")
    static let noneEndedText = Text(
        da: "Kvitteringerne for det, der slettes efter planen, står her.",
        sv: "Kvittenserna för det som gallras står här.",
        nb: "Kvitteringene for det som slettes etter planen, står her.",
        en: "The receipts of what ends by the plan stand here.")
}
