import Access
import Core
import Monitoring
import Roster
import Site
import Storage

/// A course at a glance: where it stands, what comes next, who is on it.
struct CoursePages: Sendable {
    static let moved = FlashMessage("course-moved") { _ in PeopleWords.placeMoved }
    static let askedFor = FlashMessage("course-asked") { _ in CourseWords.asked }

    let services: Services

    struct Overview: Sendable {
        let course: Course
        let places: [Place]
        let goals: [PupilID: [CourseGoal]]
        let doses: [PupilID: Dose]
        let team: [TeamMember]
        let days: [DayLine]
        let canApprove: Bool
        let isOnTeam: Bool
        let missing: Int
        /// The classes of the pupils, as far as the reader has them.
        let classes: [GroupLine]
    }

    struct DayLine: Sendable {
        let day: LocalDate
        let sessions: Int
        let open: Int
    }

    private func load(_ visit: Visit, _ id: GroupID) async throws -> Overview {
        let (scope, order, services) = (visit.scope, visit.nameOrder, services)
        let found = try await services.database.read { reading -> Overview? in
            guard let course = try CourseStore.course(id, in: scope, on: reading) else { return nil }
            let places = try PlaceStore(services.vault).places(of: id, in: scope, order: order, on: reading)
            let names = Set(places.map(\.group))
            return Overview(
                course: course, places: places,
                goals: try CourseGoalStore.goals(of: id, in: scope, on: reading),
                doses: try SessionStore.doses(of: id, on: scope.day, in: scope, reading),
                team: try TeamStore.team(of: id, in: scope, on: reading),
                days: try SessionStore.days(of: id, in: scope, reading).map {
                    DayLine(day: $0.day, sessions: $0.sessions, open: $0.open)
                },
                canApprove: try DelegationStore.right(of: scope, over: course, on: reading) != nil,
                isOnTeam: try TeamStore.isOnTeam(scope.person, of: id, day: scope.day, on: reading),
                missing: course.state == .draft
                    ? try CourseFlow(services).missing(course, in: scope, reading) : 0,
                classes: try PupilDirectory.groups(in: scope, on: reading).filter {
                    $0.school == course.schoolName && names.contains($0.name)
                })
        }
        guard let found else { throw PageError.notFound }
        return found
    }

    func overview(_ visit: Visit, _ id: GroupID) async throws -> Reply {
        page(try await load(visit, id), refusal: nil, visit)
    }

    /// Moves the course on, or asks the leader to.
    func move(_ visit: Visit, _ id: GroupID) async throws -> Reply {
        let wanted = visit.request.form["to"] ?? ""
        let isAsking = wanted == "ask"
        guard isAsking || CourseState(rawValue: wanted) != nil else {
            return page(try await load(visit, id), refusal: .locked, visit)
        }
        let (scope, services) = (visit.scope, services)
        let mayOnlyApprove = !(visit.subject?.allows(.planCourses) ?? false)
        do {
            try await services.database.write { writing in
                guard let course = try CourseStore.course(id, in: scope, on: writing.reading) else {
                    throw PageError.notFound
                }
                if isAsking {
                    try CourseFlow(services).ask(course, day: visit.day, in: scope, writing)
                } else if let state = CourseState(rawValue: wanted) {
                    // A leader who is not on the team approves, sends back and shares; the team does the rest.
                    if mayOnlyApprove, ![.approved, .draft, .shared, .cancelled].contains(state) {
                        throw CourseRefusal.locked
                    }
                    try CourseFlow(services).move(
                        course, to: state, day: visit.day, now: visit.now, in: scope, writing)
                }
                var entry = visit.entry("pupilGroup", id.text, owner: course.owner)
                entry.action += "." + wanted
                try services.audit.append([entry], at: visit.now, on: writing)
            }
        } catch let refusal as CourseRefusal {
            return page(try await load(visit, id), refusal: refusal, visit)
        }
        return visit.seeOther(CourseRoutes.course.path(id), telling: isAsking ? Self.askedFor : Self.moved)
    }

    private func page(_ found: Overview, refusal: CourseRefusal?, _ visit: Visit) -> Reply {
        let (say, course) = (visit.voice, found.course)
        let refused = refusal.map { Notice(.warning, HTML(say($0.text)), isAnnounced: true).html(in: say) }
        return visit.page(
            course.name, status: refusal == nil ? 200 : 422, hasErrors: refusal != nil,
            trail: [Breadcrumb(say(CourseWords.courses), CourseRoutes.list.path()), Breadcrumb(course.name)],
            """
            <div class="stack">
            <div class="page-head"><div><h1>\(course.name)</h1><p class="lead">\(course.schoolName)</p></div>\
            <div class="actions">\(course.state.chip(in: say))</div></div>
            \(way(course, say))
            \(refused)
            \(CourseNextStep(found: found, visit: visit).html)
            \(CourseLinks(found: found, visit: visit).html)
            <div class="split"><div class="stack">\(pupils(found, visit))</div>\
            <div class="stack">\(facts(found, visit))\(days(found, visit))</div></div>
            </div>
            """)
    }

    /// The way of a course with the place where it is now.
    private func way(_ course: Course, _ say: any Voice) -> HTML {
        guard course.state != .cancelled else { return "" }
        let steps: [CourseState] = [.draft, .approved, .recruiting, .running, .followUp, .evaluated, .shared]
        let here = steps.firstIndex(of: course.state) ?? 0
        let items = steps.enumerated().html { index, state in
            let kind: HTML = index < here ? "way-done" : index == here ? "way-here" : "way-ahead"
            let current = HTML.attribute("aria-current", index == here ? "step" : nil)
            return "<li class=\"\(kind)\"\(current)>\(say(state.word))</li>"
        }
        return "<ol class=\"way\">\(items)</ol>"
    }

    private func pupils(_ found: Overview, _ visit: Visit) -> HTML {
        let (say, id) = (visit.voice, found.course.id)
        let shown = found.places.filter { $0.state != .left }
        let canPlan = visit.subject?.allows(.planCourses) ?? false
        let unseen = found.course.places - shown.filter { $0.state != .declined }.count
        var table = DataTable(
            "pupils", caption: say(CourseWords.pupils),
            columns: [
                .init(say(CourseWords.pupil)), .init(say(CourseWords.place)), .init(say(CourseWords.goals)),
                .init(say(CourseWords.dose)),
            ],
            rows: shown.map { place in
                let goals = found.goals[place.pupil] ?? []
                let areas = goals.map { say($0.area.word) }.joined(separator: ", ")
                let count: HTML =
                    goals.isEmpty ? "\(say(canPlan ? CourseWords.noGoal : CourseWords.noDose))" : "\(areas)"
                let goalLink: HTML =
                    canPlan
                    ? "<a href=\"\(CourseRoutes.goals.path(id, place.pupil))\" aria-label=\"\(say(CourseWords.goals)): \(place.name.full)\">\(count)</a>"
                    : count
                let dose = found.doses[place.pupil]
                return [
                    """
                    <a href="\(MonitoringRoutes.pupil.path(place.pupil))">\(place.name.full)</a> \
                    <span class="soft">\(place.group)</span>
                    """,
                    "\(say(place.state.word))", goalLink,
                    dose.map { "\(say(CourseWords.minutes($0.received, of: $0.planned, held: $0.held)))" }
                        ?? "\(say(CourseWords.noDose))",
                ]
            })
        table.narrow = .stack
        table.empty = emptyState(
            title: say(CourseRefusal.nobodyOnIt.text), text: say(PeopleWords.pupilsLead),
            action: canPlan
                ? linkButton(say(PeopleWords.choosePupils), CourseRoutes.pupils.path(id), .primary) : nil)
        let more: HTML = unseen > 0 ? "<p class=\"soft\">\(say(CourseWords.unseen(unseen)))</p>" : ""
        let hint: HTML = found.doses.isEmpty ? "" : "<p class=\"soft\">\(say(CourseWords.doseHint))</p>"
        return "\(table.html(in: say))\(more)\(hint)"
    }

    private func facts(_ found: Overview, _ visit: Visit) -> HTML {
        let (say, course, language) = (visit.voice, found.course, visit.language)
        var facts: [(term: String, value: HTML)] = [
            (say(CourseWords.period), HTML(course.period(in: language) ?? say(CourseWords.notSet)))
        ]
        if let ends = course.followUpEnds {
            facts.append(
                (say(CourseWords.followUpUntil), HTML(DateFormat.long(ends.adding(days: -1), in: language))))
        }
        if let day = course.approvedOn {
            let delegation = course.isByDelegation ? ", " + say(CourseWords.byDelegation) : ""
            facts.append((say(CourseWords.approvedBy), HTML(DateFormat.long(day, in: language) + delegation)))
        }
        let team = found.team.html { "<li>\($0.name.full), <span class=\"soft\">\(say($0.duty.word))</span></li>" }
        facts.append((say(CourseWords.team), "<ul class=\"plain-list\">\(team)</ul>"))
        return "<div class=\"aside\">\(definitionList(facts))</div>"
    }

    private func days(_ found: Overview, _ visit: Visit) -> HTML {
        guard !found.days.isEmpty else { return "" }
        let (say, id) = (visit.voice, found.course.id)
        let items = found.days.html { line in
            let isToday = line.day == visit.day
            let state: HTML =
                line.open == 0
                ? "\(Icon.success.html)<span class=\"visually-hidden\">\(say(HoldWords.stateHeld))</span>"
                : line.day < visit.day
                    ? "<span class=\"soft\">\(line.sessions - line.open)/\(line.sessions)</span>" : ""
            return """
                <li><a href="\(CourseRoutes.day.path(id, line.day))"\(HTML.attribute("aria-current", isToday ? "date" : nil))>\
                \(CourseDay.short(line.day, in: visit.language))</a> \(state)</li>
                """
        }
        return """
            <section aria-labelledby="days"><h2 id="days">\(say(CourseWords.days))</h2><ul class="day-list">\(items)</ul>\
            <p><a class="touch" href="\(CourseRoutes.calendar.path(id))">\(say(CourseWords.calendar))</a></p></section>
            """
    }
}

/// Days with their names.
enum CourseDay {
    private static let names: [Text] = [
        Text(da: "man.", sv: "mån", nb: "man.", en: "Mon"), Text(da: "tirs.", sv: "tis", nb: "tirs.", en: "Tue"),
        Text(da: "ons.", sv: "ons", nb: "ons.", en: "Wed"), Text(da: "tors.", sv: "tors", nb: "tors.", en: "Thu"),
        Text(da: "fre.", sv: "fre", nb: "fre.", en: "Fri"), Text(da: "lør.", sv: "lör", nb: "lør.", en: "Sat"),
        Text(da: "søn.", sv: "sön", nb: "søn.", en: "Sun"),
    ]

    static func short(_ day: LocalDate, in language: Language) -> String {
        "\(names[day.weekday - 1][language]) \(DateFormat.short(day, in: language))"
    }
}
