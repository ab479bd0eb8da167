import Access
package import Core
import Monitoring
package import Storage

/// Writes a whole course as it would stand on a day, for a world that is made from
/// nothing: the demo, and the tests that start from it. It asks nobody's leave, so pages
/// never use it.
package struct CourseSeed: Sendable {
    package struct Pupil: Hashable, Sendable {
        package let pupil: PupilID
        package let reason: String
        /// The measure of the academic goal; a goal must stand on it already.
        package let instrument: InstrumentID
        package let mentor: PersonID?
        /// Meetings are held until this many days before today; `nil` for none.
        package let meetsUntil: Int?

        package init(
            pupil: PupilID, reason: String, instrument: InstrumentID, mentor: PersonID? = nil, meetsUntil: Int? = nil
        ) {
            (self.pupil, self.reason, self.instrument) = (pupil, reason, instrument)
            (self.mentor, self.meetsUntil) = (mentor, meetsUntil)
        }
    }

    private let vault: Vault
    private let environment: Environment
    private let today: LocalDate
    private let now: Instant

    package init(_ vault: Vault, _ environment: Environment, today: LocalDate) {
        (self.vault, self.environment, self.today) = (vault, environment, today)
        now = environment.now()
    }

    /// - Parameters:
    ///   - state: `running`, `followUp` or `evaluated`.
    ///   - team: beside the lead.
    /// - Returns: the course's group.
    package func write(
        _ plan: CoursePlan, on model: CourseModel, state: CourseState, school: OrganisationID, owner: OwnerID,
        lead: PersonID, team: [(PersonID, Duty)], approvedBy leader: PersonID, pupils: [Pupil], _ writing: Writing
    ) throws -> GroupID {
        guard let frame = plan.frame else { throw CourseRefusal.planUnfinished(fields: 1) }
        let id: GroupID = environment.id()
        let planned = frame.starts.adding(days: -28)
        try CourseStore.create(
            id, plan: plan, on: model, school: school, by: lead, day: planned, now: now, environment: environment,
            vault: vault, writing)
        for (person, duty) in team {
            try TeamStore.add(
                person, duty: duty, to: id, owner: owner, from: planned, assignment: environment.id(), writing)
        }
        try writing.execute(
            """
            UPDATE course SET state = \(state), approved_by = \(leader), approved_on = \(planned.adding(days: 5))
            WHERE pupil_group = \(id)
            """)
        let isOver = state == .evaluated || state == .shared
        if isOver {
            try writing.execute("UPDATE pupil_group SET ends = \(frame.followUpEnds) WHERE id = \(id)")
        }
        for pupil in pupils {
            try place(pupil, on: id, owner: owner, frame: frame, planned: planned, isOver: isOver, writing)
            try meetings(pupil, on: id, owner: owner, frame: frame, state: state, writing)
        }
        try sessions(of: id, owner: owner, frame: frame, pupils: pupils.map(\.pupil), by: lead, writing)
        return id
    }

    private func place(
        _ pupil: Pupil, on course: GroupID, owner: OwnerID, frame: CoursePlan.Frame, planned: LocalDate, isOver: Bool,
        _ writing: Writing
    ) throws {
        let id: CoursePlaceID = environment.id()
        let membership: MembershipID = environment.id()
        let ends: LocalDate? = isOver ? frame.followUpEnds : nil
        try writing.execute(
            """
            INSERT INTO membership (id, pupil, pupil_group, owner, starts, ends)
            VALUES (\(membership), \(pupil.pupil), \(course), \(owner), \(planned), \(ends))
            """)
        var assignment: AssignmentID?
        if let mentor = pupil.mentor {
            let made: AssignmentID = environment.id()
            assignment = made
            try AccountStore.assign(
                made, .mentor, to: mentor, at: .pupil(pupil.pupil), owner: owner, from: frame.starts,
                until: frame.followUpEnds, on: writing)
        }
        let sealed = try vault.seal(pupil.reason, at: PlaceStore.bound(id, owner), on: writing)
        try writing.execute(
            """
            INSERT INTO course_place (id, pupil_group, pupil, owner, reason, state, membership, mentor,
                mentor_assignment, recorded)
            VALUES (\(id), \(course), \(pupil.pupil), \(owner), \(sealed), \(isOver ? "completed" : "accepted"),
                \(membership), \(pupil.mentor), \(assignment), \(now))
            """)
        try PhaseStore.begin(
            Phase(kind: .intensive, starts: frame.starts, ends: frame.ends), id: environment.id(), of: pupil.pupil,
            owner: owner, origin: course.text, at: now, on: writing)
        if frame.ends <= today {
            try PhaseStore.begin(
                Phase(kind: .followUp, starts: frame.ends, ends: frame.followUpEnds), id: environment.id(),
                of: pupil.pupil, owner: owner, origin: course.text, at: now, on: writing)
        }
        let goal: CourseGoalID = environment.id()
        try writing.execute(
            """
            INSERT INTO course_goal (id, pupil_group, pupil, owner, area, version, current, instrument, goal, state,
                recorded)
            SELECT \(goal), \(course), pupil, owner, 'academic', 1, 1, instrument, id, 'active', \(now) FROM goal
            WHERE pupil = \(pupil.pupil) AND instrument = \(pupil.instrument) AND current = 1
            """)
    }

    /// The intensive weeks up to yesterday, held; now and then somebody was away.
    private func sessions(
        of course: GroupID, owner: OwnerID, frame: CoursePlan.Frame, pupils: [PupilID], by person: PersonID,
        _ writing: Writing
    ) throws {
        var attendance: [SQL] = []
        for (number, session) in frame.sessions.enumerated() {
            let id: CourseSessionID = environment.id()
            let isHeld = session.day < today
            let done =
                isHeld && session.position == 2
                ? try vault.seal("–", at: SessionStore.donePlace(id, owner), on: writing) : nil
            try writing.execute(
                """
                INSERT INTO course_session (id, pupil_group, owner, day, position, starts, minutes, kind, state,
                    revision, done, areas, person, recorded)
                VALUES (\(id), \(course), \(owner), \(session.day), \(session.position), \(session.starts.text),
                    \(session.slot.minutes), \(session.slot.kind.rawValue), \(isHeld ? "held" : "planned"), 2, \(done),
                    \(isHeld ? "academic" : ""), \(person), \(now))
                """)
            guard isHeld else { continue }
            for (index, pupil) in pupils.enumerated() {
                let isAway = (index * 7 + number / 7) % 23 == 0
                let minutes = isAway ? 0 : session.slot.minutes
                attendance.append("(\(id), \(pupil), \(owner), \(isAway ? "absent" : "present"), \(minutes))")
            }
        }
        for start in stride(from: 0, to: attendance.count, by: 100) {
            let rows = SQL.joined(Array(attendance[start..<min(start + 100, attendance.count)]), by: ", ")
            try writing.execute(
                "INSERT INTO attendance (course_session, pupil, owner, presence, minutes) VALUES \(rows)")
        }
    }

    private func meetings(
        _ pupil: Pupil, on course: GroupID, owner: OwnerID, frame: CoursePlan.Frame, state: CourseState,
        _ writing: Writing
    ) throws {
        guard state != .running else { return }
        let calendar = FollowUpCalendar(
            ends: frame.ends, weeks: frame.followUpWeeks, perWeek: frame.mentorPerWeek, minutes: frame.mentorMinutes,
            handback: nil)
        let until = pupil.meetsUntil.map { today.adding(days: -$0) }
        for meeting in calendar.meetings {
            let id: CourseSessionID = environment.id()
            let isHeld = until.map { meeting.day <= $0 } ?? false
            try writing.execute(
                """
                INSERT INTO course_session (id, pupil_group, pupil, owner, day, position, minutes, kind, state,
                    revision, areas, person, recorded)
                VALUES (\(id), \(course), \(pupil.pupil), \(owner), \(meeting.day), \(meeting.position),
                    \(meeting.minutes), 'mentor', \(isHeld ? "held" : "planned"), 1, '', \(pupil.mentor), \(now))
                """)
            guard isHeld else { continue }
            try writing.execute(
                """
                INSERT INTO attendance (course_session, pupil, owner, presence, minutes)
                VALUES (\(id), \(pupil.pupil), \(owner), 'present', \(meeting.minutes))
                """)
        }
        for step in calendar.steps {
            let id: FollowUpStepID = environment.id()
            let done: LocalDate? = step.kind == .handback && step.due < today ? step.due : nil
            try writing.execute(
                """
                INSERT INTO follow_up_step (id, pupil_group, pupil, owner, kind, due, done, recorded)
                VALUES (\(id), \(course), \(pupil.pupil), \(owner), \(step.kind), \(step.due), \(done), \(now))
                """)
        }
    }
}
