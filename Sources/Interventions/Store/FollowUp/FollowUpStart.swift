import Access
import Core
import Monitoring
import Storage

/// What happens when the intensive weeks are over: the meetings and the steps of every
/// pupil are put into the calendar, mentors get an end, and goals are carried on.
struct FollowUpStart: Sendable {
    let services: Services
    let course: Course
    let frame: CoursePlan.Frame
    let handback: LocalDate?
    let day: LocalDate
    let now: Instant

    func begin(in scope: Scope, _ writing: Writing) throws {
        let places = try writing.reading.all(
            "SELECT pupil, owner FROM course_place WHERE pupil_group = \(course.id) AND state = 'accepted' ORDER BY pupil"
        ) { (pupil: try $0["pupil"] as PupilID, owner: try $0["owner"] as OwnerID) }
        let calendar = FollowUpCalendar(
            ends: frame.ends, weeks: frame.followUpWeeks, perWeek: frame.mentorPerWeek, minutes: frame.mentorMinutes,
            handback: handback)
        for place in places {
            for meeting in calendar.meetings where !frame.daysOff.contains(meeting.day) {
                try MeetingStore.plan(
                    services.environment.id(), of: place.pupil, owner: place.owner, on: course.id, day: meeting.day,
                    position: meeting.position, minutes: meeting.minutes, at: now, writing)
            }
            for step in calendar.steps {
                let id: FollowUpStepID = services.environment.id()
                try writing.execute(
                    """
                    INSERT INTO follow_up_step (id, pupil_group, pupil, owner, kind, due, recorded)
                    VALUES (\(id), \(course.id), \(place.pupil), \(place.owner), \(step.kind), \(step.due), \(now))
                    """)
            }
        }
        try endMentors(writing)
        try carryOn(places.map(\.pupil), in: scope, writing)
        for place in places {
            try PhaseStore.begin(
                Phase(kind: .followUp, starts: frame.ends, ends: frame.followUpEnds), id: services.environment.id(),
                of: place.pupil, owner: place.owner, origin: course.id.text, at: now, on: writing)
        }
    }

    /// Every mentor sees the pupil until the follow-up is over, whatever end was known when they were chosen.
    private func endMentors(_ writing: Writing) throws {
        try writing.execute(
            """
            UPDATE role_assignment SET ends = \(frame.followUpEnds)
            WHERE (ends IS NULL OR ends > \(day)) AND id IN (SELECT k.mentor_assignment FROM course_place k
                WHERE k.pupil_group = \(course.id) AND k.mentor_assignment IS NOT NULL)
            """)
    }

    // MARK: Goals

    private func carryOn(_ pupils: [PupilID], in scope: Scope, _ writing: Writing) throws {
        let reading = writing.reading
        let intensive = Phase(kind: .intensive, starts: frame.starts, ends: frame.ends)
        let goals = try CourseGoalStore.goals(of: course.id, in: scope, on: reading)
        let instruments = try reading.answer(to: InstrumentStore.instruments(of: course.owner))
        let rises = Dictionary(instruments.map { ($0.id, $0.direction == .rises) }, uniquingKeysWith: { one, _ in one })
        for pupil in pupils {
            // The goals of a pupil whom the mover may not see stay as they are.
            guard let goals = goals[pupil] else { continue }
            let series = try reading.answer(to: SeriesStore.series(of: pupil, in: scope))
            let words = try GoalStore(services.vault).goals(of: pupil, in: scope, on: reading)
            for goal in goals where goal.isActive {
                let figures = EntryAndExit(of: intensive, in: series[goal.instrument] ?? Series([]))
                let exit = figures.exit.map { DatedScore($0.day, $0.value) }
                let carried = CarryOn(
                    target: goal.goal.target, set: goal.goal.start, due: goal.goal.due,
                    rises: rises[goal.instrument] ?? true, exit: exit, followUpEnds: frame.followUpEnds)
                switch carried {
                case .stays: continue
                case .reached: try CourseGoalStore.markReached(goal.id, writing)
                case .anew(let from, let due):
                    let new = NewCourseGoal(
                        area: goal.area, instrument: goal.instrument,
                        goal: ProgressGoal(
                            id: services.environment.id(), baseline: from.value, start: from.day,
                            target: goal.goal.target, due: due),
                        words: words[goal.instrument]?.last { $0.goal.id == goal.goal.id }?.words ?? "")
                    _ = try CourseGoalStore.set(
                        new, id: services.environment.id(), of: pupil, on: course.id, by: scope.person, at: now,
                        in: scope, vault: services.vault, writing)
                }
            }
        }
    }
}
