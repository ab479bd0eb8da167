import Access
import Core
import Site
import Storage

/// Who has looked at a pupil's page, told to the pupil and to the guardian.
struct SeenPages: Sendable {
    private static let pageSize = 60

    let services: Services
    let links: RosterLinks
    /// What each action of the audit log is in plain words.
    let told: [String: Text]

    private struct Page: Sendable {
        let pupil: PupilLine
        let readings: [PageReading]
        let refusals: Int
        let isProtected: Bool
    }

    func list(_ visit: Visit, _ id: PupilID) async throws -> Reply {
        let number = Paging.asked(visit.request.query["page"])
        let (scope, confidential) = (visit.scope, links.confidential)
        let forGuardian = visit.subject?.ground?.role != .pupil
        let page = try await services.database.read { reading -> Page? in
            guard let pupil = try PupilDirectory.pupil(id, in: scope, on: reading) else { return nil }
            return Page(
                pupil: pupil,
                readings: try ReaderStore.readings(
                    of: id, forGuardian: forGuardian, confidential: confidential, page: number - 1,
                    size: Self.pageSize + 1, in: scope, on: reading),
                refusals: try ReaderStore.refusals(
                    of: id, since: scope.day.adding(years: -1), in: scope, on: reading),
                isProtected: try ReaderStore.isProtected(id, in: scope, on: reading))
        }
        guard let page else { throw PageError.notFound }
        let say = visit.voice
        let title = say(forGuardian ? SeenWords.titleForGuardian(page.pupil.name.given) : SeenWords.title)
        let paging = Paging(page: number, hasNext: page.readings.count > Self.pageSize) {
            RosterRoutes.seen.path(id) + "?page=\($0)"
        }
        let protected: HTML = page.isProtected ? "<p>\(say(SeenWords.protected))</p>" : ""
        return visit.page(
            title,
            trail: [
                Breadcrumb(forGuardian ? page.pupil.name.full : say(SeenWords.myPage), links.pupil(id)),
                Breadcrumb(title),
            ],
            """
            <div class="stack narrow">
            <h1>\(title)</h1>
            \(forGuardian ? "" : SeenPages.pills(current: .seen, id, visit))
            <p>\(say(forGuardian ? SeenWords.leadForGuardian : SeenWords.lead))</p>
            \(protected)
            \(number == 1 ? refusals(page.refusals, visit) : "")
            \(days(Array(page.readings.prefix(Self.pageSize)), forGuardian, visit))
            \(paging.html(in: say))
            </div>
            """)
    }

    /// The two pages about who may see and who has seen.
    enum Place { case may, seen }

    static func pills(current: Place, _ id: PupilID, _ visit: Visit) -> HTML {
        func link(_ place: Place, _ word: Text, _ path: String) -> HTML {
            "<li><a href=\"\(path)\"\(HTML.attribute("aria-current", place == current ? "page" : nil))>\(visit.voice(word))</a></li>"
        }
        return """
            <ul class="pills">\(link(.may, RosterWords.whoSeesMe, RosterRoutes.guardians.path()))\
            \(link(.seen, SeenWords.title, RosterRoutes.seen.path(id)))</ul>
            """
    }

    private func refusals(_ count: Int, _ visit: Visit) -> HTML {
        guard count > 0 else { return "" }
        return "<p>\(visit.voice(SeenWords.refused(count)))</p>"
    }

    private func days(_ readings: [PageReading], _ forGuardian: Bool, _ visit: Visit) -> HTML {
        let say = visit.voice
        guard !readings.isEmpty else {
            return emptyState(title: say(SeenWords.nobody), text: say(SeenWords.nobodyText))
        }
        // They come by day, and within a day by person.
        let days = Dictionary(grouping: readings) { $0.at.day(in: visit.country) }.sorted { $0.key > $1.key }
        return days.html { day in
            let people = Dictionary(grouping: day.value) {
                Reader(person: $0.person, role: $0.role, place: $0.placeName)
            }.map { (reader: $0.key, did: $0.value.sorted { $0.at > $1.at }) }
            let latestFirst = people.sorted { ($0.did[0].at, $0.reader.person) > ($1.did[0].at, $1.reader.person) }
            let rows = latestFirst.html { line($0.did, $0.reader, forGuardian, visit) }
            return """
                <section class="seen-day"><h2>\(DateFormat.long(day.key, in: visit.language))</h2>\
                <ul class="plain-list">\(rows)</ul></section>
                """
        }
    }

    private func line(_ did: [PageReading], _ reader: Reader, _ forGuardian: Bool, _ visit: Visit) -> HTML {
        let (say, name) = (visit.voice, did[0].name)
        let what = words(did, forGuardian, visit).joined(separator: ", ")
        guard !name.full.isEmpty else {
            return "<li class=\"seen-line\"><strong>\(say(SeenWords.gone))</strong> \(what).</li>"
        }
        let why: HTML =
            reader.role.map { role in
                let because = SeenWords.because(name.given, role, reader.place, forGuardian: forGuardian)
                return " <span class=\"seen-why\">\(say(because))</span>"
            } ?? ""
        return "<li class=\"seen-line\"><strong><bdi>\(name.full)</bdi></strong> \(what).\(why)</li>"
    }

    private struct Reader: Hashable {
        let person: PersonID
        let role: Role?
        let place: String
    }

    /// What somebody did that day, each thing once.
    private func words(_ readings: [PageReading], _ forGuardian: Bool, _ visit: Visit) -> [String] {
        var words: [String] = []
        for reading in readings {
            let plain = told[reading.action] ?? SeenWords.opened
            let place = reading.groupName.map { forGuardian ? $0 : visit.voice(SeenWords.whereYouAre($0)) }
            let word = visit.voice(plain) + (place.map { " (\($0))" } ?? "")
            if !words.contains(word) { words.append(word) }
        }
        return words
    }
}
