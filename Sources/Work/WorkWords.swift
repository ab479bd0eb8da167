package import Core

/// The texts of the page of background work.
package enum WorkWords {
    package static let title = Text(
        da: "Arbejde i baggrunden", sv: "Arbete i bakgrunden", nb: "Arbeid i bakgrunnen", en: "Background work")
    package static let lead = Text(
        da: "Her ser du, hvad Vinge gør af sig selv, og om noget er gået i stå.",
        sv: "Här ser du vad Vinge gör på egen hand och om något har fastnat.",
        nb: "Her ser du hva Vinge gjør av seg selv, og om noe har stoppet opp.",
        en: "Here you see what Vinge does by itself, and whether anything has got stuck.")
    static let notYours = Text(
        da: "Du er administrator for en skole. Den, der er administrator for hele skoleejeren, holder øje med det her.",
        sv: "Du är administratör för en skola. Den som är administratör för hela huvudmannen håller koll på det här.",
        nb: "Du er administrator for en skole. Den som er administrator for hele skoleeieren, følger med på dette.",
        en: "You are a school's administrator. An administrator of the whole school owner looks after this.")

    static func alarm(_ count: Int) -> Text {
        count == 1
            ? Text(
                da: "Noget i baggrunden gik ikke, som det skulle", sv: "Något i bakgrunden gick inte som det skulle",
                nb: "Noe i bakgrunnen gikk ikke som det skulle", en: "Something in the background went wrong")
            : Text(
                da: "\(count) ting i baggrunden gik ikke, som de skulle",
                sv: "\(count) saker i bakgrunden gick inte som de skulle",
                nb: "\(count) ting i bakgrunnen gikk ikke som de skulle",
                en: "\(count) things in the background went wrong")
    }

    // MARK: Lists

    static let stuck = Text(
        da: "Gik ikke, som det skulle", sv: "Gick inte som det skulle", nb: "Gikk ikke som det skulle",
        en: "Went wrong")
    static let running = Text(da: "I gang lige nu", sv: "Pågår just nu", nb: "I gang akkurat nå", en: "Under way")
    static let waiting = Text(
        da: "Venter på at blive gjort", sv: "Väntar på sin tur", nb: "Venter på tur", en: "Waiting")
    static let allWell = Text(
        da: "Alt er, som det skal være", sv: "Allt är som det ska", nb: "Alt er som det skal", en: "All is well")
    static let allWellText = Text(
        da: "Der er ikke noget, du skal gøre.", sv: "Det finns inget du behöver göra.",
        nb: "Det er ingenting du må gjøre.", en: "There is nothing for you to do.")

    static let what = Text(da: "Hvad", sv: "Vad", nb: "Hva", en: "What")
    static let since = Text(da: "Siden", sv: "Sedan", nb: "Siden", en: "Since")
    static let due = Text(da: "Tidligst", sv: "Tidigast", nb: "Tidligst", en: "Not before")
    static let attempts = Text(da: "Forsøg", sv: "Försök", nb: "Forsøk", en: "Tries")
    static let fault = Text(da: "Slags fejl", sv: "Typ av fel", nb: "Type feil", en: "Kind of error")
    static let whatNow = Text(da: "Hvad nu?", sv: "Vad nu?", nb: "Hva nå?", en: "What now?")
    static let serverLost = Text(
        da: "Serveren stoppede undervejs", sv: "Servern stannade under tiden", nb: "Serveren stoppet underveis",
        en: "The server stopped half-way")

    // MARK: Choices

    static let again = Text(da: "Prøv igen", sv: "Försök igen", nb: "Prøv igjen", en: "Try again")
    static let discard = Text(da: "Lad det ligge", sv: "Låt det vara", nb: "La det ligge", en: "Let it go")
    static let choicesHint = Text(
        da:
            "Prøv gerne igen: det, der er gjort, bliver ikke gjort to gange. Går det galt igen, så fortæl driften, hvilken slags fejl der står.",
        sv:
            "Försök gärna igen: det som är gjort görs inte två gånger. Går det fel igen, berätta för driften vilken typ av fel som står här.",
        nb:
            "Prøv gjerne igjen: det som er gjort, blir ikke gjort to ganger. Går det galt igjen, så si fra til driften hvilken type feil som står her.",
        en:
            "Feel free to try again: what has been done is not done twice. If it fails again, tell whoever runs the installation which kind of error is named here."
    )

    static func newest(_ count: Int) -> Text {
        Text(
            da: "Her står de \(count) nyeste.", sv: "Här står de \(count) senaste.", nb: "Her står de \(count) nyeste.",
            en: "These are the newest \(count).")
    }

    static let startsAgain = Text(
        da: "Det bliver prøvet igen nu.", sv: "Det provas igen nu.", nb: "Det blir prøvd igjen nå.",
        en: "It is being tried again now.")
    static let letGo = Text(
        da: "Det bliver ikke prøvet igen.", sv: "Det provas inte igen.", nb: "Det blir ikke prøvd igjen.",
        en: "It will not be tried again.")
    static let changedMeanwhile = Text(
        da: "Det er allerede i gang igen.", sv: "Det är redan igång igen.", nb: "Det er allerede i gang igjen.",
        en: "It is already under way again.")
}
