package import Core

/// A language that is spoken at home, by its BCP 47 tag.
///
/// The list holds those that schools in the north meet most; any other is written as it
/// is called.
package struct HomeLanguage: Hashable, Sendable {
    package let tag: String
    /// What it calls itself.
    package let ownName: String
    package let name: Text

    init(_ tag: String, _ ownName: String, da: String, sv: String, nb: String, en: String) {
        (self.tag, self.ownName) = (tag, ownName)
        name = Text(da: da, sv: sv, nb: nb, en: en)
    }

    package static let all = [
        HomeLanguage("da", "dansk", da: "dansk", sv: "danska", nb: "dansk", en: "Danish"),
        HomeLanguage("sv", "svenska", da: "svensk", sv: "svenska", nb: "svensk", en: "Swedish"),
        HomeLanguage("nb", "norsk", da: "norsk", sv: "norska", nb: "norsk", en: "Norwegian"),
        HomeLanguage("en", "English", da: "engelsk", sv: "engelska", nb: "engelsk", en: "English"),
        HomeLanguage("sq", "shqip", da: "albansk", sv: "albanska", nb: "albansk", en: "Albanian"),
        HomeLanguage("ar", "العربية", da: "arabisk", sv: "arabiska", nb: "arabisk", en: "Arabic"),
        HomeLanguage(
            "bs", "bosanski, hrvatski, srpski", da: "bosnisk, kroatisk, serbisk", sv: "bosniska, kroatiska, serbiska",
            nb: "bosnisk, kroatisk, serbisk", en: "Bosnian, Croatian, Serbian"),
        HomeLanguage("bg", "български", da: "bulgarsk", sv: "bulgariska", nb: "bulgarsk", en: "Bulgarian"),
        HomeLanguage("prs", "دری", da: "dari", sv: "dari", nb: "dari", en: "Dari"),
        HomeLanguage("et", "eesti", da: "estisk", sv: "estniska", nb: "estisk", en: "Estonian"),
        HomeLanguage("fa", "فارسی", da: "persisk (farsi)", sv: "persiska", nb: "persisk (farsi)", en: "Persian"),
        HomeLanguage("fi", "suomi", da: "finsk", sv: "finska", nb: "finsk", en: "Finnish"),
        HomeLanguage("fr", "français", da: "fransk", sv: "franska", nb: "fransk", en: "French"),
        HomeLanguage("fo", "føroyskt", da: "færøsk", sv: "färöiska", nb: "færøysk", en: "Faroese"),
        HomeLanguage("kl", "kalaallisut", da: "grønlandsk", sv: "grönländska", nb: "grønlandsk", en: "Greenlandic"),
        HomeLanguage("is", "íslenska", da: "islandsk", sv: "isländska", nb: "islandsk", en: "Icelandic"),
        HomeLanguage("zh", "中文", da: "kinesisk", sv: "kinesiska", nb: "kinesisk", en: "Chinese"),
        HomeLanguage(
            "kmr", "kurmancî", da: "kurdisk (kurmanji)", sv: "kurdiska (kurmanji)", nb: "kurdisk (kurmanji)",
            en: "Kurdish (Kurmanji)"),
        HomeLanguage(
            "ckb", "سۆرانی", da: "kurdisk (sorani)", sv: "kurdiska (sorani)", nb: "kurdisk (sorani)",
            en: "Kurdish (Sorani)"),
        HomeLanguage("lv", "latviešu", da: "lettisk", sv: "lettiska", nb: "latvisk", en: "Latvian"),
        HomeLanguage("lt", "lietuvių", da: "litauisk", sv: "litauiska", nb: "litauisk", en: "Lithuanian"),
        HomeLanguage("se", "davvisámegiella", da: "nordsamisk", sv: "nordsamiska", nb: "nordsamisk", en: "North Sami"),
        HomeLanguage("ps", "پښتو", da: "pashto", sv: "pashto", nb: "pashto", en: "Pashto"),
        HomeLanguage("pl", "polski", da: "polsk", sv: "polska", nb: "polsk", en: "Polish"),
        HomeLanguage("ro", "română", da: "rumænsk", sv: "rumänska", nb: "rumensk", en: "Romanian"),
        HomeLanguage("ru", "русский", da: "russisk", sv: "ryska", nb: "russisk", en: "Russian"),
        HomeLanguage("so", "soomaali", da: "somali", sv: "somaliska", nb: "somali", en: "Somali"),
        HomeLanguage("es", "español", da: "spansk", sv: "spanska", nb: "spansk", en: "Spanish"),
        HomeLanguage("tl", "tagalog", da: "tagalog", sv: "tagalog", nb: "tagalog", en: "Tagalog"),
        HomeLanguage("ta", "தமிழ்", da: "tamil", sv: "tamil", nb: "tamil", en: "Tamil"),
        HomeLanguage("th", "ไทย", da: "thai", sv: "thailändska", nb: "thai", en: "Thai"),
        HomeLanguage("ti", "ትግርኛ", da: "tigrinya", sv: "tigrinja", nb: "tigrinja", en: "Tigrinya"),
        HomeLanguage("tr", "Türkçe", da: "tyrkisk", sv: "turkiska", nb: "tyrkisk", en: "Turkish"),
        HomeLanguage("de", "Deutsch", da: "tysk", sv: "tyska", nb: "tysk", en: "German"),
        HomeLanguage("uk", "українська", da: "ukrainsk", sv: "ukrainska", nb: "ukrainsk", en: "Ukrainian"),
        HomeLanguage("ur", "اردو", da: "urdu", sv: "urdu", nb: "urdu", en: "Urdu"),
        HomeLanguage("vi", "Tiếng Việt", da: "vietnamesisk", sv: "vietnamesiska", nb: "vietnamesisk", en: "Vietnamese"),
    ]

    /// What a language is called, by its tag or as somebody wrote it.
    package static func text(_ tag: String, in language: Language) -> String { known(tag)?.name[language] ?? tag }

    package static func known(_ tag: String) -> HomeLanguage? { all.first { $0.tag == tag } }
}
