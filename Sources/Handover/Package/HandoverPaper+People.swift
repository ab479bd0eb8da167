import Core
import Site

/// Support, the pupil's and the home's own words, and who was told and who approved.
extension HandoverPaper {
    var support: HTML {
        section("support", PaperWords.support) {
            document.support.isEmpty ? nothing(PaperWords.noSupport) : document.support.html(measure)
        }
    }

    private func measure(_ support: HandoverDocument.Support) -> HTML {
        """
        <section class="measure">
        <h3>\(support.kind.name.isEmpty ? word(PaperWords.supportOfAnyKind) : support.kind.name)</h3>
        \(prose(support.text))\
        \(effect(support))
        </section>

        """
    }

    private func effect(_ support: HandoverDocument.Support) -> HTML {
        guard support.effect != nil || !support.effectText.isEmpty else { return "" }
        return """
            <h4>\(word(PaperWords.effect))</h4>
            \(prose(support.effect?.name ?? ""))\
            \(prose(support.effectText))
            """
    }

    var voice: HTML {
        section("voice", PaperWords.voice) {
            document.pupilVoice.map(quote) ?? nothing(PaperWords.noVoice)
        }
    }

    /// Left out when the home has not written anything: nobody has to.
    var guardian: HTML {
        guard let note = document.guardianNote else { return "" }
        return section("guardian", PaperWords.guardian) { quote(note) }
    }

    private func quote(_ words: HandoverDocument.Words) -> HTML {
        """
        <blockquote>
        \(prose(words.text))</blockquote>
        <p class="by">\(word(PaperWords.written(words.written)))</p>
        """
    }

    var informed: HTML {
        section("informed", PaperWords.informed) {
            document.informed.isEmpty ? nothing(PaperWords.nobodyInformed) : informedTable
        }
    }

    private var informedTable: HTML {
        """
        <table>
        <thead><tr><th scope="col">\(word(PaperWords.who))</th><th scope="col">\(word(PaperWords.how))</th>\
        <th scope="col">\(word(PaperWords.day))</th></tr></thead>
        <tbody>
        \(document.informed.html { told in
            """
            <tr><th scope="row">\(word(PaperWords.informed(told.who)))</th><td dir="auto">\(told.how)</td>\
            <td>\(word(PaperWords.days(told.day)))</td></tr>

            """
        })</tbody>
        </table>
        """
    }

    var approved: HTML {
        let signed = document.approved
        return section("approved", PaperWords.approved) {
            "<p>\(signed.by), \(signed.role), \(word(PaperWords.days(signed.day)))</p>"
        }
    }
}
