import Core

/// The words the components say themselves.
enum Words {
    static let skip = Text(
        key: "site.skip", da: "Gå til indholdet", sv: "Gå till innehållet", nb: "Gå til innholdet",
        en: "Skip to the content")
    static let menu = Text(key: "site.menu", da: "Menu", sv: "Meny", nb: "Meny", en: "Menu")
    static let mainMenu = Text(
        key: "site.mainMenu", da: "Hovedmenu", sv: "Huvudmeny", nb: "Hovedmeny", en: "Main menu")
    static let youAreHere = Text(
        key: "site.youAreHere", da: "Du er her", sv: "Du är här", nb: "Du er her", en: "You are here")
    static let language = Text(key: "site.language", da: "Sprog", sv: "Språk", nb: "Språk", en: "Language")
    static let signedInAs = Text(
        key: "site.signedInAs", da: "Logget ind som", sv: "Inloggad som", nb: "Logget inn som", en: "Signed in as")

    /// Each names itself, for the word that falls back is in that language.
    static let otherLanguage = Text(
        key: "site.otherLanguage", da: "Ord med prikker under er ikke oversat endnu. De står på dansk.",
        sv: "Ord med prickar under är inte översatta än. De står på svenska.",
        nb: "Ord med prikker under er ikke oversatt ennå. De står på norsk.",
        en: "Words with dots below them have not been translated yet. They are in English.")

    static let success = Text(key: "site.success", da: "Det lykkedes", sv: "Klart", nb: "Det gikk bra", en: "Done")
    static let info = Text(
        key: "site.info", da: "Godt at vide", sv: "Bra att veta", nb: "Godt å vite", en: "Good to know")
    static let warning = Text(
        key: "site.warning", da: "Vær opmærksom", sv: "Tänk på", nb: "Vær oppmerksom", en: "Please note")
    static let error = Text(key: "site.error", da: "Fejl", sv: "Fel", nb: "Feil", en: "Error")

    static let optional = Text(key: "site.optional", da: "valgfrit", sv: "valfritt", nb: "valgfritt", en: "optional")
    static let errorSummary = Text(
        key: "site.errorSummary", da: "Der er noget, der skal rettes", sv: "Det är något som behöver rättas",
        nb: "Det er noe som må rettes", en: "Something needs to be put right")

    static let why = Text(
        key: "site.why", da: "Hvorfor ser jeg det her?", sv: "Varför ser jag det här?", nb: "Hvorfor ser jeg dette?",
        en: "Why do I see this?")

    static let pages = Text(key: "site.pages", da: "Sider", sv: "Sidor", nb: "Sider", en: "Pages")
    static let previous = Text(key: "site.previous", da: "Forrige", sv: "Föregående", nb: "Forrige", en: "Previous")
    static let next = Text(key: "site.next", da: "Næste", sv: "Nästa", nb: "Neste", en: "Next")

    static func page(_ page: Int) -> Text {
        Text(da: "Side \(page)", sv: "Sida \(page)", nb: "Side \(page)", en: "Page \(page)")
    }

    static func page(_ page: Int, of pages: Int) -> Text {
        Text(
            da: "Side \(page) af \(pages)", sv: "Sida \(page) av \(pages)", nb: "Side \(page) av \(pages)",
            en: "Page \(page) of \(pages)")
    }
}
