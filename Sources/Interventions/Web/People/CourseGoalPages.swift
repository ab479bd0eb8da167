import Access
import Core
import Monitoring
import Roster
import Site
import Storage

/// A pupil's goals on a course: one form with room for three.
struct CourseGoalPages: Sendable {
    static let saved = FlashMessage("course-goals-saved") { _ in HoldWords.goalsSaved }

    let services: Services

    private struct Line: Sendable {
        var instrument = ""
        var start = ""
        var target = ""
        var due = ""
        var words = ""
    }

    private struct Page: Sendable {
        let course: Course
        let place: Place
        let instruments: [MeasuringInstrument]
        let latest: [InstrumentID: ProbePoint]
        let goals: [GoalArea: CourseGoal]
        var lines: [GoalArea: Line]
        /// The goals that were on the page, so that a change in between is found.
        var seen: String
        var errors = FormErrors()
    }

    private func load(_ visit: Visit, _ id: GroupID, _ pupil: PupilID) async throws -> Page {
        let (scope, services, language) = (visit.scope, services, visit.language)
        let found = try await services.database.read { reading -> Page? in
            guard let course = try CourseStore.course(id, in: scope, on: reading),
                let place = try PlaceStore(services.vault).place(of: pupil, on: id, in: scope, on: reading)
            else { return nil }
            let goals = try CourseGoalStore.goals(of: id, pupil: pupil, in: scope, on: reading)[pupil] ?? []
            let worded = try GoalStore(services.vault).goals(of: pupil, in: scope, on: reading)
            let series = try reading.answer(to: SeriesStore.series(of: pupil, in: scope))
            let instruments = try reading.answer(to: InstrumentStore.instruments(of: place.owner))
            var lines: [GoalArea: Line] = [:]
            for area in GoalArea.allCases {
                var line = Line()
                line.due = course.followUpEnds?.adding(days: -1).text ?? ""
                if let goal = goals.first(where: { $0.area == area }),
                    let instrument = instruments.first(where: { $0.id == goal.instrument })
                {
                    line.instrument = instrument.id.text
                    line.start = instrument.typed(goal.goal.baseline, in: language)
                    line.target = instrument.typed(goal.goal.target, in: language)
                    line.due = goal.goal.due.text
                    line.words = worded[goal.instrument]?.last { $0.goal.id == goal.goal.id }?.words ?? ""
                }
                lines[area] = line
            }
            return Page(
                course: course, place: place, instruments: instruments,
                latest: series.compactMapValues { $0.points.last },
                goals: Dictionary(goals.map { ($0.area, $0) }, uniquingKeysWith: { first, _ in first }), lines: lines,
                seen: Self.tag(goals))
        }
        guard let found else { throw PageError.notFound }
        return found
    }

    private static func tag(_ goals: [CourseGoal]) -> String { goals.map(\.id.text).joined(separator: ".") }

    func form(_ visit: Visit, _ id: GroupID, _ pupil: PupilID) async throws -> Reply {
        render(try await load(visit, id, pupil), visit)
    }

    func set(_ visit: Visit, _ id: GroupID, _ pupil: PupilID) async throws -> Reply {
        var page = try await load(visit, id, pupil)
        guard ![.evaluated, .shared, .cancelled].contains(page.course.state) else { throw PageError.forbidden }
        let form = visit.request.form
        let isStale = form["seen"] != page.seen
        let before = page.lines
        var new: [NewCourseGoal] = []
        var dropped: [GoalArea] = []
        for area in GoalArea.allCases {
            func value(_ name: String) -> String { String((form["\(area.rawValue)-\(name)"] ?? "").prefix(1000)) }
            let line = Line(
                instrument: value("instrument"), start: value("start"), target: value("target"), due: value("due"),
                words: value("words"))
            if isStale, let kept = before[area], let current = page.goals[area], kept.target != line.target {
                page.errors.add(
                    "\(area.rawValue)-target",
                    PlanWords.theyWrote(PlanWords.somebody[visit.language], "\(current.instrumentName): \(kept.target)")
                )
            }
            page.lines[area] = line
            guard !line.instrument.isEmpty else {
                if page.goals[area] != nil { dropped.append(area) }
                continue
            }
            if let goal = check(line, area, &page, visit), !isSame(goal, page.goals[area], before[area]?.words) {
                new.append(goal)
            }
        }
        let chosen = page.lines.values.map(\.instrument).filter { !$0.isEmpty }
        if Set(chosen).count != chosen.count { page.errors.add("academic-instrument", HoldWords.sameMeasure) }
        guard page.errors.isEmpty else { return render(page, visit) }
        try await write(new, dropped, of: page, visit)
        return visit.seeOther(CourseRoutes.course.path(id), telling: Self.saved)
    }

    private func write(_ new: [NewCourseGoal], _ dropped: [GoalArea], of page: Page, _ visit: Visit) async throws {
        let (services, scope, pupil, course) = (services, visit.scope, page.place.pupil, page.course)
        guard !new.isEmpty || !dropped.isEmpty else { return }
        try await services.database.write { writing in
            for area in dropped { try CourseGoalStore.drop(area, of: pupil, on: course.id, writing) }
            for goal in new {
                let isSet = try CourseGoalStore.set(
                    goal, id: services.environment.id(), of: pupil, on: course.id, by: scope.person, at: visit.now,
                    in: scope, vault: services.vault, writing)
                guard isSet else { throw PageError.notFound }
            }
            try services.audit.append(
                [visit.entry("pupil", pupil.text, owner: page.place.owner)], at: visit.now, on: writing)
        }
    }

    /// Reads one line; what is wrong with it goes to the page.
    private func check(_ line: Line, _ area: GoalArea, _ page: inout Page, _ visit: Visit) -> NewCourseGoal? {
        let name = area.rawValue
        guard let instrument = page.instruments.first(where: { $0.id.text == line.instrument }) else { return nil }
        let start = try? instrument.score(typed: line.start)
        let target = try? instrument.score(typed: line.target)
        if start == nil { page.errors.add("\(name)-start", HoldWords.valueWrong) }
        if target == nil { page.errors.add("\(name)-target", HoldWords.valueWrong) }
        if let start, let target, !instrument.isProgress(from: start, to: target) {
            page.errors.add("\(name)-target", HoldWords.targetBackwards)
        }
        let begins = page.latest[instrument.id]?.day ?? visit.day
        let due = LocalDate(line.due)
        if due.map({ $0 <= max(begins, visit.day) }) ?? true { page.errors.add("\(name)-due", HoldWords.dueWrong) }
        guard page.errors.isEmpty, let start, let target, let due else { return nil }
        let goal = ProgressGoal(id: services.environment.id(), baseline: start, start: begins, target: target, due: due)
        return NewCourseGoal(area: area, instrument: instrument.id, goal: goal, words: line.words)
    }

    private func isSame(_ new: NewCourseGoal, _ old: CourseGoal?, _ words: String?) -> Bool {
        guard let old else { return false }
        return old.instrument == new.instrument && old.goal.baseline == new.goal.baseline
            && old.goal.target == new.goal.target && old.goal.due == new.goal.due && words == new.words
    }

    private func render(_ page: Page, _ visit: Visit) -> Reply {
        let say = visit.voice
        let title = "\(say(CourseWords.goals)): \(page.place.name.full)"
        let choices =
            [Field.Choice("", say(HoldWords.noGoal))]
            + page.instruments.map { instrument in
                let latest = page.latest[instrument.id].map { point in
                    ", \(say(HoldWords.latest).lowercased()) "
                        + NumberFormat.text(point.score, upTo: instrument.decimals, in: visit.language)
                }
                return Field.Choice(instrument.id.text, "\(instrument.name) (\(instrument.unit)\(latest ?? ""))")
            }
        let sections = GoalArea.allCases.html { area in
            let (name, line) = (area.rawValue, page.lines[area] ?? Line())
            func html(_ field: Field) -> HTML { field.html(in: say, errors: page.errors) }
            return """
                <fieldset class="card goal-card"><legend>\(say(area.word))</legend>
                \(html(Field("\(name)-words", label: say(HoldWords.words), .textarea(rows: 2), value: line.words, width: .full)))
                \(html(Field("\(name)-instrument", label: say(HoldWords.measure), .select(choices), value: line.instrument)))
                <div class="fields">\
                \(html(Field("\(name)-start", label: say(HoldWords.start), .number, value: line.start, width: .short)))\
                \(html(Field("\(name)-target", label: say(HoldWords.target), .number, value: line.target, width: .short)))\
                \(html(Field("\(name)-due", label: say(HoldWords.due), .date, value: line.due, width: .short)))</div>
                </fieldset>
                """
        }
        return visit.page(
            title, status: page.errors.isEmpty ? 200 : 422, hasErrors: !page.errors.isEmpty,
            trail: page.course.trail(title, in: say), scripts: ["draft.js"],
            """
            <div class="stack narrow">
            <div><h1>\(title)</h1><p class="lead">\(say(HoldWords.goalsLead))</p></div>
            \(errorSummary(page.errors, in: say))
            <form method="post" action="\(CourseRoutes.setGoals.path(page.course.id, page.place.pupil))" class="stack" \
            novalidate\(draft("goals-\(page.course.id.text)-\(page.place.pupil.text)", in: visit.voice))>\(visit.csrfField)\
            <input type="hidden" name="seen" value="\(page.seen)">
            \(sections)
            <div>\(button(say(HoldWords.saveGoals), .primary))</div></form>
            </div>
            """)
    }
}
