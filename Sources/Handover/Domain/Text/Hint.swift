package import Core

/// Something in a text that its writer may want to say otherwise. It never stops anybody.
package struct Hint: Hashable, Sendable {
    package enum Kind: String, CaseIterable, Sendable {
        /// What looks like a national identity number.
        case identityNumber
        /// The name of another pupil.
        case otherPupil
        /// A word that judges the person and not the work.
        case judgesPerson
    }

    package let kind: Kind
    /// Where it stands, in UTF-8 units of the text.
    package let range: Range<Int>

    package init(_ kind: Kind, _ range: Range<Int>) { (self.kind, self.range) = (kind, range) }

    /// What to do instead.
    package var advice: Text { kind.advice }
}

extension Hint.Kind {
    package var advice: Text {
        switch self {
        case .identityNumber:
            Text(
                key: "handover.hint.identityNumber",
                da: "Det ligner et personnummer. Slet det: skolerne ved, hvem det handler om.",
                sv: "Det här ser ut som ett personnummer. Ta bort det, skolorna vet vem det gäller.",
                nb: "Dette ligner et fødselsnummer. Ta det bort, skolene vet hvem det gjelder.",
                en: "This looks like an identity number. Take it out: the schools know who this is about.")
        case .otherPupil:
            Text(
                key: "handover.hint.otherPupil",
                da: "Her står navnet på en anden elev. Skriv hellre „en klassekammerat“.",
                sv: "Här står en annan elevs namn. Skriv hellre ”en klasskamrat”.",
                nb: "Her står navnet på en annen elev. Skriv heller «en klassekamerat».",
                en: "This is another pupil’s name. Better to write “a classmate”.")
        case .judgesPerson:
            Text(
                key: "handover.hint.judgesPerson",
                da: "Det ord handler om, hvordan nogen er. Skriv hellre, hvad der sker, hvornår, og hvad der hjælper.",
                sv: "Det ordet handlar om hur någon är. Skriv hellre vad som händer, när, och vad som hjälper.",
                nb: "Det ordet handler om hvordan noen er. Skriv heller hva som skjer, når, og hva som hjelper.",
                en: "This word is about what somebody is like. Better to write what happens, when, and what helps.")
        }
    }
}
