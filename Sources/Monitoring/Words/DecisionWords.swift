import Core

/// The texts of decisions that staff read.
enum DecisionWords {
    static let decide = Text(da: "Beslut", sv: "Besluta", nb: "Beslutt", en: "Decide")
    static let decision = Text(da: "Beslutning", sv: "Beslut", nb: "Beslutning", en: "Decision")
    static let inForce = Text(
        da: "Gældende beslutning", sv: "Gällande beslut", nb: "Gjeldende beslutning", en: "Decision in force")
    static let none = Text(da: "Ingen endnu", sv: "Inget än", nb: "Ingen ennå", en: "None yet")
    static let earlier = Text(
        da: "Tidligere beslutninger", sv: "Tidigare beslut", nb: "Tidligere beslutninger", en: "Earlier decisions")
    static let saved = Text(
        da: "Beslutningen er gemt.", sv: "Beslutet är sparat.", nb: "Beslutningen er lagret.",
        en: "The decision is saved.")
    static let savedSetGoal = Text(
        da: "Beslutningen er gemt. Sæt nu det nye mål.", sv: "Beslutet är sparat. Sätt nu det nya målet.",
        nb: "Beslutningen er lagret. Sett nå det nye målet.", en: "The decision is saved. Now set the new goal.")
    static let withdrawn = Text(
        da: "Beslutningen er taget tilbage. Den står stadig i listen.",
        sv: "Beslutet är återtaget. Det står kvar i listan.",
        nb: "Beslutningen er trukket tilbake. Den står fortsatt i listen.",
        en: "The decision is taken back. It stays in the list.")

    // MARK: The proposal

    static let pointsUsed = Text(
        da: "Målinger, reglen ser på", sv: "Mätningar som regeln ser på", nb: "Målinger regelen ser på",
        en: "The points the rule looks at")
    static let score = Text(da: "Resultat", sv: "Resultat", nb: "Resultat", en: "Score")
    static let aim = Text(da: "Mållinjen", sv: "Mållinjen", nb: "Mållinjen", en: "Aim line")
    static let side = Text(da: "Ligger", sv: "Ligger", nb: "Ligger", en: "Lies")
    static let above = Text(da: "over", sv: "över", nb: "over", en: "above")
    static let on = Text(da: "på linjen", sv: "på linjen", nb: "på linjen", en: "on the line")
    static let below = Text(da: "under", sv: "under", nb: "under", en: "below")
    static func openSince(_ day: String) -> Text {
        Text(
            da: "Reglen har sagt det siden \(day).", sv: "Regeln har sagt det sedan \(day).",
            nb: "Regelen har sagt det siden \(day).", en: "The rule has said so since \(day).")
    }
    static func nobodyHasActed(_ days: Int) -> Text {
        Text(
            da: "Ingen har taget stilling i \(days)\u{A0}dage", sv: "Ingen har tagit ställning på \(days)\u{A0}dagar",
            nb: "Ingen har tatt stilling på \(days)\u{A0}dager", en: "Nobody has acted for \(days)\u{A0}days")
    }
    static let fidelityTitle = Text(
        da: "Se først på, om det er gjort som aftalt", sv: "Se först efter om det gjorts som planerat",
        nb: "Se først på om det er gjort som avtalt", en: "First: was it done as agreed?")
    static let fidelity = Text(
        da:
            "Var eleven der, og blev timerne holdt som planlagt? Hvis ikke, så prøv det, der var aftalt, før I ændrer noget.",
        sv:
            "Var eleven där, och hölls passen som planerat? Om inte, pröva det ni kom överens om innan ni ändrar något.",
        nb:
            "Var eleven der, og ble timene holdt som planlagt? Hvis ikke, prøv det dere ble enige om før dere endrer noe.",
        en:
            "Was the pupil there, and were the sessions held as planned? If not, try what was agreed before you change it."
    )
    static let caution = Text(
        da:
            "Et råd fra forskningen: Udviklingen over mange målinger er sikrere end enkelte punkter, så vent gerne med de store beslutninger, til der er 10–12 ugentlige målinger.",
        sv:
            "Ett råd från forskningen: utvecklingen över många mätningar är säkrare än enstaka punkter, så vänta gärna med stora beslut tills det finns 10–12 veckomätningar.",
        nb:
            "Et råd fra forskningen: Utviklingen over mange målinger er sikrere enn enkeltpunkter, så vent gjerne med store beslutninger til det er 10–12 ukentlige målinger.",
        en:
            "A word from research: the trend over many points is more reliable than single points, so with large decisions rather wait for 10–12 weekly points."
    )

    // MARK: The form

    static let yours = Text(
        da: "Jeres beslutning", sv: "Ert beslut", nb: "Beslutningen deres", en: "Your decision")
    static let question = Text(
        da: "Hvad beslutter I?", sv: "Vad beslutar ni?", nb: "Hva beslutter dere?", en: "What do you decide?")
    static let follows = Text(
        da: "Følger forslaget", sv: "Följer förslaget", nb: "Følger forslaget", en: "Accepts the proposal")
    static let overrules = Text(
        da: "Går imod forslaget", sv: "Går emot förslaget", nb: "Går imot forslaget", en: "Overrules the proposal")
    static let reason = Text(da: "Begrundelse", sv: "Motivering", nb: "Begrunnelse", en: "Reason")
    static let reasonHint = Text(
        da: "Skal skrives, når I vælger noget andet end forslaget. En sætning er nok.",
        sv: "Behövs när ni väljer något annat än förslaget. En mening räcker.",
        nb: "Må skrives når dere velger noe annet enn forslaget. En setning er nok.",
        en: "Needed when you choose something else than the proposal. A sentence is enough.")
    static let reasonAlways = Text(
        da: "Reglen har intet forslag, så skriv hvorfor. En sætning er nok.",
        sv: "Regeln har inget förslag, så skriv varför. En mening räcker.",
        nb: "Regelen har ikke noe forslag, så skriv hvorfor. En setning er nok.",
        en: "The rule proposes nothing, so say why. A sentence is enough.")
    static let reviewOn = Text(
        da: "Se på det igen den", sv: "Se på det igen den", nb: "Se på det igjen den", en: "Look at it again on")
    static let reviewHint = Text(
        da: "Den dag spørger siden igen.", sv: "Den dagen frågar sidan igen.", nb: "Den dagen spør siden igjen.",
        en: "On that day you are asked again.")
    static let save = Text(
        da: "Gem beslutningen", sv: "Spara beslutet", nb: "Lagre beslutningen", en: "Save the decision")

    static let choiceMissing = Text(
        da: "Vælg, hvad I beslutter.", sv: "Välj vad ni beslutar.", nb: "Velg hva dere beslutter.",
        en: "Choose what you decide.")
    static let reasonMissing = Text(
        da: "Skriv kort hvorfor.", sv: "Skriv kort varför.", nb: "Skriv kort hvorfor.", en: "Say briefly why.")
    static let reviewWrong = Text(
        da: "Vælg en dag efter i dag og inden for et år.", sv: "Välj en dag efter idag och inom ett år.",
        nb: "Velg en dag etter i dag og innen et år.", en: "Choose a day after today and within a year.")

    // MARK: Something new

    static let changedTitle = Text(
        da: "Der er kommet noget nyt, siden du åbnede siden", sv: "Något nytt har hänt sedan du öppnade sidan",
        nb: "Det har kommet noe nytt siden du åpnet siden", en: "Something is new since you opened the page")
    static let changedText = Text(
        da: "Det, du har skrevet, er her endnu. Se det nye, og gem igen, hvis beslutningen stadig er den rigtige.",
        sv: "Det du har skrivit finns kvar. Se det nya och spara igen om beslutet fortfarande är rätt.",
        nb: "Det du har skrevet, er her fortsatt. Se på det nye, og lagre igjen hvis beslutningen fortsatt er riktig.",
        en: "What you wrote is still here. Look at what is new, and save again if the decision is still right.")
    static let changed = Text(
        da: "Se, hvad der er nyt, og gem igen.", sv: "Se vad som är nytt och spara igen.",
        nb: "Se hva som er nytt, og lagre igjen.", en: "See what is new, and save again.")
    static func newScore(_ score: String, _ day: String) -> Text {
        Text(
            da: "Nyt resultat \(day): \(score)", sv: "Nytt resultat \(day): \(score)",
            nb: "Nytt resultat \(day): \(score)", en: "New score \(day): \(score)")
    }
    static let scoreGone = Text(
        da: "Et resultat er rettet eller taget tilbage.", sv: "Ett resultat har rättats eller tagits tillbaka.",
        nb: "Et resultat er rettet eller trukket tilbake.", en: "A score was corrected or taken back.")
    static func newDecision(_ choice: String, _ person: String) -> Text {
        Text(
            da: "Ny beslutning: \(choice) (\(person))", sv: "Nytt beslut: \(choice) (\(person))",
            nb: "Ny beslutning: \(choice) (\(person))", en: "New decision: \(choice) (\(person))")
    }
    static let decisionGone = Text(
        da: "En beslutning er taget tilbage.", sv: "Ett beslut har tagits tillbaka.",
        nb: "En beslutning er trukket tilbake.", en: "A decision was taken back.")
    static let goalChanged = Text(
        da: "Målet er ændret.", sv: "Målet har ändrats.", nb: "Målet er endret.", en: "The goal has changed.")
    static func nowSays(_ verdict: String) -> Text {
        Text(
            da: "Reglen siger nu: \(verdict)", sv: "Regeln säger nu: \(verdict)", nb: "Regelen sier nå: \(verdict)",
            en: "The rule now says: \(verdict)")
    }

    // MARK: The history

    static func by(_ person: String, _ day: String) -> Text {
        Text(da: "\(person), \(day)", sv: "\(person), \(day)", nb: "\(person), \(day)", en: "\(person), \(day)")
    }
    static func review(_ day: String) -> Text {
        Text(
            da: "Ses på igen \(day)", sv: "Ses över igen \(day)", nb: "Ses på igjen \(day)",
            en: "To be looked at again \(day)")
    }
    static let proposed = Text(da: "Forslaget var", sv: "Förslaget var", nb: "Forslaget var", en: "The proposal was")
    static let isTakenBack = Text(da: "Taget tilbage", sv: "Återtaget", nb: "Trukket tilbake", en: "Taken back")
    static let takeBack = Text(
        da: "Tag beslutningen tilbage", sv: "Ta tillbaka beslutet", nb: "Trekk beslutningen tilbake",
        en: "Take the decision back")
    static let takeBackHint = Text(
        da: "Kun hvis den er en fejl. Har I ombestemt jer, så skriv en ny beslutning ovenfor.",
        sv: "Bara om det är ett misstag. Har ni ändrat er, skriv ett nytt beslut ovanför.",
        nb: "Bare hvis den er en feil. Har dere ombestemt dere, skriv en ny beslutning over.",
        en: "Only if it is a mistake. If you have changed your minds, write a new decision above.")
    static let takeBackReason = Text(
        da: "Hvad er fejlen?", sv: "Vad är felet?", nb: "Hva er feilen?", en: "What is the mistake?")
    static let someone = Text(da: "en kollega", sv: "en kollega", nb: "en kollega", en: "a colleague")
}

extension Decision.Choice {
    var word: Text {
        switch self {
        case .goOn: Text(da: "Fortsæt som nu", sv: "Fortsätt som nu", nb: "Fortsett som nå", en: "Go on as now")
        case .raiseGoal:
            Text(
                da: "Sæt et mere krævende mål", sv: "Sätt ett mer utmanande mål", nb: "Sett et mer krevende mål",
                en: "Set a harder goal")
        case .fade:
            Text(da: "Trap støtten ned", sv: "Trappa ner stödet", nb: "Trapp ned støtten", en: "Give less support")
        case .intensify:
            Text(da: "Giv mere støtte", sv: "Ge mer stöd", nb: "Gi mer støtte", en: "Give more support")
        case .modify:
            Text(
                da: "Gør det på en anden måde", sv: "Gör på ett annat sätt", nb: "Gjør det på en annen måte",
                en: "Do it in another way")
        case .problemSolving:
            Text(
                da: "Undersøg på ny, hvad der er svært", sv: "Undersök på nytt vad som är svårt",
                nb: "Undersøk på nytt hva som er vanskelig", en: "Look again at what is hard")
        case .end:
            Text(da: "Afslut indsatsen", sv: "Avsluta insatsen", nb: "Avslutt tiltaket", en: "End the effort")
        }
    }
}

extension FourPointRule.Verdict.Code {
    /// What the rule said, in a few words.
    var word: Text {
        switch self {
        case .noGoal: MonitoringWords.noGoal
        case .tooEarly:
            Text(
                da: "For tidligt at sige", sv: "För tidigt att säga", nb: "For tidlig å si", en: "Too early to tell")
        case .considerChange: MonitoringWords.considerChange
        case .considerRaisingGoal: MonitoringWords.considerRaising
        case .goOn: MonitoringWords.goOn
        case .entryAndExit: PhaseWords.course
        }
    }
}
