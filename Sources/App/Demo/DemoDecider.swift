import Core
import Monitoring
import Storage

/// Makes decisions of the demo, each on the points there were on its day.
struct DemoDecider {
    let world: DemoWorld
    let writing: Writing
    let environment: Environment
    let giver: PersonID

    private static let reason = Text(
        da: "Vi har læst to gange om ugen som aftalt. Nu prøver vi gentagen læsning med makker.",
        sv: "Vi har läst två gånger i veckan som planerat. Nu provar vi upprepad läsning i par.",
        nb: "Vi har lest to ganger i uka som avtalt. Nå prøver vi gjentatt lesing i par.",
        en: "We have read twice a week as agreed. Now we try repeated reading in pairs.")
    private static let proposed = Text(
        da: "De fire seneste målinger ligger alle på den forkerte side af mållinjen.",
        sv: "De fyra senaste mätningarna ligger alla på fel sida om mållinjen.",
        nb: "De fire siste målingene ligger alle på feil side av mållinjen.",
        en: "The last four points are all on the wrong side of the aim line.")

    /// - Parameters:
    ///   - days: from the decision to its review.
    func decide(_ pupil: PupilID, _ progress: Progress, daysAgo: Int, days: Int, _ country: Country) throws {
        let day = world.day.adding(days: -daysAgo)
        let then = Progress(
            instrument: progress.instrument, series: Series(progress.series.points.filter { $0.day <= day }),
            goal: progress.goal, phases: [], on: day)
        let finding = then.finding
        let decision = Decision(
            id: environment.id(), pupil: pupil, instrument: progress.instrument.id, goal: progress.goal?.id,
            rule: FourPointRule.current.version, proposal: finding.verdict.code, since: finding.since,
            points: then.usedPoints, choice: .modify, day: day, reviewOn: day.adding(days: days))
        try DecisionStore(world.vault).write(
            decision, reason: Self.reason[country.language],
            proposalReason: finding.verdict == .considerChange ? Self.proposed[country.language] : "", by: giver,
            owner: progress.instrument.owner, at: world.written, writing)
    }
}
