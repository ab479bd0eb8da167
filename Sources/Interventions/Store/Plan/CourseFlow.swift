package import Access
package import Core
import Monitoring
package import Storage

/// The way of a course from state to state, and what goes with each step.
package struct CourseFlow: Sendable {
    private let services: Services

    package init(_ services: Services) { self.services = services }

    /// Asks the leader; kept so that the leader sees what waits.
    package func ask(_ course: Course, day: LocalDate, in scope: Scope, _ writing: Writing) throws {
        guard course.state == .draft else { throw CourseRefusal.cannotLead(from: course.state, to: .approved) }
        try checkReady(course, in: scope, writing.reading)
        try writing.execute("UPDATE course SET asked = \(day) WHERE pupil_group = \(course.id)")
    }

    /// - Throws: `CourseRefusal`; nothing has changed then.
    package func move(
        _ course: Course, to state: CourseState, day: LocalDate, now: Instant, in scope: Scope, _ writing: Writing
    )
        throws
    {
        guard course.state.leads(to: state) else { throw CourseRefusal.cannotLead(from: course.state, to: state) }
        switch state {
        case .approved: try approve(course, day: day, now: now, in: scope, writing)
        case .draft: try reopen(course, day: day, writing)
        case .recruiting: break
        case .running: try begin(course, day: day, now: now, in: scope, writing)
        case .followUp: try follow(course, day: day, now: now, in: scope, writing)
        case .evaluated: try finish(course, day: day, in: scope, writing)
        case .shared: try checkLeader(course, in: scope, writing.reading)
        case .cancelled: try cancel(course, day: day, writing)
        }
        try writing.execute("UPDATE course SET state = \(state) WHERE pupil_group = \(course.id)")
    }

    // MARK: Before

    /// How many fields and reasons a leader would miss.
    package func missing(_ course: Course, in scope: Scope, _ reading: Reading) throws -> Int {
        guard
            let kept = try PlanStore(services.vault).plan(
                of: course.id, revision: course.revision, in: scope, on: reading),
            let model = try CourseStore.model(course.model, reading)
        else { throw CourseRefusal.noSuchPlace }
        let departures = Departure.all(of: kept.plan, from: model, pupils: course.places)
        return kept.plan.missing(departures: departures).count + kept.plan.faults.count
    }

    private func checkReady(_ course: Course, in scope: Scope, _ reading: Reading) throws {
        let missing = try missing(course, in: scope, reading)
        guard missing == 0 else { throw CourseRefusal.planUnfinished(fields: missing) }
        guard course.places > 0 else { throw CourseRefusal.nobodyOnIt }
    }

    private func checkLeader(_ course: Course, in scope: Scope, _ reading: Reading) throws {
        guard try DelegationStore.right(of: scope, over: course, on: reading) == .leader else {
            throw CourseRefusal.needsLeader
        }
    }

    private func frame(of course: Course, in scope: Scope, _ reading: Reading) throws -> CoursePlan.Frame {
        guard let frame = try plan(of: course, in: scope, reading)?.frame else {
            throw CourseRefusal.planUnfinished(fields: 1)
        }
        return frame
    }

    private func plan(of course: Course, in scope: Scope, _ reading: Reading) throws -> CoursePlan? {
        try PlanStore(services.vault).plan(of: course.id, revision: course.revision, in: scope, on: reading)?.plan
    }

    private func approve(_ course: Course, day: LocalDate, now: Instant, in scope: Scope, _ writing: Writing) throws {
        guard let right = try DelegationStore.right(of: scope, over: course, on: writing.reading) else {
            throw CourseRefusal.needsLeader
        }
        try checkReady(course, in: scope, writing.reading)
        let frame = try frame(of: course, in: scope, writing.reading)
        try SessionStore.plan(
            frame.sessions, of: course, environment: services.environment, now: now, writing)
        try writing.execute(
            """
            UPDATE course SET approved_by = \(scope.person), approved_on = \(day), delegation = \(right.delegation), asked = NULL
            WHERE pupil_group = \(course.id)
            """)
        // From now on the team sees the pupils of the course.
        for pupil in try Self.pupils(of: course.id, in: ["proposed", "offered", "accepted"], writing.reading) {
            try PlaceStore.join(pupil, course, services.environment.id(), from: day, writing)
        }
    }

    private func reopen(_ course: Course, day: LocalDate, _ writing: Writing) throws {
        try SessionStore.unplan(course.id, writing)
        let pupils = try Self.pupils(
            of: course.id, in: ["proposed", "offered", "accepted"], writing.reading)
        try PlaceStore.leave(pupils, course.id, on: day, writing)
        // What nobody has approved lets nobody see a pupil; the mentors are chosen anew.
        try PlaceStore.endMentors(of: course.id, on: day, writing)
        try writing.execute(
            "UPDATE course_place SET mentor = NULL, mentor_assignment = NULL WHERE pupil_group = \(course.id)")
        try writing.execute(
            """
            UPDATE course SET approved_by = NULL, approved_on = NULL, delegation = NULL
            WHERE pupil_group = \(course.id)
            """)
    }

    private func cancel(_ course: Course, day: LocalDate, _ writing: Writing) throws {
        try reopen(course, day: day, writing)
        try writing.execute("UPDATE pupil_group SET ends = \(day) WHERE id = \(course.id)")
    }

    // MARK: Under way

    private func begin(_ course: Course, day: LocalDate, now: Instant, in scope: Scope, _ writing: Writing) throws {
        let frame = try frame(of: course, in: scope, writing.reading)
        // A course may be opened a few days ahead, so that the first morning is free of forms.
        guard day >= frame.starts.adding(days: -7) else { throw CourseRefusal.tooEarly(day: frame.starts) }
        let waiting = try Self.pupils(of: course.id, in: ["proposed", "offered"], writing.reading)
        guard waiting.isEmpty else { throw CourseRefusal.unanswered(homes: waiting.count) }
        let pupils = try Self.pupils(of: course.id, in: ["accepted"], writing.reading)
        guard !pupils.isEmpty else { throw CourseRefusal.nobodyOnIt }
        let without: Int? = try writing.reading.value(
            """
            SELECT count(*) AS value FROM course_place k WHERE k.pupil_group = \(course.id) AND k.state = 'accepted'
            AND NOT EXISTS (SELECT 1 FROM course_goal c WHERE c.pupil_group = k.pupil_group AND c.pupil = k.pupil
                AND c.current = 1)
            """)
        guard without == 0 else { throw CourseRefusal.withoutGoal(pupils: without ?? 0) }
        // A few days of intensive work cannot carry the four-point rule; the phase keeps it silent.
        for pupil in pupils {
            try beginPhase(
                Phase(kind: .intensive, starts: frame.starts, ends: frame.ends), of: pupil, course, now, writing)
        }
    }

    private func beginPhase(_ phase: Phase, of pupil: PupilID, _ course: Course, _ now: Instant, _ writing: Writing)
        throws
    {
        let owner: OwnerID? = try writing.reading.value("SELECT owner AS value FROM pupil WHERE id = \(pupil)")
        try PhaseStore.begin(
            phase, id: services.environment.id(), of: pupil, owner: owner ?? course.owner, origin: course.id.text,
            at: now, on: writing)
    }

    private func follow(_ course: Course, day: LocalDate, now: Instant, in scope: Scope, _ writing: Writing) throws {
        let frame = try frame(of: course, in: scope, writing.reading)
        guard let last = frame.days.last, day >= last else {
            throw CourseRefusal.tooEarly(day: frame.days.last ?? frame.ends)
        }
        let withoutMentor: Int? = try writing.reading.value(
            """
            SELECT count(*) AS value FROM course_place k
            WHERE k.pupil_group = \(course.id) AND k.state = 'accepted' AND k.mentor IS NULL
            """)
        if frame.mentorPerWeek > 0, frame.followUpWeeks > 0, let withoutMentor, withoutMentor > 0 {
            throw CourseRefusal.withoutMentor(pupils: withoutMentor)
        }
        let handback = LocalDate(try plan(of: course, in: scope, writing.reading)?[.handback] ?? "")
        try FollowUpStart(services: services, course: course, frame: frame, handback: handback, day: day, now: now)
            .begin(in: scope, writing)
    }

    private func finish(_ course: Course, day: LocalDate, in scope: Scope, _ writing: Writing) throws {
        let frame = try frame(of: course, in: scope, writing.reading)
        guard day >= frame.followUpEnds else { throw CourseRefusal.tooEarly(day: frame.followUpEnds) }
        // Those too whose follow-up was ended early: the team's sight of them ends here.
        let pupils = try Self.pupils(of: course.id, in: ["accepted", "completed"], writing.reading)
        try writing.execute(
            "UPDATE course_place SET state = 'completed' WHERE pupil_group = \(course.id) AND state = 'accepted'")
        try PlaceStore.leave(pupils, course.id, on: day, writing)
        try writing.execute("UPDATE pupil_group SET ends = \(day) WHERE id = \(course.id)")
    }

    /// The pupils of a course, for what is done to all of them alike and shown to nobody.
    static func pupils(of course: GroupID, in states: [String], _ reading: Reading) throws -> [PupilID] {
        try reading.all(
            "SELECT pupil FROM course_place WHERE pupil_group = \(course) AND state IN \(states) ORDER BY pupil"
        ) { try $0["pupil"] }
    }
}
