/// How much of everything has been written.
package struct RegionCounts: Sendable, Hashable, Codable {
    package var owners = 0
    package var schools = 0
    package var classes = 0
    package var staff = 0
    package var pupils = 0
    package var guardians = 0
    package var probes = 0
    package var goals = 0
    package var phases = 0
    /// Rows of all tables.
    package var rows = 0
    /// Spent with making and writing.
    package var seconds = 0.0
    package var secondsOfStatistics = 0.0

    package var rowsPerSecond: Int { Int(Double(rows) / max(seconds, 0.001)) }

    mutating func add(_ schools: [SimulatedSchool], rows: Int) {
        self.rows += rows
        self.schools += schools.count
        for school in schools {
            owners += school.newOwner == nil ? 0 : 1
            classes += school.groups.count
            staff += school.staff.count + (school.newOwner?.staff.count ?? 0)
            pupils += school.pupils.count
            for pupil in school.pupils {
                guardians += pupil.guardians.count
                probes += pupil.probes.count
                goals += pupil.goals.count
                phases += pupil.phases.count
            }
        }
    }
}
