import Core

extension CourseRefusal {
    /// What is in the way, and what to do about it.
    var text: Text {
        switch self {
        case .noSuchPlace:
            Text(
                da: "Det findes ikke længere her. Hent siden igen.", sv: "Det finns inte längre här. Ladda om sidan.",
                nb: "Det finnes ikke lenger her. Last siden på nytt.",
                en: "It is no longer here. Load the page again.")
        case .cannotLead(let from, let to):
            Text(
                da:
                    "Forløbet er »\(from.word.da.lowercased())« og kan ikke blive »\(to.word.da.lowercased())« nu. Måske har en anden været her i mellemtiden.",
                sv:
                    "Perioden är ”\(from.word.sv.lowercased())” och kan inte bli ”\(to.word.sv.lowercased())” nu. Kanske har någon annan varit här under tiden.",
                nb:
                    "Kurset er «\(from.word.nb.lowercased())» og kan ikke bli «\(to.word.nb.lowercased())» nå. Kanskje har noen andre vært her i mellomtiden.",
                en:
                    "The course is “\(from.word.en.lowercased())” and cannot become “\(to.word.en.lowercased())” now. Perhaps somebody else has been here meanwhile."
            )
        case .needsLeader:
            Text(
                da: "Kun skolens leder, eller den lederen har givet det til, kan godkende.",
                sv: "Bara rektor, eller den rektor har gett uppdraget, kan godkänna.",
                nb: "Bare rektor, eller den rektor har gitt det til, kan godkjenne.",
                en: "Only a leader of the school, or somebody the leader has given it to, can approve.")
        case .planUnfinished(let fields):
            Text(
                da: "Der mangler \(fields) \(fields == 1 ? "felt" : "felter") i planen. Åbn planen; de er mærket.",
                sv: "Det saknas \(fields) fält i planen. Öppna planen; de är markerade.",
                nb: "Det mangler \(fields) \(fields == 1 ? "felt" : "felter") i planen. Åpne planen; de er merket.",
                en:
                    "\(fields) \(fields == 1 ? "field is" : "fields are") missing in the plan. Open it; they are marked."
            )
        case .nobodyOnIt:
            Text(
                da: "Der er ingen elever på forløbet endnu.", sv: "Det är inga elever med än.",
                nb: "Det er ingen elever på kurset ennå.", en: "There are no pupils on the course yet.")
        case .unanswered(let homes):
            Text(
                da:
                    "\(homes) \(homes == 1 ? "hjem" : "hjem") har ikke svaret. Hent et svar, eller tag eleven af forløbet.",
                sv: "\(homes) hem har inte svarat. Hämta ett svar eller ta bort eleven.",
                nb: "\(homes) hjem har ikke svart. Hent et svar, eller ta eleven av kurset.",
                en: "\(homes) \(homes == 1 ? "home has" : "homes have") not replied. Get a reply or take the pupil off."
            )
        case .withoutGoal(let pupils):
            Text(
                da: "\(pupils) \(pupils == 1 ? "elev" : "elever") har intet mål endnu.",
                sv: "\(pupils) \(pupils == 1 ? "elev" : "elever") har inget mål än.",
                nb: "\(pupils) \(pupils == 1 ? "elev" : "elever") har ikke noe mål ennå.",
                en: "\(pupils) \(pupils == 1 ? "pupil has" : "pupils have") no goal yet.")
        case .withoutMentor(let pupils):
            Text(
                da: "\(pupils) \(pupils == 1 ? "elev" : "elever") mangler en mentor.",
                sv: "\(pupils) \(pupils == 1 ? "elev" : "elever") saknar mentor.",
                nb: "\(pupils) \(pupils == 1 ? "elev" : "elever") mangler en mentor.",
                en: "\(pupils) \(pupils == 1 ? "pupil has" : "pupils have") no mentor yet.")
        case .tooEarly(let day):
            Text(
                da: "Det kan først ske \(DateFormat.long(day, in: .da)).",
                sv: "Det går först \(DateFormat.long(day, in: .sv)).",
                nb: "Det kan først skje \(DateFormat.long(day, in: .nb)).",
                en: "That can be done from \(DateFormat.long(day, in: .en)).")
        case .locked:
            Text(
                da: "Det kan ikke ændres mere. Hent siden igen, og se, hvad der står nu.",
                sv: "Det går inte att ändra längre. Ladda om sidan och se vad som gäller nu.",
                nb: "Det kan ikke endres mer. Last siden på nytt, og se hva som står nå.",
                en: "That can no longer be changed. Load the page again to see how it stands.")
        }
    }
}
