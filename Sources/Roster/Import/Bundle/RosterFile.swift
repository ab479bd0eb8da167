/// The files a OneRoster bundle may hold.
package enum RosterFile: String, CaseIterable, Sendable {
    case manifest
    case orgs, academicSessions, courses, classes, users, roles, userProfiles, demographics, enrollments
    case categories, classResources, courseResources, lineItems, lineItemLearningObjectiveIds, lineItemScoreScales
    case resources, resultLearningObjectiveIds, results, resultScoreScales, scoreScales, userResources

    /// `orgs.csv`.
    package var name: String { rawValue + ".csv" }

    /// The file with this name, whatever its case.
    package init?(name: String) {
        let wanted = name.lowercased()
        guard let found = Self.allCases.first(where: { $0.name.lowercased() == wanted }) else { return nil }
        self = found
    }

    /// Files whose rows are read; the others are unpacked, checked and left.
    static let read: [Self] = [
        .orgs, .academicSessions, .courses, .classes, .users, .roles, .userProfiles, .demographics, .enrollments,
    ]

    /// The order in which findings are listed.
    var order: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

/// What a file of a bundle is.
package enum RosterMode: String, Sendable {
    /// Not part of the bundle: it says nothing about its records.
    case absent
    /// Everything there is.
    case bulk
    /// Only what has changed.
    case delta
}

/// The versions of OneRoster that are read.
package enum RosterVersion: String, Sendable, Codable {
    case v1p1 = "1.1"
    case v1p2 = "1.2"
}
