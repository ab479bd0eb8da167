import Core

/// The texts of one's own page of reminders.
enum MailWords {
    static let title = Text(
        da: "Påmindelser på mail", sv: "Påminnelser via mejl", nb: "Påminnelser på e-post", en: "Reminders by e-mail")
    static let lead = Text(
        da:
            "Få én mail om morgenen på hverdage, når noget venter på dig i Vinge. Den siger, hvor meget der venter, og nævner aldrig en elev.",
        sv:
            "Få ett mejl på vardagsmorgnar när något väntar på dig i Vinge. Det säger hur mycket som väntar och nämner aldrig någon elev.",
        nb:
            "Få én e-post om morgenen på hverdager når noe venter på deg i Vinge. Den sier hvor mye som venter, og nevner aldri en elev.",
        en:
            "Get one mail on weekday mornings when something is waiting for you in Vinge. It says how much is waiting, and never names a pupil."
    )
    static let cannotSend = Text(
        da: "Jeres Vinge sender ikke mail", sv: "Er Vinge skickar inte mejl", nb: "Vinge hos dere sender ikke e-post",
        en: "Your Vinge does not send mail")
    static let cannotSendText = Text(
        da: "Det skal sættes op af dem, der driver den. På forsiden ser du altid, hvad der venter.",
        sv: "De som sköter driften behöver ställa in det först. På startsidan ser du alltid vad som väntar.",
        nb: "De som drifter den, må sette det opp først. På forsiden ser du alltid hva som venter.",
        en: "Whoever runs it has to set that up first. The front page always shows what is waiting.")

    // MARK: The address

    static let address = Text(da: "Mailadresse", sv: "E-postadress", nb: "E-postadresse", en: "E-mail address")
    static let addressHint = Text(
        da: "Brug din arbejdsmail. Vi sender en kode til den, så vi ved, at den er din.",
        sv: "Använd din jobbmejl. Vi skickar en kod dit så att vi vet att den är din.",
        nb: "Bruk jobbadressen din. Vi sender en kode dit, så vi vet at den er din.",
        en: "Use your work address. We send a code to it, so that we know it is yours.")
    static let badAddress = Text(
        da: "Det er ikke en mailadresse, vi kan sende til. Skriv den som navn@skole.dk.",
        sv: "Det är ingen e-postadress som vi kan skicka till. Skriv den som namn@skola.se.",
        nb: "Det er ikke en e-postadresse vi kan sende til. Skriv den som navn@skole.no.",
        en: "That is not an e-mail address we can send to. Write it as name@school.org.")
    static let sendCode = Text(
        da: "Send mig en kode", sv: "Skicka en kod till mig", nb: "Send meg en kode", en: "Send me a code")
    static let tooManyCodes = Text(
        da: "Du har bedt om mange koder på ét døgn, eller adressen har fået mange. Prøv igen i morgen.",
        sv: "Du har bett om många koder på ett dygn, eller så har adressen fått många. Försök igen i morgon.",
        nb: "Du har bedt om mange koder på ett døgn, eller adressen har fått mange. Prøv igjen i morgen.",
        en: "You have asked for many codes within a day, or the address has got many. Try again tomorrow.")

    // MARK: The code

    static let typeCode = Text(
        da: "Skriv koden fra mailen", sv: "Skriv koden från mejlet", nb: "Skriv koden fra e-posten",
        en: "Type the code from the mail")

    static func codeIsSent(_ address: String) -> Text {
        Text(
            da:
                "Vi sender den til \(address). Den er der normalt inden for et par minutter og virker i en halv time. Kig også i uønsket mail.",
            sv:
                "Vi skickar den till \(address). Den brukar komma inom ett par minuter och gäller i en halvtimme. Titta i skräpposten också.",
            nb:
                "Vi sender den til \(address). Den kommer vanligvis innen et par minutter og virker i en halv time. Se i søppelposten også.",
            en:
                "We send it to \(address). It usually comes within a few minutes and works for half an hour. Look among unwanted mail too."
        )
    }

    static let code = Text(da: "Kode", sv: "Kod", nb: "Kode", en: "Code")
    static let codeHint = Text(da: "Seks cifre.", sv: "Sex siffror.", nb: "Seks sifre.", en: "Six digits.")
    static let wrongCode = Text(
        da: "Koden passer ikke, eller den er for gammel. Brug koden fra den nyeste mail, eller bed om en ny.",
        sv: "Koden stämmer inte, eller så är den för gammal. Använd koden från det senaste mejlet eller be om en ny.",
        nb: "Koden stemmer ikke, eller den er for gammel. Bruk koden fra den nyeste e-posten, eller be om en ny.",
        en: "That code does not fit, or is too old. Use the code from the newest mail, or ask for a new one.")
    static let confirm = Text(
        da: "Slå påmindelser til", sv: "Slå på påminnelser", nb: "Slå på påminnelser", en: "Turn reminders on")
    static let nothingCame = Text(
        da: "Er der ikke kommet noget?", sv: "Har det inte kommit något?", nb: "Har det ikke kommet noe?",
        en: "Has nothing come?")
    static let newCode = Text(
        da: "Send en ny kode", sv: "Skicka en ny kod", nb: "Send en ny kode", en: "Send a new code")
    static let otherAddress = Text(
        da: "Brug en anden adresse", sv: "Använd en annan adress", nb: "Bruk en annen adresse",
        en: "Use another address")

    // MARK: What one has

    static let isOn = Text(
        da: "Påmindelser er slået til", sv: "Påminnelser är påslagna", nb: "Påminnelser er slått på",
        en: "Reminders are on")
    static let isOff = Text(
        da: "Påmindelser er slået fra", sv: "Påminnelser är avslagna", nb: "Påminnelser er slått av",
        en: "Reminders are off")
    static let last = Text(da: "Senest sendt", sv: "Senast skickad", nb: "Sist sendt", en: "Last sent")
    static let noneYet = Text(
        da: "ingen endnu", sv: "ingen ännu", nb: "ingen ennå", en: "none yet")
    static let onText = Text(
        da: "Den kommer tidligst næste hverdagsmorgen, og kun når noget venter.",
        sv: "Den kommer tidigast nästa vardagsmorgon, och bara när något väntar.",
        nb: "Den kommer tidligst neste hverdagsmorgen, og bare når noe venter.",
        en: "It comes on the next weekday morning at the earliest, and only when something is waiting.")
    static let offText = Text(
        da: "Adressen er gemt, så du kan slå dem til igen med ét tryk.",
        sv: "Adressen är sparad, så du kan slå på dem igen med ett tryck.",
        nb: "Adressen er lagret, så du kan slå dem på igjen med ett trykk.",
        en: "Your address is kept, so that you can turn them on again with one press.")
    static let turnOff = Text(da: "Slå fra", sv: "Slå av", nb: "Slå av", en: "Turn off")
    static let turnOn = Text(da: "Slå til igen", sv: "Slå på igen", nb: "Slå på igjen", en: "Turn on again")
    static let removeTitle = Text(
        da: "En anden adresse?", sv: "En annan adress?", nb: "En annen adresse?", en: "Another address?")
    static let removeText = Text(
        da: "Slet den her, og skriv den nye. Vinge gemmer den ikke andre steder.",
        sv: "Ta bort den här och skriv den nya. Vinge sparar den ingen annanstans.",
        nb: "Slett den her, og skriv den nye. Vinge lagrer den ingen andre steder.",
        en: "Delete it here and type the new one. Vinge keeps it nowhere else.")
    static let remove = Text(
        da: "Slet adressen", sv: "Ta bort adressen", nb: "Slett adressen", en: "Delete the address")

    // MARK: What was done

    static let codeOnItsWay = Text(
        da: "En kode er på vej.", sv: "En kod är på väg.", nb: "En kode er på vei.", en: "A code is on its way.")
    static let removed = Text(
        da: "Adressen er slettet. Du får ingen påmindelser på mail.",
        sv: "Adressen är borttagen. Du får inga påminnelser via mejl.",
        nb: "Adressen er slettet. Du får ingen påminnelser på e-post.",
        en: "The address is deleted. You get no reminders by e-mail.")

    // MARK: Background work

    static let digestJob = Text(
        da: "Hvem der skal have en påmindelse på mail", sv: "Vilka som ska få en påminnelse via mejl",
        nb: "Hvem som skal få en påminnelse på e-post", en: "Who is to get a reminder by e-mail")
    static let reminderJob = Text(
        da: "En påmindelse på mail", sv: "En påminnelse via mejl", nb: "En påminnelse på e-post",
        en: "A reminder by e-mail")
    static let codeJob = Text(
        da: "En kode til en mailadresse", sv: "En kod till en e-postadress", nb: "En kode til en e-postadresse",
        en: "A code for an e-mail address")
}
