extension SwedishModel {
    /// What is asked about each support measure.
    static let version1Support = #"""
        {"key": "support", "isRepeated": true,
        "title": {"da": "Støtte og tilpasninger", "sv": "Stöd och anpassningar", "nb": "Støtte og tilpasninger",
        "en": "Support and adaptations"},
        "intro": {"da": "Hvad har I gjort, og virkede det? Det, der ikke virkede, er lige så nyttigt at vide.",
        "sv": "Vad har ni gjort, och fungerade det? Det som inte fungerade är lika bra att veta.",
        "nb": "Hva har dere gjort, og virket det? Det som ikke virket, er like nyttig å vite.",
        "en": "What have you done, and did it work? What did not work is just as useful to know."},
        "fields": [
        {"key": "kind", "kind": "choice", "isRequired": true, "ground": "transition",
        "transitions": ["compulsoryToIntroductory", "introductoryToIntroductory"],
        "label": {"da": "Slags støtte", "sv": "Slags stöd", "nb": "Slags støtte", "en": "Kind of support"},
        "prompt": {"da": "Hvilken slags støtte er det?", "sv": "Vilket slags stöd är det?",
        "nb": "Hva slags støtte er det?", "en": "What kind of support is it?"},
        "help": {"da": "Er du i tvivl, så vælg „Andet“ og skriv, hvad I gjorde.",
        "sv": "Är du osäker, välj ”Annat” och skriv vad ni gjorde.",
        "nb": "Er du usikker, så velg «Annet» og skriv hva dere gjorde.",
        "en": "If you are in doubt, choose “Other” and write what you did."},
        "options": [
        {"code": "extraAdaptations",
        "name": {"da": "Ekstra tilpasninger i undervisningen", "sv": "Extra anpassningar",
        "nb": "Ekstra tilpasninger i undervisningen", "en": "Extra adaptations in class"}},
        {"code": "specialSupport",
        "name": {"da": "Særlig støtte", "sv": "Särskilt stöd", "nb": "Særskilt støtte", "en": "Special support"}},
        {"code": "actionProgramme",
        "name": {"da": "Handleplan for støtten (åtgärdsprogram)", "sv": "Åtgärdsprogram",
        "nb": "Plan for støtten (åtgärdsprogram)", "en": "Support plan (åtgärdsprogram)"}},
        {"code": "attendance",
        "name": {"da": "Indsats for fremmøde", "sv": "Insatser för närvaro", "nb": "Tiltak for oppmøte",
        "en": "Measures for attendance"}},
        {"code": "other", "name": {"da": "Andet", "sv": "Annat", "nb": "Annet", "en": "Other"}}
        ]},
        {"key": "text", "kind": "text", "isRequired": true, "options": [], "ground": "transition",
        "transitions": ["compulsoryToIntroductory", "introductoryToIntroductory"],
        "label": {"da": "Det gjorde vi", "sv": "Det här gjorde vi", "nb": "Dette gjorde vi", "en": "What we did"},
        "prompt": {"da": "Hvad gjorde I, i hvilke fag og hvor længe?",
        "sv": "Vad gjorde ni, i vilka ämnen och hur länge?",
        "nb": "Hva gjorde dere, i hvilke fag og hvor lenge?",
        "en": "What did you do, in which subjects and for how long?"},
        "help": {"da": "For eksempel: „Opgaver delt op i korte dele i matematik siden oktober.“ Skriv, hvad I gjorde, \#
        og ikke en diagnose.",
        "sv": "Till exempel: ”Uppgifter i korta delar i matematik sedan oktober.” Skriv vad ni gjorde och inte en \#
        diagnos.",
        "nb": "For eksempel: «Oppgaver delt i korte deler i matematikk siden oktober.» Skriv hva dere gjorde, og ikke \#
        en diagnose.",
        "en": "For example: “Tasks in short parts in mathematics since October.” Write what you did, and not a \#
        diagnosis."}},
        {"key": "effect", "kind": "choice", "isRequired": true, "ground": "transition",
        "transitions": ["compulsoryToIntroductory", "introductoryToIntroductory"],
        "label": {"da": "Virkning", "sv": "Effekt", "nb": "Virkning", "en": "Effect"},
        "prompt": {"da": "Hvordan virkede det?", "sv": "Hur fungerade det?", "nb": "Hvordan virket det?",
        "en": "How did it work?"},
        "help": {"da": "Spørg gerne eleven også.", "sv": "Fråga gärna eleven också.", "nb": "Spør gjerne eleven også.",
        "en": "Do ask the pupil too."},
        "options": [
        {"code": "workedWell",
        "name": {"da": "Virkede godt", "sv": "Fungerade bra", "nb": "Virket godt", "en": "Worked well"}},
        {"code": "partly",
        "name": {"da": "Virkede delvis", "sv": "Fungerade delvis", "nb": "Virket delvis", "en": "Worked in part"}},
        {"code": "not",
        "name": {"da": "Virkede ikke", "sv": "Fungerade inte", "nb": "Virket ikke", "en": "Did not work"}},
        {"code": "notLongEnough",
        "name": {"da": "Ikke prøvet længe nok", "sv": "Inte prövat tillräckligt länge", "nb": "Ikke prøvd lenge nok",
        "en": "Not tried for long enough"}}
        ]},
        {"key": "effectText", "kind": "text", "isRequired": false, "options": [], "ground": "transition",
        "transitions": ["compulsoryToIntroductory", "introductoryToIntroductory"],
        "label": {"da": "Det så vi", "sv": "Det här såg vi", "nb": "Dette så vi", "en": "What we saw"},
        "prompt": {"da": "Hvordan kunne I se det, og hvad vil I råde den nye skole til?",
        "sv": "Hur märkte ni det, och vad vill ni råda den nya skolan till?",
        "nb": "Hvordan merket dere det, og hva vil dere råde den nye skolen til?",
        "en": "How could you tell, and what would you advise the new school?"},
        "help": {"da": "For eksempel: „Afleverede hver uge, når opgaven var delt op. Fortsæt med det fra start.“",
        "sv": "Till exempel: ”Lämnade in varje vecka när uppgiften var uppdelad. Fortsätt med det från början.”",
        "nb": "For eksempel: «Leverte hver uke når oppgaven var delt opp. Fortsett med det fra start.»",
        "en": "For example: “Handed in every week when the task was divided. Keep it up from the start.”"}}
        ]}
        """#
}
