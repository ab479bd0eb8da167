package import Core
import Storage

/// A step of the year that handovers follow, in the order of the year.
package enum CalendarStep: String, CaseIterable, Sendable, SQLEnumeration {
    /// Who may need a handover is marked, and talked with.
    case mark
    /// Subject teachers have written.
    case write
    case approve
    /// The decisions are there, and what is approved is sent.
    case release
    /// The receiving school has confirmed and read before it begins.
    case receive
    /// Questions are answered, and the study plan is begun.
    case begin
    /// Was it useful? And what is over is closed.
    case close
}

/// The days by which the steps of a school year are to be done. Data: the country's, or an owner's own.
package struct HandoverCalendar: Hashable, Sendable {
    package let year: SchoolYear
    package let due: [CalendarStep: LocalDate]

    package init(year: SchoolYear, due: [CalendarStep: LocalDate]) { (self.year, self.due) = (year, due) }

    /// The steps that have a day, in the order of the days.
    package var steps: [(step: CalendarStep, due: LocalDate)] {
        CalendarStep.allCases.compactMap { step in due[step].map { (step, $0) } }.sorted { $0.due < $1.due }
    }

    /// The first step whose day has not gone by.
    package func next(on day: LocalDate) -> CalendarStep? { steps.first { $0.due >= day }?.step }
}

extension CalendarStep {
    /// Where a handover stands that this step is still to be done with.
    package var states: [HandoverState] {
        switch self {
        case .mark: []
        case .write: [.draft, .inProgress]
        case .approve: [.review]
        case .release: [.approved, .waiting, .releasing, .recalled]
        case .receive: [.sent, .rerouted]
        case .begin: [.received, .read]
        case .close: [.inUse]
        }
    }
}
