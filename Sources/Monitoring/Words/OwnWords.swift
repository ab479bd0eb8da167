import Core

/// The texts of a pupil's own page. A pupil of ten reads them alone; a guardian reads the
/// same about the child.
enum OwnWords {
    static let title = Text(key: "own.title", da: "Min side", sv: "Min sida", nb: "Siden min", en: "My page")
    static func hello(_ name: String) -> Text {
        Text(da: "Hej \(name)", sv: "Hej \(name)", nb: "Hei \(name)", en: "Hello \(name)")
    }

    // MARK: Measures

    static let measures = Text(
        key: "own.measures", da: "Sådan går det", sv: "Så går det", nb: "Slik går det", en: "How it is going")
    static let lastTime = Text(key: "own.lastTime", da: "Sidst", sv: "Senast", nb: "Sist", en: "Last time")
    static let same = Text(
        key: "own.same", da: "Det samme som sidst.", sv: "Samma som förra gången.", nb: "Det samme som sist.",
        en: "The same as last time.")
    static let sameAsStart = Text(
        key: "own.sameAsStart", da: "Det samme som i starten.", sv: "Samma som i början.",
        nb: "Det samme som i starten.",
        en: "The same as at the start.")
    static let begins = Text(
        key: "own.begins", da: "Her begynder kurven.", sv: "Här börjar kurvan.", nb: "Her begynner kurven.",
        en: "This is where the curve begins.")
    static let upAndDown = Text(
        key: "own.upAndDown", da: "Sådan kan det gå fra gang til gang.", sv: "Så kan det vara från gång till gång.",
        nb: "Slik kan det gå fra gang til gang.", en: "It can go like that from one time to the next.")
    static let newBest = Text(
        key: "own.newBest", da: "Det er dit bedste indtil nu.", sv: "Det är ditt bästa hittills.",
        nb: "Det er ditt beste så langt.", en: "That is your best so far.")
    static let newBestOfChild = Text(
        key: "own.newBest.guardian", da: "Det er det bedste indtil nu.", sv: "Det är det bästa hittills.",
        nb: "Det er det beste så langt.", en: "That is the best so far.")

    /// - Parameters:
    ///   - amount: how much, without a sign.
    ///   - isCounted: whole things, not parts of them.
    static func more(_ amount: String, isCounted: Bool, sinceStart: Bool) -> Text {
        sinceStart
            ? Text(
                da: "\(amount) mere end i starten.", sv: "\(amount) mer än i början.",
                nb: "\(amount) mer enn i starten.", en: "\(amount) more than at the start.")
            : Text(
                da: "\(amount) mere end sidst.", sv: "\(amount) mer än förra gången.", nb: "\(amount) mer enn sist.",
                en: "\(amount) more than last time.")
    }

    static func fewer(_ amount: String, isCounted: Bool, sinceStart: Bool) -> Text {
        let (da, sv, nb, en) =
            isCounted ? ("færre", "färre", "færre", "fewer") : ("mindre", "mindre", "mindre", "less")
        return sinceStart
            ? Text(
                da: "\(amount) \(da) end i starten.", sv: "\(amount) \(sv) än i början.",
                nb: "\(amount) \(nb) enn i starten.", en: "\(amount) \(en) than at the start.")
            : Text(
                da: "\(amount) \(da) end sidst.", sv: "\(amount) \(sv) än förra gången.",
                nb: "\(amount) \(nb) enn sist.", en: "\(amount) \(en) than last time.")
    }

    static func best(_ score: String, isOwn: Bool) -> Text {
        isOwn
            ? Text(
                da: "Dit bedste indtil nu: \(score)", sv: "Ditt bästa hittills: \(score)",
                nb: "Ditt beste så langt: \(score)", en: "Your best so far: \(score)")
            : Text(
                da: "Bedste indtil nu: \(score)", sv: "Bästa hittills: \(score)", nb: "Beste så langt: \(score)",
                en: "Best so far: \(score)")
    }

    static let nextStep = Text(
        key: "own.nextStep", da: "Næste skridt", sv: "Nästa steg", nb: "Neste steg", en: "Next step")
    static let askNextStep = Text(
        key: "own.askNextStep", da: "Spørg din lærer, hvad I skal øve nu.",
        sv: "Fråga din lärare vad ni ska öva på nu.", nb: "Spør læreren din hva dere skal øve på nå.",
        en: "Ask your teacher what to practise now.")
    static let askNextStepGuardian = Text(
        key: "own.askNextStep.guardian", da: "Det aftaler barnet med sin lærer.",
        sv: "Det kommer barnet överens om med sin lärare.", nb: "Det avtaler barnet med læreren sin.",
        en: "The child agrees on it with the teacher.")
    static func goal(_ target: String, _ day: String) -> Text {
        Text(
            da: "Målet er \(target) inden \(day).", sv: "Målet är \(target) senast \(day).",
            nb: "Målet er \(target) innen \(day).", en: "The goal is \(target) by \(day).")
    }
    static let phaseStart = Text(key: "own.phase.start", da: "Start", sv: "Start", nb: "Start", en: "Start")
    static let phaseNew = Text(
        key: "own.phase.new", da: "Noget nyt", sv: "Något nytt", nb: "Noe nytt", en: "Something new")

    static let showAim = Text(
        key: "own.showAim", da: "Vis vejen til målet på kurven", sv: "Visa vägen till målet på kurvan",
        nb: "Vis veien til målet på kurven", en: "Show the way to the goal on the curve")
    static let aimShown = Text(
        key: "own.aimShown", da: "Nu kan du se vejen til målet.", sv: "Nu kan du se vägen till målet.",
        nb: "Nå kan du se veien til målet.", en: "Now you can see the way to the goal.")
    static let aimHidden = Text(
        key: "own.aimHidden", da: "Nu er vejen til målet skjult.", sv: "Nu är vägen till målet dold.",
        nb: "Nå er veien til målet skjult.", en: "The way to the goal is hidden now.")

    // MARK: A goal of one's own

    static let ownGoal = Text(
        key: "own.goal", da: "Mit eget mål", sv: "Mitt eget mål", nb: "Mitt eget mål", en: "My own goal")
    static let ownGoalOfChild = Text(
        key: "own.goal.guardian", da: "Barnets eget mål", sv: "Barnets eget mål", nb: "Barnets eget mål",
        en: "The child's own goal")
    static let noGoal = Text(
        key: "own.goal.none", da: "Er der noget, du gerne vil blive god til?", sv: "Är det något du vill bli bra på?",
        nb: "Er det noe du har lyst til å bli god til?", en: "Is there something you would like to get good at?")
    static let writeGoal = Text(
        key: "own.goal.write", da: "Skriv et mål", sv: "Skriv ett mål", nb: "Skriv et mål", en: "Write a goal")
    static let changeGoal = Text(
        key: "own.goal.change", da: "Ret mit mål", sv: "Ändra mitt mål", nb: "Endre målet mitt", en: "Change my goal")
    static let newGoal = Text(
        key: "own.goal.new", da: "Skriv et nyt mål", sv: "Skriv ett nytt mål", nb: "Skriv et nytt mål",
        en: "Write a new goal")
    static let reachGoal = Text(
        key: "own.goal.reach", da: "Jeg har nået det", sv: "Jag har nått det", nb: "Jeg har nådd det",
        en: "I have reached it")
    static let reached = Text(
        key: "own.goal.reached", da: "Det nåede du", sv: "Det nådde du", nb: "Det nådde du", en: "You reached it")
    static let reachedOfChild = Text(
        key: "own.goal.reached.guardian", da: "Nået", sv: "Nått", nb: "Nådd", en: "Reached")
    static let earlierGoals = Text(
        key: "own.goal.earlier", da: "Mål, du har nået", sv: "Mål du har nått", nb: "Mål du har nådd",
        en: "Goals you have reached")
    static let earlierGoalsOfChild = Text(
        key: "own.goal.earlier.guardian", da: "Mål, der er nået", sv: "Mål som har nåtts", nb: "Mål som er nådd",
        en: "Goals that were reached")
    static let goalReaders = Text(
        key: "own.goal.readers",
        da: "Dine voksne i skolen og dine forældre kan læse det. Andre elever kan ikke.",
        sv: "Dina vuxna i skolan och dina vårdnadshavare kan läsa det. Andra elever kan inte det.",
        nb: "De voksne dine på skolen og de foresatte kan lese det. Andre elever kan ikke.",
        en: "Your adults at school and your guardians can read it. Other pupils cannot.")
    static let goalWords = Text(
        key: "own.goal.words", da: "Jeg vil gerne …", sv: "Jag vill …", nb: "Jeg har lyst til å …",
        en: "I would like to …")
    static let goalHint = Text(
        key: "own.goal.hint", da: "For eksempel: læse en hel bog om heste selv.",
        sv: "Till exempel: läsa en hel bok om hästar själv.", nb: "For eksempel: lese en hel bok om hester selv.",
        en: "For example: read a whole book about horses on my own.")
    static let goalMissing = Text(
        key: "own.goal.missing", da: "Skriv dit mål. Det må fylde op til 300 tegn.",
        sv: "Skriv ditt mål. Det får vara högst 300 tecken.", nb: "Skriv målet ditt. Det kan være på opptil 300 tegn.",
        en: "Write your goal. It can be up to 300 characters.")
    static let save = Text(key: "own.save", da: "Gem", sv: "Spara", nb: "Lagre", en: "Save")
    static let goalSaved = Text(
        key: "own.goal.saved", da: "Dit mål er gemt.", sv: "Ditt mål är sparat.", nb: "Målet ditt er lagret.",
        en: "Your goal is saved.")
    static let goalReached = Text(
        key: "own.goal.done", da: "Godt gået. Dit mål er nået.", sv: "Bra jobbat. Ditt mål är nått.",
        nb: "Godt jobbet. Målet ditt er nådd.", en: "Well done. You reached your goal.")

    static let whoHasSeen = Text(
        key: "own.whoHasSeen", da: "Hvem har set siden?", sv: "Vem har sett sidan?", nb: "Hvem har sett siden?",
        en: "Who has seen this page?")
    static let someone = Text(
        key: "own.someone", da: "En voksen på skolen", sv: "En vuxen i skolan", nb: "En voksen på skolen",
        en: "An adult at school")
}
