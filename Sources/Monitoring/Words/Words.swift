import Core

/// The texts of monitoring that staff read.
enum MonitoringWords {
    static let measure = Text(da: "Måling", sv: "Mätning", nb: "Måling", en: "Measure")
    static let instruments = Text(da: "Målinger", sv: "Mätningar", nb: "Målinger", en: "Measures")
    static let chooseMeasure = Text(da: "Vælg måling", sv: "Välj mätning", nb: "Velg måling", en: "Choose a measure")
    static let noInstruments = Text(
        da: "Ingen målinger endnu", sv: "Inga mätningar än", nb: "Ingen målinger ennå", en: "No measures yet")
    static let noInstrumentsText = Text(
        da: "En måling er en kort prøve, der gentages: læste ord på et minut, regnestykker på to. Opret den første.",
        sv: "En mätning är ett kort prov som upprepas: lästa ord på en minut, tal på två. Skapa den första.",
        nb: "En måling er en kort prøve som gjentas: leste ord på ett minutt, regnestykker på to. Opprett den første.",
        en: "A measure is a short probe given again and again: words read in a minute, sums in two. Create the first.")
    static let newInstrument = Text(da: "Ny måling", sv: "Ny mätning", nb: "Ny måling", en: "New measure")
    static let enterScores = Text(
        da: "Indtast resultater", sv: "Skriv in resultat", nb: "Skriv inn resultater", en: "Enter scores")
    static let setGoal = Text(da: "Sæt et mål", sv: "Sätt ett mål", nb: "Sett et mål", en: "Set a goal")
    static let changeGoal = Text(da: "Ændr målet", sv: "Ändra målet", nb: "Endre målet", en: "Change the goal")

    static let pupil = Text(da: "Elev", sv: "Elev", nb: "Elev", en: "Pupil")
    static let course = Text(da: "Udvikling", sv: "Utveckling", nb: "Utvikling", en: "Over time")
    static let latest = Text(da: "Seneste", sv: "Senaste", nb: "Siste", en: "Latest")
    static let perWeek = Text(da: "Pr. uge", sv: "Per vecka", nb: "Per uke", en: "Per week")
    static let verdict = Text(da: "Reglen siger", sv: "Regeln säger", nb: "Regelen sier", en: "The rule says")
    static let noPupils = Text(
        da: "Ingen elever i klassen endnu", sv: "Inga elever i klassen än", nb: "Ingen elever i klassen ennå",
        en: "No pupils in the class yet")
    static let noPupilsText = Text(
        da: "Eleverne kommer med skolens elevliste.", sv: "Eleverna kommer med skolans elevlista.",
        nb: "Elevene kommer med skolens elevliste.", en: "Pupils come with the school's roster.")

    static let noGoal = Text(da: "Intet mål endnu", sv: "Inget mål än", nb: "Ikke noe mål ennå", en: "No goal yet")
    static let considerChange = Text(
        da: "Overvej at gøre noget andet", sv: "Överväg att göra på ett annat sätt", nb: "Vurder å gjøre noe annet",
        en: "Consider a change")
    static let considerRaising = Text(
        da: "Overvej et mere krævende mål", sv: "Överväg ett mer utmanande mål", nb: "Vurder et mer krevende mål",
        en: "Consider a harder goal")
    static let goOn = Text(da: "Fortsæt", sv: "Fortsätt", nb: "Fortsett", en: "Go on")

    static func tooEarly(points: Int, of wanted: Int) -> Text {
        Text(
            da: "\(points) af \(wanted) målinger", sv: "\(points) av \(wanted) mätningar",
            nb: "\(points) av \(wanted) målinger", en: "\(points) of \(wanted) points")
    }

    static func tooEarly(weeks: Int, of wanted: Int) -> Text {
        Text(
            da: "uge \(weeks) af \(wanted)", sv: "vecka \(weeks) av \(wanted)", nb: "uke \(weeks) av \(wanted)",
            en: "week \(weeks) of \(wanted)")
    }

    static let whyEarly = Text(
        da: "Det er for tidligt at sige noget. Reglen vil se mindst seks målinger over mindst seks uger.",
        sv: "Det är för tidigt att säga något. Regeln vill se minst sex mätningar under minst sex veckor.",
        nb: "Det er for tidlig å si noe. Regelen vil se minst seks målinger over minst seks uker.",
        en: "It is too early to say. The rule wants at least six points over at least six weeks.")
    static let whyChange = Text(
        da:
            "De fire seneste målinger ligger alle på den forkerte side af mållinjen. Se først på, om indsatsen er gennemført som aftalt.",
        sv:
            "De fyra senaste mätningarna ligger alla på fel sida om mållinjen. Se först efter om insatsen genomförts som planerat.",
        nb:
            "De fire siste målingene ligger alle på feil side av mållinjen. Se først på om tiltaket er gjennomført som avtalt.",
        en:
            "The last four points are all on the wrong side of the aim line. Look first at whether the effort was carried out as agreed."
    )
    static let whyRaise = Text(
        da: "De fire seneste målinger ligger alle på den rigtige side af mållinjen.",
        sv: "De fyra senaste mätningarna ligger alla på rätt sida om mållinjen.",
        nb: "De fire siste målingene ligger alle på riktig side av mållinjen.",
        en: "The last four points are all on the right side of the aim line.")
    static let whyGoOn = Text(
        da: "De fire seneste målinger ligger på begge sider af mållinjen.",
        sv: "De fyra senaste mätningarna ligger på båda sidor om mållinjen.",
        nb: "De fire siste målingene ligger på begge sider av mållinjen.",
        en: "The last four points lie on both sides of the aim line.")
    static let whyNoGoal = Text(
        da: "Uden et mål er der ingen mållinje at holde målingerne op mod.",
        sv: "Utan ett mål finns ingen mållinje att jämföra med.",
        nb: "Uten et mål er det ingen mållinje å holde målingene opp mot.",
        en: "Without a goal there is no aim line to hold the points against.")
    static let ruleIsAdvice = Text(
        da: "Reglen foreslår. Det er dig, der bestemmer.", sv: "Regeln föreslår. Det är du som bestämmer.",
        nb: "Regelen foreslår. Det er du som bestemmer.", en: "The rule proposes. You decide.")

    static let baselineMissing = Text(
        da: "Udgangspunktet er medianen af tre målinger før indsatsen. Skriv dem først.",
        sv: "Utgångsläget är medianen av tre mätningar före insatsen. Skriv in dem först.",
        nb: "Utgangspunktet er medianen av tre målinger før tiltaket. Skriv dem inn først.",
        en: "The baseline is the median of three probes before the effort. Enter them first.")
    static let baseline = Text(da: "Udgangspunkt", sv: "Utgångsläge", nb: "Utgangspunkt", en: "Baseline")
    static let startsFrom = Text(
        da: "Målet går ud fra", sv: "Målet utgår från", nb: "Målet går ut fra", en: "The goal starts from")
    static let targetBackwards = Text(
        da: "Målet skal være et fremskridt fra der, hvor eleven er.",
        sv: "Målet ska vara ett framsteg från där eleven är.",
        nb: "Målet må være framgang fra der eleven er.",
        en: "The goal must be progress from where the pupil is.")
    static let target = Text(da: "Mål", sv: "Mål", nb: "Mål", en: "Goal")
    static let due = Text(da: "Dato for målet", sv: "Datum för målet", nb: "Dato for målet", en: "Date of the goal")
    static let goalWords = Text(da: "Målet med ord", sv: "Målet med ord", nb: "Målet med ord", en: "The goal in words")
    static let goalWordsHint = Text(
        da: "Eleven kan læse det. Skriv det, som I ville sige det til hinanden.",
        sv: "Eleven kan läsa det. Skriv som ni skulle säga det till varandra.",
        nb: "Eleven kan lese det. Skriv det slik dere ville sagt det til hverandre.",
        en: "The pupil can read it. Write it as you would say it to each other.")
    static let neededPerWeek = Text(
        da: "Nødvendigt pr. uge", sv: "Behövs per vecka", nb: "Nødvendig per uke", en: "Needed per week")
    static let save = Text(da: "Gem", sv: "Spara", nb: "Lagre", en: "Save")
    static let goalSaved = Text(
        da: "Målet er gemt.", sv: "Målet är sparat.", nb: "Målet er lagret.", en: "The goal is saved.")
    static let targetWrong = Text(
        da: "Målet skal være et tal inden for målingens skala.", sv: "Målet ska vara ett tal inom mätningens skala.",
        nb: "Målet må være et tall innenfor målingens skala.",
        en: "The goal must be a number within the measure's range.")
    static let dueWrong = Text(
        da: "Datoen skal ligge efter udgangspunktet.", sv: "Datumet måste ligga efter utgångsläget.",
        nb: "Datoen må være etter utgangspunktet.", en: "The date must be after the baseline.")

    static let day = Text(da: "Dag", sv: "Dag", nb: "Dag", en: "Day")
    static let kind = Text(da: "Slags", sv: "Typ", nb: "Type", en: "Kind")
    static let kindProgress = Text(da: "Undervejs", sv: "Löpande", nb: "Underveis", en: "Along the way")
    static let kindBaseline = Text(
        da: "Før indsatsen (tre prøver)", sv: "Före insatsen (tre prov)", nb: "Før tiltaket (tre prøver)",
        en: "Before the effort (three probes)")
    static let show = Text(da: "Vis", sv: "Visa", nb: "Vis", en: "Show")
    static let gridHelp = Text(
        da:
            "Skriv et tal og tryk Enter for at gå til næste elev. Du kan også indsætte en kolonne fra et regneark. Et rettet tal bliver en ny indførsel; det gamle gemmes. Tøm feltet for at trække et tal tilbage.",
        sv:
            "Skriv ett tal och tryck Enter för nästa elev. Du kan också klistra in en kolumn från ett kalkylark. Ett rättat tal blir en ny post; det gamla sparas. Töm rutan för att ta tillbaka ett tal.",
        nb:
            "Skriv et tall og trykk Enter for neste elev. Du kan også lime inn en kolonne fra et regneark. Et rettet tall blir en ny oppføring; det gamle beholdes. Tøm feltet for å trekke et tall tilbake.",
        en:
            "Type a number and press Enter for the next pupil. You can also paste a column from a spreadsheet. A corrected number becomes a new entry; the old one is kept. Empty the cell to withdraw a number."
    )
    static let form = Text(da: "Udgave", sv: "Version", nb: "Utgave", en: "Form")
    static func probe(_ place: Int) -> Text {
        Text(da: "Prøve \(place)", sv: "Prov \(place)", nb: "Prøve \(place)", en: "Probe \(place)")
    }
    static func savedScores(_ count: Int) -> Text {
        Text(
            da: count == 1 ? "1 resultat er gemt." : "\(count) resultater er gemt.",
            sv: count == 1 ? "1 resultat är sparat." : "\(count) resultat är sparade.",
            nb: count == 1 ? "1 resultat er lagret." : "\(count) resultater er lagret.",
            en: count == 1 ? "1 score is saved." : "\(count) scores are saved.")
    }
    static let futureDay = Text(
        da: "Dagen ligger i fremtiden.", sv: "Dagen ligger i framtiden.", nb: "Dagen ligger i fremtiden.",
        en: "The day is in the future.")
    static let badDay = Text(
        da: "Skriv en dag, der findes.", sv: "Skriv en dag som finns.", nb: "Skriv en dag som finnes.",
        en: "Enter a day that exists.")
    static let notANumber = Text(
        da: "Skriv et tal, fx 12 eller 12,5.", sv: "Skriv ett tal, t.ex. 12 eller 12,5.",
        nb: "Skriv et tall, f.eks. 12 eller 12,5.", en: "Type a number, such as 12 or 12.5.")
    static func outside(_ low: String, _ high: String) -> Text {
        Text(
            da: "Skal være mellem \(low) og \(high).", sv: "Ska vara mellan \(low) och \(high).",
            nb: "Må være mellom \(low) og \(high).", en: "Must be between \(low) and \(high).")
    }
    static let tooManyDecimals = Text(
        da: "For mange decimaler.", sv: "För många decimaler.", nb: "For mange desimaler.", en: "Too many decimals.")
    static let withdrawnMeanwhile = Text(
        da: "En anden har trukket tallet tilbage imens. Gem igen, hvis det skal stå der.",
        sv: "Någon annan har tagit bort talet under tiden. Spara igen om det ska stå där.",
        nb: "En annen har trukket tallet tilbake i mellomtiden. Lagre igjen hvis det skal stå der.",
        en: "Somebody else has withdrawn the number meanwhile. Save again if it should stand there.")
    static func conflict(_ other: String) -> Text {
        Text(
            da: "En anden har skrevet \(other) imens. Gem igen, hvis dit tal er det rigtige.",
            sv: "Någon annan har skrivit \(other) under tiden. Spara igen om ditt tal är rätt.",
            nb: "En annen har skrevet \(other) i mellomtiden. Lagre igjen hvis ditt tall er riktig.",
            en: "Somebody else has written \(other) meanwhile. Save again if your number is right.")
    }

    static let name = Text(da: "Navn", sv: "Namn", nb: "Navn", en: "Name")
    static let nameHint = Text(
        da: "Fx Ordlæsning, 1 minut", sv: "T.ex. Ordläsning, 1 minut", nb: "F.eks. Ordlesing, 1 minutt",
        en: "Such as Word reading, 1 minute")
    static let unit = Text(da: "Enhed", sv: "Enhet", nb: "Enhet", en: "Unit")
    static let unitHint = Text(
        da: "Det, et point tæller: rigtige ord pr. minut", sv: "Det en poäng räknar: rätt lästa ord per minut",
        nb: "Det et poeng teller: riktige ord per minutt", en: "What a point counts: correct words a minute")
    static let minimum = Text(da: "Laveste resultat", sv: "Lägsta resultat", nb: "Laveste resultat", en: "Lowest score")
    static let maximum = Text(
        da: "Højeste resultat", sv: "Högsta resultat", nb: "Høyeste resultat", en: "Highest score")
    static let decimals = Text(da: "Decimaler", sv: "Decimaler", nb: "Desimaler", en: "Decimals")
    static let direction = Text(
        da: "Hvad er fremgang?", sv: "Vad är framsteg?", nb: "Hva er framgang?", en: "What is progress?")
    static let rises = Text(
        da: "Et højere tal (læste ord)", sv: "Ett högre tal (lästa ord)", nb: "Et høyere tall (leste ord)",
        en: "A higher number (words read)")
    static let falls = Text(
        da: "Et lavere tal (fejl, fravær)", sv: "Ett lägre tal (fel, frånvaro)", nb: "Et lavere tall (feil, fravær)",
        en: "A lower number (errors, absence)")
    static let forms = Text(
        da: "Antal parallelle udgaver", sv: "Antal parallella versioner", nb: "Antall parallelle utgaver",
        en: "Parallel forms")
    static let formsHint = Text(
        da: "Lige svære udgaver, så ingen lærer en udenad.",
        sv: "Lika svåra versioner, så att ingen lär sig en utantill.",
        nb: "Like vanskelige utgaver, så ingen lærer en utenat.",
        en: "Equally hard forms, so that nobody learns one by heart.")
    static let instrumentSaved = Text(
        da: "Målingen er oprettet.", sv: "Mätningen är skapad.", nb: "Målingen er opprettet.",
        en: "The measure is created.")
    static let nameMissing = Text(
        da: "Giv målingen et navn på højst 100 tegn.", sv: "Ge mätningen ett namn på högst 100 tecken.",
        nb: "Gi målingen et navn på høyst 100 tegn.", en: "Give the measure a name of at most 100 characters.")
    static let unitMissing = Text(
        da: "Skriv, hvad et point tæller.", sv: "Skriv vad en poäng räknar.", nb: "Skriv hva et poeng teller.",
        en: "Say what a point counts.")
    static let directionMissing = Text(
        da: "Vælg, hvad der er fremgang.", sv: "Välj vad som är framsteg.", nb: "Velg hva som er framgang.",
        en: "Choose what progress is.")
    static let minimumMissing = Text(
        da: "Skriv det laveste resultat som et tal.", sv: "Skriv det lägsta resultatet som ett tal.",
        nb: "Skriv det laveste resultatet som et tall.", en: "Type the lowest score as a number.")
    static let maximumMissing = Text(
        da: "Skriv det højeste resultat som et tal.", sv: "Skriv det högsta resultatet som ett tal.",
        nb: "Skriv det høyeste resultatet som et tall.", en: "Type the highest score as a number.")
    static let rangeWrong = Text(
        da: "Det højeste skal være større end det laveste.", sv: "Det högsta måste vara större än det lägsta.",
        nb: "Det høyeste må være større enn det laveste.", en: "The highest must be more than the lowest.")
    static let nameTaken = Text(
        da: "Der er allerede en måling med det navn.", sv: "Det finns redan en mätning med det namnet.",
        nb: "Det finnes allerede en måling med det navnet.", en: "There is a measure with that name already.")
    static let wholeNumber = Text(
        da: "Skriv et helt tal.", sv: "Skriv ett heltal.", nb: "Skriv et helt tall.", en: "Type a whole number.")
    static let range = Text(da: "Skala", sv: "Skala", nb: "Skala", en: "Range")
}

/// The texts of monitoring that pupils and guardians read too.
enum PupilWords {
    static let nothingYet = Text(
        key: "monitoring.nothing", da: "Her kommer dine målinger", sv: "Här kommer dina mätningar",
        nb: "Her kommer målingene dine", en: "Your measures will be here")
    static let nothingYetText = Text(
        key: "monitoring.nothing.text", da: "Når de første resultater er skrevet ind, kan man se en kurve her.",
        sv: "När de första resultaten är inskrivna kan man se en kurva här.",
        nb: "Når de første resultatene er skrevet inn, kan man se en kurve her.",
        en: "When the first results have been entered there is a curve to see here.")
    static let best = Text(
        key: "monitoring.best", da: "Bedste resultat", sv: "Bästa resultat", nb: "Beste resultat", en: "Best result")
    static let sinceLast = Text(
        key: "monitoring.sinceLast", da: "Siden sidst", sv: "Sedan förra gången", nb: "Siden sist",
        en: "Since last time")
    static let latest = Text(
        key: "monitoring.latest", da: "Seneste resultat", sv: "Senaste resultat", nb: "Siste resultat",
        en: "Latest result")
    static let goal = Text(key: "monitoring.goal", da: "Målet", sv: "Målet", nb: "Målet", en: "The goal")
    static let by = Text(key: "monitoring.by", da: "inden", sv: "senast", nb: "innen", en: "by")
    static let start = Text(key: "monitoring.start", da: "Start", sv: "Start", nb: "Start", en: "Start")
    static let extraTime = Text(
        key: "monitoring.extraTime", da: "ekstra tid", sv: "extra tid", nb: "ekstra tid", en: "extra time")
    static let followingUp = Text(
        key: "monitoring.followingUp", da: "vi følger op", sv: "vi följer upp", nb: "vi følger opp",
        en: "we follow up")
    static let extraTimeOver = Text(
        key: "monitoring.extraTimeOver", da: "den ekstra tid er slut", sv: "den extra tiden är slut",
        nb: "den ekstra tiden er slutt", en: "the extra time is over")
    static let newGoal = Text(key: "monitoring.newGoal", da: "Nyt mål", sv: "Nytt mål", nb: "Nytt mål", en: "New goal")
    static let becauseLead = Text(
        key: "monitoring.because", da: "Du kan se siden, fordi", sv: "Du kan se sidan eftersom",
        nb: "Du kan se siden fordi", en: "You see this page because")
}
