import Core

/// What the audit log's actions are for the pupil whom they concern: the end of a
/// sentence that begins with somebody's name.
enum ToldWords {
    static let all: [String: Text] = [
        "group.see": told(
            "group.see", "åbnede klassens side", "öppnade klassens sida",
            "åpnet klassens side", "opened the class's page"),
        "probe.grid": told(
            "probe.grid", "åbnede klassens skema med resultater", "öppnade klassens tabell med resultat",
            "åpnet klassens skjema med resultater", "opened the class's list of scores"),
        "probe.record": told(
            "probe.record", "skrev et resultat", "skrev in ett resultat", "skrev inn et resultat", "wrote a score"),
        "pupil.see": told("pupil.see", "åbnede siden", "öppnade sidan", "åpnet siden", "opened the page"),
        "goal.form": told("goal.form", "så på et mål", "tittade på ett mål", "så på et mål", "looked at a goal"),
        "goal.set": told("goal.set", "satte et mål", "satte ett mål", "satte et mål", "set a goal"),
        "group.wall": told(
            "group.wall", "så, hvordan det går for holdet", "tittade på hur det går för gruppen",
            "så hvordan det går for gruppa", "looked at how the group is getting on"),
        "decision.form": told(
            "decision.form", "så på, hvad der skal ske nu", "tittade på vad som ska hända nu",
            "så på hva som skal skje nå", "looked at what should happen next"),
        "decision.make": told(
            "decision.make", "bestemte, hvad der skal ske nu", "bestämde vad som ska hända nu",
            "bestemte hva som skal skje nå", "decided what should happen next"),
        "decision.withdraw": told(
            "decision.withdraw", "tog en beslutning tilbage", "tog tillbaka ett beslut", "tok en beslutning tilbake",
            "took a decision back"),
        "feedback.list": told(
            "feedback.list", "læste feedback", "läste återkoppling", "leste tilbakemeldinger", "read feedback"),
        "feedback.give": told(
            "feedback.give", "gav feedback", "gav återkoppling", "ga en tilbakemelding", "gave feedback"),
        "feedback.answer": told(
            "feedback.answer", "svarede på feedback", "svarade på återkoppling", "svarte på en tilbakemelding",
            "answered feedback"),
        "own_goal.form": told(
            "own_goal.form", "så på sit eget mål", "tittade på sitt eget mål", "så på sitt eget mål",
            "looked at their own goal"),
        "own_goal.write": told(
            "own_goal.write", "skrev sit eget mål", "skrev sitt eget mål", "skrev sitt eget mål", "wrote their own goal"
        ),
        "own_goal.reach": told(
            "own_goal.reach", "nåede sit eget mål", "nådde sitt eget mål", "nådde sitt eget mål",
            "reached their own goal"),
        "aim.choose": told(
            "aim.choose", "valgte, hvad kurven viser", "valde vad kurvan visar", "valgte hva kurven viser",
            "chose what the curve shows"),
        "word.form": told(
            "word.form", "åbnede en side for at sige noget", "öppnade en sida för att säga något",
            "åpnet en side for å si noe", "opened a page to say something"),
        "word.say": told(
            "word.say", "sagde noget til en voksen", "sa något till en vuxen", "sa noe til en voksen",
            "said something to an adult"),
        "word.take_back": told(
            "word.take_back", "tog noget tilbage", "tog tillbaka något", "tok noe tilbake", "took something back"),
        "word.read": told(
            "word.read", "læste det, du sendte", "läste det du skickade", "leste det du sendte", "read what you sent"),
        "word.answer": told(
            "word.answer", "svarede på det, du sendte", "svarade på det du skickade", "svarte på det du sendte",
            "answered what you sent"),
    ]

    private static func told(_ action: String, _ da: String, _ sv: String, _ nb: String, _ en: String) -> Text {
        Text(key: "told.\(action)", da: da, sv: sv, nb: nb, en: en)
    }
}
