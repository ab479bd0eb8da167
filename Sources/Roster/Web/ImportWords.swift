import Core

/// The texts of the page where rosters are uploaded.
enum ImportWords {
    static let title = Text(
        da: "Indlæs elevliste", sv: "Läs in elevlista", nb: "Les inn elevliste", en: "Import a roster")
    static let lead = Text(
        da:
            "Send filen fra skolens elevsystem hertil. Du får først at se, præcis hvad der vil ske. Intet ændres, før du siger ja.",
        sv:
            "Skicka filen från skolans elevsystem hit. Du får först se exakt vad som kommer att hända. Inget ändras förrän du säger ja.",
        nb:
            "Send filen fra skolens elevsystem hit. Du får først se nøyaktig hva som vil skje. Ingenting endres før du sier ja.",
        en:
            "Send the file from the school's pupil system here. You first see exactly what would happen. Nothing changes until you say yes."
    )
    static let notYours = Text(
        da: "Du er administrator for en skole. Elevlister indlæses af den, der er administrator for hele skoleejeren.",
        sv: "Du är administratör för en skola. Elevlistor läses in av den som är administratör för hela huvudmannen.",
        nb: "Du er administrator for en skole. Elevlister leses inn av den som er administrator for hele skoleeieren.",
        en: "You are a school's administrator. Rosters are imported by an administrator of the whole school owner.")

    static let job = Text(
        da: "En elevliste, der skal læses", sv: "En elevlista som ska läsas", nb: "En elevliste som skal leses",
        en: "A roster to be read")

    // MARK: The form

    static let formTitle = Text(da: "Ny fil", sv: "Ny fil", nb: "Ny fil", en: "A new file")
    static let file = Text(
        da: "Fil fra elevsystemet", sv: "Fil från elevsystemet", nb: "Fil fra elevsystemet",
        en: "File from the pupil system")
    static let fileHint = Text(
        da: "En OneRoster-pakke: én zip-fil, eller alle csv-filerne valgt på én gang. Højst 64 MB.",
        sv: "Ett OneRoster-paket: en zip-fil, eller alla csv-filerna valda på en gång. Högst 64 MB.",
        nb: "En OneRoster-pakke: én zip-fil, eller alle csv-filene valgt på én gang. Høyst 64 MB.",
        en: "A OneRoster bundle: one zip file, or all the csv files chosen at once. At most 64 MB.")
    static let source = Text(
        da: "Hvilket system kommer filen fra?", sv: "Vilket system kommer filen från?",
        nb: "Hvilket system kommer filen fra?", en: "Which system does the file come from?")
    static let sourceHint = Text(
        da:
            "Et kort navn med bogstaver og tal. Brug det samme navn hver gang: Det er sådan, Vinge kender dem igen, der var med sidst.",
        sv:
            "Ett kort namn med bokstäver och siffror. Använd samma namn varje gång: så känner Vinge igen dem som var med förra gången.",
        nb:
            "Et kort navn med bokstaver og tall. Bruk det samme navnet hver gang: Slik kjenner Vinge igjen dem som var med sist.",
        en:
            "A short name of letters and digits. Use the same name every time: it is how Vinge knows again who was there before."
    )
    static let owner = Text(da: "Skoleejer", sv: "Huvudman", nb: "Skoleeier", en: "School owner")
    static let send = Text(
        da: "Se, hvad der vil ske", sv: "Se vad som kommer att hända", nb: "Se hva som vil skje",
        en: "See what would happen")

    static let protectedNote = Text(
        da:
            "Har en elev beskyttet identitet, skal driften have listen over dem ind i Vinge først. Så bliver deres navne aldrig vist.",
        sv:
            "Har någon elev skyddade personuppgifter ska driften läsa in listan över dem i Vinge först. Då visas deras namn aldrig.",
        nb:
            "Har en elev skjult identitet, må driften ha listen over dem inn i Vinge først. Da blir navnene deres aldri vist.",
        en:
            "If a pupil has a protected identity, whoever runs the installation brings that list in first. Then their names are never shown."
    )
    static let noFile = Text(
        da: "Vælg den fil, du vil indlæse.", sv: "Välj filen du vill läsa in.", nb: "Velg filen du vil lese inn.",
        en: "Choose the file you want to import.")
    static let emptyFile = Text(
        da: "Filen er tom. Hent den igen fra elevsystemet.", sv: "Filen är tom. Hämta den igen från elevsystemet.",
        nb: "Filen er tom. Hent den på nytt fra elevsystemet.",
        en: "The file is empty. Fetch it again from the pupil system.")
    static let webPage = Text(
        da:
            "Filen er en webside og ikke en elevliste. Log ind i elevsystemet igen, og hent filen derfra en gang til.",
        sv:
            "Filen är en webbsida och ingen elevlista. Logga in i elevsystemet igen och hämta filen därifrån en gång till.",
        nb:
            "Filen er en nettside og ikke en elevliste. Logg inn i elevsystemet igjen, og hent filen derfra en gang til.",
        en: "The file is a web page and not a roster. Sign in to the pupil system again and fetch the file once more.")
    static let unknownFile = Text(
        da:
            "Filen er hverken en zip-fil eller en af OneRosters csv-filer, som hedder users.csv, orgs.csv og så videre.",
        sv: "Filen är varken en zip-fil eller en av OneRosters csv-filer, som heter users.csv, orgs.csv och så vidare.",
        nb: "Filen er verken en zip-fil eller en av OneRosters csv-filer, som heter users.csv, orgs.csv og så videre.",
        en: "The file is neither a zip file nor one of OneRoster's csv files, called users.csv, orgs.csv and so on.")
    static let mixedFiles = Text(
        da: "Vælg enten én zip-fil eller csv-filerne, hver af dem én gang.",
        sv: "Välj antingen en zip-fil eller csv-filerna, var och en en gång.",
        nb: "Velg enten én zip-fil eller csv-filene, hver av dem én gang.",
        en: "Choose either one zip file or the csv files, each of them once.")
    static let badSource = Text(
        da: "Skriv et navn på 1 til 40 bogstaver, tal, punktummer og bindestreger, uden mellemrum.",
        sv: "Skriv ett namn på 1 till 40 bokstäver, siffror, punkter och bindestreck, utan mellanslag.",
        nb: "Skriv et navn på 1 til 40 bokstaver, tall, punktum og bindestreker, uten mellomrom.",
        en: "Write a name of 1 to 40 letters, digits, dots and hyphens, without spaces.")
    static let badOwner = Text(
        da: "Vælg den skoleejer, filen gælder.", sv: "Välj den huvudman filen gäller.",
        nb: "Velg skoleeieren filen gjelder.", en: "Choose the school owner the file is for.")

    // MARK: Lists

    static let open = Text(
        da: "Ikke afgjort endnu", sv: "Inte avgjort än", nb: "Ikke avgjort ennå", en: "Not decided yet")
    static let earlier = Text(
        da: "Tidligere indlæsninger", sv: "Tidigare inläsningar", nb: "Tidligere innlesinger", en: "Earlier imports")
    static let noneEarlier = Text(
        da: "Der er ikke indlæst noget endnu", sv: "Inget har lästs in än", nb: "Ingenting er lest inn ennå",
        en: "Nothing has been imported yet")
    static let noneEarlierText = Text(
        da: "Når du har indlæst den første elevliste, kan du se her, hvem der gjorde hvad og hvornår.",
        sv: "När du har läst in den första elevlistan kan du se här vem som gjorde vad och när.",
        nb: "Når du har lest inn den første elevlisten, kan du se her hvem som gjorde hva og når.",
        en: "When you have imported the first roster, you can see here who did what and when.")
    static let day = Text(da: "Tidspunkt", sv: "Tidpunkt", nb: "Tidspunkt", en: "Time")
    static let who = Text(da: "Hvem", sv: "Vem", nb: "Hvem", en: "Who")
    static let system = Text(da: "System", sv: "System", nb: "System", en: "System")
    static let state = Text(da: "Status", sv: "Status", nb: "Status", en: "Status")
    static let commandLine = Text(
        da: "Driften", sv: "Driften", nb: "Driften", en: "Whoever runs the installation")
    static let rejectedRows = Text(
        da: "Rækker, der ikke kunne bruges", sv: "Rader som inte gick att använda",
        nb: "Rader som ikke kunne brukes", en: "Rows that could not be used")

    static func state(_ upload: ImportUpload) -> Text {
        switch upload.state {
        case .queued, .running:
            Text(da: "I gang", sv: "Pågår", nb: "I gang", en: "Under way")
        case .previewed:
            Text(
                da: "Venter på et ja eller nej", sv: "Väntar på ja eller nej", nb: "Venter på et ja eller nei",
                en: "Waits for a yes or no")
        case .failed, .interrupted:
            Text(da: "Afbrudt", sv: "Avbruten", nb: "Avbrutt", en: "Interrupted")
        case .refused: Text(da: "Afvist", sv: "Avvisad", nb: "Avvist", en: "Refused")
        case .applied: Text(da: "Gennemført", sv: "Genomförd", nb: "Gjennomført", en: "Done")
        case .discarded: Text(da: "Kasseret", sv: "Kasserad", nb: "Forkastet", en: "Discarded")
        case .expired: Text(da: "Udløbet", sv: "För gammal", nb: "Utløpt", en: "Run out")
        }
    }
}
