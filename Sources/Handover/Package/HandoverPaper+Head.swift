import Core
import Site

/// The top of the paper: who, from where and to where; and its foot.
extension HandoverPaper {
    var header: HTML {
        let pupil = document.pupil
        return """
            <header>
            <p class="mark">\(word(classification))</p>
            <h1>\(word(PaperWords.title)): \(pupil.givenName) \(pupil.familyName)</h1>
            <p class="lead">\(word(PaperWords.kind(document.kind))), \
            \(word(PaperWords.schoolYear(document.schoolYear)))</p>
            \(correction)
            <dl class="facts">
            \(fact(PaperWords.born, pupil.born.map { word(PaperWords.days($0)) }))
            \(fact(PaperWords.group, pupil.group))
            \(fact(PaperWords.from, unit(document.from)))
            \(fact(PaperWords.to, unit(document.to)))
            \(fact(PaperWords.programme, document.decision.programme))
            \(fact(PaperWords.decision, decision))
            </dl>
            </header>
            """
    }

    private var correction: HTML? {
        guard let correction = document.correction else { return nil }
        let line = word(PaperWords.correction(document.version, of: correction.of))
        return "<p class=\"correction\"><strong>\(line)</strong> <span dir=\"auto\">\(correction.reason)</span></p>"
    }

    private var decision: String {
        let decision = document.decision
        return word(PaperWords.decision(decision.kind, decision.day, by: decision.by))
    }

    private func unit(_ unit: HandoverDocument.Unit) -> String {
        let name = unit.code.map { "\(unit.name) (\($0))" } ?? unit.name
        return "\(name), \(unit.owner)"
    }

    /// A line of a list; none when there is nothing to say.
    func fact(_ name: Text, _ value: String?) -> HTML {
        guard let value, !value.isEmpty else { return "" }
        return "<div><dt>\(word(name))</dt><dd dir=\"auto\">\(value)</dd></div>\n"
    }

    /// Stands at the end on a screen, and at the foot of every printed page.
    var foot: HTML {
        """
        <footer>
        <p class="mark">\(word(classification))</p>
        <p>\(word(PaperWords.foot(document.id.text, version: document.version)))</p>
        <p>\(word(PaperWords.hash)): <span class="short">\(String(hash.prefix(16)))…</span>\
        <span class="whole">\(hash)</span></p>
        </footer>
        """
    }
}
