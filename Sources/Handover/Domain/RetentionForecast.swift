import Core

/// How many of an owner's copies were delivered in an hour: a number, and nobody's name.
struct KeptCount: Hashable, Sendable {
    let side: CopySide
    /// The hour's beginning.
    let hour: Instant
    let count: Int
    /// How many of them have been exported as they are.
    let archived: Int
    /// How many are kept since a correction of them is being written.
    let held: Int
}

/// What ends when, in numbers.
struct RetentionForecast: Hashable, Sendable {
    struct Month: Hashable, Sendable {
        /// Its first day.
        let first: LocalDate
        var counts: [CopySide: Int]
    }

    /// All that is kept.
    private(set) var kept = 0
    /// What is over, and how much of it has been exported and can end.
    private(set) var due = 0
    private(set) var archived = 0
    /// What would be over, and is being corrected.
    private(set) var held = 0
    /// The months in which what is kept today will be over, the nearest first.
    private(set) var months: [Month] = []

    /// - Parameter plan: `nil` where nothing ends.
    init(_ counts: [KeptCount], by plan: RetentionPlan?, in country: Country, today: LocalDate) {
        var months: [LocalDate: Month] = [:]
        for one in counts {
            kept += one.count
            guard let ends = plan?.ends(one.side, sent: one.hour.day(in: country)) else { continue }
            if ends <= today {
                due += one.count - one.held
                held += one.held
                archived += one.archived
            } else {
                let first = ends.adding(days: 1 - ends.components.day)
                months[first, default: Month(first: first, counts: [:])].counts[one.side, default: 0] += one.count
            }
        }
        self.months = months.values.sorted { $0.first < $1.first }
    }
}
