import Access
import Core
import Site
import Storage

/// What waits in courses: plans for whoever may approve them, days for their team.
enum CourseWaiting {
    static func items(for reader: Reader, on reading: Reading) throws -> [Waiting] {
        let scope = reader.scope.holding(.seeCourses)
        guard !scope.isEmpty else { return [] }
        let plans = try CourseTasks.plansToApprove(in: scope, on: reading).map { line in
            Waiting(
                PeopleWords.planWaits, about: line.name, path: CourseRoutes.course.path(line.id), .now, day: line.day)
        }
        let days = try CourseTasks.daysNotWrittenDown(in: scope, on: reading).map { line in
            Waiting(
                PeopleWords.daysOpen, about: line.name, path: CourseRoutes.day.path(line.id, line.day), .soon,
                day: line.day)
        }
        let lessons = try CourseTasks.lessonsUndecided(in: scope, on: reading).map { line in
            Waiting(
                PeopleWords.missed, about: line.name, path: CourseRoutes.missed.path(line.id), .soon, day: line.day)
        }
        return plans + days + lessons
    }
}
