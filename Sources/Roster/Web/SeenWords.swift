import Access
import Core

/// The texts of the page that tells who has looked.
enum SeenWords {
    static let title = Text(
        key: "seen.title", da: "Hvem har set min side?", sv: "Vem har sett min sida?", nb: "Hvem har sett siden min?",
        en: "Who has seen my page?")
    static let myPage = Text(key: "seen.myPage", da: "Min side", sv: "Min sida", nb: "Siden min", en: "My page")
    static let lead = Text(
        key: "seen.lead",
        da: "Her kan du se, hvem der har åbnet eller skrevet noget om dig. Vinge skriver det ned hver gang.",
        sv: "Här kan du se vilka som har öppnat eller skrivit något om dig. Vinge antecknar det varje gång.",
        nb: "Her kan du se hvem som har åpnet eller skrevet noe om deg. Vinge skriver det ned hver gang.",
        en: "Here you can see who has opened or written something about you. Vinge writes it down every time.")
    static let leadForGuardian = Text(
        key: "seen.lead.guardian",
        da: "Her står, hvem på skolen der har åbnet eller skrevet noget om dit barn. Vinge skriver det ned hver gang.",
        sv: "Här står vilka i skolan som har öppnat eller skrivit något om ditt barn. Vinge antecknar det varje gång.",
        nb:
            "Her står det hvem på skolen som har åpnet eller skrevet noe om barnet ditt. Vinge skriver det ned hver gang.",
        en:
            "This tells who at school has opened or written something about your child. Vinge writes it down every time."
    )
    static let protected = Text(
        key: "seen.protected",
        da: "Dit navn er beskyttet. På klassens side kan kun de, der er udpeget til det, se dig.",
        sv: "Ditt namn är skyddat. På klassens sida kan bara de som har utsetts till det se dig.",
        nb: "Navnet ditt er beskyttet. På klassens side kan bare de som er utpekt til det, se deg.",
        en: "Your name is protected. On the class's page only those who have been named for it can see you.")
    static let nobody = Text(
        key: "seen.nobody", da: "Ingen har kigget endnu", sv: "Ingen har tittat än", nb: "Ingen har sett noe ennå",
        en: "Nobody has looked yet")
    static let nobodyText = Text(
        key: "seen.nobody.text", da: "Når en voksen åbner siden, står det her.",
        sv: "När en vuxen öppnar sidan står det här.", nb: "Når en voksen åpner siden, står det her.",
        en: "When an adult opens the page, it will say so here.")
    static let gone = Text(
        key: "seen.gone", da: "En, der ikke er her mere,", sv: "Någon som inte är kvar",
        nb: "En som ikke er her lenger,",
        en: "Somebody who is no longer here")
    static let opened = Text(
        key: "seen.opened", da: "åbnede en side", sv: "öppnade en sida", nb: "åpnet en side", en: "opened a page")

    static func whereYouAre(_ group: String) -> Text {
        Text(
            da: "\(group), hvor du er med", sv: "\(group), där du är med", nb: "\(group), der du er med",
            en: "\(group), where you are")
    }

    static func titleForGuardian(_ name: String) -> Text {
        Text(
            da: "Hvem har set siden om \(name)?", sv: "Vem har sett sidan om \(name)?",
            nb: "Hvem har sett siden om \(name)?", en: "Who has seen the page about \(name)?")
    }

    static func refused(_ count: Int) -> Text {
        Text(
            da: count == 1
                ? "Det sidste år har nogen uden adgang prøvet at åbne siden én gang. De fik den ikke at se."
                : "Det sidste år har nogen uden adgang prøvet at åbne siden \(count) gange. De fik den ikke at se.",
            sv: count == 1
                ? "Det senaste året har någon utan behörighet försökt öppna sidan en gång. De fick inte se den."
                : "Det senaste året har någon utan behörighet försökt öppna sidan \(count) gånger. De fick inte se den.",
            nb: count == 1
                ? "Det siste året har noen uten tilgang prøvd å åpne siden én gang. De fikk ikke se den."
                : "Det siste året har noen uten tilgang prøvd å åpne siden \(count) ganger. De fikk ikke se den.",
            en: count == 1
                ? "In the last year somebody without access tried to open the page once. They did not get to see it."
                : "In the last year somebody without access tried to open the page \(count) times. They did not get to see it."
        )
    }

    /// Why somebody could: the sentence after their name.
    static func because(_ name: String, _ role: Role, _ place: String, forGuardian: Bool) -> Text {
        let at = place.isEmpty ? "" : " (\(place))"
        switch role {
        case .guardian:
            return Text(
                da: "Fordi \(name) er din forælder.", sv: "Därför att \(name) är din vårdnadshavare.",
                nb: "Fordi \(name) er din foresatte.", en: "Because \(name) is your guardian.")
        case .mentor where !forGuardian:
            return Text(
                da: "Fordi \(name) er din mentor.", sv: "Därför att \(name) är din mentor.",
                nb: "Fordi \(name) er mentoren din.", en: "Because \(name) is your mentor.")
        case .teacher where !forGuardian:
            return Text(
                da: "Fordi \(name) er din lærer\(at).", sv: "Därför att \(name) är din lärare\(at).",
                nb: "Fordi \(name) er læreren din\(at).", en: "Because \(name) is your teacher\(at).")
        default:
            let word = role.name
            return Text(
                da: "Fordi \(name) er \(word.da.lowercased())\(at).",
                sv: "Därför att \(name) är \(word.sv.lowercased())\(at).",
                nb: "Fordi \(name) er \(word.nb.lowercased())\(at).",
                en: "Because \(name) is \(article(word.en)) \(word.en.lowercased())\(at).")
        }
    }

    private static func article(_ word: String) -> String { "AEIOU".contains(word.prefix(1)) ? "an" : "a" }

    /// What this module's own actions are for the pupil whom they concern.
    static let told: [String: Text] = [
        "pupil.readers": Text(
            key: "told.pupil.readers", da: "så, hvem der har åbnet siden", sv: "såg vilka som har öppnat sidan",
            nb: "så hvem som har åpnet siden", en: "saw who has opened the page"),
        "contact.list": Text(
            key: "told.contact.list", da: "så, hvordan man kontakter dem hjemme",
            sv: "såg hur man kontaktar dem hemma", nb: "så hvordan man kontakter dem hjemme",
            en: "saw how to reach the adults at home"),
        "contact.form": Text(
            key: "told.contact.form", da: "så, hvordan man kontakter dem hjemme",
            sv: "såg hur man kontaktar dem hemma", nb: "så hvordan man kontakter dem hjemme",
            en: "saw how to reach the adults at home"),
        "contact.change": Text(
            key: "told.contact.change", da: "rettede, hvordan man kontakter dem hjemme",
            sv: "ändrade hur man kontaktar dem hemma", nb: "endret hvordan man kontakter dem hjemme",
            en: "changed how to reach the adults at home"),
    ]
}
