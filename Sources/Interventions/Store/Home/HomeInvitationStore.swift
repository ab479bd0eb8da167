package import Access
package import Core
package import Roster
package import Storage

/// An invitation as the home sees it, with the course it is to.
package struct HomeInvitation: Hashable, Sendable {
    package let invitation: Invitation
    package let course: Course
    package let place: PlaceState
    /// Whom the home may ask.
    package let leads: [PersonName]

    package var isOpen: Bool { ReplyWindow.isOpen(course: course.state, place: place) }
}

/// An invitation whose replies ask something of the team.
package struct OpenInvitation: Hashable, Sendable {
    package let course: GroupID
    package let pupil: PupilID
    package let name: PersonName
    package let sent: Instant
    package let stand: HomeStand
    /// When the last reply came.
    package let answered: Instant?
}

extension InvitationStore {
    /// The invitations of one pupil that are open or answered, for those at home. They see
    /// the course through the pupil's place, for its group is not theirs.
    package func home(of pupil: PupilID, in scope: Scope, on reading: Reading) throws -> [HomeInvitation] {
        let courses = try reading.all(
            """
            SELECT c.*, g.name, o.name AS school_name, 0 AS places, k.state AS place_state
            FROM course_place k JOIN course c ON c.pupil_group = k.pupil_group
            JOIN pupil_group g ON g.id = c.pupil_group JOIN organisation o ON o.id = c.school
            WHERE k.pupil = \(pupil) AND k.state IN ('offered', 'accepted', 'declined', 'completed')
                AND c.state <> 'cancelled' AND \(scope.covers("k.pupil"))
                AND EXISTS (SELECT 1 FROM invitation i WHERE i.pupil_group = k.pupil_group AND i.pupil = k.pupil)
            ORDER BY c.recorded DESC, c.pupil_group LIMIT 10
            """
        ) { (course: try Course($0), place: try $0["place_state"] as PlaceState) }
        guard !courses.isEmpty else { return [] }
        let ids = courses.map(\.course.id)
        let leads = try reading.all(
            """
            SELECT s.pupil_group, p.given_name, p.family_name FROM course_staff s JOIN person p ON p.id = s.person
            WHERE s.pupil_group IN \(ids) AND s.duty = 'lead' AND \(Scope.inForce("s", scope.day)) ORDER BY p.id
            """
        ) {
            (
                course: try $0["pupil_group"] as GroupID,
                name: PersonName(given: try $0["given_name"], family: try $0["family_name"])
            )
        }
        let found = try invitations("i.pupil = \(pupil) AND i.pupil_group IN \(ids)", in: scope, on: reading)
        return courses.compactMap { line in
            guard let invitation = found.first(where: { $0.course == line.course.id }) else { return nil }
            return HomeInvitation(
                invitation: invitation, course: line.course, place: line.place,
                leads: leads.filter { $0.course == line.course.id }.map(\.name))
        }
    }

    /// Invitations that wait for this guardian's reply.
    package static func unanswered(
        in scope: Scope, on reading: Reading
    ) throws -> [(pupil: PupilID, name: PersonName, sent: Instant)] {
        try reading.all(
            """
            SELECT i.pupil, i.recorded, p.given_name, p.family_name FROM invitation i
            JOIN course_place k ON k.pupil_group = i.pupil_group AND k.pupil = i.pupil
            JOIN course c ON c.pupil_group = i.pupil_group JOIN person p ON p.id = i.pupil
            WHERE k.state = 'offered' AND c.state IN ('approved', 'recruiting', 'running') AND \(isNewest)
                AND \(scope.covers("i.pupil"))
                AND NOT EXISTS (SELECT 1 FROM invitation_reply r WHERE r.invitation = i.id
                    AND r.guardian = \(scope.person))
            ORDER BY i.recorded, i.id LIMIT 20
            """
        ) {
            (
                pupil: try $0["pupil"], name: PersonName(given: try $0["given_name"], family: try $0["family_name"]),
                sent: try $0["recorded"]
            )
        }
    }

    /// Invitations that are not settled, of the courses on whose team the reader is.
    package static func unsettled(in scope: Scope, on reading: Reading) throws -> [OpenInvitation] {
        struct Line {
            let invitation: OpenInvitation
            let id: InvitationID
            let reply: HomeReply?
            let recorded: Instant?
        }
        let lines = try reading.all(
            """
            SELECT i.id, i.pupil_group, i.pupil, i.recorded, p.given_name, p.family_name, r.guardian, r.answer,
                r.recorded AS answered, \(custody(scope.day)) AS custody
            FROM course_staff t JOIN course c ON c.pupil_group = t.pupil_group
            JOIN course_place k ON k.pupil_group = c.pupil_group JOIN invitation i
                ON i.pupil_group = k.pupil_group AND i.pupil = k.pupil
            JOIN person p ON p.id = i.pupil LEFT JOIN invitation_reply r ON r.invitation = i.id
            WHERE t.person = \(scope.person) AND \(Scope.inForce("t", scope.day))
                AND c.state IN ('approved', 'recruiting', 'running') AND k.state IN ('offered', 'accepted')
                AND \(isNewest) AND \(scope.covers("i.pupil"))
            ORDER BY i.recorded, i.id, r.position LIMIT 1000
            """
        ) { row -> Line in
            let answer: ReplyAnswer? = try row["answer"]
            let guardian: PersonID? = try row["guardian"]
            let custody: Int = try row["custody"]
            return Line(
                invitation: OpenInvitation(
                    course: try row["pupil_group"], pupil: try row["pupil"],
                    name: PersonName(given: try row["given_name"], family: try row["family_name"]),
                    sent: try row["recorded"], stand: HomeStand([]), answered: nil),
                id: try row["id"], reply: answer.map { HomeReply($0, by: guardian, hasCustody: custody == 1) },
                recorded: try row["answered"])
        }
        let byInvitation = Dictionary(grouping: lines, by: \.id)
        return byInvitation.values.compactMap { lines in
            guard let first = lines.first?.invitation else { return nil }
            return OpenInvitation(
                course: first.course, pupil: first.pupil, name: first.name, sent: first.sent,
                stand: HomeStand(lines.compactMap(\.reply)), answered: lines.last?.recorded)
        }
    }
}
