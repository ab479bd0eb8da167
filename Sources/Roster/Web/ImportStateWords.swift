import Core

/// What an upload's page says while it is worked on and when it is over, and the
/// messages after a decision.
enum ImportStateWords {
    static let readingTitle = Text(
        da: "Filen læses", sv: "Filen läses", nb: "Filen leses", en: "The file is being read")
    static let applyingTitle = Text(
        da: "Ændringerne gennemføres", sv: "Ändringarna genomförs", nb: "Endringene gjennomføres",
        en: "The changes are being made")
    static let waiting = Text(
        da: "Filen er kommet godt frem. Vinge går i gang om et øjeblik.",
        sv: "Filen har kommit fram. Vinge börjar om ett ögonblick.",
        nb: "Filen er kommet godt frem. Vinge begynner om et øyeblikk.",
        en: "The file has arrived. Vinge begins in a moment.")
    static let reading = Text(
        da: "Vinge læser hver række og sammenligner med det, der er her nu. Intet bliver ændret.",
        sv: "Vinge läser varje rad och jämför med det som finns här nu. Inget ändras.",
        nb: "Vinge leser hver rad og sammenligner med det som er her nå. Ingenting blir endret.",
        en: "Vinge reads each row and compares it with what is here now. Nothing is changed.")
    static let applying = Text(
        da: "Vinge skriver ændringerne. Enten sker det hele, eller også sker intet.",
        sv: "Vinge skriver ändringarna. Antingen sker allt eller inget.",
        nb: "Vinge skriver endringene. Enten skjer alt, eller så skjer ingenting.",
        en: "Vinge is writing the changes. Either all of it happens, or nothing does.")

    static func elapsed(_ seconds: Int) -> Text {
        Text(
            da: "Det har varet \(seconds) sekunder. En stor fil kan tage et minut eller to.",
            sv: "Det har tagit \(seconds) sekunder. En stor fil kan ta en minut eller två.",
            nb: "Det har tatt \(seconds) sekunder. En stor fil kan ta et minutt eller to.",
            en: "It has taken \(seconds) seconds. A large file may take a minute or two.")
    }

    static let refreshes = Text(
        da: "Siden opdaterer sig selv. Du kan også gå videre og komme tilbage senere.",
        sv: "Sidan uppdaterar sig själv. Du kan också gå vidare och komma tillbaka senare.",
        nb: "Siden oppdaterer seg selv. Du kan også gå videre og komme tilbake senere.",
        en: "The page refreshes itself. You can also move on and come back later.")
    static let look = Text(da: "Se efter nu", sv: "Titta nu", nb: "Se etter nå", en: "Look now")
    static let back = Text(
        da: "Til indlæsninger", sv: "Till inläsningar", nb: "Til innlesinger", en: "To imports")

    static let refusedTitle = Text(
        da: "Filen kan ikke bruges", sv: "Filen går inte att använda", nb: "Filen kan ikke brukes",
        en: "The file cannot be used")
    static let refusedText = Text(
        da: "Intet er ændret, og filen er slettet her. Ret det, eller bed leverandøren om en ny fil, og send den igen.",
        sv:
            "Inget har ändrats och filen är borttagen här. Rätta felet, eller be leverantören om en ny fil, och skicka igen.",
        nb:
            "Ingenting er endret, og filen er slettet her. Rett det, eller be leverandøren om en ny fil, og send den igjen.",
        en:
            "Nothing has changed, and the file has been deleted here. Mend it, or ask the supplier for a new one, and send it again."
    )
    static let interruptedTitle = Text(
        da: "Det blev afbrudt", sv: "Det avbröts", nb: "Det ble avbrutt", en: "It was interrupted")
    static let interruptedText = Text(
        da: "Serveren stoppede midt i det hele. Intet er ændret. Du kan roligt prøve igen.",
        sv: "Servern stannade mitt i alltihop. Inget har ändrats. Du kan lugnt försöka igen.",
        nb: "Serveren stoppet midt i det hele. Ingenting er endret. Du kan trygt prøve igjen.",
        en: "The server stopped half-way. Nothing has changed. You can safely try again.")
    static let failedText = Text(
        da: "Noget gik galt hos os. Intet er ændret. Prøv igen, og spørg driften, hvis det sker en gang til.",
        sv: "Något gick fel hos oss. Inget har ändrats. Försök igen och fråga driften om det händer en gång till.",
        nb: "Noe gikk galt hos oss. Ingenting er endret. Prøv igjen, og spør driften hvis det skjer en gang til.",
        en:
            "Something went wrong on our side. Nothing has changed. Try again, and ask whoever runs the installation if it happens once more."
    )
    static let again = Text(da: "Prøv igen", sv: "Försök igen", nb: "Prøv igjen", en: "Try again")
    static let appliedTitle = Text(
        da: "Ændringerne er gennemført", sv: "Ändringarna är genomförda", nb: "Endringene er gjennomført",
        en: "The changes have been made")
    static let appliedText = Text(
        da: "Alt, hvad du så, er sket. Den sendte fil er slettet her.",
        sv: "Allt som du såg har skett. Den skickade filen är borttagen här.",
        nb: "Alt du så, har skjedd. Den sendte filen er slettet her.",
        en: "All that you saw has happened. The file that was sent has been deleted here.")
    static let discardedTitle = Text(
        da: "Filen er kasseret", sv: "Filen är kasserad", nb: "Filen er forkastet", en: "The file was discarded")
    static let discardedText = Text(
        da: "Intet er ændret, og filen er slettet her.", sv: "Inget har ändrats och filen är borttagen här.",
        nb: "Ingenting er endret, og filen er slettet her.",
        en: "Nothing has changed, and the file has been deleted here.")
    static let expiredTitle = Text(
        da: "Der gik mere end et døgn", sv: "Det gick mer än ett dygn", nb: "Det gikk mer enn et døgn",
        en: "More than a day went by")
    static let expiredText = Text(
        da:
            "Ingen sagde ja eller nej, så filen er slettet her. Intet er ændret. Send filen igen, hvis den skal bruges.",
        sv:
            "Ingen sade ja eller nej, så filen är borttagen här. Inget har ändrats. Skicka filen igen om den ska användas.",
        nb:
            "Ingen sa ja eller nei, så filen er slettet her. Ingenting er endret. Send filen igjen hvis den skal brukes.",
        en:
            "Nobody said yes or no, so the file has been deleted here. Nothing has changed. Send it again if it is needed."
    )

    static func tooManyOpen(_ most: Int) -> Text {
        Text(
            da: "Der venter allerede \(most) filer. Sig ja eller nej til dem først.",
            sv: "Det väntar redan \(most) filer. Säg ja eller nej till dem först.",
            nb: "Det venter allerede \(most) filer. Si ja eller nei til dem først.",
            en: "\(most) files are waiting already. Say yes or no to them first.")
    }

    // MARK: Messages

    static let alreadyApplied = Text(
        da: "Denne fil er allerede indlæst. Den blev ikke indlæst én gang til.",
        sv: "Den här filen är redan inläst. Den lästes inte in en gång till.",
        nb: "Denne filen er allerede lest inn. Den ble ikke lest inn en gang til.",
        en: "This file has already been imported. It was not imported again.")
    static let alreadyDiscarded = Text(
        da: "Denne fil er allerede kasseret. Intet er ændret.",
        sv: "Den här filen är redan kasserad. Inget har ändrats.",
        nb: "Denne filen er allerede forkastet. Ingenting er endret.",
        en: "This file has already been discarded. Nothing has changed.")
    static let underWay = Text(
        da: "Vinge arbejder allerede med filen. Vent, til det er færdigt.",
        sv: "Vinge arbetar redan med filen. Vänta tills det är klart.",
        nb: "Vinge arbeider allerede med filen. Vent til det er ferdig.",
        en: "Vinge is already at work on this file. Wait until it is done.")
    static let otherPreview = Text(
        da: "Listen er blevet en anden, siden du åbnede siden. Se den igennem, før du siger ja.",
        sv: "Listan har blivit en annan sedan du öppnade sidan. Gå igenom den innan du säger ja.",
        nb: "Listen er blitt en annen siden du åpnet siden. Se gjennom den før du sier ja.",
        en: "The list is another than when you opened the page. Look through it before you say yes.")
    static let cannotNow = Text(
        da: "Det kan ikke gøres med denne fil mere. Her er, hvordan det står til.",
        sv: "Det går inte att göra med den här filen längre. Så här ligger det till.",
        nb: "Det kan ikke gjøres med denne filen lenger. Slik står det til.",
        en: "That can no longer be done with this file. This is how it stands.")
    static let discarded = Text(
        da: "Filen er kasseret og slettet her. Intet er ændret.",
        sv: "Filen är kasserad och borttagen här. Inget har ändrats.",
        nb: "Filen er forkastet og slettet her. Ingenting er endret.",
        en: "The file has been discarded and deleted here. Nothing has changed.")
}
