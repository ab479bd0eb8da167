import Core

/// What stands in mails.
enum LetterWords {
    static let hello = Text(da: "Hej", sv: "Hej!", nb: "Hei", en: "Hello,")

    // MARK: Reminders

    static func subject(_ count: Int) -> Text {
        count == 1
            ? Text(
                da: "Vinge: én ting venter", sv: "Vinge: en sak väntar", nb: "Vinge: én ting venter",
                en: "Vinge: one thing is waiting")
            : Text(
                da: "Vinge: \(count) ting venter", sv: "Vinge: \(count) saker väntar",
                nb: "Vinge: \(count) ting venter", en: "Vinge: \(count) things are waiting")
    }

    static let waits = Text(
        da: "Det her venter på dig i Vinge:", sv: "Det här väntar på dig i Vinge:",
        nb: "Dette venter på deg i Vinge:", en: "This is waiting for you in Vinge:")
    static let today = Text(da: "i dag", sv: "i dag", nb: "i dag", en: "today")

    static func since(_ day: String, isAlone: Bool) -> Text {
        isAlone
            ? Text(da: "siden \(day)", sv: "sedan \(day)", nb: "siden \(day)", en: "since \(day)")
            : Text(
                da: "den ældste siden \(day)", sv: "den äldsta sedan \(day)", nb: "den eldste siden \(day)",
                en: "the oldest since \(day)")
    }

    static func on(_ day: String, isAlone: Bool) -> Text {
        isAlone
            ? Text(same: day)
            : Text(
                da: "den første \(day)", sv: "den första \(day)", nb: "den første \(day)", en: "the first \(day)")
    }

    static func open(_ address: String) -> Text {
        Text(
            da: "Åbn Vinge: \(address)", sv: "Öppna Vinge: \(address)", nb: "Åpne Vinge: \(address)",
            en: "Open Vinge: \(address)")
    }

    static func stop(_ address: String) -> Text {
        Text(
            da:
                "Mailen siger kun, hvor meget der venter, og aldrig hvem det handler om. Vil du ikke have den længere, så slå den fra her: \(address)",
            sv:
                "Mejlet säger bara hur mycket som väntar och aldrig vem det gäller. Vill du inte ha det längre stänger du av det här: \(address)",
            nb:
                "E-posten sier bare hvor mye som venter, og aldri hvem det gjelder. Vil du ikke ha den lenger, slår du den av her: \(address)",
            en:
                "This mail only says how much is waiting, never whom it is about. If you no longer want it, turn it off here: \(address)"
        )
    }

    // MARK: The code

    static let codeSubject = Text(
        da: "Vinge: din kode", sv: "Vinge: din kod", nb: "Vinge: koden din", en: "Vinge: your code")

    static func code(_ code: String) -> Text {
        Text(
            da: "Din kode til Vinge er \(code). Den virker i en halv time.",
            sv: "Din kod till Vinge är \(code). Den gäller i en halvtimme.",
            nb: "Koden din til Vinge er \(code). Den virker i en halv time.",
            en: "Your code for Vinge is \(code). It works for half an hour.")
    }

    static func typeIt(_ address: String) -> Text {
        Text(
            da: "Skriv den på siden, hvor du bad om den: \(address)",
            sv: "Skriv den på sidan där du bad om den: \(address)",
            nb: "Skriv den på siden der du ba om den: \(address)",
            en: "Type it on the page where you asked for it: \(address)")
    }

    static let notAsked = Text(
        da: "Har du ikke bedt om en kode, har nogen skrevet din adresse ved en fejl. Så skal du ikke gøre noget.",
        sv: "Har du inte bett om en kod har någon skrivit din adress av misstag. Då behöver du inte göra något.",
        nb: "Har du ikke bedt om en kode, har noen skrevet adressen din ved en feil. Da trenger du ikke gjøre noe.",
        en: "If you did not ask for a code, somebody has typed your address by mistake. You need not do anything.")

    // MARK: Trying it out

    static let testSubject = Text(
        da: "Vinge: mail virker", sv: "Vinge: mejlen fungerar", nb: "Vinge: e-posten virker", en: "Vinge: mail works")

    static func test(_ address: String) -> Text {
        Text(
            da: "Vinge på \(address) kan sende mail. Der er ikke noget, du skal gøre.",
            sv: "Vinge på \(address) kan skicka mejl. Du behöver inte göra något.",
            nb: "Vinge på \(address) kan sende e-post. Du trenger ikke gjøre noe.",
            en: "Vinge at \(address) can send mail. There is nothing for you to do.")
    }
}
