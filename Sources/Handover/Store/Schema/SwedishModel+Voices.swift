extension SwedishModel {
    /// The pupil's and the guardian's own words, and that they have been told.
    static let version1Voices = #"""
        {"key": "pupilVoice", "isRepeated": false,
        "title": {"da": "Med dine egne ord", "sv": "Med dina egna ord", "nb": "Med dine egne ord",
        "en": "In your own words"},
        "intro": {"da": "Din nye skole læser det her. Du bestemmer selv, om du vil skrive noget.",
        "sv": "Din nya skola läser det här. Du bestämmer själv om du vill skriva något.",
        "nb": "Den nye skolen din leser dette. Du bestemmer selv om du vil skrive noe.",
        "en": "Your new school reads this. It is up to you whether you write anything."},
        "fields": [
        {"key": "text", "kind": "text", "isRequired": false, "options": [], "ground": "ownWords",
        "transitions": ["compulsoryToIntroductory", "introductoryToIntroductory"],
        "label": {"da": "Det vil jeg gerne fortælle", "sv": "Det här vill jag berätta",
        "nb": "Dette vil jeg fortelle", "en": "What I want to tell"},
        "prompt": {"da": "Hvad er du stolt af, og hvordan lærer du bedst?",
        "sv": "Vad är du stolt över, och hur lär du dig bäst?",
        "nb": "Hva er du stolt av, og hvordan lærer du best?",
        "en": "What are you proud of, and how do you learn best?"},
        "help": {"da": "Du kan også skrive, hvad du glæder dig til, eller hvad din nye lærer skal vide. Du kan ændre \#
        det, indtil det bliver sendt.",
        "sv": "Du kan också skriva vad du ser fram emot eller vad din nya lärare behöver veta. Du kan ändra det tills \#
        det skickas.",
        "nb": "Du kan også skrive hva du gleder deg til, eller hva den nye læreren din bør vite. Du kan endre det \#
        helt til det blir sendt.",
        "en": "You can also write what you look forward to, or what your new teacher should know. You can change it \#
        until it is sent."}}
        ]},
        {"key": "guardianNote", "isRepeated": false,
        "title": {"da": "Fra jer derhjemme", "sv": "Från er hemma", "nb": "Fra dere hjemme", "en": "From home"},
        "intro": {"da": "Den nye skole læser det her. I bestemmer selv, om I vil skrive noget.",
        "sv": "Den nya skolan läser det här. Ni bestämmer själva om ni vill skriva något.",
        "nb": "Den nye skolen leser dette. Dere bestemmer selv om dere vil skrive noe.",
        "en": "The new school reads this. It is up to you whether you write anything."},
        "fields": [
        {"key": "text", "kind": "text", "isRequired": false, "options": [], "ground": "ownWords",
        "transitions": ["compulsoryToIntroductory", "introductoryToIntroductory"],
        "label": {"da": "Det vil vi gerne fortælle", "sv": "Det här vill vi berätta",
        "nb": "Dette vil vi fortelle", "en": "What we want to tell"},
        "prompt": {"da": "Er der noget, den nye skole skal vide fra begyndelsen?",
        "sv": "Är det något som den nya skolan bör veta från början?",
        "nb": "Er det noe den nye skolen bør vite fra starten av?",
        "en": "Is there anything the new school should know from the start?"},
        "help": {"da": "For eksempel hvad der hjælper derhjemme. Er I uenige i noget, der er skrevet, kan I skrive \#
        det her.",
        "sv": "Till exempel vad som hjälper hemma. Håller ni inte med om något som står skrivet kan ni skriva det \#
        här.",
        "nb": "For eksempel hva som hjelper hjemme. Er dere uenige i noe som er skrevet, kan dere skrive det her.",
        "en": "For example what helps at home. If you disagree with something that is written, you can say so \#
        here."}}
        ]},
        {"key": "informed", "isRepeated": true,
        "title": {"da": "Hvem der ved besked", "sv": "Vilka som vet om det", "nb": "Hvem som har fått vite det",
        "en": "Who has been told"},
        "intro": {"da": "Eleven og hjemmet skal vide, hvad der gives videre, før det bliver sendt.",
        "sv": "Eleven och hemmet ska veta vad som lämnas över innan det skickas.",
        "nb": "Eleven og hjemmet skal vite hva som gis videre, før det blir sendt.",
        "en": "The pupil and those at home should know what is passed on before it is sent."},
        "fields": [
        {"key": "who", "kind": "choice", "isRequired": true, "ground": "told",
        "transitions": ["compulsoryToIntroductory", "introductoryToIntroductory"],
        "label": {"da": "Hvem", "sv": "Vem", "nb": "Hvem", "en": "Who"},
        "prompt": {"da": "Hvem har fået det at vide?", "sv": "Vem har fått veta det?", "nb": "Hvem har fått vite det?",
        "en": "Who has been told?"},
        "help": {"da": "En elev, der er fyldt 18 år, bestemmer selv, om hjemmet skal vide det.",
        "sv": "En elev som har fyllt 18 år bestämmer själv om hemmet ska få veta det.",
        "nb": "En elev som har fylt 18 år, bestemmer selv om hjemmet skal få vite det.",
        "en": "A pupil of 18 or more decides whether those at home are told."},
        "options": [
        {"code": "pupil", "name": {"da": "Eleven", "sv": "Eleven", "nb": "Eleven", "en": "The pupil"}},
        {"code": "guardian",
        "name": {"da": "En forælder eller værge", "sv": "En vårdnadshavare", "nb": "En forelder eller verge",
        "en": "A parent or guardian"}}
        ]},
        {"key": "how", "kind": "text", "isRequired": true, "options": [], "ground": "told",
        "transitions": ["compulsoryToIntroductory", "introductoryToIntroductory"],
        "label": {"da": "Hvordan", "sv": "Hur", "nb": "Hvordan", "en": "How"},
        "prompt": {"da": "Hvordan fik de det at vide?", "sv": "Hur fick de veta det?", "nb": "Hvordan fikk de vite \#
        det?",
        "en": "How were they told?"},
        "help": {"da": "For eksempel „samtale på skolen med tolk“ eller „brev“.",
        "sv": "Till exempel ”samtal på skolan med tolk” eller ”brev”.",
        "nb": "For eksempel «samtale på skolen med tolk» eller «brev».",
        "en": "For example “a talk at school with an interpreter” or “a letter”."}}
        ]}
        """#
}
