import Access
import Core
import Roster
import Site

/// What can be done with a course now, by whoever is looking: what is missing in words,
/// then the one thing to do first.
struct CourseNextStep {
    let found: CoursePages.Overview
    let visit: Visit

    private var course: Course { found.course }
    private var canPlan: Bool { visit.subject?.allows(.planCourses) ?? false }

    var html: HTML {
        let say = visit.voice
        var (texts, buttons) = step
        if course.state.leads(to: .draft), canPlan || found.canApprove {
            buttons.append(move(to: .draft, .quiet))
        }
        if course.state.leads(to: .cancelled), canPlan || found.canApprove {
            buttons.append(move(to: .cancelled, .quiet))
        }
        guard !buttons.isEmpty || !texts.isEmpty else { return "" }
        let lines = texts.html { "<p>\(say($0))</p>" }
        return """
            <section class="card" aria-labelledby="next"><h2 id="next" class="card-title">\(say(CourseWords.whatNext))</h2>\
            \(lines)<div class="actions">\(buttons)</div></section>
            """
    }

    private var step: (texts: [Text], buttons: [HTML]) {
        switch course.state {
        case .draft: draft
        case .approved: ([CourseWords.nextInvite], canPlan ? [move(to: .recruiting, .primary)] : [])
        case .recruiting: recruiting
        case .running: running
        case .followUp: followUp
        case .evaluated:
            found.canApprove
                ? ([CourseWords.nextShare], [move(to: .shared, .primary)]) : ([CourseWords.nextNothing], [])
        case .shared, .cancelled: ([], [])
        }
    }

    private var draft: (texts: [Text], buttons: [HTML]) {
        let say = visit.voice
        if found.missing > 0 {
            let text = CourseRefusal.planUnfinished(fields: found.missing).text
            return (
                [text],
                canPlan ? [linkButton(say(CourseWords.plan), CourseRoutes.plan.path(course.id), .primary)] : []
            )
        }
        if course.places == 0 {
            return (
                [CourseRefusal.nobodyOnIt.text],
                canPlan
                    ? [linkButton(say(PeopleWords.choosePupils), CourseRoutes.pupils.path(course.id), .primary)] : []
            )
        }
        if found.canApprove { return ([], [move(to: .approved, .primary)]) }
        if course.asked != nil { return ([CourseWords.asked], []) }
        return ([], canPlan ? [form("ask", say(CourseWords.ask), .primary)] : [])
    }

    /// Answers first, then goals, then it can begin.
    private var recruiting: (texts: [Text], buttons: [HTML]) {
        let say = visit.voice
        let waiting = found.places.filter { $0.state == .proposed || $0.state == .offered }
        let without = found.places.filter { $0.state == .accepted && (found.goals[$0.pupil] ?? []).isEmpty }
        var texts: [Text] = []
        var buttons: [HTML] = []
        if !waiting.isEmpty {
            texts.append(CourseRefusal.unanswered(homes: waiting.count).text)
            let address = HomeRoutes.invitations.path(course.id)
            buttons.append(linkButton(say(InvitationPageWords.title), address, canPlan ? .primary : .secondary))
        }
        if let first = without.first, canPlan {
            texts.append(CourseRefusal.withoutGoal(pupils: without.count).text)
            buttons.append(
                linkButton(
                    say(CourseWords.setGoals(first.name.full)), CourseRoutes.goals.path(course.id, first.pupil),
                    waiting.isEmpty ? .primary : .secondary))
        }
        if canPlan { buttons.append(move(to: .running, buttons.isEmpty ? .primary : .secondary)) }
        return (texts, buttons)
    }

    private var running: (texts: [Text], buttons: [HTML]) {
        let say = visit.voice
        let isOver = found.days.last.map { visit.day >= $0.day } ?? true
        let mentorless = found.places.filter { $0.state == .accepted && $0.mentor == nil }.count
        var texts: [Text] = []
        var buttons: [HTML] = []
        if let day = found.dayAtHand(visit.day),
            !isOver || day == visit.day || found.days.contains(where: { $0.open > 0 })
        {
            buttons.append(linkButton(found.dayWord(day, visit), CourseRoutes.day.path(course.id, day), .primary))
        }
        if mentorless > 0 {
            texts.append(CourseRefusal.withoutMentor(pupils: mentorless).text)
            buttons.append(
                linkButton(
                    say(FollowUpWords.chooseMentor), FollowUpRoutes.course.path(course.id),
                    isOver && buttons.isEmpty ? .primary : .secondary))
        }
        if canPlan, isOver { buttons.append(move(to: .followUp, buttons.isEmpty ? .primary : .secondary)) }
        if !isOver { texts.append(CourseWords.nextFollowUp(found.days.last?.day ?? visit.day)) }
        return (texts, buttons)
    }

    private var followUp: (texts: [Text], buttons: [HTML]) {
        let isOver = course.followUpEnds.map { visit.day >= $0 } ?? true
        var buttons = [
            linkButton(
                visit.voice(FollowUpWords.mentorsAndMeetings), FollowUpRoutes.course.path(course.id),
                isOver ? .secondary : .primary)
        ]
        if canPlan, isOver { buttons.insert(move(to: .evaluated, .primary), at: 0) }
        return ([isOver ? CourseWords.nextEvaluate : CourseWords.nextMeetings], buttons)
    }

    private func move(to state: CourseState, _ style: ButtonStyle) -> HTML {
        form(state.rawValue, visit.voice(state.button), style)
    }

    private func form(_ to: String, _ word: String, _ style: ButtonStyle) -> HTML {
        """
        <form method="post" action="\(CourseRoutes.move.path(course.id))">\(visit.csrfField)\
        \(button(word, style, name: "to", value: to))</form>
        """
    }
}
