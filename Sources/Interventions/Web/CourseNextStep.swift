import Access
import Core
import Site

/// What can be done with a course now, by whoever is looking.
struct CourseNextStep {
    let found: CoursePages.Overview
    let visit: Visit

    var html: HTML {
        let (say, course) = (visit.voice, found.course)
        let canPlan = visit.subject?.allows(.planCourses) ?? false
        var buttons: [HTML] = []
        var text: HTML = ""
        switch course.state {
        case .draft:
            if found.missing > 0 {
                text = "<p>\(say(CourseRefusal.planUnfinished(fields: found.missing).text))</p>"
                if canPlan {
                    buttons.append(linkButton(say(CourseWords.plan), CourseRoutes.plan.path(course.id), .primary))
                }
            } else if found.canApprove {
                buttons.append(step(to: "approved", say(CourseState.approved.button), .primary))
            } else if course.asked != nil {
                text = "<p>\(say(CourseWords.asked))</p>"
            } else if canPlan {
                buttons.append(step(to: "ask", say(CourseWords.ask), .primary))
            }
        case .approved, .recruiting, .running, .followUp:
            if canPlan, let next = forward { buttons.append(step(to: next.rawValue, say(next.button), .primary)) }
        case .evaluated:
            if found.canApprove { buttons.append(step(to: "shared", say(CourseState.shared.button), .primary)) }
        case .shared, .cancelled: break
        }
        if course.state.leads(to: .draft), canPlan || found.canApprove {
            buttons.append(step(to: "draft", say(CourseState.draft.button), .quiet))
        }
        if course.state.leads(to: .cancelled), canPlan || found.canApprove {
            buttons.append(step(to: "cancelled", say(CourseState.cancelled.button), .quiet))
        }
        guard !buttons.isEmpty || !text.isEmpty else { return "" }
        return """
            <section class="card" aria-labelledby="next"><h2 id="next" class="card-title">\(say(CourseWords.whatNext))</h2>\
            \(text)<div class="actions">\(buttons)</div></section>
            """
    }

    private var forward: CourseState? {
        switch found.course.state {
        case .approved: .recruiting
        case .recruiting: .running
        case .running: .followUp
        case .followUp: .evaluated
        default: nil
        }
    }

    private func step(to state: String, _ word: String, _ style: ButtonStyle) -> HTML {
        """
        <form method="post" action="\(CourseRoutes.move.path(found.course.id))">\(visit.csrfField)\
        \(button(word, style, name: "to", value: state))</form>
        """
    }
}
