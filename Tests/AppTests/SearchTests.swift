import Access
import App
import Core
import Roster
import Storage
import TestSupport
import Testing

/// Searches by name that find more than one page shows.
@Suite("Searches by name") struct SearchTests {
    /// Names of the made people, in their Danish order: every third is a pupil's.
    private static let names = (0..<120).map { number in
        PersonName(given: "Petra", family: "Tangby \(number < 60 ? "Øst" : "Aa")\(100 + number)")
    }
    private static let pupils = stride(from: 0, to: 120, by: 3).map { names[$0].full }

    /// A world with 120 people of one given name at the leader's school, 40 of them pupils.
    private func world() async throws -> World {
        let world = try await World()
        let (school, owner): (OrganisationID, OwnerID) = try await world.database.read { reading in
            try #require(
                try reading.first(
                    """
                    SELECT o.id, o.owner FROM organisation o JOIN role_assignment r ON r.organisation = o.id
                    JOIN account a ON a.person = r.person WHERE a.login = \(DemoPeople.leader.login)
                    """
                ) { (try $0["id"], try $0["owner"]) })
        }
        let environment = world.services.environment
        try await world.database.write { writing in
            for (number, name) in Self.names.enumerated() {
                let person: PersonID = environment.id()
                try PersonStore.save(person, owner: owner, name: name, on: writing)
                guard number % 3 == 0 else { continue }
                try writing.execute("INSERT INTO pupil (id, owner) VALUES (\(person), \(owner))")
                try writing.execute(
                    """
                    INSERT INTO enrolment (pupil, school, owner, home, starts)
                    VALUES (\(person), \(school), \(owner), \(owner), '2026-08-01')
                    """)
            }
        }
        return world
    }

    @Test(
        "all pupils of a name are found, in order, however many others have it: a page leads to the next",
        arguments: ["petra", "tang petr"])
    func pages(typed: String) async throws {
        let leader = try await Browser(try await world(), as: DemoPeople.leader)
        let first = try await leader.post("/search", [("q", typed)], from: "/search")
        #expect(names(in: first.body) == Array(Self.pupils.prefix(25)))
        #expect(first.body.contains(#"<input type="hidden" name="q" value="\#(typed)">"#))
        #expect(first.body.contains(#"name="page" value="2""#))
        let second = try await leader.post("/search", [("q", typed), ("page", "2")], from: "/search")
        #expect(names(in: second.body) == Array(Self.pupils.dropFirst(25)))
        #expect(!second.body.contains(#"name="page" value="3""#) && second.body.contains(#"name="page" value="1""#))
        let far = try await leader.post("/search", [("q", typed), ("page", "999999")], from: "/search")
        #expect(far.status == 200 && names(in: far.body).isEmpty)
    }

    @Test("words of two people are no one's name")
    func none() async throws {
        let leader = try await Browser(try await world(), as: DemoPeople.leader)
        let answer = try await leader.post("/search", [("q", "petra kjær")], from: "/search")
        #expect(answer.status == 200 && names(in: answer.body).isEmpty)
    }

    @Test("every account is on one page of the list, and on one only", arguments: ["", "petra"])
    func accounts(typed: String) async throws {
        let world = try await world()
        let environment = world.services.environment
        try await world.database.write { writing in
            for (number, name) in Self.names.enumerated() {
                let (account, assignment): (AccountID, AssignmentID) = (environment.id(), environment.id())
                try writing.execute(
                    """
                    INSERT INTO account (id, person, owner, login, name)
                    SELECT \(account), id, owner, \("made\(number)"), given_name FROM person WHERE family_name = \(name.family)
                    """)
                try writing.execute(
                    """
                    INSERT INTO role_assignment (id, person, owner, role, organisation, starts)
                    SELECT \(assignment), m.person, r.owner, 'teacher', r.organisation, r.starts
                    FROM role_assignment r JOIN account a ON a.person = r.person JOIN account m ON m.id = \(account)
                    WHERE a.login = \(DemoPeople.administrator.login)
                    """)
            }
        }
        let administrator = try await Browser(world, as: DemoPeople.administrator)
        var seen: [String] = []
        for page in 1...12 {
            let answer =
                typed.isEmpty
                ? try await administrator.get("/accounts?page=\(page)")
                : try await administrator.post(
                    "/accounts", [("q", typed), ("page", "\(page)")], from: "/accounts")
            seen += names(in: answer.body).filter { $0.contains("Tangby") }
        }
        #expect(seen == Self.names.map(\.full))
    }

    /// The names that stand in the rows of the page, in its order.
    private func names(in page: String) -> [String] {
        page.matches(of: /Petra Tangby [^<&]+/).map { String($0.output) }
            .reduce(into: []) { if $0.last != $1 { $0.append($1) } }
    }
}
