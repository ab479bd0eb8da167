import Core

/// Makes those who work at a school, and for an owner as a whole.
struct StaffMaker {
    let region: Region
    let frame: SchoolFrame

    private var begins: LocalDate {
        SchoolYear(country: frame.country, startYear: region.years.lowerBound).start
    }

    func make(_ stream: inout RegionIds.Stream) -> [SimulatedStaff] {
        let count = frame.teachers(in: region.years.upperBound)
        let number = frame.number + 1
        var all = [
            person(count, .leader, "leader-\(number)", &stream),
            person(count + 1, .resourcePerson, "resource-\(number)", &stream),
        ]
        for teacher in 0..<count {
            var made = person(teacher, .teacher, "teacher-\(number)-\(teacher + 1)", &stream)
            made.classes = classes(of: teacher, among: count, &stream)
            all.append(made)
        }
        return all
    }

    /// Those who answer for all schools of the owner.
    func ofOwner(_ stream: inout RegionIds.Stream) -> [SimulatedStaff] {
        let number = frame.place.owner + 1
        return [
            person(-1, .municipality, "municipality-\(number)", &stream),
            person(-2, .administrator, "administrator-\(number)", &stream),
            person(-3, .adviser, "adviser-\(number)", &stream),
        ]
    }

    private func person(
        _ place: Int, _ duty: SimulatedStaff.Duty, _ login: String, _ stream: inout RegionIds.Stream
    ) -> SimulatedStaff {
        var chance = Chance(region.options.seed, .staff, frame.number, place)
        let names = NameList(frame.country)
        return SimulatedStaff(
            id: region.staff(frame, place), account: stream.next(), login: login,
            name: SimulatedName(given: chance.frequent(names.given), family: chance.frequent(names.family)),
            duty: duty, assignment: stream.next(), starts: begins)
    }

    /// Three neighbouring classes a year: a class of one's own and two others.
    private func classes(of teacher: Int, among count: Int, _ stream: inout RegionIds.Stream) -> [SimulatedDuty] {
        var duties: [SimulatedDuty] = []
        for year in region.years {
            let lines = frame.lines(in: year...year)
            let period = SchoolYear(country: frame.country, startYear: year)
            for (index, line) in lines.enumerated() {
                let place = (index % count - teacher + count) % count
                guard place < min(3, count) else { continue }
                duties.append(
                    SimulatedDuty(
                        id: stream.next(), group: region.group(frame, line, in: year), starts: period.start,
                        ends: period.end))
            }
        }
        return duties
    }
}
