import Core

/// The texts about feedback: of those who give it, and of the pupil who gets it.
enum FeedbackWords {
    // MARK: Pupils and guardians read

    static let wentWell = Text(
        key: "feedback.wentWell", da: "Det gik godt", sv: "Det här gick bra", nb: "Dette gikk bra", en: "This went well"
    )
    static let nextStep = Text(
        key: "feedback.nextStep", da: "Det næste, du kan prøve", sv: "Det här kan du prova härnäst",
        nb: "Dette kan du prøve neste gang", en: "What you can try next")
    static let nextStepOfChild = Text(
        key: "feedback.nextStep.guardian", da: "Det næste, der kan prøves", sv: "Det här kan provas härnäst",
        nb: "Dette kan prøves neste gang", en: "What can be tried next")
    static let earlier = Text(
        key: "feedback.earlier", da: "Det har dine voksne skrevet før", sv: "Det här har dina vuxna skrivit förut",
        nb: "Dette har de voksne skrevet før", en: "What your adults wrote before")
    static let earlierOfChild = Text(
        key: "feedback.earlier.guardian", da: "Det er skrevet før", sv: "Det här har skrivits förut",
        nb: "Dette er skrevet før", en: "What was written before")
    static let whatDoYouSay = Text(
        key: "feedback.say", da: "Hvad siger du?", sv: "Vad säger du?", nb: "Hva sier du?", en: "What do you say?")
    static let youSaid = Text(
        key: "feedback.youSaid", da: "Du har svaret. Du kan trykke på et andet svar.",
        sv: "Du har svarat. Du kan trycka på ett annat svar.", nb: "Du har svart. Du kan trykke på et annet svar.",
        en: "You have answered. You can press another answer.")
    static let thanks = Text(
        key: "feedback.thanks", da: "Tak. Dine voksne i skolen kan se dit svar.",
        sv: "Tack. Dina vuxna i skolan kan se ditt svar.", nb: "Takk. De voksne dine på skolen kan se svaret ditt.",
        en: "Thank you. Your adults at school can see your answer.")

    static func answer(_ answer: GivenFeedback.Answer) -> Text {
        switch answer {
        case .helped: Text(key: "feedback.helped", da: "Det hjalp", sv: "Det hjälpte", nb: "Det hjalp", en: "It helped")
        case .tried:
            Text(
                key: "feedback.tried", da: "Jeg har prøvet det", sv: "Jag har provat det", nb: "Jeg har prøvd det",
                en: "I have tried it")
        case .unclear:
            Text(
                key: "feedback.unclear", da: "Jeg forstår det ikke", sv: "Jag förstår inte",
                nb: "Jeg forstår det ikke", en: "I do not understand it")
        case .moreHelp:
            Text(
                key: "feedback.moreHelp", da: "Vis mig det igen", sv: "Visa mig en gång till", nb: "Vis meg det igjen",
                en: "Show me again")
        }
    }

    // MARK: Staff read

    static let title = Text(da: "Feedback", sv: "Återkoppling", nb: "Tilbakemelding", en: "Feedback")
    static let give = Text(
        da: "Giv feedback", sv: "Ge återkoppling", nb: "Gi tilbakemelding", en: "Give feedback")
    static let correct = Text(da: "Ret", sv: "Rätta", nb: "Rett", en: "Correct")
    static let correcting = Text(
        da: "Du retter det, du skrev. Det gamle gemmes, men eleven ser kun det nye.",
        sv: "Du rättar det du skrev. Det gamla sparas, men eleven ser bara det nya.",
        nb: "Du retter det du skrev. Det gamle beholdes, men eleven ser bare det nye.",
        en: "You are correcting what you wrote. The old text is kept, but the pupil sees the new one only.")
    static let strengths = Text(
        da: "Hvad gik godt? Hvad så du?", sv: "Vad gick bra? Vad såg du?", nb: "Hva gikk bra? Hva så du?",
        en: "What went well? What did you see?")
    static let strengthsHint = Text(
        da:
            "Skriv noget, du så eleven gøre: \"Du delte ordet op, da du gik i stå.\" Undgå ord om personen, også de pæne: ikke \"du er dygtig\".",
        sv:
            "Skriv något du såg eleven göra: \"Du delade upp ordet när du fastnade.\" Undvik ord om personen, även de snälla: inte \"du är duktig\".",
        nb:
            "Skriv noe du så eleven gjøre: \"Du delte opp ordet da du stoppet opp.\" Unngå ord om personen, også de fine: ikke \"du er flink\".",
        en:
            "Write something you saw the pupil do: \"You split the word when you got stuck.\" Avoid words about the person, kind ones too: not \"you are clever\"."
    )
    static let next = Text(da: "Næste skridt", sv: "Nästa steg", nb: "Neste steg", en: "Next step")
    static let nextHint = Text(
        da: "Én ting, eleven kan gøre næste gang. Så lille, at den kan lykkes.",
        sv: "En sak eleven kan göra nästa gång. Så liten att den kan lyckas.",
        nb: "Én ting eleven kan gjøre neste gang. Så liten at den kan lykkes.",
        en: "One thing the pupil can do next time. Small enough to succeed.")
    static let readers = Text(
        da: "Eleven og forældrene læser det.", sv: "Eleven och vårdnadshavarna läser det.",
        nb: "Eleven og de foresatte leser det.", en: "The pupil and the guardians read it.")
    static let save = Text(da: "Giv feedback", sv: "Ge återkoppling", nb: "Gi tilbakemelding", en: "Give feedback")
    static let saved = Text(
        da: "Eleven kan læse det nu.", sv: "Eleven kan läsa det nu.", nb: "Eleven kan lese det nå.",
        en: "The pupil can read it now.")
    static let strengthsMissing = Text(
        da: "Skriv, hvad du så. Højst 400 tegn.", sv: "Skriv vad du såg. Högst 400 tecken.",
        nb: "Skriv hva du så. Høyst 400 tegn.", en: "Write what you saw, at most 400 characters.")
    static let nextMissing = Text(
        da: "Skriv ét næste skridt. Højst 400 tegn.", sv: "Skriv ett nästa steg. Högst 400 tecken.",
        nb: "Skriv ett neste steg. Høyst 400 tegn.", en: "Write one next step, at most 400 characters.")
    static let cannotReplace = Text(
        da: "Det, du ville rette, er rettet allerede. Gem igen for at give det som ny feedback.",
        sv: "Det du ville rätta är redan rättat. Spara igen för att ge det som ny återkoppling.",
        nb: "Det du ville rette, er rettet allerede. Lagre igjen for å gi det som ny tilbakemelding.",
        en: "What you wanted to correct has been corrected already. Save again to give it as new feedback.")
    static let given = Text(da: "Givet før", sv: "Givet tidigare", nb: "Gitt før", en: "Given before")
    static let nothing = Text(
        da: "Ingen feedback endnu", sv: "Ingen återkoppling än", nb: "Ingen tilbakemelding ennå",
        en: "No feedback yet")
    static let nothingText = Text(
        da: "Det første skal ikke være langt: ét godt øjeblik og ét næste skridt.",
        sv: "Det första behöver inte vara långt: ett bra ögonblick och ett nästa steg.",
        nb: "Det første trenger ikke være langt: ett godt øyeblikk og ett neste steg.",
        en: "The first need not be long: one good moment and one next step.")
    static func waiting(_ answer: GivenFeedback.Answer) -> Text {
        let said = Self.answer(answer)
        return Text(
            da: "Svarer på din feedback: ”\(said.da)”", sv: "Svarar på din återkoppling: ”\(said.sv)”",
            nb: "Svarer på tilbakemeldingen din: «\(said.nb)»", en: "Answers your feedback: “\(said.en)”")
    }
    static let pupilSays = Text(da: "Eleven siger", sv: "Eleven säger", nb: "Eleven sier", en: "The pupil says")
}
