import App
import Core
import Storage

/// What `ANALYZE` would find in a database of a whole country: 2,500 schools of 250 pupils.
/// A plan that is good for the few rows of the demo may be another one there.
struct CountryStatistics {
    /// How many rows a table has.
    private static let rows = [
        "person": 1_500_000, "person_word": 4_000_000, "account": 1_500_000, "role_assignment": 2_500_000,
        "roster_record": 4_000_000, "pupil": 625_000, "enrolment": 650_000, "membership": 1_500_000,
        "organisation": 2_800, "pupil_group": 60_000, "probe": 20_000_000, "audit_event": 100_000_000,
        // One for each time that a server has started.
        "audit_chain": 1_000, "course": 20_000, "session": 50_000, "throttle": 10_000, "second_factor": 100_000,
        "recovery_code": 1_000_000, "mail_address": 100_000, "instrument": 3_000,
        "import_run": 300_000,
        // They are gone after a week.
        "import_upload": 1_000,
        // They are gone when they are done.
        "job": 500, "outbox_event": 100,
    ]

    /// How many different values a column has in a country; a column that is not here is
    /// taken for one that divides into a handful, such as a state.
    private static let different = [
        "id": 100_000_000, "hash": 100_000_000, "pupil": 600_000, "guardian": 600_000, "person": 1_500_000,
        "account": 1_500_000, "entity": 4_000_000, "sourced_id": 4_000_000, "object": 2_000_000, "login": 1_500_000,
        "owner": 300, "school": 2_500, "organisation": 2_500, "parent": 300, "pupil_group": 60_000,
        "course_session": 1_000_000, "invitation": 500_000, "feedback": 500_000, "note": 100_000, "decision": 500_000,
        "fidelity_check": 50_000, "follow_up_step": 200_000, "upload": 1_000, "replaces": 500_000,
        "origin": 60_000, "giver": 40_000, "to_person": 40_000, "word": 50_000, "name": 1_000, "instrument": 3_000,
        "day": 1_000, "at": 50_000_000, "started": 100_000, "seen": 50_000, "recorded": 10_000_000, "week": 200,
        "chain": 1_000, "position": 50_000, "version": 5, "number": 1_000, "review_on": 1_000, "starts": 200,
        "unit": 2_500, "sender": 2_500, "receiver": 2_500, "handover": 500_000, "handover_copy": 500_000,
        "handover_version": 500_000, "writer": 40_000, "coordinator": 40_000, "part": 20, "school_year": 10,
        "revision": 10, "state": 10,
        "order_danish_norwegian": 1_000_000, "subject": 20, "source": 300, "run": 3_000, "template": 10, "code": 10,
    ]

    struct Index {
        let name: String
        let table: String
        let isUnique: Bool
        var columns: [String] = []

        /// Rows that have the same values in the first so many columns.
        func rows(sharing columns: Int) -> Int {
            if isUnique, columns >= self.columns.count { return 1 }
            let all = CountryStatistics.size(of: table)
            let kinds = self.columns.prefix(columns).reduce(1.0) { $0 * Double(different[$1] ?? 5) }
            return max(1, Int(Double(all) / kinds))
        }
    }

    let indexes: [String: Index]

    init(_ database: Database) async throws {
        let rows = try await database.read { reading in
            try reading.all(
                """
                SELECT t.name AS "table", i.name AS "index", i."unique" AS is_unique, c.name AS "column"
                FROM sqlite_schema t JOIN pragma_index_list(t.name) i JOIN pragma_index_info(i.name) c
                WHERE t.type = 'table' ORDER BY t.name, i.name, c.seqno
                """
            ) { row in
                (
                    Index(name: try row["index"], table: try row["table"], isUnique: try row["is_unique"]),
                    try row["column"] as String
                )
            }
        }
        var indexes: [String: Index] = [:]
        for (index, column) in rows { indexes[index.name, default: index].columns.append(column) }
        self.indexes = indexes
    }

    static func size(of table: String) -> Int {
        if let known = rows[table] { return known }
        let family = House.families.first { $0.table == table }
        return family?.retention == .installation ? 100 : 1_000_000
    }

    /// Writes the numbers where SQLite looks for them when it makes its plans.
    func inject(into database: Database) async throws {
        try await database.write { [indexes] writing in
            try writing.execute("ANALYZE")
            try writing.execute("DELETE FROM sqlite_stat1")
            for index in indexes.values {
                let numbers = [Self.size(of: index.table)] + index.columns.indices.map { index.rows(sharing: $0 + 1) }
                let text = numbers.map(String.init).joined(separator: " ")
                try writing.execute(
                    "INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES (\(index.table), \(index.name), \(text))")
            }
            try writing.execute("ANALYZE sqlite_schema")
        }
    }
}
