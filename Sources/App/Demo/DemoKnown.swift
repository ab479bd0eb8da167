import Core
import Handover
import Monitoring
import Storage

/// What the demo's schools have measured of the pupils who move on: reading, once a week, with a goal.
struct DemoKnown {
    let world: DemoWorld
    let writing: Writing
    let giver: PersonID

    private static let weeks = 9

    /// Writes a pupil's scores and goal.
    ///
    /// - Returns: the same as a handover tells it.
    func write(_ pupil: PupilID, _ number: Int, owner: OwnerID) throws -> HandoverDocument.Known {
        let instrument = try instrument(of: owner)
        let first = world.day.adding(days: -7 * Self.weeks - 40)
        let start = Double(58 + number * 7 % 31)
        let gain = 0.4 + Double(number % 5) * 0.5
        let points = (0...Self.weeks).map { week -> HandoverDocument.Point in
            let wobble = Double((number * 3 + week * 5) % 7) - 3
            return .init(
                day: first.adding(days: 7 * week), score: (start + gain * Double(week) + wobble).rounded(),
                isBaseline: week == 0)
        }
        try ScoreBook.open(on: writing) { book in
            try book.write(
                points.map { point in
                    ProbeEntry(
                        probe: NewProbe(
                            pupil: pupil, instrument: instrument.id, day: point.day, place: 1,
                            phase: point.isBaseline ? .baseline : .progress, score: point.score, seen: nil),
                        id: world.ids.id(), owner: owner, giver: giver)
                }, at: world.written)
        }
        let goal = ProgressGoal(
            id: world.ids.id(), baseline: points[0].score, start: first, target: points[0].score + 24,
            due: first.adding(days: 7 * 26))
        try GoalStore(world.vault).write(
            goal, words: "", of: pupil, on: instrument.id, owner: owner, version: 1, by: giver, at: world.written,
            writing)
        return HandoverDocument.Known(
            measures: [
                .init(
                    id: instrument.id, name: instrument.name, unit: instrument.unit, decimals: 0, rises: true,
                    points: points,
                    goal: .init(start: goal.start, from: goal.baseline, due: goal.due, to: goal.target))
            ], efforts: [])
    }

    private func instrument(of owner: OwnerID) throws -> MeasuringInstrument {
        if let known = try InstrumentStore.instrument(named: "Ordläsning", of: owner, on: writing.reading) {
            return known
        }
        let made = MeasuringInstrument(
            id: world.ids.id(), owner: owner, name: "Ordläsning", unit: "rätta ord per minut", minimum: 0, maximum: 250,
            decimals: 0, direction: .rises, forms: 12)
        try InstrumentStore.create(made, on: writing)
        return made
    }
}
