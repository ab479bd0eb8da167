import Access
import Core
import Roster
import Site
import Storage

/// What waits for the reader to decide or to look again at, for the front page.
///
/// Everybody's right is asked in the same few statements, however large the school: the scores
/// of pupils with a goal are enough to see for whom the rule may ask, and phases and decisions
/// are read for those only. Of these at most `mostPupils`, those whose last four points began
/// longest ago; the walls show the rest. Leaders see what nobody has acted on for a fortnight.
struct DecisionsWaiting {
    static let most = 12
    static let mostPupils = 200
    static let firstPupils = 24
    static let daysBeforeLeader = 14

    let reader: Reader

    func list(on reading: Reading) throws -> [Waiting] {
        let scope = reader.scope.holding(.decide)
        guard !scope.isEmpty else { return [] }
        let patience = scope.roles.isSubset(of: [.schoolLeader]) ? Self.daysBeforeLeader : 0
        let until = reader.day.adding(days: -patience)
        let reviews = try AttentionStore.reviews(dueBy: until, in: scope, limit: Self.most / 3, on: reading).map {
            Waiting(
                WallWords.reviewWaits, about: "\($0.name.full) · \($0.measure)",
                path: MonitoringRoutes.decision.path($0.pupil, $0.instrument), urgency(since: $0.due), day: $0.due)
        }
        // Both kinds have room, however many of the other there are.
        let proposals = try proposals(until: until, scope, reading).sorted { $0.day < $1.day }
        return proposals.prefix(Self.most - reviews.count) + reviews
    }

    private func proposals(until: LocalDate, _ scope: Scope, _ reading: Reading) throws -> [Waiting] {
        let rule = FourPointRule.current
        let candidates = try AttentionStore.candidates(in: scope, on: reading).filter {
            rule.verdict(on: $0.series, aim: $0.goal.aim, direction: $0.direction).asks
        }
        guard !candidates.isEmpty else { return [] }
        let first = candidates.map { candidate in
            (candidate: candidate, day: candidate.series.progressPoints.suffix(rule.window).first?.day ?? reader.day)
        }
        let chosen = first.sorted { ($0.day, $0.candidate.pupil) < ($1.day, $1.candidate.pupil) }
            .prefix(Self.mostPupils).map(\.candidate)
        let instruments = try reading.answer(to: InstrumentStore.instruments(in: scope))
        let known = Dictionary(instruments.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        // Nearly always the first few are enough; those who have been decided about make room.
        let begun = try proposals(chosen.prefix(Self.firstPupils), known, until: until, scope, reading)
        guard begun.count < Self.most, chosen.count > Self.firstPupils else { return begun }
        return try begun + proposals(chosen.dropFirst(Self.firstPupils), known, until: until, scope, reading)
    }

    private func proposals(
        _ chosen: ArraySlice<AttentionStore.Candidate>, _ known: [InstrumentID: MeasuringInstrument],
        until: LocalDate, _ scope: Scope, _ reading: Reading
    ) throws -> [Waiting] {
        let pupils = Array(Set(chosen.map(\.pupil))).sorted()
        let seen = try scope.seen(among: pupils, on: reading)
        let (phases, decisions) = try reading.answers(
            to: PhaseStore.phases(of: seen), DecisionStore.standing(of: seen))
        return chosen.compactMap { candidate in
            guard let instrument = known[candidate.instrument] else { return nil }
            let progress = Progress(
                instrument: instrument, series: candidate.series, goal: candidate.goal,
                phases: phases[candidate.pupil] ?? [], on: reader.day)
            let standing = Standing(progress, decision: decisions[candidate.pupil]?[instrument.id])
            guard standing.need == .decision, let since = standing.since, since <= until else { return nil }
            return Waiting(
                WallWords.proposalWaits, about: "\(candidate.name.full) · \(instrument.name)",
                path: MonitoringRoutes.decision.path(candidate.pupil, instrument.id), urgency(since: since),
                day: since)
        }
    }

    private func urgency(since day: LocalDate) -> Waiting.Urgency { reader.day.days(since: day) >= 7 ? .now : .soon }
}
