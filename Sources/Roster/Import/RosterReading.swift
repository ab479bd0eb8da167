/// What reading a bundle came to.
package struct RosterReading: Sendable, Equatable {
    package internal(set) var report: RosterReport
    package let version: RosterVersion
    /// As the manifest says; `nil` when it says nothing.
    package let systemName: String?
    package let systemCode: String?
    /// What each file turned out to be; every file but the manifest is in it.
    package let modes: [RosterFile: RosterMode]
    /// Records delivered, additions not counted.
    package internal(set) var counts: [RecordKind: Int] = [:]
    /// Records delivered about persons that users.csv does not name.
    package internal(set) var additionCount = 0
    /// The ids of rejected rows, so that a rejected row neither ends nor changes the record
    /// it names. An id whose first row was good and second a duplicate is not in it.
    package internal(set) var rejectedIds: [RecordKind: Set<String>] = [:]
}
