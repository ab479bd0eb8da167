import Access
import Core
import Monitoring
import Roster
import Site
import Storage

/// How a course is followed up: each pupil's mentor, meetings and steps, and first of all
/// what has stopped without anybody deciding so.
struct FollowUpPages: Sendable {
    let services: Services

    func overview(_ visit: Visit, _ id: GroupID) async throws -> Reply {
        let (scope, order, vault) = (visit.scope, visit.nameOrder, services.vault)
        let found = try await services.database.read { reading -> (Course, [FollowUpLine], [PupilID: FollowUpEnd])? in
            guard let course = try CourseStore.course(id, in: scope, on: reading) else { return nil }
            return (
                course, try FollowUpStore.lines(of: id, in: scope, order: order, on: reading),
                try FollowUpEndStore(vault).ends(of: id, in: scope, on: reading)
            )
        }
        guard let (course, lines, ends) = found else { throw PageError.notFound }
        return render(course, lines.filter { $0.progress.place != .left || ends[$0.pupil] != nil }, ends, visit)
    }

    private func render(
        _ course: Course, _ lines: [FollowUpLine], _ ends: [PupilID: FollowUpEnd], _ visit: Visit
    ) -> Reply {
        let say = visit.voice
        let hasBegun = lines.contains { !$0.progress.steps.isEmpty }
        let title = say(FollowUpWords.followUp)
        let content: HTML =
            lines.isEmpty
            ? emptyState(title: say(FollowUpWords.nobody), text: say(FollowUpWords.nobodyText))
            : table(lines, ends, hasBegun: hasBegun, visit)
        return visit.page(
            "\(title) · \(course.name)",
            trail: course.trail(title, in: visit.voice),
            """
            <div class="stack stack-loose">
            <div class="stack stack-tight"><div><h1>\(title)</h1><p class="lead">\(course.name)</p></div>\
            <p>\(say(hasBegun || lines.isEmpty ? FollowUpWords.followUpLead : FollowUpWords.notBegun))</p></div>
            \(lapses(lines, visit))
            \(content)
            </div>
            """)
    }

    private func lapses(_ lines: [FollowUpLine], _ visit: Visit) -> HTML {
        let say = visit.voice
        let rows = lines.flatMap { line in
            line.progress.lapses(on: visit.day).map { lapse -> HTML in
                "<li><a href=\"\(FollowUpRoutes.meetings.path(line.pupil))\">\(line.name.full)</a>: "
                    + "\(say(lapse.words(in: visit.language)))</li>"
            }
        }
        guard !rows.isEmpty else { return "" }
        return Notice(
            .warning, "<ul>\(rows)</ul><p>\(say(FollowUpWords.lapsesText))</p>", title: say(FollowUpWords.open)
        ).html(in: say)
    }

    private func table(
        _ lines: [FollowUpLine], _ ends: [PupilID: FollowUpEnd], hasBegun: Bool, _ visit: Visit
    ) -> HTML {
        let say = visit.voice
        var columns: [DataTable.Column] = [.init(say(FollowUpWords.pupil)), .init(say(FollowUpWords.mentor))]
        if hasBegun {
            columns += [
                .init(say(FollowUpWords.nextMeeting)), .init(say(FollowUpWords.heldOfPlanned)),
                .init(say(FollowUpWords.handBack)), .init(say(FollowUpWords.retest8)),
                .init(say(FollowUpWords.retestYear)), .init(say(FollowUpWords.more)),
            ]
        }
        var table = DataTable(
            "follow-up", caption: say(FollowUpWords.followUp), columns: columns,
            rows: lines.map { row($0, ends[$0.pupil], hasBegun: hasBegun, visit) })
        table.isCaptionHidden = true
        table.narrow = .stack
        return table.html(in: say)
    }

    private func row(_ line: FollowUpLine, _ end: FollowUpEnd?, hasBegun: Bool, _ visit: Visit) -> [HTML] {
        let (say, language, progress) = (visit.voice, visit.language, line.progress)
        // A pupil who has left is not the team's to open any more.
        let isGone = progress.place == .left
        let address = hasBegun ? FollowUpRoutes.meetings.path(line.pupil) : MonitoringRoutes.pupil.path(line.pupil)
        let name: HTML = isGone ? "\(line.name.full)" : "<a href=\"\(address)\">\(line.name.full)</a>"
        guard hasBegun else { return [name, mentor(line, visit)] }
        let next = progress.isOpen ? progress.meetings.next : nil
        let steps = [FollowUpKind.handback, .retestEightWeeks, .retestYear].map { kind -> HTML in
            guard !isGone, let step = progress.steps.first(where: { $0.kind == kind }) else { return "–" }
            return step.chip(on: visit.day, visit)
        }
        return [
            name, progress.isOpen ? mentor(line, visit) : HTML(line.mentorName?.full ?? "–"),
            next.map { HTML(DateFormat.short($0, in: language)) } ?? "–",
            HTML(say(FollowUpWords.of(progress.meetings.held, progress.meetings.planned))),
        ] + steps + [more(line, end, visit)]
    }

    private func mentor(_ line: FollowUpLine, _ visit: Visit) -> HTML {
        let say = visit.voice
        let word = line.mentor == nil ? FollowUpWords.chooseMentor : FollowUpWords.changeMentor
        let name: HTML = line.mentorName.map { "\($0.full) " } ?? ""
        guard line.progress.course.givesTeamAccess else { return name.isEmpty ? "–" : name }
        return """
            \(name)<a href="\(FollowUpRoutes.mentor.path(line.course, line.pupil))">\(say(word))\
            <span class="visually-hidden">: \(line.name.full)</span></a>
            """
    }

    private func more(_ line: FollowUpLine, _ end: FollowUpEnd?, _ visit: Visit) -> HTML {
        let say = visit.voice
        if let end {
            let day = DateFormat.short(end.day, in: visit.language)
            return "<details><summary>\(say(FollowUpWords.endedOn(day)))</summary><p>\(end.reason)</p></details>"
        }
        guard line.progress.isOpen else { return "–" }
        return """
            <a href="\(FollowUpRoutes.end.path(line.course, line.pupil))">\(say(FollowUpWords.endEarly))\
            <span class="visually-hidden">: \(line.name.full)</span></a>
            """
    }
}

extension LapseRule.Lapse {
    func words(in language: Language) -> Text {
        switch self {
        case .meetings(let since): FollowUpWords.noMeetingSince(DateFormat.short(since, in: language))
        case .step(let kind, let due): FollowUpWords.overdue(kind, DateFormat.short(due, in: language))
        }
    }
}

extension FollowUpStepState {
    /// Done, or by when.
    func chip(on day: LocalDate, _ visit: Visit) -> HTML {
        isDone ? Chip(.onCourse, visit.voice(FollowUpWords.done)).html : dueChip(due, on: day, visit)
    }
}

/// By when something is to be done; it says so more loudly when the day has passed.
func dueChip(_ due: LocalDate, on day: LocalDate, _ visit: Visit) -> HTML {
    let isLapsed = day.days(since: due) >= LapseRule.current.daysOverdue
    let kind: Chip.Kind = isLapsed ? .act : day > due ? .watch : .neutral
    // A step of next year needs its year.
    let text =
        due.days(since: day) > 180
        ? DateFormat.long(due, in: visit.language) : DateFormat.short(due, in: visit.language)
    return Chip(kind, visit.voice(FollowUpWords.due(text))).html
}
