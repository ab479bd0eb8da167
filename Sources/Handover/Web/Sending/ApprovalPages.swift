import Access
import Core
import Interventions
import Roster
import Site
import Storage

/// What waits for the rektor, or for the one to whom approving was delegated: read, approve the
/// complete ones together.
struct ApprovalPages: Sendable {
    static let approved = FlashMessage("handover-approved") { count in
        Text(
            da: count == 1 ? "1 overlevering er godkendt." : "\(count) overleveringer er godkendt.",
            sv: count == 1 ? "1 överlämning är godkänd." : "\(count) överlämningar är godkända.",
            nb: count == 1 ? "1 overlevering er godkjent." : "\(count) overleveringer er godkjent.",
            en: count == 1 ? "1 handover is approved." : "\(count) handovers are approved.")
    }

    private static let most = 100

    let services: Services
    let stores: HandoverStores

    private struct Page: Sendable {
        let lines: [HandoverLine]
        /// What the reader has read as it stands now.
        let read: Set<HandoverID>
        var errors = FormErrors()
    }

    private func load(_ visit: Visit) async throws -> Page {
        let (scope, order) = (visit.scope, visit.nameOrder)
        return try await services.database.read { reading in
            let units = try DelegationStore.schools(in: scope, toApprove: .handover, on: reading)
            let lines = try HandoverStore.lines(
                at: units, in: [.review], scope: scope, order: order, limit: Self.most, on: reading)
            return Page(lines: lines, read: try OpeningStore.read(of: lines, by: scope.person, on: reading))
        }
    }

    func list(_ visit: Visit) async throws -> Reply { reply(try await load(visit), visit) }

    func approve(_ visit: Visit) async throws -> Reply {
        let chosen = Set(visit.request.form.all("handover"))
        var page = try await load(visit)
        let those = page.lines.filter { chosen.contains($0.id.text) }
        guard !those.isEmpty else {
            page.errors.add("handover-1", SendWords.chooseSome)
            return reply(page, visit)
        }
        let services = services
        let role = Role.schoolLeader.name[.sv].lowercased()
        let ids = those.map(\.id)
        do {
            try await services.database.write { writing in
                var entries: [AuditEntry] = []
                for id in ids {
                    guard let line = try HandoverStore.line(id, in: visit.scope, on: writing.reading) else { continue }
                    try ApprovalStore.approve(line, role: role, in: visit.scope, at: visit.now, writing)
                    entries += visit.entries(about: line)
                }
                try services.audit.append(entries, at: visit.now, on: writing)
            }
        } catch let refusal as HandoverRefusal {
            page = try await load(visit)
            page.errors.add("handover-1", refusal.text)
            return reply(page, visit)
        }
        return visit.seeOther(HandoverRoutes.approvals.path(), telling: Self.approved, count: ids.count)
    }

    private func reply(_ page: Page, _ visit: Visit) -> Reply {
        let say = visit.voice
        let title = say(SendWords.approvals)
        let content: HTML =
            page.lines.isEmpty
            ? emptyState(title: say(SendWords.nothingToApprove), text: say(SendWords.nothingToApproveText))
            : form(page, visit)
        return visit.page(
            title, status: page.errors.isEmpty ? 200 : 422, hasErrors: !page.errors.isEmpty,
            trail: [Breadcrumb(say(HandoverWords.handovers), HandoverRoutes.list.path()), Breadcrumb(title)],
            """
            <div class="stack">
            <div><h1>\(title)</h1><p class="lead">\(say(SendWords.approvalsLead))</p></div>
            \(errorSummary(page.errors, in: say))\(content)
            </div>
            """)
    }

    /// What the reader has read is ticked; or, when they want it so, all that is complete.
    private func form(_ page: Page, _ visit: Visit) -> HTML {
        let say = visit.voice
        let isAll = visit.request.query["all"] != nil
        let rows = page.lines.enumerated().map { index, line -> [HTML] in
            let isRead = page.read.contains(line.id)
            let box: HTML = """
                <span class="choice"><input type="checkbox" id="handover-\(index + 1)" name="handover" value="\(line.id.text)"\
                \(HTML.attribute("checked", if: line.isComplete && (isAll || isRead)))\
                \(HTML.attribute("disabled", if: !line.isComplete))>\
                <label for="handover-\(index + 1)">\(line.name.full)</label></span>
                """
            return [
                box, HTML(line.group ?? ""), HTML(say(HandoverWords.signed(line.signed, of: line.asked))),
                HTML(line.receiver ?? say(HandoverWords.noReceiver)),
                """
                <a href="\(HandoverRoutes.preview.path(line.id))">\(say(isRead ? SendWords.hasRead : SendWords.read))\
                <span class="visually-hidden">: \(line.name.full)</span></a>
                """,
            ]
        }
        var table = DataTable(
            "approvals", caption: say(SendWords.approvals),
            columns: [
                .init(say(HandoverWords.pupil)), .init(say(HandoverWords.group)), .init(say(HandoverWords.written)),
                .init(say(HandoverWords.receiver)), .init(say(SendWords.read)),
            ], rows: rows)
        table.isCaptionHidden = true
        table.narrow = .stack
        let list = HandoverRoutes.approvals.path()
        let complete = page.lines.count(where: \.isComplete)
        let tick =
            isAll
            ? linkButton(say(SendWords.tickRead), list, .quiet)
            : linkButton(say(SendWords.tickAll(complete)), list + "?all=1", .quiet)
        return """
            <form method="post" action="\(list)" class="stack">\(visit.csrfField)\(table.html(in: say))\
            <div class="sticky-save actions">\(button(say(SendWords.approveThese), .primary))\(tick)</div></form>
            """
    }
}
