import Core

/// What is measured of a pupil and what follows from it, year by year.
struct PupilRecord {
    let region: Region
    let path: PupilPath
    let school: Effects
    let model: ClassModel
    let effects: Effects
    /// The chance to be away on a day of probes.
    let absence: Double

    private(set) var probes: [SimulatedProbe] = []
    private(set) var goals: [SimulatedGoal] = []
    private(set) var phases: [SimulatedPhase] = []

    init(region: Region, path: PupilPath, school: Effects, model: ClassModel, effects: Effects, absence: Double) {
        (self.region, self.path, self.school, self.model) = (region, path, school, model)
        (self.effects, self.absence) = (effects, absence)
    }

    /// Who begins the year this many standard deviations below the grade gets a goal.
    static let lagging = -1.04
    /// Part of scores that were first written down wrong.
    static let slips = 0.005

    mutating func measure(_ year: Int, _ chance: inout Chance, _ stream: inout RegionIds.Stream) {
        guard let given = model.years[year], let place = path.stretches.first(where: { $0.year == year })?.place,
            let grade = place.frame.grade(of: place.line.cohort, in: year)
        else { return }
        for subject in [given.main, given.main == .reading ? .mathematics : .reading] {
            let line = TrueLine(subject, grade: grade, school: school, classroom: given.effects, pupil: effects)
            var series = SeriesMaker(subject: subject, line: line, begins: given.begins, record: self)
            let isMain = subject == given.main
            series.make(
                on: isMain ? given.mainDays : given.otherDays, isLagging: isMain && line.standing < Self.lagging,
                earlierGoals: goals, &chance, &stream)
            probes += series.probes
            phases += series.phases
            guard let goal = series.goal else { continue }
            for place in goals.indices where goals[place].instrument == goal.instrument {
                goals[place].isCurrent = false
            }
            goals.append(goal)
        }
    }
}
