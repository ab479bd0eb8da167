import Core
import Site

/// A pupil's progress on one instrument as a chart.
struct ProgressChart {
    let progress: Progress
    /// Unique on the page.
    let id: String
    /// Pupils and guardians read other words for a phase than staff.
    var isForStaff = false

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
        chart.trend = progress.trend.map {
            LineChart.Line(from: $0.from, $0.fromValue, to: $0.to, $0.toValue)
        }
        chart.phases = turns(start: PupilWords.start, newGoal: PupilWords.newGoal, in: voice)
        return chart.html(in: voice)
    }

    /// Where something is done differently: a new goal, a course, its follow-up. What
    /// happens on one day shares one line.
    func turns(start: Text, newGoal: Text, in voice: any Voice) -> [LineChart.Phase] {
        let goals = progress.earlierGoals + [progress.goal].compactMap { $0 }
        var words = goals.enumerated().map { index, goal in
            (day: goal.start, word: index == 0 ? start : newGoal)
        }
        let begun = progress.phases.filter { $0.starts <= progress.day }
        words += begun.map { ($0.starts, isForStaff ? $0.kind.word : $0.kind.pupilWord) }
        for course in begun where course.kind == .intensive {
            guard let ends = course.ends, ends <= progress.day, !begun.contains(where: { $0.starts == ends }) else {
                continue
            }
            words.append((ends, isForStaff ? PhaseWords.courseOver : PupilWords.extraTimeOver))
        }
        // What was long before the first point and the goal would only stretch the axis.
        let first = [progress.series.points.first?.day, goals.first?.start].compactMap { $0 }.min()
        let shown = words.filter { word in first.map { $0.adding(days: -14) <= word.day } ?? true }
        return Dictionary(grouping: shown, by: \.day).sorted { $0.key < $1.key }.map { day, same in
            LineChart.Phase(day, same.map { voice($0.word) }.joined(separator: " · "))
        }
    }
}
