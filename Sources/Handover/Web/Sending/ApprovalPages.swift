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

    private func load(_ visit: Visit) async throws -> [HandoverLine] {
        let (scope, order) = (visit.scope, visit.nameOrder)
        return try await services.database.read { reading in
            let units = try DelegationStore.schools(in: scope, toApprove: .handover, on: reading)
            return try HandoverStore.lines(
                at: units, in: [.review], scope: scope, order: order, limit: Self.most, on: reading)
        }
    }

    func list(_ visit: Visit) async throws -> Reply { reply(try await load(visit), FormErrors(), visit) }

    func approve(_ visit: Visit) async throws -> Reply {
        let chosen = Set(visit.request.form.all("handover"))
        let lines = try await load(visit)
        let those = lines.filter { chosen.contains($0.id.text) }
        var errors = FormErrors()
        if those.isEmpty { errors.add("handover-1", SendWords.chooseSome) }
        guard errors.isEmpty else { return reply(lines, errors, visit) }
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
            errors.add("handover-1", refusal.text)
            return reply(try await load(visit), errors, visit)
        }
        return visit.seeOther(HandoverRoutes.approvals.path(), telling: Self.approved, count: ids.count)
    }

    private func reply(_ lines: [HandoverLine], _ errors: FormErrors, _ visit: Visit) -> Reply {
        let say = visit.voice
        let rows = lines.enumerated().map { index, line -> [HTML] in
            let box: HTML = """
                <span class="choice"><input type="checkbox" id="handover-\(index + 1)" name="handover" value="\(line.id.text)"\
                \(HTML.attribute("checked", if: line.isComplete))\(HTML.attribute("disabled", if: !line.isComplete))>\
                <label for="handover-\(index + 1)">\(line.name.full)</label></span>
                """
            return [
                box, HTML(line.group ?? ""), HTML(say(HandoverWords.signed(line.signed, of: line.asked))),
                HTML(line.receiver ?? say(HandoverWords.noReceiver)),
                """
                <a class="touch" href="\(HandoverRoutes.preview.path(line.id))">\(say(SendWords.read))\
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
        let content: HTML =
            lines.isEmpty
            ? emptyState(title: say(SendWords.nothingToApprove), text: say(SendWords.nothingToApproveText))
            : """
            <form method="post" action="\(HandoverRoutes.approve.path())" class="stack">\(visit.csrfField)\
            \(table.html(in: say))<div>\(button(say(SendWords.approveThese), .primary))</div></form>
            """
        return visit.page(
            say(SendWords.approvals), status: errors.isEmpty ? 200 : 422, hasErrors: !errors.isEmpty,
            trail: [
                Breadcrumb(say(HandoverWords.handovers), HandoverRoutes.list.path()),
                Breadcrumb(say(SendWords.approvals)),
            ],
            """
            <div class="stack">
            <div><h1>\(say(SendWords.approvals))</h1><p class="lead">\(say(SendWords.approvalsLead))</p></div>
            \(errorSummary(errors, in: say))\(content)
            </div>
            """)
    }
}
