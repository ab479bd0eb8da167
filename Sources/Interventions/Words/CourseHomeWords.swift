import Core

/// What those at home read about a course: pupils and guardians.
enum CourseHomeWords {
    // MARK: The invitation

    static let invitationTitle = Text(
        key: "interventions.invitation", da: "En invitation", sv: "En inbjudan", nb: "En invitasjon",
        en: "An invitation")
    static let readAndReply = Text(
        key: "interventions.readAndReply", da: "Læs og svar", sv: "Läs och svara", nb: "Les og svar",
        en: "Read and reply")
    static let read = Text(
        key: "interventions.read", da: "Læs invitationen", sv: "Läs inbjudan", nb: "Les invitasjonen",
        en: "Read the invitation")
    static let none = Text(
        key: "interventions.invitation.none", da: "Her er ingen invitation lige nu",
        sv: "Det finns ingen inbjudan just nu", nb: "Her er det ingen invitasjon akkurat nå",
        en: "There is no invitation right now")
    static let noneText = Text(
        key: "interventions.invitation.noneText", da: "Når skolen inviterer til noget, kan I læse om det her.",
        sv: "När skolan bjuder in till något kan ni läsa om det här.",
        nb: "Når skolen inviterer til noe, kan dere lese om det her.",
        en: "When the school invites you to something, you can read about it here.")
    static let when = Text(key: "interventions.when", da: "Hvornår", sv: "När", nb: "Når", en: "When")
    static let ask = Text(
        key: "interventions.ask", da: "Spørg gerne", sv: "Fråga gärna", nb: "Spør gjerne", en: "You can ask")
    static let answered = Text(
        key: "interventions.answered", da: "Det har I svaret", sv: "Så har ni svarat", nb: "Dette har dere svart",
        en: "What you have answered")
    static let you = Text(key: "interventions.you", da: "Du", sv: "Du", nb: "Du", en: "You")
    static let otherAdult = Text(
        key: "interventions.otherAdult", da: "En anden voksen hjemme", sv: "En annan vuxen hemma",
        nb: "En annen voksen hjemme", en: "Another adult at home")

    /// What happens now that the home has answered.
    static func next(_ outcome: HomeStand.Outcome) -> Text? {
        switch outcome {
        case .unanswered: nil
        case .agreed:
            Text(
                key: "interventions.next.agreed", da: "Tak! Vi glæder os til at komme i gang sammen.",
                sv: "Tack! Vi ser fram emot att börja tillsammans.",
                nb: "Takk! Vi gleder oss til å komme i gang sammen.", en: "Thank you! We look forward to starting.")
        case .talk:
            Text(
                key: "interventions.next.talk", da: "Skolen kontakter jer, så vi kan tale om det.",
                sv: "Skolan hör av sig så att vi kan prata om det.",
                nb: "Skolen tar kontakt, så vi kan snakke om det.", en: "The school will contact you for a talk.")
        case .declined:
            Text(
                key: "interventions.next.declined",
                da: "Tak, fordi I svarede. I er velkomne til at ombestemme jer, indtil det begynder.",
                sv: "Tack för ert svar. Ni får gärna ändra er tills det börjar.",
                nb: "Takk for at dere svarte. Dere kan gjerne ombestemme dere helt til det begynner.",
                en: "Thank you for answering. You are welcome to change your mind until it begins.")
        case .disagrees:
            Text(
                key: "interventions.next.disagrees",
                da:
                    "I har svaret hver jeres. Det er helt i orden. Skolen taler med jer begge, før noget bliver bestemt.",
                sv: "Ni har svarat olika. Det är helt i sin ordning. Skolan pratar med er båda innan något bestäms.",
                nb:
                    "Dere har svart forskjellig. Det er helt i orden. Skolen snakker med dere begge før noe blir bestemt.",
                en: "You have given different answers. That is all right. The school will talk to both of you first.")
        }
    }

    static let question = Text(
        key: "interventions.question", da: "Hvad siger I til det?", sv: "Vad säger ni om det?",
        nb: "Hva sier dere til det?", en: "What do you think?")
    static let questionAgain = Text(
        key: "interventions.questionAgain", da: "Vil du ændre dit svar?", sv: "Vill du ändra ditt svar?",
        nb: "Vil du endre svaret ditt?", en: "Would you like to change your answer?")
    static let questionHint = Text(
        key: "interventions.questionHint",
        da: "Tal gerne om det derhjemme først. Du kan ændre svaret, indtil det begynder.",
        sv: "Prata gärna om det hemma först. Du kan ändra svaret tills det börjar.",
        nb: "Snakk gjerne om det hjemme først. Du kan endre svaret helt til det begynner.",
        en: "Do talk about it at home first. You can change the answer until it begins.")
    static let words = Text(
        key: "interventions.words", da: "Er der noget, vi skal vide?", sv: "Är det något vi bör veta?",
        nb: "Er det noe vi bør vite?", en: "Is there anything we should know?")
    static let wordsHint = Text(
        key: "interventions.wordsHint",
        da: "For eksempel hvad jeres barn er glad for, eller hvad der virker hjemme hos jer.",
        sv: "Till exempel vad ert barn tycker om, eller vad som fungerar hemma hos er.",
        nb: "For eksempel hva barnet deres er glad i, eller hva som virker hjemme hos dere.",
        en: "For example what your child enjoys, or what works at home.")
    static let send = Text(
        key: "interventions.send", da: "Send svaret", sv: "Skicka svaret", nb: "Send svaret", en: "Send the answer")
    static let answerMissing = Text(
        key: "interventions.answerMissing", da: "Vælg et af de tre svar.", sv: "Välj ett av de tre svaren.",
        nb: "Velg ett av de tre svarene.", en: "Choose one of the three answers.")
    static let thanks = Text(
        key: "interventions.thanks", da: "Tak for svaret. Skolen har fået det.",
        sv: "Tack för svaret. Skolan har fått det.",
        nb: "Takk for svaret. Skolen har fått det.", en: "Thank you. The school has your answer.")
    static let tooLate = Text(
        key: "interventions.tooLate",
        da: "Svaret kan ikke ændres her mere. Tal med skolen; der kan altid findes en løsning.",
        sv: "Svaret går inte längre att ändra här. Prata med skolan, det går alltid att hitta en lösning.",
        nb: "Svaret kan ikke endres her lenger. Snakk med skolen; vi finner alltid en løsning.",
        en: "The answer can no longer be changed here. Talk to the school; there is always a way.")
    static let pupilSays = Text(
        key: "interventions.pupilSays",
        da: "De voksne derhjemme svarer skolen. Men det handler om dig. Sig til dem og til din lærer, hvad du tænker.",
        sv:
            "De vuxna hemma svarar skolan. Men det handlar om dig. Berätta för dem och för din lärare vad du tänker.",
        nb: "De voksne hjemme svarer skolen. Men det handler om deg. Si til dem og til læreren din hva du tenker.",
        en: "The adults at home answer the school. But it is about you. Tell them and your teacher what you think.")

    // MARK: On paper

    static let letterTo = Text(
        key: "interventions.letterTo", da: "Til familien til", sv: "Till familjen till", nb: "Til familien til",
        en: "To the family of")
    static let slipTitle = Text(
        key: "interventions.slip", da: "Jeres svar", sv: "Ert svar", nb: "Svaret deres", en: "Your answer")
    static let slipWords = Text(
        key: "interventions.slipWords", da: "Er der noget, vi skal vide?", sv: "Är det något vi bör veta?",
        nb: "Er det noe vi bør vite?", en: "Is there anything we should know?")
    static let slipDate = Text(key: "interventions.slipDate", da: "Dato", sv: "Datum", nb: "Dato", en: "Date")
    static let slipName = Text(key: "interventions.slipName", da: "Navn", sv: "Namn", nb: "Navn", en: "Name")

    // MARK: The weekly note

    static let notes = Text(
        key: "interventions.notes", da: "Ugens nyt", sv: "Veckans nytt", nb: "Ukens nytt", en: "This week's news")
    static let thisWeek = Text(
        key: "interventions.thisWeek", da: "Denne uge", sv: "Den här veckan", nb: "Denne uken", en: "This week")
    static let atHome = Text(
        key: "interventions.atHome", da: "Én ting at gøre derhjemme", sv: "En sak att göra hemma",
        nb: "Én ting å gjøre hjemme", en: "One thing to do at home")
    static let earlier = Text(
        key: "interventions.earlier", da: "Tidligere uger", sv: "Tidigare veckor", nb: "Tidligere uker",
        en: "Earlier weeks")
    static let noteRead = Text(
        key: "interventions.noteRead", da: "Vi har læst det", sv: "Vi har läst det", nb: "Vi har lest det",
        en: "We have read it")
    static let noteThanks = Text(
        key: "interventions.noteThanks", da: "Tak, fordi I læser med.", sv: "Tack för att ni läser.",
        nb: "Takk for at dere leser.", en: "Thank you for reading.")

    // MARK: Waiting

    static let waitingInvitation = Text(
        key: "interventions.waiting.invitation", da: "Invitation: svar til skolen", sv: "Inbjudan: svara skolan",
        nb: "Invitasjon: svar til skolen", en: "Invitation: answer the school")
    static let waitingNote = Text(
        key: "interventions.waiting.note", da: "Ugens nyt fra skolen", sv: "Veckans nytt från skolan",
        nb: "Ukens nytt fra skolen", en: "This week's news from school")
}
