import Core

/// What adults do with a course, in words for the pupil who asks who has seen them. Each
/// ends a sentence that begins with a name; none says what kind of course it is.
enum CourseTold {
    private static func told(_ key: String, _ da: String, _ sv: String, _ nb: String, _ en: String) -> Text {
        Text(key: "told." + key, da: da, sv: sv, nb: nb, en: en)
    }

    static let words: [String: Text] = [
        "course.see": told(
            "course.see", "åbnede holdets side", "öppnade gruppens sida", "åpnet gruppas side",
            "opened the group's page"),
        "course.move": told(
            "course.move", "tog et skridt i planen for holdet", "tog ett steg i gruppens plan",
            "tok et steg i planen for gruppa", "took a step in the group's plan"),
        "plan.see": told(
            "plan.see", "læste holdets plan", "läste gruppens plan", "leste gruppas plan", "read the group's plan"),
        "plan.save": told(
            "plan.save", "skrev i holdets plan", "skrev i gruppens plan", "skrev i gruppas plan",
            "wrote in the group's plan"),
        "team.see": told(
            "team.see", "så, hvilke voksne der er med på holdet", "såg vilka vuxna som är med",
            "så hvilke voksne som er med", "saw which adults are with the group"),
        "team.add": told(
            "team.add", "tog en voksen med på holdet", "tog med en vuxen i gruppen", "tok en voksen med i gruppa",
            "added an adult to the group"),
        "team.end": told(
            "team.end", "tog en voksen af holdet", "tog bort en vuxen ur gruppen", "tok en voksen ut av gruppa",
            "took an adult off the group"),
        "place.list": told(
            "place.list", "så, hvem der er på holdet", "såg vilka som är med i gruppen", "så hvem som er med i gruppa",
            "saw who is in the group"),
        "place.propose": told(
            "place.propose", "foreslog en plads på et hold", "föreslog en plats i en grupp",
            "foreslo en plass i ei gruppe", "proposed a place in a group"),
        "place.move": told(
            "place.move", "skrev, hvem der er med på holdet", "skrev vilka som är med i gruppen",
            "skrev hvem som er med i gruppa", "wrote down who is in the group"),
        "course.goals": told("course.goals", "så på mål", "tittade på mål", "så på mål", "looked at goals"),
        "course.goals_set": told("course.goals_set", "satte mål", "satte mål", "satte mål", "set goals"),
        "course.day": told(
            "course.day", "åbnede dagens side", "öppnade dagens sida", "åpnet dagens side", "opened the day's page"),
        "session.record": told(
            "session.record", "skrev ned, hvad holdet lavede", "skrev ner vad gruppen gjorde",
            "skrev ned hva gruppa gjorde", "wrote down what the group did"),
        "course.board": told(
            "course.board", "viste dagens program", "visade dagens program", "viste dagens program",
            "showed the day's programme"),
        "course.calendar": told(
            "course.calendar", "hentede holdets dage til sin kalender", "hämtade gruppens dagar till sin kalender",
            "hentet gruppas dager til kalenderen sin", "fetched the group's days for a calendar"),
        "fidelity.see": told(
            "fidelity.see", "så på, hvordan undervisningen går", "tittade på hur undervisningen går",
            "så på hvordan undervisningen går", "looked at how the teaching goes"),
        "fidelity.check": told(
            "fidelity.check", "skrev om, hvordan undervisningen går", "skrev om hur undervisningen går",
            "skrev om hvordan undervisningen går", "wrote about how the teaching goes"),
        "lesson.missed": told(
            "lesson.missed", "så, hvilke timer der bliver misset", "såg vilka lektioner som missas",
            "så hvilke timer som går tapt", "saw which lessons are missed"),
        "lesson.decide": told(
            "lesson.decide", "valgte, hvilke timer der skal hentes", "valde vilka lektioner som ska tas igen",
            "valgte hvilke timer som skal hentes", "chose which lessons are caught up"),
        "lesson.subjects": told(
            "lesson.subjects", "skrev klassens fag", "skrev klassens ämnen", "skrev klassens fag",
            "wrote down the class's subjects"),
    ]
}
