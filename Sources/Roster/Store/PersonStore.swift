package import Core
package import Storage

/// Names of people, kept so that they can be sorted and searched in every language.
package enum PersonStore {
    package static func save(
        _ person: PersonID, owner: OwnerID, name: PersonName, on writing: Writing
    ) throws {
        try writing.execute(
            """
            INSERT INTO person (id, owner, given_name, family_name, order_danish_norwegian, order_swedish)
            VALUES (\(person), \(owner), \(name.given), \(name.family), \(name.key(.danishNorwegian)),
                \(name.key(.swedish)))
            ON CONFLICT (id) DO UPDATE SET owner = excluded.owner, given_name = excluded.given_name,
                family_name = excluded.family_name, order_danish_norwegian = excluded.order_danish_norwegian,
                order_swedish = excluded.order_swedish
            """)
        try writing.execute("DELETE FROM person_word WHERE person = \(person)")
        for word in name.words {
            try writing.execute(
                "INSERT INTO person_word (word, person, owner) VALUES (\(word), \(person), \(owner))")
        }
    }
}

extension NameOrder {
    /// The column that sorts people in this order.
    package var column: SQL {
        switch self {
        case .danishNorwegian: "order_danish_norwegian"
        case .swedish: "order_swedish"
        }
    }
}
