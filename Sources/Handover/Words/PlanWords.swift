import Core

/// The texts of the study plan, and of what comes back from it.
enum PlanWords {
    static let title = Text(
        da: "Studieplan", sv: "Individuell studieplan", nb: "Individuell plan", en: "Study plan")
    static let lead = Text(
        da:
            "Det, der kom med fra den forrige skole, er begyndelsen. Skriv videre sammen med eleven; støtte hører ikke hjemme her.",
        sv: "Det som följde med från förra skolan är början. Skriv vidare tillsammans med eleven; stöd hör inte hit.",
        nb:
            "Det som fulgte med fra forrige skole, er begynnelsen. Skriv videre sammen med eleven; støtte hører ikke hjemme her.",
        en:
            "What came along from the last school is the beginning. Write on together with the pupil; support does not belong here."
    )
    static let aim = Text(
        da: "Det, eleven vil nå", sv: "Vad eleven vill nå", nb: "Det eleven vil nå", en: "What the pupil wants to reach"
    )
    static let aimHint = Text(
        da: "Gerne med elevens egne ord.", sv: "Gärna med elevens egna ord.", nb: "Gjerne med elevens egne ord.",
        en: "In the pupil's own words if you can.")
    static let followUp = Text(
        da: "Vi ser på den igen", sv: "Vi tittar på den igen", nb: "Vi ser på den igjen", en: "We look at it again on")
    static let badDay = Text(
        da: "Skriv en dato, for eksempel 2027-01-15.", sv: "Skriv ett datum, till exempel 2027-01-15.",
        nb: "Skriv en dato, for eksempel 2027-01-15.", en: "Write a date, such as 2027-01-15.")
    static let standing = Text(
        da: "Hvor eleven er", sv: "Där eleven är", nb: "Der eleven er", en: "Where the pupil is")
    static let nextStep = Text(da: "Næste skridt", sv: "Nästa steg", nb: "Neste steg", en: "Next step")
    static let ownName = Text(
        da: "Fag eller andet", sv: "Ämne eller annat", nb: "Fag eller annet", en: "Subject or something else")
    static let oneMore = Text(da: "En mere", sv: "En till", nb: "En til", en: "One more")
    static let change = Text(da: "Skriv i planen", sv: "Skriv i planen", nb: "Skriv i planen", en: "Write in the plan")
    static let back = Text(
        da: "Til overleveringen", sv: "Till överlämningen", nb: "Til overleveringen", en: "To the handover")
    static let saved = Text(
        da: "Planen er gemt.", sv: "Planen är sparad.", nb: "Planen er lagret.", en: "The plan is saved.")

    static let usefulness = Text(
        da: "Svar til dem, der skrev", sv: "Svara dem som skrev", nb: "Svar til dem som skrev",
        en: "Answer those who wrote it")
    static let usefulnessTold = Text(
        da: "Det siger den nye skole", sv: "Det säger den nya skolan", nb: "Det sier den nye skolen",
        en: "What the new school says")
    static let rating = Text(
        da: "Hvad hjalp overleveringen til?", sv: "Vad hjälpte överlämningen till med?",
        nb: "Hva hjalp overleveringen til med?", en: "What did the handover help with?")
    static let words = Text(
        da: "Hvad hjalp, og hvad manglede?", sv: "Vad hjälpte, och vad saknades?", nb: "Hva hjalp, og hva manglet?",
        en: "What helped, and what was missing?")
    static let send = Text(da: "Send svaret", sv: "Skicka svaret", nb: "Send svaret", en: "Send the answer")
    static let replied = Text(
        da: "Svaret er sendt til dem, der skrev.", sv: "Svaret är skickat till dem som skrev.",
        nb: "Svaret er sendt til dem som skrev.", en: "The answer is sent to those who wrote it.")
    static let close = Text(
        da: "Afslut overleveringen", sv: "Avsluta överlämningen", nb: "Avslutt overleveringen", en: "Close the handover"
    )
    static let closeLead = Text(
        da: "Når eleven er i gang. Planen og det modtagne bliver stående.",
        sv: "När eleven är igång. Planen och det mottagna finns kvar.",
        nb: "Når eleven er i gang. Planen og det mottatte blir stående.",
        en: "Once the pupil is under way. The plan and what was received stay.")
    static let closed = Text(
        da: "Overleveringen er afsluttet.", sv: "Överlämningen är avslutad.", nb: "Overleveringen er avsluttet.",
        en: "The handover is closed.")
}
