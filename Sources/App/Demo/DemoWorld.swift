package import Access
package import Core
import Monitoring
import Roster
package import Storage

/// One small world of three schools, the same every time: used by the demo, the tests
/// and the README.
package struct DemoWorld: Sendable {
    private let services: Services
    private let environment: Environment
    private let today: LocalDate
    private let hasCourses: Bool
    private let hasHandovers: Bool

    /// - Parameters:
    ///   - today: the day the world is made for; its school year and its weeks of probes
    ///     end there.
    ///   - hasCourses: false for a world in which nobody is on a course.
    ///   - hasHandovers: false for a world in which nobody is on the way to another school.
    ///   - seed: where ids and the schools' keys come from; another makes another installation.
    package init(
        _ services: Services, today: LocalDate, hasCourses: Bool = true, hasHandovers: Bool = true,
        seed: UInt64 = 20_171_101
    ) {
        self.services = services
        self.today = today
        (self.hasCourses, self.hasHandovers) = (hasCourses, hasHandovers)
        // The ids are made in a moment of the past, so that they do not depend on the clock.
        let start = Instant(milliseconds: Int64(today.daysSince1970) * 86_400_000)
        environment = .repeatable(at: start, seed: seed)
    }

    /// True when a database holds this world, and not people of another.
    package static func isThere(_ database: Database) async throws -> Bool {
        let logins = DemoPeople.all.map(\.login)
        let found: Int? = try await database.read { reading in
            guard try reading.tables().contains("account") else { return 0 }
            return try reading.value("SELECT count(*) AS value FROM account WHERE login IN \(logins)")
        }
        return found == logins.count
    }

    /// Writes the world into an empty database, in one transaction.
    package func build() async throws {
        let password = try await services.passwords.hash(DemoPeople.password)
        try await services.database.write { writing in
            var random = DemoRandom(seed: 88)
            for country in Country.allCases {
                try School(country, self, password, writing).build(&random)
            }
        }
    }

    /// One country's school while it is being written.
    private struct School {
        let country: Country
        let world: DemoWorld
        let password: PasswordHash
        let writing: Writing
        let year: SchoolYear
        let owner: OwnerID
        let school: OrganisationID

        init(_ country: Country, _ world: DemoWorld, _ password: PasswordHash, _ writing: Writing) {
            (self.country, self.world, self.password, self.writing) = (country, world, password, writing)
            year = SchoolYear(country: country, containing: world.today)
            owner = world.environment.id()
            school = world.environment.id()
        }

        func build(_ random: inout DemoRandom) throws {
            let names = Self.names(country)
            try organisation(owner, kind: "school_owner", parent: nil, name: names.owner)
            try organisation(school, kind: "school", parent: owner, name: names.school)
            let instruments = try DemoMeasures(owner: owner, country: country, world.environment, writing).create()
            var staff: [Role: PersonID] = [:]
            for person in DemoPeople.all where person.country == country && person.role.isStaff {
                staff[person.role] = try self.staff(person)
            }
            var classes: [[PupilID]] = []
            for (index, name) in names.groups.enumerated() {
                let group = try self.group(name)
                if let teacher = staff[.teacher], index < 2 {
                    try assign(.teacher, to: teacher, at: .group(group))
                }
                let pupils = try self.pupils(of: group, number: index)
                try DemoMeasures.fill(
                    pupils, instruments: instruments, number: index, world: world, writing, &random,
                    environment: world.environment, giver: staff[.teacher])
                if country == .denmark, index == 0 { try household(pupils[0], hidden: pupils[20], staff: staff) }
                classes.append(pupils)
            }
            if let teacher = staff[.teacher], let resourcePerson = staff[.resourcePerson],
                let leader = staff[.schoolLeader], let mentor = staff[.mentor], world.hasCourses
            {
                try DemoCourses(
                    school: school, owner: owner, world: world, writing: writing, teacher: teacher,
                    resourcePerson: resourcePerson, leader: leader, mentor: mentor, reading: instruments.reading.id,
                    classes: classes
                ).write()
            }
            if country == .sweden, let teacher = staff[.teacher], world.hasHandovers {
                try DemoHandovers(
                    world: world, writing: writing, password: password, school: school, owner: owner, teacher: teacher,
                    year: year
                ).write()
            }
        }

        private static func names(_ country: Country) -> (owner: String, school: String, groups: [String]) {
            switch country {
            case .denmark: ("Lyngby Fjord Kommune", "Fjordskolen", ["8.A", "8.B", "9.A"])
            case .sweden: ("Granviks kommun", "Granviksskolan", ["8A", "8B"])
            case .norway: ("Havnes kommune", "Havnes ungdomsskole", ["9A", "9B"])
            }
        }

        private func organisation(_ id: OrganisationID, kind: String, parent: OrganisationID?, name: String) throws {
            try writing.execute(
                """
                INSERT INTO organisation (id, owner, parent, kind, country, name)
                VALUES (\(id), \(owner), \(parent), \(kind), \(country), \(name))
                """)
        }

        private func group(_ name: String) throws -> GroupID {
            let id: GroupID = world.environment.id()
            try writing.execute(
                """
                INSERT INTO pupil_group (id, owner, school, kind, name, starts, ends)
                VALUES (\(id), \(owner), \(school), 'class', \(name), \(year.start), \(year.end))
                """)
            return id
        }

        private func assign(_ role: Role, to person: PersonID, at place: Ground.Place) throws {
            try AccountStore.assign(
                world.environment.id(), role, to: person, at: place, owner: owner, from: year.start, until: nil,
                on: writing)
        }

        private func person(_ id: PersonID, _ name: PersonName, login: String?) throws {
            try PersonStore.save(id, owner: owner, name: name, on: writing)
            guard let login else { return }
            let account: AccountID = world.environment.id()
            try AccountStore.create(account, person: id, owner: owner, login: login, name: name.full, on: writing)
            if DemoPeople.all.contains(where: { $0.login == login }) {
                try AccountStore.setPassword(password, of: account, on: writing)
            }
        }

        private func staff(_ demo: DemoPerson) throws -> PersonID {
            let id: PersonID = world.environment.id()
            try person(id, PersonName(given: demo.given, family: demo.family), login: demo.login)
            let isOfSchool = [.teacher, .schoolLeader, .resourcePerson].contains(demo.role)
            // A mentor has pupils, not a school; they are given where the pupils are made.
            if demo.role != .mentor { try assign(demo.role, to: id, at: .organisation(isOfSchool ? school : owner)) }
            return id
        }

        private func pupils(of group: GroupID, number: Int) throws -> [PupilID] {
            let given = DemoPeople.givenNames(country)
            let family = DemoPeople.familyNames(country)
            return try given.indices.map { index in
                let id: PersonID = world.environment.id()
                let isDemoPupil = country == .denmark && number == 0 && index == 0
                let demo = DemoPeople.pupil
                let name =
                    isDemoPupil
                    ? PersonName(given: demo.given, family: demo.family)
                    : PersonName(given: given[index], family: family[(index * 5 + number * 3) % family.count])
                let login = isDemoPupil ? demo.login : "\(country.rawValue.lowercased())\(number)\(index + 100)"
                try person(id, name, login: login)
                let born = year.start.adding(years: -14).adding(days: -(index * 12) % 365)
                try writing.execute("INSERT INTO pupil (id, owner, born) VALUES (\(id), \(owner), \(born))")
                try writing.execute(
                    """
                    INSERT INTO enrolment (pupil, school, owner, home, starts)
                    VALUES (\(id), \(school), \(owner), \(owner), \(year.start))
                    """)
                let membership: MembershipID = world.environment.id()
                try writing.execute(
                    """
                    INSERT INTO membership (id, pupil, pupil_group, owner, starts, ends)
                    VALUES (\(membership), \(id), \(group), \(owner), \(year.start), \(year.end))
                    """)
                try assign(.pupil, to: id, at: .pupil(id.pupil))
                return id.pupil
            }
        }

        /// The demo pupil's home, and a classmate with a protected identity whom only the
        /// resource person may see.
        private func household(_ pupil: PupilID, hidden: PupilID, staff: [Role: PersonID]) throws {
            let demo = DemoPeople.guardian
            let guardian: PersonID = world.environment.id()
            try person(guardian, PersonName(given: demo.given, family: demo.family), login: demo.login)
            try GuardianStore.link(
                pupil: pupil, guardian: guardian, owner: owner, relation: "guardian", sees: true, from: year.start,
                on: writing)
            try assign(.guardian, to: guardian, at: .pupil(pupil))
            let voice = DemoVoice(world: world, environment: world.environment, owner: owner, writing: writing)
            try voice.contact(guardian)
            if let mentor = staff[.mentor] {
                if !world.hasCourses { try assign(.mentor, to: mentor, at: .pupil(pupil)) }
                if let teacher = staff[.teacher] { try voice.fill(pupil, teacher: teacher, mentor: mentor) }
            }
            guard let reader = staff[.resourcePerson] else { return }
            try writing.execute("UPDATE pupil SET protection = 1 WHERE id = \(hidden)")
            try writing.execute(
                "INSERT INTO protection_reader (pupil, person, owner) VALUES (\(hidden), \(reader), \(owner))")
        }
    }
}

extension DemoWorld {
    /// The day the world is made for.
    var day: LocalDate { today }

    /// When its data is said to have been written.
    var written: Instant { environment.now() }

    var vault: Vault { services.vault }

    /// What locks the keys of the units.
    var unitKey: InstanceKey { services.unitKey }

    /// Ids of the world, the same every time.
    var ids: Environment { environment }
}
