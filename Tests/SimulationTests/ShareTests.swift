import Core
import Simulation
import Testing

/// What docs/simulate.md says of the region is true of it.
@Suite("Shares of a simulated region")
struct ShareTests {
    private static let schools = RegionTests.schools(RegionTests.options(40))
    private static let pupils = schools.flatMap(\.pupils)

    private func share(_ count: Int, of all: Int) -> Double { Double(count) / Double(all) }

    @Test("about ten scores each, fewer for those who are often away")
    func scores() {
        let counts = Self.pupils.map { $0.probes.filter(\.isCurrent).count }
        let mean = Double(counts.reduce(0, +)) / Double(counts.count)
        #expect((9.0...10.0).contains(mean), "\(mean)")
        // Often away is a trait, not chance: many have all, and some have lost more than a third.
        #expect(share(counts.filter { $0 >= 10 }.count, of: counts.count) > 0.4)
        #expect((0.02...0.12).contains(share(counts.filter { $0 <= 6 }.count, of: counts.count)))
        let slips = Self.pupils.flatMap(\.probes).filter { !$0.isCurrent }.count
        #expect((0.003...0.007).contains(share(slips, of: counts.reduce(0, +))))
    }

    @Test("those who lag behind are away more often, so scores do not go missing at random")
    func absence() {
        // How many of the ten days of an ordinary year a pupil has no score of.
        func missing(_ pupils: [SimulatedPupil]) -> Double {
            let days = pupils.map { Set($0.probes.map { "\($0.subject) \($0.day)" }).count }
            return 10 - Double(days.reduce(0, +)) / Double(max(1, days.count))
        }
        // Those with a goal were there on its first day, which makes the difference smaller.
        let lagging = missing(Self.pupils.filter { !$0.goals.isEmpty })
        let others = missing(Self.pupils.filter { $0.goals.isEmpty })
        #expect(lagging > others + 0.1, "\(lagging) \(others)")
    }

    @Test("goals for those who lag behind, each from three baseline scores on one day")
    func goals() throws {
        let lagging = Self.pupils.filter { !$0.goals.isEmpty }
        #expect((0.10...0.16).contains(share(lagging.count, of: Self.pupils.count)))
        for pupil in lagging {
            let goal = try #require(pupil.goals.first)
            let baseline = pupil.probes.filter { $0.isBaseline && $0.isCurrent && $0.instrument == goal.instrument }
            #expect(baseline.map(\.place) == [1, 2, 3])
            #expect(baseline.map(\.score).sorted()[1] == goal.baseline)
            #expect(goal.target > goal.baseline && goal.due > goal.start && goal.isCurrent)
        }
        #expect((0.3...0.5).contains(share(lagging.filter { $0.goals[0].words != "" }.count, of: lagging.count)))
        let phases = lagging.filter { !$0.phases.isEmpty }
        #expect((0.08...0.22).contains(share(phases.count, of: lagging.count)))
        #expect(phases.allSatisfy { $0.phases.map(\.kind) == [.intensive, .followUp] })
    }

    @Test("a few move, and none of them is in two classes or two schools at once")
    func moves() {
        let whole = RegionTests.schools(
            RegionTests.options(40) {
                $0.until = LocalDate(daysSince1970: 20_766 + 220)
                $0.probesPerYear = 0
            }
        ).flatMap(\.pupils)
        let moved = whole.filter { $0.memberships.count > 1 || $0.time.ends != nil }
        #expect((0.008...0.02).contains(share(moved.count, of: whole.count)))
        #expect(moved.contains { $0.enrolments.count > 1 } && moved.contains { $0.time.ends != nil })
        for pupil in moved {
            for (earlier, later) in zip(pupil.memberships, pupil.memberships.dropFirst()) {
                #expect(earlier.ends == later.starts && earlier.group != later.group)
            }
            for (earlier, later) in zip(pupil.enrolments, pupil.enrolments.dropFirst()) {
                #expect(earlier.ends == later.starts && earlier.school != later.school)
            }
        }
    }

    @Test("three in a thousand have a protected identity")
    func protected() {
        let all = RegionTests.schools(RegionTests.options(100) { $0.probesPerYear = 0 }).flatMap(\.pupils)
        #expect((0.0022...0.0038).contains(share(all.filter(\.isProtected).count, of: all.count)))
    }

    @Test("the school explains about 8 % of what pupils of a grade differ in, the class about 7 %")
    func levels() {
        let schools = RegionTests.schools(
            RegionTests.options(150) {
                $0.probesPerYear = 1
                $0.until = LocalDate(daysSince1970: 20_766 - 55)
            })
        let model = SubjectModel(.reading)
        var total: [Double] = []
        var (inClass, inSchool): (Pairs, Pairs) = (Pairs(), Pairs())
        for school in schools {
            let grades = Dictionary(uniqueKeysWithValues: school.groups.map { ($0.id, $0.grade) })
            var classes: [GroupID: [Double]] = [:]
            for pupil in school.pupils {
                // From 5th grade on hardly anybody reads so little that the scale ends.
                guard let group = pupil.memberships.first?.group, let grade = grades[group], grade >= 5,
                    let probe = pupil.probes.last, probe.subject == .reading
                else { continue }
                classes[group, default: []].append((probe.score - model.mean[grade]) / model.deviation[grade])
            }
            total += classes.values.flatMap { $0.map { $0 * $0 } }
            for scores in classes.values { inClass.add(scores) }
            let means = classes.values.map { $0.reduce(0, +) / Double($0.count) }
            inSchool.add(means)
        }
        let variance = total.reduce(0, +) / Double(total.count)
        #expect((0.85...1.2).contains(variance), "\(variance)")
        // Two classes of a school share the school; two pupils of a class share both.
        #expect((0.04...0.12).contains(inSchool.mean / variance), "\(inSchool.mean / variance)")
        #expect((0.10...0.20).contains(inClass.mean / variance), "\(inClass.mean / variance)")
    }

    /// The mean product of two different ones of a group, over many groups.
    private struct Pairs {
        private var sum = 0.0
        private var count = 0.0

        mutating func add(_ values: [Double]) {
            let all = values.reduce(0, +)
            sum += all * all - values.reduce(0) { $0 + $1 * $1 }
            count += Double(values.count * (values.count - 1))
        }

        var mean: Double { sum / max(1, count) }
    }
}
