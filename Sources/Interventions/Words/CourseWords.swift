import Core

/// The texts around a course as a whole, for staff.
enum CourseWords {
    static let courses = Text(da: "Forløb", sv: "Intensiva perioder", nb: "Kurs", en: "Courses")
    static let coursesLead = Text(
        da: "Korte, intensive forløb og det, der kommer bagefter.",
        sv: "Korta, intensiva perioder och det som kommer efteråt.",
        nb: "Korte, intensive kurs og det som kommer etterpå.",
        en: "Short, intensive courses, and what comes after them.")
    static let none = Text(
        da: "Ingen forløb endnu", sv: "Inga intensiva perioder än", nb: "Ingen kurs ennå", en: "No courses yet")
    static let noneText = Text(
        da: "Et forløb begynder med et mål for nogle få elever. Vælg en model, og ret den til jeres skole.",
        sv: "En intensiv period börjar med ett mål för några få elever. Välj en modell och anpassa den till er skola.",
        nb: "Et kurs begynner med et mål for noen få elever. Velg en modell, og tilpass den til skolen deres.",
        en: "A course begins with a goal for a few pupils. Choose a model and fit it to your school.")
    static let new = Text(
        da: "Planlæg et forløb", sv: "Planera en intensiv period", nb: "Planlegg et kurs", en: "Plan a course")
    static let underWay = Text(da: "I gang", sv: "Pågår", nb: "I gang", en: "Under way")
    static let before = Text(da: "Forberedes", sv: "Förbereds", nb: "Forberedes", en: "Being prepared")
    static let over = Text(da: "Afsluttet", sv: "Avslutade", nb: "Avsluttet", en: "Over")

    static let model = Text(
        da: "Hvilken model bygger forløbet på?", sv: "Vilken modell bygger perioden på?",
        nb: "Hvilken modell bygger kurset på?", en: "Which model is the course built on?")
    static let modelMissing = Text(
        da: "Vælg en model", sv: "Välj en modell", nb: "Velg en modell", en: "Choose a model")
    static let source = Text(da: "Kilde", sv: "Källa", nb: "Kilde", en: "Source")
    static let name = Text(
        da: "Hvad skal forløbet hedde?", sv: "Vad ska perioden heta?", nb: "Hva skal kurset hete?",
        en: "What is the course to be called?")
    static let nameHint = Text(
        da: "Alle ser navnet: eleven, hjemmet, kalenderen og skærmen i lokalet. Fx »Værkstedet« eller »Uge 46 og 47«.",
        sv:
            "Alla ser namnet: eleven, hemmet, kalendern och skärmen i rummet. T.ex. ”Verkstaden” eller ”Vecka 46 och 47”.",
        nb:
            "Alle ser navnet: eleven, hjemmet, kalenderen og skjermen i rommet. F.eks. «Verkstedet» eller «Uke 46 og 47».",
        en:
            "Everybody sees the name: the pupil, the home, the calendar and the screen in the room. Such as “The workshop” or “Weeks 46 and 47”."
    )
    static let nameMissing = Text(
        da: "Giv forløbet et navn", sv: "Ge perioden ett namn", nb: "Gi kurset et navn", en: "Give the course a name")

    static func nameLabels(_ word: String) -> Text {
        Text(
            da: "»\(word)« siger noget om eleverne, som alle kan læse. Vælg et navn, man er glad for at gå under.",
            sv: "”\(word)” säger något om eleverna som alla kan läsa. Välj ett namn man är glad att bära.",
            nb: "«\(word)» sier noe om elevene som alle kan lese. Velg et navn man er glad for å gå under.",
            en: "“\(word)” says something about the pupils that everybody can read. Choose a name to be glad of.")
    }

    static let school = Text(da: "Skole", sv: "Skola", nb: "Skole", en: "School")
    static let schoolMissing = Text(
        da: "Vælg en skole", sv: "Välj en skola", nb: "Velg en skole", en: "Choose a school")
    static let firstDay = Text(da: "Første dag", sv: "Första dagen", nb: "Første dag", en: "First day")
    static let create = Text(
        da: "Opret kladden", sv: "Skapa utkastet", nb: "Opprett utkastet", en: "Create the draft")

    static func shape(weeks: Int, lessons: Int, followUp: Int, perWeek: Int, minutes: Int) -> Text {
        Text(
            da:
                "\(weeks) uger med \(lessons) lektioner, derefter \(followUp) uger med mentor \(perWeek) × \(minutes) minutter.",
            sv:
                "\(weeks) veckor med \(lessons) lektioner, därefter \(followUp) veckor med mentor \(perWeek) × \(minutes) minuter.",
            nb:
                "\(weeks) uker med \(lessons) timer, deretter \(followUp) uker med mentor \(perWeek) × \(minutes) minutter.",
            en:
                "\(weeks) weeks of \(lessons) lessons, then \(followUp) weeks with a mentor, \(perWeek) × \(minutes) minutes."
        )
    }

    static func places(_ count: Int) -> Text {
        Text(
            da: count == 1 ? "1 elev" : "\(count) elever", sv: count == 1 ? "1 elev" : "\(count) elever",
            nb: count == 1 ? "1 elev" : "\(count) elever", en: count == 1 ? "1 pupil" : "\(count) pupils")
    }

    /// For a team that does not see all the pupils yet.
    static func unseen(_ count: Int) -> Text {
        Text(
            da:
                "\(count) \(count == 1 ? "elev" : "elever") mere er på forløbet. Du ser dem, når planen er godkendt.",
            sv: "\(count) \(count == 1 ? "elev" : "elever") till är med. Du ser dem när planen är godkänd.",
            nb: "\(count) \(count == 1 ? "elev" : "elever") til er på kurset. Du ser dem når planen er godkjent.",
            en:
                "\(count) more \(count == 1 ? "pupil is" : "pupils are") on the course. You see them once the plan is approved."
        )
    }

    static let plan = Text(da: "Plan", sv: "Plan", nb: "Plan", en: "Plan")
    static let pupils = Text(da: "Elever", sv: "Elever", nb: "Elever", en: "Pupils")
    static let team = Text(da: "Team", sv: "Team", nb: "Team", en: "Team")
    static let days = Text(da: "Dage", sv: "Dagar", nb: "Dager", en: "Days")
    static let fidelity = Text(
        da: "De 11 elementer", sv: "De 11 delarna", nb: "De 11 elementene", en: "The 11 elements")
    static let calendar = Text(
        da: "Hent til kalenderen", sv: "Hämta till kalendern", nb: "Hent til kalenderen", en: "Fetch for the calendar")
    static let scores = Text(
        da: "Målinger og kurver", sv: "Mätningar och kurvor", nb: "Målinger og kurver", en: "Measures and charts")
    static let period = Text(da: "Hvornår", sv: "När", nb: "Når", en: "When")
    static let followUpUntil = Text(
        da: "Opfølgning til", sv: "Uppföljning till", nb: "Oppfølging til", en: "Follow-up until")
    static let approvedBy = Text(da: "Godkendt", sv: "Godkänd", nb: "Godkjent", en: "Approved")
    static let byDelegation = Text(
        da: "på lederens vegne", sv: "på rektors uppdrag", nb: "på rektors vegne", en: "on the leader's behalf")
    static let notSet = Text(da: "Ikke sat endnu", sv: "Inte bestämt än", nb: "Ikke satt ennå", en: "Not set yet")
    static let today = Text(da: "I dag", sv: "I dag", nb: "I dag", en: "Today")
    static let todayHome = Text(key: "course.today", da: "I dag", sv: "I dag", nb: "I dag", en: "Today")
    static let until = Text(key: "course.until", da: "Til og med", sv: "Till och med", nb: "Til og med", en: "Until")
    static let open = Text(da: "Åbn", sv: "Öppna", nb: "Åpne", en: "Open")
    static let whatNext = Text(da: "Næste skridt", sv: "Nästa steg", nb: "Neste steg", en: "Next step")
    static let ask = Text(
        da: "Bed lederen godkende", sv: "Be rektor godkänna", nb: "Be rektor godkjenne", en: "Ask the leader to approve"
    )
    static let asked = Text(
        da: "Planen ligger hos lederen til godkendelse.", sv: "Planen ligger hos rektor för godkännande.",
        nb: "Planen ligger hos rektor til godkjenning.", en: "The plan is with the leader for approval.")

    // Columns.
    static let pupil = Text(da: "Elev", sv: "Elev", nb: "Elev", en: "Pupil")
    static let place = Text(da: "Plads", sv: "Plats", nb: "Plass", en: "Place")
    static let goals = Text(da: "Mål", sv: "Mål", nb: "Mål", en: "Goals")
    static let dose = Text(
        da: "Fået af planlagt", sv: "Fått av planerat", nb: "Fått av planlagt", en: "Received of planned")
    static let doseHint = Text(
        da: "Minutter, eleven har været med til, af dem, der var planlagt til og med i dag.",
        sv: "Minuter eleven varit med på, av dem som var planerade till och med i dag.",
        nb: "Minutter eleven har vært med på, av dem som var planlagt til og med i dag.",
        en: "Minutes the pupil was there for, of those planned up to today.")

    static func minutes(_ received: Int, of planned: Int, held: Int) -> Text {
        // When all that was planned was held, its number says nothing more.
        if held == planned {
            return Text(
                da: "\(received) af \(planned) min.", sv: "\(received) av \(planned) min",
                nb: "\(received) av \(planned) min", en: "\(received) of \(planned) min")
        }
        return Text(
            da: "\(received) af \(planned) min. (holdt \(held))", sv: "\(received) av \(planned) min (hållet \(held))",
            nb: "\(received) av \(planned) min (holdt \(held))", en: "\(received) of \(planned) min (held \(held))")
    }

    static let noDose = Text(da: "Intet endnu", sv: "Inget än", nb: "Ikke noe ennå", en: "Nothing yet")
    static let noGoal = Text(da: "Sæt mål", sv: "Sätt mål", nb: "Sett mål", en: "Set goals")
}

extension CourseState {
    var word: Text {
        switch self {
        case .draft: Text(da: "Kladde", sv: "Utkast", nb: "Utkast", en: "Draft")
        case .approved: Text(da: "Godkendt", sv: "Godkänd", nb: "Godkjent", en: "Approved")
        case .recruiting:
            Text(da: "Hjemmene inviteres", sv: "Hemmen bjuds in", nb: "Hjemmene inviteres", en: "Homes are invited")
        case .running: Text(da: "I gang", sv: "Pågår", nb: "I gang", en: "Running")
        case .followUp: Text(da: "Opfølgning", sv: "Uppföljning", nb: "Oppfølging", en: "Follow-up")
        case .evaluated: Text(da: "Evalueret", sv: "Utvärderad", nb: "Evaluert", en: "Evaluated")
        case .shared: Text(da: "Delt", sv: "Delad", nb: "Delt", en: "Shared")
        case .cancelled: Text(da: "Aflyst", sv: "Inställd", nb: "Avlyst", en: "Cancelled")
        }
    }

    /// The button that leads to this state.
    var button: Text {
        switch self {
        case .draft:
            Text(
                da: "Lav planen om", sv: "Gör om planen", nb: "Gjør om planen", en: "Change the plan")
        case .approved: Text(da: "Godkend planen", sv: "Godkänn planen", nb: "Godkjenn planen", en: "Approve the plan")
        case .recruiting:
            Text(
                da: "Begynd at invitere", sv: "Börja bjuda in", nb: "Begynn å invitere", en: "Begin to invite")
        case .running: Text(da: "Begynd forløbet", sv: "Börja perioden", nb: "Begynn kurset", en: "Begin the course")
        case .followUp:
            Text(
                da: "Gå over til opfølgning", sv: "Gå över till uppföljning", nb: "Gå over til oppfølging",
                en: "Go on to the follow-up")
        case .evaluated:
            Text(
                da: "Afslut og evaluér", sv: "Avsluta och utvärdera", nb: "Avslutt og evaluer", en: "Close and evaluate"
            )
        case .shared:
            Text(
                da: "Del erfaringerne", sv: "Dela erfarenheterna", nb: "Del erfaringene", en: "Share the experience")
        case .cancelled: Text(da: "Aflys forløbet", sv: "Ställ in", nb: "Avlys kurset", en: "Cancel the course")
        }
    }
}

extension PlaceState {
    var word: Text {
        switch self {
        case .proposed: Text(da: "Foreslået", sv: "Föreslagen", nb: "Foreslått", en: "Proposed")
        case .offered: Text(da: "Inviteret", sv: "Inbjuden", nb: "Invitert", en: "Invited")
        case .accepted: Text(da: "Med", sv: "Med", nb: "Med", en: "On it")
        case .declined: Text(da: "Sagt nej", sv: "Tackat nej", nb: "Takket nei", en: "Declined")
        case .completed: Text(da: "Gennemført", sv: "Genomförd", nb: "Gjennomført", en: "Completed")
        case .left: Text(da: "Ikke med", sv: "Inte med", nb: "Ikke med", en: "Not on it")
        }
    }

    /// The button that leads to this state.
    var button: Text {
        switch self {
        case .proposed: Text(da: "Foreslå igen", sv: "Föreslå igen", nb: "Foreslå igjen", en: "Propose again")
        case .offered: Text(da: "Er inviteret", sv: "Är inbjuden", nb: "Er invitert", en: "Has been invited")
        case .accepted: Text(da: "Sagt ja", sv: "Tackat ja", nb: "Takket ja", en: "Has said yes")
        case .declined: Text(da: "Sagt nej", sv: "Tackat nej", nb: "Takket nei", en: "Has said no")
        case .completed: Text(da: "Gennemført", sv: "Genomförd", nb: "Gjennomført", en: "Completed")
        case .left: Text(da: "Tag af forløbet", sv: "Ta bort", nb: "Ta av kurset", en: "Take off the course")
        }
    }
}

extension Duty {
    var word: Text {
        switch self {
        case .lead: Text(da: "Ansvarlig", sv: "Ansvarig", nb: "Ansvarlig", en: "Lead")
        case .teacher: Text(da: "Lærer", sv: "Lärare", nb: "Lærer", en: "Teacher")
        case .pedagogue: Text(da: "Pædagog", sv: "Fritidslärare", nb: "Barne- og ungdomsarbeider", en: "Pedagogue")
        case .coordinator: Text(da: "Koordinator", sv: "Samordnare", nb: "Koordinator", en: "Co-ordinator")
        case .observer: Text(da: "Observatør", sv: "Observatör", nb: "Observatør", en: "Observer")
        }
    }
}

extension GoalArea {
    var word: Text {
        switch self {
        case .academic: Text(da: "Fagligt", sv: "Kunskaper", nb: "Faglig", en: "Learning")
        case .personal: Text(da: "Personligt", sv: "Personligt", nb: "Personlig", en: "Personal")
        case .social: Text(da: "Socialt", sv: "Socialt", nb: "Sosialt", en: "Social")
        }
    }
}

extension SlotKind {
    /// Read on the board too, by pupils.
    var word: Text {
        switch self {
        case .opening:
            Text(key: "slot.opening", da: "Godmorgen", sv: "God morgon", nb: "God morgen", en: "Good morning")
        case .language: Text(key: "slot.language", da: "Dansk", sv: "Svenska", nb: "Norsk", en: "Language")
        case .mathematics:
            Text(key: "slot.mathematics", da: "Matematik", sv: "Matematik", nb: "Matematikk", en: "Mathematics")
        case .strategies:
            Text(
                key: "slot.strategies", da: "Gode måder at lære på", sv: "Bra sätt att lära sig",
                nb: "Gode måter å lære på", en: "Good ways to learn")
        case .movement: Text(key: "slot.movement", da: "Bevægelse", sv: "Rörelse", nb: "Bevegelse", en: "Movement")
        case .personal: Text(key: "slot.personal", da: "Mig og os", sv: "Jag och vi", nb: "Meg og oss", en: "Me and us")
        case .reflection:
            Text(
                key: "slot.reflection", da: "Hvad lærte vi i dag?", sv: "Vad lärde vi oss i dag?",
                nb: "Hva lærte vi i dag?", en: "What did we learn today?")
        case .other: Text(key: "slot.other", da: "Andet", sv: "Annat", nb: "Annet", en: "Other")
        }
    }
}
