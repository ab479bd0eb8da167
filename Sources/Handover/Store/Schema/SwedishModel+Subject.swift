extension SwedishModel {
    /// What is asked about a subject.
    static let version1Subject = #"""
        {"key": "subject", "isRepeated": false,
        "title": {"da": "Faget", "sv": "Ämnet", "nb": "Faget", "en": "The subject"},
        "intro": {"da": "Skriv til den kollega, der tager over: hvad kan eleven, og hvor kan I begynde? \#
        Eleven og hjemmet kan læse det.",
        "sv": "Skriv till den kollega som tar över: vad kan eleven och var kan ni börja? Eleven och hemmet kan \#
        läsa det.",
        "nb": "Skriv til kollegaen som tar over: Hva kan eleven, og hvor kan dere begynne? Eleven og hjemmet kan \#
        lese det.",
        "en": "Write to the colleague who takes over: what can the pupil do, and where can you begin? The pupil and \#
        those at home can read it."},
        "fields": [
        {"key": "attained", "kind": "text", "isRequired": true, "options": [], "ground": "transition",
        "transitions": ["compulsoryToIntroductory", "introductoryToIntroductory"],
        "label": {"da": "Det kan eleven", "sv": "Det här kan eleven", "nb": "Dette kan eleven",
        "en": "What the pupil can do"},
        "prompt": {"da": "Hvad har eleven vist at kunne i faget?", "sv": "Vad har eleven visat att hen kan i ämnet?",
        "nb": "Hva har eleven vist at han eller hun kan i faget?",
        "en": "What has the pupil shown that they can do in the subject?"},
        "help": {"da": "Skriv det, der er nået, og i hvilke opgaver det kunne ses. For eksempel: „Løser ligninger \#
        som 3x + 4 = 19 alene og forklarer hvordan.“ Det, der mangler, hører til under næste skridt.",
        "sv": "Skriv det som är nått och i vilka uppgifter det syntes. Till exempel: ”Löser ekvationer som \#
        3x + 4 = 19 på egen hand och förklarar hur.” Det som återstår skriver du under nästa steg.",
        "nb": "Skriv det som er nådd, og i hvilke oppgaver det viste seg. For eksempel: «Løser likninger som \#
        3x + 4 = 19 alene og forklarer hvordan.» Det som gjenstår, skriver du under neste steg.",
        "en": "Write what has been reached, and in which tasks it was seen. For example: “Solves equations such as \#
        3x + 4 = 19 alone and explains how.” What remains belongs under next step."}},
        {"key": "content", "kind": "areas", "isRequired": true, "options": [], "ground": "transition",
        "transitions": ["compulsoryToIntroductory", "introductoryToIntroductory"],
        "label": {"da": "Det har vi arbejdet med", "sv": "Det här har vi arbetat med",
        "nb": "Dette har vi arbeidet med", "en": "What we have worked on"},
        "prompt": {"da": "Hvor langt er I nået i fagets dele?", "sv": "Hur långt har ni kommit i ämnets delar?",
        "nb": "Hvor langt har dere kommet i delene av faget?",
        "en": "How far have you got in the parts of the subject?"},
        "help": {"da": "Vælg blandt forslagene, eller skriv jeres egne. Det er nok med de dele, som den nye lærer har \#
        brug for at kende.",
        "sv": "Välj bland förslagen eller skriv egna. Det räcker med de delar som den nya läraren behöver känna till.",
        "nb": "Velg blant forslagene, eller skriv egne. Det holder med de delene den nye læreren trenger å kjenne til.",
        "en": "Choose among the suggestions or write your own. Those parts that the new teacher needs to know of \#
        are enough."}},
        {"key": "basis", "kind": "text", "isRequired": true, "options": [], "ground": "transition",
        "transitions": ["compulsoryToIntroductory", "introductoryToIntroductory"],
        "label": {"da": "Det bygger vurderingen på", "sv": "Det här bygger bedömningen på",
        "nb": "Dette bygger vurderingen på", "en": "What the assessment is based on"},
        "prompt": {"da": "Hvilke opgaver, prøver og samtaler har du set?",
        "sv": "Vilka uppgifter, prov och samtal har du sett?",
        "nb": "Hvilke oppgaver, prøver og samtaler har du sett?",
        "en": "Which tasks, tests and talks have you seen?"},
        "help": {"da": "For eksempel dele af nationale prøver, afleveringer eller mundtlige oplæg. Er der kun lidt at \#
        bygge på, så skriv det, for eksempel at eleven begyndte i marts.",
        "sv": "Till exempel delprov i nationella prov, inlämningar eller muntliga redovisningar. Finns det bara lite \#
        underlag, skriv det, till exempel att eleven började i mars.",
        "nb": "For eksempel deler av nasjonale prøver, innleveringer eller muntlige framlegg. Er det lite å bygge på, \#
        så skriv det, for eksempel at eleven begynte i mars.",
        "en": "For example parts of national tests, written work or oral presentations. If there is little to go on, \#
        say so, for example that the pupil started in March."}},
        {"key": "nextStep", "kind": "text", "isRequired": true, "options": [], "ground": "transition",
        "transitions": ["compulsoryToIntroductory", "introductoryToIntroductory"],
        "label": {"da": "Næste skridt", "sv": "Nästa steg", "nb": "Neste steg", "en": "Next step"},
        "prompt": {"da": "Hvad er det næste, eleven skal lære?", "sv": "Vad ligger närmast för eleven att lära sig?",
        "nb": "Hva er det neste eleven skal lære?", "en": "What comes next for the pupil to learn?"},
        "help": {"da": "Et eller to skridt, som kan begynde i den første uge. For eksempel: „Gå videre med brøker \#
        med forskellige nævnere, regner sikkert, når nævnerne er ens.“",
        "sv": "Ett eller två steg som går att börja med första veckan. Till exempel: ”Gå vidare med bråk med olika \#
        nämnare, räknar säkert när nämnarna är lika.”",
        "nb": "Ett eller to steg som kan begynne i den første uken. For eksempel: «Gå videre med brøker med ulike \#
        nevnere, regner sikkert når nevnerne er like.»",
        "en": "One or two steps that can begin in the first week. For example: “Go on to fractions with different \#
        denominators, is sure when they are the same.”"}},
        """# + version1SubjectMore
}
