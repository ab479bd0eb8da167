import Access
import Core
import Monitoring
import Roster
import Site
import Storage

/// Choosing the pupils of a course, each with a reason.
struct PlacePages: Sendable {
    static let proposed = FlashMessage("places-proposed") { PeopleWords.proposed($0) }
    static let moved = FlashMessage("place-moved") { _ in PeopleWords.placeMoved }

    let services: Services

    private struct Page: Sendable {
        let course: Course
        let places: [Place]
        let classes: [GroupLine]
        let current: GroupLine?
        let candidates: [PupilLine]
        var reasons: [PupilID: String] = [:]
        var errors = FormErrors()
    }

    private func load(_ visit: Visit, _ id: GroupID, _ wanted: String?) async throws -> Page {
        let (scope, order, services) = (visit.scope, visit.nameOrder, services)
        let found = try await services.database.read { reading -> Page? in
            guard let course = try CourseStore.course(id, in: scope, on: reading) else { return nil }
            let places = try PlaceStore(services.vault).places(of: id, in: scope, order: order, on: reading)
            let classes = try PupilDirectory.groups(in: scope, on: reading).filter {
                $0.owner == course.owner && !$0.isCourse
            }
            let current = classes.first { $0.id.text == wanted } ?? classes.first
            let on = Set(places.filter { $0.state != .left && $0.state != .declined }.map(\.pupil))
            let candidates = try current.map {
                try PupilDirectory.pupils(of: $0.id, in: scope, order: order, on: reading).filter {
                    !on.contains($0.id)
                }
            }
            return Page(
                course: course, places: places, classes: classes, current: current, candidates: candidates ?? [])
        }
        guard let found else { throw PageError.notFound }
        return found
    }

    func list(_ visit: Visit, _ id: GroupID) async throws -> Reply {
        render(try await load(visit, id, visit.request.query["class"]), visit)
    }

    func propose(_ visit: Visit, _ id: GroupID) async throws -> Reply {
        let form = visit.request.form
        var page = try await load(visit, id, form["class"])
        for pupil in page.candidates {
            let reason = String((form["reason-\(pupil.id)"] ?? "").prefix(1000))
            if !reason.isEmpty { page.reasons[pupil.id] = reason }
        }
        if page.reasons.isEmpty {
            let first = page.candidates.first.map { "reason-\($0.id)" } ?? "class"
            page.errors.add(first, PeopleWords.chooseSomebody)
            return render(page, visit)
        }
        guard [.draft, .approved, .recruiting].contains(page.course.state) else { throw PageError.forbidden }
        let (services, scope, reasons) = (services, visit.scope, page.reasons)
        let count = try await services.database.write { writing in
            // Asked again: whether the team sees the pupil at once depends on where the course is now.
            guard let course = try CourseStore.course(id, in: scope, on: writing.reading),
                [.draft, .approved, .recruiting].contains(course.state)
            else { throw PageError.forbidden }
            var entries: [AuditEntry] = []
            for (pupil, reason) in reasons.sorted(by: { $0.key < $1.key }) {
                let isNew = try PlaceStore(services.vault).propose(
                    pupil, because: reason, on: course, id: services.environment.id(),
                    membership: services.environment.id(), by: scope.person, day: visit.day, now: visit.now, in: scope,
                    writing)
                if isNew { entries.append(visit.entry("pupil", pupil.text, owner: course.owner)) }
            }
            try services.audit.append(entries, at: visit.now, on: writing)
            return entries.count
        }
        return visit.seeOther(CourseRoutes.pupils.path(id), telling: Self.proposed, count: count)
    }

    /// Moves one place on: invited, said yes, said no, taken off.
    func move(_ visit: Visit, _ id: GroupID, _ pupil: PupilID) async throws -> Reply {
        let (services, scope) = (services, visit.scope)
        let wanted = visit.request.form["to"].flatMap(PlaceState.init(rawValue:))
        do {
            guard let state = wanted, state != .completed else { throw CourseRefusal.locked }
            try await services.database.write { writing in
                guard let course = try CourseStore.course(id, in: scope, on: writing.reading),
                    let place = try PlaceStore(services.vault).place(of: pupil, on: id, in: scope, on: writing.reading)
                else { throw PageError.notFound }
                guard ![.evaluated, .shared, .cancelled].contains(course.state) else { throw CourseRefusal.locked }
                try PlaceStore.move(
                    place, to: state, on: course, day: visit.day, writing)
                // A home that had said no and thinks again: the pupil comes back into the course's group.
                if place.state == .declined, course.state.givesTeamAccess {
                    try PlaceStore.join(pupil, course, services.environment.id(), from: visit.day, writing)
                }
                var entry = visit.entry("pupil", pupil.text, owner: place.owner)
                entry.action += "." + state.rawValue
                try services.audit.append([entry], at: visit.now, on: writing)
            }
        } catch let refusal as CourseRefusal {
            var page = try await load(visit, id, nil)
            page.errors.add("places", refusal.text)
            return render(page, visit)
        }
        return visit.seeOther(CourseRoutes.pupils.path(id), telling: Self.moved)
    }

    // MARK: The page

    private func render(_ page: Page, _ visit: Visit) -> Reply {
        let say = visit.voice
        let canPropose = [.draft, .approved, .recruiting].contains(page.course.state)
        return visit.page(
            "\(say(CourseWords.pupils)): \(page.course.name)", status: page.errors.isEmpty ? 200 : 422,
            hasErrors: !page.errors.isEmpty, trail: page.course.trail(say(CourseWords.pupils), in: say),
            """
            <div class="stack">
            <div><h1>\(say(CourseWords.pupils))</h1><p class="lead">\(say(PeopleWords.pupilsLead))</p></div>
            \(errorSummary(page.errors, in: say))
            <section id="places" class="stack stack-tight" tabindex="-1">\(places(page, visit))</section>
            \(canPropose ? chooser(page, visit) : "")
            </div>
            """)
    }

    private func places(_ page: Page, _ visit: Visit) -> HTML {
        let (say, course) = (visit.voice, page.course)
        let shown = page.places
        guard !shown.isEmpty else { return "" }
        let isOpen = ![.evaluated, .shared, .cancelled].contains(course.state)
        var table = DataTable(
            "places-table", caption: say(CourseWords.places(shown.filter { $0.state.isOpen }.count)),
            columns: [
                .init(say(CourseWords.pupil)), .init(say(PeopleWords.reason)), .init(say(CourseWords.place)),
                .init(say(CourseWords.whatNext)),
            ],
            rows: shown.map { place in
                let buttons = PlaceState.allCases.filter {
                    place.state.next.contains($0) && offers($0, from: place.state, in: course)
                }.html {
                    state in
                    """
                    <form method="post" action="\(CourseRoutes.movePlace.path(course.id, place.pupil))">\
                    \(visit.csrfField)<button class="button button-quiet" name="to" value="\(state.rawValue)">\
                    \(say(state.button))<span class="visually-hidden">: \(place.name.full)</span></button></form>
                    """
                }
                return [
                    """
                    <a href="\(MonitoringRoutes.pupil.path(place.pupil))">\(place.name.full)</a> \
                    <span class="soft">\(place.group)</span>
                    """,
                    HTML(place.reason), "\(say(place.state.word))",
                    isOpen ? "<div class=\"actions\">\(buttons)</div>" : "",
                ]
            })
        table.narrow = .stack
        return table.html(in: say)
    }

    /// Once a pupil is on a course that has begun, only leaving it is offered.
    private func offers(_ state: PlaceState, from place: PlaceState, in course: Course) -> Bool {
        guard state != .completed else { return false }
        let hasBegun = course.state == .running || course.state == .followUp
        return !(hasBegun && place == .accepted) || state == .left
    }

    private func chooser(_ page: Page, _ visit: Visit) -> HTML {
        let (say, course) = (visit.voice, page.course)
        guard let current = page.current else {
            return Notice(.info, HTML(say(PeopleWords.noClasses))).html(in: say)
        }
        let classes = page.classes.html { group in
            """
            <li><a href="\(CourseRoutes.pupils.path(course.id))?class=\(group.id.text)"\
            \(HTML.attribute("aria-current", group.id == current.id ? "true" : nil))>\(group.name)</a></li>
            """
        }
        let rows = page.candidates.html { pupil in
            let name = "reason-\(pupil.id)"
            let isWrong = page.errors[name] != nil
            return """
                <li class="reason-row"><label for="\(name)">\(pupil.name.full)</label>\
                <input class="control" id="\(name)" name="\(name)" value="\(page.reasons[pupil.id] ?? "")" \
                maxlength="1000" aria-describedby="reason-hint"\(HTML.attribute("aria-invalid", isWrong ? "true" : nil))></li>
                """
        }
        let form: HTML =
            page.candidates.isEmpty
            ? "<p>\(say(PeopleWords.everybodyIsOn))</p>"
            : """
            <form method="post" action="\(CourseRoutes.propose.path(course.id))" class="stack stack-tight"\(draft("places-\(course.id.text)-\(current.id.text)", in: visit.voice))>\(visit.csrfField)\
            <input type="hidden" name="class" value="\(current.id.text)">
            <p class="hint" id="reason-hint">\(say(PeopleWords.reasonHint))</p><ul class="plain-list">\(rows)</ul>
            <div class="sticky-save">\(button(say(PeopleWords.propose), .primary))</div></form>
            """
        return """
            <section class="card" aria-labelledby="choose"><h2 class="card-title" id="choose">\
            \(say(PeopleWords.choosePupils))</h2>\
            <nav aria-label="\(say(PeopleWords.chooseClass))"><ul class="pills">\(classes)</ul></nav>\(form)</section>
            """
    }
}
