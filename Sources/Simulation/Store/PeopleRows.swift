import Access
import Core
import Roster
import Storage

/// Everybody in some schools: names, words to find them by, accounts, and what they are.
struct PeopleRows {
    /// Somebody, whatever they are.
    private struct Somebody {
        let id: PersonID
        let owner: OwnerID
        let account: AccountID
        let login: String
        let kept: KeptName
        let full: String
    }

    private let schools: [SimulatedSchool]
    private let people: [Somebody]

    init(_ schools: [SimulatedSchool], names: KeptNames) {
        self.schools = schools
        var people: [Somebody] = []
        for school in schools {
            func add(_ id: PersonID, _ account: AccountID, _ login: String, _ name: SimulatedName) {
                let name = PersonName(given: name.given, family: name.family)
                people.append(
                    Somebody(
                        id: id, owner: school.owner, account: account, login: login, kept: names[name], full: name.full)
                )
            }
            for one in school.everyStaff { add(one.id, one.account, one.login, one.name) }
            for pupil in school.pupils {
                add(pupil.id, pupil.account, pupil.login, pupil.name)
                for one in pupil.guardians { add(one.id, one.account, one.login, one.name) }
            }
        }
        self.people = people
    }

    func write(_ bulk: inout BulkWriting) throws {
        try bulk.insert(
            into: BulkPerson.table, people.map { BulkPerson.row($0.id, owner: $0.owner, $0.kept) })
        try bulk.insert(
            into: BulkPerson.words, people.flatMap { BulkPerson.wordRows($0.id, owner: $0.owner, $0.kept) })
        try bulk.insert(
            into: BulkAccount.table,
            people.map {
                BulkAccount.row(
                    $0.account, person: $0.id, owner: $0.owner, login: $0.login, name: $0.full)
            })
        try bulk.insert(into: BulkAssignment.table, schools.flatMap(Self.staffRows))
    }

    private static func staffRows(_ school: SimulatedSchool) -> [[SQLValue]] {
        school.everyStaff.flatMap { one -> [[SQLValue]] in
            let place = one.duty.isOfOwner ? school.owner : school.id
            let main = BulkAssignment.row(
                one.assignment, one.duty.role, to: one.id, at: .organisation(place), owner: school.owner,
                from: one.starts, until: nil)
            return [main]
                + one.classes.map {
                    BulkAssignment.row(
                        $0.id, .teacher, to: one.id, at: .group($0.group), owner: school.owner, from: $0.starts,
                        until: $0.ends)
                }
        }
    }
}

extension SimulatedSchool {
    fileprivate var everyStaff: [SimulatedStaff] { (newOwner?.staff ?? []) + staff }
}

extension SimulatedStaff.Duty {
    var role: Role {
        switch self {
        case .teacher: .teacher
        case .leader: .schoolLeader
        case .resourcePerson, .adviser: .resourcePerson
        case .municipality: .municipality
        case .administrator: .administrator
        }
    }

    fileprivate var isOfOwner: Bool { [.municipality, .administrator, .adviser].contains(self) }
}
