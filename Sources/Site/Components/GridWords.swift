import Core

/// What the entry grid's script says, handed to it as attributes. `{min}`, `{max}`,
/// `{step}` and `{count}` are filled in by the script.
enum GridWords {
    static func attributes(in voice: any Voice) -> HTML {
        HTML.attribute("data-msg-number", voice(number)) + HTML.attribute("data-msg-range", voice(range))
            + HTML.attribute("data-msg-step", voice(step)) + HTML.attribute("data-msg-whole", voice(whole))
            + HTML.attribute("data-msg-offline", voice(offline))
            + HTML.attribute("data-msg-saving", voice(saving)) + HTML.attribute("data-msg-saved", voice(saved))
            + HTML.attribute("data-msg-draft", voice(draft)) + HTML.attribute("data-msg-discard", voice(discard))
            + HTML.attribute("data-msg-refused", voice(refused)) + HTML.attribute("data-msg-overflow", voice(overflow))
            + HTML.attribute("data-msg-pasted", voice(pasted))
    }

    static let number = Text(
        da: "Skriv et tal, eller lad feltet stå tomt.", sv: "Skriv ett tal, eller lämna fältet tomt.",
        nb: "Skriv et tall, eller la feltet stå tomt.", en: "Type a number, or leave it empty.")
    static let range = Text(
        da: "Skriv et tal fra {min} til {max}.", sv: "Skriv ett tal från {min} till {max}.",
        nb: "Skriv et tall fra {min} til {max}.", en: "Type a number from {min} to {max}.")
    static let step = Text(
        da: "Brug trin på {step}.", sv: "Använd steg om {step}.", nb: "Bruk trinn på {step}.",
        en: "Use steps of {step}.")
    static let whole = Text(
        da: "Skriv et helt tal.", sv: "Skriv ett heltal.", nb: "Skriv et helt tall.", en: "Type a whole number.")
    static let offline = Text(
        da: "Der er ingen forbindelse. Dine tal er her stadig, og de bliver sendt, så snart den er tilbage.",
        sv: "Det finns ingen anslutning. Dina siffror är kvar här och skickas så snart den är tillbaka.",
        nb: "Det er ingen forbindelse. Tallene dine er her fortsatt og blir sendt så snart den er tilbake.",
        en: "There is no connection. Your numbers are still here and will be sent as soon as it is back.")
    static let saving = Text(da: "Gemmer …", sv: "Sparar …", nb: "Lagrer …", en: "Saving …")
    static let saved = Text(da: "Gemt.", sv: "Sparat.", nb: "Lagret.", en: "Saved.")
    static let draft = Text(
        da: "Tal, du har skrevet før, er hentet frem. De er ikke gemt endnu.",
        sv: "Siffror som du skrev tidigare har hämtats fram. De är inte sparade än.",
        nb: "Tall du har skrevet før, er hentet fram. De er ikke lagret ennå.",
        en: "Numbers you typed earlier have been brought back. They are not saved yet.")
    static let discard = Text(
        da: "Fjern dem igen", sv: "Ta bort dem igen", nb: "Fjern dem igjen", en: "Remove them again")
    static let refused = Text(
        da: "Tallene kunne ikke gemmes lige nu. De er her stadig. Prøv igen om lidt.",
        sv: "Siffrorna kunde inte sparas just nu. De är kvar här. Försök igen om en stund.",
        nb: "Tallene kunne ikke lagres akkurat nå. De er her fortsatt. Prøv igjen om litt.",
        en: "The numbers could not be saved just now. They are still here. Try again in a moment.")
    static let overflow = Text(
        da: "Der var ikke plads til {count} af de indsatte tal.",
        sv: "{count} av de inklistrade talen fick inte plats.",
        nb: "{count} av tallene som ble limt inn, var det ikke plass til.",
        en: "There was no room for {count} of the pasted numbers.")
    static let pasted = Text(
        da: "{count} tal er sat ind.", sv: "{count} tal har klistrats in.", nb: "{count} tall er limt inn.",
        en: "{count} numbers were pasted.")
}
