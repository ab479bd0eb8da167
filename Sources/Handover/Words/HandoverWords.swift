import Core

/// The texts of the sending school's lists and of one handover.
enum HandoverWords {
    static let handovers = Text(da: "Overleveringer", sv: "Överlämningar", nb: "Overleveringer", en: "Handovers")
    static let lead = Text(
        da: "Det, eleven kan, følger med til den næste skole, så ingen begynder forfra.",
        sv: "Det eleven kan följer med till nästa skola, så att ingen behöver börja om.",
        nb: "Det eleven kan, følger med til neste skole, så ingen begynner på nytt.",
        en: "What a pupil knows goes along to the next school, so that nobody starts over.")
    static let myParts = Text(
        da: "Det skal du skrive", sv: "Det här ska du skriva", nb: "Dette skal du skrive", en: "Yours to write")
    static let myPartsText = Text(
        da: "Et fag tager få minutter: hvad eleven kan, hvad I har arbejdet med, og hvad der er næste skridt.",
        sv: "Ett ämne tar några minuter: vad eleven kan, vad ni har arbetat med och vad som är nästa steg.",
        nb: "Et fag tar noen minutter: hva eleven kan, hva dere har jobbet med, og hva som er neste steg.",
        en: "A subject takes a few minutes: what the pupil knows, what you have worked on, and what comes next.")
    static let nothingToWrite = Text(
        da: "Du er ikke bedt om at skrive noget lige nu.", sv: "Ingen har bett dig skriva något just nu.",
        nb: "Ingen har bedt deg skrive noe akkurat nå.", en: "Nobody has asked you to write anything at present.")
    static let none = Text(
        da: "Ingen overleveringer endnu", sv: "Inga överlämningar än", nb: "Ingen overleveringer ennå",
        en: "No handovers yet")
    static let noneText = Text(
        da: "Vælg en klasse, og markér de elever, der har brug for, at noget følger med.",
        sv: "Välj en klass och markera de elever som behöver att något följer med.",
        nb: "Velg en klasse, og marker de elevene som trenger at noe følger med.",
        en: "Choose a class and mark the pupils who need something to go along.")
    static let choose = Text(da: "Vælg elever", sv: "Välj elever", nb: "Velg elever", en: "Choose pupils")
    static let approvals = Text(da: "Godkend", sv: "Godkänn", nb: "Godkjenn", en: "Approve")
    static let pupil = Text(da: "Elev", sv: "Elev", nb: "Elev", en: "Pupil")
    static let group = Text(da: "Klasse", sv: "Klass", nb: "Klasse", en: "Class")
    static let subject = Text(da: "Fag", sv: "Ämne", nb: "Fag", en: "Subject")
    static let written = Text(da: "Skrevet", sv: "Skrivet", nb: "Skrevet", en: "Written")
    static let receiver = Text(da: "Modtager", sv: "Mottagare", nb: "Mottaker", en: "Receiver")
    static let noReceiver = Text(
        da: "Ikke afgjort endnu", sv: "Inte beslutat än", nb: "Ikke bestemt ennå", en: "Not decided yet")
    static let whereItIs = Text(da: "Status", sv: "Status", nb: "Status", en: "Status")
    static let all = Text(da: "Alle", sv: "Alla", nb: "Alle", en: "All")
    static let filter = Text(da: "Vis", sv: "Visa", nb: "Vis", en: "Show")
    static let timeline = Text(
        da: "Hvad der er sket", sv: "Vad som har hänt", nb: "Hva som har skjedd", en: "What has happened")
    static let bySystem = Text(da: "af sig selv", sv: "av sig självt", nb: "av seg selv", en: "by itself")
    static let parts = Text(da: "Dele", sv: "Delar", nb: "Deler", en: "Parts")
    static let facts = Text(
        da: "Om overleveringen", sv: "Om överlämningen", nb: "Om overleveringen", en: "About the handover")
    static let from = Text(da: "Fra", sv: "Från", nb: "Fra", en: "From")
    static let kind = Text(da: "Overgang", sv: "Övergång", nb: "Overgang", en: "Transition")
    static let year = Text(da: "Skoleår", sv: "Läsår", nb: "Skoleår", en: "School year")
    static let moved = Text(da: "Gemt.", sv: "Sparat.", nb: "Lagret.", en: "Saved.")

    static func signed(_ signed: Int, of asked: Int) -> Text {
        Text(
            da: "\(signed) af \(asked) underskrevet", sv: "\(signed) av \(asked) undertecknade",
            nb: "\(signed) av \(asked) signert", en: "\(signed) of \(asked) signed")
    }

    static func missing(_ count: Int) -> Text {
        Text(
            da: count == 1 ? "1 svar mangler" : "\(count) svar mangler",
            sv: count == 1 ? "1 svar saknas" : "\(count) svar saknas",
            nb: count == 1 ? "1 svar mangler" : "\(count) svar mangler",
            en: count == 1 ? "1 answer missing" : "\(count) answers missing")
    }

    static let nothingMissing = Text(
        da: "Alt er udfyldt", sv: "Allt är ifyllt", nb: "Alt er fylt ut", en: "Everything is filled in")
}

extension TransitionKind {
    var name: Text {
        switch self {
        case .compulsoryToIntroductory:
            Text(
                key: "handover.kind.compulsory", da: "Fra grundskole til introduktionsprogram (IM)",
                sv: "Från grundskola till introduktionsprogram (IM)",
                nb: "Fra grunnskole til introduksjonsprogram (IM)",
                en: "From compulsory school to an introductory programme (IM)")
        case .introductoryToIntroductory:
            Text(
                key: "handover.kind.introductory", da: "Mellem introduktionsprogrammer (IM)",
                sv: "Mellan introduktionsprogram (IM)", nb: "Mellom introduksjonsprogram (IM)",
                en: "Between introductory programmes (IM)")
        }
    }
}
