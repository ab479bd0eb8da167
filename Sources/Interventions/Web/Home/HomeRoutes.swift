package import Access
package import Core
package import Site

/// The addresses between a course and the homes.
package enum HomeRoutes {
    // The team's.
    package static let invitations = Route<GroupID>(.get, "/courses/:/invitations")
    package static let send = Route<GroupID>(.post, "/courses/:/invitations")
    package static let letter = Route<GroupID, PupilID>(.get, "/courses/:/pupils/:/invitation")
    package static let recordReply = Route<GroupID, PupilID>(.post, "/courses/:/pupils/:/reply")
    package static let notes = Route<GroupID>(.get, "/courses/:/notes")
    package static let writeNote = Route<GroupID>(.post, "/courses/:/notes")
    package static let note = Route<GroupID, WeeklyNoteID>(.get, "/courses/:/notes/:")
    package static let tellNote = Route<GroupID, WeeklyNoteID>(.post, "/courses/:/notes/:/told")
    // The home's.
    package static let invitation = Route<PupilID>(.get, "/pupils/:/invitation")
    package static let reply = Route<PupilID, InvitationID>(.post, "/pupils/:/invitations/:")
    package static let readNote = Route<PupilID, WeeklyNoteID>(.post, "/pupils/:/notes/:/read")
}

extension Permission {
    /// Write to the homes of a course, and write down what they say.
    package static let meetHomes = Permission("course.home", [.teacher, .resourcePerson])
    package static let seeInvitation = Permission("invitation.see", [.pupil, .guardian])
    package static let replyToInvitation = Permission("invitation.reply", [.guardian])
    package static let readNotes = Permission("note.read", [.guardian])
}

/// What answers at the addresses between a course and the homes.
package struct CourseHomeEndpoints: Sendable {
    private let services: Services

    package init(_ services: Services) { self.services = services }

    package var all: [Endpoint] {
        let invitations = InvitationPages(services: services)
        let replies = HomeReplyPages(services: services)
        let notes = NotePages(services: services)
        let homeNotes = HomeNotePages(services: services)
        typealias Routes = HomeRoutes
        return [
            Endpoint(
                Routes.invitations, .holders(.seeCourses), action: "invitation.list", handler: invitations.list),
            Endpoint(Routes.send, .holders(.meetHomes), action: "invitation.send", handler: invitations.send),
            Endpoint(Routes.letter, .holders(.seeCourses), action: "invitation.print", handler: invitations.letter),
            Endpoint(
                Routes.recordReply, .holders(.meetHomes), action: "invitation.record",
                handler: invitations.recordReply),
            Endpoint(Routes.notes, .holders(.seeCourses), action: "note.list", handler: notes.list),
            Endpoint(Routes.writeNote, .holders(.meetHomes), action: "note.write", handler: notes.write),
            Endpoint(Routes.note, .holders(.seeCourses), action: "note.print", handler: notes.paper),
            Endpoint(Routes.tellNote, .holders(.meetHomes), action: "note.tell", handler: notes.tell),
            Endpoint(Routes.invitation, .holders(.seeInvitation), action: "invitation.see", handler: replies.page),
            Endpoint(Routes.reply, .holders(.replyToInvitation), action: "invitation.reply", handler: replies.reply),
            Endpoint(Routes.readNote, .holders(.readNotes), action: "note.read", handler: homeNotes.read),
        ]
    }

    package static let messages = [
        InvitationPages.sent, InvitationPages.recorded, HomeReplyPages.thanks, NotePages.saved, NotePages.told,
        HomeNotePages.thanks,
    ]
}
