import Access
import Core
import Roster
import Site
import Storage

/// The plan: one form that several can write in at once.
struct PlanPages: Sendable {
    static let saved = FlashMessage("plan-saved") { _ in PlanWords.saved }

    let services: Services

    struct Page: Sendable {
        let course: Course
        let model: CourseModel
        var plan: CoursePlan
        var revision: Int
        var errors = FormErrors()
        /// Fields a leader would miss; shown on the page of a draft, not as faults of what was typed.
        var missing: Set<String> = []

        /// The fields that may be changed now.
        var fields: [PlanField] {
            switch course.state {
            case .draft: PlanField.all
            case .approved, .recruiting, .running: PlanField.soft
            default: []
            }
        }

        var departures: [Departure] { Departure.all(of: plan, from: model, pupils: course.places) }
    }

    private static func load(_ id: GroupID, _ services: Services, in scope: Scope, _ reading: Reading) throws -> Page {
        guard let course = try CourseStore.course(id, in: scope, on: reading),
            let model = try CourseStore.model(course.model, reading),
            let kept = try PlanStore(services.vault).plan(of: id, revision: course.revision, in: scope, on: reading)
        else { throw PageError.notFound }
        return Page(course: course, model: model, plan: kept.plan, revision: course.revision)
    }

    func form(_ visit: Visit, _ id: GroupID) async throws -> Reply {
        let (scope, services) = (visit.scope, services)
        var page = try await services.database.read { try Self.load(id, services, in: scope, $0) }
        if page.course.state == .draft {
            page.missing = Set(page.plan.missing(departures: page.departures).map(\.field.key))
        }
        return render(page, visit)
    }

    private enum Outcome: Sendable {
        case saved
        case faults(Page)
        case conflicts(Page)
    }

    func save(_ visit: Visit, _ id: GroupID) async throws -> Reply {
        let form = visit.request.form
        let seen = form["revision"].flatMap { Int($0) } ?? 0
        var typed: [String: String] = [:]
        for field in PlanField.all { typed[field.key] = String((form[field.key] ?? "").prefix(4000)) }
        typed[PlanField.name.key] = NeutralName.plain(form[PlanField.name.key] ?? "")
        let mine = CoursePlan(typed)
        let (scope, services) = (visit.scope, services)
        let outcome = try await services.database.write { writing -> Outcome in
            var page = try Self.load(id, services, in: scope, writing.reading)
            // Only what was on the page: a reason for a departure that is no longer one stays as it is.
            let fields = page.fields.filter { form[$0.key] != nil }
            let editable = Set(fields.map(\.key))
            guard (1...page.course.revision).contains(seen) else {
                page.errors.add("name", CourseRefusal.locked.text)
                return .faults(page)
            }
            let faults = mine.faults.filter { editable.contains($0.field.key) }
            guard faults.isEmpty else {
                page.plan = Self.combined(page.plan, mine, fields)
                page.revision = seen
                for (field, fault) in faults { page.errors.add(field.key, fault.text) }
                return .faults(page)
            }
            let saved = try PlanStore(services.vault).save(
                mine, seen: seen, fields: fields, of: page.course, by: scope.person, at: visit.now, in: scope, writing)
            switch saved {
            case .unchanged: return .saved
            case .saved:
                let entry = visit.entry("pupilGroup", id.text, owner: page.course.owner)
                try services.audit.append([entry], at: visit.now, on: writing)
                return .saved
            case .conflicts(let merge, let revision):
                let other = try Self.author(of: page.course, services, in: scope, writing.reading)
                page.plan = merge.merged
                page.revision = revision
                for conflict in merge.conflicts {
                    let who = other ?? PlanWords.somebody[visit.language]
                    page.errors.add(conflict.field.key, PlanWords.theyWrote(who, conflict.theirs))
                }
                return .conflicts(page)
            }
        }
        switch outcome {
        case .saved: return visit.seeOther(CourseRoutes.plan.path(id), telling: Self.saved)
        case .faults(let page), .conflicts(let page): return render(page, visit)
        }
    }

    private static func combined(_ kept: CoursePlan, _ mine: CoursePlan, _ fields: [PlanField]) -> CoursePlan {
        var plan = kept
        for field in fields { plan[field] = mine[field] }
        return plan
    }

    /// Who saved the plan last.
    private static func author(
        of course: Course, _ services: Services, in scope: Scope, _ reading: Reading
    ) throws -> String? {
        let kept = try PlanStore(services.vault).plan(of: course.id, revision: course.revision, in: scope, on: reading)
        return try kept?.person.flatMap { try AccountStore.account(of: $0, on: reading)?.name }
    }

    private func render(_ page: Page, _ visit: Visit) -> Reply {
        let say = visit.voice
        let form = PlanForm(page: page, visit: visit)
        let note: HTML =
            page.fields.isEmpty
            ? Notice(.info, HTML(say(PlanWords.closed))).html(in: say)
            : page.course.state == .draft ? "" : Notice(.info, HTML(say(PlanWords.locked))).html(in: say)
        return visit.page(
            "\(say(CourseWords.plan)): \(page.course.name)", status: page.errors.isEmpty ? 200 : 422,
            hasErrors: !page.errors.isEmpty, trail: page.course.trail(say(CourseWords.plan), in: say),
            scripts: ["draft.js"],
            """
            <div class="stack plan">
            <div><h1>\(say(CourseWords.plan))</h1><p class="lead">\(say(page.model.name)) · \(say(PlanWords.lead))</p></div>
            \(errorSummary(page.errors, in: say))
            \(note)
            \(form.html)
            </div>
            """)
    }
}
