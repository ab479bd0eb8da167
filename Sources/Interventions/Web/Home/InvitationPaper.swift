import Access
import Core
import Roster
import Site

/// An invitation for a home that is reached on paper, in the reader's language around the
/// team's own words.
struct InvitationPaper {
    let course: Course
    let place: Place
    let invitation: Invitation
    let visit: Visit

    var reply: Reply {
        let say = visit.voice
        let title = say(CourseHomeWords.invitationTitle)
        let day = visit.longDay(invitation.recorded)
        let answers = ReplyAnswer.allCases.html { answer in
            "<li><span class=\"slip-box\" aria-hidden=\"true\"></span>\(say(answer.word))</li>"
        }
        return visit.page(
            title,
            trail: [
                Breadcrumb(visit.voice(CourseWords.courses), CourseRoutes.list.path()),
                Breadcrumb(course.name, CourseRoutes.course.path(course.id)),
                Breadcrumb(say(InvitationPageWords.title), HomeRoutes.invitations.path(course.id)),
                Breadcrumb(place.name.full),
            ],
            """
            <article class="letter stack">
            <div class="cluster between"><p><bdi>\(course.schoolName)</bdi></p><p>\(day)</p></div>
            <p>\(say(CourseHomeWords.letterTo)) <bdi>\(place.name.full)</bdi></p>
            <h1><bdi>\(course.name)</bdi></h1>
            <p class="actions soft">\(say(InvitationPageWords.printHint))</p>
            <div class="prose">\(paragraphs(invitation.letter.own))\(paragraphs(invitation.letter.shared))</div>
            <section class="slip stack stack-tight" aria-labelledby="slip">
            <h2 id="slip">\(say(CourseHomeWords.slipTitle))</h2>
            <p><bdi>\(place.name.full)</bdi>, <bdi>\(place.group)</bdi> · <bdi>\(course.name)</bdi></p>
            <ul class="slip-choices">\(answers)</ul>
            <p>\(say(CourseHomeWords.slipWords))</p><div class="slip-lines"></div>
            <div class="slip-foot"><p>\(say(CourseHomeWords.slipDate))</p><p>\(say(CourseHomeWords.slipName))</p></div>
            </section>
            </article>
            """)
    }
}
