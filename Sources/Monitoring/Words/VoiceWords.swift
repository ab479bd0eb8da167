import Core

/// The texts around what a pupil says to an adult. They have to be true to the letter:
/// a child decides by them whether to say something.
enum VoiceWords {
    static let section = Text(
        key: "voice.section", da: "Sig det til en voksen", sv: "Säg det till en vuxen", nb: "Si det til en voksen",
        en: "Tell an adult")

    static func button(_ kind: SpokenWord.Kind) -> Text {
        switch kind {
        case .talk:
            Text(
                key: "voice.talk", da: "Jeg vil gerne tale med nogen", sv: "Jag vill prata med någon",
                nb: "Jeg vil gjerne snakke med noen", en: "I would like to talk to someone")
        case .notForMe:
            Text(
                key: "voice.notForMe", da: "Det her er ikke noget for mig", sv: "Det här är inget för mig",
                nb: "Dette er ikke noe for meg", en: "This is not for me")
        }
    }

    static func lead(_ kind: SpokenWord.Kind) -> Text {
        switch kind {
        case .talk:
            Text(
                key: "voice.talk.lead", da: "Det er godt, at du siger det. Du behøver ikke skrive hvorfor.",
                sv: "Det är bra att du säger till. Du behöver inte skriva varför.",
                nb: "Det er bra at du sier fra. Du trenger ikke å skrive hvorfor.",
                en: "It is good that you say so. You do not have to write why.")
        case .notForMe:
            Text(
                key: "voice.notForMe.lead",
                da: "Det er godt, at du siger det. Så kan en voksen finde på noget andet sammen med dig.",
                sv: "Det är bra att du säger till. Då kan en vuxen hitta på något annat tillsammans med dig.",
                nb: "Det er bra at du sier fra. Da kan en voksen finne på noe annet sammen med deg.",
                en: "It is good that you say so. Then an adult can find something else together with you.")
        }
    }

    static let toWhom = Text(
        key: "voice.toWhom", da: "Hvem vil du sige det til?", sv: "Vem vill du säga det till?",
        nb: "Hvem vil du si det til?", en: "Who would you like to tell?")
    static let anyone = Text(
        key: "voice.anyone", da: "En af mine voksne – det er lige meget hvem",
        sv: "En av mina vuxna – det spelar ingen roll vem",
        nb: "En av de voksne mine – det er det samme hvem", en: "One of my adults – it does not matter who")
    static func role(_ closeness: NearAdult.Closeness) -> Text {
        switch closeness {
        case .mentor:
            Text(key: "voice.mentor", da: "din mentor", sv: "din mentor", nb: "mentoren din", en: "your mentor")
        case .group(let name):
            Text(
                da: "din lærer i \(name)", sv: "din lärare i \(name)", nb: "læreren din i \(name)",
                en: "your teacher in \(name)")
        case .school:
            Text(
                key: "voice.school", da: "fra din skole", sv: "från din skola", nb: "fra skolen din",
                en: "from your school")
        }
    }
    static let words = Text(
        key: "voice.words", da: "Vil du skrive noget?", sv: "Vill du skriva något?", nb: "Vil du skrive noe?",
        en: "Would you like to write something?")
    static let wordsHint = Text(
        key: "voice.words.hint", da: "Du må gerne lade det stå tomt.", sv: "Du kan lämna det tomt.",
        nb: "Du kan la det stå tomt.", en: "You may leave it empty.")
    static let guardianMaySee = Text(
        key: "voice.guardianMaySee", da: "Mine forældre må gerne se det her", sv: "Mina vårdnadshavare får se det här",
        nb: "De foresatte mine kan få se dette", en: "My guardians may see this")

    static let readersTitle = Text(
        key: "voice.readers", da: "Hvem læser det?", sv: "Vem läser det?", nb: "Hvem leser det?",
        en: "Who will read it?")
    static func readers(_ names: [String]) -> Text {
        func list(_ and: String) -> String {
            guard let last = names.last, names.count > 1 else { return names.first ?? "" }
            return names.dropLast().joined(separator: ", ") + " \(and) " + last
        }
        return Text(
            da: "Vælger du én, læser kun den ene det. Ellers kan \(list("og")) læse det.",
            sv: "Väljer du en, läser bara den personen det. Annars kan \(list("och")) läsa det.",
            nb: "Velger du én, leser bare den ene det. Ellers kan \(list("og")) lese det.",
            en: "If you choose one, only that one reads it. Otherwise \(list("and")) can read it.")
    }
    static func reader(_ name: String) -> Text {
        Text(da: "\(name) læser det.", sv: "\(name) läser det.", nb: "\(name) leser det.", en: "\(name) will read it.")
    }
    static let later = Text(
        key: "voice.later",
        da:
            "Har ingen svaret efter to skoledage, kan skolens leder og ressourceperson også læse det, så du ikke bliver glemt.",
        sv:
            "Har ingen svarat efter två skoldagar kan rektorn och skolans resursperson också läsa det, så att du inte blir glömd.",
        nb:
            "Har ingen svart etter to skoledager, kan rektor og ressurspersonen på skolen også lese det, så du ikke blir glemt.",
        en:
            "If nobody has answered after two school days, the school's leader and resource person can read it too, so that you are not forgotten."
    )
    static let guardians = Text(
        key: "voice.guardians", da: "Dine forældre ser det ikke, medmindre du sætter kryds.",
        sv: "Dina vårdnadshavare ser det inte om du inte kryssar i rutan.",
        nb: "De foresatte ser det ikke, med mindre du krysser av.",
        en: "Your guardians do not see it unless you tick the box.")
    static let worried = Text(
        key: "voice.worried",
        da:
            "Bliver en voksen bekymret for dig, skal de hjælpe dig. Så kan de være nødt til at tale med andre voksne om det.",
        sv: "Om en vuxen blir orolig för dig måste de hjälpa dig. Då kan de behöva prata med andra vuxna om det.",
        nb:
            "Blir en voksen bekymret for deg, skal de hjelpe deg. Da kan de være nødt til å snakke med andre voksne om det.",
        en:
            "If an adult gets worried about you, they must help you. Then they may have to talk to other adults about it."
    )
    static let now = Text(
        key: "voice.now",
        da:
            "Har du brug for hjælp lige nu, så sig det til en voksen tæt på dig, eller ring til BørneTelefonen på 116 111. Er det farligt, så ring 112.",
        sv:
            "Behöver du hjälp just nu, säg till en vuxen nära dig eller ring Bris på 116 111. Är det farligt, ring 112.",
        nb:
            "Trenger du hjelp nå med en gang, si det til en voksen i nærheten, eller ring Alarmtelefonen for barn og unge på 116 111. Er det farlig, ring 112.",
        en:
            "If you need help right now, tell an adult near you or call the children's helpline on 116 111. If it is dangerous, call 112."
    )

    static let send = Text(key: "voice.send", da: "Send", sv: "Skicka", nb: "Send", en: "Send")
    static let sent = Text(
        key: "voice.sent", da: "Sendt. En voksen svarer dig her.", sv: "Skickat. En vuxen svarar dig här.",
        nb: "Sendt. En voksen svarer deg her.", en: "Sent. An adult will answer you here.")
    static func sentTo(_ name: String) -> Text {
        Text(
            da: "Sendt. \(name) svarer dig.", sv: "Skickat. \(name) svarar dig.", nb: "Sendt. \(name) svarer deg.",
            en: "Sent. \(name) will answer you.")
    }
    static func answered(_ name: String) -> Text {
        Text(
            da: "\(name) har svaret", sv: "\(name) har svarat", nb: "\(name) har svart", en: "\(name) has answered")
    }
    static let youWrote = Text(key: "voice.youWrote", da: "Du skrev", sv: "Du skrev", nb: "Du skrev", en: "You wrote")
    static let childWrote = Text(
        key: "voice.childWrote", da: "Barnet skrev", sv: "Barnet skrev", nb: "Barnet skrev", en: "The child wrote")
    static let childSaid = Text(
        key: "voice.childSaid", da: "Barnet har sagt", sv: "Barnet har sagt", nb: "Barnet har sagt",
        en: "The child has said")
    static let takeBack = Text(
        key: "voice.takeBack", da: "Tag det tilbage", sv: "Ta tillbaka det", nb: "Ta det tilbake", en: "Take it back")
    static let takenBack = Text(
        key: "voice.takenBack", da: "Du har taget det tilbage. Ingen kan læse det mere.",
        sv: "Du har tagit tillbaka det. Ingen kan läsa det längre.",
        nb: "Du har tatt det tilbake. Ingen kan lese det lenger.",
        en: "You have taken it back. Nobody can read it any more.")
    static let answeredMeanwhile = Text(
        key: "voice.answeredMeanwhile", da: "En voksen har allerede svaret dig.", sv: "En vuxen har redan svarat dig.",
        nb: "En voksen har allerede svart deg.", en: "An adult has already answered you.")
    static let waitsAlready = Text(
        key: "voice.waitsAlready",
        da:
            "Du har allerede sendt en besked, som venter på svar. Vil du skrive en ny, så tag den gamle tilbage på din side først.",
        sv:
            "Du har redan skickat ett meddelande som väntar på svar. Vill du skriva ett nytt, ta först tillbaka det gamla på din sida.",
        nb:
            "Du har allerede sendt en beskjed som venter på svar. Vil du skrive en ny, ta først tilbake den gamle på siden din.",
        en:
            "You have already sent a message that is waiting for an answer. To write a new one, first take the old one back on your page."
    )
    static let wordsLong = Text(
        key: "voice.wordsLong", da: "Det er for langt. Skriv højst 1000 tegn.",
        sv: "Det är för långt. Skriv högst 1000 tecken.",
        nb: "Det er for langt. Skriv høyst 1000 tegn.", en: "That is too long. Write at most 1000 characters.")
    static let chooseSomeone = Text(
        key: "voice.chooseSomeone", da: "Vælg, hvem du vil sige det til.", sv: "Välj vem du vill säga det till.",
        nb: "Velg hvem du vil si det til.", en: "Choose who you would like to tell.")
    static let nobodyNear = Text(
        key: "voice.nobodyNear", da: "Skolens leder og ressourceperson kan læse det.",
        sv: "Rektorn och skolans resursperson kan läsa det.", nb: "Rektor og ressurspersonen på skolen kan lese det.",
        en: "The school's leader and resource person can read it.")

    // MARK: Staff read

    static func waiting(_ kind: SpokenWord.Kind) -> Text {
        switch kind {
        case .talk:
            Text(
                da: "Vil gerne tale med en voksen", sv: "Vill prata med en vuxen",
                nb: "Vil gjerne snakke med en voksen",
                en: "Would like to talk to an adult")
        case .notForMe:
            Text(
                da: "Siger: det her er ikke noget for mig", sv: "Säger: det här är inget för mig",
                nb: "Sier: dette er ikke noe for meg", en: "Says: this is not for me")
        }
    }
    static let pupilWrote = Text(da: "Eleven skrev", sv: "Eleven skrev", nb: "Eleven skrev", en: "The pupil wrote")
    static let noWords = Text(
        da: "Eleven har ikke skrevet noget. Det behøver man ikke.",
        sv: "Eleven har inte skrivit något. Det behöver man inte.",
        nb: "Eleven har ikke skrevet noe. Det trenger man ikke.", en: "The pupil wrote nothing. Nobody has to.")
    static let saidTo = Text(da: "Sagt til", sv: "Sagt till", nb: "Sagt til", en: "Said to")
    static let saidToNear = Text(
        da: "lærere og mentor", sv: "lärare och mentor",
        nb: "lærere og mentor",
        en: "teachers and mentor")
    static let homeSees = Text(da: "Forældre", sv: "Vårdnadshavare", nb: "Foresatte", en: "Guardians")
    static let homeSeesYes = Text(
        da: "må gerne se det, siger eleven", sv: "får se det, säger eleven", nb: "kan få se det, sier eleven",
        en: "may see it, the pupil says")
    static let homeSeesNo = Text(
        da: "ser det ikke. Spørg eleven, før du taler med dem.",
        sv: "ser det inte. Fråga eleven innan du pratar med dem.",
        nb: "ser det ikke. Spør eleven før du snakker med dem.",
        en: "do not see it. Ask the pupil before you talk to them.")
    static let answer = Text(da: "Dit svar", sv: "Ditt svar", nb: "Svaret ditt", en: "Your answer")
    static let answerHint = Text(
        da: "Eleven læser det. Tak for det, eleven har sagt, og skriv, hvornår og hvor I kan tale sammen.",
        sv: "Eleven läser det. Tacka för det eleven har sagt och skriv när och var ni kan prata.",
        nb: "Eleven leser det. Takk for det eleven har sagt, og skriv når og hvor dere kan snakke.",
        en: "The pupil reads it. Thank them for saying it, and write when and where you can talk.")
    static let sendAnswer = Text(da: "Svar eleven", sv: "Svara eleven", nb: "Svar eleven", en: "Answer the pupil")
    static let answerSent = Text(
        da: "Dit svar er sendt. Eleven kan læse det nu.", sv: "Ditt svar är skickat. Eleven kan läsa det nu.",
        nb: "Svaret ditt er sendt. Eleven kan lese det nå.", en: "Your answer is sent. The pupil can read it now.")
    static let answerMissing = Text(
        da: "Skriv et svar på højst 500 tegn.", sv: "Skriv ett svar på högst 500 tecken.",
        nb: "Skriv et svar på høyst 500 tegn.", en: "Write an answer of at most 500 characters.")
    static let answeredByOther = Text(
        da: "En anden har svaret imens, eller eleven har taget det tilbage. Dit svar er ikke sendt.",
        sv: "Någon annan har svarat under tiden, eller så har eleven tagit tillbaka det. Ditt svar är inte skickat.",
        nb: "En annen har svart i mellomtiden, eller eleven har tatt det tilbake. Svaret ditt er ikke sendt.",
        en: "Somebody else has answered meanwhile, or the pupil has taken it back. Your answer was not sent.")
    static let withdrawn = Text(
        da: "Eleven har taget det tilbage. Der er ikke noget at svare på.",
        sv: "Eleven har tagit tillbaka det. Det finns inget att svara på.",
        nb: "Eleven har tatt det tilbake. Det er ikke noe å svare på.",
        en: "The pupil has taken it back. There is nothing to answer.")
    static let pupilsVoice = Text(
        da: "Elevens stemme", sv: "Elevens röst", nb: "Elevens stemme", en: "The pupil's voice")
    static let pupilsGoal = Text(
        da: "Elevens eget mål", sv: "Elevens eget mål", nb: "Elevens eget mål", en: "The pupil's own goal")
    static let noGoal = Text(
        da: "Eleven har ikke skrevet et mål endnu.", sv: "Eleven har inte skrivit något mål än.",
        nb: "Eleven har ikke skrevet et mål ennå.", en: "The pupil has not written a goal yet.")
    static let latestFeedback = Text(
        da: "Seneste feedback", sv: "Senaste återkopplingen", nb: "Siste tilbakemelding", en: "Latest feedback")
    static let guardiansLink = Text(
        da: "Forældre og kontakt", sv: "Vårdnadshavare och kontakt", nb: "Foresatte og kontakt",
        en: "Guardians and contact")
}
