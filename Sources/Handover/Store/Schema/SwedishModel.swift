/// The Swedish model of handovers, as frozen JSON: it goes into the database by a migration, and is
/// read back as a `HandoverModel`.
///
/// Once published, a version is never edited. A law, a syllabus or a word that changes becomes the
/// next version beside it, since what was written by an old one must keep its meaning. The parts
/// stand in files of their own.
enum SwedishModel {
    /// `se-2026-1`: Lgr22 and Gy25, skollagen as in force in 2026.
    static let version1 = [
        "{",
        version1Head + ",",
        #""source": ["# + version1Sources + "],",
        #""subjects": ["#,
        [version1Languages, version1Sciences, version1Society, version1Arts, version1UpperSecondary]
            .joined(separator: ",\n"),
        "],",
        #""distances": ["# + version1Distances + "],",
        #""sections": ["#,
        [version1Subject, version1Support, version1Voices, version1NotHere].joined(separator: ",\n"),
        "],",
        #""grounds": ["# + version1Grounds + ",\n" + version1Limits + "],",
        #""eligibility": ["# + version1Eligibility + "]",
        "}",
    ].joined(separator: "\n")

    private static let version1Head = #"""
        "version": "se-2026-1", "country": "SE", "validFrom": "2026-07-01"
        """#

    private static let version1Distances = #"""
        {"code": "far",
        "name": {"da": "Der er langt endnu", "sv": "Långt kvar", "nb": "Det er langt igjen", "en": "A long way to go"},
        "help": {"da": "De fleste dele af faget mangler endnu.",
        "sv": "De flesta delarna av ämnet återstår.",
        "nb": "De fleste delene av faget gjenstår.",
        "en": "Most parts of the subject remain."}},
        {"code": "onTheWay",
        "name": {"da": "På vej", "sv": "På väg", "nb": "På vei", "en": "On the way"},
        "help": {"da": "Nogle dele er på plads, og arbejdet er i gang med resten.",
        "sv": "Några delar är klara och arbetet med resten pågår.",
        "nb": "Noen deler er på plass, og arbeidet med resten er i gang.",
        "en": "Some parts are in place, and work on the rest is under way."}},
        {"code": "close",
        "name": {"da": "Tæt på E", "sv": "Nära E", "nb": "Nær E", "en": "Close to E"},
        "help": {"da": "Det meste er på plads, men ikke helt sikkert endnu.",
        "sv": "Det mesta är på plats, men inte helt säkert än.",
        "nb": "Det meste er på plass, men ikke helt sikkert ennå.",
        "en": "Most of it is in place, but not quite securely yet."}},
        {"code": "fewPartsLeft",
        "name": {"da": "Få dele mangler", "sv": "Få delar kvar", "nb": "Få deler gjenstår", "en": "Few parts left"},
        "help": {"da": "En eller to afgrænsede dele mangler. Skriv hvilke under næste skridt.",
        "sv": "En eller två avgränsade delar återstår. Skriv vilka under nästa steg.",
        "nb": "En eller to avgrensede deler gjenstår. Skriv hvilke under neste steg.",
        "en": "One or two particular parts remain. Say which under next step."}}
        """#
}
