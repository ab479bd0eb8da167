import Core

/// Makes a pupil's scores of one subject in one school year, and for a pupil who lags behind
/// three scores to begin with, a goal, and for some an intensive course.
struct SeriesMaker {
    let subject: Subject
    let line: TrueLine
    /// The day on which the line begins.
    let begins: LocalDate
    let record: PupilRecord

    private(set) var probes: [SimulatedProbe] = []
    private(set) var goal: SimulatedGoal?
    private(set) var phases: [SimulatedPhase] = []

    init(subject: Subject, line: TrueLine, begins: LocalDate, record: PupilRecord) {
        (self.subject, self.line, self.begins, self.record) = (subject, line, begins, record)
    }

    private var model: SubjectModel { SubjectModel.all[subject.rawValue] }

    /// Part of the goals with words of their own, and with an intensive course.
    private static let worded = 0.4
    private static let courses = 0.15
    /// What a course adds, in scores' own error.
    private static let courseGain = 0.6

    mutating func make(
        on days: [LocalDate], isLagging: Bool, earlierGoals: [SimulatedGoal], _ chance: inout Chance,
        _ stream: inout RegionIds.Stream
    ) {
        for (index, day) in days.enumerated() {
            guard let stretch = record.path.stretch(on: day), !chance.happens(record.absence) else { continue }
            let frame = stretch.place.frame
            let giver = record.region.homeroomTeacher(frame, stretch.place.line, in: stretch.year)
            let instrument = record.region.instrument(frame, subject)
            let isBaseline = isLagging && goal == nil && index == 0
            for place in 1...(isBaseline ? 3 : 1) {
                write(
                    SimulatedProbe(
                        id: stream.next(), subject: subject, instrument: instrument, day: day, place: place,
                        isBaseline: isBaseline, score: score(on: day, &chance), form: index % 12 + 1, giver: giver),
                    &chance, &stream)
            }
            if isBaseline {
                setGoal(
                    on: day, in: stretch, instrument,
                    version: earlierGoals.filter { $0.instrument == instrument }.count + 1,
                    by: giver, &chance, &stream)
            }
        }
    }

    private func score(on day: LocalDate, _ chance: inout Chance) -> Double {
        let helped = phases.contains { $0.kind == .intensive && $0.ends <= day } ? Self.courseGain * model.error : 0
        let value = line.value(afterDays: day.days(since: begins)) + helped + model.error * chance.normal()
        return min(max(value.rounded(), 0), model.maximum)
    }

    /// Now and then a score is typed wrong first and put right afterwards.
    private mutating func write(
        _ probe: SimulatedProbe, _ chance: inout Chance, _ stream: inout RegionIds.Stream
    ) {
        guard chance.happens(PupilRecord.slips) else { return probes.append(probe) }
        let slip = probe.score + (probe.score + 10 > model.maximum ? -10 : 10)
        probes.append(probe.version(1, score: slip, id: stream.next(), isCurrent: false))
        probes.append(probe.version(2, score: probe.score, id: probe.id, isCurrent: true))
    }

    private mutating func setGoal(
        on day: LocalDate, in stretch: PupilPath.Stretch, _ instrument: InstrumentID, version: Int, by setter: PersonID,
        _ chance: inout Chance, _ stream: inout RegionIds.Stream
    ) {
        let scores = probes.filter(\.isCurrent).map(\.score).sorted()
        guard scores.count == 3, let due = LocalDate(year: stretch.year + 1, month: 6, day: 12),
            let grade = stretch.place.frame.grade(of: stretch.place.line.cohort, in: stretch.year)
        else { return }
        let weeks = Double(due.days(since: day)) / 7
        let words = GoalWords(stretch.place.frame.country, subject)
        // A fifth faster than most: a goal that closes a gap.
        let target = min(scores[1] + max(2, (1.2 * model.growth[grade] * weeks).rounded()), model.maximum)
        goal = SimulatedGoal(
            id: stream.next(), instrument: instrument, baseline: scores[1], start: day, target: target, due: due,
            words: chance.happens(Self.worded) ? chance.frequent(words.all) : "", setter: setter, version: version,
            isCurrent: true)
        let course = day.adding(days: 8 - day.weekday + 7 * 7)
        guard chance.happens(Self.courses), course <= record.region.options.until else { return }
        let ends = course.adding(days: 14)
        phases = [
            SimulatedPhase(id: stream.next(), kind: .intensive, starts: course, ends: ends),
            SimulatedPhase(id: stream.next(), kind: .followUp, starts: ends, ends: ends.adding(days: 56)),
        ]
    }
}

extension SimulatedProbe {
    fileprivate func version(_ version: Int, score: Double, id: ProbeID, isCurrent: Bool) -> SimulatedProbe {
        SimulatedProbe(
            id: id, subject: subject, instrument: instrument, day: day, place: place, isBaseline: isBaseline,
            score: score, form: form, giver: giver, version: version, isCurrent: isCurrent)
    }
}
