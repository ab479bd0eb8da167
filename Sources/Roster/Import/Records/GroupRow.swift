/// A row of classes.csv.
package struct GroupRow: Sendable, Equatable {
    package enum Kind: String, CaseIterable, Sendable {
        case homeroom, scheduled
        /// A term of the source's own (`ext:…`).
        case other
    }

    package let line: Int
    package let sourcedId: String
    package let isEnding: Bool
    package let title: String
    package let code: String?
    package let kind: Kind
    package let school: String
    /// The sessions that are known; never empty.
    package let sessions: [String]
    package let grades: [String]
    package let subjects: [String]
}
