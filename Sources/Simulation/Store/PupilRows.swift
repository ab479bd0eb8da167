import Access
import Core
import Roster
import Storage

/// The pupils of some schools: where they are, and who sees them.
struct PupilRows {
    private typealias Entry = (school: SimulatedSchool, pupil: SimulatedPupil)

    private let entries: [Entry]

    init(_ schools: [SimulatedSchool]) {
        entries = schools.flatMap { school in school.pupils.map { (school, $0) } }
    }

    func write(_ bulk: inout BulkWriting) throws {
        try bulk.insert(
            into: BulkPupil.table,
            entries.map { entry in
                BulkPupil.row(
                    entry.pupil.id.pupil, owner: entry.school.owner, born: entry.pupil.born,
                    isProtected: entry.pupil.isProtected)
            })
        try bulk.insert(
            into: BulkEnrolment.table,
            entries.flatMap { entry in
                entry.pupil.enrolments.map {
                    BulkEnrolment.row(
                        entry.pupil.id.pupil, school: $0.school, owner: entry.school.owner, home: entry.school.owner,
                        starts: $0.starts, ends: $0.ends)
                }
            })
        try bulk.insert(
            into: BulkMembership.table,
            entries.flatMap { entry in
                entry.pupil.memberships.map {
                    BulkMembership.row(
                        $0.id, pupil: entry.pupil.id.pupil, group: $0.group, owner: entry.school.owner,
                        starts: $0.starts, ends: $0.ends)
                }
            })
        try bulk.insert(into: BulkGuardianship.table, entries.flatMap(Self.guardianRows))
        try bulk.insert(into: BulkAssignment.table, entries.flatMap(Self.roleRows))
        try bulk.insert(into: BulkProtectionReader.table, entries.flatMap(Self.readerRows))
    }

    private static func guardianRows(_ entry: Entry) -> [[SQLValue]] {
        entry.pupil.guardians.map {
            BulkGuardianship.row(
                pupil: entry.pupil.id.pupil, guardian: $0.id, owner: entry.school.owner, relation: "guardian",
                sees: true,
                from: entry.pupil.time.starts)
        }
    }

    private static func roleRows(_ entry: Entry) -> [[SQLValue]] {
        let (pupil, owner) = (entry.pupil, entry.school.owner)
        let own = BulkAssignment.row(
            pupil.assignment, .pupil, to: pupil.id, at: .pupil(pupil.id.pupil), owner: owner, from: pupil.time.starts,
            until: pupil.time.ends)
        return [own]
            + pupil.guardians.map {
                BulkAssignment.row(
                    $0.assignment, .guardian, to: $0.id, at: .pupil(pupil.id.pupil), owner: owner,
                    from: pupil.time.starts, until: pupil.time.ends)
            }
    }

    /// A protected pupil is seen by the leader and the resource person of the school.
    private static func readerRows(_ entry: Entry) -> [[SQLValue]] {
        guard entry.pupil.isProtected else { return [] }
        return entry.school.staff.filter { $0.duty == .leader || $0.duty == .resourcePerson }.map {
            BulkProtectionReader.row(entry.pupil.id.pupil, person: $0.id, owner: entry.school.owner)
        }
    }
}
