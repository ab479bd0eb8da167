import Access
import Core
import Site
import Storage

/// The administrator's page of background work: what got stuck, what runs, what waits.
struct JobPages: Sendable {
    private static let startsAgain = FlashMessage("work-again") { _ in WorkWords.startsAgain }
    private static let letGo = FlashMessage("work-let-go") { _ in WorkWords.letGo }
    private static let changed = FlashMessage("work-changed", .info) { _ in WorkWords.changedMeanwhile }
    static let messages = [startsAgain, letGo, changed]

    let services: Services
    let titles: [String: Text]

    func list(_ visit: Visit) async throws -> Reply {
        let (owners, say) = (visit.scope.administered.map(\.owner), visit.voice)
        let lists = try await services.database.read { reading in
            (
                stuck: try JobList.stuck(for: owners, on: reading),
                running: try JobList.running(for: owners, on: reading),
                waiting: try JobList.waiting(for: owners, on: reading)
            )
        }
        let body: HTML =
            owners.isEmpty
            ? Notice(.info, HTML(say(WorkWords.notYours))).html(in: say)
            : stuck(lists.stuck, visit)
                + plain("running", WorkWords.running, lists.running, WorkWords.since, \.since, visit)
                + plain("waiting", WorkWords.waiting, lists.waiting, WorkWords.due, \.due, visit)
        return visit.page(
            say(WorkWords.title),
            """
            <div class="stack stack-loose">
            <div class="stack"><h1>\(say(WorkWords.title))</h1><p class="lead">\(say(WorkWords.lead))</p></div>
            \(body)
            </div>
            """)
    }

    private func stuck(_ jobs: [JobLine], _ visit: Visit) -> HTML {
        let say = visit.voice
        guard !jobs.isEmpty else {
            return emptyState(title: say(WorkWords.allWell), text: say(WorkWords.allWellText))
        }
        var table = DataTable(
            "stuck", caption: say(WorkWords.stuck),
            columns: [
                .init(say(WorkWords.what)), .init(say(WorkWords.since)),
                .init(say(WorkWords.attempts), isNumeric: true), .init(say(WorkWords.fault)),
                .init(say(WorkWords.whatNow)),
            ],
            rows: jobs.map { job in
                [
                    title(job, visit), moment(job.since, visit),
                    HTML(NumberFormat.text(job.attempts, in: visit.language)),
                    fault(job, visit), choices(job, visit),
                ]
            })
        table.narrow = .stack
        // Only the newest are shown; when those are dealt with, the others are.
        let more: HTML =
            jobs.count < JobList.pageSize ? "" : "<p class=\"soft\">\(say(WorkWords.newest(jobs.count)))</p>"
        return """
            <section class="card">\(table.html(in: say))\(more)\
            <p class="soft">\(say(WorkWords.choicesHint))</p></section>
            """
    }

    /// A list in which there is nothing to do.
    private func plain(
        _ id: String, _ caption: Text, _ jobs: [JobLine], _ when: Text, _ instant: KeyPath<JobLine, Instant>,
        _ visit: Visit
    ) -> HTML {
        guard !jobs.isEmpty else { return "" }
        let say = visit.voice
        var table = DataTable(
            id, caption: say(caption),
            columns: [
                .init(say(WorkWords.what)), .init(say(when)), .init(say(WorkWords.attempts), isNumeric: true),
                .init(say(WorkWords.fault)),
            ],
            rows: jobs.map { job in
                [
                    title(job, visit), moment(job[keyPath: instant], visit),
                    HTML(NumberFormat.text(job.attempts, in: visit.language)), fault(job, visit),
                ]
            })
        table.narrow = .stack
        return "<section class=\"card\">\(table.html(in: say))</section>"
    }

    /// A kind that only another version knows is called by its name.
    private func title(_ job: JobLine, _ visit: Visit) -> HTML {
        HTML(titles[job.kind].map { visit.voice($0) } ?? job.kind)
    }

    private func moment(_ instant: Instant, _ visit: Visit) -> HTML {
        HTML(DateFormat.moment(instant, country: visit.country, in: visit.language))
    }

    private func fault(_ job: JobLine, _ visit: Visit) -> HTML {
        guard let fault = job.fault else { return "–" }
        return fault == Worker.serverLost ? HTML(visit.voice(WorkWords.serverLost)) : "<code>\(fault)</code>"
    }

    private func choices(_ job: JobLine, _ visit: Visit) -> HTML {
        let again = choice(WorkWords.again, WorkRoutes.rerun.path(job.id), job, visit)
        let letGo: HTML =
            job.state == .failed
            ? choice(WorkWords.discard, WorkRoutes.discard.path(job.id), job, visit) : ""
        return "<div class=\"cluster\">\(again)\(letGo)</div>"
    }

    /// A button says what it is about to those who do not see its row.
    private func choice(_ text: Text, _ path: String, _ job: JobLine, _ visit: Visit) -> HTML {
        """
        <form method="post" action="\(path)">\(visit.csrfField)<button class="button" type="submit">\
        \(visit.voice(text))<span class="visually-hidden">: \(title(job, visit))</span></button></form>
        """
    }

    // MARK: Choices

    func again(_ visit: Visit, _ id: JobID) async throws -> Reply {
        try await change(visit, id, telling: Self.startsAgain) { job, writing in
            try JobList.again(job, at: visit.now, on: writing)
        }
    }

    func discard(_ visit: Visit, _ id: JobID) async throws -> Reply {
        try await change(visit, id, telling: Self.letGo) { job, writing in try JobList.discard(job, on: writing) }
    }

    private func change(
        _ visit: Visit, _ id: JobID, telling message: FlashMessage,
        _ body: @escaping @Sendable (JobLine, Writing) throws -> Bool
    ) async throws -> Reply {
        let (audit, grounds) = (services.audit, visit.scope.administered)
        let isChanged: Bool? = try await services.database.write { writing in
            // Somebody who looks after no owner looks after nothing.
            guard let ground = grounds.first,
                let job = try JobList.job(id, for: grounds.map(\.owner), on: writing.reading)
            else { return nil }
            guard try body(job, writing) else { return false }
            let entry = visit.entry(
                "job", id.text, owner: job.owner,
                ground: grounds.first { $0.owner == job.owner } ?? ground)
            try audit.append([entry], at: visit.now, on: writing)
            return true
        }
        guard let isChanged else { throw PageError.notFound }
        return visit.seeOther(WorkRoutes.jobs.path(), telling: isChanged ? message : Self.changed)
    }
}
