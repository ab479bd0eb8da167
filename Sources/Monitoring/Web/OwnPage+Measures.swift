import Access
import Core
import Roster
import Site

extension OwnPage {
    var measureSections: HTML {
        guard !measures.isEmpty else {
            return emptyState(title: say(PupilWords.nothingYet), text: say(PupilWords.nothingYetText))
        }
        let cards = measures.enumerated().html { section($0.element, index: $0.offset) }
        return """
            <section class="stack" aria-labelledby="measures"><div class="page-head">\
            <h2 id="measures">\(say(OwnWords.measures))</h2>\(aimSwitch)</div>\(cards)</section>
            """
    }

    /// The pupil turns the way to the goal on and off; a guardian sees what the pupil chose.
    private var aimSwitch: HTML {
        guard isOwn, measures.contains(where: { $0.progress.goal != nil }) else { return "" }
        return """
            <form method="post" action="\(VoiceRoutes.aim.path(pupil.id))">\(visit.csrfField)\
            <input type="hidden" name="show" value="\(showsAim ? "no" : "yes")">\
            <button class="button own-switch" aria-pressed="\(showsAim ? "true" : "false")">\
            <span class="own-knob" aria-hidden="true"></span>\(say(OwnWords.showAim))</button></form>
            """
    }

    private func section(_ measure: Measure, index: Int) -> HTML {
        let instrument = measure.progress.instrument
        guard let result = OwnResult(measure.progress) else { return "" }
        let step =
            measure.words.isEmpty ? say(OwnWords.askNextStep, OwnWords.askNextStepGuardian) : measure.words
        return """
            <section class="card measure own-measure" aria-labelledby="measure-\(index)">
            <h3 id="measure-\(index)">\(instrument.name)</h3>
            <div class="stack stack-tight"><p class="own-result"><span class="figure-value">\(number(result.latest.score, instrument))</span> \
            \(instrument.unit) <span class="soft">\(DateFormat.short(result.latest.day, in: visit.language))</span></p>
            <p>\(change(result, instrument))</p>
            \(best(result, instrument))</div>
            <div class="own-step"><h4>\(say(OwnWords.nextStep))</h4><p>\(step)</p>\(goal(measure.progress))</div>
            \(chart(measure.progress, index: index))
            </section>
            """
    }

    private func number(_ score: Double, _ instrument: MeasuringInstrument) -> String {
        instrument.text(score, in: visit.language)
    }

    /// In words, and kind when it went the other way.
    private func change(_ result: OwnResult, _ instrument: MeasuringInstrument) -> String {
        let (amount, isSinceStart): (Double, Bool)
        switch result.since {
        case .lastTime(let change): (amount, isSinceStart) = (change, false)
        case .start(let change): (amount, isSinceStart) = (change, true)
        case nil: return say(OwnWords.begins)
        }
        let size = number(abs(amount), instrument)
        if size == number(0, instrument) { return say(isSinceStart ? OwnWords.sameAsStart : OwnWords.same) }
        let isCounted = instrument.decimals == 0
        let words =
            amount > 0
            ? OwnWords.more(size, isCounted: isCounted, sinceStart: isSinceStart)
            : OwnWords.fewer(size, isCounted: isCounted, sinceStart: isSinceStart)
        let isForward = instrument.isProgress(from: 0, to: amount)
        return isForward ? say(words) : say(words) + " " + say(OwnWords.upAndDown)
    }

    private func best(_ result: OwnResult, _ instrument: MeasuringInstrument) -> HTML {
        if result.isNewBest {
            return "<p class=\"own-best\">\(say(OwnWords.newBest, OwnWords.newBestOfChild))</p>"
        }
        return "<p>\(say(OwnWords.best(number(result.best, instrument), isOwn: isOwn)))</p>"
    }

    private func goal(_ progress: Progress) -> HTML {
        guard showsAim, let goal = progress.goal else { return "" }
        let words = OwnWords.goal(
            number(goal.target, progress.instrument), DateFormat.long(goal.due, in: visit.language))
        return "<p>\(say(words))</p>"
    }

    /// Where the pupil started as one point; all scores while there is no start yet.
    private func points(_ series: Series) -> [LineChart.Point] {
        guard let start = series.baseline else {
            return series.points.map { LineChart.Point($0.day, $0.score, isBaseline: $0.phase == .baseline) }
        }
        return [LineChart.Point(start.day, start.value, isBaseline: true)]
            + series.progressPoints.map { LineChart.Point($0.day, $0.score) }
    }

    /// The points, and what was begun when; the way to the goal when the pupil wants it.
    private func chart(_ progress: Progress, index: Int) -> HTML {
        let instrument = progress.instrument
        var chart = LineChart(
            id: "chart-\(index)", caption: instrument.name, measure: instrument.unit,
            points: points(progress.series))
        chart.isCaptionHidden = true
        chart.decimals = instrument.decimals
        chart.direction = instrument.direction == .rises ? .higherIsBetter : .lowerIsBetter
        if showsAim {
            chart.aim = progress.goal.map { LineChart.Line(from: $0.start, $0.baseline, to: $0.due, $0.target) }
        }
        chart.phases = ProgressChart(progress: progress, id: chart.id)
            .turns(start: OwnWords.phaseStart, newGoal: OwnWords.phaseNew, in: say)
        return chart.html(in: say)
    }
}
