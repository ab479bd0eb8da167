import Core

/// The words on a handover's paper. It is always in the language it was written in, so the
/// texts have no keys for further languages.
enum PaperWords {
    static let title = Text(da: "Overlevering", sv: "Överlämning", nb: "Overlevering", en: "Handover")

    static func schoolYear(_ year: String) -> Text {
        Text(da: "skoleåret \(year)", sv: "läsåret \(year)", nb: "skoleåret \(year)", en: "school year \(year)")
    }

    static func kind(_ kind: TransitionKind) -> Text {
        switch kind {
        case .compulsoryToIntroductory:
            Text(
                da: "Fra grundskolen til et introduktionsprogram", sv: "Från grundskolan till ett introduktionsprogram",
                nb: "Fra grunnskolen til et introduksjonsprogram",
                en: "From compulsory school to an introductory programme")
        case .introductoryToIntroductory:
            Text(
                da: "Fra et introduktionsprogram til et andet",
                sv: "Från ett introduktionsprogram till ett annat",
                nb: "Fra et introduksjonsprogram til et annet",
                en: "From one introductory programme to another")
        }
    }

    static let born = Text(da: "Født", sv: "Född", nb: "Født", en: "Born")
    static let group = Text(da: "Klasse", sv: "Klass", nb: "Klasse", en: "Class")
    static let from = Text(
        da: "Afgivende skole", sv: "Avlämnande skola", nb: "Avgiverskole", en: "Sending school")
    static let to = Text(
        da: "Modtagende skole", sv: "Mottagande skola", nb: "Mottakerskole", en: "Receiving school")
    static let programme = Text(da: "Program", sv: "Program", nb: "Program", en: "Programme")
    static let decision = Text(da: "Afgørelse", sv: "Beslut", nb: "Vedtak", en: "Decision")

    static func decision(_ kind: DecisionKind, _ day: LocalDate, by: String) -> Text {
        let day = days(day)
        return switch kind {
        case .admission:
            Text(
                da: "Optagelse den \(day.da), besluttet af \(by)", sv: "Antagning den \(day.sv), beslutad av \(by)",
                nb: "Inntak \(day.nb), vedtatt av \(by)", en: "Admission on \(day.en), decided by \(by)")
        case .placement:
            Text(
                da: "Placering den \(day.da), besluttet af \(by)", sv: "Placering den \(day.sv), beslutad av \(by)",
                nb: "Plassering \(day.nb), vedtatt av \(by)", en: "Placement on \(day.en), decided by \(by)")
        }
    }

    static func correction(_ version: Int, of: Int) -> Text {
        Text(
            da: "Version \(version) retter version \(of).", sv: "Version \(version) rättar version \(of).",
            nb: "Versjon \(version) retter versjon \(of).", en: "Version \(version) corrects version \(of).")
    }

    /// Who wrote something, and when.
    static func written(by: String, _ day: LocalDate) -> Text {
        let day = days(day)
        return Text(
            da: "Skrevet af \(by) den \(day.da)", sv: "Skrivet av \(by) den \(day.sv)",
            nb: "Skrevet av \(by) \(day.nb)", en: "Written by \(by) on \(day.en)")
    }

    static func written(_ day: LocalDate) -> Text {
        let day = days(day)
        return Text(
            da: "Skrevet den \(day.da)", sv: "Skrivet den \(day.sv)", nb: "Skrevet \(day.nb)",
            en: "Written on \(day.en)")
    }

    /// A day as each language writes it.
    static func days(_ day: LocalDate) -> Text {
        func long(_ language: Language) -> String { DateFormat.long(day, in: language) }
        return Text(da: long(.da), sv: long(.sv), nb: long(.nb), en: long(.en))
    }
}
