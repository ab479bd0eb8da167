import Access
import Core
import Roster
import Site

/// One session on the day page. Everybody is here until somebody says otherwise, so a
/// session in which nobody was away is one field and one button.
struct SessionForm {
    let page: DayPages.Page
    let session: CourseSessionLine
    let canHold: Bool
    let visit: Visit

    private var typed: SessionRecord? {
        page.typed.flatMap { $0.session == session.id ? $0.record : nil }
    }

    var html: HTML {
        let say = visit.voice
        let id = "session-\(session.id)"
        let time = session.starts.map { start in
            "\(start.text)–\(start.adding(minutes: session.minutes).text)"
        }
        // What is written down already is folded away, so that the next one is at hand.
        let next = page.typed?.session ?? page.sessions.first { $0.state == .planned }?.id
        let isOpen = canHold && session.id == next
        let head: HTML = """
            <span class="session-time">\(time ?? "")</span> <span class="session-name">\(say((session.kind ?? .other).word))</span> \
            \(state)
            """
        guard canHold else {
            return "<section class=\"card session\" id=\"\(id)\"><h2>\(head)</h2>\(summary)</section>"
        }
        return """
            <details class="card session" id="\(id)"\(HTML.attribute("open", if: isOpen))>\
            <summary><h2>\(head)</h2></summary>\
            \(theirs)\(form)</details>
            """
    }

    private var state: HTML {
        let say = visit.voice
        return switch session.state {
        case .held: Chip(.onCourse, say(HoldWords.stateHeld)).html
        case .cancelled: Chip(.neutral, say(HoldWords.stateCancelled)).html
        case .planned:
            session.day < visit.day ? Chip(.watch, say(HoldWords.statePlanned)).html : ""
        }
    }

    private var summary: HTML { session.done.isEmpty ? "" : "<p>\(session.done)</p>" }

    /// What somebody else has written meanwhile.
    private var theirs: HTML {
        guard page.isChangedMeanwhile, typed != nil else { return "" }
        let say = visit.voice
        let here = page.attendance[session.id] ?? [:]
        let away = page.pupils.filter { (here[$0.pupil]?.presence ?? .present) != .present }.map(\.name.full)
        return Notice(
            .warning,
            """
            <p>\(session.done)</p><p>\(away.joined(separator: ", "))</p>
            """, title: say(HoldWords.theirs)
        ).html(in: say)
    }

    private var form: HTML {
        let say = visit.voice
        let done = typed?.done ?? session.done
        let areas = (typed?.areas ?? session.areas).map(\.rawValue)
        let choices = GoalArea.allCases.map { Field.Choice($0.rawValue, say($0.word)) }
        return """
            <form method="post" action="\(CourseRoutes.record.path(page.course.id, session.id))" class="stack stack-tight" \
            novalidate\(draft("session-\(session.id.text)-\(session.revision)", in: visit.voice))>
            \(visit.csrfField)<input type="hidden" name="revision" value="\(session.revision)">
            <fieldset class="field"><legend>\(say(HoldWords.attendance))</legend>\
            <div class="presence-list">\(page.pupils.html(pupil))</div></fieldset>
            <div class="field"><label for="done-\(session.id.text)">\(say(HoldWords.done))</label>\
            <textarea class="control control-full" id="done-\(session.id.text)" name="done" rows="2">
            \(done)</textarea></div>
            \(choiceRow(choices, areas))
            <div class="actions">\(button(say(HoldWords.held), .primary, name: "state", value: "held"))\
            \(button(say(HoldWords.cancelled), .quiet, name: "state", value: "cancelled"))</div>
            </form>
            """
    }

    private func choiceRow(_ choices: [Field.Choice], _ areas: [String]) -> HTML {
        let boxes = choices.html { choice in
            let id = "area-\(session.id)-\(choice.value)"
            return """
                <span class="pick"><input type="checkbox" id="\(id)" name="areas" value="\(choice.value)"\
                \(HTML.attribute("checked", if: areas.contains(choice.value)))><label for="\(id)">\(choice.label)</label></span>
                """
        }
        return """
            <fieldset class="field"><legend>\(visit.voice(HoldWords.areas))</legend><div class="picks">\(boxes)</div></fieldset>
            """
    }

    private func pupil(_ pupil: Place) -> HTML {
        let say = visit.voice
        let kept =
            typed?.attended.first { $0.pupil == pupil.pupil } ?? page.attendance[session.id]?[pupil.pupil]
        let presence = kept?.presence ?? .present
        let base = "\(session.id)-\(pupil.pupil)"
        let words: [(Presence, Text)] = [
            (.present, HoldWords.here), (.late, HoldWords.late), (.absent, HoldWords.absent),
        ]
        let radios = words.html { value, word in
            let id = "presence-\(base)-\(value.rawValue)"
            return """
                <span class="pick"><input type="radio" id="\(id)" name="presence-\(pupil.pupil.text)" value="\(value.rawValue)"\
                \(HTML.attribute("checked", if: presence == value))><label for="\(id)">\(say(word))</label></span>
                """
        }
        let isWrong = page.errors["late-\(base)"] != nil
        let late = lateText(pupil.pupil, kept)
        let note = kept?.note ?? ""
        let more: HTML = """
            <details class="more"\(HTML.attribute("open", if: isWrong || !note.isEmpty || presence == .late))>\
            <summary>\(say(HoldWords.note))<span class="visually-hidden">: \(pupil.name.full)</span></summary>\
            <div class="fields"><div class="field"><label for="late-\(base)">\(say(HoldWords.missedMinutes))</label>\
            <input class="control control-short" id="late-\(base)" name="late-\(pupil.pupil.text)" inputmode="numeric" \
            value="\(late)"\(HTML.attribute("aria-invalid", isWrong ? "true" : nil))></div>\
            <div class="field"><label for="note-\(base)">\(say(HoldWords.note))</label>\
            <input class="control" id="note-\(base)" name="note-\(pupil.pupil.text)" value="\(note)" maxlength="1000"></div></div></details>
            """
        return """
            <div class="presence" role="group" aria-label="\(pupil.name.full)"><span class="presence-name">\(pupil.name.full)</span>\
            <span class="picks">\(radios)</span>\(more)</div>
            """
    }

    private func lateText(_ pupil: PupilID, _ kept: Attended?) -> String {
        if let typed = page.typed, typed.session == session.id { return typed.late[pupil] ?? "" }
        guard let kept, kept.presence == .late else { return "" }
        return String(session.minutes - kept.minutes)
    }
}
