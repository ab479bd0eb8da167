extension SwedishModel {
    /// What is not handed over here, and which way it goes instead.
    static let version1NotHere = #"""
        {"key": "notHere", "isRepeated": false,
        "title": {"da": "Det hører ikke til her", "sv": "Det här hör inte hit", "nb": "Dette hører ikke til her",
        "en": "What does not belong here"},
        "intro": {"da": "Noget af det er vigtigt, men går en anden vej. Noget skal slet ikke gives videre.",
        "sv": "En del är viktigt men går en annan väg. Annat ska inte lämnas över alls.",
        "nb": "Noe av dette er viktig, men går en annen vei. Noe skal ikke gis videre i det hele tatt.",
        "en": "Some of it matters but goes another way. Some is not to be passed on at all."},
        "fields": [
        {"key": "healthRecord", "kind": "text", "isRequired": false, "options": [], "ground": "health",
        "transitions": ["compulsoryToIntroductory", "introductoryToIntroductory"],
        "label": {"da": "Sundhedsjournal", "sv": "Elevhälsans journal", "nb": "Helsejournal", "en": "Health records"},
        "prompt": {"da": "Hvem sender den?", "sv": "Vem skickar den?", "nb": "Hvem sender den?", "en": "Who sends \#
        them?"},
        "help": {"da": "Skolens sygeplejerske spørger eleven og hjemmet og sender den til den nye skoles \#
        sygeplejerske.",
        "sv": "Skolsköterskan frågar eleven och hemmet och skickar den till den nya skolans skolsköterska.",
        "nb": "Helsesykepleieren spør eleven og hjemmet og sender den til helsesykepleieren ved den nye skolen.",
        "en": "The school nurse asks the pupil and those at home, and sends them to the new school’s nurse."}},
        {"key": "psychologicalInvestigation", "kind": "text", "isRequired": false, "options": [],
        "ground": "psychology",
        "transitions": ["compulsoryToIntroductory", "introductoryToIntroductory"],
        "label": {"da": "Psykologens og socialrådgiverens undersøgelser", "sv": "Psykologens och kuratorns utredningar",
        "nb": "Utredninger fra psykolog og sosialrådgiver",
        "en": "Investigations by the psychologist or the counsellor"},
        "prompt": {"da": "Hvem sender dem?", "sv": "Vem skickar dem?", "nb": "Hvem sender dem?", "en": "Who sends \#
        them?"},
        "help": {"da": "De sendes for sig, når eleven og hjemmet har sagt ja. Skriv her kun, hvad undervisningen bør \#
        tage hensyn til.",
        "sv": "De skickas för sig när eleven och hemmet har sagt ja. Skriv här bara vad undervisningen bör ta hänsyn \#
        till.",
        "nb": "De sendes for seg når eleven og hjemmet har sagt ja. Skriv her bare hva undervisningen bør ta hensyn \#
        til.",
        "en": "They are sent on their own when the pupil and those at home have agreed. Write here only what the \#
        teaching should take into account."}},
        {"key": "personality", "kind": "text", "isRequired": false, "options": [], "ground": "personality",
        "transitions": ["compulsoryToIntroductory", "introductoryToIntroductory"],
        "label": {"da": "Meninger om, hvordan eleven er", "sv": "Åsikter om hur eleven är",
        "nb": "Meninger om hvordan eleven er", "en": "Opinions on what the pupil is like"},
        "prompt": {"da": "Hvad skriver jeg i stedet?", "sv": "Vad skriver jag i stället?", "nb": "Hva skriver jeg i \#
        stedet?",
        "en": "What do I write instead?"},
        "help": {"da": "Beskriv en situation, og hvad I gjorde: „Gik i gang, når opgaven var vist på tavlen.“",
        "sv": "Beskriv en situation och vad ni gjorde: ”Kom i gång när uppgiften visades på tavlan.”",
        "nb": "Beskriv en situasjon og hva dere gjorde: «Kom i gang når oppgaven ble vist på tavla.»",
        "en": "Describe a situation and what you did: “Got started when the task was shown on the board.”"}},
        {"key": "identityNumber", "kind": "text", "isRequired": false, "options": [], "ground": "identityNumber",
        "transitions": ["compulsoryToIntroductory", "introductoryToIntroductory"],
        "label": {"da": "Personnummer i teksten", "sv": "Personnummer i texten", "nb": "Personnummer i teksten",
        "en": "Identity numbers in the text"},
        "prompt": {"da": "Hvordan ved den nye skole, hvem det er?", "sv": "Hur vet den nya skolan vem det är?",
        "nb": "Hvordan vet den nye skolen hvem det er?", "en": "How does the new school know who it is?"},
        "help": {"da": "Systemet holder styr på, hvilken elev det gælder. Nummeret skal ikke stå i teksten.",
        "sv": "Systemet håller reda på vilken elev det gäller. Numret ska inte stå i texten.",
        "nb": "Systemet holder rede på hvilken elev det gjelder. Nummeret skal ikke stå i teksten.",
        "en": "The system knows which pupil it is about. The number is not to stand in the text."}}
        ]}
        """#
}
