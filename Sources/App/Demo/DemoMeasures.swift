import Core
import Monitoring
import Storage

/// The demo's instruments and the probes on them.
struct DemoMeasures {
    let owner: OwnerID
    let country: Country
    let environment: Environment
    let writing: Writing

    init(owner: OwnerID, country: Country, _ environment: Environment, _ writing: Writing) {
        (self.owner, self.country, self.environment, self.writing) = (owner, country, environment, writing)
    }

    struct Instruments {
        let reading: MeasuringInstrument
        let spelling: MeasuringInstrument
        let writing: MeasuringInstrument
        let country: Country
    }

    private static let reading = (
        name: Text(da: "Ordlæsning", sv: "Ordläsning", nb: "Ordlesing", en: "Word reading"),
        unit: Text(
            da: "rigtige ord pr. minut", sv: "rätta ord per minut", nb: "riktige ord per minutt",
            en: "correct words a minute")
    )
    private static let spelling = (
        name: Text(da: "Stavefejl i diktat", sv: "Stavfel i diktamen", nb: "Stavefeil i diktat", en: "Spelling errors"),
        unit: Text(
            da: "fejl i 50 ord", sv: "fel i 50 ord", nb: "feil i 50 ord", en: "errors in 50 words")
    )
    private static let sentences = (
        name: Text(
            da: "Skriveflow (Datchuk 2016)", sv: "Skrivflyt (Datchuk 2016)", nb: "Skriveflyt (Datchuk 2016)",
            en: "Writing fluency (Datchuk 2016)"),
        unit: Text(
            da: "rigtige ordfølger pr. minut", sv: "rätta ordföljder per minut", nb: "riktige ordfølger per minutt",
            en: "correct word sequences a minute")
    )

    func create() throws -> Instruments {
        let language = country.language
        func instrument(
            _ words: (name: Text, unit: Text), _ maximum: Double, decimals: Int = 0,
            _ direction: MeasuringInstrument.Direction = .rises
        ) throws -> MeasuringInstrument {
            let made = MeasuringInstrument(
                id: environment.id(), owner: owner, name: words.name[language], unit: words.unit[language], minimum: 0,
                maximum: maximum, decimals: decimals, direction: direction, forms: 12)
            try InstrumentStore.create(made, on: writing)
            return made
        }
        return Instruments(
            reading: try instrument(Self.reading, 250), spelling: try instrument(Self.spelling, 50, .falls),
            writing: try instrument(Self.sentences, 100, decimals: 2), country: country)
    }

    /// One pupil's growth: where they start, what they gain a week, how much it wobbles.
    struct Growth {
        let start: Double
        let perWeek: Double
        let noise: Double
        let weeks: Int
        /// The last week with a probe, for a pupil who has not been measured for a while.
        var lastWeek = Int.max
    }

    /// Weeks of probes for a class: reading for all with goals for most, spelling begun
    /// three weeks ago, and for one pupil a published series.
    static func fill(
        _ pupils: [PupilID], instruments: Instruments, number: Int, world: DemoWorld, _ writing: Writing,
        _ random: inout DemoRandom, environment: Environment, giver: PersonID?
    ) throws {
        let entry = DemoEntry(world: world, writing: writing, environment: environment, giver: giver)
        try ScoreBook.open(on: writing) { book in
            for (index, pupil) in pupils.enumerated() {
                let start = 62 + random.normal() * 14
                let rate = [1.9, 0.4, 1.2, 2.6, 0.1][index % 5] + random.normal() * 0.2
                var growth = Growth(start: start, perWeek: rate, noise: 2.4, weeks: number == 0 ? 10 : 7)
                if number == 0, index == 22 { growth.lastWeek = 6 }
                let isGoal = index % 9 != 7
                let progress = try entry.series(
                    pupil, instruments.reading, growth, goalPerWeek: isGoal ? 1.5 : nil, &random,
                    in: &book)
                if number == 0, let progress, let giver {
                    let decider = DemoDecider(world: world, writing: writing, environment: environment, giver: giver)
                    // One decision that stands, and one whose review date has come.
                    if index == 9 { try decider.decide(pupil, progress, daysAgo: 14, days: 28, instruments.country) }
                    if index == 14 { try decider.decide(pupil, progress, daysAgo: 25, days: 15, instruments.country) }
                }
                if number == 0 {
                    let errors = Growth(start: 19 + random.normal() * 4, perWeek: -0.8, noise: 1.2, weeks: 3)
                    _ = try entry.series(pupil, instruments.spelling, errors, goalPerWeek: -0.7, &random, in: &book)
                }
            }
            if number == 0 { try entry.published(pupils[1], instruments.writing, in: &book) }
        }
    }
}

/// Writes series of the demo.
private struct DemoEntry {
    let world: DemoWorld
    let writing: Writing
    let environment: Environment
    let giver: PersonID?

    /// Three baseline probes on one day, then one a week until the world's day.
    ///
    /// - Returns: what stands then, for a pupil with a goal.
    func series(
        _ pupil: PupilID, _ instrument: MeasuringInstrument, _ growth: DemoMeasures.Growth, goalPerWeek: Double?,
        _ random: inout DemoRandom, in book: inout ScoreBook
    ) throws -> Progress? {
        let first = world.day.adding(days: -7 * growth.weeks)
        var baseline: [Double] = []
        for place in 1...3 {
            let score = fit(growth.start + random.normal() * growth.noise, instrument)
            baseline.append(score)
            _ = try probe(pupil, instrument, first, place: place, .baseline, score, in: &book)
        }
        var points: [ProbePoint] = []
        for week in 1...growth.weeks {
            // Now and then a pupil is away.
            if Int.random(in: 0..<14, using: &random) == 0 { continue }
            let score = fit(
                growth.start + growth.perWeek * Double(week) + random.normal() * growth.noise, instrument)
            if week > growth.lastWeek { continue }
            points.append(
                try probe(pupil, instrument, first.adding(days: 7 * week), place: 1, .progress, score, in: &book))
        }
        guard let goalPerWeek else { return nil }
        let start = baseline.sorted()[1]
        let goal = try goal(
            pupil, instrument, baseline: start, from: first, target: fit(start + goalPerWeek * 16, instrument),
            weeks: 16)
        return Progress(instrument: instrument, series: Series(points), goal: goal, phases: [], on: world.day)
    }

    /// A real published series: correct word sequences a minute of one pupil with writing
    /// difficulties. Datchuk, S. M. (2016), Journal of Behavioral Education, via the R
    /// package scdhlm (`Datchuk`, first case), rounded to two decimals; the days are the
    /// sessions of the study, moved to end on the world's day.
    func published(_ pupil: PupilID, _ instrument: MeasuringInstrument, in book: inout ScoreBook) throws {
        let baseline: [(Int, Double)] = [(1, 9.05), (2, 16.16), (3, 14.09), (8, 13.20), (9, 14.25)]
        let treatment: [(Int, Double)] = [
            (14, 14.23), (15, 16.26), (28, 19.37), (29, 20.36), (30, 26.49), (34, 22.31), (35, 19.37), (38, 19.45),
            (41, 29.58), (44, 24.46), (49, 25.54), (52, 22.56), (56, 24.56),
        ]
        let start = world.day.adding(days: -56)
        for (session, score) in baseline {
            _ = try probe(pupil, instrument, start.adding(days: session), place: 1, .baseline, score, in: &book)
        }
        for (session, score) in treatment {
            _ = try probe(pupil, instrument, start.adding(days: session), place: 1, .progress, score, in: &book)
        }
        _ = try goal(pupil, instrument, baseline: 14.09, from: start.adding(days: 3), target: 28, weeks: 12)
    }

    private func fit(_ value: Double, _ instrument: MeasuringInstrument) -> Double {
        min(max(value.rounded(), instrument.minimum), instrument.maximum)
    }

    private func probe(
        _ pupil: PupilID, _ instrument: MeasuringInstrument, _ day: LocalDate, place: Int, _ phase: ProbePoint.Phase,
        _ score: Double, in book: inout ScoreBook
    ) throws -> ProbePoint {
        let id: ProbeID = environment.id()
        let probe = NewProbe(
            pupil: pupil, instrument: instrument.id, day: day, place: place, phase: phase, score: score, seen: nil)
        try book.write(
            [ProbeEntry(probe: probe, id: id, owner: instrument.owner, giver: giver)], at: world.written)
        return ProbePoint(probe, id: id)
    }

    private func goal(
        _ pupil: PupilID, _ instrument: MeasuringInstrument, baseline: Double, from start: LocalDate, target: Double,
        weeks: Int
    ) throws -> ProgressGoal {
        let goal = ProgressGoal(
            id: environment.id(), baseline: baseline, start: start, target: target, due: start.adding(days: 7 * weeks))
        try GoalStore(world.vault).write(
            goal, words: "", of: pupil, on: instrument.id, owner: instrument.owner, version: 1, by: giver,
            at: world.written, writing)
        return goal
    }
}
