import Access
import App
import Core
import Monitoring
import Roster
import Storage
import TestSupport
import Testing

/// A row that is written in bulk is the row that the ordinary statement writes.
@Suite("Rows written in bulk")
struct BulkRowTests {
    private typealias Rows = [[String: SQLValue]]

    /// Both ways of writing, undone afterwards: what stands in the tables then.
    private func both(
        _ world: World, _ tables: [String], where condition: SQL,
        ordinary: @escaping @Sendable (Writing) throws -> Void,
        bulk: @escaping @Sendable (Writing) throws -> Void
    ) async throws -> (ordinary: Rows, bulk: Rows) {
        func rows(_ body: @escaping @Sendable (Writing) throws -> Void) async throws -> Rows {
            try await world.database.rehearse { writing in
                try body(writing)
                return try tables.flatMap { try writing.reading.rows(of: $0, where: condition) }
            }
        }
        return (try await rows(ordinary), try await rows(bulk))
    }

    private static func id<Entity>(_ number: UInt64, _: Entity.Type = Entity.self) -> Identifier<Entity> {
        Identifier(at: Instant(milliseconds: 1_700_000_000_000), random: (0, number))
    }

    private static let now = Instant(milliseconds: 1_794_214_800_000)

    private func owner(_ world: World, _ places: Places) async throws -> OwnerID {
        try await world.id("SELECT owner AS value FROM pupil WHERE id = \(places.pupil)")
    }

    @Test("roles and accounts")
    func access() async throws {
        let world = try await World()
        let places = try await Places(world)
        let owner = try await owner(world, places)
        let person: PersonID = Self.id(1)
        for place: Ground.Place in [.organisation(owner), .group(places.group), .pupil(places.pupil)] {
            for ends in [nil, World.day] {
                let found = try await both(
                    world, ["role_assignment"], where: "person = \(person)",
                    ordinary: {
                        try AccountStore.assign(
                            Self.id(2), .mentor, to: person, at: place, owner: owner, from: World.day, until: ends,
                            on: $0)
                    },
                    bulk: {
                        let row = BulkAssignment.row(
                            Self.id(2), .mentor, to: person, at: place, owner: owner, from: World.day, until: ends)
                        try $0.insert(into: BulkAssignment.table, [row])
                    })
                #expect(found.ordinary.count == 1 && found.ordinary == found.bulk)
            }
        }
        let found = try await both(
            world, ["account"], where: "person = \(person)",
            ordinary: {
                try AccountStore.create(Self.id(3), person: person, owner: owner, login: "Åse.B", name: "Åse B", on: $0)
            },
            bulk: {
                let row = BulkAccount.row(Self.id(3), person: person, owner: owner, login: "Åse.B", name: "Åse B")
                try $0.insert(into: BulkAccount.table, [row])
            })
        #expect(found.ordinary.count == 1 && found.ordinary == found.bulk)
    }

    @Test("people, the words that find them, and guardians")
    func roster() async throws {
        let world = try await World()
        let places = try await Places(world)
        let owner = try await owner(world, places)
        let person: PersonID = Self.id(1)
        let name = PersonName(given: "Åse-Müller Zahra", family: "Østerbæk")
        for table in ["person", "person_word"] {
            let found = try await both(
                world, [table], where: table == "person" ? "id = \(person)" : "person = \(person)",
                ordinary: { try PersonStore.save(person, owner: owner, name: name, on: $0) },
                bulk: {
                    let kept = KeptNames()[name]
                    try $0.insert(into: BulkPerson.table, [BulkPerson.row(person, owner: owner, kept)])
                    try $0.insert(into: BulkPerson.words, BulkPerson.wordRows(person, owner: owner, kept))
                })
            #expect(found.ordinary.count == (table == "person" ? 1 : 5) && found.ordinary == found.bulk)
        }
        let guardian: PersonID = try await world.id("SELECT person AS value FROM account WHERE login = 'mette'")
        let link = try await both(
            world, ["guardianship"], where: "guardian = \(guardian)",
            ordinary: {
                try GuardianStore.link(
                    pupil: places.pupil, guardian: guardian, owner: owner, relation: "guardian", sees: true,
                    from: World.day, on: $0)
            },
            bulk: {
                let row = BulkGuardianship.row(
                    pupil: places.pupil, guardian: guardian, owner: owner, relation: "guardian", sees: true,
                    from: World.day)
                try $0.insert(into: BulkGuardianship.table, [row])
            })
        #expect(link.ordinary.count == 1 && link.ordinary == link.bulk)
    }

    @Test("scores, goals and phases")
    func measures() async throws {
        let world = try await World()
        let places = try await Places(world)
        let owner = try await owner(world, places)
        let giver: PersonID = Self.id(9)
        for probe in [
            NewProbe(
                pupil: places.pupil, instrument: places.instrument, day: World.day.adding(days: -400), place: 1,
                phase: .baseline, score: 41, form: 3, seen: nil),
            NewProbe(
                pupil: places.pupil, instrument: places.instrument, day: World.day.adding(days: -400), place: 2,
                phase: .progress, score: 0.5, seen: nil),
        ] {
            let found = try await both(
                world, ["probe"], where: "id = \(Self.id(1) as ProbeID)",
                ordinary: {
                    let entry = ProbeEntry(probe: probe, id: Self.id(1), owner: owner, version: 2, giver: giver)
                    try ScoreBook.open(on: $0) { try $0.write([entry], at: Self.now) }
                },
                bulk: {
                    let row = BulkProbe.row(
                        probe, id: Self.id(1), owner: owner, version: 2, isCurrent: true, by: giver, at: Self.now)
                    try $0.insert(into: BulkProbe.table, [row])
                })
            #expect(found.ordinary.count == 1 && found.ordinary == found.bulk)
        }
        let goal = ProgressGoal(
            id: Self.id(1), baseline: 41, start: World.day, target: 60, due: World.day.adding(days: 90))
        let store = GoalStore(world.services.vault)
        let goals = try await both(
            world, ["goal"], where: "id = \(goal.id)",
            ordinary: {
                try store.write(
                    goal, words: "", of: places.pupil, on: places.instrument, owner: owner, version: 7, by: giver,
                    at: Self.now, $0)
            },
            bulk: {
                let row = BulkGoal.row(
                    goal, words: nil, of: places.pupil, on: places.instrument, owner: owner, version: 7,
                    isCurrent: true, by: giver, at: Self.now)
                try $0.insert(into: BulkGoal.table, [row])
            })
        #expect(goals.ordinary.count == 1 && goals.ordinary == goals.bulk)
        let phase = Phase(kind: .followUp, starts: World.day, ends: nil)
        let phases = try await both(
            world, ["phase"], where: "id = \(Self.id(1) as PhaseID)",
            ordinary: {
                try PhaseStore.begin(
                    phase, id: Self.id(1), of: places.pupil, owner: owner, origin: nil, at: Self.now, on: $0)
            },
            bulk: {
                let row = BulkPhase.row(
                    phase, id: Self.id(1), of: places.pupil, owner: owner, origin: nil, at: Self.now)
                try $0.insert(into: BulkPhase.table, [row])
            })
        #expect(phases.ordinary.count == 1 && phases.ordinary == phases.bulk)
    }

    @Test("schools, classes and those in them, as the demo has them")
    func places() async throws {
        let world = try await World()
        let places = try await Places(world)
        let (pupil, group) = (places.hidden, places.group)
        try await world.database.write { writing in
            let reading = writing.reading
            func same(_ table: BulkTable, _ name: String, _ condition: SQL, _ row: (Row) throws -> [SQLValue]) throws {
                let from = SQL(stringLiteral: "SELECT * FROM \(name) WHERE ") + condition
                let before = try reading.rows(of: name, where: condition)
                let rows = try reading.all(from, row)
                try writing.execute(SQL(stringLiteral: "DELETE FROM \(name) WHERE ") + condition)
                try writing.insert(into: table, rows)
                let after = try reading.rows(of: name, where: condition)
                #expect(before.count == 1 && after == before, "\(name)")
            }
            let owner: OwnerID = try #require(
                try reading.value("SELECT owner AS value FROM pupil WHERE id = \(pupil)"))
            try same(BulkMembership.table, "membership", "pupil = \(pupil)") {
                BulkMembership.row(
                    try $0["id"], pupil: pupil, group: group, owner: owner, starts: try $0["starts"],
                    ends: try $0["ends"])
            }
            try writing.execute("UPDATE enrolment SET ends = \(World.day) WHERE pupil = \(pupil)")
            try same(BulkEnrolment.table, "enrolment", "pupil = \(pupil)") {
                BulkEnrolment.row(
                    pupil, school: try $0["school"], owner: owner, home: try $0["home"], starts: try $0["starts"],
                    ends: try $0["ends"])
            }
            try same(BulkProtectionReader.table, "protection_reader", "pupil = \(pupil)") {
                BulkProtectionReader.row(pupil, person: try $0["person"], owner: owner)
            }
            let child: PupilID = Self.id(4)
            try writing.insert(
                into: BulkPupil.table, [BulkPupil.row(child, owner: owner, born: World.day, isProtected: true)])
            try same(BulkPupil.table, "pupil", "id = \(child)") {
                BulkPupil.row(child, owner: owner, born: try $0["born"], isProtected: try $0["protection"])
            }
            let (school, lesson): (OrganisationID, GroupID) = (Self.id(5), Self.id(6))
            try writing.execute(
                """
                INSERT INTO organisation (id, owner, parent, kind, country, name)
                VALUES (\(school), \(owner), \(owner), \("school"), \(Country.norway), \("Myra skole"))
                """)
            try same(BulkOrganisation.table, "organisation", "id = \(school)") { _ in
                BulkOrganisation.row(
                    school, owner: owner, parent: owner, kind: "school", country: .norway, name: "Myra skole")
            }
            try writing.execute(
                """
                INSERT INTO pupil_group (id, owner, school, kind, name, grade, starts, ends)
                VALUES (\(lesson), \(owner), \(school), 'class', \("5A"), \("05"), \(World.day), \(World.day))
                """)
            try same(BulkGroup.table, "pupil_group", "id = \(lesson)") { _ in
                BulkGroup.row(
                    lesson, owner: owner, school: school, name: "5A", grade: "05", starts: World.day, ends: World.day)
            }
        }
    }
}
