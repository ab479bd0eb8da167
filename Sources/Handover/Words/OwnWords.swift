import Core

/// What a pupil and those at home read of a handover.
enum OwnHandoverWords {
    static let title = Text(
        key: "handover.own.title", da: "Til din nye skole", sv: "Till din nya skola", nb: "Til den nye skolen din",
        en: "To your new school")
    static let titleGuardian = Text(
        key: "handover.own.titleGuardian", da: "Til den nye skole", sv: "Till den nya skolan", nb: "Til den nye skolen",
        en: "To the new school")
    static let lead = Text(
        key: "handover.own.lead",
        da: "Her ser du, hvad din skole vil fortælle den nye. Du kan skrive med dine egne ord.",
        sv: "Här ser du vad din skola vill berätta för den nya. Du kan skriva med dina egna ord.",
        nb: "Her ser du hva skolen din vil fortelle den nye. Du kan skrive med dine egne ord.",
        en: "Here you see what your school wants to tell the new one. You can write in your own words.")
    static let leadGuardian = Text(
        key: "handover.own.leadGuardian",
        da: "Her ser du, hvad skolen vil fortælle den nye. Du kan lægge en besked ved.",
        sv: "Här ser du vad skolan vill berätta för den nya. Du kan lägga till några rader.",
        nb: "Her ser du hva skolen vil fortelle den nye. Du kan legge ved noen ord.",
        en: "Here you see what the school wants to tell the new one. You can add a note.")
    static let none = Text(
        key: "handover.own.none", da: "Lige nu er der intet, der skal følge med til en ny skole.",
        sv: "Just nu finns det inget som ska följa med till en ny skola.",
        nb: "Akkurat nå er det ingenting som skal følge med til en ny skole.",
        en: "At present there is nothing that goes along to a new school.")
    static let ended = Text(
        key: "handover.own.ended",
        da:
            "Det, der blev sendt til din nye skole, er ikke her længere. Det ligger i arkivet; spørg skolen, hvis du vil se det.",
        sv:
            "Det som skickades till din nya skola finns inte kvar här. Det ligger i arkivet; fråga skolan om du vill se det.",
        nb:
            "Det som ble sendt til den nye skolen din, er ikke her lenger. Det ligger i arkivet; spør skolen om å få se det.",
        en: "What was sent to your new school is no longer here. It is in the archive; ask the school to see it.")
    static let save = Text(key: "handover.own.save", da: "Gem", sv: "Spara", nb: "Lagre", en: "Save")
    static let saved = Text(
        key: "handover.own.saved", da: "Gemt. Dine ord følger med.", sv: "Sparat. Dina ord följer med.",
        nb: "Lagret. Ordene dine følger med.", en: "Saved. Your words go along.")
    static let passedOn = Text(
        key: "handover.own.passedOn", da: "Det, der følger med", sv: "Det som följer med", nb: "Det som følger med",
        en: "What goes along")
    static let notYet = Text(
        key: "handover.own.notYet", da: "Lærerne skriver endnu.", sv: "Lärarna skriver fortfarande.",
        nb: "Lærerne skriver fortsatt.", en: "The teachers are still writing.")
    static let tooLate = Text(
        key: "handover.own.tooLate", da: "Det blev ikke gemt: det er på vej til den nye skole. Sig det til din lærer.",
        sv: "Det sparades inte: det är på väg till den nya skolan. Säg det till din lärare.",
        nb: "Det ble ikke lagret: det er på vei til den nye skolen. Si det til læreren din.",
        en: "It was not saved: it is on its way to the new school. Tell your teacher.")
    static let sent = Text(
        key: "handover.own.sent", da: "Det er sendt, så her kan ikke skrives mere.",
        sv: "Det är skickat, så det går inte att skriva mer här.",
        nb: "Det er sendt, så her kan det ikke skrives mer.",
        en: "It has been sent, so nothing more can be written here.")
    static let support = Text(
        key: "handover.own.support", da: "Støtte, og om den hjalp", sv: "Stöd, och om det hjälpte",
        nb: "Støtte, og om den hjalp", en: "Support, and whether it helped")
    static let yourWords = Text(
        key: "handover.own.words", da: "Elevens egne ord", sv: "Elevens egna ord", nb: "Elevens egne ord",
        en: "The pupil's own words")
    static let fromHome = Text(
        key: "handover.own.home", da: "Fra dem derhjemme", sv: "Från vårdnadshavare", nb: "Fra dem hjemme",
        en: "From home")
    static let informed = Text(
        key: "handover.own.informed", da: "Sådan blev I informeret", sv: "Så blev ni informerade",
        nb: "Slik ble dere informert", en: "How you were told")
    static let teacher = Text(
        key: "handover.own.teacher", da: "Skrevet af", sv: "Skrivet av", nb: "Skrevet av", en: "Written by")
}
