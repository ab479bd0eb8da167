import Access
import Core
import Roster
import Site
import Storage

/// The team's page about the homes of a course: who is invited, and what they say.
struct InvitationPages: Sendable {
    static let sent = FlashMessage("invitations-sent") { InvitationPageWords.sent(homes: $0) }
    static let recorded = FlashMessage("reply-recorded") { _ in InvitationPageWords.replyKept }

    let services: Services

    /// Everything the page shows, and what was typed.
    struct Page: Sendable {
        let course: Course
        let places: [Place]
        let invitations: [PupilID: Invitation]
        let contacts: [PupilID: [HomeContact]]
        var shared: String
        var chosen: Set<PupilID> = []
        var own: [PupilID: String] = [:]
        /// The reply that was typed and could not be taken.
        var reply: TypedReply?
        var errors = FormErrors()

        var toInvite: [Place] { places.filter { $0.state == .proposed } }
        var invited: [Place] { places.filter { $0.state != .proposed && invitations[$0.pupil] != nil } }
        var canSend: Bool { [.approved, .recruiting, .running].contains(course.state) }
    }

    struct TypedReply: Sendable {
        let pupil: PupilID
        let who: String
        let answer: String
        let channel: String
        let words: String
    }

    private func load(_ visit: Visit, _ id: GroupID) async throws -> Page {
        let (services, order) = (services, visit.nameOrder)
        return try await services.database.read { reading in
            let scope = visit.scope
            let course = try visit.course(id, on: reading)
            let store = InvitationStore(services)
            let invitations = try store.invitations(of: id, in: scope, on: reading)
            let newest = invitations.values.max { $0.recorded < $1.recorded }
            let plan = try PlanStore(services.vault).plan(of: id, revision: course.revision, in: scope, on: reading)
            let lead = try TeamStore.team(of: id, in: scope, on: reading).first { $0.duty == .lead }
            return Page(
                course: course,
                places: try PlaceStore(services.vault).places(of: id, in: scope, order: order, on: reading),
                invitations: invitations, contacts: try HomeContacts.contacts(of: [id], in: scope, on: reading),
                shared: newest?.letter.shared
                    ?? plan.map { InvitationDraft.text($0.plan, lead: lead?.name.full ?? "", visit.language) } ?? "")
        }
    }

    func list(_ visit: Visit, _ id: GroupID) async throws -> Reply {
        InvitationView(page: try await load(visit, id), visit: visit).reply
    }

    func send(_ visit: Visit, _ id: GroupID) async throws -> Reply {
        var page = try await load(visit, id)
        let form = visit.request.form
        page.shared = String((form["text"] ?? "").prefix(6000))
        for place in page.toInvite {
            if form["send-\(place.pupil)"] != nil { page.chosen.insert(place.pupil) }
            page.own[place.pupil] = String((form["own-\(place.pupil)"] ?? "").prefix(2000))
        }
        if !page.canSend { page.errors.add("text", InvitationPageWords.notApproved) }
        if page.shared.isEmpty { page.errors.add("text", InvitationPageWords.textMissing) }
        if page.chosen.isEmpty {
            page.errors.add(page.toInvite.first.map { "send-\($0.pupil)" } ?? "text", InvitationPageWords.nobodyChosen)
        }
        for place in page.toInvite where page.chosen.contains(place.pupil) && page.own[place.pupil] == "" {
            page.errors.add("own-\(place.pupil)", InvitationPageWords.ownMissing, about: place.name.full)
        }
        guard page.errors.isEmpty else { return InvitationView(page: page, visit: visit).reply }
        let (services, shared) = (services, page.shared)
        let letters = page.toInvite.filter { page.chosen.contains($0.pupil) }.map { place in
            (place: place, letter: InvitationLetter(own: page.own[place.pupil] ?? "", shared: shared))
        }
        try await refusing {
            try await services.database.write { writing in
                // Asked again, for somebody may have taken the course a step on meanwhile.
                let course = try visit.course(id, on: writing.reading)
                for (place, letter) in letters {
                    try InvitationStore(services).send(
                        letter, to: place.pupil, on: course, by: visit.visitor?.account.person, day: visit.day,
                        at: visit.now, in: visit.scope, writing)
                }
                if course.state == .approved {
                    try CourseFlow(services).move(
                        course, to: .recruiting, day: visit.day, now: visit.now, in: visit.scope, writing)
                }
                let entries = letters.map { visit.entry("pupil", $0.place.pupil.text, owner: $0.place.owner) }
                try services.audit.append(entries, at: visit.now, on: writing)
            }
        }
        return visit.seeOther(HomeRoutes.invitations.path(id), telling: Self.sent, count: letters.count)
    }

    /// A reply that came by phone, on paper, or across a desk.
    func recordReply(_ visit: Visit, _ id: GroupID, _ pupil: PupilID) async throws -> Reply {
        var page = try await load(visit, id)
        guard let place = page.invited.first(where: { $0.pupil == pupil }), let invitation = page.invitations[pupil]
        else { throw PageError.notFound }
        let form = visit.request.form
        let typed = TypedReply(
            pupil: pupil, who: form["who-\(pupil)"] ?? "", answer: form["answer-\(pupil)"] ?? "",
            channel: form["channel-\(pupil)"] ?? "", words: String((form["words-\(pupil)"] ?? "").prefix(2000)))
        page.reply = typed
        let who = page.contacts[pupil]?.first { $0.guardian.text == typed.who }?.guardian
        if who == nil, typed.who != "other" { page.errors.add("who-\(pupil)", InvitationPageWords.whoMissing) }
        if typed.who == "other", typed.words.isEmpty {
            page.errors.add("words-\(pupil)", InvitationPageWords.otherNamed)
        }
        let answer = ReplyAnswer(rawValue: typed.answer)
        if answer == nil { page.errors.add("answer-\(pupil)", InvitationPageWords.answerMissing) }
        let channel = HomeChannel(rawValue: typed.channel)
        if channel == nil || channel == .digital {
            page.errors.add("channel-\(pupil)", InvitationPageWords.channelMissing)
        }
        if !ReplyWindow.isOpen(course: page.course.state, place: place.state) {
            page.errors.add("answer-\(pupil)", InvitationPageWords.tooLate)
        }
        guard page.errors.isEmpty, let answer, let channel else {
            return InvitationView(page: page, visit: visit).reply
        }
        let services = services
        let new = NewReply(answer, by: who, channel: channel, words: typed.words)
        try await refusing {
            try await services.database.write { writing in
                let course = try visit.course(id, on: writing.reading)
                try InvitationStore(services).keep(
                    new, to: invitation.id, of: pupil, on: course, by: visit.visitor?.account.person, day: visit.day,
                    at: visit.now, in: visit.scope, writing)
                try services.audit.append(
                    [visit.entry("pupil", pupil.text, owner: place.owner)], at: visit.now, on: writing)
            }
        }
        return visit.seeOther(HomeRoutes.invitations.path(id), telling: Self.recorded)
    }

    /// The invitation on paper, with a slip to send back.
    func letter(_ visit: Visit, _ id: GroupID, _ pupil: PupilID) async throws -> Reply {
        let page = try await load(visit, id)
        guard let place = page.invited.first(where: { $0.pupil == pupil }), let invitation = page.invitations[pupil]
        else { throw PageError.notFound }
        return InvitationPaper(course: page.course, place: place, invitation: invitation, visit: visit).reply
    }
}

/// What a store refuses because somebody else was quicker is not there any more.
func refusing<T: Sendable>(_ change: () async throws -> T) async throws -> T {
    do { return try await change() } catch is CourseRefusal { throw PageError.notFound }
}
