package import Core

/// When a receiving unit should have confirmed that it has what was sent to it.
package enum ReceiptRule {
    /// Days that a unit has.
    package static let days = 14
    /// Days that the summer adds at most: what is sent in June is confirmed in August.
    package static let summer = 75

    /// The last day: two weeks after it was sent, or the calendar's day where that is the one coming next.
    package static func due(sent: LocalDate, calendar: LocalDate?) -> LocalDate {
        let soon = sent.adding(days: days)
        guard let calendar, calendar > soon, calendar <= sent.adding(days: summer) else { return soon }
        return calendar
    }
}
