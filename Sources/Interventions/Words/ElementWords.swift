import Core

extension CourseElement {
    /// The element as a question to the plan and to the practice (after Boks 1 of
    /// "Virksomme indsatser", in our own words).
    var word: Text {
        switch self {
        case .clearGoals:
            Text(
                da: "Klare mål og rammer, og fremgang man kan se", sv: "Tydliga mål och ramar, och framsteg som syns",
                nb: "Klare mål og rammer, og framgang man kan se",
                en: "Clear goals and frames, and progress one can see")
        case .holistic:
            Text(
                da: "Blik for hele eleven og elevens hverdag", sv: "Blick för hela eleven och elevens vardag",
                nb: "Blikk for hele eleven og elevens hverdag", en: "An eye for the whole pupil and everyday life")
        case .personal:
            Text(
                da: "Arbejde med trivsel, selvværd, motivation og relationer",
                sv: "Arbete med trivsel, självkänsla, motivation och relationer",
                nb: "Arbeid med trivsel, selvfølelse, motivasjon og relasjoner",
                en: "Work on wellbeing, self-worth, motivation and relations")
        case .strategies:
            Text(
                da: "Tydelige strategier og redskaber til at lære", sv: "Tydliga strategier och verktyg för att lära",
                nb: "Tydelige strategier og verktøy for å lære", en: "Explicit strategies and tools for learning")
        case .differentiated:
            Text(
                da: "Undervisning rettet mod den enkelte", sv: "Undervisning riktad till den enskilda",
                nb: "Undervisning rettet mot den enkelte", en: "Teaching aimed at the single pupil")
        case .variedStructured:
            Text(
                da: "Varieret og aktivt, men med faste rammer og ritualer",
                sv: "Varierat och aktivt, men med fasta ramar och ritualer",
                nb: "Variert og aktivt, men med faste rammer og ritualer",
                en: "Varied and active, with firm frames and rituals")
        case .newSetting:
            Text(
                da: "Et nyt sted at være", sv: "En ny plats att vara på", nb: "Et nytt sted å være",
                en: "A new place to be")
        case .appreciative:
            Text(
                da: "Anerkendende: øje for fremgang og styrker", sv: "Bekräftande: blick för framsteg och styrkor",
                nb: "Anerkjennende: øye for framgang og styrker", en: "Appreciative: an eye for progress and strengths")
        case .feedback:
            Text(
                da: "Løbende feedback, der kan bruges", sv: "Löpande återkoppling som går att använda",
                nb: "Løpende tilbakemelding som kan brukes", en: "Running feedback that can be used")
        case .parents:
            Text(
                da: "Samarbejde med hjemmet, så det kan bakke op", sv: "Samarbete med hemmet så att det kan stötta",
                nb: "Samarbeid med hjemmet, så det kan støtte", en: "Working with the home, so that it can back up")
        case .followUp:
            Text(
                da: "Opfølgning, når forløbet er slut", sv: "Uppföljning när perioden är slut",
                nb: "Oppfølging når kurset er slutt", en: "Follow-up when the course is over")
        }
    }

    /// What one would see if it were so.
    var evidence: Text {
        switch self {
        case .clearGoals:
            Text(
                da: "Højst tre mål pr. elev; eleven kan se sin kurve.",
                sv: "Högst tre mål per elev; eleven kan se sin kurva.",
                nb: "Høyst tre mål per elev; eleven kan se kurven sin.",
                en: "At most three goals a pupil; the pupil can see the chart.")
        case .holistic:
            Text(
                da: "En samtale ved begyndelsen; aftalt støtte i hverdagen.",
                sv: "Ett samtal i början; överenskommet stöd i vardagen.",
                nb: "En samtale ved begynnelsen; avtalt støtte i hverdagen.",
                en: "A talk at the start; agreed support in everyday life.")
        case .personal:
            Text(
                da: "Står på skemaet; trivsel måles.", sv: "Finns på schemat; trivsel mäts.",
                nb: "Står på timeplanen; trivsel måles.", en: "On the timetable; wellbeing is measured.")
        case .strategies:
            Text(
                da: "Strategierne har navne og bliver øvet.", sv: "Strategierna har namn och övas.",
                nb: "Strategiene har navn og blir øvd på.", en: "The strategies have names and are practised.")
        case .differentiated:
            Text(
                da: "Startmålingen bruges til grupper og opgaver.",
                sv: "Startmätningen används till grupper och uppgifter.",
                nb: "Startmålingen brukes til grupper og oppgaver.", en: "The entry measure shapes groups and tasks.")
        case .variedStructured:
            Text(
                da: "Samme begyndelse og slutning hver dag.", sv: "Samma början och slut varje dag.",
                nb: "Samme begynnelse og slutt hver dag.", en: "The same start and close every day.")
        case .newSetting:
            Text(
                da: "Et lokale med sit eget udtryk er booket.", sv: "Ett rum med egen prägel är bokat.",
                nb: "Et rom med sitt eget preg er booket.", en: "A room with its own look is booked.")
        case .appreciative:
            Text(
                da: "Feedback nævner, hvad eleven gjorde godt.", sv: "Återkopplingen nämner vad eleven gjorde bra.",
                nb: "Tilbakemeldingen nevner hva eleven gjorde bra.", en: "Feedback names what the pupil did well.")
        case .feedback:
            Text(
                da: "Mindst én besked til hver elev om dagen.", sv: "Minst en återkoppling till varje elev om dagen.",
                nb: "Minst én tilbakemelding til hver elev om dagen.", en: "At least one word to each pupil a day.")
        case .parents:
            Text(
                da: "Kontakt før, undervejs og efter er skrevet ned.",
                sv: "Kontakt före, under och efter är nedskriven.",
                nb: "Kontakt før, underveis og etter er skrevet ned.",
                en: "Contact before, during and after is written down.")
        case .followUp:
            Text(
                da: "Datoer, mentor og ny måling ligger fast.", sv: "Datum, mentor och ny mätning är bestämda.",
                nb: "Datoer, mentor og ny måling ligger fast.", en: "Dates, mentor and retest are set.")
        }
    }
}

extension Extent {
    var word: Text {
        switch self {
        case .no: Text(da: "Nej", sv: "Nej", nb: "Nei", en: "No")
        case .partly: Text(da: "Delvist", sv: "Delvis", nb: "Delvis", en: "Partly")
        case .yes: Text(da: "Ja", sv: "Ja", nb: "Ja", en: "Yes")
        }
    }
}
