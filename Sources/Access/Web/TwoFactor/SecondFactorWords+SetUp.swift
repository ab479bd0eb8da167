import Core

/// The texts of setting a second factor up.
extension SecondFactorWords {
    static let setUpTitle = Text(
        da: "Slå totrinsbekræftelse til", sv: "Slå på tvåstegsverifiering", nb: "Slå på totrinnsbekreftelse",
        en: "Turn on two-step verification")
    static let setUpLead = Text(
        da: "Nogle sider er ekstra beskyttet. De åbner med din adgangskode og en kode fra en app på din telefon.",
        sv: "Vissa sidor är extra skyddade. De öppnas med ditt lösenord och en kod från en app i din telefon.",
        nb: "Noen sider er ekstra beskyttet. De åpnes med passordet ditt og en kode fra en app på telefonen.",
        en: "Some pages are specially protected. They open with your password and a code from an app on your phone.")
    static let setUpNeeds = Text(
        da:
            "Du skal bruge en godkendelsesapp, der laver sekscifrede koder. Har du ingen, så hent en, hvor telefonen henter sine apps. En adgangskodeapp på computeren kan også bruges. Det tager et par minutter.",
        sv:
            "Du behöver en autentiseringsapp som gör sexsiffriga koder. Har du ingen, hämta en där telefonen hämtar sina appar. En lösenordshanterare på datorn går också bra. Det tar ett par minuter.",
        nb:
            "Du trenger en autentiseringsapp som lager sekssifrede koder. Har du ingen, hent en der telefonen henter appene sine. En passordapp på datamaskinen kan også brukes. Det tar et par minutter.",
        en:
            "You need an authenticator app that makes six-digit codes. If you have none, get one where your phone gets its apps. A password manager on your computer will do too. It takes a few minutes."
    )
    static let passwordHint = Text(
        da: "Så ved vi, at det er dig, og ikke én, der har fundet din skærm åben.",
        sv: "Då vet vi att det är du, och inte någon som har hittat din skärm öppen.",
        nb: "Da vet vi at det er deg, og ikke noen som har funnet skjermen din åpen.",
        en: "So that we know it is you, and not somebody who found your screen open.")
    static let demoPassword = Text(
        da: "I demoen er feltet udfyldt.", sv: "I demon är fältet ifyllt.", nb: "I demoen er feltet fylt ut.",
        en: "In the demo the field is filled in.")
    static let wrongPassword = Text(
        da: "Adgangskoden passer ikke. Prøv igen.", sv: "Lösenordet stämmer inte. Försök igen.",
        nb: "Passordet stemmer ikke. Prøv igjen.", en: "That password is not right. Try again.")
    static let begin = Text(da: "Begynd", sv: "Börja", nb: "Begynn", en: "Begin")
    static let tooLate = Text(
        da: "Der gik mere end et kvarter. Begynd forfra, og hent en ny nøgle.",
        sv: "Det gick mer än en kvart. Börja om och hämta en ny nyckel.",
        nb: "Det gikk mer enn et kvarter. Begynn på nytt, og hent en ny nøkkel.",
        en: "More than a quarter of an hour went by. Begin again and get a new key.")

    // MARK: The phone

    static let scan = Text(
        da: "1. Giv appen din nøgle", sv: "1. Ge appen din nyckel", nb: "1. Gi appen nøkkelen din",
        en: "1. Give the app your key")
    static let scanText = Text(
        da: "Vælg i appen at tilføje en konto, og scan billedet.",
        sv: "Välj i appen att lägga till ett konto och skanna bilden.",
        nb: "Velg i appen å legge til en konto, og skann bildet.",
        en: "In the app, choose to add an account, and scan the picture.")
    static let pictureTitle = Text(
        da: "QR-kode til appen", sv: "QR-kod till appen", nb: "QR-kode til appen", en: "QR code for the app")
    static let pictureText = Text(
        da: "Den siger det samme som nøglen under billedet.", sv: "Den säger detsamma som nyckeln under bilden.",
        nb: "Den sier det samme som nøkkelen under bildet.", en: "It says the same as the key below the picture.")
    static let typeText = Text(
        da: "Kan du ikke scanne, så skriv nøglen i appen. Mellemrum er ligegyldige.",
        sv: "Om du inte kan skanna, skriv nyckeln i appen. Mellanslag spelar ingen roll.",
        nb: "Kan du ikke skanne, skriv nøkkelen i appen. Mellomrom spiller ingen rolle.",
        en: "If you cannot scan, type the key into the app. Spaces do not matter.")
    static let account = Text(da: "Konto", sv: "Konto", nb: "Konto", en: "Account")
    static let key = Text(da: "Nøgle", sv: "Nyckel", nb: "Nøkkel", en: "Key")
    static let onPhone = Text(
        da: "Læser du dette på telefonen?", sv: "Läser du det här på telefonen?", nb: "Leser du dette på telefonen?",
        en: "Are you reading this on the phone?")
    static let openApp = Text(
        da: "Åbn nøglen i appen", sv: "Öppna nyckeln i appen", nb: "Åpne nøkkelen i appen",
        en: "Open the key in the app")
    static let typeCode = Text(
        da: "2. Skriv koden, appen viser", sv: "2. Skriv koden som appen visar", nb: "2. Skriv koden appen viser",
        en: "2. Type the code the app shows")
    static let turnOn = Text(da: "Slå til", sv: "Slå på", nb: "Slå på", en: "Turn on")

    // MARK: The recovery codes

    static let isOn = Text(
        da: "Totrinsbekræftelse er slået til.", sv: "Tvåstegsverifieringen är påslagen.",
        nb: "Totrinnsbekreftelse er slått på.", en: "Two-step verification is on.")
    static let codesTitle = Text(
        da: "Gem dine reservekoder", sv: "Spara dina reservkoder", nb: "Ta vare på reservekodene dine",
        en: "Keep your recovery codes")
    static let codesLead = Text(
        da:
            "De vises kun nu. Uden telefonen kommer du ind med en af dem; hver virker én gang. Print siden, eller skriv dem af, og gem dem et sikkert sted, ikke på telefonen.",
        sv:
            "De visas bara nu. Utan telefonen kommer du in med en av dem; varje kod fungerar en gång. Skriv ut sidan eller skriv av dem, och förvara dem på ett säkert ställe, inte i telefonen.",
        nb:
            "De vises bare nå. Uten telefonen kommer du inn med en av dem; hver virker én gang. Skriv ut siden, eller skriv dem av, og oppbevar dem et trygt sted, ikke på telefonen.",
        en:
            "They are shown only now. Without your phone you get in with one of them; each works once. Print this page or write them down, and keep them somewhere safe, not on the phone."
    )
    static let print = Text(da: "Print siden", sv: "Skriv ut sidan", nb: "Skriv ut siden", en: "Print this page")
    static let kept = Text(
        da: "Jeg har gemt dem", sv: "Jag har sparat dem", nb: "Jeg har tatt vare på dem", en: "I have kept them")
}
