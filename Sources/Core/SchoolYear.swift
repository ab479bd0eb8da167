/// A school year of a country, from the first day of its first month to the day before
/// the next one begins.
package struct SchoolYear: Hashable, Comparable, Sendable {
    package let country: Country
    /// The calendar year in which it starts: 2026 for 2026/27.
    package let startYear: Int

    package init(country: Country, startYear: Int) {
        self.country = country
        self.startYear = startYear
    }

    /// The school year that holds a day.
    package init(country: Country, containing day: LocalDate) {
        let (year, month, _) = day.components
        self.init(country: country, startYear: month >= country.firstMonth ? year : year - 1)
    }

    /// The first day.
    package var start: LocalDate {
        LocalDate(year: startYear, month: country.firstMonth, day: 1) ?? LocalDate(daysSince1970: 0)
    }

    /// The day after the last one.
    package var end: LocalDate { start.adding(years: 1) }

    /// As the country writes it: `2026/27`, in Norway `2026–2027`.
    package var label: String {
        switch country {
        case .denmark, .sweden: "\(startYear)/\(padded((startYear + 1) % 100, 2))"
        case .norway: "\(startYear)–\(startYear + 1)"
        }
    }

    package func contains(_ day: LocalDate) -> Bool { start <= day && day < end }

    package static func < (left: Self, right: Self) -> Bool { left.start < right.start }
}
