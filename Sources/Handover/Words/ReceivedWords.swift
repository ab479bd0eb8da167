import Core

/// The texts of the receiving unit.
enum ReceivedWords {
    static let received = Text(da: "Modtaget", sv: "Mottagna", nb: "Mottatt", en: "Received")
    static let lead = Text(
        da: "Det, nye elever kan, og hvad der hjælper dem. Begynd dér, hvor eleven er.",
        sv: "Vad nya elever kan och vad som hjälper dem. Börja där eleven är.",
        nb: "Det nye elever kan, og hva som hjelper dem. Begynn der eleven er.",
        en: "What new pupils know and what helps them. Begin where the pupil is.")
    static let none = Text(
        da: "Intet modtaget endnu", sv: "Inget mottaget än", nb: "Ingenting mottatt ennå", en: "Nothing received yet")
    static let noneText = Text(
        da: "Når en skole sender jer en overlevering, står den her.",
        sv: "När en skola skickar en överlämning till er står den här.",
        nb: "Når en skole sender dere en overlevering, står den her.",
        en: "When a school sends you a handover, it stands here.")
    static let from = Text(da: "Fra", sv: "Från", nb: "Fra", en: "From")
    static let sent = Text(da: "Sendt", sv: "Skickad", nb: "Sendt", en: "Sent")
    static let confirm = Text(
        da: "Bekræft, at I har modtaget eleven", sv: "Bekräfta att ni har tagit emot eleven",
        nb: "Bekreft at dere har tatt imot eleven", en: "Confirm that you have received the pupil")
    static let confirmLead = Text(
        da: "Den afgivende skole skal vide det. Bekræftelsen er det, loven beder om.",
        sv: "Den överlämnande skolan ska få veta det. Bekräftelsen är den som lagen kräver.",
        nb: "Avgiverskolen skal få vite det. Bekreftelsen er den loven ber om.",
        en: "The sending school is to know. It is the confirmation that the law asks for.")
    static let confirmed = Text(
        da: "Modtagelsen er bekræftet.", sv: "Mottagandet är bekräftat.", nb: "Mottaket er bekreftet.",
        en: "The receipt is confirmed.")
    static let notConfirmed = Text(
        da: "Ikke bekræftet", sv: "Inte bekräftad", nb: "Ikke bekreftet", en: "Not confirmed")
    static let readers = Text(da: "Hvem læser den?", sv: "Vem läser den?", nb: "Hvem leser den?", en: "Who reads it?")
    static let readersLead = Text(
        da: "En mentor ser det hele. En lærer ser de fag, du vælger, og kun støtten, hvis det er nødvendigt.",
        sv: "En mentor ser allt. En lärare ser de ämnen du väljer, och stödet bara om det behövs.",
        nb: "En mentor ser alt. En lærer ser fagene du velger, og støtten bare hvis det trengs.",
        en: "A mentor sees all of it. A teacher sees the subjects you choose, and support only if needed.")
    static let person = Text(da: "Person", sv: "Person", nb: "Person", en: "Person")
    static let duty = Text(da: "Opgave", sv: "Uppgift", nb: "Oppgave", en: "Duty")
    static let subjects = Text(da: "Fag", sv: "Ämnen", nb: "Fag", en: "Subjects")
    static let support = Text(
        da: "Ser også støtten", sv: "Ser även stödet", nb: "Ser også støtten", en: "Sees support too")
    static let give = Text(da: "Giv til", sv: "Ge till", nb: "Gi til", en: "Give to")
    static let given = Text(da: "Givet.", sv: "Klart.", nb: "Gitt.", en: "Done.")
    static let take = Text(da: "Fjern", sv: "Ta bort", nb: "Fjern", en: "Remove")
    static let noReaders = Text(da: "Ingen endnu.", sv: "Ingen än.", nb: "Ingen ennå.", en: "Nobody yet.")
    static let hasRead = Text(
        da: "Jeg har læst den", sv: "Jag har läst den", nb: "Jeg har lest den", en: "I have read it")
    static let readDone = Text(
        da: "Noteret som læst.", sv: "Noterad som läst.", nb: "Notert som lest.", en: "Noted as read.")
    static let use = Text(da: "Tag den i brug", sv: "Ta den i bruk", nb: "Ta den i bruk", en: "Put it to use")
    static let useLead = Text(
        da: "De næste skridt bliver begyndelsen på elevens studieplan.",
        sv: "De närmaste stegen blir början på elevens individuella studieplan.",
        nb: "De neste stegene blir begynnelsen på elevens plan.",
        en: "The next steps become the beginning of the pupil's study plan.")
    static let inUse = Text(da: "Den er i brug.", sv: "Den används.", nb: "Den er i bruk.", en: "It is in use.")
    static let plan = Text(
        da: "Udkast til studieplan", sv: "Utkast till individuell studieplan", nb: "Utkast til individuell plan",
        en: "Draft of the study plan")
    static let questions = Text(
        da: "Spørg den, der skrev", sv: "Fråga den som skrev", nb: "Spør den som skrev", en: "Ask whoever wrote it")
    static let question = Text(da: "Dit spørgsmål", sv: "Din fråga", nb: "Spørsmålet ditt", en: "Your question")
    static let about = Text(da: "Om", sv: "Om", nb: "Om", en: "About")
    static let send = Text(da: "Send spørgsmålet", sv: "Skicka frågan", nb: "Send spørsmålet", en: "Send the question")
    static let asked = Text(
        da: "Spørgsmålet er sendt.", sv: "Frågan är skickad.", nb: "Spørsmålet er sendt.", en: "The question is sent.")
    static let writeThis = Text(
        da: "Skriv noget her.", sv: "Skriv något här.", nb: "Skriv noe her.", en: "Write something here.")
    static let answers = Text(
        da: "Spørgsmål fra den nye skole", sv: "Frågor från den nya skolan", nb: "Spørsmål fra den nye skolen",
        en: "Questions from the new school")
    static let answer = Text(da: "Svar", sv: "Svar", nb: "Svar", en: "Answer")
    static let sendAnswer = Text(da: "Send svaret", sv: "Skicka svaret", nb: "Send svaret", en: "Send the answer")
    static let answered = Text(
        da: "Svaret er sendt.", sv: "Svaret är skickat.", nb: "Svaret er sendt.", en: "The answer is sent.")
    static let answeredMeanwhile = Text(
        da: "En anden nåede at svare. Dit svar er ikke sendt.",
        sv: "Någon annan hann svara. Ditt svar är inte skickat.",
        nb: "Noen andre rakk å svare. Svaret ditt er ikke sendt.",
        en: "Somebody else has answered. Your answer was not sent.")
    static let noAnswer = Text(da: "Intet svar endnu", sv: "Inget svar än", nb: "Ingen svar ennå", en: "No answer yet")
    static let choosePerson = Text(
        da: "Vælg en person.", sv: "Välj en person.", nb: "Velg en person.", en: "Choose a person.")
    static let beingCorrected = Text(
        da: "Skolen, den kommer fra, skriver en rettelse. Det, du har her, gælder, til den nye udgave kommer.",
        sv: "Skolan den kommer från skriver en rättelse. Det du har här gäller tills den nya versionen kommer.",
        nb: "Skolen den kommer fra, skriver en rettelse. Det du har her, gjelder til den nye utgaven kommer.",
        en: "The school it comes from is writing a correction. What you have here stands until the new version comes.")
    static let version = Text(da: "Udgave", sv: "Version", nb: "Utgave", en: "Version")
}

extension ReaderDuty {
    var name: Text {
        switch self {
        case .mentor: Text(same: "Mentor")
        case .teacher: Text(da: "Lærer", sv: "Lärare", nb: "Lærer", en: "Teacher")
        }
    }
}
