import Core

/// The texts about how guardians want to be spoken with. Guardians read most of them.
enum ContactWords {
    static let own = Text(
        key: "contact.own", da: "Sådan vil jeg kontaktes", sv: "Så vill jag bli kontaktad",
        nb: "Slik vil jeg kontaktes", en: "How to reach me")
    static let ownText = Text(
        key: "contact.own.text",
        da: "De, der arbejder med dit barn på skolen, kan læse det her. Det gør det lettere at tale sammen.",
        sv: "De som arbetar med ditt barn i skolan kan läsa det här. Det gör det lättare att prata med varandra.",
        nb: "De som jobber med barnet ditt på skolen, kan lese dette. Det gjør det lettere å snakke sammen.",
        en: "Those who work with your child at school can read this. It makes it easier to talk to each other.")
    static let language = Text(da: "Sprog", sv: "Språk", nb: "Språk", en: "Language")
    static let ownLanguage = Text(
        key: "contact.ownLanguage", da: "Hvilket sprog taler du helst med skolen?",
        sv: "Vilket språk talar du helst med skolan?", nb: "Hvilket språk snakker du helst med skolen?",
        en: "Which language do you prefer to speak with the school?")
    static let choose = Text(key: "contact.choose", da: "Vælg", sv: "Välj", nb: "Velg", en: "Choose")
    static let other = Text(
        key: "contact.other", da: "Et andet sprog", sv: "Ett annat språk", nb: "Et annet språk", en: "Another language")
    static let otherName = Text(
        key: "contact.otherName", da: "Hvis et andet sprog: hvad hedder det?",
        sv: "Om ett annat språk: vad heter det?", nb: "Hvis et annet språk: hva heter det?",
        en: "If another language: what is it called?")
    static let interpreterTitle = Text(da: "Tolk", sv: "Tolk", nb: "Tolk", en: "Interpreter")
    static let interpreter = Text(
        da: "Har brug for tolk ved samtaler", sv: "Behöver tolk vid samtal", nb: "Trenger tolk i samtaler",
        en: "Needs an interpreter at meetings")
    static let ownInterpreter = Text(
        key: "contact.ownInterpreter", da: "Jeg har brug for en tolk, når vi mødes",
        sv: "Jag behöver tolk när vi träffas", nb: "Jeg trenger tolk når vi møtes",
        en: "I need an interpreter when we meet")
    static let channelTitle = Text(da: "Kontakt", sv: "Kontakt", nb: "Kontakt", en: "Contact")
    static let ownChannel = Text(
        key: "contact.ownChannel", da: "Hvordan får skolen bedst fat i dig?", sv: "Hur når skolan dig bäst?",
        nb: "Hvordan får skolen best tak i deg?", en: "How does the school best reach you?")
    static let note = Text(da: "Godt at vide", sv: "Bra att veta", nb: "Godt å vite", en: "Good to know")
    static let ownNote = Text(
        key: "contact.ownNote", da: "Er der andet, skolen skal vide?", sv: "Är det något mer skolan behöver veta?",
        nb: "Er det noe mer skolen bør vite?", en: "Is there anything else the school should know?")
    static let noteHint = Text(
        key: "contact.noteHint", da: "For eksempel: ring helst efter kl. 16.",
        sv: "Till exempel: ring helst efter kl. 16.", nb: "For eksempel: ring helst etter kl. 16.",
        en: "For example: please ring after 4 pm.")
    static let save = Text(key: "contact.save", da: "Gem", sv: "Spara", nb: "Lagre", en: "Save")
    static let saved = Text(
        key: "contact.saved", da: "Det er gemt.", sv: "Det är sparat.", nb: "Det er lagret.", en: "It is saved.")

    static func channel(_ channel: ContactPreference.Channel) -> Text {
        switch channel {
        case .digital:
            Text(
                key: "contact.digital", da: "Digital besked", sv: "Digitalt meddelande", nb: "Digital melding",
                en: "Digital message")
        case .phone: Text(key: "contact.phone", da: "Telefon", sv: "Telefon", nb: "Telefon", en: "Telephone")
        case .paper:
            Text(
                key: "contact.paper", da: "Brev på papir", sv: "Brev på papper", nb: "Brev på papir",
                en: "Letter on paper")
        }
    }

    static let languageMissing = Text(
        key: "contact.languageMissing", da: "Vælg et sprog.", sv: "Välj ett språk.", nb: "Velg et språk.",
        en: "Choose a language.")
    static let otherMissing = Text(
        key: "contact.otherMissing", da: "Skriv, hvad sproget hedder (højst 60 tegn).",
        sv: "Skriv vad språket heter (högst 60 tecken).", nb: "Skriv hva språket heter (høyst 60 tegn).",
        en: "Write what the language is called (at most 60 characters).")
    static let channelMissing = Text(
        key: "contact.channelMissing", da: "Vælg telefon, digital besked eller brev.",
        sv: "Välj telefon, digitalt meddelande eller brev.", nb: "Velg telefon, digital melding eller brev.",
        en: "Choose telephone, digital message or letter.")
    static let noteLong = Text(
        key: "contact.noteLong", da: "Skriv højst 500 tegn.", sv: "Skriv högst 500 tecken.",
        nb: "Skriv høyst 500 tegn.", en: "Write at most 500 characters.")

    static func conflict(_ language: String) -> Text {
        Text(
            da: "En anden har ændret det imens. Sproget er nu: \(language). Gem igen, hvis dit er det rigtige.",
            sv: "Någon annan har ändrat under tiden. Språket är nu: \(language). Spara igen om ditt är rätt.",
            nb: "En annen har endret det i mellomtiden. Språket er nå: \(language). Lagre igjen hvis ditt er riktig.",
            en:
                "Somebody else has changed it meanwhile. The language is now: \(language). Save again if yours is right."
        )
    }

    // MARK: For those who work with the pupil

    static let guardians = Text(
        da: "Forældre og kontakt", sv: "Vårdnadshavare och kontakt", nb: "Foresatte og kontakt",
        en: "Guardians and contact")
    static let change = Text(da: "Ret", sv: "Ändra", nb: "Endre", en: "Change")
    static let changeTitle = Text(
        da: "Sprog og kontakt", sv: "Språk och kontakt", nb: "Språk og kontakt", en: "Language and contact")
    static let relationTitle = Text(da: "Relation", sv: "Relation", nb: "Relasjon", en: "Relation")
    static let yes = Text(da: "Ja", sv: "Ja", nb: "Ja", en: "Yes")
    static let no = Text(da: "Nej", sv: "Nej", nb: "Nei", en: "No")
    static let unknown = Text(
        da: "Endnu ikke oplyst. Spørg, næste gang I taler sammen.",
        sv: "Inte uppgivet än. Fråga nästa gång ni pratas vid.",
        nb: "Ikke oppgitt ennå. Spør neste gang dere snakkes.", en: "Not known yet. Ask the next time you talk.")
    static let nobody = Text(
        da: "Ingen forældre at vise", sv: "Inga vårdnadshavare att visa", nb: "Ingen foresatte å vise",
        en: "No guardians to show")
    static let nobodyText = Text(
        da: "Elevlisten nævner ingen, eller eleven er fyldt 18.",
        sv: "Elevlistan nämner ingen, eller så har eleven fyllt 18.",
        nb: "Elevlisten nevner ingen, eller eleven har fylt 18.",
        en: "The roster names nobody, or the pupil has turned 18.")

    static func relation(_ relation: GuardianRelation) -> Text {
        switch relation {
        case .guardian: Text(da: "Forældremyndighed", sv: "Vårdnadshavare", nb: "Foresatt", en: "Guardian")
        case .parent: Text(da: "Forælder", sv: "Förälder", nb: "Forelder", en: "Parent")
        case .relative: Text(da: "Anden i familien", sv: "Annan i familjen", nb: "Annen i familien", en: "Other family")
        }
    }
}
