package import Access
import Core
package import Roster
package import Site
package import Storage

/// What courses add to the pages of those at home, and what waits for them and for the team.
package struct CourseHome: Sendable {
    private let services: Services

    package init(_ services: Services) { self.services = services }

    // MARK: The pupil's own page

    /// The invitation and the weekly notes, on a pupil's page as the pupil and the guardians read it.
    package func sections(_ visit: Visit, _ pupil: PupilLine, _ reading: Reading) throws -> [HTML] {
        guard let role = visit.subject?.ground?.role, role == .guardian || role == .pupil else { return [] }
        var sections: [HTML] = []
        let invitations = try InvitationStore(services).home(of: pupil.id, in: visit.scope, on: reading)
        // Once the course is under way, what it does says more than the invitation to it.
        let open = invitations.filter { $0.isOpen }
        if !open.isEmpty { sections.append(invitation(open, pupil, isGuardian: role == .guardian, visit)) }
        let notes = try WeeklyNoteStore(services).home(of: pupil.id, in: visit.scope, on: reading)
        if !notes.isEmpty { sections.append(self.notes(notes, pupil, isGuardian: role == .guardian, visit)) }
        return sections
    }

    private func invitation(_ open: [HomeInvitation], _ pupil: PupilLine, isGuardian: Bool, _ visit: Visit) -> HTML {
        let say = visit.voice
        let isAnswered = open.allSatisfy { line in
            line.invitation.replies.contains { $0.reply.who == visit.scope.person }
        }
        let names = open.html { "<li><bdi>\($0.course.name)</bdi></li>" }
        let address = HomeRoutes.invitation.path(pupil.id)
        let word = isGuardian && !isAnswered ? CourseHomeWords.readAndReply : CourseHomeWords.read
        return """
            <section class="card" aria-labelledby="invitation"><h2 id="invitation" class="card-title">\
            \(say(CourseHomeWords.invitationTitle))</h2><ul class="plain-list">\(names)</ul>
            <div>\(linkButton(say(word), address, isAnswered || !isGuardian ? .secondary : .primary))</div></section>
            """
    }

    private func notes(_ notes: [KeptNote], _ pupil: PupilLine, isGuardian: Bool, _ visit: Visit) -> HTML {
        let say = visit.voice
        // The newest stands open while it is news; then all of them are earlier ones.
        let isNews = notes.first.map { visit.day.days(since: $0.week) < 21 } ?? false
        let earlier = notes.dropFirst(isNews ? 1 : 0).html { note in
            """
            <section class="stack stack-tight"><h3 class="sentence">\(DateFormat.week(note.week, in: visit.language))</h3>\
            \(body(note, isGuardian, visit))</section>
            """
        }
        let newest: HTML = isNews ? notes.first.map { self.newest($0, pupil, isGuardian, visit) } ?? "" : ""
        let rest: HTML =
            earlier.isEmpty
            ? ""
            : "<details class=\"unfold\"><summary>\(say(CourseHomeWords.earlier))</summary><div class=\"stack\">\(earlier)</div></details>"
        return """
            <section class="card" aria-labelledby="weekly-notes">\
            <h2 id="weekly-notes" class="card-title">\(say(CourseHomeWords.notes))</h2>\(newest)\(rest)</section>
            """
    }

    private func newest(_ note: KeptNote, _ pupil: PupilLine, _ isGuardian: Bool, _ visit: Visit) -> HTML {
        let say = visit.voice
        let isThisWeek = note.week == CourseWeek.monday(of: visit.day)
        let week = isThisWeek ? say(CourseHomeWords.thisWeek) : DateFormat.week(note.week, in: visit.language)
        let read: HTML =
            isGuardian && !NoteRule.isOverdue(written: note.first.day(in: visit.country), on: visit.day)
            ? """
            <form method="post" action="\(HomeRoutes.readNote.path(pupil.id, note.id))">\(visit.csrfField)\
            \(button(say(CourseHomeWords.noteRead), .secondary))</form>
            """ : ""
        return """
            <p class="kicker sentence">\(week)</p>\(body(note, isGuardian, visit))\(read)
            """
    }

    private func body(_ note: KeptNote, _ isGuardian: Bool, _ visit: Visit) -> HTML {
        let say = visit.voice
        return """
            <div class="prose">\(paragraphs(note.done))</div>
            <div class="aside"><p><strong>\(say(CourseHomeWords.atHome))</strong></p>\(paragraphs(note.atHome))</div>
            """
    }

    // MARK: Waiting

    package func waiting(for reader: Reader, on reading: Reading) throws -> [Waiting] {
        var waiting: [Waiting] = []
        if reader.holds(.replyToInvitation) { waiting += try atHome(reader, reading) }
        if reader.holds(.meetHomes) { waiting += try inTeam(reader, reading) }
        return waiting
    }

    private func atHome(_ reader: Reader, _ reading: Reading) throws -> [Waiting] {
        let scope = reader.scope.holding(.replyToInvitation)
        let invitations = try InvitationStore.unanswered(in: scope, on: reading).map { line in
            Waiting(
                CourseHomeWords.waitingInvitation, about: line.name.full, path: HomeRoutes.invitation.path(line.pupil),
                .whenThereIsTime, day: line.sent.day(in: reader.country))
        }
        let since = reader.now.adding(seconds: -Int64(NoteRule.days) * 86_400)
        let notes = try WeeklyNoteStore.unread(since: since, in: scope, on: reading).map { line in
            Waiting(
                CourseHomeWords.waitingNote, about: line.name.full, path: "/pupils/\(line.pupil)#weekly-notes",
                .whenThereIsTime, day: line.written.day(in: reader.country))
        }
        return invitations + notes
    }

    private func inTeam(_ reader: Reader, _ reading: Reading) throws -> [Waiting] {
        let scope = reader.scope.holding(.meetHomes)
        let homes = try InvitationStore.unsettled(in: scope, on: reading).compactMap { line -> Waiting? in
            let sent = line.sent.day(in: reader.country)
            let answered = line.answered?.day(in: reader.country) ?? sent
            let (title, urgency, day): (Text, Waiting.Urgency, LocalDate)
            switch line.stand.outcome {
            case .disagrees: (title, urgency, day) = (InvitationPageWords.waitingDisagree, .now, answered)
            case .talk: (title, urgency, day) = (InvitationPageWords.waitingTalk, .now, answered)
            case .agreed:
                guard line.stand.wantsTalk else { return nil }
                (title, urgency, day) = (InvitationPageWords.waitingTalk, .soon, answered)
            case .unanswered:
                guard NoteRule.isOverdue(written: sent, on: reader.day) else { return nil }
                (title, urgency, day) = (InvitationPageWords.waitingAnswer, .soon, sent)
            case .declined: return nil
            }
            return Waiting(
                title, about: line.name.full,
                path: HomeRoutes.invitations.path(line.course) + "#pupil-\(line.pupil)", urgency, day: day)
        }
        let notes = try WeeklyNoteStore.duties(on: reader.day, in: scope, on: reading).map { duty in
            let path = HomeRoutes.notes.path(duty.course)
            return switch duty.matter {
            case .unwritten:
                Waiting(
                    NotePageWords.waitingUnwritten, about: duty.name, path: path + "?week=\(duty.week)", .soon,
                    day: duty.week)
            case .untold(let homes):
                Waiting(
                    NotePageWords.waitingUntold(homes: homes), about: duty.name, path: path + "#week-\(duty.week)",
                    .now, day: duty.week)
            }
        }
        return homes + notes
    }
}
