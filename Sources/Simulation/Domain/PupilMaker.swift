import Core

/// Makes one pupil: who it is, where it goes to school, and what is measured.
struct PupilMaker {
    let region: Region
    let home: PupilPath.Place
    let school: Effects
    let model: ClassModel

    /// Part of pupils with a protected identity.
    static let protected = 0.003
    /// Part of pupils who begin school a year later than most of their age.
    static let older = 0.04
    /// Of the chance to be away: its median and the spread of its logarithm, so that 7 % are
    /// away on average and a fifth of the pupils more than 10 % of the time.
    static let absence = (median: 0.0492, spread: 0.84)
    /// How much more often those are away who find it hard.
    static let absenceAndLevel = -0.3

    /// - Parameter number: of the pupil at the school, as in sign-ins.
    func make(_ index: Int, number: Int, _ stream: inout RegionIds.Stream) -> SimulatedPupil {
        let line = home.line
        var chance = Chance(region.options.seed, .pupil, home.frame.number, line.cohort, line.track, index)
        let names = NameList(home.frame.country)
        let name = SimulatedName(given: chance.frequent(names.given), family: chance.frequent(names.family))
        let born = birthday(&chance)
        let isProtected = chance.happens(Self.protected)
        let path = PupilPath(from: home, in: region, &chance)
        let effects = Effects.ofPupil(&chance)
        let own = Self.absenceAndLevel
        let absence = min(
            0.9,
            Chance.lognormal(
                median: Self.absence.median, spread: Self.absence.spread,
                score: own * (effects.level.first ?? 0) + (1 - own * own).squareRoot() * chance.normal()))
        let id: PersonID = stream.next()
        let (account, assignment): (AccountID, AssignmentID) = (stream.next(), stream.next())
        let memberships = path.stretches.map { stretch in
            SimulatedMembership(
                id: stream.next(), group: region.group(stretch.place.frame, stretch.place.line, in: stretch.year),
                starts: stretch.starts, ends: stretch.ends)
        }
        let login = "pupil-\(home.frame.number + 1)-\(number)"
        let guardians = region.options.hasGuardians ? guardians(of: name, login, &chance, &stream) : []
        var record = PupilRecord(
            region: region, path: path, school: school, model: model, effects: effects, absence: absence)
        for year in Set(path.stretches.map(\.year)).sorted() { record.measure(year, &chance, &stream) }
        return SimulatedPupil(
            id: id, account: account, login: login, name: name, born: born, isProtected: isProtected,
            assignment: assignment,
            time: .init(starts: memberships.first?.starts ?? region.options.until, ends: path.left),
            enrolments: path.enrolments, memberships: memberships, guardians: guardians, probes: record.probes,
            goals: record.goals, phases: record.phases)
    }

    /// In the year in which they turn six, all three countries' children begin school.
    private func birthday(_ chance: inout Chance) -> LocalDate {
        let year = home.line.cohort - 6 - (chance.happens(Self.older) ? 1 : 0)
        let first = LocalDate(year: year, month: 1, day: 1) ?? region.options.until
        return first.adding(days: chance.whole(0..<365))
    }

    private func guardians(
        of pupil: SimulatedName, _ login: String, _ chance: inout Chance, _ stream: inout RegionIds.Stream
    ) -> [SimulatedGuardian] {
        let names = NameList(home.frame.country)
        return (1...(chance.happens(0.8) ? 2 : 1)).map { place in
            let family = chance.happens(0.75) ? pupil.family : chance.frequent(names.family)
            return SimulatedGuardian(
                id: stream.next(), account: stream.next(), login: "guardian-\(place)-of-\(login)",
                name: SimulatedName(given: chance.frequent(names.given), family: family), assignment: stream.next())
        }
    }
}
