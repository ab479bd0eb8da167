/// Days as each language writes them, without the process locale.
package enum DateFormat {
    /// `3. november 2026`, `3 november 2026`, `3. november 2026`, `3 November 2026`.
    package static func long(_ day: LocalDate, in language: Language) -> String {
        "\(dayOfMonth(day, in: language)) \(day.components.year)"
    }

    /// Without the year: `3. november`, `3 november`, `3. november`, `3 November`.
    package static func dayOfMonth(_ day: LocalDate, in language: Language) -> String {
        let (_, month, number) = day.components
        return "\(number)\(dot(language)) \(months[month - 1][language])"
    }

    /// A month with its year: `november 2026`.
    package static func month(_ day: LocalDate, in language: Language) -> String {
        let (year, month, _) = day.components
        return "\(months[month - 1][language]) \(year)"
    }

    /// Without the year and short: `3. nov.`, `3 nov.`, `3. nov.`, `3 Nov`.
    package static func short(_ day: LocalDate, in language: Language) -> String {
        let (_, month, number) = day.components
        return "\(number)\(dot(language)) \(shortMonths[month - 1][language])"
    }

    /// `uge 45`, `vecka 45`, `uke 45`, `week 45`.
    package static func week(_ day: LocalDate, in language: Language) -> String {
        let word = Text(da: "uge", sv: "vecka", nb: "uke", en: "week")[language]
        return "\(word) \(day.week)"
    }

    /// A day and a clock in a school's zone: `3. november 2026 kl. 14.05`.
    package static func moment(_ instant: Instant, country: Country, in language: Language) -> String {
        let (day, hour, minute) = instant.local(in: country)
        let (h, m) = (padded(hour, 2), padded(minute, 2))
        switch language {
        case .da: return "\(long(day, in: language)) kl. \(h).\(m)"
        case .sv: return "\(long(day, in: language)) kl. \(h).\(m)"
        case .nb: return "\(long(day, in: language)) kl. \(h).\(m)"
        case .en: return "\(long(day, in: language)), \(h):\(m)"
        }
    }

    private static func dot(_ language: Language) -> String { language == .da || language == .nb ? "." : "" }

    private static let months: [Text] = [
        Text(da: "januar", sv: "januari", nb: "januar", en: "January"),
        Text(da: "februar", sv: "februari", nb: "februar", en: "February"),
        Text(da: "marts", sv: "mars", nb: "mars", en: "March"),
        Text(da: "april", sv: "april", nb: "april", en: "April"),
        Text(da: "maj", sv: "maj", nb: "mai", en: "May"),
        Text(da: "juni", sv: "juni", nb: "juni", en: "June"),
        Text(da: "juli", sv: "juli", nb: "juli", en: "July"),
        Text(da: "august", sv: "augusti", nb: "august", en: "August"),
        Text(da: "september", sv: "september", nb: "september", en: "September"),
        Text(da: "oktober", sv: "oktober", nb: "oktober", en: "October"),
        Text(da: "november", sv: "november", nb: "november", en: "November"),
        Text(da: "december", sv: "december", nb: "desember", en: "December"),
    ]

    private static let shortMonths: [Text] = [
        Text(da: "jan.", sv: "jan.", nb: "jan.", en: "Jan"),
        Text(da: "feb.", sv: "feb.", nb: "feb.", en: "Feb"),
        Text(da: "mar.", sv: "mars", nb: "mars", en: "Mar"),
        Text(da: "apr.", sv: "apr.", nb: "apr.", en: "Apr"),
        Text(da: "maj", sv: "maj", nb: "mai", en: "May"),
        Text(da: "jun.", sv: "juni", nb: "juni", en: "Jun"),
        Text(da: "jul.", sv: "juli", nb: "juli", en: "Jul"),
        Text(da: "aug.", sv: "aug.", nb: "aug.", en: "Aug"),
        Text(da: "sep.", sv: "sep.", nb: "sep.", en: "Sep"),
        Text(da: "okt.", sv: "okt.", nb: "okt.", en: "Oct"),
        Text(da: "nov.", sv: "nov.", nb: "nov.", en: "Nov"),
        Text(da: "dec.", sv: "dec.", nb: "des.", en: "Dec"),
    ]
}
