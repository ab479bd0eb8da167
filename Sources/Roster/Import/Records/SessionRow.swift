package import Core

/// A row of academicSessions.csv: a school year or a part of one.
package struct SessionRow: Sendable, Equatable {
    package enum Kind: String, CaseIterable, Sendable {
        case gradingPeriod, semester, schoolYear, term
        /// A term of the source's own (`ext:…`).
        case other
    }

    package let line: Int
    package let sourcedId: String
    package let isEnding: Bool
    package let title: String
    package let kind: Kind
    package let begin: LocalDate
    /// The day after the last one.
    package let end: LocalDate
    /// The year in which the school year ends; `nil` when it is not written as a year.
    package let schoolYear: Int?
    /// Delivered before this one, or known to the caller.
    package internal(set) var parent: String?
}
