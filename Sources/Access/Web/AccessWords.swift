import Core

/// The texts of signing in and of the frame around the pages.
enum AccessWords {
    static let signOut = Text(key: "access.signOut", da: "Log ud", sv: "Logga ut", nb: "Logg ut", en: "Sign out")
    static let footer = Text(
        key: "access.footer",
        da: "Vinge hjælper skoler med at følge elevers læring. Ingen sporing, ingen tredjeparter.",
        sv: "Vinge hjälper skolor att följa elevers lärande. Ingen spårning, inga tredje parter.",
        nb: "Vinge hjelper skoler med å følge elevers læring. Ingen sporing, ingen tredjeparter.",
        en: "Vinge helps schools follow pupils' learning. No tracking, no third parties.")

    static let signIn = Text(key: "access.signIn", da: "Log ind", sv: "Logga in", nb: "Logg inn", en: "Sign in")
    static let login = Text(
        key: "access.login", da: "Brugernavn", sv: "Användarnamn", nb: "Brukernavn", en: "User name")
    static let password = Text(
        key: "access.password", da: "Adgangskode", sv: "Lösenord", nb: "Passord", en: "Password")
    static let welcome = Text(
        key: "access.welcome", da: "Velkommen til Vinge", sv: "Välkommen till Vinge", nb: "Velkommen til Vinge",
        en: "Welcome to Vinge")
    static let welcomeText = Text(
        key: "access.welcomeText",
        da: "Her kan elever, lærere og hjem følge med i, hvordan det går, og se, hvad det næste skridt er.",
        sv: "Här kan elever, lärare och hem följa hur det går och se vad som är nästa steg.",
        nb: "Her kan elever, lærere og hjem følge med på hvordan det går, og se hva som er neste steg.",
        en: "Here pupils, teachers and families follow how learning is going, and see what comes next.")
    static let wrong = Text(
        key: "access.wrong", da: "Brugernavn eller adgangskode passer ikke. Prøv igen.",
        sv: "Användarnamn eller lösenord stämmer inte. Försök igen.",
        nb: "Brukernavn eller passord stemmer ikke. Prøv igjen.",
        en: "The user name or password is not right. Try again.")
    static let haveCode = Text(
        key: "access.haveCode", da: "Har du fået en aktiveringskode?", sv: "Har du fått en aktiveringskod?",
        nb: "Har du fått en aktiveringskode?", en: "Do you have an activation code?")
    static let insecure = Text(
        key: "access.insecure",
        da:
            "Denne adresse er ikke sikker (http), og din browser gemmer derfor ikke din login. Åbn siden med https, eller på den maskine, Vinge kører på, som http://localhost.",
        sv:
            "Den här adressen är inte säker (http), och webbläsaren sparar därför inte din inloggning. Öppna sidan med https, eller som http://localhost på den dator där Vinge körs.",
        nb:
            "Denne adressen er ikke sikker (http), og nettleseren lagrer derfor ikke innloggingen din. Åpne siden med https, eller som http://localhost på maskinen der Vinge kjører.",
        en:
            "This address is not secure (http), so your browser will not keep you signed in. Open the site with https, or as http://localhost on the machine that runs Vinge."
    )

    static let activate = Text(
        key: "access.activate", da: "Vælg din adgangskode", sv: "Välj ditt lösenord", nb: "Velg passordet ditt",
        en: "Choose your password")
    static let activateText = Text(
        key: "access.activateText", da: "Skriv koden, du fik af skolen, og vælg en adgangskode, som kun du kender.",
        sv: "Skriv koden du fick av skolan och välj ett lösenord som bara du känner till.",
        nb: "Skriv koden du fikk av skolen, og velg et passord som bare du kjenner.",
        en: "Type the code your school gave you and choose a password that only you know.")
    static let code = Text(
        key: "access.code", da: "Aktiveringskode", sv: "Aktiveringskod", nb: "Aktiveringskode", en: "Activation code")
    static let newPassword = Text(
        key: "access.newPassword", da: "Ny adgangskode", sv: "Nytt lösenord", nb: "Nytt passord", en: "New password")
    static let passwordHint = Text(
        key: "access.passwordHint", da: "Mindst 10 tegn. Tre-fire ord efter hinanden er både lette at huske og stærke.",
        sv: "Minst 10 tecken. Tre–fyra ord i rad är både lätta att minnas och starka.",
        nb: "Minst 10 tegn. Tre–fire ord etter hverandre er både lette å huske og sterke.",
        en: "At least 10 characters. Three or four words in a row are easy to remember and strong.")
    static let passwordShort = Text(
        key: "access.passwordShort", da: "Adgangskoden skal have mindst 10 tegn.",
        sv: "Lösenordet måste ha minst 10 tecken.", nb: "Passordet må ha minst 10 tegn.",
        en: "The password must have at least 10 characters.")
    static let passwordCommon = Text(
        key: "access.passwordCommon", da: "Den adgangskode er for let at gætte. Vælg en anden.",
        sv: "Det lösenordet är för lätt att gissa. Välj ett annat.",
        nb: "Det passordet er for lett å gjette. Velg et annet.",
        en: "That password is too easy to guess. Choose another.")
    static let codeWrong = Text(
        key: "access.codeWrong",
        da: "Koden passer ikke til brugernavnet, eller den er brugt eller udløbet. Bed skolen om en ny.",
        sv: "Koden hör inte till användarnamnet, eller så är den använd eller för gammal. Be skolan om en ny.",
        nb: "Koden passer ikke til brukernavnet, eller den er brukt eller utløpt. Be skolen om en ny.",
        en: "The code does not fit the user name, or has been used or has run out. Ask your school for a new one.")
    static let activated = Text(
        key: "access.activated", da: "Din adgangskode er gemt. Nu kan du logge ind.",
        sv: "Ditt lösenord är sparat. Nu kan du logga in.", nb: "Passordet ditt er lagret. Nå kan du logge inn.",
        en: "Your password is saved. You can sign in now.")
    static let signedOut = Text(
        key: "access.signedOut", da: "Du er logget ud.", sv: "Du är utloggad.", nb: "Du er logget ut.",
        en: "You are signed out.")
}
