import Core
import Site

/// Pages for what cannot be shown, in the user's language, with the request's id.
enum ErrorPage {
    static func reply(status: Int, visit: Visit, retryAfter: Int? = nil, limit: Int? = nil) -> Reply {
        let (title, plain) = words(status)
        let text = limit.map { tooLarge(megabytes: max(1, $0 >> 20)) } ?? plain
        let say = visit.voice
        let content: HTML = """
            <div class="stack"><h1>\(say(title))</h1><p class="lead">\(say(text))</p>\
            <p><a class="button" href="/">\(say(home))</a></p>\
            <p class="soft">\(say(reference)) <code>\(visit.requestID)</code></p></div>
            """
        var reply = visit.page(say(title), status: status, content)
        if let retryAfter { reply.headers.append(("Retry-After", String(retryAfter))) }
        return reply
    }

    /// With the limit, so that nobody has to guess.
    private static func tooLarge(megabytes: Int) -> Text {
        Text(
            da:
                "Der er plads til højst \(megabytes) MB ad gangen. Del det op i mindre dele, eller pak filerne i en zip-fil.",
            sv:
                "Det får vara högst \(megabytes) MB åt gången. Dela upp det i mindre delar eller packa filerna i en zip-fil.",
            nb:
                "Det er plass til høyst \(megabytes) MB om gangen. Del det opp i mindre deler, eller pakk filene i en zip-fil.",
            en: "At most \(megabytes) MB fit at once. Split it into smaller parts, or pack the files into a zip file.")
    }

    private static let home = Text(
        key: "error.home", da: "Til forsiden", sv: "Till startsidan", nb: "Til forsiden", en: "To the front page")
    private static let reference = Text(
        key: "error.reference", da: "Sagsnummer, hvis du spørger om hjælp:", sv: "Ärendenummer om du ber om hjälp:",
        nb: "Saksnummer hvis du ber om hjelp:", en: "Reference if you ask for help:")

    private static func words(_ status: Int) -> (title: Text, text: Text) {
        switch status {
        case 403:
            (
                Text(
                    key: "error.403", da: "Det har du ikke adgang til", sv: "Du har inte behörighet",
                    nb: "Det har du ikke tilgang til", en: "You may not see this"),
                Text(
                    key: "error.403.text",
                    da:
                        "Din rolle giver ikke adgang til denne side, eller formularen var for gammel. Gå tilbage og prøv igen.",
                    sv:
                        "Din roll ger inte tillgång till sidan, eller så var formuläret för gammalt. Gå tillbaka och försök igen.",
                    nb:
                        "Rollen din gir ikke tilgang til denne siden, eller skjemaet var for gammelt. Gå tilbake og prøv igjen.",
                    en: "Your role does not open this page, or the form was too old. Go back and try again.")
            )
        case 404:
            (
                Text(
                    key: "error.404", da: "Siden findes ikke", sv: "Sidan finns inte", nb: "Siden finnes ikke",
                    en: "There is no such page"),
                Text(
                    key: "error.404.text", da: "Adressen er forkert, eller siden er ikke for dig.",
                    sv: "Adressen är fel, eller så är sidan inte för dig.",
                    nb: "Adressen er feil, eller siden er ikke for deg.",
                    en: "The address is wrong, or the page is not for you.")
            )
        case 413:
            (
                Text(
                    key: "error.413", da: "Det var for meget på én gang", sv: "Det var för mycket på en gång",
                    nb: "Det var for mye på én gang", en: "That was too much at once"),
                Text(
                    key: "error.413.text", da: "Del det op i mindre dele, og prøv igen.",
                    sv: "Dela upp det i mindre delar och försök igen.",
                    nb: "Del det opp i mindre deler, og prøv igjen.",
                    en: "Split it into smaller parts and try again.")
            )
        case 429:
            (
                Text(
                    key: "error.429", da: "For mange forsøg", sv: "För många försök", nb: "For mange forsøk",
                    en: "Too many tries"),
                Text(
                    key: "error.429.text",
                    da: "Vent et kvarter, og prøv igen. Har du glemt adgangskoden, kan skolen give dig en ny kode.",
                    sv: "Vänta en kvart och försök igen. Har du glömt lösenordet kan skolan ge dig en ny kod.",
                    nb: "Vent et kvarter, og prøv igjen. Har du glemt passordet, kan skolen gi deg en ny kode.",
                    en:
                        "Wait a quarter of an hour and try again. If you forgot your password, your school can give you a new code."
                )
            )
        case 400..<500:
            (
                Text(
                    key: "error.400", da: "Det kunne ikke læses", sv: "Det gick inte att läsa",
                    nb: "Det kunne ikke leses",
                    en: "That could not be read"),
                Text(
                    key: "error.400.text", da: "Gå tilbage, og prøv igen.", sv: "Gå tillbaka och försök igen.",
                    nb: "Gå tilbake, og prøv igjen.", en: "Go back and try again.")
            )
        case 503:
            (
                Text(
                    key: "error.503", da: "Vi kan ikke nå databasen lige nu", sv: "Vi når inte databasen just nu",
                    nb: "Vi når ikke databasen akkurat nå", en: "The database cannot be reached just now"),
                Text(
                    key: "error.503.text",
                    da: "Prøv igen om lidt. Var du ved at gemme noget, så se først efter, om det kom med.",
                    sv: "Försök igen om en stund. Höll du på att spara något, titta först om det kom med.",
                    nb: "Prøv igjen om litt. Holdt du på å lagre noe, se først etter om det kom med.",
                    en: "Try again in a moment. If you were saving something, look first whether it was kept.")
            )
        default:
            (
                Text(
                    key: "error.500", da: "Noget gik galt hos os", sv: "Något gick fel hos oss",
                    nb: "Noe gikk galt hos oss", en: "Something went wrong on our side"),
                Text(
                    key: "error.500.text", da: "Det, du har gemt, er gemt. Prøv igen om lidt.",
                    sv: "Det du har sparat är sparat. Försök igen om en stund.",
                    nb: "Det du har lagret, er lagret. Prøv igjen om litt.",
                    en: "What you saved is saved. Try again in a moment.")
            )
        }
    }
}
