package import Core

/// A row of enrollments.csv: a person in a group for a time.
package struct EnrolmentRow: Sendable, Equatable {
    package enum Role: String, CaseIterable, Sendable {
        case administrator, proctor, student, teacher
        /// A term of the source's own (`ext:…`).
        case other
    }

    package let line: Int
    package let sourcedId: String
    package let isEnding: Bool
    package let group: String
    package let school: String
    package let person: String
    package let role: Role
    /// Whether a teacher is the main one; `nil` when nothing is said.
    package let isPrimary: Bool?
    package let begin: LocalDate?
    /// The day after the last one.
    package let end: LocalDate?
}
