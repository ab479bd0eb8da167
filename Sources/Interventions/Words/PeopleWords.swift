import Core

/// The texts of choosing pupils and team, of delegates and of missed lessons.
enum PeopleWords {
    static let choosePupils = Text(da: "Vælg elever", sv: "Välj elever", nb: "Velg elever", en: "Choose pupils")
    static let pupilsLead = Text(
        da: "Skriv for hver elev, hvad der taler for forløbet lige nu. Teamet ser eleven, når planen er godkendt.",
        sv: "Skriv för varje elev vad som talar för perioden just nu. Teamet ser eleven när planen är godkänd.",
        nb: "Skriv for hver elev hva som taler for kurset akkurat nå. Teamet ser eleven når planen er godkjent.",
        en: "Write for each pupil what speaks for the course now. The team sees the pupil once the plan is approved.")
    static let choose = Text(da: "Vælg", sv: "Välj", nb: "Velg", en: "Choose")
    static let chooseClass = Text(da: "Vælg klasse", sv: "Välj klass", nb: "Velg klasse", en: "Choose a class")
    static let reason = Text(da: "Hvorfor nu?", sv: "Varför nu?", nb: "Hvorfor nå?", en: "Why now?")
    static let reasonHint = Text(
        da: "Noget, I har set. Fx: læser sikkert, men langsomt, og vil gerne selv.",
        sv: "Något ni har sett. T.ex.: läser säkert men långsamt, och vill själv.",
        nb: "Noe dere har sett. F.eks.: leser sikkert, men langsomt, og vil gjerne selv.",
        en: "Something you have seen. Such as: reads surely but slowly, and wants to.")
    static let reasonMissing = Text(
        da: "Skriv hvorfor", sv: "Skriv varför", nb: "Skriv hvorfor", en: "Write why")
    static let chooseSomebody = Text(
        da: "Skriv en grund ved mindst én elev", sv: "Skriv ett skäl vid minst en elev",
        nb: "Skriv en grunn ved minst én elev", en: "Write a reason for at least one pupil")
    static let propose = Text(da: "Foreslå", sv: "Föreslå", nb: "Foreslå", en: "Propose")

    static func proposed(_ count: Int) -> Text {
        Text(
            da: "\(count) \(count == 1 ? "elev" : "elever") er foreslået.",
            sv: "\(count) \(count == 1 ? "elev är föreslagen" : "elever är föreslagna").",
            nb: "\(count) \(count == 1 ? "elev" : "elever") er foreslått.",
            en: "\(count) \(count == 1 ? "pupil has" : "pupils have") been proposed.")
    }

    static let placeMoved = Text(da: "Gemt.", sv: "Sparat.", nb: "Lagret.", en: "Saved.")
    static let everybodyIsOn = Text(
        da: "Alle i klassen er på forløbet.", sv: "Alla i klassen är med.", nb: "Alle i klassen er på kurset.",
        en: "Everybody in the class is on the course.")
    static let noClasses = Text(
        da: "Du har ingen klasser at vælge fra.", sv: "Du har inga klasser att välja från.",
        nb: "Du har ingen klasser å velge fra.", en: "You have no classes to choose from.")

    static let person = Text(da: "Hvem?", sv: "Vem?", nb: "Hvem?", en: "Who?")
    static let duty = Text(da: "Opgave", sv: "Uppgift", nb: "Oppgave", en: "Duty")
    static let addToTeam = Text(
        da: "Føj til teamet", sv: "Lägg till i teamet", nb: "Legg til i teamet", en: "Add to the team")
    static let endOnTeam = Text(
        da: "Tag af teamet", sv: "Ta bort ur teamet", nb: "Ta av teamet", en: "Take off the team")
    static let teamLead = Text(
        da:
            "Teamet ser forløbets sider med det samme og eleverne, fra planen er godkendt, til forløbet er slut. En observatør ser ingen elever.",
        sv:
            "Teamet ser sidorna direkt och eleverna från den dag planen är godkänd tills perioden är slut. En observatör ser inga elever.",
        nb:
            "Teamet ser kursets sider med en gang og elevene fra planen er godkjent, til kurset er slutt. En observatør ser ingen elever.",
        en:
            "The team sees the course's pages at once, and its pupils from approval until it is over. An observer sees no pupils."
    )
    static let personMissing = Text(
        da: "Vælg en person", sv: "Välj en person", nb: "Velg en person", en: "Choose a person")
    static let teamChanged = Text(
        da: "Teamet er ændret.", sv: "Teamet är ändrat.", nb: "Teamet er endret.", en: "The team has been changed.")

    static let delegations = Text(
        da: "Hvem må godkende?", sv: "Vem får godkänna?", nb: "Hvem kan godkjenne?", en: "Who may approve?")
    static let delegationsLead = Text(
        da:
            "Du godkender selv. Her kan du give det til en anden i en periode. Det bliver stående, hvem der fik det hvornår.",
        sv: "Du godkänner själv. Här kan du ge det till någon annan en tid. Det står kvar vem som fick det när.",
        nb:
            "Du godkjenner selv. Her kan du gi det til en annen for en periode. Det blir stående hvem som fikk det når.",
        en: "You approve yourself. Here you can give that to somebody else for a time. Who had it when is kept.")
    static let from = Text(da: "Fra", sv: "Från", nb: "Fra", en: "From")
    static let through = Text(da: "Til og med", sv: "Till och med", nb: "Til og med", en: "Through")
    static let give = Text(da: "Giv retten", sv: "Ge rätten", nb: "Gi retten", en: "Give the right")
    static let takeBack = Text(da: "Tag tilbage", sv: "Ta tillbaka", nb: "Ta tilbake", en: "Take back")
    static let inForce = Text(da: "Gælder", sv: "Gäller", nb: "Gjelder", en: "In force")
    static let ended = Text(da: "Slut", sv: "Slut", nb: "Slutt", en: "Over")
    static let given = Text(
        da: "Retten er givet.", sv: "Rätten är given.", nb: "Retten er gitt.", en: "The right has been given.")
    static let takenBack = Text(
        da: "Retten er taget tilbage.", sv: "Rätten är tillbakatagen.", nb: "Retten er tatt tilbake.",
        en: "The right has been taken back.")
    static let task = Text(da: "Hvad", sv: "Vad", nb: "Hva", en: "What")
    static let taskMissing = Text(
        da: "Vælg, hvad der må godkendes.", sv: "Välj vad som får godkännas.", nb: "Velg hva som kan godkjennes.",
        en: "Choose what may be approved.")
    static let noDelegations = Text(
        da: "Ingen andre end du kan godkende lige nu.", sv: "Ingen annan än du kan godkänna just nu.",
        nb: "Ingen andre enn du kan godkjenne akkurat nå.", en: "Nobody but you can approve at present.")

    static let missed = Text(
        da: "Timer, der mistes", sv: "Lektioner som missas", nb: "Timer som mistes", en: "Lessons missed")
    static let missedLead = Text(
        da:
            "Et forløb koster timer i klassen. Vælg for hvert fag, om det hentes, eller om det er i orden at lade det ligge.",
        sv:
            "En intensiv period kostar lektioner i klassen. Välj för varje ämne om det tas igen eller om det är okej att släppa.",
        nb: "Et kurs koster timer i klassen. Velg for hvert fag om det hentes, eller om det er greit å la det ligge.",
        en: "A course costs lessons in class. Choose for each subject whether it is caught up or may be let go.")
    static let subjects = Text(
        da: "Klassens fag og timer om ugen", sv: "Klassens ämnen och lektioner i veckan",
        nb: "Klassens fag og timer i uka", en: "The class's subjects and lessons a week")
    static let subjectsHint = Text(
        da: "Et fag på hver linje med antal timer, fx »Engelsk 3«. Skriv kun de fag, forløbet ikke selv underviser i.",
        sv: "Ett ämne per rad med antal lektioner, t.ex. ”Engelska 3”. Skriv bara de ämnen som inte ingår i perioden.",
        nb:
            "Ett fag på hver linje med antall timer, f.eks. «Engelsk 3». Skriv bare de fagene kurset ikke selv underviser i.",
        en:
            "One subject a line with its lessons, such as “English 3”. Only those that the course does not teach itself."
    )
    static let subjectsWrong = Text(
        da: "Hver linje skal ende med et antal timer fra 1 til 40",
        sv: "Varje rad ska sluta med ett antal lektioner från 1 till 40",
        nb: "Hver linje må ende med et antall timer fra 1 til 40",
        en: "Each line must end with a number of lessons from 1 to 40")
    static let saveSubjects = Text(da: "Gem fagene", sv: "Spara ämnena", nb: "Lagre fagene", en: "Save the subjects")
    static let subjectsSaved = Text(
        da: "Fagene er gemt.", sv: "Ämnena är sparade.", nb: "Fagene er lagret.", en: "The subjects are saved.")
    static let catchUp = Text(da: "Hentes", sv: "Tas igen", nb: "Hentes", en: "Catch up")
    static let letGo = Text(da: "Lades ligge", sv: "Släpps", nb: "Blir liggende", en: "Let go")
    static let undecided = Text(da: "Ikke valgt", sv: "Inte valt", nb: "Ikke valgt", en: "Not decided")
    static let how = Text(
        da: "Hvordan og hvornår?", sv: "Hur och när?", nb: "Hvordan og når?", en: "How and when?")
    static let lessonsSaved = Text(
        da: "Valgene er gemt.", sv: "Valen är sparade.", nb: "Valgene er lagret.", en: "The choices are saved.")
    static let saveChoices = Text(da: "Gem valgene", sv: "Spara valen", nb: "Lagre valgene", en: "Save the choices")
    static let noSubjects = Text(
        da: "Skriv først klassens fag", sv: "Skriv först klassens ämnen", nb: "Skriv først klassens fag",
        en: "Write the class's subjects first")
    static let noSubjectsText = Text(
        da: "Så står det her, hvilke timer hver elev mister, mens forløbet er i gang.",
        sv: "Då står det här vilka lektioner varje elev missar medan perioden pågår.",
        nb: "Da står det her hvilke timer hver elev mister mens kurset er i gang.",
        en: "Then the lessons each pupil misses while the course runs are listed here.")
    static let nothingMissed = Text(
        da: "Ingen i klassen er på et forløb", sv: "Ingen i klassen är med i en intensiv period",
        nb: "Ingen i klassen er på et kurs", en: "Nobody in the class is on a course")
    static let nothingMissedText = Text(
        da: "Når en elev kommer på et forløb, står det her, hvilke timer der mistes.",
        sv: "När en elev kommer med i en intensiv period står det här vilka lektioner som missas.",
        nb: "Når en elev kommer på et kurs, står det her hvilke timer som mistes.",
        en: "When a pupil joins a course, the lessons missed are listed here.")

    static func lessons(_ count: Int) -> Text {
        Text(
            da: count == 1 ? "1 time" : "\(count) timer", sv: count == 1 ? "1 lektion" : "\(count) lektioner",
            nb: count == 1 ? "1 time" : "\(count) timer", en: count == 1 ? "1 lesson" : "\(count) lessons")
    }

    // What waits.
    static let planWaits = Text(
        da: "En plan venter på din godkendelse", sv: "En plan väntar på ditt godkännande",
        nb: "En plan venter på godkjenningen din", en: "A plan waits for your approval")
    static let daysOpen = Text(
        da: "Timer er ikke skrevet ned", sv: "Pass är inte nedskrivna", nb: "Økter er ikke skrevet ned",
        en: "Sessions are not written down")
}

extension DelegatedTask {
    var name: Text {
        switch self {
        case .course:
            Text(da: "Planer for forløb", sv: "Planer för insatser", nb: "Planer for tiltak", en: "Plans of courses")
        case .handover: Text(da: "Overleveringer", sv: "Överlämningar", nb: "Overleveringer", en: "Handovers")
        }
    }
}
