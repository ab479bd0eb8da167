import Access
import Core
import Roster
import Site
import Storage

/// Which subjects are handed over, and who writes them.
struct AskPages: Sendable {
    static let asked = FlashMessage("handover-asked") { _ in PartWords.asked }

    let services: Services
    let stores: HandoverStores

    private struct Page: Sendable {
        let load: CaseLoad
        let staff: [(person: PersonID, name: String)]
        let results: [String: SubjectResult]
        /// The chosen teacher of each subject.
        var chosen: [String: String]
        var errors = FormErrors()

        /// The subjects that can be handed over in this transition: those without a pass first.
        var subjects: [ModelSubject] {
            let all = load.model.subjects.filter {
                load.line.kind == .introductoryToIntroductory || $0.school == .compulsory
            }
            return all.filter { isOpen($0) } + all.filter { !isOpen($0) }
        }

        func isOpen(_ subject: ModelSubject) -> Bool { results[subject.code]?.isUnderWay ?? false }
    }

    private func load(_ visit: Visit, _ id: HandoverID) async throws -> Page {
        let (scope, stores) = (visit.scope, stores)
        return try await services.database.read { reading in
            let load = try CaseLoad(id, in: scope, stores, reading)
            var chosen: [String: String] = [:]
            for part in load.parts { chosen[part.part.subject ?? ""] = part.writer?.text }
            return Page(
                load: load, staff: try CopyReaders.candidates(at: load.line.unit, on: scope.day, reading),
                results: try MarkStore.results(of: load.line.pupil, in: scope, on: reading), chosen: chosen)
        }
    }

    func form(_ visit: Visit, _ id: HandoverID) async throws -> Reply { reply(try await load(visit, id), visit) }

    func ask(_ visit: Visit, _ id: HandoverID) async throws -> Reply {
        var page = try await load(visit, id)
        let form = visit.request.form
        let staff = Set(page.staff.map(\.person))
        var writers: [(code: String, person: PersonID?)] = []
        for subject in page.subjects {
            guard let value = form["teacher-" + subject.code] else { continue }
            page.chosen[subject.code] = value
            let person = PersonID(value).flatMap { staff.contains($0) ? $0 : nil }
            if person == nil, !value.isEmpty { page.errors.add("teacher-" + subject.code, SendWords.missing) }
            writers.append((subject.code, person))
        }
        if writers.allSatisfy({ $0.person == nil }), let first = page.subjects.first {
            page.errors.add("teacher-" + first.code, PartWords.nobodyAsked)
        }
        guard page.errors.isEmpty else { return reply(page, visit) }
        let (services, stores, asked) = (services, stores, writers)
        do {
            try await services.database.write { writing in
                let load = try CaseLoad(id, in: visit.scope, stores, writing.reading)
                for (code, person) in asked {
                    let part = HandoverPart.subject(code)
                    let isThere = load.part(part) != nil
                    // A subject that nobody has been asked about and nobody is, is not there.
                    guard person != nil || isThere else { continue }
                    let missing = load.shape(part, on: visit.day).missing(in: PartContent()).count
                    try PartStore.ask(person, for: part, of: load.line, missing: missing, at: visit.now, writing)
                }
                try HandoverFlow.move(load.line, .ask, by: visit.scope.person, at: visit.now, writing)
                try services.audit.append(visit.entries(about: load.line), at: visit.now, on: writing)
            }
        } catch let refusal as HandoverRefusal {
            page.errors.add("teacher-" + (page.subjects.first?.code ?? ""), refusal.text)
            return reply(page, visit)
        }
        return visit.seeOther(HandoverRoutes.handover.path(id), telling: Self.asked)
    }

    private func reply(_ page: Page, _ visit: Visit) -> Reply {
        let say = visit.voice
        let line = page.load.line
        let people =
            [Field.Choice("", say(PartWords.nobody))] + page.staff.map { Field.Choice($0.person.text, $0.name) }
        let fields = page.subjects.map { subject in
            let result = page.results[subject.code].map { say($0.name) }
            return Field(
                "teacher-" + subject.code, label: subject.name[say.language], .select(people),
                value: page.chosen[subject.code] ?? "", hint: result)
        }
        return visit.page(
            say(PartWords.ask), status: page.errors.isEmpty ? 200 : 422, hasErrors: !page.errors.isEmpty,
            trail: line.trail(say(PartWords.ask), in: say),
            """
            <div class="stack narrow">
            <div><h1>\(say(PartWords.ask))</h1><p class="lead">\(say(PartWords.askLead))</p></div>
            \(errorSummary(page.errors, in: say))
            <form method="post" action="\(HandoverRoutes.ask.path(line.id))" class="stack" novalidate>\
            \(visit.csrfField)<div class="form-grid">\(fields.html { $0.html(in: say, errors: page.errors) })</div>\
            <div>\(button(say(PartWords.askThem), .primary))</div></form>
            </div>
            """)
    }
}

extension HandoverLine {
    /// The way to a page of this handover.
    func trail(_ title: String, in say: any Voice) -> [Breadcrumb] {
        [
            Breadcrumb(say(HandoverWords.handovers), HandoverRoutes.list.path()),
            Breadcrumb(name.full, HandoverRoutes.handover.path(id)), Breadcrumb(title),
        ]
    }
}
