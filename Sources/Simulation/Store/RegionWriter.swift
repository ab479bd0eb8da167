import Access
import Core
import Monitoring
import Roster
import Storage

/// Writes schools of a region in one transaction, each table in bulk.
struct RegionWriter: Sendable {
    let goals: GoalStore
    let names = KeptNames()

    /// - Returns: how many rows were written.
    func write(_ schools: [SimulatedSchool], on writing: Writing) throws -> Int {
        var bulk = BulkWriting(writing)
        let owners = schools.compactMap(\.newOwner)
        try bulk.insert(
            into: BulkOrganisation.table,
            owners.map {
                BulkOrganisation.row(
                    $0.id, owner: $0.id, parent: nil, kind: "school_owner", country: $0.country, name: $0.name)
            })
        for owner in owners { try write(owner, on: writing) }
        try bulk.insert(
            into: BulkOrganisation.table,
            schools.map {
                BulkOrganisation.row(
                    $0.id, owner: $0.owner, parent: $0.owner, kind: "school", country: $0.country, name: $0.name)
            })
        try bulk.insert(
            into: BulkGroup.table,
            schools.flatMap { school in
                school.groups.map {
                    BulkGroup.row(
                        $0.id, owner: school.owner, school: school.id, name: $0.name, grade: Self.code($0.grade),
                        starts: $0.starts, ends: $0.ends)
                }
            })
        let people = PeopleRows(schools, names: names)
        try people.write(&bulk)
        try PupilRows(schools).write(&bulk)
        try MeasureRows(schools).write(sealing: goals, &bulk)
        return bulk.rows + owners.reduce(0) { $0 + $1.instruments.count }
    }

    /// An owner has few things of its own; they are written as everybody writes them.
    private func write(_ owner: SimulatedOwner, on writing: Writing) throws {
        for one in owner.instruments {
            try InstrumentStore.create(
                MeasuringInstrument(
                    id: one.id, owner: owner.id, name: one.name, unit: one.unit, minimum: 0, maximum: one.maximum,
                    decimals: 0, direction: .rises, forms: 12), on: writing)
        }
    }

    /// A grade as rosters write it.
    private static func code(_ grade: Int) -> String { grade == 0 ? "KG" : grade < 10 ? "0\(grade)" : "\(grade)" }
}
