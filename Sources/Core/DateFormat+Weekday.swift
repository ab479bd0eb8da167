extension DateFormat {
    /// A day of the near weeks, with its weekday and without its year: `tirsdag 14. november`.
    package static func weekday(_ day: LocalDate, in language: Language) -> String {
        "\(weekdays[day.weekday - 1][language]) \(dayOfMonth(day, in: language))"
    }

    private static let weekdays: [Text] = [
        Text(da: "mandag", sv: "måndag", nb: "mandag", en: "Monday"),
        Text(da: "tirsdag", sv: "tisdag", nb: "tirsdag", en: "Tuesday"),
        Text(da: "onsdag", sv: "onsdag", nb: "onsdag", en: "Wednesday"),
        Text(da: "torsdag", sv: "torsdag", nb: "torsdag", en: "Thursday"),
        Text(da: "fredag", sv: "fredag", nb: "fredag", en: "Friday"),
        Text(da: "lørdag", sv: "lördag", nb: "lørdag", en: "Saturday"),
        Text(da: "søndag", sv: "söndag", nb: "søndag", en: "Sunday"),
    ]
}
