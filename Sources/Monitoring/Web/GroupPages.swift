import Access
import Core
import Roster
import Site
import Storage

/// A group at a glance: everybody on one instrument.
struct GroupPages: Sendable {
    let services: Services

    private static let pageSize = 50

    private struct Line {
        let pupil: PupilLine
        let progress: Progress
        /// Worked out once: the table, its order and the tally ask for it.
        let verdict: FourPointRule.Verdict

        init(pupil: PupilLine, progress: Progress) {
            (self.pupil, self.progress, verdict) = (pupil, progress, progress.verdict)
        }
    }

    func overview(_ visit: Visit, _ id: GroupID) async throws -> Reply {
        let (scope, order) = (visit.scope, visit.nameOrder)
        let wanted = visit.request.query["measure"].flatMap { InstrumentID($0) }
        let page = try await services.database.read { reading -> (GroupLine, [MeasuringInstrument], [Line])? in
            let (found, all, seen) = try reading.answers(
                to: PupilDirectory.group(id, in: scope), InstrumentStore.instruments(in: scope), scope.seen(in: id))
            guard let group = found else { return nil }
            let own = all.filter { $0.owner == group.owner }
            let (pupils, series, goals, phases) = try reading.answers(
                to: PupilDirectory.pupils(seen, order: order), SeriesStore.series(of: seen),
                GoalStore.goals(of: seen), PhaseStore.phases(of: seen))
            guard let instrument = own.first(where: { $0.id == wanted }) ?? Self.mostUsed(own, in: series)
            else { return (group, own, []) }
            let lines = pupils.map { pupil in
                Line(
                    pupil: pupil,
                    progress: Progress(
                        instrument: instrument, series: series[pupil.id]?[instrument.id] ?? Series([]),
                        goal: goals[pupil.id]?[instrument.id], phases: phases[pupil.id] ?? [], on: visit.day))
            }
            return (group, own, lines)
        }
        guard let (group, instruments, lines) = page else { throw PageError.notFound }
        return render(visit, group, instruments, lines)
    }

    /// The instrument the group has most scores on; that is the one a teacher wants to see.
    private static func mostUsed(
        _ instruments: [MeasuringInstrument], in series: [PupilID: [InstrumentID: Series]]
    ) -> MeasuringInstrument? {
        let counted = instruments.map { instrument in
            (instrument: instrument, count: series.values.reduce(0) { $0 + ($1[instrument.id]?.points.count ?? 0) })
        }
        // Two with as many scores: the older one. Without any score: the first by name.
        let most = counted.filter { $0.count > 0 }
            .min { ($1.count, $0.instrument.id) < ($0.count, $1.instrument.id) }
        return most?.instrument ?? instruments.first
    }

    private func render(
        _ visit: Visit, _ group: GroupLine, _ instruments: [MeasuringInstrument], _ lines: [Line]
    ) -> Reply {
        let say = visit.voice
        let current = lines.first?.progress.instrument
        let canRecord = visit.subject?.allows(.recordProbes) ?? false
        var content: HTML = """
            <div class="page-head"><div><h1>\(group.name)</h1><p class="lead">\(group.school)</p></div>\
            \(actions(group, current, canRecord, visit))</div>
            """
        if instruments.isEmpty {
            content += emptyState(
                title: say(MonitoringWords.noInstruments), text: say(MonitoringWords.noInstrumentsText),
                action: linkButton(
                    say(MonitoringWords.newInstrument), MonitoringRoutes.newInstrument.path(), .primary))
        } else if lines.isEmpty {
            content += emptyState(title: say(MonitoringWords.noPupils), text: say(MonitoringWords.noPupilsText))
        } else if let current {
            content += picker(group, instruments, current, visit) + tally(lines, visit)
            content += table(group, current, lines, visit)
        }
        return visit.page(
            group.name, trail: [Breadcrumb(say(HomeWords.home), RosterRoutes.home.path()), Breadcrumb(group.name)],
            "<div class=\"stack\">\(content)</div>")
    }

    private func actions(
        _ group: GroupLine, _ current: MeasuringInstrument?, _ canRecord: Bool, _ visit: Visit
    ) -> HTML {
        let wall = linkButton(visit.voice(WallWords.wall), MonitoringRoutes.wall.path(group.id))
        let scores: HTML =
            canRecord
            ? current.map { current in
                linkButton(
                    visit.voice(MonitoringWords.enterScores), MonitoringRoutes.grid.path(group.id, current.id), .primary
                )
            } ?? "" : ""
        return "<div class=\"actions\">\(wall)\(scores)</div>"
    }

    private func picker(
        _ group: GroupLine, _ instruments: [MeasuringInstrument], _ current: MeasuringInstrument, _ visit: Visit
    ) -> HTML {
        guard instruments.count > 1 else { return "" }
        let links = instruments.html { instrument in
            let isCurrent = instrument.id == current.id
            let address = MonitoringRoutes.group.path(group.id) + "?measure=\(instrument.id)"
            return """
                <li><a href="\(address)"\
                \(HTML.attribute("aria-current", isCurrent ? "true" : nil))>\(instrument.name)</a></li>
                """
        }
        return """
            <nav aria-label="\(visit.voice(MonitoringWords.chooseMeasure))"><ul class="pills">\(links)</ul></nav>
            """
    }

    /// How many pupils the rule says each thing of, who needs a decision first.
    private func tally(_ lines: [Line], _ visit: Visit) -> HTML {
        let verdicts = Dictionary(grouping: lines.map(\.verdict), by: \.urgency)
        let chips = verdicts.sorted { $0.key < $1.key }.html { _, same in
            guard let first = same.first else { return "" }
            return "<li><span class=\"tally-count\">\(same.count)</span> \(first.plainChip(in: visit.language))</li>"
        }
        return "<ul class=\"tally\" aria-label=\"\(visit.voice(MonitoringWords.verdict))\">\(chips)</ul>"
    }

    // MARK: The table

    private func table(
        _ group: GroupLine, _ instrument: MeasuringInstrument, _ lines: [Line], _ visit: Visit
    ) -> HTML {
        let say = visit.voice
        let sort = Self.sort(visit.request.query)
        let sorted = Self.sorted(lines, by: sort)
        let pages = max(1, (lines.count + Self.pageSize - 1) / Self.pageSize)
        let page = Paging.asked(visit.request.query["page"], of: pages)
        let base = MonitoringRoutes.group.path(group.id) + "?measure=\(instrument.id)"
        var table = DataTable(
            "group", caption: "\(instrument.name) (\(instrument.unit))",
            columns: [
                .init(say(MonitoringWords.pupil), sortKey: "name"),
                .init(say(MonitoringWords.verdict), sortKey: "rule"), .init(say(MonitoringWords.course)),
                .init(say(MonitoringWords.latest), sortKey: "latest", isNumeric: true),
                .init(say(MonitoringWords.perWeek), sortKey: "trend", isNumeric: true),
            ],
            rows: sorted.dropFirst((page - 1) * Self.pageSize).prefix(Self.pageSize).map { row($0, visit) })
        table.sort = sort
        table.sortAddress = { base + "&sort=\($0.key)" + ($0.isDescending ? "&order=down" : "") }
        let order = sort.map { "&sort=\($0.key)" + ($0.isDescending ? "&order=down" : "") } ?? ""
        table.paging = Paging(page: page, of: pages) { base + order + "&page=\($0)" }
        return table.html(in: say)
    }

    private func row(_ line: Line, _ visit: Visit) -> [HTML] {
        let (progress, language) = (line.progress, visit.language)
        let instrument = progress.instrument
        let last = progress.series.points.last
        return [
            "<a href=\"\(MonitoringRoutes.pupil.path(line.pupil.id))\">\(line.pupil.name.full)</a>",
            line.verdict.chip(in: language),
            progress.series.points.isEmpty
                ? ""
                : Sparkline(progress.series.points.map(\.score), decimals: instrument.decimals).html(in: visit.voice),
            last.map { "\(instrument.text($0.score, in: language))" } ?? "–",
            progress.trend.map { HTML($0.text(in: language)) } ?? "–",
        ]
    }

    private static func sort(_ query: FormValues) -> DataTable.Sort? {
        guard let key = query["sort"], ["name", "latest", "trend", "rule"].contains(key) else { return nil }
        return DataTable.Sort(key, isDescending: query["order"] == "down")
    }

    /// Lines come in the order of names; everything else is sorted on top of it.
    private static func sorted(_ lines: [Line], by sort: DataTable.Sort?) -> [Line] {
        guard let sort else { return lines }
        func value(_ line: Line) -> Double {
            switch sort.key {
            case "latest": line.progress.series.points.last?.score ?? -.infinity
            case "trend": line.progress.trend?.perWeek ?? -.infinity
            case "rule": Double(line.verdict.urgency)
            default: 0
            }
        }
        let keyed = lines.enumerated().map { (index: $0.offset, value: value($0.element), line: $0.element) }
        let up = keyed.sorted { ($0.value, $0.index) < ($1.value, $1.index) }.map(\.line)
        return sort.isDescending ? up.reversed() : up
    }
}
