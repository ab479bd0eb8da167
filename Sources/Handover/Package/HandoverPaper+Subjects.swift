import Core
import Site

/// What the pupil can and what comes next, subject by subject.
extension HandoverPaper {
    var subjects: HTML {
        section("subjects", PaperWords.subjects) {
            document.subjects.isEmpty ? nothing(PaperWords.noSubjects) : document.subjects.html(subject)
        }
    }

    private func subject(_ subject: HandoverDocument.Subject) -> HTML {
        """
        <section class="subject">
        <h3>\(subject.name)</h3>
        \(subject.entries.html(entry))
        <dl class="facts">
        \(fact(PaperWords.result, subject.result.map { word(PaperWords.result($0)) }))\
        \(fact(PaperWords.distance, subject.distance?.name))
        </dl>
        \(areas(subject))
        <p class="by">\(word(PaperWords.written(by: subject.teacher, subject.signed)))</p>
        </section>

        """
    }

    private func entry(_ entry: HandoverDocument.Entry) -> HTML {
        guard !entry.text.isEmpty else { return "" }
        return "<h4>\(entry.title)</h4>\n\(prose(entry.text))\n"
    }

    private func areas(_ subject: HandoverDocument.Subject) -> HTML {
        guard !subject.content.isEmpty else { return "" }
        return """
            <table class="areas">
            <caption>\(word(PaperWords.areas(subject.name)))</caption>
            <thead><tr><th scope="col">\(word(PaperWords.area))</th>\
            <th scope="col">\(word(PaperWords.progress))</th></tr></thead>
            <tbody>
            \(subject.content.html { area in
                """
                <tr><th scope="row" dir="auto">\(area.name)</th>\
                <td>\(word(PaperWords.progress(area.progress)))</td></tr>

                """
            })</tbody>
            </table>
            """
    }
}

/// What all parts of the paper are made of.
extension HandoverPaper {
    func section(_ id: String, _ title: Text, _ content: () -> HTML) -> HTML {
        """
        <section class="\(id)" aria-labelledby="\(id)">
        <h2 id="\(id)">\(word(title))</h2>
        \(content())
        </section>
        """
    }

    /// What somebody wrote: an empty line parts two paragraphs, and it is read from the side
    /// that its own letters begin on.
    func prose(_ text: String) -> HTML {
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        let paragraphs = lines.split(whereSeparator: { $0.allSatisfy(\.isWhitespace) })
        return paragraphs.html { "<p dir=\"auto\">\($0.joined(separator: "\n"))</p>\n" }
    }

    func nothing(_ text: Text) -> HTML { "<p class=\"nothing\">\(word(text))</p>" }
}
