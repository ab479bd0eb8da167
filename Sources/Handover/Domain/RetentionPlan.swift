package import Core

/// How long an owner keeps what was handed over, by the owner's own decision.
package struct RetentionPlan: Hashable, Sendable {
    package static let years = 1...100

    /// From the day a copy was delivered: of what the owner's schools sent, and of what they received.
    package let senderYears: Int
    package let receiverYears: Int
    /// The owner's decision, in words: what was decided, when and by whom.
    package let basis: String

    package init(senderYears: Int, receiverYears: Int, basis: String) {
        (self.senderYears, self.receiverYears, self.basis) = (senderYears, receiverYears, basis)
    }

    package func years(_ side: CopySide) -> Int { side == .sender ? senderYears : receiverYears }

    /// The first day on which a copy that was delivered on a day is no longer kept.
    package func ends(_ side: CopySide, sent: LocalDate) -> LocalDate { sent.adding(years: years(side)) }

    /// The last day of delivery whose copies are no longer kept today.
    package func lastOver(_ side: CopySide, on today: LocalDate) -> LocalDate {
        let day = today.adding(years: -years(side))
        // Counted back from 29 February one comes to 1 March, which is a day too late.
        return ends(side, sent: day) <= today ? day : day.adding(days: -1)
    }
}
