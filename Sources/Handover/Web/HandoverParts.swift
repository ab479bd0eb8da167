package import Access
import Core
package import Roster
package import Site
package import Storage

/// What a handover adds to a pupil's own page: the way to what goes along to the new school.
package struct HandoverParts: Sendable {
    package init() {}

    package func sections(_ visit: Visit, _ pupil: PupilLine, _ reading: Reading) throws -> [HTML] {
        // Staff have their lists; a look for each page they open would be one too many.
        guard let role = visit.subject?.ground?.role, Permission.ownHandover.roles.contains(role),
            try HandoverStore.hasOwn(pupil.id, in: visit.scope, on: reading)
        else { return [] }
        let say = visit.voice
        let (title, lead) =
            role == .guardian
            ? (OwnHandoverWords.titleGuardian, OwnHandoverWords.leadGuardian)
            : (OwnHandoverWords.title, OwnHandoverWords.lead)
        return [
            card(
                title: "<a href=\"\(HandoverRoutes.own.path(pupil.id))\">\(say(title))</a>", "<p>\(say(lead))</p>")
        ]
    }
}
