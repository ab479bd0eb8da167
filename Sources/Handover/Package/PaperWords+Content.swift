package import Core

extension PaperWords {
    static let subjects = Text(
        da: "Hvad eleven kan, og næste skridt", sv: "Vad eleven kan och nästa steg",
        nb: "Hva eleven kan, og neste steg", en: "What the pupil knows, and what comes next")
    static let noSubjects = Text(
        da: "Der er ingen fag med i denne overlevering.", sv: "Inga ämnen är med i den här överlämningen.",
        nb: "Ingen fag er med i denne overleveringen.", en: "There are no subjects in this handover.")
    static let result = Text(da: "Karakter", sv: "Betyg", nb: "Karakter", en: "Grade")
    static let distance = Text(
        da: "Hvor langt til bestået", sv: "Hur långt till godkänt betyg", nb: "Hvor langt til bestått",
        en: "How far to a pass")

    /// A result as people say it; a letter is itself.
    static func result(_ code: String) -> Text {
        switch code {
        case "-":
            Text(
                da: "Streg: der er ikke grundlag for en karakter", sv: "Streck: underlag för betyg saknas",
                nb: "Strek: det mangler grunnlag for karakter", en: "Dash: there is no basis for a grade")
        case "notTaken":
            Text(
                da: "Har ikke haft faget", sv: "Har inte läst ämnet", nb: "Har ikke hatt faget",
                en: "Has not taken the subject")
        case "exempt":
            Text(
                da: "Fritaget fra faget", sv: "Befriad från ämnet", nb: "Fritatt fra faget",
                en: "Exempt from the subject")
        default: Text(same: code)
        }
    }

    static func areas(_ subject: String) -> Text {
        Text(
            da: "Indholdet i faget: \(subject)", sv: "Innehållet i ämnet: \(subject)",
            nb: "Innholdet i faget: \(subject)", en: "Content of the subject: \(subject)")
    }

    static let area = Text(da: "Del af faget", sv: "Del av ämnet", nb: "Del av faget", en: "Part of the subject")
    static let progress = Text(
        da: "Har eleven arbejdet med det?", sv: "Har eleven arbetat med det?", nb: "Har eleven arbeidet med det?",
        en: "Has the pupil worked on it?")

    static func progress(_ progress: AreaProgress) -> Text {
        switch progress {
        case .done: Text(da: "Ja", sv: "Ja", nb: "Ja", en: "Yes")
        case .partly: Text(da: "Delvis", sv: "Delvis", nb: "Delvis", en: "In part")
        case .not: Text(da: "Ikke endnu", sv: "Inte än", nb: "Ikke ennå", en: "Not yet")
        }
    }

    static let goal = Text(da: "Mål", sv: "Mål", nb: "Mål", en: "Goal")
    static let score = Text(da: "Resultat", sv: "Resultat", nb: "Resultat", en: "Score")

    static let support = Text(
        da: "Støtte og tilpasninger", sv: "Stöd och anpassningar", nb: "Støtte og tilrettelegging",
        en: "Support and adaptations")
    /// The heading of a measure whose kind was not said.
    static let supportOfAnyKind = Text(da: "Støtte", sv: "Stöd", nb: "Støtte", en: "Support")
    static let noSupport = Text(
        da: "Der er ikke skrevet noget om støtte.", sv: "Inget är skrivet om stöd.",
        nb: "Det er ikke skrevet noe om støtte.", en: "Nothing has been written about support.")
    static let effect = Text(da: "Hjalp det?", sv: "Hjälpte det?", nb: "Hjalp det?", en: "Did it help?")

    static let voice = Text(
        da: "Med elevens egne ord", sv: "Med elevens egna ord", nb: "Med elevens egne ord",
        en: "In the pupil's own words")
    static let noVoice = Text(
        da: "Eleven har ikke skrevet noget her.", sv: "Eleven har inte skrivit något här.",
        nb: "Eleven har ikke skrevet noe her.", en: "The pupil has not written anything here.")
    static let guardian = Text(
        da: "Fra forældrene", sv: "Från vårdnadshavarna", nb: "Fra de foresatte", en: "From the guardians")

    static let informed = Text(
        da: "Information til eleven og hjemmet", sv: "Information till eleven och hemmet",
        nb: "Informasjon til eleven og hjemmet", en: "Who was told what is passed on")
    static let nobodyInformed = Text(
        da: "Der er ikke skrevet, hvem der har fået det at vide.",
        sv: "Det är inte antecknat vem som har fått veta det.",
        nb: "Det er ikke skrevet hvem som har fått vite det.", en: "It is not noted who has been told.")
    static let who = Text(da: "Hvem", sv: "Vem", nb: "Hvem", en: "Who")
    static let how = Text(da: "Hvordan", sv: "Hur", nb: "Hvordan", en: "How")
    static let day = Text(da: "Dag", sv: "Dag", nb: "Dag", en: "Day")

    static func informed(_ who: String) -> Text {
        switch who {
        case "pupil": Text(da: "Eleven", sv: "Eleven", nb: "Eleven", en: "The pupil")
        case "guardian": Text(da: "Forældre", sv: "Vårdnadshavare", nb: "Foresatte", en: "Guardians")
        default: Text(same: who)
        }
    }

    static let approved = Text(da: "Godkendt af", sv: "Godkänd av", nb: "Godkjent av", en: "Approved by")
}

/// What a handover's paper says about who may see it.
package enum HandoverClassification {
    package static let confidential = Text(
        da: "Omfattet af tavshedspligt", sv: "Omfattas av sekretess eller tystnadsplikt",
        nb: "Underlagt taushetsplikt", en: "Subject to confidentiality")
}
