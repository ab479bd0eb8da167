import Core

/// The texts of the year's calendar.
enum CalendarWords {
    static let title = Text(
        da: "Årets overleveringer", sv: "Årets överlämningar", nb: "Årets overleveringer", en: "The year's handovers")
    static let lead = Text(
        da: "Hvad der skal gøres hvornår, og hvem der mangler noget.",
        sv: "Vad som ska göras när, och vem som har något kvar.",
        nb: "Hva som skal gjøres når, og hvem som har noe igjen.",
        en: "What is to be done by when, and who has something left to do.")
    static let none = Text(
        da: "Ingen datoer for dette skoleår", sv: "Inga datum för det här läsåret",
        nb: "Ingen datoer for dette skoleåret",
        en: "No days for this school year")
    static let noneText = Text(
        da: "Overleveringer kan skrives og sendes alligevel.", sv: "Överlämningar kan skrivas och skickas ändå.",
        nb: "Overleveringer kan skrives og sendes likevel.", en: "Handovers can be written and sent all the same.")
    static let by = Text(da: "Senest", sv: "Senast", nb: "Senest", en: "By")
    static let done = Text(da: "Intet mangler", sv: "Inget kvar", nb: "Ingenting igjen", en: "Nothing left")
    static let ownDays = Text(da: "Egne datoer", sv: "Egna datum", nb: "Egne datoer", en: "Days of our own")
    static let areOwn = Text(
        da: "Jeres egne datoer gælder for alle jeres skoler.", sv: "Era egna datum gäller för alla era skolor.",
        nb: "Deres egne datoer gjelder for alle skolene deres.", en: "Your own days hold for all your schools.")
    static let areCountrys = Text(
        da: "Landets sædvanlige datoer gælder. Ret dem, hvis I har jeres egne.",
        sv: "Landets vanliga datum gäller. Ändra dem om ni har egna.",
        nb: "Landets vanlige datoer gjelder. Endre dem om dere har egne.",
        en: "The country's usual days hold. Change them if you have your own.")
    static let countrysDays = Text(
        da: "Brug landets datoer igen", sv: "Använd landets datum igen", nb: "Bruk landets datoer igjen",
        en: "Use the country's days again")
    static let saved = Text(
        da: "Datoerne er gemt.", sv: "Datumen är sparade.", nb: "Datoene er lagret.", en: "The days are saved.")
    static let noDay = Text(
        da: "Skriv mindst én dato.", sv: "Skriv minst ett datum.", nb: "Skriv minst én dato.",
        en: "Give at least one day.")
    static func badDay(_ year: String) -> Text {
        Text(
            da: "Skriv en dag i skoleåret \(year) eller efteråret efter.",
            sv: "Skriv en dag under läsåret \(year) eller hösten efter.",
            nb: "Skriv en dag i skoleåret \(year) eller høsten etter.",
            en: "Give a day in the school year \(year) or the autumn after it.")
    }
    static func left(_ count: Int) -> Text {
        Text(da: "\(count) mangler", sv: "\(count) kvar", nb: "\(count) igjen", en: "\(count) left")
    }
}

extension CalendarStep {
    var name: Text {
        switch self {
        case .mark: Text(da: "Markér", sv: "Markera", nb: "Marker", en: "Mark")
        case .write: Text(da: "Skriv", sv: "Skriv", nb: "Skriv", en: "Write")
        case .approve: Text(da: "Godkend", sv: "Godkänn", nb: "Godkjenn", en: "Approve")
        case .release: Text(da: "Send", sv: "Skicka", nb: "Send", en: "Send")
        case .receive: Text(da: "Tag imod", sv: "Ta emot", nb: "Ta imot", en: "Receive")
        case .begin: Text(da: "Begynd", sv: "Börja", nb: "Begynn", en: "Begin")
        case .close: Text(da: "Afslut", sv: "Avsluta", nb: "Avslutt", en: "Close")
        }
    }

    var who: Text {
        switch self {
        case .mark, .release:
            Text(da: "vejleder", sv: "SYV", nb: "rådgiver", en: "co-ordinator")
        case .write: Text(da: "faglærere", sv: "ämneslärare", nb: "faglærere", en: "subject teachers")
        case .approve: Text(da: "skoleleder", sv: "rektor", nb: "rektor", en: "school leader")
        case .receive: Text(da: "den nye skole", sv: "nya skolan", nb: "den nye skolen", en: "the new school")
        case .begin, .close: Text(same: "mentor")
        }
    }

    var text: Text {
        switch self {
        case .mark:
            Text(
                da: "Hvem kan få brug for, at noget følger med? Tal med elev og hjem om det.",
                sv: "Vem kan behöva att något följer med? Prata med elev och vårdnadshavare om det.",
                nb: "Hvem kan trenge at noe følger med? Snakk med elev og foresatte om det.",
                en: "Who may need something to go along? Talk with pupil and home about it.")
        case .write:
            Text(
                da: "Hver lærer skriver sine fag og skriver under.",
                sv: "Varje lärare skriver sina ämnen och undertecknar.",
                nb: "Hver lærer skriver sine fag og signerer.", en: "Each teacher writes their subjects and signs.")
        case .approve:
            Text(
                da: "Det, der er færdigt, læses og godkendes.", sv: "Det som är klart läses och godkänns.",
                nb: "Det som er ferdig, leses og godkjennes.", en: "What is ready is read and approved.")
        case .release:
            Text(
                da: "Optagelsen siger, hvor eleven skal hen; så sendes det.",
                sv: "Antagningen säger vart eleven ska; då skickas det.",
                nb: "Inntaket sier hvor eleven skal; så sendes det.",
                en: "Admission says where the pupil goes; then it is sent.")
        case .receive:
            Text(
                da: "Den nye skole bekræfter og læser, før eleven begynder.",
                sv: "Nya skolan bekräftar och läser innan eleven börjar.",
                nb: "Den nye skolen bekrefter og leser før eleven begynner.",
                en: "The new school confirms and reads before the pupil begins.")
        case .begin:
            Text(
                da: "Spørgsmål besvares, og planen begyndes, hvor eleven er.",
                sv: "Frågor besvaras och planen börjar där eleven är.",
                nb: "Spørsmål besvares, og planen begynner der eleven er.",
                en: "Questions are answered, and the plan begins where the pupil is.")
        case .close:
            Text(
                da: "Hvad hjalp, og hvad manglede? Så afsluttes det.",
                sv: "Vad hjälpte, och vad saknades? Sedan avslutas det.",
                nb: "Hva hjalp, og hva manglet? Så avsluttes det.",
                en: "What helped, what was missing? Then it is closed.")
        }
    }
}
