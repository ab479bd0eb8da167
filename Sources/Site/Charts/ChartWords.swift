import Core

/// The words on charts; pupils and guardians read them too.
enum ChartWords {
    static let numbers = Text(
        key: "chart.numbers", da: "Vis tallene", sv: "Visa siffrorna", nb: "Vis tallene", en: "Show the numbers")
    static let measurement = Text(
        key: "chart.measurement", da: "Måling", sv: "Mätning", nb: "Måling", en: "Measurement")
    static let baseline = Text(
        key: "chart.baseline", da: "Startmåling", sv: "Startmätning", nb: "Startmåling", en: "Starting point")
    static let missing = Text(
        key: "chart.missing", da: "Ikke målt", sv: "Inte mätt", nb: "Ikke målt", en: "Not measured")
    static let aim = Text(
        key: "chart.aim", da: "Vejen til målet", sv: "Vägen till målet", nb: "Veien til målet",
        en: "The way to the goal")
    static let band = Text(
        key: "chart.band", da: "Tæt på vejen til målet", sv: "Nära vägen till målet", nb: "Nær veien til målet",
        en: "Close to the way to the goal")
    static let trend = Text(
        key: "chart.trend", da: "Udviklingen indtil nu", sv: "Utvecklingen hittills", nb: "Utviklingen så langt",
        en: "The trend so far")
    static let goal = Text(key: "chart.goal", da: "Mål", sv: "Mål", nb: "Mål", en: "Goal")
    static let day = Text(key: "chart.day", da: "Dato", sv: "Datum", nb: "Dato", en: "Date")
    static let aimThatDay = Text(
        key: "chart.aimThatDay", da: "På vej til målet", sv: "På väg till målet", nb: "På vei til målet",
        en: "On the way to the goal")
    static let note = Text(key: "chart.note", da: "Bemærkning", sv: "Anmärkning", nb: "Merknad", en: "Note")
    static let nothingYet = Text(
        key: "chart.nothingYet", da: "Der er ingen målinger endnu.", sv: "Det finns inga mätningar än.",
        nb: "Det er ingen målinger ennå.", en: "There are no measurements yet.")
    static let lowerIsBetter = Text(
        key: "chart.lowerIsBetter", da: "Her er et lavere tal bedre.", sv: "Här är ett lägre tal bättre.",
        nb: "Her er et lavere tall bedre.", en: "Here a lower number is better.")

    static func latest(count: Int, first: String, last: String, value: String) -> Text {
        if count == 1 {
            return Text(
                da: "Én måling: \(value) den \(stopped(last))", sv: "En mätning: \(value) den \(stopped(last))",
                nb: "Én måling: \(value) den \(stopped(last))", en: "One measurement: \(value) on \(stopped(last))")
        }
        return Text(
            da: "\(count) målinger fra \(first) til \(stopped(last)) Den seneste er \(value).",
            sv: "\(count) mätningar från \(first) till \(stopped(last)) Den senaste är \(value).",
            nb: "\(count) målinger fra \(first) til \(stopped(last)) Den siste er \(value).",
            en: "\(count) measurements from \(first) to \(stopped(last)) The latest is \(value).")
    }

    /// The end of a sentence; a short month such as `nov.` already has its point.
    private static func stopped(_ words: String) -> String { words.hasSuffix(".") ? words : words + "." }

    static func aimOnLatest(_ value: String) -> Text {
        Text(
            da: "Vejen til målet ligger den dag på \(value).",
            sv: "Vägen till målet ligger den dagen på \(value).",
            nb: "Veien til målet ligger den dagen på \(value).", en: "The way to the goal is at \(value) that day.")
    }

    // Two words and not a sentence: a wall has it on every row, and a sentence is made in four languages.
    static let from = Text(da: "fra", sv: "från", nb: "fra", en: "from")
    static let to = Text(da: "til", sv: "till", nb: "til", en: "to")
}
