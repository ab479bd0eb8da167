import Access
import Core
import Storage

/// People nobody knew. Nothing of them can be in the database, so that nothing is looked up:
/// their rows are worked out here and wait to be written.
extension RosterIntake {
    func bring(_ person: PersonID, _ row: PersonRow, _ name: PersonName) throws {
        guard let owner = ownerOfNew(row) else { return }
        let kept = KeptName(name)
        try rows.add(.person, BulkPerson.row(person, owner: owner, kept))
        for word in BulkPerson.wordRows(person, owner: owner, kept) { try rows.add(.word, word) }
        if row.isEnding { return }
        if row.roles.contains(where: { $0.role == .student }) {
            let pupil = person.pupil
            newPupils[pupil] = owner
            try rows.add(.pupil, BulkPupil.row(pupil, owner: owner, born: row.birthDate, isProtected: false))
        }
        try place(person, owner: owner, roles: row.roles)
        guard !row.username.isEmpty else { return }
        try rows.add(
            WaitingRows.Account(
                id: environment.id(), person: person, owner: owner, login: row.username, name: name.full,
                isDisabled: !row.isEnabled))
    }

    private func place(_ person: PersonID, owner: OwnerID, roles: [RoleRow]) throws {
        var places = NewPlaces()
        if newPupils[person.pupil] != nil {
            places.assign(
                .pupil, at: .pupil(person.pupil), from: nil, until: nil, today: today, id: { environment.id() })
        }
        for role in roles {
            guard let school: OrganisationID = entity(.organisation, role.organisation) else { continue }
            let ends = role.isEnding ? today : role.end
            if role.role == .student {
                places.enrol(at: school, from: role.begin, until: ends, today: today)
            } else if let staff = Self.staffRole(role.role) {
                places.assign(
                    staff, at: .organisation(school), from: role.begin, until: ends, today: today,
                    id: { environment.id() })
            }
        }
        for place in places.enrolments {
            let row = BulkEnrolment.row(
                person.pupil, school: place.school, owner: organisations[place.school.text]?.owner ?? owner,
                home: owner,
                starts: place.starts, ends: place.ends)
            try rows.add(.enrolment, row)
        }
        for place in places.assignments {
            let row = BulkAssignment.row(
                place.id, place.role, to: person, at: place.place, owner: owner, from: place.starts, until: place.ends)
            try rows.add(.assignment, row)
        }
    }
}
