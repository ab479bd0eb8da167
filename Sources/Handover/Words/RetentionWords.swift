import Core

/// The texts of how long handovers are kept. What leaves the program has gone to the owner's archive first, so nothing
/// here says that it was destroyed (gallring, kassation, kassasjon): that is for the archive to decide.
enum RetentionWords {
    static let owner = Text(da: "Skoleejer", sv: "Huvudman", nb: "Skoleeier", en: "School owner")
    static let menu = Text(da: "Opbevaring", sv: "Lagringstid", nb: "Lagringstid", en: "Retention")
    static let title = Text(
        da: "Hvor længe overleveringer gemmes", sv: "Hur länge överlämningar sparas",
        nb: "Hvor lenge overleveringer lagres", en: "How long handovers are kept")
    static let lead = Text(
        da: "Det, skolerne har sendt og modtaget, slettes her, når I har besluttet det, og først når det er i arkivet.",
        sv:
            "Det skolorna har skickat och tagit emot tas bort härifrån när ni har beslutat det, och först när det är arkiverat.",
        nb: "Det skolene har sendt og mottatt, slettes her når dere har bestemt det, og først når det er i arkivet.",
        en:
            "What the schools have sent and received is removed here when you have decided so, and only once it is archived."
    )
    static let notYours = Text(
        da: "Du er administrator for en skole. Den, der er administrator for hele skoleejeren, skriver planen.",
        sv: "Du är administratör för en skola. Den som är administratör för hela huvudmannen skriver in beslutet.",
        nb: "Du er administrator for en skole. Den som er administrator for hele skoleeieren, skriver planen.",
        en: "You administer a school. Whoever administers the whole school owner enters the plan.")
    static let none = Text(
        da: "Der er ingen plan endnu. Intet slettes.", sv: "Det finns inget beslut än. Ingenting tas bort.",
        nb: "Det er ingen plan ennå. Ingenting slettes.", en: "There is no plan yet. Nothing is removed.")
    static let plan = Text(da: "Planen", sv: "Beslutet", nb: "Planen", en: "The plan")
    static let senderYears = Text(
        da: "Det, vi har sendt: antal år", sv: "Det vi har skickat: antal år", nb: "Det vi har sendt: antall år",
        en: "What we sent: years")
    static let receiverYears = Text(
        da: "Det, vi har modtaget: antal år", sv: "Det vi har tagit emot: antal år",
        nb: "Det vi har mottatt: antall år", en: "What we received: years")
    static let yearsHint = Text(
        da: "Regnet fra den dag, det kom frem.", sv: "Räknat från dagen då det kom fram.",
        nb: "Regnet fra dagen det kom fram.", en: "Counted from the day it was delivered.")
    static let basis = Text(
        da: "Hvad er besluttet, hvornår og af hvem?", sv: "Vad är beslutat, när och av vem?",
        nb: "Hva er bestemt, når og av hvem?", en: "What was decided, when and by whom?")
    static let basisHint = Text(
        da: "Fx sagsnummer og punkt i jeres arkivplan. Det står ved alt, der er slettet efter den.",
        sv: "Till exempel diarienummer och punkt i dokumenthanteringsplanen. Det står vid allt som tas bort.",
        nb: "For eksempel saksnummer og punkt i arkivplanen. Det står ved alt som er slettet etter den.",
        en: "Such as the case number and the paragraph of your records schedule. It stands by all that was removed.")
    static let enter = Text(
        da: "Indtast en plan", sv: "Skriv in ett beslut", nb: "Skriv inn en plan", en: "Enter a plan")
    static let replace = Text(
        da: "Indtast en ny plan", sv: "Skriv in ett nytt beslut", nb: "Skriv inn en ny plan", en: "Enter a new plan")
    static let remove = Text(da: "Fjern planen", sv: "Ta bort beslutet", nb: "Fjern planen", en: "Remove the plan")
    static let removeLead = Text(
        da: "Så slettes intet mere, heller ikke det, der er i arkivet.",
        sv: "Då tas inget mer bort, inte heller det som redan är arkiverat.",
        nb: "Da slettes ingenting mer, heller ikke det som er i arkivet.",
        en: "Then nothing is removed any more, not even what is archived already.")
    static let saved = Text(da: "Planen gælder.", sv: "Beslutet gäller.", nb: "Planen gjelder.", en: "The plan holds.")
    static let removed = Text(
        da: "Planen er fjernet. Intet slettes.", sv: "Beslutet är borttaget. Ingenting tas bort.",
        nb: "Planen er fjernet. Ingenting slettes.", en: "The plan is gone. Nothing is removed.")
    static let earlier = Text(
        da: "Tidligere planer", sv: "Tidigare beslut", nb: "Tidligere planer", en: "Earlier plans")
    static let badYears = Text(
        da: "Skriv et helt tal fra 1 til 100.", sv: "Skriv ett heltal från 1 till 100.",
        nb: "Skriv et helt tall fra 1 til 100.", en: "Give a whole number from 1 to 100.")

    static let keptNow = Text(da: "gemmes", sv: "sparas", nb: "lagres", en: "kept")
    static let due = Text(da: "skal i arkivet", sv: "ska arkiveras", nb: "skal i arkivet", en: "to be archived")
    static let archived = Text(da: "i arkivet", sv: "arkiverade", nb: "i arkivet", en: "archived")
    static let held = Text(da: "bliver rettet", sv: "rättas just nu", nb: "blir rettet", en: "being corrected")
    static let haveEnded = Text(da: "slettet her", sv: "borttagna", nb: "slettet her", en: "removed")
    static func howToArchive(_ command: String) -> Text {
        Text(
            da:
                "Tiden er gået. Den systemansvarlige lægger dem i arkivet med \(command), og elever med beskyttet identitet for sig med --protected. Så slettes de her.",
            sv:
                "Tiden har gått ut. Den som ansvarar för systemet arkiverar dem med \(command), och elever med skyddade personuppgifter för sig med --protected. Sedan tas de bort härifrån.",
            nb:
                "Tiden er ute. Systemansvarlig legger dem i arkivet med \(command), og elever med beskyttet identitet for seg med --protected. Så slettes de her.",
            en:
                "Their time is over. Whoever runs the system archives them with \(command), and pupils with a protected identity by themselves with --protected. Then they are removed here."
        )
    }
    static let whatEnds = Text(
        da: "Hvad der slettes hvornår", sv: "Vad tas bort när", nb: "Hva slettes når", en: "What is removed when")
    static let month = Text(da: "Måned", sv: "Månad", nb: "Måned", en: "Month")
    static let sentHere = Text(da: "Sendt af os", sv: "Skickade av oss", nb: "Sendt av oss", en: "Sent by us")
    static let receivedHere = Text(
        da: "Modtaget af os", sv: "Mottagna av oss", nb: "Mottatt av oss", en: "Received by us")
    static let nothingEnds = Text(
        da: "Intet at slette", sv: "Inget att ta bort", nb: "Ingenting å slette", en: "Nothing to remove")
    static let nothingEndsText = Text(
        da: "Her står, hvor mange der udløber i hver måned, når noget er sendt.",
        sv: "Här står hur många som går ut varje månad, när något har skickats.",
        nb: "Her står hvor mange som utløper hver måned, når noe er sendt.",
        en: "How many run out in each month stands here once something has been sent.")

    static let job = Text(
        da: "Slet overleveringer efter plan", sv: "Ta bort överlämningar enligt beslut",
        nb: "Slett overleveringer etter plan", en: "Remove handovers by the plan")
    static let waiting = Text(
        da: "Læg overleveringer i arkivet", sv: "Arkivera överlämningar", nb: "Legg overleveringer i arkivet",
        en: "Archive handovers")

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
        da: "Gemmes uden slutdato: der er ingen plan.", sv: "Sparas tills vidare: det finns inget beslut.",
        nb: "Lagres uten sluttdato: det er ingen plan.", en: "Kept without an end: there is no plan.")
    static func until(_ day: String) -> Text {
        Text(da: "Gemmes til \(day).", sv: "Sparas till \(day).", nb: "Lagres til \(day).", en: "Kept until \(day).")
    }
    static let waits = Text(
        da: "Tiden er gået; venter på arkivet.", sv: "Tiden har gått ut; väntar på arkivering.",
        nb: "Tiden er ute; venter på arkivet.", en: "Its time is over; waits to be archived.")
    static func confirmed(_ day: String, by name: String?) -> Text {
        let name = name.map { ", \($0)" } ?? ""
        return Text(
            da: "Modtagelsen bekræftet \(day)\(name).", sv: "Mottagandet bekräftat \(day)\(name).",
            nb: "Mottaket bekreftet \(day)\(name).", en: "Receipt confirmed \(day)\(name).")
    }
    static func ended(_ day: String, by basis: String?) -> Text {
        let basis = basis.map { ": \($0)" } ?? "."
        return Text(
            da: "I arkivet og slettet her \(day) efter skoleejerens plan\(basis)",
            sv: "Arkiverat och borttaget härifrån \(day) enligt huvudmannens beslut\(basis)",
            nb: "I arkivet og slettet her \(day) etter skoleeierens plan\(basis)",
            en: "Archived, and removed here \(day), by the school owner's plan\(basis)")
    }
    /// Why nobody at a unit can open its copy.
    static let closed: [String: Text] = [
        "recalled": Text(da: "Trukket tilbage.", sv: "Återkallat.", nb: "Trukket tilbake.", en: "Recalled."),
        "rerouted": Text(
            da: "Sendt videre til en anden skole.", sv: "Skickat vidare till en annan skola.",
            nb: "Sendt videre til en annen skole.", en: "Sent on to another school."),
        "corrected": Text(
            da: "Afløst af en rettelse.", sv: "Ersatt av en rättelse.", nb: "Erstattet av en rettelse.",
            en: "Replaced by a correction."),
    ]
    static let endedNext = Text(
        da: "Indholdet er i arkivet og ikke længere her. Det kan hverken læses, rettes eller sendes videre.",
        sv: "Innehållet är arkiverat och finns inte längre här. Det går inte att läsa, rätta eller skicka vidare.",
        nb: "Innholdet er i arkivet og ikke lenger her. Det kan verken leses, rettes eller sendes videre.",
        en: "The content is archived and no longer here. It can neither be read nor corrected nor sent on.")
    static let ended = Text(da: "I arkivet", sv: "Arkiverade", nb: "I arkivet", en: "Archived")
    static let isEnded = Text(da: "I arkivet", sv: "Arkiverad", nb: "I arkivet", en: "Archived")
    static let current = Text(da: "Aktuelle", sv: "Aktuella", nb: "Aktuelle", en: "Current")
    static let endedThere = Text(
        da: "Indholdet er i skoleejerens arkiv og slettet her. Det, der står her, er kvitteringen.",
        sv: "Innehållet ligger i huvudmannens arkiv och är borttaget härifrån. Det som står här är kvittensen.",
        nb: "Innholdet er i skoleeierens arkiv og slettet her. Det som står her, er kvitteringen.",
        en: "The content is in the school owner's archive and removed here. What stands here is the receipt.")
    static let noneEnded = Text(
        da: "Intet i arkivet endnu", sv: "Inget arkiverat än", nb: "Ingenting i arkivet ennå",
        en: "Nothing archived yet")
    static let noneEndedText = Text(
        da: "Kvitteringerne for det, der slettes efter planen, står her.",
        sv: "Kvittenserna för det som tas bort enligt beslutet står här.",
        nb: "Kvitteringene for det som slettes etter planen, står her.",
        en: "The receipts of what is removed by the plan stand here.")
}
