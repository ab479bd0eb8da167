import Core
import Site

/// What a correction changed, as a page shows it: what is gone is struck through, what is new is marked.
struct DifferenceView {
    let difference: DocumentDifference
    let correction: HandoverDocument.Correction
    let reach: DocumentView.Reach
    let say: any Voice

    var html: HTML {
        let seen = difference.changes.filter { change in
            switch change.part {
            case .subject(let code): reach.sees(code)
            case .support: reach.seesSupport
            case .pupilVoice, .guardianNote: true
            }
        }
        let changes: HTML =
            seen.isEmpty
            ? "<p>\(say(DifferenceWords.nothing))</p>" : "<dl class=\"facts\">\(seen.html(change))</dl>"
        return """
            <section class="card stack stack-tight" id="correction"><h2 class="card-title">\(say(DifferenceWords.title(correction.of)))</h2>\
            <p class="typed">\(correction.reason)</p>\(changes)</section>
            """
    }

    private func change(_ change: DocumentDifference.Change) -> HTML {
        let place = [change.subject.isEmpty ? change.part.title(in: say) : change.subject, title(change.what)]
        let (before, after) = (text(change.before, change.what), text(change.after, change.what))
        let pieces = WordDifference(from: before, to: after).pieces.html { piece in
            switch piece.kind {
            case .same: "\(piece.text) "
            case .removed:
                "<del><span class=\"visually-hidden\">\(say(DifferenceWords.removed)): </span>\(piece.text)</del> "
            case .added:
                "<ins><span class=\"visually-hidden\">\(say(DifferenceWords.added)): </span>\(piece.text)</ins> "
            }
        }
        return """
            <div><dt>\(place.filter { !$0.isEmpty }.joined(separator: " · "))</dt><dd class="changed">\(pieces)</dd></div>
            """
    }

    private func title(_ what: DocumentDifference.What) -> String {
        switch what {
        case .result: say(PartWords.result)
        case .distance: say(PartWords.distance)
        case .entry(let title), .area(let title), .support(let title): title
        case .words: ""
        }
    }

    /// Results and areas are kept as codes.
    private func text(_ text: String, _ what: DocumentDifference.What) -> String {
        switch what {
        case .result: SubjectResult(code: text).map { say($0.name) } ?? text
        case .area: AreaProgress(rawValue: text).map { say($0.name) } ?? text
        default: text
        }
    }
}

enum DifferenceWords {
    static func title(_ number: Int) -> Text {
        Text(
            da: "Rettet siden udgave \(number)", sv: "Rättat sedan version \(number)",
            nb: "Rettet siden utgave \(number)", en: "Corrected since version \(number)")
    }
    static let nothing = Text(
        da: "Ikke noget af det, du ser.", sv: "Inget av det du ser.", nb: "Ikke noe av det du ser.",
        en: "Nothing of what you see.")
    static let removed = Text(da: "fjernet", sv: "borttaget", nb: "fjernet", en: "removed")
    static let added = Text(da: "nyt", sv: "nytt", nb: "nytt", en: "new")
}
