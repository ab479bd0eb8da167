extension SwedishModel {
    /// What is handed over, and by which law.
    static let version1Grounds = #"""
        {"key": "transition", "bases": [
        {"transition": "compulsoryToIntroductory", "rule": "inform",
        "law": "skollagen (2010:800) 3 kap. 12 j §", "from": "2018-07-01",
        "why": {"da": "Når en elev går fra grundskolan til gymnasieskolan, skal skolen give det videre, der gør \#
        overgangen lettere. I får at vide hvad, men behøver ikke at sige ja først.",
        "sv": "När en elev går från grundskolan till gymnasieskolan ska skolan lämna över det som gör övergången \#
        lättare. Ni ska få veta vad, men behöver inte säga ja först.",
        "nb": "Når en elev går fra grunnskolen til gymnasieskolan, skal skolen gi videre det som gjør overgangen \#
        lettere. Dere skal få vite hva, men trenger ikke å si ja først.",
        "en": "When a pupil moves from compulsory to upper secondary school, the school has to hand over what makes \#
        the move easier. You are to know what, but need not agree first."}},
        {"transition": "introductoryToIntroductory", "rule": "inform",
        "law": "skollagen (2010:800) 3 kap. 12 j §", "from": "2018-07-01",
        "why": {"da": "Introduktionsprogrammerne hører til gymnasieskolan. Når en elev skifter til en anden \#
        gymnasieskole, skal skolen give det videre, der gør overgangen lettere. I får at vide hvad, men behøver \#
        ikke at sige ja først. Skifter eleven program på samme skole, gælder reglen ikke.",
        "sv": "Introduktionsprogrammen hör till gymnasieskolan. När en elev byter till en annan gymnasieskola ska \#
        skolan lämna över det som gör övergången lättare. Ni ska få veta vad, men behöver inte säga ja först. Byter \#
        eleven program på samma skola gäller inte regeln.",
        "nb": "Introduksjonsprogrammene hører til gymnasieskolan. Når en elev bytter til en annen skole der, skal \#
        skolen gi videre det som gjør overgangen lettere. Dere skal få vite hva, men trenger ikke å si ja først. \#
        Bytter eleven program på samme skole, gjelder ikke regelen.",
        "en": "Introductory programmes are part of upper secondary school. When a pupil moves to another such school, \#
        the school has to hand over what makes the move easier. You are to know what, but need not agree first. The \#
        rule does not apply to a change of programme within one school."}}
        ]},
        {"key": "ownWords", "bases": [
        {"transition": "compulsoryToIntroductory", "rule": "consent",
        "law": "offentlighets- och sekretesslagen (2009:400) 10 kap. 1 § och 12 kap. 2 §", "from": "2009-06-30",
        "why": {"da": "Eleven eller hjemmet har selv skrevet det for at give det videre, og kan tage det tilbage, \#
        indtil det bliver sendt.",
        "sv": "Eleven eller hemmet har själv skrivit det för att lämna över det, och kan ta tillbaka det tills det \#
        skickas.",
        "nb": "Eleven eller hjemmet har selv skrevet det for å gi det videre, og kan ta det tilbake helt til det blir \#
        sendt.",
        "en": "The pupil, or those at home, wrote it to have it passed on, and can take it back until it is sent."}},
        {"transition": "introductoryToIntroductory", "rule": "consent",
        "law": "offentlighets- och sekretesslagen (2009:400) 10 kap. 1 § och 12 kap. 2 §", "from": "2009-06-30",
        "why": {"da": "Eleven eller hjemmet har selv skrevet det for at give det videre, og kan tage det tilbage, \#
        indtil det bliver sendt.",
        "sv": "Eleven eller hemmet har själv skrivit det för att lämna över det, och kan ta tillbaka det tills det \#
        skickas.",
        "nb": "Eleven eller hjemmet har selv skrevet det for å gi det videre, og kan ta det tilbake helt til det blir \#
        sendt.",
        "en": "The pupil, or those at home, wrote it to have it passed on, and can take it back until it is sent."}}
        ]},
        {"key": "told", "bases": [
        {"transition": "compulsoryToIntroductory", "rule": "inform",
        "law": "dataskyddsförordningen (EU) 2016/679 artikel 5.2 och 13", "from": "2018-05-25",
        "why": {"da": "Den nye skole skal kunne se, at eleven og hjemmet ved, hvad der er givet videre.",
        "sv": "Den nya skolan ska kunna se att eleven och hemmet vet vad som har lämnats över.",
        "nb": "Den nye skolen skal kunne se at eleven og hjemmet vet hva som er gitt videre.",
        "en": "The new school is to see that the pupil and those at home know what has been passed on."}},
        {"transition": "introductoryToIntroductory", "rule": "inform",
        "law": "dataskyddsförordningen (EU) 2016/679 artikel 5.2 och 13", "from": "2018-05-25",
        "why": {"da": "Den nye skole skal kunne se, at eleven og hjemmet ved, hvad der er givet videre.",
        "sv": "Den nya skolan ska kunna se att eleven och hemmet vet vad som har lämnats över.",
        "nb": "Den nye skolen skal kunne se at eleven og hjemmet vet hva som er gitt videre.",
        "en": "The new school is to see that the pupil and those at home know what has been passed on."}}
        ]}
        """#
}
