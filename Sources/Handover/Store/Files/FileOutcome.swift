package import Core

/// What became of a file that was brought in.
package struct FileOutcome: Sendable {
    package struct Counts: Hashable, Sendable, Encodable {
        package var recorded = 0
        package var unchanged = 0
        package var rejected = 0
    }

    /// Why a row was not taken. It never holds a name.
    package struct Rejection: Hashable, Sendable {
        package let line: Int
        package let column: String
        package let fault: RowFault
    }

    package private(set) var counts = Counts()
    package private(set) var rejected: [Rejection] = []

    /// - Parameter isNew: false for what stood there already.
    mutating func take(isNew: Bool) { if isNew { counts.recorded += 1 } else { counts.unchanged += 1 } }

    mutating func reject(_ row: Int, _ refusal: RowRefusal) {
        rejected.append(Rejection(line: row, column: refusal.column, fault: refusal.fault))
        counts.rejected += 1
    }
}

/// What is wrong with a row.
struct RowRefusal: Error {
    let column: String
    let fault: RowFault
}

package enum RowFault: Hashable, Sendable {
    case unknownPupil, unknownSubject, unknownResult, noTerm, badDate, unknownKind, unknownUnit, ownUnit
    case unknownProgramme, nobody

    package var text: Text {
        switch self {
        case .unknownPupil:
            Text(
                da: "Eleven findes ikke.", sv: "Eleven finns inte.", nb: "Eleven finnes ikke.",
                en: "There is no such pupil.")
        case .unknownSubject:
            Text(
                da: "Faget findes ikke i modellen.", sv: "Ämnet finns inte i modellen.",
                nb: "Faget finnes ikke i modellen.",
                en: "The model has no such subject.")
        case .unknownResult:
            Text(
                da: "Skriv A–F, -, notTaken eller exempt.", sv: "Skriv A–F, -, notTaken eller exempt.",
                nb: "Skriv A–F, -, notTaken eller exempt.", en: "Write A–F, -, notTaken or exempt.")
        case .noTerm:
            Text(
                da: "Skriv halvåret, for eksempel 2026-VT.", sv: "Skriv terminen, till exempel 2026-VT.",
                nb: "Skriv halvåret, for eksempel 2026-VT.", en: "Write the term, such as 2026-VT.")
        case .badDate:
            Text(
                da: "Skriv en dato, der ikke ligger i fremtiden, som 2026-06-10.",
                sv: "Skriv ett datum som inte ligger i framtiden, som 2026-06-10.",
                nb: "Skriv en dato som ikke er i framtiden, som 2026-06-10.",
                en: "Write a day that is not in the future, as 2026-06-10.")
        case .unknownKind:
            Text(
                da: "Skriv admission eller placement.", sv: "Skriv admission eller placement.",
                nb: "Skriv admission eller placement.", en: "Write admission or placement.")
        case .unknownUnit:
            Text(
                da: "Ingen skole har den kode.", sv: "Ingen skola har den koden.", nb: "Ingen skole har den koden.",
                en: "No school has that code.")
        case .ownUnit:
            Text(
                da: "Eleven går på skolen allerede.", sv: "Eleven går redan på skolan.",
                nb: "Eleven går på skolen allerede.",
                en: "The pupil is at that school already.")
        case .unknownProgramme:
            Text(
                da: "Skriv IMV, IMY, IMA eller IMS.", sv: "Skriv IMV, IMY, IMA eller IMS.",
                nb: "Skriv IMV, IMY, IMA eller IMS.", en: "Write IMV, IMY, IMA or IMS.")
        case .nobody:
            Text(
                da: "Skriv, hvem der har besluttet det.", sv: "Skriv vem som har beslutat.",
                nb: "Skriv hvem som har bestemt det.", en: "Write who decided.")
        }
    }
}
