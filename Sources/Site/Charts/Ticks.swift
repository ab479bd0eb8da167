import Core

/// Round numbers that enclose a range, for the marks on an axis.
///
/// - Parameters:
///   - count: how many steps are wanted; the answer is near it.
///   - smallest: no step is finer, such as 1 for whole points.
/// - Returns: at least two ascending numbers; the first is at or below `lower`, the
///   last at or above `upper`. The steps are 1, 2 or 5 times a power of ten.
func niceTicks(_ lower: Double, _ upper: Double, about count: Int, smallest: Double = 0) -> [Double] {
    guard lower.isFinite, upper.isFinite, abs(lower) < 1e12, abs(upper) < 1e12 else { return [0, 1] }
    var (low, high) = (min(lower, upper), max(lower, upper))
    if high - low < 1e-9 {
        let room = max(smallest, abs(high) / 10, 0.5)
        (low, high) = (low - room, high + room)
    }
    let step = max(niceStep((high - low) / Double(max(count, 1))), smallest)
    let first = Int((low / step + 1e-9).rounded(.down))
    let last = Int((high / step - 1e-9).rounded(.up))
    return (first...max(last, first + 1)).map { Double($0) * step }
}

/// The first of 1, 2, 5, 10, … times a power of ten that is at least `rough`.
private func niceStep(_ rough: Double) -> Double {
    var power = 1.0
    while power * 10 <= rough { power *= 10 }
    while power > rough { power /= 10 }
    return [1, 2, 5].map { $0 * power }.first { $0 >= rough * 0.999_999 } ?? 10 * power
}

/// Days to mark on an axis: Mondays, then firsts of months, as few as fit.
func dayTicks(from first: LocalDate, to last: LocalDate, atMost most: Int) -> [LocalDate] {
    guard first <= last else { return [] }
    for weeks in [1, 2, 4] {
        let monday = first.adding(days: (8 - first.weekday) % 7)
        let ticks = stride(from: monday.daysSince1970, through: last.daysSince1970, by: weeks * 7)
        let days = ticks.map { LocalDate(daysSince1970: $0) }
        if days.count <= most { return days.isEmpty ? [first] : days }
    }
    for months in [1, 2, 3, 6, 12, 24, 60, 120] {
        let days = firstsOfMonths(from: first, to: last, every: months)
        if days.count <= most { return days.isEmpty ? [first] : days }
    }
    return [first, last]
}

private func firstsOfMonths(from first: LocalDate, to last: LocalDate, every step: Int) -> [LocalDate] {
    let (start, end) = (first.components, last.components)
    let months = (start.year * 12 + start.month - 1)...(end.year * 12 + end.month - 1)
    return months.filter { $0 % step == 0 }
        .compactMap { LocalDate(year: $0 / 12, month: $0 % 12 + 1, day: 1) }
        .filter { $0 >= first }
}
