import Core
import Site

/// A pupil's progress on one instrument as a chart.
struct ProgressChart {
    let progress: Progress
    /// Unique on the page.
    let id: String

    func html(in voice: any Voice) -> HTML {
        let instrument = progress.instrument
        var chart = LineChart(
            id: id, caption: instrument.name, measure: instrument.unit,
            points: progress.series.points.map { LineChart.Point($0.day, $0.score, isBaseline: $0.phase == .baseline) })
        chart.isCaptionHidden = true
        chart.decimals = instrument.decimals
        chart.direction = instrument.direction == .rises ? .higherIsBetter : .lowerIsBetter
        chart.aim = progress.goal.map {
            LineChart.Line(from: $0.start, $0.baseline, to: $0.due, $0.target)
        }
        chart.trend = progress.series.trend.map {
            LineChart.Line(from: $0.from, $0.fromValue, to: $0.to, $0.toValue)
        }
        let goals = progress.earlierGoals + [progress.goal].compactMap { $0 }
        chart.phases = goals.enumerated().map { index, goal in
            LineChart.Phase(goal.start, voice(index == 0 ? PupilWords.start : PupilWords.newGoal))
        }
        return chart.html(in: voice)
    }
}
