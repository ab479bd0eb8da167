import Core

/// What the team reads about the weekly notes.
enum NotePageWords {
    static let title = Text(
        da: "Ugens nyt til hjemmene", sv: "Veckobrev", nb: "Ukens nytt til hjemmene", en: "Weekly notes")
    static let none = Text(
        da: "Intet skrevet endnu", sv: "Inget skrivet än", nb: "Ikke noe skrevet ennå", en: "Nothing yet")
    static let notRunning = Text(
        da: "Ugens nyt skrives, mens forløbet er i gang.", sv: "Veckobrev skrivs medan perioden pågår.",
        nb: "Ukens nytt skrives mens kurset er i gang.", en: "Notes are written while the course is running.")
    static let write = Text(da: "Skriv ugens nyt", sv: "Skriv veckobrevet", nb: "Skriv ukens nytt", en: "Write a note")
    static let written = Text(da: "Skrevet", sv: "Skrivna", nb: "Skrevet", en: "Written")
    static let week = Text(da: "Uge", sv: "Vecka", nb: "Uke", en: "Week")
    static let done = Text(
        da: "Det har vi lavet", sv: "Det här har vi gjort", nb: "Dette har vi gjort", en: "What we did")
    static let doneHint = Text(
        da: "To-tre sætninger til alle hjem. Ingen navne. Også eleverne læser det.",
        sv: "Två–tre meningar till alla hem. Inga namn. Eleverna läser det också.",
        nb: "To–tre setninger til alle hjem. Ingen navn. Elevene leser det også.",
        en: "Two or three sentences to all homes. No names. The pupils read it too.")
    static let home = Text(
        da: "Én ting at gøre derhjemme", sv: "En sak att göra hemma", nb: "Én ting å gjøre hjemme",
        en: "One thing to do at home")
    static let homeHint = Text(
        da: "Kort, konkret, højst ti minutter, på hvilket sprog som helst, uden indkøb.",
        sv: "Kort, konkret, högst tio minuter, på vilket språk som helst, utan att något behöver köpas.",
        nb: "Kort, konkret, høyst ti minutter, på hvilket språk som helst, uten at noe må kjøpes.",
        en: "Short, concrete, ten minutes at most, in any language, nothing to buy.")
    static let examplesTitle = Text(
        da: "Gode eksempler", sv: "Bra exempel", nb: "Gode eksempler", en: "Good examples")
    static let examples = [
        Text(
            da: "Lad jeres barn forklare jer brøker med en pizza eller et brød.",
            sv: "Låt ert barn förklara bråk för er med en pizza eller ett bröd.",
            nb: "La barnet deres forklare brøk for dere med en pizza eller et brød.",
            en: "Let your child explain fractions to you with a pizza or a loaf."),
        Text(
            da: "Læs én side op for hinanden hver aften, på det sprog I taler.",
            sv: "Läs en sida högt för varandra varje kväll, på det språk ni talar.",
            nb: "Les én side høyt for hverandre hver kveld, på det språket dere snakker.",
            en: "Read one page aloud to each other every evening, in the language you speak."),
        Text(
            da: "Spørg: Hvad gjorde du i dag, da noget var svært?",
            sv: "Fråga: Vad gjorde du i dag när något var svårt?",
            nb: "Spør: Hva gjorde du i dag da noe var vanskelig?",
            en: "Ask: What did you do today when something was hard?"),
    ]
    static let save = Text(
        da: "Send til hjemmene", sv: "Skicka till hemmen", nb: "Send til hjemmene", en: "Send to the homes")
    static let saved = Text(
        da: "Gemt. Hjem, der læser her, kan se det nu.", sv: "Sparat. Hem som läser här kan se det nu.",
        nb: "Lagret. Hjem som leser her, kan se det nå.", en: "Saved. Homes that read here can see it now.")
    static let correct = Text(da: "Ret", sv: "Rätta", nb: "Rett", en: "Correct")
    static let correctHint = Text(
        da: "Hjemmene ser rettelsen med det samme. Det, der stod før, bliver gemt.",
        sv: "Hemmen ser rättelsen direkt. Det som stod förut sparas.",
        nb: "Hjemmene ser rettelsen med en gang. Det som sto før, blir tatt vare på.",
        en: "The homes see the correction at once. What it said before is kept.")
    static let saveCorrection = Text(
        da: "Gem rettelsen", sv: "Spara rättelsen", nb: "Lagre rettelsen", en: "Save the correction")
    static let corrected = Text(da: "rettet", sv: "rättat", nb: "rettet", en: "corrected")
    static let earlier = Text(
        da: "Hvad der stod før", sv: "Vad som stod förut", nb: "Hva som sto før", en: "What it said before")
    static let print = Text(da: "På papir", sv: "På papper", nb: "På papir", en: "On paper")
    static let weekMissing = Text(
        da: "Vælg en uge af forløbet.", sv: "Välj en vecka i perioden.", nb: "Velg en uke av kurset.",
        en: "Choose a week of the course.")
    static let doneMissing = Text(
        da: "Skriv, hvad I har lavet.", sv: "Skriv vad ni har gjort.", nb: "Skriv hva dere har gjort.",
        en: "Write what you did.")
    static let homeMissing = Text(
        da: "Skriv én ting, hjemmene kan gøre.", sv: "Skriv en sak som hemmen kan göra.",
        nb: "Skriv én ting hjemmene kan gjøre.", en: "Write one thing the homes can do.")
    static let changedMeanwhile = Text(
        da: "En anden har skrevet ugens nyt imens. Se det nedenfor, og ret så dit.",
        sv: "Någon annan har skrivit veckobrevet under tiden. Se det nedan och ändra sedan ditt.",
        nb: "Noen andre har skrevet ukens nytt imens. Se det nedenfor, og rett så ditt.",
        en: "Somebody else has written this week's note meanwhile. See it below, then change yours.")

    // MARK: Telling homes

    static let homes = Text(
        da: "Hjem, vi selv når", sv: "Hem som vi själva når", nb: "Hjem vi selv når", en: "Homes we reach ourselves")
    static let tick = Text(
        da: "Sæt kryds, når det er gjort", sv: "Kryssa när det är gjort", nb: "Kryss av når det er gjort",
        en: "Tick when it is done")
    static let tell = Text(
        da: "Gem krydserne", sv: "Spara kryssen", nb: "Lagre kryssene", en: "Save the ticks")
    static let nobodyTicked = Text(
        da: "Sæt mindst ét kryds.", sv: "Sätt minst ett kryss.", nb: "Sett minst ett kryss.", en: "Tick at least one.")
    static let takesHome = Text(
        da: "får papiret med hjem", sv: "tar med papperet hem", nb: "får papiret med hjem", en: "takes the paper home")
    static let interpreter = Text(da: "tolk:", sv: "tolk:", nb: "tolk:", en: "interpreter:")
    static let toldOn = Text(da: "gjort", sv: "gjort", nb: "gjort", en: "done")
    static let beforeCorrection = Text(
        da: "før rettelsen", sv: "före rättelsen", nb: "før rettelsen", en: "before the correction")

    static func call(_ name: String) -> Text {
        Text(da: "ring til \(name)", sv: "ring \(name)", nb: "ring \(name)", en: "call \(name)")
    }

    static func paper(_ name: String) -> Text {
        Text(da: "papir til \(name)", sv: "papper till \(name)", nb: "papir til \(name)", en: "paper to \(name)")
    }

    static func read(homes: Int) -> Text {
        Text(
            da: homes == 1 ? "1 voksen har læst det her." : "\(homes) voksne har læst det her.",
            sv: homes == 1 ? "1 vuxen har läst det här." : "\(homes) vuxna har läst det här.",
            nb: homes == 1 ? "1 voksen har lest det her." : "\(homes) voksne har lest det her.",
            en: homes == 1 ? "1 adult has read it here." : "\(homes) adults have read it here.")
    }

    static func told(homes: Int) -> Text {
        Text(
            da: homes == 1 ? "1 hjem er krydset af." : "\(homes) hjem er krydset af.",
            sv: homes == 1 ? "1 hem är avkryssat." : "\(homes) hem är avkryssade.",
            nb: homes == 1 ? "1 hjem er krysset av." : "\(homes) hjem er krysset av.",
            en: homes == 1 ? "1 home is ticked." : "\(homes) homes are ticked.")
    }

    // MARK: Waiting

    static let waitingUnwritten = Text(
        da: "Ugens nyt mangler", sv: "Veckobrevet saknas", nb: "Ukens nytt mangler", en: "A weekly note is missing")

    static func waitingUntold(homes: Int) -> Text {
        Text(
            da: homes == 1 ? "1 hjem har ikke fået ugens nyt" : "\(homes) hjem har ikke fået ugens nyt",
            sv: homes == 1 ? "1 hem har inte fått veckobrevet" : "\(homes) hem har inte fått veckobrevet",
            nb: homes == 1 ? "1 hjem har ikke fått ukens nytt" : "\(homes) hjem har ikke fått ukens nytt",
            en: homes == 1 ? "1 home has not had the weekly note" : "\(homes) homes have not had the weekly note")
    }
}
