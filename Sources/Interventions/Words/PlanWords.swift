import Core

/// The texts of the plan.
enum PlanWords {
    static let lead = Text(
        da: "Kladden gemmes, som den er. I kan skrive i den flere på en gang.",
        sv: "Utkastet sparas som det är. Ni kan skriva i det flera samtidigt.",
        nb: "Utkastet lagres som det er. Dere kan skrive i det flere samtidig.",
        en: "The draft is saved as it is. Several of you can write in it at once.")
    static let saved = Text(
        da: "Planen er gemt.", sv: "Planen är sparad.", nb: "Planen er lagret.", en: "The plan is saved.")
    static let save = Text(da: "Gem planen", sv: "Spara planen", nb: "Lagre planen", en: "Save the plan")
    static let locked = Text(
        da: "Rammen er godkendt og ligger fast. Skal den ændres, gøres planen til kladde igen.",
        sv: "Ramen är godkänd och ligger fast. Om den ska ändras görs planen till utkast igen.",
        nb: "Rammen er godkjent og ligger fast. Skal den endres, gjøres planen til utkast igjen.",
        en: "The frame is approved and stands. To change it, make the plan a draft again.")
    static let closed = Text(
        da: "Forløbet er slut, og planen kan læses, men ikke ændres.",
        sv: "Perioden är slut; planen kan läsas men inte ändras.",
        nb: "Kurset er slutt, og planen kan leses, men ikke endres.",
        en: "The course is over: the plan can be read but not changed.")

    static let frame = Text(da: "Rammen", sv: "Ramen", nb: "Rammen", en: "The frame")
    static let weeks = Text(da: "Antal uger", sv: "Antal veckor", nb: "Antall uker", en: "Weeks")
    static let daysOff = Text(
        da: "Dage uden undervisning", sv: "Dagar utan undervisning", nb: "Dager uten undervisning",
        en: "Days without teaching")
    static let daysOffHint = Text(
        da: "Fx 2026-11-20. Flere dage med mellemrum.", sv: "T.ex. 2026-11-20. Flera dagar med mellanslag.",
        nb: "F.eks. 2026-11-20. Flere dager med mellomrom.", en: "Such as 2026-11-20. Several with spaces between.")
    static let room = Text(da: "Lokale", sv: "Lokal", nb: "Rom", en: "Room")
    static let roomHint = Text(
        da: "Et andet sted end klassen, med sit eget udtryk.", sv: "En annan plats än klassrummet, med egen prägel.",
        nb: "Et annet sted enn klasserommet, med sitt eget preg.",
        en: "Somewhere else than the classroom, with a look of its own.")
    static let target = Text(
        da: "Hvem er forløbet for?", sv: "Vem är perioden för?", nb: "Hvem er kurset for?",
        en: "Who is the course for?")
    static let targetHint = Text(
        da: "Hvad har eleverne brug for lige nu – ikke hvem de er.",
        sv: "Vad eleverna behöver just nu – inte vilka de är.",
        nb: "Hva elevene trenger akkurat nå – ikke hvem de er.", en: "What the pupils need now – not what they are.")

    static let day = Text(da: "Dagens program", sv: "Dagens program", nb: "Dagens program", en: "The day")
    static let dayStarts = Text(da: "Begynder kl.", sv: "Börjar kl.", nb: "Begynner kl.", en: "Begins at")
    static let part = Text(da: "Del", sv: "Del", nb: "Del", en: "Part")
    static let minutes = Text(da: "Minutter", sv: "Minuter", nb: "Minutter", en: "Minutes")
    static let nothing = Text(da: "Intet", sv: "Inget", nb: "Ingenting", en: "Nothing")
    static let none = Text(da: "Ingen", sv: "Inga", nb: "Ingen", en: "None")
    static let notWritten = Text(
        da: "Ikke udfyldt", sv: "Inte ifyllt", nb: "Ikke fylt ut", en: "Not filled in")

    static func lessons(_ planned: Int, model: Int) -> Text {
        Text(
            da: "Det bliver \(planned) lektioner om ugen. Modellen har \(model).",
            sv: "Det blir \(planned) lektioner i veckan. Modellen har \(model).",
            nb: "Det blir \(planned) timer i uka. Modellen har \(model).",
            en: "That makes \(planned) lessons a week. The model has \(model).")
    }

    static let after = Text(da: "Bagefter", sv: "Efteråt", nb: "Etterpå", en: "Afterwards")
    static let followUpWeeks = Text(
        da: "Uger med mentor", sv: "Veckor med mentor", nb: "Uker med mentor", en: "Weeks with a mentor")
    static let mentorPerWeek = Text(
        da: "Møder om ugen", sv: "Möten i veckan", nb: "Møter i uka", en: "Meetings a week")
    static let mentorMinutes = Text(
        da: "Minutter pr. møde", sv: "Minuter per möte", nb: "Minutter per møte", en: "Minutes a meeting")
    static let handback = Text(
        da: "Møde med klasselæreren", sv: "Möte med klassläraren", nb: "Møte med kontaktlæreren",
        en: "Meeting with the class teacher")
    static let handbackHint = Text(
        da: "Her gives det videre, der virker. Helst i den første uge efter.",
        sv: "Här lämnas det som fungerar vidare. Helst första veckan efter.",
        nb: "Her gis det som virker videre. Helst i den første uka etter.",
        en: "Where what works is passed on. Best in the first week after.")

    static let parents = Text(da: "Hjemmet", sv: "Hemmet", nb: "Hjemmet", en: "The home")
    static let parentsBefore = Text(da: "Før", sv: "Före", nb: "Før", en: "Before")
    static let parentsBeforeHint = Text(
        da: "Hvem ringer eller skriver hvornår, og hvad siger vi først? Begynd med elevens styrker.",
        sv: "Vem ringer eller skriver när, och vad säger vi först? Börja med elevens styrkor.",
        nb: "Hvem ringer eller skriver når, og hva sier vi først? Begynn med elevens styrker.",
        en: "Who calls or writes when, and what do we say first? Begin with the pupil's strengths.")
    static let parentsDuring = Text(da: "Undervejs", sv: "Under tiden", nb: "Underveis", en: "During")
    static let parentsDuringHint = Text(
        da: "En kort besked om ugen: hvad vi gjorde, og én ting at gøre derhjemme.",
        sv: "Ett kort besked i veckan: vad vi gjorde och en sak att göra hemma.",
        nb: "En kort beskjed i uka: hva vi gjorde, og én ting å gjøre hjemme.",
        en: "A short word each week: what we did, and one thing to do at home.")
    static let parentsAfter = Text(da: "Efter", sv: "Efter", nb: "Etter", en: "After")
    static let parentsAfterHint = Text(
        da: "Samtalen, hvor eleven er med: hvad fortsætter, og hvem følger op?",
        sv: "Samtalet där eleven är med: vad fortsätter, och vem följer upp?",
        nb: "Samtalen der eleven er med: hva fortsetter, og hvem følger opp?",
        en: "The talk with the pupil there: what goes on, and who follows up?")

    static let elements = Text(
        da: "De 11 elementer", sv: "De 11 delarna", nb: "De 11 elementene", en: "The 11 elements")
    static let elementsHint = Text(
        da: "Skriv kort, hvordan forløbet gør det. Det, I ikke kan svare på, er det, I skal tale om.",
        sv: "Skriv kort hur ni gör det. Det ni inte kan svara på är det ni ska prata om.",
        nb: "Skriv kort hvordan kurset gjør det. Det dere ikke kan svare på, er det dere skal snakke om.",
        en: "Write in a few words how the course does it. What you cannot answer is what to talk about.")
    static let departures = Text(
        da: "Anderledes end modellen", sv: "Annorlunda än modellen", nb: "Annerledes enn modellen",
        en: "Other than the model")
    static let departuresHint = Text(
        da: "Det er i orden at gøre det anderledes. Skriv hvorfor, så I kan se tilbage på det.",
        sv: "Det är okej att göra på ett annat sätt. Skriv varför, så att ni kan se tillbaka på det.",
        nb: "Det er greit å gjøre det annerledes. Skriv hvorfor, så dere kan se tilbake på det.",
        en: "It is fine to do otherwise. Write down why, so that you can look back on it.")
    static let noDepartures = Text(
        da: "Planen følger modellen.", sv: "Planen följer modellen.", nb: "Planen følger modellen.",
        en: "The plan follows the model.")

    static func theyWrote(_ who: String, _ text: String) -> Text {
        let shown = text.isEmpty ? "–" : text
        return Text(
            da: "\(who) har imens skrevet: »\(shown)«. Behold dit eller ret det, og gem igen.",
            sv: "\(who) har under tiden skrivit: ”\(shown)”. Behåll ditt eller ändra, och spara igen.",
            nb: "\(who) har imens skrevet: «\(shown)». Behold ditt eller rett det, og lagre igjen.",
            en: "\(who) has meanwhile written: “\(shown)”. Keep yours or change it, and save again.")
    }

    static let somebody = Text(da: "En anden", sv: "Någon annan", nb: "En annen", en: "Somebody else")

    static func number(_ least: Int, _ most: Int) -> Text {
        Text(
            da: "Skriv et tal fra \(least) til \(most)", sv: "Skriv ett tal från \(least) till \(most)",
            nb: "Skriv et tall fra \(least) til \(most)", en: "Write a number from \(least) to \(most)")
    }

    static let notADay = Text(
        da: "Skriv en dato som 2026-11-20", sv: "Skriv ett datum som 2026-11-20", nb: "Skriv en dato som 2026-11-20",
        en: "Write a day such as 2026-11-20")
    static let notATime = Text(
        da: "Skriv et klokkeslæt som 8.00", sv: "Skriv ett klockslag som 8.00", nb: "Skriv et klokkeslett som 8.00",
        en: "Write a time such as 8:00")
    static let missing = Text(
        da: "Mangler, før lederen kan godkende", sv: "Saknas innan rektor kan godkänna",
        nb: "Mangler før rektor kan godkjenne", en: "Missing before a leader can approve")
}

extension PlanFault {
    var text: Text {
        switch self {
        case .missing: PlanWords.missing
        case .notADay: PlanWords.notADay
        case .notANumber(let least, let most): PlanWords.number(least, most)
        case .notATime: PlanWords.notATime
        case .labels(let word): CourseWords.nameLabels(word)
        case .noReason:
            Text(
                da: "Skriv hvorfor, før lederen kan godkende", sv: "Skriv varför innan rektor kan godkänna",
                nb: "Skriv hvorfor før rektor kan godkjenne", en: "Write why, before a leader can approve")
        }
    }
}

extension Departure {
    var text: Text {
        switch matter {
        case .weeks:
            Text(
                da: "\(plan) uger, modellen har \(model)", sv: "\(plan) veckor, modellen har \(model)",
                nb: "\(plan) uker, modellen har \(model)", en: "\(plan) weeks; the model has \(model)")
        case .lessons:
            Text(
                da: "\(plan) lektioner om ugen, modellen har \(model)",
                sv: "\(plan) lektioner i veckan, modellen har \(model)",
                nb: "\(plan) timer i uka, modellen har \(model)", en: "\(plan) lessons a week; the model has \(model)")
        case .group:
            Text(
                da: "\(plan) elever, modellen regner med mindst \(model)",
                sv: "\(plan) elever, modellen räknar med minst \(model)",
                nb: "\(plan) elever, modellen regner med minst \(model)",
                en: "\(plan) pupils; the model expects at least \(model)")
        case .followUp:
            Text(
                da: "\(plan) ugers opfølgning, modellen har \(model)",
                sv: "\(plan) veckors uppföljning, modellen har \(model)",
                nb: "\(plan) ukers oppfølging, modellen har \(model)",
                en: "\(plan) weeks of follow-up; the model has \(model)")
        case .mentoring:
            Text(
                da: "\(plan) mentormøder om ugen, modellen har \(model)",
                sv: "\(plan) mentorsmöten i veckan, modellen har \(model)",
                nb: "\(plan) mentormøter i uka, modellen har \(model)",
                en: "\(plan) mentor meetings a week; the model has \(model)")
        case .mentorMinutes:
            Text(
                da: "Mentormøder på \(plan) minutter, modellen har \(model)",
                sv: "Mentorsmöten på \(plan) minuter, modellen har \(model)",
                nb: "Mentormøter på \(plan) minutter, modellen har \(model)",
                en: "Mentor meetings of \(plan) minutes; the model has \(model)")
        case .content:
            Text(
                da: "Modellens dag har også: \(kinds(.da))", sv: "Modellens dag har också: \(kinds(.sv))",
                nb: "Modellens dag har også: \(kinds(.nb))", en: "The model's day also has: \(kinds(.en))")
        }
    }

    private func kinds(_ language: Language) -> String {
        missing.map { $0.word[language] }.joined(separator: ", ")
    }
}
