package import Access
package import Roster
package import Site
package import Storage

/// What modules above this floor add to a pupil's page, for whoever reads it.
package struct PupilParts: Sendable {
    /// Sections in their order, above the measures. Runs inside the page's own reading.
    let sections: @Sendable (Visit, PupilLine, Reading) throws -> [HTML]

    package init(sections: @escaping @Sendable (Visit, PupilLine, Reading) throws -> [HTML]) {
        self.sections = sections
    }

    package static let none = PupilParts { _, _, _ in [] }
}
