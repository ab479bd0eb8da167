package import Core
package import Storage
import Synchronization

/// A name as it is kept: with the keys that sort it and the words that find it.
package struct KeptName: Sendable {
    let name: PersonName
    let danishNorwegian: String
    let swedish: String
    let words: [String]

    package init(_ name: PersonName) {
        self.name = name
        (danishNorwegian, swedish, words) = (name.key(.danishNorwegian), name.key(.swedish), name.words)
    }
}

/// Rows of people for bulk writes, the same as `PersonStore.save` writes for somebody new.
package enum BulkPerson {
    package static let table = BulkTable(
        "person", ["id", "owner", "given_name", "family_name", "order_danish_norwegian", "order_swedish"])
    package static let words = BulkTable("person_word", ["word", "person", "owner"])

    package static func row(_ id: PersonID, owner: OwnerID, _ kept: KeptName) -> [SQLValue] {
        [
            id.sqlValue, owner.sqlValue, kept.name.given.sqlValue, kept.name.family.sqlValue,
            kept.danishNorwegian.sqlValue, kept.swedish.sqlValue,
        ]
    }

    package static func wordRows(_ id: PersonID, owner: OwnerID, _ kept: KeptName) -> [[SQLValue]] {
        kept.words.map { [$0.sqlValue, id.sqlValue, owner.sqlValue] }
    }
}

/// Names that come again and again, worked out once: the keys of a name cost more than
/// writing it down. A class, because many transactions share what it has learnt.
package final class KeptNames: Sendable {
    private let known = Mutex<[PersonName: KeptName]>([:])

    package init() {}

    package subscript(_ name: PersonName) -> KeptName {
        known.withLock { known in
            if let kept = known[name] { return kept }
            let kept = KeptName(name)
            known[name] = kept
            return kept
        }
    }
}

/// Rows that say who is a pupil's guardian, the same as `GuardianStore.link` writes.
package enum BulkGuardianship {
    package static let table = BulkTable(
        "guardianship", ["pupil", "guardian", "owner", "relation", "sees", "starts"])

    package static func row(
        pupil: PupilID, guardian: PersonID, owner: OwnerID, relation: String, sees: Bool, from day: LocalDate
    ) -> [SQLValue] {
        [pupil.sqlValue, guardian.sqlValue, owner.sqlValue, relation.sqlValue, sees.sqlValue, day.sqlValue]
    }
}
