import Core

/// The texts of the second factor: asking for it, and what one has.
enum SecondFactorWords {
    static let title = Text(
        da: "Totrinsbekræftelse", sv: "Tvåstegsverifiering", nb: "Totrinnsbekreftelse", en: "Two-step verification")

    // MARK: Asking for it

    static let proofTitle = Text(
        da: "Bekræft, at det er dig", sv: "Bekräfta att det är du", nb: "Bekreft at det er deg",
        en: "Confirm that it is you")
    static let proofLead = Text(
        da: "Det, du er på vej til, er ekstra beskyttet. Skriv koden fra appen. Vi spørger kun én gang pr. login.",
        sv: "Det du är på väg till är extra skyddat. Skriv koden från appen. Vi frågar bara en gång per inloggning.",
        nb: "Det du er på vei til, er ekstra beskyttet. Skriv koden fra appen. Vi spør bare én gang per innlogging.",
        en: "What you are about to open is specially protected. Type the code from your app. We ask once per sign-in."
    )
    static let code = Text(
        da: "Kode fra appen", sv: "Kod från appen", nb: "Kode fra appen", en: "Code from the app")
    static let codeHint = Text(
        da: "Seks cifre. Koden skifter hvert halve minut, og hver kode virker én gang.",
        sv: "Sex siffror. Koden byts varje halvminut, och varje kod fungerar en gång.",
        nb: "Seks sifre. Koden skifter hvert halve minutt, og hver kode virker én gang.",
        en: "Six digits. The code changes every half minute, and each code works once.")
    static let goOn = Text(da: "Fortsæt", sv: "Fortsätt", nb: "Fortsett", en: "Continue")
    static let wrongCode = Text(
        da: "Koden passer ikke. Skriv den næste, appen viser. Passer den heller ikke, går telefonens ur måske forkert.",
        sv:
            "Koden stämmer inte. Skriv nästa som appen visar. Stämmer inte den heller går kanske telefonens klocka fel.",
        nb:
            "Koden stemmer ikke. Skriv den neste appen viser. Stemmer den heller ikke, går kanskje telefonens klokke feil.",
        en: "That code does not fit. Type the next one. If it does not fit either, your phone's clock may be wrong."
    )
    static let noPhone = Text(
        da: "Har du ikke telefonen ved hånden?", sv: "Har du inte telefonen till hands?",
        nb: "Har du ikke telefonen for hånden?", en: "Do you not have your phone at hand?")
    static let recoveryCode = Text(da: "Reservekode", sv: "Reservkod", nb: "Reservekode", en: "Recovery code")
    static let recoveryHint = Text(
        da: "En af de ti koder, du fik, da du slog totrinsbekræftelse til. Den kan kun bruges én gang.",
        sv: "En av de tio koder du fick när du slog på tvåstegsverifiering. Den kan bara användas en gång.",
        nb: "En av de ti kodene du fikk da du slo på totrinnsbekreftelse. Den kan bare brukes én gang.",
        en: "One of the ten codes you got when you turned two-step verification on. It can be used only once.")
    static let useRecovery = Text(da: "Brug koden", sv: "Använd koden", nb: "Bruk koden", en: "Use the code")
    static let noCodes = Text(
        da: "Har du heller ingen reservekoder, kan en administrator nulstille din totrinsbekræftelse.",
        sv: "Har du inga reservkoder heller kan en administratör återställa din tvåstegsverifiering.",
        nb: "Har du heller ingen reservekoder, kan en administrator nullstille totrinnsbekreftelsen din.",
        en: "If you have no recovery codes either, an administrator can reset your two-step verification.")
    static let wrongRecovery = Text(
        da: "Reservekoden passer ikke, eller den er allerede brugt.",
        sv: "Reservkoden stämmer inte, eller så är den redan använd.",
        nb: "Reservekoden stemmer ikke, eller den er allerede brukt.",
        en: "The recovery code does not fit, or has been used already.")

    static func recoveryUsed(left: Int) -> Text {
        Text(
            da: "Reservekoden er brugt. Du har \(left) tilbage.", sv: "Reservkoden är använd. Du har \(left) kvar.",
            nb: "Reservekoden er brukt. Du har \(left) igjen.", en: "The recovery code is used. You have \(left) left.")
    }

    static func demoCode(_ code: String) -> Text {
        Text(
            da: "Har du ingen app, så brug koden \(code). Den står her kun i demoen.",
            sv: "Har du ingen app, använd koden \(code). Den står här bara i demon.",
            nb: "Har du ingen app, bruk koden \(code). Den står her bare i demoen.",
            en: "If you have no app, use the code \(code). It stands here in the demo only.")
    }

    // MARK: What one has

    static func onSince(_ day: String) -> Text {
        Text(
            da: "Slået til \(day). De beskyttede sider åbner med din adgangskode og en kode fra appen.",
            sv: "Påslagen \(day). De skyddade sidorna öppnas med ditt lösenord och en kod från appen.",
            nb: "Slått på \(day). De beskyttede sidene åpnes med passordet ditt og en kode fra appen.",
            en: "On since \(day). The protected pages open with your password and a code from the app.")
    }

    static let recoveryCodes = Text(da: "Reservekoder", sv: "Reservkoder", nb: "Reservekoder", en: "Recovery codes")

    static func left(_ count: Int) -> Text {
        let all = RecoveryCodes.count
        return Text(
            da: "Du har \(count) af \(all) tilbage.", sv: "Du har \(count) av \(all) kvar.",
            nb: "Du har \(count) av \(all) igjen.", en: "You have \(count) of \(all) left.")
    }

    static let newCodesText = Text(
        da: "Laver du nye, holder de gamle op med at virke.", sv: "Gör du nya slutar de gamla att fungera.",
        nb: "Lager du nye, slutter de gamle å virke.", en: "If you make new ones, the old ones stop working.")
    static let newCodes = Text(
        da: "Lav nye reservekoder", sv: "Gör nya reservkoder", nb: "Lag nye reservekoder",
        en: "Make new recovery codes")
    static let newPhone = Text(da: "Ny telefon?", sv: "Ny telefon?", nb: "Ny telefon?", en: "A new phone?")
    static let newPhoneText = Text(
        da:
            "Slå totrinsbekræftelse fra her, og slå den til igen med den nye telefon. Imens er de beskyttede sider lukket for dig.",
        sv:
            "Slå av tvåstegsverifieringen här och slå på den igen med den nya telefonen. Under tiden är de skyddade sidorna stängda för dig.",
        nb:
            "Slå av totrinnsbekreftelsen her, og slå den på igjen med den nye telefonen. Imens er de beskyttede sidene stengt for deg.",
        en:
            "Turn two-step verification off here, and on again with the new phone. Meanwhile the protected pages are closed to you."
    )
    static let turnOff = Text(da: "Slå fra", sv: "Slå av", nb: "Slå av", en: "Turn off")
    static let removed = Text(
        da: "Totrinsbekræftelse er slået fra.", sv: "Tvåstegsverifieringen är avslagen.",
        nb: "Totrinnsbekreftelse er slått av.", en: "Two-step verification is off.")

    // MARK: When an administrator has reset it

    static let wasReset = Text(
        da: "En administrator har nulstillet din totrinsbekræftelse",
        sv: "En administratör har återställt din tvåstegsverifiering",
        nb: "En administrator har nullstilt totrinnsbekreftelsen din",
        en: "An administrator has reset your two-step verification")

    static func resetOn(_ day: String) -> Text {
        Text(
            da: "Det skete \(day). Har du ikke selv bedt om det, så sig det straks til skolen.",
            sv: "Det skedde \(day). Om du inte själv har bett om det, säg genast till skolan.",
            nb: "Det skjedde \(day). Har du ikke selv bedt om det, si straks fra til skolen.",
            en: "That was on \(day). If you did not ask for it, tell your school at once.")
    }

    static let known = Text(da: "Det ved jeg", sv: "Det vet jag", nb: "Det vet jeg", en: "I know about it")
}
