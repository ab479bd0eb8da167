import Core

/// The texts of a preview: what would happen, and to whom.
enum ImportPreviewWords {
    static let title = Text(
        da: "Det vil ske, hvis du siger ja", sv: "Det här händer om du säger ja", nb: "Dette skjer hvis du sier ja",
        en: "This happens if you say yes")
    static let nothingYet = Text(
        da: "Intet er ændret endnu. Tryk på et tal for at se hvem.",
        sv: "Inget har ändrats än. Tryck på ett tal för att se vilka.",
        nb: "Ingenting er endret ennå. Trykk på et tall for å se hvem.",
        en: "Nothing has changed yet. Press a number to see who.")
    static let noChange = Text(
        da: "Filen siger det samme, som Vinge ved i forvejen. Der er intet at ændre.",
        sv: "Filen säger detsamma som Vinge redan vet. Det finns inget att ändra.",
        nb: "Filen sier det samme som Vinge vet fra før. Det er ingenting å endre.",
        en: "The file says what Vinge knows already. There is nothing to change.")
    static let renewedTitle = Text(
        da: "Der er sket noget i mellemtiden", sv: "Något har hänt under tiden", nb: "Det har skjedd noe i mellomtiden",
        en: "Something has happened in the meantime")
    static let renewed = Text(
        da:
            "Det, du sagde ja til, passer ikke længere, så intet er ændret. Her er den nye liste. Se den igennem, og sig ja igen.",
        sv:
            "Det du sade ja till stämmer inte längre, så inget har ändrats. Här är den nya listan. Gå igenom den och säg ja igen.",
        nb:
            "Det du sa ja til, stemmer ikke lenger, så ingenting er endret. Her er den nye listen. Se gjennom den og si ja igjen.",
        en:
            "What you said yes to is no longer right, so nothing has changed. Here is the new list. Look through it and say yes again."
    )
    static let manyTitle = Text(
        da: "Usædvanligt mange elever slutter", sv: "Ovanligt många elever slutar", nb: "Uvanlig mange elever slutter",
        en: "Unusually many pupils would end")

    static func many(_ ended: Int, of all: Int) -> Text {
        Text(
            da:
                "\(ended) af \(all) elever står ikke i filen og vil miste deres plads, og deres konti lukkes. Er det den rigtige fil, og er den hel?",
            sv:
                "\(ended) av \(all) elever finns inte i filen och förlorar sin plats, och deras konton stängs. Är det rätt fil, och är den hel?",
            nb:
                "\(ended) av \(all) elever står ikke i filen og vil miste plassen sin, og kontoene deres stenges. Er det riktig fil, og er den hel?",
            en:
                "\(ended) of \(all) pupils are not in the file and would lose their places, and their accounts would be closed. Is it the right file, and is it whole?"
        )
    }

    static func confirmMany(_ ended: Int) -> Text {
        Text(
            da: "Ja, det er rigtigt, at \(ended) elever slutter", sv: "Ja, det stämmer att \(ended) elever slutar",
            nb: "Ja, det stemmer at \(ended) elever slutter", en: "Yes, it is right that \(ended) pupils end")
    }

    static let mustConfirm = Text(
        da: "Sæt kryds, hvis det er rigtigt, at så mange elever slutter. Ellers kassér filen.",
        sv: "Kryssa i om det stämmer att så många elever slutar. Kassera annars filen.",
        nb: "Kryss av hvis det stemmer at så mange elever slutter. Ellers forkast filen.",
        en: "Tick the box if it is right that so many pupils end. Otherwise discard the file.")
    static let apply = Text(
        da: "Ja, gennemfør ændringerne", sv: "Ja, genomför ändringarna", nb: "Ja, gjennomfør endringene",
        en: "Yes, make the changes")
    static let discard = Text(
        da: "Nej, kassér filen", sv: "Nej, kassera filen", nb: "Nei, forkast filen", en: "No, discard the file")
    static let decide = Text(da: "Skal det ske?", sv: "Ska det ske?", nb: "Skal det skje?", en: "Shall it happen?")
    static let decideText = Text(
        da: "Siger du ja, sker det hele på én gang. Siger du nej, slettes filen her, og intet er ændret.",
        sv: "Säger du ja sker allt på en gång. Säger du nej tas filen bort här och inget har ändrats.",
        nb: "Sier du ja, skjer alt på én gang. Sier du nei, slettes filen her, og ingenting er endret.",
        en:
            "If you say yes, all of it happens at once. If you say no, the file is deleted here and nothing has changed."
    )
    static let endedMeans = Text(
        da: "At slutte betyder: ingen plads, ingen rolle og en lukket konto. Resultater og mål bliver stående.",
        sv: "Att sluta betyder: ingen plats, ingen roll och ett stängt konto. Resultat och mål finns kvar.",
        nb: "Å slutte betyr: ingen plass, ingen rolle og en stengt konto. Resultater og mål blir stående.",
        en: "To end means: no place, no role and a closed account. Scores and goals stay.")

    static let what = Text(da: "Hvad", sv: "Vad", nb: "Hva", en: "What")
    static let uploadedBy = Text(da: "Sendt af", sv: "Skickad av", nb: "Sendt av", en: "Sent by")
    static let size = Text(da: "Størrelse", sv: "Storlek", nb: "Størrelse", en: "Size")
    static let name = Text(da: "Navn", sv: "Namn", nb: "Navn", en: "Name")
    static let place = Text(da: "Hvor", sv: "Var", nb: "Hvor", en: "Where")
    static let difference = Text(da: "Ændring", sv: "Ändring", nb: "Endring", en: "Change")
    static let none = Text(da: "ingen", sv: "ingen", nb: "ingen", en: "none")
    static let other = Text(
        da: "Andre oplysninger, fx en rolles datoer", sv: "Andra uppgifter, till exempel en rolls datum",
        nb: "Andre opplysninger, for eksempel datoene for en rolle", en: "Other details, such as the dates of a role")
    static let nobody = Text(
        da: "Her er ingen at vise", sv: "Här finns inga att visa", nb: "Her er det ingen å vise",
        en: "There is nobody to show here")
    static let nobodyText = Text(
        da: "Vælg en anden liste.", sv: "Välj en annan lista.", nb: "Velg en annen liste.", en: "Choose another list.")
    static let lists = Text(da: "Lister", sv: "Listor", nb: "Lister", en: "Lists")
    static let backToPreview = Text(
        da: "Tilbage til overblikket", sv: "Tillbaka till översikten", nb: "Tilbake til oversikten",
        en: "Back to the overview")

    static func hidden(_ count: Int) -> Text {
        Text(
            da: count == 1 ? "heraf 1 med beskyttet identitet" : "heraf \(count) med beskyttet identitet",
            sv: count == 1 ? "varav 1 med skyddade personuppgifter" : "varav \(count) med skyddade personuppgifter",
            nb: count == 1 ? "av disse 1 med skjult identitet" : "av disse \(count) med skjult identitet",
            en: count == 1 ? "1 of them with a protected identity" : "\(count) of them with a protected identity")
    }

    static let hiddenText = Text(
        da: "Elever med beskyttet identitet og deres forældre tælles med, men deres navne vises ikke.",
        sv: "Elever med skyddade personuppgifter och deras vårdnadshavare räknas med, men deras namn visas inte.",
        nb: "Elever med skjult identitet og deres foresatte telles med, men navnene deres vises ikke.",
        en: "Pupils with a protected identity and their guardians are counted, but their names are not shown.")

    static func change(_ change: RosterDifference.Change) -> Text {
        switch change {
        case .new: Text(da: "Nye", sv: "Nya", nb: "Nye", en: "New")
        case .changed: Text(da: "Ændres", sv: "Ändras", nb: "Endres", en: "Change")
        case .ended: Text(da: "Slutter", sv: "Slutar", nb: "Slutter", en: "End")
        }
    }

    /// The same, of what has happened.
    static func done(_ change: RosterDifference.Change) -> Text {
        switch change {
        case .new: self.change(.new)
        case .changed: Text(da: "Ændret", sv: "Ändrade", nb: "Endret", en: "Changed")
        case .ended: Text(da: "Sluttet", sv: "Slutat", nb: "Sluttet", en: "Ended")
        }
    }

    static func part(_ part: RosterDifference.Part) -> Text {
        switch part {
        case .schools: Text(da: "Skoler", sv: "Skolor", nb: "Skoler", en: "Schools")
        case .periods:
            Text(
                da: "Skoleår og perioder", sv: "Läsår och perioder", nb: "Skoleår og perioder",
                en: "School years and periods")
        case .classes:
            Text(da: "Klasser og hold", sv: "Klasser och grupper", nb: "Klasser og grupper", en: "Classes and groups")
        case .pupils: Text(da: "Elever", sv: "Elever", nb: "Elever", en: "Pupils")
        case .guardians: Text(da: "Forældre", sv: "Vårdnads\u{AD}havare", nb: "Foresatte", en: "Guardians")
        case .staff: Text(da: "Ansatte", sv: "Personal", nb: "Ansatte", en: "Staff")
        case .places:
            Text(da: "Pladser i klasser", sv: "Platser i klasser", nb: "Plasser i klasser", en: "Places in classes")
        }
    }

    static func property(_ property: RosterDifference.Property) -> Text {
        switch property {
        case .name: name
        case .kind: Text(da: "Type", sv: "Typ", nb: "Type", en: "Kind")
        case .code: Text(da: "Kode", sv: "Kod", nb: "Kode", en: "Code")
        case .parent: Text(da: "Hører til", sv: "Hör till", nb: "Hører til", en: "Belongs to")
        case .school: Text(da: "Skole", sv: "Skola", nb: "Skole", en: "School")
        case .grade: Text(da: "Klassetrin", sv: "Årskurs", nb: "Trinn", en: "Year")
        case .starts: Text(da: "Begynder", sv: "Börjar", nb: "Begynner", en: "Begins")
        case .ends: Text(da: "Slutter", sv: "Slutar", nb: "Slutter", en: "Ends")
        case .born: Text(da: "Fødselsdag", sv: "Födelsedag", nb: "Fødselsdag", en: "Birthday")
        case .login: Text(da: "Brugernavn", sv: "Användarnamn", nb: "Brukernavn", en: "User name")
        case .account: Text(da: "Konto", sv: "Konto", nb: "Konto", en: "Account")
        case .schools: Text(da: "Skole", sv: "Skola", nb: "Skole", en: "School")
        case .roles: Text(da: "Roller", sv: "Roller", nb: "Roller", en: "Roles")
        case .guardians: Text(da: "Forældre", sv: "Vårdnadshavare", nb: "Foresatte", en: "Guardians")
        case .group: Text(da: "Klasse", sv: "Klass", nb: "Klasse", en: "Class")
        }
    }

    /// Kinds and states as the database has them.
    static func word(_ word: String) -> Text {
        switch word {
        case "open": Text(da: "åben", sv: "öppet", nb: "åpen", en: "open")
        case "closed": Text(da: "lukket", sv: "stängt", nb: "stengt", en: "closed")
        case "school": Text(da: "skole", sv: "skola", nb: "skole", en: "school")
        case "school_owner": Text(da: "skoleejer", sv: "huvudman", nb: "skoleeier", en: "school owner")
        case "agency", "ministry": Text(da: "myndighed", sv: "myndighet", nb: "myndighet", en: "authority")
        case "school_year": Text(da: "skoleår", sv: "läsår", nb: "skoleår", en: "school year")
        case "semester", "term": Text(da: "halvår", sv: "termin", nb: "termin", en: "term")
        case "grading_period": Text(da: "periode", sv: "period", nb: "periode", en: "period")
        default: Text(da: "andet", sv: "annat", nb: "annet", en: "other")
        }
    }
}
