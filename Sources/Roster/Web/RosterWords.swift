package import Core

/// The texts of the people's pages.
enum RosterWords {
    static let home = HomeWords.home
    static let myGroups = Text(
        da: "Mine klasser og hold", sv: "Mina klasser och grupper", nb: "Klassene og gruppene mine",
        en: "My classes and groups")
    static let waiting = Text(
        key: "roster.waiting", da: "Det venter på dig", sv: "Det här väntar på dig", nb: "Dette venter på deg",
        en: "Waiting for you")
    static let myPupils = Text(da: "Mine elever", sv: "Mina elever", nb: "Elevene mine", en: "My pupils")
    static let schoolGroups = Text(
        da: "Skolens klasser og hold", sv: "Skolans klasser och grupper", nb: "Skolens klasser og grupper",
        en: "The school's classes and groups")
    static let myChildren = Text(
        key: "roster.children", da: "Mine børn", sv: "Mina barn", nb: "Barna mine", en: "My children")
    static let openPage = Text(
        key: "roster.open", da: "Se, hvordan det går", sv: "Se hur det går", nb: "Se hvordan det går",
        en: "See how it goes")
    static let noGroups = Text(
        da: "Ingen klasser endnu", sv: "Inga klasser än", nb: "Ingen klasser ennå", en: "No classes yet")
    static let noGroupsText = Text(
        da:
            "Når skolens elevliste er indlæst, står dine klasser her. Mangler der noget, så spørg den, der passer skolens systemer.",
        sv: "När skolans elevlista är inläst står dina klasser här. Saknas något, fråga den som sköter skolans system.",
        nb:
            "Når skolens elevliste er lest inn, står klassene dine her. Mangler det noe, spør den som passer skolens systemer.",
        en:
            "When the school's roster has been imported your classes stand here. If something is missing, ask whoever runs the school's systems."
    )
    static let nothingYet = Text(
        key: "roster.nothing", da: "Her er ikke noget til dig endnu", sv: "Här finns inget för dig än",
        nb: "Her er det ikke noe til deg ennå", en: "There is nothing here for you yet")
    static let nothingYetText = Text(
        key: "roster.nothing.text", da: "Din rolle har endnu ingen sider i Vinge. Du kan logge ud igen uden videre.",
        sv: "Din roll har inga sidor i Vinge än. Du kan logga ut igen.",
        nb: "Rollen din har ingen sider i Vinge ennå. Du kan bare logge ut igjen.",
        en: "Your role has no pages in Vinge yet. You can simply sign out.")
    static let greeting = Text(key: "roster.greeting", da: "Hej", sv: "Hej", nb: "Hei", en: "Hello")

    static func pupils(_ count: Int) -> Text {
        Text(
            da: count == 1 ? "1 elev" : "\(count) elever", sv: count == 1 ? "1 elev" : "\(count) elever",
            nb: count == 1 ? "1 elev" : "\(count) elever", en: count == 1 ? "1 pupil" : "\(count) pupils")
    }

    static let search = Text(da: "Find en elev", sv: "Sök elev", nb: "Finn en elev", en: "Find a pupil")
    static let searchHint = Text(
        da: "Skriv lidt af fornavn eller efternavn. å, ä og ø findes også som aa, ae og o.",
        sv: "Skriv lite av för- eller efternamnet. å, ä och ö hittas också som a, ae och o.",
        nb: "Skriv litt av fornavn eller etternavn. å, æ og ø finnes også som aa, ae og o.",
        en: "Type a little of the first or the last name. å, æ and ø are also found as aa, ae and o.")
    static let searchButton = Text(da: "Søg", sv: "Sök", nb: "Søk", en: "Search")
    static let name = Text(da: "Navn", sv: "Namn", nb: "Navn", en: "Name")
    static let group = Text(da: "Klasse", sv: "Klass", nb: "Klasse", en: "Class")
    static let noneFound = Text(
        da: "Ingen elever fundet", sv: "Inga elever hittades", nb: "Ingen elever funnet", en: "No pupils found")
    static let noneFoundText = Text(
        da: "Der søges kun blandt de elever, du har adgang til.",
        sv: "Sökningen gäller bara elever som du har tillgång till.",
        nb: "Det søkes bare blant elever du har tilgang til.", en: "Only pupils that you may see are searched.")

    static let accounts = Text(da: "Brugere", sv: "Användare", nb: "Brukere", en: "Accounts")
    static let accountsText = Text(
        da: "Giv en aktiveringskode videre på papir eller ansigt til ansigt. Koden virker én gang og i 14 dage.",
        sv: "Lämna aktiveringskoden på papper eller ansikte mot ansikte. Koden fungerar en gång och i 14 dagar.",
        nb: "Gi aktiveringskoden videre på papir eller ansikt til ansikt. Koden virker én gang og i 14 dager.",
        en: "Hand the activation code over on paper or face to face. It works once, for 14 days.")
    static let login = Text(da: "Brugernavn", sv: "Användarnamn", nb: "Brukernavn", en: "User name")
    static let state = Text(da: "Status", sv: "Status", nb: "Status", en: "State")
    static let stateActive = Text(da: "I brug", sv: "I bruk", nb: "I bruk", en: "In use")
    static let stateNew = Text(da: "Ikke aktiveret", sv: "Inte aktiverad", nb: "Ikke aktivert", en: "Not activated")
    static let stateClosed = Text(da: "Lukket", sv: "Stängd", nb: "Stengt", en: "Closed")
    static let newCode = Text(da: "Ny kode", sv: "Ny kod", nb: "Ny kode", en: "New code")
    static let close = Text(da: "Luk", sv: "Stäng", nb: "Steng", en: "Close")
    static let open = Text(da: "Åbn", sv: "Öppna", nb: "Åpne", en: "Open")
    static let action = Text(da: "Handling", sv: "Åtgärd", nb: "Handling", en: "Action")
    static let role = Text(da: "Rolle", sv: "Roll", nb: "Rolle", en: "Role")
    static let codeTitle = Text(
        da: "Aktiveringskode", sv: "Aktiveringskod", nb: "Aktiveringskode", en: "Activation code")
    static let codeText = Text(
        da: "Koden vises kun nu. Print siden, eller skriv den af.",
        sv: "Koden visas bara nu. Skriv ut sidan eller skriv av den.",
        nb: "Koden vises bare nå. Skriv ut siden, eller skriv den av.",
        en: "The code is shown only now. Print this page or write it down.")
    static let backToAccounts = Text(
        da: "Tilbage til brugerne", sv: "Tillbaka till användarna", nb: "Tilbake til brukerne",
        en: "Back to the accounts")
    static let filter = Text(da: "Søg efter navn", sv: "Sök på namn", nb: "Søk etter navn", en: "Search by name")
    static let noAccounts = Text(
        da: "Ingen brugere at vise", sv: "Inga användare att visa", nb: "Ingen brukere å vise",
        en: "No accounts to show")
    static let noAccountsText = Text(
        da: "Brugere kommer med skolens elevliste.", sv: "Användare kommer med skolans elevlista.",
        nb: "Brukere kommer med skolens elevliste.", en: "Accounts come with the school's roster.")
    static let accountClosed = Text(
        da: "Brugeren er lukket, og alle logins er afsluttet.", sv: "Användaren är stängd och utloggad överallt.",
        nb: "Brukeren er stengt og logget ut overalt.", en: "The account is closed and signed out everywhere.")
    static let accountOpened = Text(
        da: "Brugeren er åben igen.", sv: "Användaren är öppen igen.", nb: "Brukeren er åpen igjen.",
        en: "The account is open again.")

    static let resetFactor = Text(
        da: "Nulstil totrinsbekræftelse", sv: "Återställ tvåstegsverifiering", nb: "Nullstill totrinnsbekreftelse",
        en: "Reset two-step verification")
    static let factorReset = Text(
        da: "Totrinsbekræftelsen er nulstillet. Personen får det at vide ved næste login.",
        sv: "Tvåstegsverifieringen är återställd. Personen får veta det vid nästa inloggning.",
        nb: "Totrinnsbekreftelsen er nullstilt. Personen får vite det ved neste innlogging.",
        en: "Two-step verification is reset. The person is told at the next sign-in.")

    static let whoSeesMe = Text(
        key: "roster.whoSeesMe", da: "Hvem kan se min side?", sv: "Vem kan se min sida?", nb: "Hvem kan se siden min?",
        en: "Who can see my page?")
    static let schoolSeesMe = Text(
        key: "roster.schoolSeesMe",
        da: "Lærere og ledelse på din skole kan se den, når de arbejder med dig. Andre elever kan ikke.",
        sv: "Lärare och ledning på din skola kan se den när de arbetar med dig. Andra elever kan inte det.",
        nb: "Lærere og ledelse på skolen din kan se den når de arbeider med deg. Andre elever kan ikke.",
        en: "Teachers and leaders at your school can see it when they work with you. Other pupils cannot.")
    static let guardianAccess = Text(
        key: "roster.guardianAccess",
        da: "Dine forældres adgang stopper den dag, du fylder 18. Du bestemmer selv, om den skal vare længere.",
        sv: "Dina vårdnadshavares tillgång upphör den dag du fyller 18. Du bestämmer själv om den ska vara längre.",
        nb: "Tilgangen til de foresatte slutter den dagen du fyller 18. Du bestemmer selv om den skal vare lenger.",
        en: "Your guardians' access ends on the day you turn 18. You decide whether it lasts longer.")
    static let until = Text(key: "roster.until", da: "til", sv: "till", nb: "til", en: "until")
    static let extend = Text(
        key: "roster.extend", da: "Forlæng et år", sv: "Förläng ett år", nb: "Forleng ett år", en: "Extend by a year")
    static let endAccess = Text(
        key: "roster.endAccess", da: "Stop forlængelsen", sv: "Avsluta förlängningen", nb: "Stopp forlengelsen",
        en: "End the extension")
    static let extended = Text(
        key: "roster.extended", da: "Adgangen er forlænget et år.", sv: "Tillgången är förlängd ett år.",
        nb: "Tilgangen er forlenget ett år.", en: "Access is extended by a year.")
    static let extensionEnded = Text(
        key: "roster.extensionEnded", da: "Forlængelsen er stoppet.", sv: "Förlängningen är avslutad.",
        nb: "Forlengelsen er stoppet.", en: "The extension has ended.")
}

/// The word for the way back, which the pages of modules above say too.
package enum HomeWords {
    package static let home = Text(key: "roster.home", da: "Forside", sv: "Start", nb: "Forside", en: "Home")
}
