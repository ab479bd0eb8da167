import Access
import Core
import Handover
import Roster
import Storage

/// The demo's handovers: seven schools of one region, forty pupils on their way, in every state
/// there is.
struct DemoHandovers {
    let world: DemoWorld
    let writing: Writing
    let password: PasswordHash
    /// The Swedish school of the demo and its owner.
    let school: OrganisationID
    let owner: OwnerID
    let teacher: PersonID
    let year: SchoolYear

    private struct Unit {
        let id: OrganisationID
        let owner: OwnerID
        let name: String
    }

    func write() throws {
        let sending =
            try [Unit(id: school, owner: owner, name: "Granviksskolan")] + [
                unit("Ekåsa kommun", "Ekåsaskolan"), unit("Norrvallens kommun", "Norrvallsskolan"),
            ]
        let receiving = try [
            unit("Granviks kommun", "Granviks gymnasium, introduktionsprogram", owner: owner),
            unit("Ekåsa kommun", "Ekåsa gymnasieskola, introduktionsprogram", owner: sending[1].owner),
            unit("Norrvallens kommun", "Norrvallens lärcentrum, introduktionsprogram", owner: sending[2].owner),
            unit("Friskolan Ljungen AB", "Friskolan Ljungen, introduktionsprogram"),
        ]
        let people = HandoverSeed.People(
            coordinator: try staff(DemoPeople.coordinator, .resourcePerson, sending[0]), teacher: teacher,
            leader: try staff(DemoPeople.swedishLeader, .schoolLeader, sending[0]),
            receiver: try staff(DemoPeople.receivingLeader, .schoolLeader, receiving[0]),
            mentor: try staff(DemoPeople.receivingMentor, .teacher, receiving[0]))
        let seed = HandoverSeed(world.vault, keys: world.unitKey, world.ids, today: world.day, people: people)
        var number = 0
        for (unit, states) in zip(sending, Self.states) {
            let group = try self.group("9A", at: unit)
            for state in states {
                let pupil = try self.pupil(number, in: group, at: unit)
                try seed.write(
                    plan(pupil, number, state, .compulsoryToIntroductory, from: unit, to: receiving), writing)
                number += 1
            }
            // Two more in the class whom nobody has looked at yet.
            for _ in 0..<2 {
                try grades(of: try self.pupil(number, in: group, at: unit), number, at: unit)
                number += 1
            }
        }
        try betweenProgrammes(receiving, seed, &number)
        try region(of: sending + receiving)
        try retention()
    }

    /// The school's municipality has decided how long it keeps what was handed over.
    private func retention() throws {
        let registrar = try staff(DemoPeople.registrar, .administrator, Unit(id: owner, owner: owner, name: ""))
        let plan = RetentionPlan(
            senderYears: 3, receiverYears: 5, basis: "Dokumenthanteringsplan § 4.2, barn- och utbildningsnämnden")
        try RetentionStore.set(
            plan, of: owner, id: world.ids.id(), by: registrar, at: world.written, writing)
    }

    /// The municipalities and the independent school are of one federation; and the school's municipality has
    /// somebody who follows up.
    private func region(of units: [Unit]) throws {
        let region: OwnerID = world.ids.id()
        try organisation(region, of: region, "federation", "Granviksbygdens kommunalförbund")
        let owners = Array(Set(units.map(\.owner))).sorted { $0.text < $1.text }
        try writing.execute("UPDATE organisation SET parent = \(region) WHERE id IN \(owners)")
        _ = try staff(DemoPeople.region, .secretariat, Unit(id: region, owner: region, name: ""))
        _ = try staff(DemoPeople.followUp, .resourcePerson, Unit(id: owner, owner: owner, name: ""))
    }

    /// The number of the pupil who turns eighteen, the first of those between programmes.
    private static let adult = states.reduce(0) { $0 + $1.count + 2 }

    /// Which states there are at each of the sending schools: thirty-six in all, and four between
    /// programmes.
    private static let states: [[HandoverState]] = [
        [
            .draft, .inProgress, .inProgress, .inProgress, .review, .review, .approved, .waiting, .releasing, .sent,
            .received, .read, .inUse, .closed, .notNeeded, .manual, .recalled, .rerouted,
        ],
        [.sent, .received, .inUse, .inUse, .closed, .inProgress, .review, .notNeeded, .sent],
        [.sent, .read, .received, .inUse, .closed, .draft, .waiting, .sent, .rerouted],
    ]

    /// Pupils who move from one introductory programme to another.
    private func betweenProgrammes(_ units: [Unit], _ seed: HandoverSeed, _ number: inout Int) throws {
        let group = try group("IMS 1", at: units[1])
        for state in [HandoverState.inProgress, .sent, .received, .inUse] {
            let pupil = try pupil(number, in: group, at: units[1])
            try seed.write(
                plan(pupil, number, state, .introductoryToIntroductory, from: units[1], to: [units[0], units[2]]),
                writing)
            number += 1
        }
    }

    private func plan(
        _ pupil: PupilID, _ number: Int, _ state: HandoverState, _ kind: TransitionKind, from unit: Unit,
        to units: [Unit]
    ) throws -> HandoverSeed.Plan {
        try grades(of: pupil, number, at: unit)
        let open = DemoHandoverTexts.openSubjects(number)
        let receiver =
            state == .waiting ? nil : units[number % 3 == 0 || unit.id == school ? 0 : number % units.count].id
        let isElsewhere = state == .recalled || state == .rerouted
        // Of two in three the school has followed the reading.
        let known =
            number % 3 == 2
            ? nil
            : try DemoKnown(world: world, writing: writing, giver: teacher).write(pupil, number, owner: unit.owner)
        return HandoverSeed.Plan(
            pupil: pupil, owner: unit.owner, unit: unit.id, kind: kind, state: state,
            subjects: open.map { ($0, DemoHandoverTexts.subject($0, number)) },
            support: DemoHandoverTexts.support(number),
            voice: DemoHandoverTexts.voice(number), receiver: receiver,
            firstReceiver: isElsewhere ? units[units.count - 1].id : nil, known: known)
    }

    // MARK: Rows

    private func unit(_ ownerName: String, _ name: String, owner: OwnerID? = nil) throws -> Unit {
        let id: OrganisationID = world.ids.id()
        var ownerID = owner
        if ownerID == nil {
            let fresh: OwnerID = world.ids.id()
            try organisation(fresh, of: fresh, "school_owner", ownerName)
            ownerID = fresh
        }
        guard let ownerID else { throw HandoverRefusal.notNow }
        try organisation(id, of: ownerID, "school", name)
        return Unit(id: id, owner: ownerID, name: name)
    }

    private func organisation(_ id: OrganisationID, of owner: OwnerID, _ kind: String, _ name: String) throws {
        let parent = id == owner ? nil : owner
        try writing.execute(
            """
            INSERT INTO organisation (id, owner, parent, kind, country, name)
            VALUES (\(id), \(owner), \(parent), \(kind), 'SE', \(name))
            """)
    }

    private func group(_ name: String, at unit: Unit) throws -> GroupID {
        let id: GroupID = world.ids.id()
        try writing.execute(
            """
            INSERT INTO pupil_group (id, owner, school, kind, name, grade, starts, ends)
            VALUES (\(id), \(unit.owner), \(unit.id), 'class', \(name), '9', \(year.start), \(year.end))
            """)
        if unit.id == school { try assign(.teacher, to: teacher, at: .group(id), owner: unit.owner) }
        return id
    }

    private func assign(_ role: Role, to person: PersonID, at place: Ground.Place, owner: OwnerID) throws {
        try AccountStore.assign(
            world.ids.id(), role, to: person, at: place, owner: owner, from: year.start, until: nil, on: writing)
    }

    private func account(_ person: PersonID, _ name: PersonName, login: String, owner: OwnerID) throws {
        let account: AccountID = world.ids.id()
        try PersonStore.save(person, owner: owner, name: name, on: writing)
        try AccountStore.create(account, person: person, owner: owner, login: login, name: name.full, on: writing)
        if DemoPeople.all.contains(where: { $0.login == login })
            || DemoPeople.handover.contains(where: { $0.login == login })
        {
            try AccountStore.setPassword(password, of: account, on: writing)
        }
    }

    private func staff(_ demo: DemoPerson, _ role: Role, _ unit: Unit) throws -> PersonID {
        let id: PersonID = world.ids.id()
        try account(id, PersonName(given: demo.given, family: demo.family), login: demo.login, owner: unit.owner)
        try assign(role, to: id, at: .organisation(unit.id), owner: unit.owner)
        return id
    }

    private func pupil(_ number: Int, in group: GroupID, at unit: Unit) throws -> PupilID {
        let id: PersonID = world.ids.id()
        let (given, family) = (DemoPeople.givenNames(.sweden), DemoPeople.familyNames(.sweden))
        let demo = [1: DemoPeople.swedishPupil, Self.adult: DemoPeople.adultPupil][number]
        let name =
            demo.map { PersonName(given: $0.given, family: $0.family) }
            ?? PersonName(given: given[number % given.count], family: family[(number * 7 + 3) % family.count])
        try account(id, name, login: demo?.login ?? "se9\(number + 100)", owner: unit.owner)
        // One of them turns eighteen in the week after the demo was made.
        let born =
            number == Self.adult
            ? world.day.adding(years: -18).adding(days: 6) : year.start.adding(years: -15).adding(days: -number * 5)
        try writing.execute("INSERT INTO pupil (id, owner, born) VALUES (\(id), \(unit.owner), \(born))")
        try writing.execute(
            """
            INSERT INTO enrolment (pupil, school, owner, home, starts)
            VALUES (\(id), \(unit.id), \(unit.owner), \(unit.owner), \(year.start))
            """)
        let membership: MembershipID = world.ids.id()
        try writing.execute(
            """
            INSERT INTO membership (id, pupil, pupil_group, owner, starts, ends)
            VALUES (\(membership), \(id), \(group), \(unit.owner), \(year.start), \(year.end))
            """)
        try assign(.pupil, to: id, at: .pupil(id.pupil), owner: unit.owner)
        if number == Self.adult {
            let (guardian, demo): (PersonID, DemoPerson) = (world.ids.id(), DemoPeople.adultsGuardian)
            try account(
                guardian, PersonName(given: demo.given, family: demo.family), login: demo.login, owner: unit.owner)
            try GuardianStore.link(
                pupil: id.pupil, guardian: guardian, owner: unit.owner, relation: "guardian", sees: true,
                from: year.start, on: writing)
            try assign(.guardian, to: guardian, at: .pupil(id.pupil), owner: unit.owner)
        }
        return id.pupil
    }

    private func grades(of pupil: PupilID, _ number: Int, at unit: Unit) throws {
        let open = DemoHandoverTexts.openSubjects(number)
        for (index, code) in DemoHandoverTexts.gradedSubjects.enumerated() {
            let result =
                open.contains(code) ? (number % 4 == 1 ? "-" : "F") : ["E", "D", "C", "E", "B"][(index + number) % 5]
            try writing.execute(
                """
                INSERT INTO subject_grade (pupil, subject, term, owner, result, day, source)
                VALUES (\(pupil), \(code), 'VT', \(unit.owner), \(result), \(world.day.adding(days: -30)), 'imported')
                ON CONFLICT (pupil, subject, term) DO NOTHING
                """)
        }
    }
}
