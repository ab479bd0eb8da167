package import Core
package import Storage

/// Pupils whom a scope has let through.
///
/// Only a scope gives them, and they cannot leave the transaction they were asked in: so whoever
/// takes them need not ask again, and a page with six statements about a class asks once.
package struct SeenPupils {
    /// Each once.
    package let ids: [PupilID]
    /// The same as a list for `IN`, ready to be put into statements.
    package let list: SQL

    fileprivate init(_ ids: [PupilID]) { (self.ids, list) = (ids, "\(ids.filledUp)") }
}

@available(*, unavailable)
extension SeenPupils: Sendable {}

extension Scope {
    /// A group's pupils on the scope's day, as far as they are within the scope.
    ///
    /// - Parameter wanted: only those of them; `nil` for all.
    package func seen(in group: GroupID, among wanted: [PupilID]? = nil) -> Question<SeenPupils> {
        // Whose ground is this very group reaches all who are in it: that they are is asked already.
        let isGround = grounds.contains { $0.group == group && $0.role.reachesPupilsOfGroup }
        let isWanted: SQL = wanted.map { "AND gm.pupil IN \($0.filledUp)" } ?? ""
        return Question(
            """
            SELECT gm.pupil FROM membership gm
            WHERE gm.pupil_group = \(group) AND \(Self.inForce("gm", day)) \(isWanted)
                AND \(isGround ? isOpen("gm.pupil") : covers("gm.pupil"))
            """
        ) {
            try $0["pupil"]
        } shape: { (members: [PupilID]) in
            // Whoever came back is there twice: cheaper to leave out here than in every statement.
            var known: Set<PupilID> = []
            return SeenPupils(members.filter { known.insert($0).inserted })
        }
    }

    /// Those of several pupils who are within the scope.
    package func seen(among pupils: [PupilID], on reading: Reading) throws -> SeenPupils {
        SeenPupils(
            try reading.all("SELECT am.id FROM pupil am WHERE am.id IN \(pupils) AND \(covers("am.id"))") {
                try $0["id"]
            })
    }
}
