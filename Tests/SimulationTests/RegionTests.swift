import Core
import Simulation
import Testing

@Suite("A simulated region")
struct RegionTests {
    /// A Monday in the November of a school year.
    static let day = LocalDate(daysSince1970: 20_766)

    static func options(_ schools: Int, _ adjust: (inout RegionOptions) -> Void = { _ in }) -> RegionOptions {
        var options = RegionOptions(schools: schools, pupilsPerSchool: 250, until: day)
        adjust(&options)
        return options
    }

    static func schools(_ options: RegionOptions) -> [SimulatedSchool] {
        let region = Region(options)
        return (1...options.schools).map(region.school)
    }

    @Test("a school is the same whatever number of schools there are")
    func sameSchool() {
        #expect(Region(Self.options(5)).school(3) == Region(Self.options(9)).school(3))
        #expect(Region(Self.options(5)).school(3) == Region(Self.options(5)).school(3))
        #expect(Region(Self.options(5)).school(3) != Region(Self.options(5) { $0.seed = 2 }).school(3))
        #expect(Region(Self.options(5)).school(3) != Region(Self.options(5)).school(4))
    }

    @Test("no two things have the same id")
    func ids() {
        let schools = Self.schools(Self.options(4) { $0.years = 2 })
        let people = schools.flatMap { $0.staff.map(\.id) + $0.pupils.map(\.id) }
        let assignments = schools.flatMap { school in
            school.staff.flatMap { [$0.assignment] + $0.classes.map(\.id) } + school.pupils.map(\.assignment)
        }
        let probes = schools.flatMap { $0.pupils.flatMap { $0.probes.map(\.id) } }
        let groups = schools.flatMap { $0.groups.map(\.id) }
        for ids in [people.map(\.text), assignments.map(\.text), probes.map(\.text), groups.map(\.text)] {
            #expect(Set(ids).count == ids.count)
        }
    }

    @Test("schools differ in size around the mean, and classes have 18 to 26 pupils, not all alike")
    func sizes() {
        let schools = Self.schools(Self.options(120) { $0.probesPerYear = 0 })
        let sizes = schools.map { Double($0.pupils.count) }
        let mean = sizes.reduce(0, +) / Double(sizes.count)
        #expect(abs(mean - 250) < 30)
        #expect((sizes.min() ?? 0) < 150 && (sizes.max() ?? 0) > 450)
        var inClass: [GroupID: Int] = [:]
        for place in schools.flatMap({ $0.pupils.flatMap(\.memberships) }) where place.ends > Self.day {
            inClass[place.group, default: 0] += 1
        }
        let counts = Dictionary(grouping: inClass.values) { $0 }.mapValues(\.count)
        let usual = counts.filter { (18...26).contains($0.key) }.values.reduce(0, +)
        // Moves in the middle of a year make a few classes a little larger or smaller.
        #expect(Double(usual) > 0.97 * Double(inClass.count))
        #expect(counts.keys.allSatisfy { (15...30).contains($0) })
        #expect(counts.filter { $0.value > inClass.count / 50 }.count >= 7)
        #expect(inClass.count == schools.reduce(0) { $0 + $1.groups.count })
    }

    @Test("each class has three teachers and each teacher three classes")
    func teachers() {
        for school in Self.schools(Self.options(12)) where school.groups.count >= 3 {
            let teachers = school.staff.filter { $0.duty == .teacher }
            #expect(teachers.allSatisfy { Set($0.classes.map(\.group)).count == 3 })
            let perClass = Dictionary(grouping: teachers.flatMap(\.classes), by: \.group).mapValues(\.count)
            #expect(perClass.count == school.groups.count)
            #expect(perClass.values.allSatisfy { $0 == 3 })
        }
    }

    @Test("a year later a pupil is in the next grade, and the oldest have left")
    func promotion() throws {
        let school = Region(Self.options(6) { $0.years = 3 }).school(2)
        let grades = Dictionary(uniqueKeysWithValues: school.groups.map { ($0.id, $0) })
        var (next, gone) = (0, 0)
        for pupil in school.pupils {
            let own = pupil.memberships.compactMap { grades[$0.group] }
            for (earlier, later) in zip(own, own.dropFirst()) where later.starts > earlier.starts {
                #expect(later.grade == earlier.grade + 1)
                next += 1
            }
            if pupil.time.ends != nil { gone += 1 }
            #expect(!pupil.memberships.isEmpty)
        }
        #expect(next > school.pupils.count)
        #expect(gone > school.pupils.count / 10)
    }

    @Test("owners of three countries come in turn, or all schools are in one")
    func countries() {
        let mixed = Self.schools(Self.options(40) { $0.probesPerYear = 0 })
        #expect(Set(mixed.map(\.country)) == Set(Country.allCases))
        #expect(mixed.prefix(10).allSatisfy { $0.country == .denmark })
        #expect(
            mixed.compactMap(\.newOwner).map(\.id)
                == mixed.map(\.owner).reduce(into: []) { all, id in
                    if all.last != id { all.append(id) }
                })
        let swedish = Self.schools(
            Self.options(12) {
                $0.country = .sweden
                $0.probesPerYear = 0
            })
        #expect(swedish.allSatisfy { $0.country == .sweden })
    }
}
