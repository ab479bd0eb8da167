import Access
import Core
import Roster
import Site
import Storage

/// A group's wall: everybody on every measure with a goal, who needs a decision first.
struct WallPages: Sendable {
    let services: Services

    private static let pageSize = 100

    private struct Wall: Sendable {
        let group: GroupLine
        /// Measures that somebody in the group has a goal on.
        let instruments: [MeasuringInstrument]
        let pupils: [PupilID: PupilLine]
        let rows: [(pupil: PupilID, standing: Standing)]
        /// Pupils without a goal or a probe on any of the measures.
        let others: [PupilLine]
    }

    func wall(_ visit: Visit, _ id: GroupID) async throws -> Reply {
        let (scope, order, day) = (visit.scope, visit.nameOrder, visit.day)
        let wall = try await services.database.read { reading -> Wall? in
            let (found, seen) = try reading.answers(to: PupilDirectory.group(id, in: scope), scope.seen(in: id))
            guard let group = found else { return nil }
            let (pupils, series, goals, phases, decisions, own) = try reading.answers(
                to: PupilDirectory.pupils(seen, order: order), SeriesStore.series(of: seen),
                GoalStore.goals(of: seen), PhaseStore.phases(of: seen), DecisionStore.standing(of: seen),
                InstrumentStore.instruments(of: group.owner))
            let inUse = Set(goals.values.flatMap(\.keys))
            let instruments = own.filter { inUse.contains($0.id) }
            var rows: [(pupil: PupilID, standing: Standing)] = []
            for pupil in pupils {
                for instrument in instruments {
                    let (goal, points) = (goals[pupil.id]?[instrument.id], series[pupil.id]?[instrument.id])
                    guard goal != nil || points != nil else { continue }
                    let progress = Progress(
                        instrument: instrument, series: points ?? Series([]), goal: goal,
                        phases: phases[pupil.id] ?? [], on: day)
                    rows.append((pupil.id, Standing(progress, decision: decisions[pupil.id]?[instrument.id])))
                }
            }
            let shown = Set(rows.map(\.pupil))
            return Wall(
                group: group, instruments: instruments,
                pupils: Dictionary(pupils.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first }), rows: rows,
                others: pupils.filter { !shown.contains($0.id) })
        }
        guard let wall else { throw PageError.notFound }
        return render(wall, visit)
    }

    private func render(_ wall: Wall, _ visit: Visit) -> Reply {
        let say = visit.voice
        let wanted = visit.request.query["measure"].flatMap { InstrumentID($0) }
        let chosen = wall.instruments.first { $0.id == wanted }
        let rows = wall.rows.filter { chosen == nil || $0.standing.progress.instrument.id == chosen?.id }
        let ordered = inOrderOfNeed(rows, by: \.standing)
        let content: HTML =
            wall.instruments.isEmpty
            ? emptyState(title: say(WallWords.noneTitle), text: say(WallWords.noneText))
            : picker(wall, chosen, visit) + tally(rows.map(\.standing), visit)
                + table(wall, ordered, chosen, visit) + others(wall, visit)
        let group = MonitoringRoutes.group.path(wall.group.id)
        return visit.page(
            say(WallWords.wall),
            trail: [
                Breadcrumb(say(HomeWords.home), RosterRoutes.home.path()), Breadcrumb(wall.group.name, group),
                Breadcrumb(say(WallWords.wall)),
            ],
            """
            <div class="stack wall"><div><h1>\(wall.group.name)</h1>\
            <p class="lead">\(say(WallWords.lead))</p></div>\(content)</div>
            """)
    }

    private func picker(_ wall: Wall, _ chosen: MeasuringInstrument?, _ visit: Visit) -> HTML {
        guard wall.instruments.count > 1 else { return "" }
        let address = MonitoringRoutes.wall.path(wall.group.id)
        func link(_ name: String, _ address: String, _ isCurrent: Bool) -> HTML {
            """
            <li><a href="\(address)"\(HTML.attribute("aria-current", isCurrent ? "true" : nil))>\(name)</a></li>
            """
        }
        let links = wall.instruments.html { link($0.name, address + "?measure=\($0.id)", $0.id == chosen?.id) }
        return """
            <nav aria-label="\(visit.voice(MonitoringWords.chooseMeasure))"><ul class="pills">\
            \(link(visit.voice(WallWords.allMeasures), address, chosen == nil))\(links)</ul></nav>
            """
    }

    /// How many wait for what.
    private func tally(_ standings: [Standing], _ visit: Visit) -> HTML {
        let counts = Dictionary(grouping: standings, by: \.need).sorted { $0.key < $1.key }
        let items = counts.html { need, same in
            "<li><span class=\"tally-count\">\(same.count)</span> \(visit.voice(need.word))</li>"
        }
        return "<ul class=\"tally\" aria-label=\"\(visit.voice(WallWords.waiting))\">\(items)</ul>"
    }

    private func table(
        _ wall: Wall, _ rows: [(pupil: PupilID, standing: Standing)], _ chosen: MeasuringInstrument?, _ visit: Visit
    ) -> HTML {
        let say = visit.voice
        let pages = max(1, (rows.count + Self.pageSize - 1) / Self.pageSize)
        let page = Paging.asked(visit.request.query["page"], of: pages)
        let address = MonitoringRoutes.wall.path(wall.group.id)
        let measure = chosen.map { "&measure=\($0.id)" } ?? ""
        let row = WallRow(visit: visit, namesMeasure: chosen == nil && wall.instruments.count > 1)
        var table = DataTable(
            "wall", caption: say(WallWords.lead),
            columns: [
                .init(say(MonitoringWords.pupil)), .init(say(WallWords.waiting)), .init(say(MonitoringWords.course)),
                .init(say(MonitoringWords.verdict)), .init(say(DecisionWords.inForce)),
                .init(say(DecisionWords.decide)),
            ],
            rows: rows.dropFirst((page - 1) * Self.pageSize).prefix(Self.pageSize).compactMap { pupil, standing in
                wall.pupils[pupil].map { row.cells($0, standing) }
            })
        table.isCaptionHidden = true
        table.narrow = .stack
        table.paging = Paging(page: page, of: pages) { address + "?page=\($0)" + measure }
        return table.html(in: say)
    }

    /// Nobody in the group is left out, also those with nothing to show.
    private func others(_ wall: Wall, _ visit: Visit) -> HTML {
        guard !wall.others.isEmpty else { return "" }
        let names = wall.others.html { pupil in
            "<li><a href=\"\(MonitoringRoutes.pupil.path(pupil.id))\">\(pupil.name.full)</a></li>"
        }
        return """
            <section class="stack stack-tight" aria-labelledby="others">\
            <h2 id="others">\(visit.voice(WallWords.nobodyElse))</h2><ul class="cluster plain-list">\(names)</ul></section>
            """
    }
}
