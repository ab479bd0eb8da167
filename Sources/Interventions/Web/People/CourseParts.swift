package import Access
import Core
package import Roster
package import Site
package import Storage

/// What a course under way adds to a pupil's page: for the pupil and the home its name and
/// the day's programme, for staff the way to it.
package struct CourseParts: Sendable {
    package init() {}

    package func sections(_ visit: Visit, _ pupil: PupilLine, _ reading: Reading) throws -> [HTML] {
        let courses = try PupilCourseStore.courses(of: pupil.id, in: visit.scope, on: reading)
        guard !courses.isEmpty else { return [] }
        if visit.subject?.ground?.role.isStaff ?? false {
            let open = try PupilCourseStore.open(courses.map(\.id), in: visit.scope, on: reading)
            return [forStaff(courses, open, visit)]
        }
        guard let course = courses.first(where: { $0.state == .running }) else { return [] }
        let programme = try PupilCourseStore.programme(
            of: pupil.id, on: course.id, day: visit.day, in: visit.scope, reading)
        return [forHome(course, programme, visit)]
    }

    private func forStaff(_ courses: [PupilCourse], _ open: Set<GroupID>, _ visit: Visit) -> HTML {
        let say = visit.voice
        let items = courses.html { course in
            let name: HTML =
                open.contains(course.id)
                ? "<a href=\"\(CourseRoutes.course.path(course.id))\">\(course.name)</a>" : HTML(course.name)
            return "<li class=\"cluster\">\(name) \(course.state.chip(in: say))</li>"
        }
        return """
            <section class="card" aria-labelledby="courses"><h2 id="courses" class="card-title">\
            \(say(CourseWords.courses))</h2><ul class="plain-list stack stack-tight">\(items)</ul></section>
            """
    }

    private func forHome(
        _ course: PupilCourse, _ programme: [(starts: ClockTime?, kind: SlotKind)], _ visit: Visit
    ) -> HTML {
        let say = visit.voice
        let items = programme.html { part in
            let time: HTML = part.starts.map { "<span class=\"session-time\">\($0.text)</span> " } ?? ""
            return "<li>\(time)\(say(part.kind.word))</li>"
        }
        let today: HTML =
            programme.isEmpty
            ? "" : "<h3>\(say(CourseWords.todayHome))</h3><ol class=\"plain-list programme\">\(items)</ol>"
        let until: HTML =
            course.ends.map { ends in
                let day = DateFormat.long(ends.adding(days: -3), in: visit.language)
                return "<p class=\"soft\">\(say(CourseWords.until)) <bdi>\(day)</bdi></p>"
            } ?? ""
        return """
            <section class="card" aria-labelledby="my-course"><h2 id="my-course" class="card-title">\(course.name)</h2>\
            \(until)\(today)</section>
            """
    }
}
