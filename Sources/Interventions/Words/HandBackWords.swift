import Core

/// The texts of goals carried on, hand-backs and retests; staff read them.
enum HandBackWords {
    static let goals = Text(da: "Målene", sv: "Målen", nb: "Målene", en: "The goals")
    static let noGoals = Text(
        da: "Der er ingen mål at følge.", sv: "Det finns inga mål att följa.", nb: "Det er ingen mål å følge.",
        en: "There are no goals to follow.")
    static func area(_ area: GoalArea) -> Text {
        switch area {
        case .academic: Text(da: "Fagligt mål", sv: "Kunskapsmål", nb: "Faglig mål", en: "Academic goal")
        case .personal: Text(da: "Personligt mål", sv: "Personligt mål", nb: "Personlig mål", en: "Personal goal")
        case .social: Text(da: "Socialt mål", sv: "Socialt mål", nb: "Sosialt mål", en: "Social goal")
        }
    }
    static let reached = Text(
        da: "Målet er nået. Nu gælder det om at holde fast.",
        sv: "Målet är nått. Nu gäller det att hålla fast vid det.",
        nb: "Målet er nådd. Nå gjelder det å holde fast.", en: "The goal is reached. Now it is about holding on to it.")
    static let now = Text(da: "Nu", sv: "Nu", nb: "Nå", en: "Now")
    static let target = Text(da: "Mål", sv: "Mål", nb: "Mål", en: "Goal")
    static let entry = Text(da: "Ved starten", sv: "Vid starten", nb: "Ved starten", en: "At the start")
    static let exit = Text(da: "Ved slutningen", sv: "Vid slutet", nb: "Ved slutten", en: "At the end")
    static let measure = Text(da: "Måling", sv: "Mätning", nb: "Måling", en: "Measure")
    static let retests = Text(
        da: "Holder det?", sv: "Håller det i sig?", nb: "Holder det?", en: "Does it last?")
    static func sinceStart(_ change: String) -> Text {
        Text(
            da: "\(change) siden starten", sv: "\(change) sedan starten", nb: "\(change) siden starten",
            en: "\(change) since the start")
    }
    static let wobble = Text(
        da: """
            Et enkelt resultat svinger fra gang til gang, og tallene siger ikke hvorfor. \
            Se på hele kurven, før I konkluderer noget.
            """,
        sv: """
            Ett enskilt resultat varierar från gång till gång, och siffrorna säger inte varför. \
            Se på hela kurvan innan ni drar slutsatser.
            """,
        nb: """
            Et enkelt resultat svinger fra gang til gang, og tallene sier ikke hvorfor. \
            Se på hele kurven før dere konkluderer.
            """,
        en: """
            A single score wobbles from time to time, and the figures do not say why. \
            Look at the whole curve before you conclude anything.
            """)
    static func spread(_ low: String, _ high: String) -> Text {
        Text(
            da: "De første målinger lå mellem \(low) og \(high).",
            sv: "De första mätningarna låg mellan \(low) och \(high).",
            nb: "De første målingene lå mellom \(low) og \(high).",
            en: "The first probes lay between \(low) and \(high).")
    }

    static let handBack = Text(
        da: "Overlevering til klassen", sv: "Överlämning till klassen", nb: "Overlevering til klassen",
        en: "Hand-back to the class")
    static let handBackLead = Text(
        da: "Mødet mellem mentor og klasselærer: hvad eleven har lært, og hvad klassen fører videre.",
        sv: "Mötet mellan mentorn och klassläraren: vad eleven har lärt sig och vad klassen för vidare.",
        nb: "Møtet mellom mentor og kontaktlærer: hva eleven har lært, og hva klassen fører videre.",
        en: "The meeting of mentor and class teacher: what the pupil has learnt, and what the class goes on with.")
    static let write = Text(
        da: "Skriv overleveringen", sv: "Skriv överlämningen", nb: "Skriv overleveringen", en: "Write the hand-back")
    static let works = Text(
        da: "Hvad virker for eleven?", sv: "Vad fungerar för eleven?", nb: "Hva virker for eleven?",
        en: "What works for the pupil?")
    static let goesOn = Text(
        da: "Hvad fører klassen videre?", sv: "Vad för klassen vidare?", nb: "Hva fører klassen videre?",
        en: "What does the class go on with?")
    static let carried = Text(
        da: "Hvilke mål arbejdes der videre med, og hvem gør det?",
        sv: "Vilka mål arbetar ni vidare med, och vem gör det?",
        nb: "Hvilke mål jobbes det videre med, og hvem gjør det?",
        en: "Which goals are carried on, and by whom?")
    static let writeThis = Text(
        da: "Skriv et par ord", sv: "Skriv några ord", nb: "Skriv noen ord", en: "Write a few words")
    static let day = Text(da: "Mødet blev holdt", sv: "Mötet hölls", nb: "Møtet ble holdt", en: "Held on")
    static let dayWrong = Text(
        da: "Skriv en dag, der er kommet", sv: "Skriv en dag som har varit", nb: "Skriv en dag som har vært",
        en: "Write a day that has come")
    static let save = Text(
        da: "Gem overleveringen", sv: "Spara överlämningen", nb: "Lagre overleveringen", en: "Save the hand-back")
    static let saved = Text(
        da: "Overleveringen er skrevet ned.", sv: "Överlämningen är nedskriven.", nb: "Overleveringen er skrevet ned.",
        en: "The hand-back has been written down.")
    static func heldOn(_ day: String) -> Text {
        Text(da: "Holdt \(day)", sv: "Hölls \(day)", nb: "Holdt \(day)", en: "Held \(day)")
    }
}
