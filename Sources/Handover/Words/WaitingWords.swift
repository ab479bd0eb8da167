import Core

/// What waits in handovers, in a few words.
enum WaitingWords {
    static let write = Text(
        da: "Skriv til overleveringen", sv: "Skriv till överlämningen", nb: "Skriv til overleveringen",
        en: "Write for the handover")
    static let answer = Text(
        da: "Svar den nye skole", sv: "Svara den nya skolan", nb: "Svar den nye skolen", en: "Answer the new school")
    static let submit = Text(
        da: "Send overleveringer til godkendelse", sv: "Skicka överlämningar för godkännande",
        nb: "Send overleveringer til godkjenning", en: "Send handovers for approval")
    static let approve = Text(
        da: "Godkend overleveringer", sv: "Godkänn överlämningar", nb: "Godkjenn overleveringer",
        en: "Approve handovers")
    static let send = Text(
        da: "Send overleveringer til den nye skole", sv: "Skicka överlämningar till den nya skolan",
        nb: "Send overleveringer til den nye skolen", en: "Send handovers to the new school")
    static let unconfirmed = Text(
        da: "Den nye skole har ikke bekræftet", sv: "Den nya skolan har inte bekräftat",
        nb: "Den nye skolen har ikke bekreftet", en: "The new school has not confirmed")
    static let confirm = Text(
        da: "Bekræft modtagelsen", sv: "Bekräfta mottagandet", nb: "Bekreft mottaket", en: "Confirm the receipt")
    static let read = Text(
        da: "Læs om en ny elev", sv: "Läs om en ny elev", nb: "Les om en ny elev", en: "Read about a new pupil")

    static func count(_ count: Int) -> Text {
        Text(
            da: count == 1 ? "1 elev" : "\(count) elever", sv: count == 1 ? "1 elev" : "\(count) elever",
            nb: count == 1 ? "1 elev" : "\(count) elever", en: count == 1 ? "1 pupil" : "\(count) pupils")
    }
}
