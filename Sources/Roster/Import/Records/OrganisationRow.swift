/// A row of orgs.csv.
package struct OrganisationRow: Sendable, Equatable {
    package enum Kind: String, CaseIterable, Sendable {
        case department, school, district, local, state, national
        /// A term of the source's own (`ext:…`).
        case other
    }

    package let line: Int
    package let sourcedId: String
    package let isEnding: Bool
    package let name: String
    package let kind: Kind
    package let identifier: String?
    /// Delivered before this one, or known to the caller.
    package internal(set) var parent: String?
}
