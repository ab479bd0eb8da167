import Access
import Core
import Monitoring
import Roster
import Site

/// The parts of the page of a pupil's meetings.
struct MeetingSections {
    let page: MeetingPages.Page
    let line: FollowUpLine
    let visit: Visit

    private var say: any Voice { visit.voice }
    private var mayWrite: Bool { line.progress.isOpen && visit.subject?.allows(.holdMeetings) ?? false }

    var lapses: HTML {
        let rows = line.progress.lapses(on: visit.day).html { lapse in
            "<li>\(say(lapse.words(in: visit.language)))</li>"
        }
        guard !rows.isEmpty else { return "" }
        return Notice(.warning, "<ul>\(rows)</ul>", title: say(FollowUpWords.open)).html(in: say)
    }

    var end: HTML {
        guard let end = page.end else { return "" }
        let day = DateFormat.long(end.day, in: visit.language)
        return Notice(.info, "<p class=\"typed\">\(end.reason)</p>", title: say(FollowUpWords.endedOn(day))).html(
            in: say)
    }

    /// When they meet next, and what they said they would do.
    var next: HTML {
        guard line.progress.isOpen else { return "" }
        let next = page.meetings.first { $0.result == nil && $0.course == line.course && $0.day >= visit.day }
        let day: HTML =
            next.map { meeting in
                let move: HTML =
                    mayWrite
                    ? "<a href=\"\(FollowUpRoutes.meeting.path(line.pupil, meeting.id))\">\(say(MeetingWords.move))</a>"
                    : ""
                return """
                    <p class="lead"><bdi>\(DateFormat.weekday(meeting.day, in: visit.language))</bdi> · \
                    \(say(MeetingWords.minutes(meeting.planned)))</p>\(move)
                    """
            } ?? "<p>\(say(MeetingWords.noneAhead))</p>"
        let agreed = page.meetings.last { $0.result == .held && $0.course == line.course }?.agreed ?? ""
        let last: HTML =
            agreed.isEmpty ? "" : "<h3>\(say(MeetingWords.agreedLast))</h3><p class=\"typed\">\(agreed)</p>"
        return card(title: HTML(say(FollowUpWords.nextMeeting)), "\(day)\(last)")
    }

    var writing: HTML {
        guard mayWrite, let current = page.current(on: visit.day) else { return "" }
        let day = DateFormat.weekday(current.day, in: visit.language)
        return card(
            title: HTML(say(MeetingWords.write)),
            """
            <p class="soft"><bdi>\(day)</bdi></p>\
            \(MeetingForm(current, today: visit.day).html(line.pupil, current.id, visit))
            """)
    }

    var extra: HTML {
        guard mayWrite else { return "" }
        let field = Field(
            "extra", label: say(MeetingWords.day), .date,
            value: page.extraDay.isEmpty ? visit.day.text : page.extraDay, width: .short)
        return """
            <details class="card"\(HTML.attribute("open", if: !page.errors.isEmpty))>\
            <summary>\(say(MeetingWords.extra))</summary>
            <form method="post" action="\(FollowUpRoutes.addMeeting.path(line.pupil))" class="form-inline" novalidate>\
            \(visit.csrfField)\(field.html(in: say, errors: page.errors))\
            \(button(say(MeetingWords.add), .secondary))</form></details>
            """
    }

    // MARK: Goals

    var goals: HTML {
        let cards = page.goals.html { followed in
            let (instrument, goal) = (followed.instrument, followed.goal.goal)
            let words: HTML = followed.words.isEmpty ? "" : "<p>\(followed.words)</p>"
            let reached: HTML = followed.goal.isActive ? "" : "<p>\(say(HandBackWords.reached))</p>"
            var facts = [(say(HandBackWords.entry), number(followed.entry, instrument))]
            if let last = followed.scores.last {
                facts.append((say(HandBackWords.now), number(last.value, instrument)))
            }
            facts.append((say(HandBackWords.target), number(goal.target, instrument)))
            let figures = facts.html { keyFigure($0.1, $0.0) }
            let line = Sparkline(followed.scores.suffix(12).map(\.value), decimals: instrument.decimals)
            return """
                <section class="aside"><h3>\(say(HandBackWords.area(followed.goal.area)))</h3>\(words)\(reached)\
                <p class="soft">\(instrument.name), \(instrument.unit) \(line.html(in: say))</p>\
                <div class="grid-of-figures figures-small">\(figures)</div></section>
                """
        }
        let content: HTML = page.goals.isEmpty ? "<p>\(say(HandBackWords.noGoals))</p>" : cards
        return card(title: HTML(say(HandBackWords.goals)), content)
    }

    var retests: HTML {
        guard !page.goals.isEmpty else { return "" }
        return RetestTable(goals: page.goals, progress: line.progress, visit: visit).html
    }

    // MARK: Hand-backs and earlier meetings

    var handBacks: HTML {
        page.handBacks.html { handBack in
            let mayWrite = visit.subject?.allows(.holdMeetings) ?? false
            let address = FollowUpRoutes.handBack.path(line.pupil, handBack.id)
            let status: HTML =
                handBack.done.map { day in
                    "<p class=\"soft\">\(say(HandBackWords.heldOn(DateFormat.long(day, in: visit.language))))</p>"
                } ?? "<p>\(dueChip(handBack.due, on: visit.day, visit))</p>"
            let content: HTML =
                handBack.words.map { $0.html(in: say) } ?? "<p>\(say(HandBackWords.handBackLead))</p>"
            let word = handBack.words == nil ? HandBackWords.write : MeetingWords.correct
            return card(
                title: HTML(say(HandBackWords.handBack)),
                "\(status)\(content)", foot: mayWrite ? linkButton(say(word), address) : nil)
        }
    }

    var earlier: HTML {
        // The one that has its form above is not listed once more.
        let current = mayWrite ? page.current(on: visit.day)?.id : nil
        let unwritten = page.meetings.filter { $0.result == nil && $0.day < visit.day && $0.id != current }
        let ahead = page.meetings.filter { $0.result == nil && $0.day >= visit.day }
        let written = page.meetings.filter { $0.result != nil }
        return list(MeetingWords.notYetWritten, unwritten.reversed(), MeetingWords.write)
            + list(MeetingWords.earlier, written.reversed(), MeetingWords.correct)
            + list(MeetingWords.ahead, ahead, MeetingWords.move, isFolded: true)
    }

    private func list(_ title: Text, _ meetings: [Meeting], _ action: Text, isFolded: Bool = false) -> HTML {
        guard !meetings.isEmpty else { return "" }
        let rows = meetings.html { meeting -> HTML in
            let link: HTML =
                mayWrite && meeting.course == line.course
                ? """
                <a class="touch" href="\(FollowUpRoutes.meeting.path(line.pupil, meeting.id))">\(say(action))\
                <span class="visually-hidden">: \(DateFormat.long(meeting.day, in: visit.language))</span></a>
                """ : ""
            let content: HTML =
                meeting.result == nil
                ? "<p><bdi>\(DateFormat.weekday(meeting.day, in: visit.language))</bdi></p>" : meeting.summary(visit)
            return "<li class=\"meeting\"><div>\(content)</div>\(link)</li>"
        }
        let items: HTML = "<ul class=\"plain-list\">\(rows)</ul>"
        if isFolded { return "<details class=\"card\"><summary>\(say(title))</summary>\(items)</details>" }
        return "<section class=\"card\"><h2>\(say(title))</h2>\(items)</section>"
    }

    private func number(_ value: Double, _ instrument: MeasuringInstrument) -> String {
        NumberFormat.text(value, upTo: instrument.decimals, in: visit.language)
    }
}
