import Core

/// What the team reads about invitations and replies.
enum InvitationPageWords {
    static let title = Text(da: "Invitationer", sv: "Inbjudningar", nb: "Invitasjoner", en: "Invitations")
    static let nobody = Text(
        da: "Ingen elever at invitere endnu", sv: "Inga elever att bjuda in än", nb: "Ingen elever å invitere ennå",
        en: "No pupils to invite yet")
    static let nobodyText = Text(
        da: "Foreslå først elever til forløbet.", sv: "Föreslå först elever till perioden.",
        nb: "Foreslå først elever til kurset.", en: "Propose pupils for the course first.")

    // MARK: Sending

    static let toInvite = Text(da: "Skal inviteres", sv: "Ska bjudas in", nb: "Skal inviteres", en: "To be invited")
    static let text = Text(
        da: "Til alle hjem", sv: "Till alla hem", nb: "Til alle hjem", en: "To all homes")
    static let textHint = Text(
        da: "Det samme til alle. Skriv det om, så det lyder som jer. Ingen navne på elever.",
        sv: "Samma text till alla. Skriv om den så att den låter som ni. Inga elevnamn.",
        nb: "Det samme til alle. Skriv det om så det høres ut som dere. Ingen elevnavn.",
        en: "The same to all. Rewrite it until it sounds like you. No pupils' names.")

    static func invite(_ name: String) -> Text {
        Text(da: "Invitér \(name)", sv: "Bjud in \(name)", nb: "Inviter \(name)", en: "Invite \(name)")
    }

    static func own(_ name: String) -> Text {
        Text(
            da: "Hvorfor netop \(name)?", sv: "Varför just \(name)?", nb: "Hvorfor akkurat \(name)?",
            en: "Why \(name)?")
    }

    static let ownHint = Text(
        da: "Begynd med noget, du selv har set eleven kunne. Så det, I vil arbejde med sammen. Eleven læser det også.",
        sv:
            "Börja med något du själv har sett eleven klara. Sedan det ni vill arbeta med ihop. Eleven läser det också.",
        nb: "Begynn med noe du selv har sett eleven få til. Så det dere vil arbeide med sammen. Eleven leser det også.",
        en:
            "Begin with something you have seen the pupil do well. Then what you want to work on. The pupil reads it too."
    )
    static let reason = Text(
        da: "Teamets egen begrundelse (sendes ikke):", sv: "Teamets egen motivering (skickas inte):",
        nb: "Teamets egen begrunnelse (sendes ikke):", en: "The team's own reason (not sent):")
    static let send = Text(
        da: "Send invitationerne", sv: "Skicka inbjudningarna", nb: "Send invitasjonene", en: "Send the invitations")
    static let notApproved = Text(
        da: "Planen skal være godkendt, før hjemmene inviteres.",
        sv: "Planen måste vara godkänd innan hemmen bjuds in.",
        nb: "Planen må være godkjent før hjemmene inviteres.", en: "The plan must be approved before homes are invited."
    )
    static let textMissing = Text(
        da: "Skriv en tekst til hjemmene.", sv: "Skriv en text till hemmen.", nb: "Skriv en tekst til hjemmene.",
        en: "Write a text to the homes.")
    static let nobodyChosen = Text(
        da: "Vælg mindst én elev.", sv: "Välj minst en elev.", nb: "Velg minst én elev.",
        en: "Choose at least one pupil.")
    static let ownMissing = Text(
        da: "Skriv, hvorfor det er netop denne elev. Begynd med en styrke.",
        sv: "Skriv varför det är just den här eleven. Börja med en styrka.",
        nb: "Skriv hvorfor det er akkurat denne eleven. Begynn med en styrke.",
        en: "Write why it is this pupil. Begin with a strength.")

    static func sent(homes: Int) -> Text {
        Text(
            da: homes == 1 ? "1 hjem er inviteret." : "\(homes) hjem er inviteret.",
            sv: homes == 1 ? "1 hem är inbjudet." : "\(homes) hem är inbjudna.",
            nb: homes == 1 ? "1 hjem er invitert." : "\(homes) hjem er invitert.",
            en: homes == 1 ? "1 home has been invited." : "\(homes) homes have been invited.")
    }

    // MARK: Homes

    static let noContact = Text(
        da: "Ingen voksne derhjemme er kendt her. Spørg kontoret, og ring eller send papir.",
        sv: "Ingen vuxen hemma är känd här. Fråga expeditionen, och ring eller skicka papper.",
        nb: "Ingen voksne hjemme er kjent her. Spør kontoret, og ring eller send papir.",
        en: "No adult at home is known here. Ask the office, then call or send paper.")
    static let interpreter = Text(da: "tolk", sv: "tolk", nb: "tolk", en: "interpreter")
    static let bookInterpreter = Text(
        da: "Bestil tolk, før du ringer. Lad aldrig barnet tolke:",
        sv: "Boka tolk innan du ringer. Låt aldrig barnet tolka:",
        nb: "Bestill tolk før du ringer. La aldri barnet tolke:",
        en: "Book an interpreter before you call. Never let the child interpret:")
    static let otherAdult = Text(
        da: "En anden voksen med forældremyndighed", sv: "En annan vårdnadshavare",
        nb: "En annen voksen med foreldreansvar", en: "Another adult with custody")
    static let former = Text(
        da: "tæller ikke længere", sv: "räknas inte längre", nb: "teller ikke lenger", en: "no longer counts")

    // MARK: Replies

    static let invited = Text(da: "Inviteret", sv: "Inbjudna", nb: "Invitert", en: "Invited")
    static let sentOn = Text(da: "Inviteret", sv: "Inbjuden", nb: "Invitert", en: "Invited")
    static let print = Text(da: "På papir", sv: "På papper", nb: "På papir", en: "On paper")

    static let printHint = Text(
        da: "Udskriv siden fra browserens menu. Kun brevet kommer på papiret.",
        sv: "Skriv ut sidan från webbläsarens meny. Bara brevet kommer på pappret.",
        nb: "Skriv ut siden fra menyen i nettleseren. Bare brevet kommer på papiret.",
        en: "Print the page from the browser's menu. Only the letter comes on paper.")

    static func stand(_ stand: HomeStand) -> Text {
        switch stand.outcome {
        case .unanswered: Text(da: "Intet svar endnu", sv: "Inget svar än", nb: "Ikke svar ennå", en: "No reply yet")
        case .agreed: Text(da: "Ja", sv: "Ja", nb: "Ja", en: "Yes")
        case .talk: Text(da: "Vil tale først", sv: "Vill prata först", nb: "Vil snakke først", en: "Wants to talk")
        case .declined: Text(da: "Nej", sv: "Nej", nb: "Nei", en: "No")
        case .disagrees: Text(da: "Ikke enige", sv: "Inte överens", nb: "Ikke enige", en: "Do not agree")
        }
    }

    /// What the team does next.
    static func advice(_ stand: HomeStand) -> Text? {
        switch stand.outcome {
        case .disagrees:
            Text(
                da: "Hjemmet er ikke enigt: tal med begge.", sv: "Hemmet är inte överens: prata med båda.",
                nb: "Hjemmet er ikke enig: snakk med begge.", en: "The home does not agree: talk to both.")
        case .talk:
            Text(
                da: "Ring, og aftal en snak.", sv: "Ring och bestäm en tid att prata.", nb: "Ring og avtal en prat.",
                en: "Call and arrange a talk.")
        case .agreed where stand.wantsTalk:
            Text(
                da: "Den ene siger ja, den anden vil gerne tale først. Ring.",
                sv: "Den ena säger ja, den andra vill prata först. Ring.",
                nb: "Den ene sier ja, den andre vil snakke først. Ring.",
                en: "One says yes, the other would like to talk first. Call.")
        case .agreed, .declined, .unanswered: nil
        }
    }

    static let record = Text(
        da: "Skriv et svar ned", sv: "Skriv ner ett svar", nb: "Skriv ned et svar", en: "Write down a reply")
    static let who = Text(da: "Hvem svarede?", sv: "Vem svarade?", nb: "Hvem svarte?", en: "Who replied?")
    static let answer = Text(da: "Svaret", sv: "Svaret", nb: "Svaret", en: "The reply")
    static let channel = Text(
        da: "Hvordan kom det?", sv: "Hur kom det?", nb: "Hvordan kom det?", en: "How did it come?")
    static let words = Text(da: "Hvad sagde de?", sv: "Vad sa de?", nb: "Hva sa de?", en: "What did they say?")
    static let wordsHint = Text(
        da: "Med deres egne ord. Er det en voksen, der ikke står her, så skriv hvem.",
        sv: "Med deras egna ord. Är det en vuxen som inte står här, skriv vem.",
        nb: "Med deres egne ord. Er det en voksen som ikke står her, skriv hvem.",
        en: "In their own words. If it is an adult who is not listed, write who.")
    static let keep = Text(da: "Gem svaret", sv: "Spara svaret", nb: "Lagre svaret", en: "Save the reply")
    static let replyKept = Text(
        da: "Svaret er skrevet ned.", sv: "Svaret är nedskrivet.", nb: "Svaret er skrevet ned.",
        en: "The reply is written down.")
    static let whoMissing = Text(
        da: "Vælg, hvem der svarede.", sv: "Välj vem som svarade.", nb: "Velg hvem som svarte.",
        en: "Choose who replied.")
    static let otherNamed = Text(
        da: "Skriv, hvem det var.", sv: "Skriv vem det var.", nb: "Skriv hvem det var.", en: "Write who it was.")
    static let answerMissing = Text(
        da: "Vælg et svar.", sv: "Välj ett svar.", nb: "Velg et svar.", en: "Choose a reply.")
    static let channelMissing = Text(
        da: "Vælg telefon eller papir.", sv: "Välj telefon eller papper.", nb: "Velg telefon eller papir.",
        en: "Choose phone or paper.")
    static let tooLate = Text(
        da: "Forløbet er begyndt; svaret kan ikke ændres her.",
        sv: "Perioden har börjat; svaret går inte att ändra här.",
        nb: "Kurset har begynt; svaret kan ikke endres her.",
        en: "The course has begun; the reply cannot be changed here.")

    // MARK: The call

    static let scriptTitle = Text(
        da: "Når du ringer", sv: "När du ringer", nb: "Når du ringer", en: "When you call")

    static func script(_ name: String) -> [Text] {
        [
            Text(
                da: "Sig, hvem du er, og at du ringer med noget godt. Spørg, om det passer.",
                sv: "Säg vem du är och att du ringer om något bra. Fråga om det passar.",
                nb: "Si hvem du er, og at du ringer med noe bra. Spør om det passer.",
                en: "Say who you are, and that it is good news. Ask if now is a good time."),
            Text(
                da: "Fortæl én ting, du selv har set \(name) lykkes med. Giv dem tid til at svare.",
                sv: "Berätta en sak du själv har sett \(name) lyckas med. Ge dem tid att svara.",
                nb: "Fortell én ting du selv har sett \(name) lykkes med. Gi dem tid til å svare.",
                en: "Tell one thing you have seen \(name) succeed with. Give them time to answer."),
            Text(
                da: "Fortæl kort, hvad det er, hvornår og hvor.", sv: "Berätta kort vad det är, när och var.",
                nb: "Fortell kort hva det er, når og hvor.", en: "Say briefly what it is, when and where."),
            Text(
                da: "Spørg: Hvad virker hjemme hos jer? Hvad vil \(name) selv?",
                sv: "Fråga: Vad fungerar hemma hos er? Vad vill \(name) själv?",
                nb: "Spør: Hva virker hjemme hos dere? Hva vil \(name) selv?",
                en: "Ask: What works at home? What does \(name) want?"),
            Text(
                da: "Sig, at de bestemmer, og at svaret kan ændres. Skriv det ned her.",
                sv: "Säg att det är de som bestämmer och att svaret går att ändra. Skriv ner det här.",
                nb: "Si at det er de som bestemmer, og at svaret kan endres. Skriv det ned her.",
                en: "Say that they decide, and that the answer can change. Write it down here."),
        ]
    }

    // MARK: Waiting

    static let waitingDisagree = Text(
        da: "Hjemmet er ikke enigt: tal med begge", sv: "Hemmet är inte överens: prata med båda",
        nb: "Hjemmet er ikke enig: snakk med begge", en: "The home does not agree: talk to both")
    static let waitingTalk = Text(
        da: "Et hjem vil gerne tale om invitationen", sv: "Ett hem vill prata om inbjudan",
        nb: "Et hjem vil snakke om invitasjonen", en: "A home would like to talk about the invitation")
    static let waitingAnswer = Text(
        da: "Intet svar på invitationen i en uge", sv: "Inget svar på inbjudan på en vecka",
        nb: "Ikke svar på invitasjonen på en uke", en: "No reply to the invitation for a week")
}
