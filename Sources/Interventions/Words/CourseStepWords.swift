import Core

/// What comes next in a course, and the names of its pages on the course's own.
extension CourseWords {
    static let beforeIt = Text(da: "Før", sv: "Före", nb: "Før", en: "Before")
    static let meanwhile = Text(da: "Undervejs", sv: "Under tiden", nb: "Underveis", en: "Meanwhile")
    static let afterwards = Text(da: "Bagefter", sv: "Efteråt", nb: "Etterpå", en: "Afterwards")
    static let dayPage = Text(da: "Dagen i dag", sv: "Dagen i dag", nb: "Dagen i dag", en: "Today's page")
    static let wall = Text(da: "Datavæg", sv: "Datavägg", nb: "Datavegg", en: "Data wall")

    static func setGoals(_ name: String) -> Text {
        Text(
            da: "Sæt mål for \(name)", sv: "Sätt mål för \(name)", nb: "Sett mål for \(name)",
            en: "Set goals for \(name)")
    }

    static let nextInvite = Text(
        da: "Planen er godkendt, og teamet kan se eleverne. Nu skal hjemmene spørges.",
        sv: "Planen är godkänd och teamet ser eleverna. Nu ska hemmen tillfrågas.",
        nb: "Planen er godkjent, og teamet ser elevene. Nå skal hjemmene spørres.",
        en: "The plan is approved and the team sees the pupils. Now ask the homes.")

    static func nextFollowUp(_ day: LocalDate) -> Text {
        Text(
            da: "Efter den sidste dag, \(DateFormat.long(day, in: .da)), begynder opfølgningen.",
            sv: "Efter sista dagen, \(DateFormat.long(day, in: .sv)), börjar uppföljningen.",
            nb: "Etter den siste dagen, \(DateFormat.long(day, in: .nb)), begynner oppfølgingen.",
            en: "After the last day, \(DateFormat.long(day, in: .en)), the follow-up begins.")
    }

    static let nextMeetings = Text(
        da: "Se, at møderne bliver holdt, og at klassen tager over.",
        sv: "Se till att mötena blir av och att klassen tar över.",
        nb: "Følg med på at møtene blir holdt, og at klassen tar over.",
        en: "See that the meetings are held and that the class takes over.")
    static let nextEvaluate = Text(
        da: "Opfølgningen er slut. Se tilbage sammen, og afslut.",
        sv: "Uppföljningen är slut. Se tillbaka tillsammans och avsluta.",
        nb: "Oppfølgingen er over. Se tilbake sammen, og avslutt.",
        en: "The follow-up is over. Look back together, then close.")
    static let nextShare = Text(
        da: "Del erfaringerne, så andre på skolen kan bygge videre på dem.",
        sv: "Dela erfarenheterna, så att andra på skolan kan bygga vidare på dem.",
        nb: "Del erfaringene, så andre på skolen kan bygge videre på dem.",
        en: "Share the experience, so that others at the school can build on it.")
    static let nextNothing = Text(
        da: "Forløbet er afsluttet. Målingen efter et år mangler måske endnu.",
        sv: "Perioden är avslutad. Mätningen efter ett år återstår kanske.",
        nb: "Kurset er avsluttet. Målingen etter ett år gjenstår kanskje.",
        en: "The course is closed. The retest after a year may still be to come.")
}
