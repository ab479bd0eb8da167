import Access
import Core
import Roster
import Site
import Storage

/// Who of a class needs a handover, and who does not.
struct MarkPages: Sendable {
    static let marked = FlashMessage("handover-marked") { _ in PartWords.marked }

    let services: Services
    let stores: HandoverStores

    private struct Page: Sendable {
        let group: GroupLine
        let unit: OrganisationID
        let country: Country
        let model: HandoverModel?
        let lines: [CandidateLine]
        var chosen: Set<String> = []
        var without: Set<String> = []
        var kind = TransitionKind.compulsoryToIntroductory.rawValue
        var reason = ""
        var errors = FormErrors()

        var year: SchoolYear?
    }

    private func load(_ visit: Visit, _ group: GroupID) async throws -> Page {
        let (scope, order, stores) = (visit.scope, visit.nameOrder, stores)
        let page = try await services.database.read { reading -> Page? in
            guard let place = try MarkStore.place(of: group, in: scope, on: reading),
                let line = try reading.answer(to: PupilDirectory.group(group, in: scope))
            else { return nil }
            let year = SchoolYear(country: place.country, containing: scope.day)
            var page = Page(
                group: line, unit: place.unit, country: place.country,
                model: try stores.models.current(in: place.country, on: scope.day, reading),
                lines: try MarkStore.candidates(in: group, year: year, scope: scope, order: order, on: reading))
            page.year = year
            return page
        }
        guard let page else { throw PageError.notFound }
        return page
    }

    func form(_ visit: Visit, _ group: GroupID) async throws -> Reply { reply(try await load(visit, group), visit) }

    func mark(_ visit: Visit, _ group: GroupID) async throws -> Reply {
        var page = try await load(visit, group)
        let form = visit.request.form
        (page.kind, page.reason) = (form["kind"] ?? page.kind, String((form["reason"] ?? "").prefix(1000)))
        (page.chosen, page.without) = (Set(form.all("needs")), Set(form.all("without")))
        let open = page.lines.filter { $0.handover == nil }
        let (needs, without) = (
            open.filter { page.chosen.contains($0.pupil.text) },
            open.filter { page.without.contains($0.pupil.text) && !page.chosen.contains($0.pupil.text) }
        )
        let kind = TransitionKind(rawValue: page.kind)
        if kind == nil { page.errors.add("kind", SendWords.missing) }
        if needs.isEmpty, without.isEmpty { page.errors.add("needs-1", SendWords.chooseSome) }
        if !without.isEmpty, page.reason.isEmpty { page.errors.add("reason", PartWords.whyNotMissing) }
        guard page.errors.isEmpty, let kind, let model = page.model, let year = page.year else {
            return reply(page, visit)
        }
        let (services, unit, reason) = (services, page.unit, page.reason)
        let marks = needs.map { ($0.pupil, String?.none) } + without.map { ($0.pupil, Optional(reason)) }
        try await services.database.write { writing in
            var entries: [AuditEntry] = []
            for (pupil, reason) in marks {
                let id = try MarkStore(services.vault).mark(
                    pupil, at: unit, year: year, kind: kind, model: model, notNeeded: reason, in: visit.scope,
                    at: visit.now, services.environment, writing)
                entries.append(visit.entry(HandoverID.kind, id.text, owner: visit.subject?.owner))
                entries.append(visit.entry("pupil", pupil.text, owner: visit.subject?.owner))
            }
            try services.audit.append(entries, at: visit.now, on: writing)
        }
        return visit.seeOther(HandoverRoutes.candidates.path(group), telling: Self.marked)
    }

    private func reply(_ page: Page, _ visit: Visit) -> Reply {
        let say = visit.voice
        let title = "\(say(PartWords.mark)) \(page.group.name)"
        return visit.page(
            title, status: page.errors.isEmpty ? 200 : 422, hasErrors: !page.errors.isEmpty,
            trail: [
                Breadcrumb(say(HandoverWords.handovers), HandoverRoutes.list.path()), Breadcrumb(page.group.name),
            ],
            """
            <div class="stack">
            <div><h1>\(title)</h1><p class="lead">\(say(PartWords.markLead))</p></div>
            \(errorSummary(page.errors, in: say))
            \(page.model == nil ? emptyState(title: say(HandoverWords.none), text: say(PartWords.noModel)) : form(page, visit))
            </div>
            """)
    }

    private func form(_ page: Page, _ visit: Visit) -> HTML {
        let say = visit.voice
        let rows = page.lines.enumerated().map { index, line -> [HTML] in
            guard let handover = line.handover else {
                return [
                    HTML(line.name.full), HTML(standing(line, page.model, on: visit.day, say)),
                    box("needs", index, line, page.chosen, say(PartWords.needs)),
                    box("without", index, line, page.without, say(PartWords.notNeeded)),
                ]
            }
            let name: HTML =
                line.isOwn
                ? "<a href=\"\(HandoverRoutes.handover.path(handover))\">\(line.name.full)</a>" : HTML(line.name.full)
            return [name, HTML(standing(line, page.model, on: visit.day, say)), line.state?.chip(in: say) ?? "", ""]
        }
        var table = DataTable(
            "candidates", caption: page.group.name,
            columns: [
                .init(say(HandoverWords.pupil)), .init(say(PartWords.standing)), .init(say(PartWords.needs)),
                .init(say(PartWords.notNeeded)),
            ], rows: rows)
        table.isCaptionHidden = true
        table.narrow = .stack
        table.empty = "<p>\(say(PartWords.noPupils))</p>"
        let kinds = TransitionKind.allCases.map { Field.Choice($0.rawValue, say($0.name)) }
        let fields = [
            Field("kind", label: say(PartWords.kindLabel), .radios(kinds), value: page.kind),
            Field(
                "reason", label: say(PartWords.whyNot), .textarea(rows: 2), value: page.reason, isOptional: true,
                width: .full),
        ]
        return """
            <form method="post" action="\(HandoverRoutes.mark.path(page.group.id))" class="stack" novalidate>\
            \(visit.csrfField)\(table.html(in: say))\(fields.html { $0.html(in: say, errors: page.errors) })\
            <div>\(button(say(PartWords.markThese), .primary))</div></form>
            """
    }

    private func box(_ name: String, _ index: Int, _ line: CandidateLine, _ chosen: Set<String>, _ label: String)
        -> HTML
    {
        """
        <span class="choice"><input type="checkbox" id="\(name)-\(index + 1)" name="\(name)" value="\(line.pupil.text)"\
        \(HTML.attribute("checked", if: chosen.contains(line.pupil.text)))>\
        <label for="\(name)-\(index + 1)"><span class="visually-hidden">\(line.name.full): </span>\(label)</label></span>
        """
    }

    /// Which doors the known grades open, and which one or two subjects would open the next.
    private func standing(_ line: CandidateLine, _ model: HandoverModel?, on day: LocalDate, _ say: any Voice) -> String
    {
        guard let model, !line.results.isEmpty else { return say(PartWords.unknownResults) }
        return StandingText.text(results: line.results, model: model, on: day, in: say)
    }
}
