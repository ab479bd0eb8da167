import Core
import Site

/// What the system knew of a pupil, as pages show it: scores as charts, courses with how much of them there was.
struct KnownView {
    let known: HandoverDocument.Known
    let say: any Voice

    var measures: HTML {
        guard !known.measures.isEmpty else { return "" }
        return """
            <section class="card stack"><h2 class="card-title">\(say(KnownWords.measures))</h2>\(charts)</section>
            """
    }

    /// One for each measure.
    var charts: [HTML] {
        known.measures.enumerated().map { index, measure in
            MeasureChart(measure: measure, id: "known-\(index)").html(in: say)
        }
    }

    var efforts: HTML {
        guard !known.efforts.isEmpty else { return "" }
        let items = known.efforts.html { "<li>\(Self.text($0, in: say.language))</li>" }
        return """
            <section class="card"><h2 class="card-title">\(say(KnownWords.efforts))</h2><ul class="plain-list">\(items)</ul></section>
            """
    }

    /// What was done, when, and how much of it the pupil got.
    static func text(_ effort: HandoverDocument.Effort, in language: Language) -> String {
        func hours(_ minutes: Int) -> String { NumberFormat.text(Double(minutes) / 60, upTo: 1, in: language) }
        let days = "\(DateFormat.long(effort.starts, in: language)) – \(DateFormat.long(effort.ends, in: language))"
        let dose = KnownWords.dose(hours(effort.received), hours(effort.planned))
        return "\(effort.name), \(days). \(dose[language])"
    }
}

/// A measure's chart, which goes on where the pupil is now.
struct MeasureChart {
    let measure: HandoverDocument.Measure
    /// Unique on the page.
    let id: String
    /// Scores and the goal of the school that the pupil has come to.
    var later: [HandoverDocument.Point] = []
    var laterGoal: HandoverDocument.Goal?
    /// The day from which the new school measures.
    var since: LocalDate?

    func html(in say: any Voice) -> HTML {
        // In one installation the pupil's scores go along, and are in both.
        let all = Set(measure.points).union(later).sorted { ($0.day, $0.score) < ($1.day, $1.score) }
        var chart = LineChart(
            id: id, caption: measure.name, measure: measure.unit,
            points: all.map { LineChart.Point($0.day, $0.score, isBaseline: $0.isBaseline) })
        chart.decimals = measure.decimals
        chart.direction = measure.rises ? .higherIsBetter : .lowerIsBetter
        chart.aim = (laterGoal ?? measure.goal).map { LineChart.Line(from: $0.start, $0.from, to: $0.due, $0.to) }
        if let since { chart.phases = [LineChart.Phase(since, say(KnownWords.newSchool))] }
        return chart.html(in: say)
    }
}

enum KnownWords {
    static let measures = Text(
        da: "Målt over tid", sv: "Mätt över tid", nb: "Målt over tid", en: "Measured over time")
    static let efforts = Text(
        da: "Afsluttede forløb", sv: "Avslutade insatser", nb: "Avsluttede forløp", en: "Finished courses")
    static func dose(_ received: String, _ planned: String) -> Text {
        Text(
            da: "Fik \(received) af \(planned) timer.", sv: "Fick \(received) av \(planned) timmar.",
            nb: "Fikk \(received) av \(planned) timer.", en: "Got \(received) of \(planned) hours.")
    }
    static let takeAlong = Text(da: "Tag med", sv: "Ta med", nb: "Ta med", en: "Take along")
    static let goesAlong = Text(
        da: "Det følger med af sig selv, så du kan skrive om det.",
        sv: "Det följer med av sig självt, så du kan skriva om det.",
        nb: "Det følger med av seg selv, så du kan skrive om det.",
        en: "It goes along by itself, so you can write about it.")
    static let newSchool = Text(da: "Ny skole", sv: "Ny skola", nb: "Ny skole", en: "New school")
    static let goesOn = Text(
        da: "Linjen fortsætter", sv: "Linjen fortsätter", nb: "Linjen fortsetter", en: "The line goes on")
}
