package import Core

/// What a pupil's measure waits for, in the order of a wall: the lower the sooner.
package enum Need: Int, Comparable, Sendable, CaseIterable {
    /// The rule asks, and no decision covers it.
    case decision
    /// The review date of the decision in force has come.
    case review
    case goal
    /// The rule needs more points.
    case points
    /// Nothing has been measured for three weeks.
    case probe
    /// An intensive course is running.
    case course
    case nothing

    package static func < (left: Need, right: Need) -> Bool { left.rawValue < right.rawValue }
}

/// Where a pupil's measure stands: what the rule says and what somebody has decided of it.
/// All of it follows from the data; nothing is stored, so that no page can make it silent.
package struct Standing: Hashable, Sendable {
    package let progress: Progress
    /// What the rule says, worked out once.
    package let finding: FourPointRule.Finding
    /// The newest decision that has not been taken back.
    package let decision: Decision?
    package let need: Need
    /// The day since which somebody is waited for: the proposal's first, or the review's.
    package let since: LocalDate?

    package init(_ progress: Progress, decision: Decision?) {
        let finding = progress.finding
        (self.progress, self.finding, self.decision) = (progress, finding, decision)
        if let decision, decision.goal == progress.goal?.id {
            let isDue = progress.day >= decision.reviewOn
            since = isDue ? decision.reviewOn : nil
            need = isDue ? .review : Self.quietNeed(progress, finding.verdict, isCovered: true)
        } else if finding.verdict.asks {
            (need, since) = (.decision, finding.since)
        } else {
            (need, since) = (Self.quietNeed(progress, finding.verdict, isCovered: false), nil)
        }
    }

    /// The decision, if it is about the goal in force.
    package var decisionInForce: Decision? { decision.flatMap { $0.goal == progress.goal?.id ? $0 : nil } }

    /// How many days somebody has been waited for; 0 when nobody is.
    package var daysWaiting: Int { since.map { max(0, progress.day.days(since: $0)) } ?? 0 }

    /// A week without an answer is worth a word.
    package var isLeftWaiting: Bool { need == .decision && daysWaiting >= 7 }

    /// How long ago the last probe was, when that is three weeks or more.
    package var daysWithoutProbe: Int? { Self.daysWithoutProbe(progress) }

    private static func daysWithoutProbe(_ progress: Progress) -> Int? {
        guard let last = progress.series.points.last?.day ?? progress.goal?.start else { return nil }
        let days = progress.day.days(since: last)
        return days >= 21 ? days : nil
    }

    private static func quietNeed(_ progress: Progress, _ verdict: FourPointRule.Verdict, isCovered: Bool) -> Need {
        switch verdict {
        case .noGoal: isCovered ? .nothing : .goal
        case .tooEarly: .points
        case .entryAndExit: .course
        case .considerChange, .considerRaisingGoal, .goOn: daysWithoutProbe(progress) == nil ? .nothing : .probe
        }
    }
}

/// The order of a wall: what is waited for first, and there what has waited longest.
/// Those alike stay in the order they came in, which is that of names.
package func inOrderOfNeed<Row>(_ rows: [Row], by standing: (Row) -> Standing) -> [Row] {
    let keys = rows.enumerated().map { offset, row in
        let one = standing(row)
        return (need: one.need, since: one.since, offset: offset)
    }
    return keys.sorted { left, right in
        if left.need != right.need { return left.need < right.need }
        if let one = left.since, let other = right.since, one != other { return one < other }
        return left.offset < right.offset
    }.map { rows[$0.offset] }
}
