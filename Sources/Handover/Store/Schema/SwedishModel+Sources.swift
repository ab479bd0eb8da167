extension SwedishModel {
    /// What was read when the model was written, and what was not.
    static let version1Sources = #"""
        {"name": "Skollagen (2010:800) 3 kap. 12 j §",
        "address": "https://sigtuna.se/sv/Barn--Utbildning/Kontakta-oss/Overgangar-inom-och-mellan-skolformer/",
        "says": "The wording, as the municipality quotes it: a pupil in förskoleklassen, grundskolan, grundsärskolan, \#
        specialskolan, sameskolan, gymnasieskolan or gymnasiesärskolan who moves to another of these forms; the unit \#
        left hands over what is needed to ease the move. The same holds when a pupil changes unit within the form. \#
        The unit that receives a pupil from grundskolan promptly says so.",
        "isRead": true},
        {"name": "Skolverket, Överlämning vid skolbyte (2018)",
        "address": "https://www.skolverket.se/regler-och-ansvar/aktuella-regelandringar/overlamning-vid-skolbyte",
        "says": "In force from 1 July 2018. Need decides if and what. Support, action programme, at times its \#
        investigation, and knowledge development.",
        "isRead": true},
        {"name": "Skolverket, Överlämning vid skolbyte (ansvar i skolfrågor)",
        "address": "https://www.skolverket.se/regler-och-ansvar/ansvar-i-skolfragor/overlamning-vid-skolbyte",
        "says": "Both between and within forms of school, to the unit that a decision names; never a ground for \#
        selection. Only the beginning of the page was read.",
        "isRead": true},
        {"name": "Skolvärlden, Det betyder nya lagen om överlämning mellan skolor (2018)",
        "address": "https://skolvarlden.se/artiklar/det-betyder-nya-lagen-om-overlamning-mellan-skolor",
        "says": "The same wording under its first number, 3 kap. 12 g §.",
        "isRead": true},
        {"name": "Örebro kommun, Övergång från grundskola till gymnasieskola",
        "address": "https://pedagog.orebro.se/pedagogorebro/tema/overlamnandefrangrundskolatillgymnasieskola\#
        .4.4a98a3cb1538e4fa4951bff7.html",
        "says": "No consent for what is pedagogical, but telling those at home; consent for investigations that hold \#
        anything else.",
        "isRead": true},
        {"name": "Lapplands gymnasium, Överlämnande Övergång",
        "address": "https://lapplands.se/sv/gymnasium/Lapplands_gymnasium/overlamnande-overgang/",
        "says": "Consent by offentlighets- och sekretesslagen 10 kap. 1 § and 12 kap. 2 §; the written assessment.",
        "isRead": true},
        {"name": "Offentlighets- och sekretesslagen (2009:400) 23 kap. 2 § and 25 kap. 1 §",
        "says": "Stricter secrecy of pupil health: known, and the paragraphs themselves not read.",
        "isRead": false},
        {"name": "Integritetsskyddsmyndigheten, Personnummer och samordningsnummer",
        "address": "https://www.imy.se/lagar--regler/dataskyddsforordningen/kansliga-personuppgifter/personnummer-\#
        och-samordningsnummer/",
        "says": "Only with consent or where clearly justified, and shown as little as possible. That the law is lag \#
        (2018:218) 3 kap. 10 § is known and was not read.",
        "isRead": true},
        {"name": "Skolverket, Behörighetskrav till gymnasieskolan",
        "address": "https://www.skolverket.se/skolformer/gymnasieutbildning/gymnasieskola/behorighetskrav-1.201081",
        "says": "Eight and twelve passes, and the subjects of EK, HU, SA and of NA, TE; ES free (as of 2013; pages of \#
        Kungsbacka, Helsingborg, Fyrbodal and gymnasiestudera.se say the same later).",
        "isRead": true},
        {"name": "Gymnasieförordningen (2010:2039) 7 kap. and skollagen 16 kap. 30 and 31 §§, 17 kap.",
        "says": "The paragraphs themselves were not read, so the rules name chapters only.",
        "isRead": false},
        {"name": "Gymnasiestudera, Dispens engelska; Skolverket, Undantag från krav på behörighet i engelska",
        "address": "https://www.gymnasiestudera.se/foer-elever/information/dispens-engelska/",
        "says": "Skollagen 16 kap. 32 §: an exemption in English for national programmes, not for introductory ones; \#
        the receiving owner decides; seven or eleven passes remain to be had.",
        "isRead": true},
        {"name": "Antagning Fyrbodal, Behörigheter; Kungsbacka; Helsingborg; Årjäng",
        "address": "https://antagning.fyrbodal.se/behorigheter/",
        "says": "Programinriktat val: SV or SVA, EN and MA and three others, or SV or SVA, EN or MA and four others; \#
        since 1 July 2019.",
        "isRead": true},
        {"name": "Vklass, Ämneskoder; pingpong-lms/skolplattform-api, ämneskoder.md",
        "address": "https://support.vklass.se/knowledge-base/amneskoder-kurskoder/",
        "says": "Codes of the subjects of grundskolan. Skolverket: M1 is pupil’s choice, M2 language choice. Left \#
        out: DA, JU, and the blocks NO and SO. Whether two languages under one of M1, M2, ML count twice is not \#
        known; they count once.",
        "isRead": true},
        {"name": "Comparisons of Gy11 and Gy25 by Komvux Örebro and Helsingborg, in a public repository",
        "says": "Codes of Gy25’s subjects, at second hand. Whether a pass in one stands in for its subject of \#
        grundskolan is not known, so none counts for eligibility.",
        "isRead": true},
        {"name": "SOU 2025:18, SOU 2025:44, prop. 2024/25:143",
        "says": "Proposed: grades 1 to 10 from 2028, other rules of support, a ten-year grundskola. Each would be a \#
        next version.",
        "isRead": false}
        """#
}
