/// What a decision rule says about a pupil's progress.
public enum ProgressDecision: String, Hashable, Sendable {
    /// Progress falls short of the aim line: change the instruction.
    case changeInstruction
    /// Progress runs ahead of the aim line: raise the goal.
    case raiseGoal
    /// Neither: carry on.
    case carryOn
    /// The rule needs more points.
    case insufficientData
}

/// A rule's decision and how sure the slope behind it is.
///
/// Decisions from fewer than ten to twelve weekly points are unreliable (Christ et al. 2013, *Journal
/// of School Psychology* 51:19–57; Van Norman and Christ 2016), so none is given without the error.
public struct ProgressVerdict: Hashable, Sendable {
    /// What the rule says.
    public let decision: ProgressDecision
    /// The least-squares slope of the points after the baseline; `nil` without two different times.
    public let slope: Double?
    /// Its standard error; `nil` with fewer than three points.
    public let standardError: Double?
    /// The number of points after the baseline.
    public let points: Int
}

/// A series held against its aim line by three decision rules.
///
/// - Four points: the last four points all below the line, or all above it.
/// - Trend: the least-squares slope of the points after the baseline, at least six of them, beside
///   the line's slope.
/// - Median of three: the median of the last three scores beside the median of the line there.
///
/// Each is strict, and what differs by less than a billionth counts as equal, so that no decision
/// hangs on rounding. Points after the baseline are those after the aim line's first points.
///
/// Source: National Center on Intensive Intervention, *Decision Rules for Academic Progress
/// Monitoring Data*.
public struct ProgressCheck: Hashable, Sendable {
    /// The line the points are held against.
    public let aimLine: AimLine
    /// The trend of the points after the baseline; `nil` without two different times.
    public let trend: LinearTrend?
    /// The four-point rule.
    public let fourPoints: ProgressVerdict
    /// The trend-line rule.
    public let trendLine: ProgressVerdict
    /// The median-of-three rule.
    public let medianOfThree: ProgressVerdict

    /// Where the trend leads at the goal's time; `nil` without a trend.
    public var predictedAtGoal: Double? { trend?.value(at: aimLine.goalTime) }

    /// What differs by less counts as equal.
    static let band = 1e-9

    /// Checks a series.
    ///
    /// - Parameters:
    ///   - time, outcome: the series, in any order.
    ///   - baselinePoints: the first points that the aim line starts from.
    ///   - goalTime, goal: where the aim line ends.
    ///   - run: how many last points the four-point rule looks at.
    ///   - minimumPoints: how many points after the baseline the trend rule needs, at least 2.
    ///   - improvement: `.decrease` for scores that are to fall, as errors are: then a point above
    ///     the line falls short.
    /// - Throws: as ``AimLine``; `outOfRange` for a run below 1 or fewer than two minimum points.
    public init(
        time: [Double], outcome: [Double], baselinePoints: Int = 3, goalTime: Double, goal: Double,
        run: Int = 4, minimumPoints: Int = 6, improvement: Improvement = .increase
    ) throws(StatisticsError) {
        guard run >= 1 else { throw .outOfRange("a run of points", Double(run)) }
        guard minimumPoints >= 2 else { throw .outOfRange("a least number of points", Double(minimumPoints)) }
        let line = try AimLine(time: time, outcome: outcome, points: baselinePoints, goalTime: goalTime, goal: goal)
        let series = try TimedScores(time, outcome)
        let x = Array(series.time.dropFirst(baselinePoints))
        let y = Array(series.outcome.dropFirst(baselinePoints))
        let trend = try? LinearTrend(x: x, y: y)
        let verdict = { (decision: ProgressDecision) in
            ProgressVerdict(
                decision: decision, slope: trend?.slope, standardError: trend?.standardError, points: x.count)
        }
        let sides = zip(x, y).suffix(run).map { Self.side($1 - line.value(at: $0), improvement) }
        let alike = sides.count == run && sides.allSatisfy { $0 == sides[0] } ? sides.first : .carryOn
        fourPoints = verdict(sides.count < run ? .insufficientData : alike ?? .carryOn)
        if let trend, x.count >= minimumPoints {
            trendLine = verdict(Self.side(trend.slope - line.slope, improvement))
        } else {
            trendLine = verdict(.insufficientData)
        }
        if x.count < 3 {
            medianOfThree = verdict(.insufficientData)
        } else {
            let aimed = try median(x.suffix(3).map { line.value(at: $0) })
            medianOfThree = verdict(Self.side(try median(Array(y.suffix(3))) - aimed, improvement))
        }
        (aimLine, self.trend) = (line, trend)
    }

    private static func side(_ difference: Double, _ improvement: Improvement) -> ProgressDecision {
        let ahead = improvement.sign * difference
        if ahead < -band { return .changeInstruction }
        return ahead > band ? .raiseGoal : .carryOn
    }
}
