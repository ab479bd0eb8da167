import Access
import Core
import Site

/// A document as a page shows it: what the pupil can and what comes next first, then what helps.
struct DocumentView: Sendable {
    /// What of it the reader sees.
    struct Reach: Sendable {
        /// `nil` for all.
        var subjects: [String]?
        var seesSupport: Bool

        static let all = Reach(subjects: nil, seesSupport: true)

        func sees(_ code: String) -> Bool { subjects.map { $0.contains(code) } ?? true }
    }

    let document: HandoverDocument
    let reach: Reach
    let say: any Voice

    var html: HTML {
        """
        <article class="handover-document stack" lang="\(document.language)">\(words(OwnHandoverWords.yourWords, document.pupilVoice))\
        \(document.subjects.filter { reach.sees($0.code) }.html(subject))\(measures)\(support)\(efforts)\
        \(words(OwnHandoverWords.fromHome, document.guardianNote))\(informed)</article>
        """
    }

    private func subject(_ subject: HandoverDocument.Subject) -> HTML {
        let status = [
            subject.result.flatMap(SubjectResult.init(code:)).map { say($0.name) }, subject.distance?.name,
        ].compactMap { $0 }.joined(separator: " · ")
        let entries = subject.entries.html { entry in
            "<h3>\(entry.title)</h3><p class=\"typed\">\(entry.text)</p>"
        }
        let areas: HTML =
            subject.content.isEmpty
            ? ""
            : """
            <ul class="content-areas">\(subject.content.html { area in
                "<li>\(area.name) <span class=\"soft\">\(say(area.progress.name))</span></li>"
            })</ul>
            """
        let foot: HTML = """
            <p class="soft">\(say(OwnHandoverWords.teacher)) \(subject.teacher), \
            \(DateFormat.long(subject.signed, in: say.language))</p>
            """
        return """
            <section class="card" id="subject-\(subject.code)"><h2 class="card-title">\(subject.name)</h2>\
            <p class="lead">\(status)</p>\(entries)\(areas)\(foot)</section>
            """
    }

    /// Scores belong to no subject: whoever sees all subjects sees them.
    private var measures: HTML {
        guard reach.subjects == nil, let known = document.known else { return "" }
        return KnownView(known: known, say: say).measures
    }

    private var efforts: HTML {
        guard reach.seesSupport, let known = document.known else { return "" }
        return KnownView(known: known, say: say).efforts
    }

    private var support: HTML {
        guard reach.seesSupport, !document.support.isEmpty else { return "" }
        let items = document.support.html { item -> HTML in
            let effect = [item.effect?.name ?? "", item.effectText].filter { !$0.isEmpty }.joined(separator: ": ")
            return
                "<div><dt>\(item.kind.name)</dt><dd><p class=\"typed\">\(item.text)</p><p class=\"soft\">\(effect)</p></dd></div>"
        }
        return """
            <section class="card"><h2 class="card-title">\(say(OwnHandoverWords.support))</h2>\
            <dl class="facts">\(items)</dl></section>
            """
    }

    private func words(_ title: Text, _ words: HandoverDocument.Words?) -> HTML {
        guard let words else { return "" }
        return """
            <section class="card own-words"><h2 class="card-title">\(say(title))</h2>\
            <p class="typed">\(words.text)</p></section>
            """
    }

    private var informed: HTML {
        guard !document.informed.isEmpty else { return "" }
        let lines = document.informed.html { line -> HTML in
            let who = line.who == InformedPerson.pupil.rawValue ? HandoverWords.pupil : CaseWords.guardian
            return "<li>\(say(who)): \(line.how), \(DateFormat.long(line.day, in: say.language))</li>"
        }
        return "<section><h2>\(say(OwnHandoverWords.informed))</h2><ul class=\"plain-list\">\(lines)</ul></section>"
    }
}

extension AreaProgress {
    var name: Text {
        switch self {
        case .done: PartWords.done
        case .partly: PartWords.partly
        case .not: PartWords.not
        }
    }
}
