package import Core

/// What a country's schools hand over, in which words it is asked for, by which law, and what a
/// pupil's results open.
///
/// It is data with a date, kept in a column of the database: when a law or a syllabus changes, a
/// new version is added, and what was written by an old one keeps its meaning.
package struct HandoverModel: Codable, Hashable, Sendable {
    /// Such as `se-2026-1`.
    package let version: String
    package let country: Country
    package let validFrom: LocalDate
    /// The last day on which a handover can be begun by it; `nil` while no end is known.
    package let validUntil: LocalDate?
    package let source: [ModelSource]
    package let subjects: [ModelSubject]
    /// Steps of the distance to a pass, from the longest to the shortest.
    package let distances: [ModelChoice]
    package let sections: [ModelSection]
    package let grounds: [BasisGround]
    package let eligibility: [EligibilityDoor]

    package init(
        version: String, country: Country, validFrom: LocalDate, validUntil: LocalDate?, source: [ModelSource],
        subjects: [ModelSubject], distances: [ModelChoice], sections: [ModelSection], grounds: [BasisGround],
        eligibility: [EligibilityDoor]
    ) {
        (self.version, self.country, self.validFrom, self.validUntil) = (version, country, validFrom, validUntil)
        (self.source, self.subjects, self.distances) = (source, subjects, distances)
        (self.sections, self.grounds, self.eligibility) = (sections, grounds, eligibility)
    }
}

/// Where a part of the model comes from, for whoever looks after it.
package struct ModelSource: Codable, Hashable, Sendable {
    /// The law, the page or the form, by its own name.
    package let name: String
    package let address: String?
    /// What was taken from it, in English.
    package let says: String
    /// False for what is known but was not read when the model was written.
    package let isRead: Bool

    package init(name: String, address: String?, says: String, isRead: Bool) {
        (self.name, self.address, self.says, self.isRead) = (name, address, says, isRead)
    }
}
