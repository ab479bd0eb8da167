import Core

/// The texts of holding a course: day page, board, fidelity, goals, team, lessons missed.
enum HoldWords {
    // The day.
    static let attendance = Text(da: "Hvem er her?", sv: "Vilka är här?", nb: "Hvem er her?", en: "Who is here?")
    static let here = Text(da: "Her", sv: "Här", nb: "Her", en: "Here")
    static let late = Text(da: "Kom sent", sv: "Kom sent", nb: "Kom sent", en: "Late")
    static let absent = Text(da: "Ikke her", sv: "Inte här", nb: "Ikke her", en: "Not here")
    static let missedMinutes = Text(
        da: "Minutter for sent", sv: "Minuter för sent", nb: "Minutter for sent", en: "Minutes late")
    static let done = Text(da: "Hvad gjorde vi?", sv: "Vad gjorde vi?", nb: "Hva gjorde vi?", en: "What did we do?")
    static let areas = Text(
        da: "Hvilke mål arbejdede vi med?", sv: "Vilka mål arbetade vi med?", nb: "Hvilke mål arbeidet vi med?",
        en: "Which goals did we work on?")
    static let note = Text(da: "Note", sv: "Anteckning", nb: "Notat", en: "Note")
    static let held = Text(da: "Gem: holdt", sv: "Spara: hållet", nb: "Lagre: holdt", en: "Save: held")
    static let cancelled = Text(da: "Blev ikke holdt", sv: "Blev inte av", nb: "Ble ikke holdt", en: "Was not held")
    static let stateHeld = Text(da: "Holdt", sv: "Hållet", nb: "Holdt", en: "Held")
    static let statePlanned = Text(
        da: "Ikke skrevet ned", sv: "Inte nedskrivet", nb: "Ikke skrevet ned", en: "Not written down")
    static let stateCancelled = Text(da: "Ikke holdt", sv: "Inte av", nb: "Ikke holdt", en: "Not held")
    static let saved = Text(da: "Gemt.", sv: "Sparat.", nb: "Lagret.", en: "Saved.")
    static let noSessions = Text(
        da: "Ingen timer den dag", sv: "Inga pass den dagen", nb: "Ingen økter den dagen", en: "No sessions that day")
    static let noSessionsText = Text(
        da: "Vælg en anden dag.", sv: "Välj en annan dag.", nb: "Velg en annen dag.", en: "Choose another day.")
    static let previousDay = Text(da: "Dagen før", sv: "Dagen före", nb: "Dagen før", en: "The day before")
    static let nextDay = Text(da: "Næste dag", sv: "Nästa dag", nb: "Neste dag", en: "Next day")
    static let board = Text(
        da: "Vis på skærmen", sv: "Visa på skärmen", nb: "Vis på skjermen", en: "Show on the screen")
    static let changedMeanwhile = Text(
        da:
            "En anden har skrevet timen ned imens. Det står herunder; dit står i felterne. Gem igen, hvis dit skal gælde.",
        sv:
            "Någon annan har skrivit ner passet under tiden. Det står nedan; ditt står i fälten. Spara igen om ditt ska gälla.",
        nb:
            "En annen har skrevet ned økta imens. Det står nedenfor; ditt står i feltene. Lagre igjen hvis ditt skal gjelde.",
        en:
            "Somebody else has written the session down meanwhile. Theirs is below, yours in the fields. Save again if yours is to stand."
    )
    static let theirs = Text(da: "Der står nu", sv: "Där står nu", nb: "Der står nå", en: "It now says")
    static let minutesWrong = Text(
        da: "Skriv, hvor mange minutter eleven manglede", sv: "Skriv hur många minuter eleven missade",
        nb: "Skriv hvor mange minutter eleven mistet", en: "Write how many minutes the pupil missed")
    static let feedback = Text(da: "Giv feedback", sv: "Ge återkoppling", nb: "Gi tilbakemelding", en: "Give feedback")

    static func feedbackToday(_ told: Int, of all: Int) -> Text {
        Text(
            da: "Feedback i dag: \(told) af \(all)", sv: "Återkoppling i dag: \(told) av \(all)",
            nb: "Tilbakemelding i dag: \(told) av \(all)", en: "Feedback today: \(told) of \(all)")
    }

    // Fidelity.
    static let fidelityLead = Text(
        da: "Til jeres egen samtale. Kun teamet ser det, og det sammenlignes ikke med andre.",
        sv: "För ert eget samtal. Bara teamet ser det, och det jämförs inte med andra.",
        nb: "Til deres egen samtale. Bare teamet ser det, og det sammenlignes ikke med andre.",
        en: "For your own talk. Only the team sees it, and it is not compared with others.")
    static let source = Text(da: "Hvem ser på?", sv: "Vem tittar?", nb: "Hvem ser på?", en: "Who is looking?")
    static let own = Text(da: "Vi selv", sv: "Vi själva", nb: "Vi selv", en: "We ourselves")
    static let observer = Text(da: "En udefra", sv: "Någon utifrån", nb: "En utenfra", en: "Somebody from outside")
    static let answerAll = Text(da: "Svar på dette", sv: "Svara på detta", nb: "Svar på dette", en: "Answer this")
    static let saveCheck = Text(da: "Gem", sv: "Spara", nb: "Lagre", en: "Save")
    static let checkSaved = Text(
        da: "Gemt. Tal først om det, I svarede nej til.", sv: "Sparat. Prata först om det ni svarade nej på.",
        nb: "Lagret. Snakk først om det dere svarte nei på.", en: "Saved. Talk first about what you answered no to.")
    static let earlier = Text(da: "Tidligere", sv: "Tidigare", nb: "Tidligere", en: "Earlier")
    static let talkAbout = Text(da: "Tal om", sv: "Prata om", nb: "Snakk om", en: "Talk about")

    static func points(_ points: Int, of most: Int) -> Text {
        Text(
            da: "\(points) af \(most)", sv: "\(points) av \(most)", nb: "\(points) av \(most)",
            en: "\(points) of \(most)")
    }

    // Goals.
    static let goalsLead = Text(
        da: "Højst ét af hver slags. Skriv det, så eleven selv kan læse det.",
        sv: "Högst ett av varje slag. Skriv så att eleven själv kan läsa det.",
        nb: "Høyst ett av hvert slag. Skriv det så eleven selv kan lese det.",
        en: "At most one of each kind. Write it so that the pupil can read it.")
    static let measure = Text(da: "Hvad måler vi?", sv: "Vad mäter vi?", nb: "Hva måler vi?", en: "What do we measure?")
    static let noGoal = Text(da: "Intet mål her", sv: "Inget mål här", nb: "Ikke noe mål her", en: "No goal here")
    static let start = Text(da: "Begynder på", sv: "Börjar på", nb: "Begynner på", en: "Starts at")
    static let target = Text(da: "Vil nå", sv: "Vill nå", nb: "Vil nå", en: "Aims for")
    static let due = Text(da: "Senest", sv: "Senast", nb: "Senest", en: "By")
    static let words = Text(da: "Med ord", sv: "Med ord", nb: "Med ord", en: "In words")
    static let saveGoals = Text(da: "Gem målene", sv: "Spara målen", nb: "Lagre målene", en: "Save the goals")
    static let goalsSaved = Text(
        da: "Målene er gemt.", sv: "Målen är sparade.", nb: "Målene er lagret.", en: "The goals are saved.")
    static let latest = Text(da: "Seneste", sv: "Senaste", nb: "Siste", en: "Latest")
    static let valueWrong = Text(
        da: "Skriv et tal, målingen kan give", sv: "Skriv ett tal som mätningen kan ge",
        nb: "Skriv et tall målingen kan gi", en: "Write a number the measure can give")
    static let targetBackwards = Text(
        da: "Målet skal være bedre end begyndelsen", sv: "Målet ska vara bättre än början",
        nb: "Målet skal være bedre enn begynnelsen", en: "The target must be better than the start")
    static let dueWrong = Text(
        da: "Vælg en dag, der ligger foran", sv: "Välj en dag som ligger framåt", nb: "Velg en dag som ligger foran",
        en: "Choose a day ahead")
    static let sameMeasure = Text(
        da: "To mål kan ikke have samme måling", sv: "Två mål kan inte ha samma mätning",
        nb: "To mål kan ikke ha samme måling", en: "Two goals cannot share a measure")
}
