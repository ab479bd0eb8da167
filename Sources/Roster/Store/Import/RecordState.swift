import Core
import Storage

/// How a school, a class, a person or a place stands in the database, in what a reader
/// of a difference is shown.
struct RecordState {
    var given: String
    var family = ""
    var context = ""
    /// Whose place it is, for a place in a class.
    var person: String?
    var properties: [RosterDifference.Property: RosterDifference.Value] = [:]
    /// Apart from the rest, since a guardian's name may have to be left out.
    var guardians: [(id: String, name: String)] = []

    var title: String { PersonName(given: given, family: family).full }

    static func read(_ kind: RecordKind, _ entity: String, today: LocalDate, on reading: Reading) throws -> Self? {
        switch kind {
        case .organisation: try organisation(entity, reading)
        case .session: try session(entity, reading)
        case .group: try group(entity, reading)
        case .person: try person(entity, today, reading)
        case .enrolment: try place(entity, reading)
        }
    }

    /// What differs between two states, without the names of guardians who are hidden.
    static func details(_ before: Self?, _ after: Self?, hidden: Set<String>) -> [RosterDifference.Detail] {
        let (before, after) = (before?.all(hidden) ?? [:], after?.all(hidden) ?? [:])
        return RosterDifference.Property.allCases.compactMap { property in
            before[property] == after[property]
                ? nil : .init(property: property, before: before[property], after: after[property])
        }
    }

    private func all(_ hidden: Set<String>) -> [RosterDifference.Property: RosterDifference.Value] {
        var all = properties
        all[.name] = .text(title)
        let names = guardians.filter { !hidden.contains($0.id) }.map(\.name)
        if !names.isEmpty { all[.guardians] = .text(names.joined(separator: ", ")) }
        return all
    }

    // MARK: Kinds

    private static func organisation(_ id: String, _ reading: Reading) throws -> Self? {
        try reading.first(
            """
            SELECT o.name, o.kind, o.code, coalesce(p.name, '') AS parent FROM organisation o
            LEFT JOIN organisation p ON p.id = o.parent WHERE o.id = \(id)
            """
        ) { row in
            var state = RecordState(given: try row["name"], context: try row["parent"])
            state.properties = [.kind: .word(try row["kind"])]
            state.set(.code, try row["code"])
            state.set(.parent, state.context)
            return state
        }
    }

    private static func session(_ id: String, _ reading: Reading) throws -> Self? {
        try reading.first("SELECT title, kind, starts, ends FROM academic_session WHERE id = \(id)") { row in
            var state = RecordState(given: try row["title"])
            state.properties = [.kind: .word(try row["kind"])]
            state.setDay(.starts, try row["starts"])
            state.setDay(.ends, try row["ends"])
            return state
        }
    }

    private static func group(_ id: String, _ reading: Reading) throws -> Self? {
        try reading.first(
            """
            SELECT g.name, g.grade, g.starts, g.ends, o.name AS school FROM pupil_group g
            JOIN organisation o ON o.id = g.school WHERE g.id = \(id)
            """
        ) { row in
            var state = RecordState(given: try row["name"], context: try row["school"])
            state.set(.school, state.context)
            state.set(.grade, try row["grade"])
            state.setDay(.starts, try row["starts"])
            state.setDay(.ends, try row["ends"])
            return state
        }
    }

    private static func place(_ id: String, _ reading: Reading) throws -> Self? {
        try reading.first(
            """
            SELECT p.id, p.given_name, p.family_name, g.name, o.name AS school, m.starts, m.ends
            FROM (SELECT pupil AS person, pupil_group, starts, ends FROM membership WHERE id = \(id)
                UNION ALL SELECT person, pupil_group, starts, ends FROM role_assignment
                WHERE id = \(id) AND pupil_group IS NOT NULL) m
            JOIN person p ON p.id = m.person JOIN pupil_group g ON g.id = m.pupil_group
            JOIN organisation o ON o.id = g.school
            """
        ) { row in
            var state = RecordState(given: try row["given_name"], family: try row["family_name"])
            state.person = try row["id"]
            let (group, school): (String, String) = (try row["name"], try row["school"])
            state.context = "\(group) · \(school)"
            state.set(.group, state.context)
            state.setDay(.starts, try row["starts"])
            state.setDay(.ends, try row["ends"])
            return state
        }
    }

    private mutating func set(_ property: RosterDifference.Property, _ text: String?) {
        if let text, !text.isEmpty { properties[property] = .text(text) }
    }

    private mutating func setDay(_ property: RosterDifference.Property, _ day: LocalDate?) {
        if let day { properties[property] = .day(day) }
    }
}

// MARK: People

extension RecordState {
    private static func person(_ id: String, _ today: LocalDate, _ reading: Reading) throws -> Self? {
        let found = try reading.first(
            """
            SELECT p.given_name, p.family_name, u.born, a.login, a.disabled FROM person p
            LEFT JOIN pupil u ON u.id = p.id LEFT JOIN account a ON a.person = p.id WHERE p.id = \(id)
            """
        ) { row in
            var state = RecordState(given: try row["given_name"], family: try row["family_name"])
            state.setDay(.born, try row["born"])
            state.set(.login, try row["login"])
            if let isClosed: Bool = try row["disabled"] {
                state.properties[.account] = .word(isClosed ? "closed" : "open")
            }
            return state
        }
        guard var state = found else { return nil }
        let schools = try reading.all(
            """
            SELECT DISTINCT o.name FROM enrolment e JOIN organisation o ON o.id = e.school
            WHERE e.pupil = \(id) AND (e.ends IS NULL OR e.ends > \(today)) ORDER BY o.name
            """
        ) { try $0["name"] as String }
        let classes = try reading.all(
            """
            SELECT DISTINCT g.name FROM membership m JOIN pupil_group g ON g.id = m.pupil_group
            WHERE m.pupil = \(id) AND (m.ends IS NULL OR m.ends > \(today)) ORDER BY g.name LIMIT 3
            """
        ) { try $0["name"] as String }
        let roles = try reading.all(
            """
            SELECT DISTINCT a.role, o.name FROM role_assignment a JOIN organisation o ON o.id = a.organisation
            WHERE a.person = \(id) AND (a.ends IS NULL OR a.ends > \(today)) ORDER BY a.role, o.name
            """
        ) { RosterDifference.Held(role: try $0["role"], place: try $0["name"]) }
        state.guardians = try reading.all(
            """
            SELECT g.guardian, p.given_name, p.family_name FROM guardianship g JOIN person p ON p.id = g.guardian
            WHERE g.pupil = \(id) AND (g.ends IS NULL OR g.ends > \(today)) ORDER BY p.given_name, g.guardian
            """
        ) {
            let name = PersonName(given: try $0["given_name"], family: try $0["family_name"])
            return (try $0["guardian"], name.full)
        }
        state.set(.schools, schools.joined(separator: ", "))
        if !roles.isEmpty { state.properties[.roles] = .roles(roles) }
        var seen: Set<String> = []
        state.context = (classes + schools + roles.map(\.place)).filter { seen.insert($0).inserted }
            .joined(separator: " · ")
        return state
    }
}
