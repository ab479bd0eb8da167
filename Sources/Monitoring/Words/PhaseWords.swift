import Core

/// The texts of phases that staff read.
enum PhaseWords {
    static let course = Text(
        da: "Intensivt forløb", sv: "Intensiv period", nb: "Intensivt kurs", en: "Intensive course")
    static let followUp = Text(da: "Opfølgning", sv: "Uppföljning", nb: "Oppfølging", en: "Follow-up")
    static let courseOver = Text(
        da: "Forløbet er slut", sv: "Perioden är slut", nb: "Kurset er slutt", en: "The course is over")
    static let whySilent = Text(
        da:
            "To uger er for kort tid til reglen. Se på målingen før og målingen efter; reglen taler igen i opfølgningen.",
        sv: "Två veckor är för kort tid för regeln. Se på mätningen före och efter; regeln talar igen i uppföljningen.",
        nb: "To uker er for kort tid for regelen. Se på målingen før og etter; regelen taler igjen i oppfølgingen.",
        en:
            "Two weeks are too short for the rule. Look at the scores before and after; the rule speaks again in the follow-up."
    )
    static let entryAndExit = Text(
        da: "Før og efter forløbet", sv: "Före och efter perioden", nb: "Før og etter kurset",
        en: "Before and after the course")
}
