import Core

/// The texts of the follow-up that staff read.
enum FollowUpWords {
    static let followUp = Text(da: "Opfølgning", sv: "Uppföljning", nb: "Oppfølging", en: "Follow-up")
    static let mentorsAndMeetings = Text(
        da: "Opfølgning: mentorer og møder", sv: "Uppföljning: mentorer och möten",
        nb: "Oppfølging: mentorer og møter", en: "Follow-up: mentors and meetings")
    static let followUpLead = Text(
        da: "Efter de intensive uger mødes hver elev med en mentor, klassen tager over, og der måles igen.",
        sv: "Efter de intensiva veckorna träffar varje elev en mentor, klassen tar över och ni mäter igen.",
        nb: "Etter de intensive ukene møter hver elev en mentor, klassen tar over, og dere måler igjen.",
        en: "After the intensive weeks each pupil meets a mentor, the class takes over, and you measure again.")
    static let notBegun = Text(
        da: "Opfølgningen er ikke begyndt. Vælg en mentor til hver elev, så møderne kan lægges i kalenderen.",
        sv: "Uppföljningen har inte börjat. Välj en mentor till varje elev, så att mötena kan läggas in i kalendern.",
        nb: "Oppfølgingen har ikke begynt. Velg en mentor til hver elev, så møtene kan legges i kalenderen.",
        en: "The follow-up has not begun. Choose a mentor for each pupil, so that the meetings can be planned.")
    static let nobody = Text(
        da: "Ingen elever endnu", sv: "Inga elever än", nb: "Ingen elever ennå", en: "No pupils yet")
    static let nobodyText = Text(
        da: "Her står eleverne, når hjemmene har sagt ja.", sv: "Här står eleverna när hemmen har tackat ja.",
        nb: "Her står elevene når hjemmene har sagt ja.", en: "Pupils stand here once their homes have said yes.")
    static let pupil = Text(da: "Elev", sv: "Elev", nb: "Elev", en: "Pupil")
    static let mentor = Text(same: "Mentor")
    static let nextMeeting = Text(da: "Næste møde", sv: "Nästa möte", nb: "Neste møte", en: "Next meeting")
    static let heldOfPlanned = Text(
        da: "Møder holdt", sv: "Hållna möten", nb: "Møter holdt", en: "Meetings held")
    static let handBack = Text(da: "Overlevering", sv: "Överlämning", nb: "Overlevering", en: "Hand-back")
    static let retest8 = Text(
        da: "Måling efter 8 uger", sv: "Mätning efter 8 veckor", nb: "Måling etter 8 uker", en: "Retest, 8 weeks")
    static let retestYear = Text(
        da: "Måling efter et år", sv: "Mätning efter ett år", nb: "Måling etter ett år", en: "Retest, a year")
    static let more = Text(da: "Mere", sv: "Mer", nb: "Mer", en: "More")

    static func name(_ kind: FollowUpKind) -> Text {
        switch kind {
        case .handback: handBack
        case .retestEightWeeks: retest8
        case .retestYear: retestYear
        }
    }

    static func of(_ held: Int, _ planned: Int) -> Text {
        Text(
            da: "\(held) af \(planned)", sv: "\(held) av \(planned)", nb: "\(held) av \(planned)",
            en: "\(held) of \(planned)")
    }

    static let done = Text(da: "Gjort", sv: "Klart", nb: "Gjort", en: "Done")
    static func due(_ day: String) -> Text {
        Text(da: "Senest \(day)", sv: "Senast \(day)", nb: "Senest \(day)", en: "By \(day)")
    }
    static let open = Text(
        da: "Det er gået i stå", sv: "Det har stannat av", nb: "Det har stoppet opp", en: "This has stopped")
    static let lapsesText = Text(
        da: """
            Linjerne bliver stående, til et møde er holdt, trinnet er gjort, eller I har besluttet at slutte. \
            Skolens leder ser dem, når de har stået i to uger.
            """,
        sv: """
            Raderna står kvar tills ett möte har hållits, steget är gjort eller ni har bestämt att avsluta. \
            Rektor ser dem när de har stått i två veckor.
            """,
        nb: """
            Linjene blir stående til et møte er holdt, steget er gjort, eller dere har bestemt å avslutte. \
            Rektor ser dem når de har stått i to uker.
            """,
        en: """
            A line stays until a meeting is held, the step is done, or you have decided to end. \
            The school leader sees it when it has stood for two weeks.
            """)
    static func noMeetingSince(_ day: String) -> Text {
        Text(
            da: "intet møde siden \(day)", sv: "inget möte sedan \(day)", nb: "ikke noe møte siden \(day)",
            en: "no meeting since \(day)")
    }
    static func overdue(_ kind: FollowUpKind, _ day: String) -> Text {
        let step = name(kind)
        return Text(
            da: "\(step.da.lowercased()) skulle være sket \(day)",
            sv: "\(step.sv.lowercased()) skulle ha gjorts \(day)",
            nb: "\(step.nb.lowercased()) skulle vært gjort \(day)",
            en: "\(step.en.lowercased()) was due \(day)")
    }

    // MARK: Mentors

    static let chooseMentor = Text(
        da: "Vælg mentor", sv: "Välj mentor", nb: "Velg mentor", en: "Choose a mentor")
    static let changeMentor = Text(da: "Skift mentor", sv: "Byt mentor", nb: "Bytt mentor", en: "Change mentor")
    static func mentorFor(_ name: String) -> Text {
        Text(da: "Mentor for \(name)", sv: "Mentor för \(name)", nb: "Mentor for \(name)", en: "Mentor for \(name)")
    }
    static let mentorHint = Text(
        da: """
            En voksen, som eleven kender og kan lide at tale med. Som mentor ser man kun denne elev, \
            fra i dag til opfølgningen er slut.
            """,
        sv: """
            En vuxen som eleven känner och gärna pratar med. Som mentor ser man bara den här eleven, \
            från i dag tills uppföljningen är slut.
            """,
        nb: """
            En voksen som eleven kjenner og liker å snakke med. Som mentor ser man bare denne eleven, \
            fra i dag til oppfølgingen er slutt.
            """,
        en: """
            An adult whom the pupil knows and likes to talk with. A mentor sees this pupil only, \
            from today until the follow-up is over.
            """)
    static let noMentor = Text(
        da: "Ingen valgt", sv: "Ingen vald", nb: "Ingen valgt", en: "Nobody chosen")
    static let pickSomebody = Text(
        da: "Vælg en medarbejder på skolen", sv: "Välj någon i skolans personal", nb: "Velg en ansatt på skolen",
        en: "Choose one of the school's staff")
    static let mentorChosen = Text(
        da: "Mentoren er valgt.", sv: "Mentorn är vald.", nb: "Mentoren er valgt.", en: "The mentor has been chosen.")
    static let save = Text(da: "Gem", sv: "Spara", nb: "Lagre", en: "Save")

    // MARK: Ending early

    static let endEarly = Text(
        da: "Afslut før tid", sv: "Avsluta i förtid", nb: "Avslutt før tiden", en: "End early")
    static func endFor(_ name: String) -> Text {
        Text(
            da: "Afslut opfølgningen for \(name)", sv: "Avsluta uppföljningen för \(name)",
            nb: "Avslutt oppfølgingen for \(name)", en: "End the follow-up of \(name)")
    }
    static let outcome = Text(
        da: "Hvad sker der nu?", sv: "Vad händer nu?", nb: "Hva skjer nå?", en: "What happens now?")
    static let outcomeCompleted = Text(
        da: "Eleven har ikke brug for flere møder", sv: "Eleven behöver inga fler möten",
        nb: "Eleven trenger ikke flere møter", en: "The pupil needs no more meetings")
    static let outcomeCompletedHint = Text(
        da: "Overleveringen og de senere målinger bliver stående.",
        sv: "Överlämningen och de senare mätningarna står kvar.",
        nb: "Overleveringen og de senere målingene blir stående.", en: "The hand-back and the later retests remain.")
    static let outcomeLeft = Text(
        da: "Eleven er ikke længere med", sv: "Eleven är inte längre med", nb: "Eleven er ikke lenger med",
        en: "The pupil is no longer taking part")
    static let outcomeLeftHint = Text(
        da: "Alt, der var planlagt, falder væk. Holdet ser ikke eleven mere.",
        sv: "Allt som var planerat faller bort. Teamet ser inte eleven längre.",
        nb: "Alt som var planlagt, faller bort. Teamet ser ikke eleven lenger.",
        en: "All that was planned falls away. The team no longer sees the pupil.")
    static let reason = Text(da: "Hvorfor?", sv: "Varför?", nb: "Hvorfor?", en: "Why?")
    static let reasonHint = Text(
        da: "Den, der ser på det om et år, skal kunne forstå beslutningen.",
        sv: "Den som läser det om ett år ska kunna förstå beslutet.",
        nb: "Den som leser det om et år, skal kunne forstå beslutningen.",
        en: "Whoever reads this in a year must be able to understand the decision.")
    static let chooseOutcome = Text(
        da: "Vælg, hvad der sker nu", sv: "Välj vad som händer nu", nb: "Velg hva som skjer nå",
        en: "Choose what happens now")
    static let writeReason = Text(
        da: "Skriv hvorfor", sv: "Skriv varför", nb: "Skriv hvorfor", en: "Write why")
    static let endButton = Text(
        da: "Afslut opfølgningen", sv: "Avsluta uppföljningen", nb: "Avslutt oppfølgingen", en: "End the follow-up")
    static let ended = Text(
        da: "Opfølgningen er afsluttet.", sv: "Uppföljningen är avslutad.", nb: "Oppfølgingen er avsluttet.",
        en: "The follow-up has ended.")
    static func endedOn(_ day: String) -> Text {
        Text(da: "Afsluttet \(day)", sv: "Avslutad \(day)", nb: "Avsluttet \(day)", en: "Ended \(day)")
    }
    static let cannotEnd = Text(
        da: "Opfølgningen er ikke i gang for denne elev.", sv: "Uppföljningen pågår inte för den här eleven.",
        nb: "Oppfølgingen er ikke i gang for denne eleven.", en: "The follow-up of this pupil is not under way.")

    // MARK: Waiting

    static let waitLapse = Text(
        da: "Opfølgningen er gået i stå", sv: "Uppföljningen har stannat av", nb: "Oppfølgingen har stoppet opp",
        en: "The follow-up has stopped")
    static func waitOverdue(_ kind: FollowUpKind) -> Text {
        let step = name(kind)
        return Text(
            da: "\(step.da) mangler", sv: "\(step.sv) saknas", nb: "\(step.nb) mangler", en: "\(step.en) is missing")
    }
    static let waitMeeting = Text(
        da: "Møde som mentor", sv: "Möte som mentor", nb: "Møte som mentor", en: "Meeting as mentor")
    static let waitUnwritten = Text(
        da: "Skriv ned, hvad der blev af mødet", sv: "Skriv ner vad det blev av mötet",
        nb: "Skriv ned hva det ble av møtet", en: "Write down what became of the meeting")
}
