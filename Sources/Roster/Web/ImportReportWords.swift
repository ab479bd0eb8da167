import Core

/// The texts of the report, row by row.
enum ImportReportWords {
    static let title = Text(
        da: "Rækker, du bør se på", sv: "Rader att titta på", nb: "Rader du bør se på", en: "Rows to look at")
    static let lead = Text(
        da:
            "En afvist række bliver ikke brugt, resten af filen gør. Send listen til den, der passer elevsystemet; der står ingen navne i den.",
        sv:
            "En avvisad rad används inte, resten av filen gör det. Skicka listan till den som sköter elevsystemet; det står inga namn i den.",
        nb:
            "En avvist rad blir ikke brukt, resten av filen blir det. Send listen til den som passer elevsystemet; det står ingen navn i den.",
        en:
            "A rejected row is not used; the rest of the file is. Send the list to whoever looks after the pupil system; there are no names in it."
    )

    static func rejected(_ rows: Int) -> Text {
        Text(
            da: rows == 1 ? "1 række kan ikke bruges." : "\(rows) rækker kan ikke bruges.",
            sv: rows == 1 ? "1 rad går inte att använda." : "\(rows) rader går inte att använda.",
            nb: rows == 1 ? "1 rad kan ikke brukes." : "\(rows) rader kan ikke brukes.",
            en: rows == 1 ? "1 row cannot be used." : "\(rows) rows cannot be used.")
    }

    static func remarks(_ count: Int) -> Text {
        Text(
            da: count == 1 ? "Der er 1 bemærkning." : "Der er \(count) bemærkninger.",
            sv: count == 1 ? "Det finns 1 anmärkning." : "Det finns \(count) anmärkningar.",
            nb: count == 1 ? "Det er 1 merknad." : "Det er \(count) merknader.",
            en: count == 1 ? "There is 1 remark." : "There are \(count) remarks.")
    }

    static let allGood = Text(
        da: "Alle rækker i filen kan bruges.", sv: "Alla rader i filen går att använda.",
        nb: "Alle rader i filen kan brukes.", en: "Every row of the file can be used.")
    static let see = Text(
        da: "Se dem række for række", sv: "Se dem rad för rad", nb: "Se dem rad for rad", en: "See them row by row")
    static let file = Text(da: "Fil", sv: "Fil", nb: "Fil", en: "File")
    static let line = Text(da: "Linje", sv: "Rad", nb: "Linje", en: "Line")
    static let column = Text(da: "Kolonne", sv: "Kolumn", nb: "Kolonne", en: "Column")
    static let verdict = Text(da: "Rækken", sv: "Raden", nb: "Raden", en: "The row")
    static let rejected = Text(da: "Afvist", sv: "Avvisad", nb: "Avvist", en: "Rejected")
    static let remark = Text(da: "Brugt", sv: "Använd", nb: "Brukt", en: "Used")
    static let sentence = Text(
        da: "Hvad der er galt", sv: "Vad som är fel", nb: "Hva som er galt", en: "What is wrong")
    static let all = Text(da: "Alle", sv: "Alla", nb: "Alle", en: "All")
    static let wholeBundle = Text(
        da: "Hele pakken", sv: "Hela paketet", nb: "Hele pakken", en: "The whole bundle")
    static let kind = Text(da: "Slags", sv: "Slag", nb: "Slag", en: "Kind")
    static let filter = Text(da: "Vis", sv: "Visa", nb: "Vis", en: "Show")
    static let download = Text(
        da: "Hent som csv-fil", sv: "Hämta som csv-fil", nb: "Last ned som csv-fil", en: "Download as a csv file")
    static let none = Text(da: "Ingen rækker", sv: "Inga rader", nb: "Ingen rader", en: "No rows")
    static let noneText = Text(
        da: "Der er intet af den slags i filen.", sv: "Det finns inget av det slaget i filen.",
        nb: "Det er ingenting av det slaget i filen.", en: "There is nothing of the kind in the file.")
}
