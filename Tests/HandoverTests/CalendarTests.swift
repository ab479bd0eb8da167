import App
import Core
import Handover
import Storage
import TestSupport
import Testing

@Suite("The year of handovers")
struct CalendarTests {
    private static func day(_ text: String) -> LocalDate { LocalDate(text)! }

    @Test(
        "the next step is the first whose day has not gone by",
        arguments: [
            ("2026-11-09", CalendarStep.mark), ("2027-03-15", .mark), ("2027-03-16", .write), ("2027-06-16", .approve),
            ("2027-11-15", .close), ("2027-11-16", nil),
        ])
    func next(day: String, step: CalendarStep?) async throws {
        let world = try await World()
        let year = SchoolYear(country: .sweden, startYear: 2026)
        let calendar = try await world.database.read { try CalendarStore.calendar(year, of: nil, on: $0) }
        #expect(calendar.steps.map(\.step) == CalendarStep.allCases)
        #expect(calendar.next(on: Self.day(day)) == step)
    }

    @Test("an owner's own days count instead of the country's, and another country has none of them")
    func own() async throws {
        let world = try await World(hasHandovers: true)
        let owner: OwnerID = try await world.id("SELECT owner AS value FROM organisation WHERE name = 'Granviksskolan'")
        try await world.database.write { writing in
            _ = try writing.execute(
                "INSERT INTO handover_calendar (place, school_year, step, due) VALUES (\(owner), 2026, 'write', '2027-05-01')"
            )
        }
        func steps(_ country: Country, _ owner: OwnerID?) async throws -> [String] {
            try await world.database.read { reading in
                try CalendarStore.calendar(SchoolYear(country: country, startYear: 2026), of: owner, on: reading).steps
                    .map { "\($0.step) \($0.due)" }
            }
        }
        #expect(try await steps(.sweden, owner) == ["write 2027-05-01"])
        #expect(try await steps(.sweden, nil).count == CalendarStep.allCases.count)
        #expect(try await steps(.denmark, nil).isEmpty)
    }

    @Test("the co-ordinator sees who has something left, by name; a teacher does not come in")
    func page() async throws {
        let world = try await World(hasHandovers: true)
        let siv = try await Browser(world, as: DemoPeople.coordinator)
        let body = try await siv.get("/handovers/calendar").body
        #expect(body.contains("Årets overleveringer 2026/27"))
        #expect(body.contains("15. marts 2027"))
        #expect(body.contains(DemoPeople.swedishTeacher.name))
        #expect(try await siv.get("/handovers").body.contains("href=\"/handovers/calendar\""))
        let elin = try await Browser(world, as: DemoPeople.swedishTeacher)
        #expect(try await elin.get("/handovers/calendar").status == 403)
    }
}
