extension SwedishModel {
    /// What may not be handed over here, and why.
    static let version1Limits = #"""
        {"key": "health", "bases": [
        {"transition": "compulsoryToIntroductory", "rule": "mayNot",
        "law": "offentlighets- och sekretesslagen (2009:400) 25 kap. 1 §",
        "from": "2009-06-30",
        "why": {"da": "Sundhedsoplysninger har en strengere tavshedspligt og deres egen vej mellem skolerne.",
        "sv": "Uppgifter om hälsa har strängare sekretess och en egen väg mellan skolorna.",
        "nb": "Helseopplysninger har strengere taushetsplikt og sin egen vei mellom skolene.",
        "en": "Health has a stricter duty of secrecy, and its own way between schools."}},
        {"transition": "introductoryToIntroductory", "rule": "mayNot",
        "law": "offentlighets- och sekretesslagen (2009:400) 25 kap. 1 §",
        "from": "2009-06-30",
        "why": {"da": "Sundhedsoplysninger har en strengere tavshedspligt og deres egen vej mellem skolerne.",
        "sv": "Uppgifter om hälsa har strängare sekretess och en egen väg mellan skolorna.",
        "nb": "Helseopplysninger har strengere taushetsplikt og sin egen vei mellom skolene.",
        "en": "Health has a stricter duty of secrecy, and its own way between schools."}}
        ]},
        {"key": "psychology", "bases": [
        {"transition": "compulsoryToIntroductory", "rule": "mayNot",
        "law": "offentlighets- och sekretesslagen (2009:400) 23 kap. 2 §",
        "from": "2009-06-30",
        "why": {"da": "Det, man har fortalt en psykolog eller socialrådgiver, gives kun videre, når man selv vil.",
        "sv": "Det man har berättat för en psykolog eller kurator lämnas vidare bara när man själv vill.",
        "nb": "Det man har fortalt en psykolog eller sosialrådgiver, gis bare videre når man selv vil.",
        "en": "What somebody has told a psychologist or counsellor is passed on only when they want it."}},
        {"transition": "introductoryToIntroductory", "rule": "mayNot",
        "law": "offentlighets- och sekretesslagen (2009:400) 23 kap. 2 §",
        "from": "2009-06-30",
        "why": {"da": "Det, man har fortalt en psykolog eller socialrådgiver, gives kun videre, når man selv vil.",
        "sv": "Det man har berättat för en psykolog eller kurator lämnas vidare bara när man själv vill.",
        "nb": "Det man har fortalt en psykolog eller sosialrådgiver, gis bare videre når man selv vil.",
        "en": "What somebody has told a psychologist or counsellor is passed on only when they want it."}}
        ]},
        {"key": "personality", "bases": [
        {"transition": "compulsoryToIntroductory", "rule": "mayNot",
        "law": "dataskyddsförordningen (EU) 2016/679 artikel 5.1 c",
        "from": "2018-05-25",
        "why": {"da": "Det, der gives videre, skal være sagligt og nødvendigt. Meninger om personen er ingen af \#
        delene.",
        "sv": "Det som lämnas över ska vara sakligt och behövas. Åsikter om personen är varken eller.",
        "nb": "Det som gis videre, skal være saklig og nødvendig. Meninger om personen er ingen av delene.",
        "en": "What is passed on is to be factual and needed. Opinions on the person are neither."}},
        {"transition": "introductoryToIntroductory", "rule": "mayNot",
        "law": "dataskyddsförordningen (EU) 2016/679 artikel 5.1 c",
        "from": "2018-05-25",
        "why": {"da": "Det, der gives videre, skal være sagligt og nødvendigt. Meninger om personen er ingen af \#
        delene.",
        "sv": "Det som lämnas över ska vara sakligt och behövas. Åsikter om personen är varken eller.",
        "nb": "Det som gis videre, skal være saklig og nødvendig. Meninger om personen er ingen av delene.",
        "en": "What is passed on is to be factual and needed. Opinions on the person are neither."}}
        ]},
        {"key": "identityNumber", "bases": [
        {"transition": "compulsoryToIntroductory", "rule": "mayNot",
        "law": "lag (2018:218) med kompletterande bestämmelser till EU:s dataskyddsförordning 3 kap. 10 §",
        "from": "2018-05-25",
        "why": {"da": "Et personnummer må kun bruges, hvor det er klart begrundet. Her er det ikke nødvendigt.",
        "sv": "Ett personnummer får användas bara när det är klart motiverat. Här behövs det inte.",
        "nb": "Et personnummer skal bare brukes når det er klart begrunnet. Her trengs det ikke.",
        "en": "An identity number may be used only where there is a clear reason. Here it is not needed."}},
        {"transition": "introductoryToIntroductory", "rule": "mayNot",
        "law": "lag (2018:218) med kompletterande bestämmelser till EU:s dataskyddsförordning 3 kap. 10 §",
        "from": "2018-05-25",
        "why": {"da": "Et personnummer må kun bruges, hvor det er klart begrundet. Her er det ikke nødvendigt.",
        "sv": "Ett personnummer får användas bara när det är klart motiverat. Här behövs det inte.",
        "nb": "Et personnummer skal bare brukes når det er klart begrunnet. Her trengs det ikke.",
        "en": "An identity number may be used only where there is a clear reason. Here it is not needed."}}
        ]}
        """#
}
