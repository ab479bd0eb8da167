import Core
import Site

/// What the system knew: scores, and courses with how much of them there was.
extension HandoverPaper {
    /// Left out when nothing was measured.
    var measures: HTML {
        let known = document.known?.measures ?? []
        guard !known.isEmpty else { return "" }
        return section("measures", KnownWords.measures) { known.html(measure) }
    }

    private func measure(_ measure: HandoverDocument.Measure) -> HTML {
        func number(_ value: Double) -> String { NumberFormat.text(value, decimals: measure.decimals, in: language) }
        func day(_ day: LocalDate) -> String { DateFormat.long(day, in: language) }
        let goal = measure.goal.map { goal in
            fact(
                PaperWords.goal,
                "\(number(goal.from)) (\(day(goal.start))) – \(number(goal.to)) (\(day(goal.due)))")
        }
        return """
            <section class="measure">
            <h3>\(measure.name)</h3>
            <dl class="facts">\(goal ?? "")</dl>
            <table class="areas">
            <caption>\(measure.name) (\(measure.unit))</caption>
            <thead><tr><th scope="col">\(word(PaperWords.day))</th><th scope="col">\(word(PaperWords.score))</th></tr></thead>
            <tbody>
            \(measure.points.html { point in
                """
                <tr><th scope="row">\(day(point.day))</th><td>\(number(point.score))</td></tr>

                """
            })</tbody>
            </table>
            </section>

            """
    }

    /// Left out when there were none.
    var efforts: HTML {
        let known = document.known?.efforts ?? []
        guard !known.isEmpty else { return "" }
        return section("efforts", KnownWords.efforts) {
            "<ul>\(known.html { "<li>\(KnownView.text($0, in: language))</li>" })</ul>"
        }
    }
}
