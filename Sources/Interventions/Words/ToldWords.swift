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
        "invitation.list": told(
            "invitation.list", "så på holdets invitationer", "tittade på gruppens inbjudningar",
            "så på gruppas invitasjoner", "looked at the group's invitations"),
        "invitation.send": told(
            "invitation.send", "sendte en invitation", "skickade en inbjudan", "sendte en invitasjon",
            "sent an invitation"),
        "invitation.print": told(
            "invitation.print", "åbnede en invitation for at printe den", "öppnade en inbjudan för att skriva ut den",
            "åpnet en invitasjon for å skrive den ut", "opened an invitation to print it"),
        "invitation.record": told(
            "invitation.record", "skrev hjemmets svar ned", "skrev ner hemmets svar", "skrev ned svaret hjemmefra",
            "wrote down the home's answer"),
        "invitation.see": told(
            "invitation.see", "læste en invitation", "läste en inbjudan", "leste en invitasjon", "read an invitation"),
        "invitation.reply": told(
            "invitation.reply", "svarede på en invitation", "svarade på en inbjudan", "svarte på en invitasjon",
            "answered an invitation"),
        "note.list": told(
            "note.list", "så på ugens besked", "tittade på veckans besked", "så på ukas beskjed",
            "looked at the week's note"),
        "note.write": told(
            "note.write", "skrev ugens besked", "skrev veckans besked", "skrev ukas beskjed", "wrote the week's note"),
        "note.print": told(
            "note.print", "åbnede ugens besked for at printe den", "öppnade veckans besked för att skriva ut det",
            "åpnet ukas beskjed for å skrive den ut", "opened the week's note to print it"),
        "note.tell": told(
            "note.tell", "gav hjemmet ugens besked", "gav hemmet veckans besked", "ga hjemmet ukas beskjed",
            "gave the home the week's note"),
        "note.read": told(
            "note.read", "læste ugens besked", "läste veckans besked", "leste ukas beskjed", "read the week's note"),
        "followup.see": told(
            "followup.see", "så, hvordan det går bagefter", "tittade på hur det går efteråt",
            "så hvordan det går etterpå", "looked at how things go afterwards"),
        "mentor.form": told(
            "mentor.form", "åbnede siden, hvor man vælger mentor", "öppnade sidan där man väljer mentor",
            "åpnet siden der man velger mentor", "opened the page to choose a mentor"),
        "mentor.choose": told(
            "mentor.choose", "valgte en mentor", "valde en mentor", "valgte en mentor", "chose a mentor"),
        "followup.end_form": told(
            "followup.end_form", "åbnede siden, hvor møderne kan slutte", "öppnade sidan där mötena kan avslutas",
            "åpnet siden der møtene kan avsluttes", "opened the page to end the meetings"),
        "followup.end": told(
            "followup.end", "besluttede, at møderne er slut", "beslutade att mötena är slut",
            "bestemte at møtene er slutt", "decided that the meetings are over"),
        "meeting.list": told(
            "meeting.list", "så på møderne med mentoren", "tittade på mötena med mentorn",
            "så på møtene med mentoren", "looked at the meetings with the mentor"),
        "meeting.add": told(
            "meeting.add", "lavede et ekstra møde", "la till ett extra möte", "la til et ekstra møte",
            "added a meeting"),
        "meeting.see": told("meeting.see", "åbnede et møde", "öppnade ett möte", "åpnet et møte", "opened a meeting"),
        "meeting.record": told(
            "meeting.record", "skrev om et møde", "skrev om ett möte", "skrev om et møte", "wrote about a meeting"),
        "meeting.move": told(
            "meeting.move", "flyttede et møde", "flyttade ett möte", "flyttet et møte", "moved a meeting"),
        "handback.form": told(
            "handback.form", "læste, hvad klassen går videre med", "läste vad klassen går vidare med",
            "leste hva klassen går videre med", "read what the class goes on with"),
        "handback.record": told(
            "handback.record", "skrev, hvad klassen går videre med", "skrev vad klassen går vidare med",
            "skrev hva klassen går videre med", "wrote what the class goes on with"),
    ]
}
