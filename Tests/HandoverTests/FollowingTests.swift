import App
import Core
import Handover
import Storage
import TestSupport
import Testing

@Suite("Handovers followed in a municipality and a region")
struct FollowingTests: HandoverWalking {
    @Test(
        "small numbers are hidden, and no sum gives them away",
        arguments: [
            ([0], "0"), ([1], "1–4"), ([4], "1–4"), ([5], "5"), ([7, 3], "8–11"), ([2, 2], "2–8"), ([0, 6], "6"),
        ])
    func smallCounts(counts: [Int], text: String) {
        #expect(counts.map(SmallCount.init(hiding:)).reduce(.zero, +).text == text)
    }

    /// The day after the new schools should have confirmed, in the demo's school year.
    private func summer(_ world: World) async throws {
        let now = world.clock.now.day(in: .sweden)
        let due = try #require(LocalDate("2027-08-21"))
        world.clock.advance(seconds: Int64(due.days(since: now)) * 86_400)
        try await world.work()
    }

    @Test("of a pupil whom no school receives the home is told the fact, once, and the pupil sees that it was")
    func unplaced() async throws {
        let world = try await World(hasHandovers: true)
        let waiting: PupilID = try await world.id(
            """
            SELECT h.pupil AS value FROM handover h JOIN organisation o ON o.id = h.unit
            WHERE h.state = 'waiting' AND o.name = 'Granviksskolan'
            """)
        let name: String? = try await world.database.read {
            try $0.value("SELECT family_name AS value FROM person WHERE id = \(waiting.person)")
        }
        let family = try #require(name)
        func told() async throws -> Int? {
            try await world.database.read {
                try $0.value("SELECT count(*) AS value FROM handover_followup WHERE pupil = \(waiting)")
            }
        }
        try await world.arm()
        try await world.work()
        #expect(try await told() == 0)
        try await summer(world)
        #expect(try await told() == 1)
        world.clock.advance(seconds: 7200)
        try await world.work()
        let events: Int? = try await world.database.read {
            try $0.value(
                "SELECT count(*) AS value FROM handover_event WHERE pupil = \(waiting) AND step = 'tellHome'")
        }
        #expect(events == 1)

        let frida = try await Browser(world, as: DemoPeople.followUp)
        let page = try await frida.get("/handovers/unplaced").body
        #expect(page.contains(family) && page.contains("Granviksskolan") && page.contains(DemoPeople.coordinator.name))
        #expect(!page.contains("href=\"/handovers/0"))
        // Whoever co-ordinates at a school sees none of it, and of another municipality's pupils Frida sees none.
        let siv = try await Browser(world, as: DemoPeople.coordinator)
        #expect(try await !siv.get("/handovers/unplaced").body.contains(family))
        let elsewhere: [String] = try await world.database.read { reading in
            try reading.all(
                """
                SELECT p.family_name FROM handover_followup f JOIN person p ON p.id = f.pupil
                WHERE f.owner <> (SELECT owner FROM organisation WHERE name = 'Granviksskolan')
                """
            ) { try $0["family_name"] }
        }
        #expect(!elsewhere.isEmpty)
        let rows = page.components("<tr")
        let own: Int? = try await world.database.read {
            try $0.value(
                """
                SELECT count(*) AS value FROM handover_followup f
                WHERE f.owner = (SELECT owner FROM organisation WHERE name = 'Granviksskolan')
                """)
        }
        #expect(rows == 1 + (own ?? 0))
        let manual: Int? = try await world.database.read {
            try $0.value(
                """
                SELECT count(*) AS value FROM handover_followup f JOIN handover h ON h.id = f.handover
                WHERE h.state = 'manual'
                """)
        }
        #expect(manual == 0)

        // With a decision the pupil is off the list.
        let handover: HandoverID = try await world.id("SELECT id AS value FROM handover WHERE pupil = \(waiting)")
        let address = "/handovers/\(handover)"
        #expect(try await siv.get(address).body.contains("Hjemkommunen har fået at vide"))
        let decided = try await siv.post(
            address + "/decision",
            [
                ("kind", "placement"), ("unit", try await unit(world).text), ("programme", "IMA"),
                ("decision-day", "2027-08-21"), ("by", "Granviks kommun"),
            ], from: address + "/release")
        #expect(decided.status == 303)
        #expect(try await frida.get("/handovers/unplaced").body.components("<tr") == rows - 1)
    }

    @Test("a region is seen in counts: schools by name for their own owner, the others as one line each")
    func region() async throws {
        let world = try await World(hasHandovers: true)
        let gunnar = try await Browser(world, as: DemoPeople.region)
        #expect(try await gunnar.get("/").body.contains("href=\"/handovers/region\""))
        let page = try await gunnar.get("/handovers/region").body
        for text in ["Ekåsa kommun", "Norrvallens kommun", "1–4", "2026/27"] {
            #expect(page.contains(text), "\(text)")
        }
        #expect(!page.contains("Hele regionen</td><td class=\"number\">0"))
        #expect(!page.contains("Ekåsaskolan") && page.contains("Hele regionen"))
        // A leader sees the own school's numbers as they are.
        let roland = try await Browser(world, as: DemoPeople.swedishLeader)
        let own = try await roland.get("/handovers/region").body
        #expect(own.contains("Granviksskolan") && own.contains("Ekåsa kommun") && !own.contains("Ekåsaskolan"))
        #expect(try await roland.get("/handovers/region?year=2025").body.contains("Ingen overleveringer det år"))
        // Another country's municipality sees its own region, which has none.
        let karen = try await Browser(world, as: DemoPeople.municipality)
        let danish = try await karen.get("/handovers/region").body
        #expect(!danish.contains("Granvik") && danish.contains("Ingen overleveringer det år"))
        #expect(try await gunnar.get("/handovers").status == 403)
    }

    @Test("an owner enters days of its own, goes back to the country's, and is told what is wrong")
    func days() async throws {
        let world = try await World(hasHandovers: true)
        let frida = try await Browser(world, as: DemoPeople.followUp)
        let address = "/handovers/calendar/days"
        #expect(try await frida.get("/handovers/calendar").body.contains("href=\"\(address)\""))
        let form = try await frida.get(address).body
        #expect(form.contains("value=\"2027-05-28\"") && !form.contains("name=\"country\""))
        for (step, day) in [("write", "snart"), ("write", "2029-01-01"), ("write", "2026-07-31"), ("write", "")] {
            let refused = try await frida.post(address, [("year", "2026"), (step, day)], from: address)
            #expect(refused.status == 422 && (day.isEmpty || refused.body.contains("value=\"\(day)\"")), "\(day)")
        }
        let days = [("year", "2026"), ("write", "2027-05-10"), ("receive", "2027-09-01")]
        #expect(try await frida.post(address, days, from: address).status == 303)
        let siv = try await Browser(world, as: DemoPeople.coordinator)
        let year = try await siv.get("/handovers/calendar").body
        #expect(year.contains("10. maj 2027") && !year.contains("28. maj 2027") && !year.contains(address))
        #expect(try await siv.get(address).status == 404)
        #expect(try await siv.post(address, days, from: "/handovers").status == 404)
        #expect(try await frida.post(address, [("year", "2026"), ("country", "yes")], from: address).status == 303)
        #expect(try await siv.get("/handovers/calendar").body.contains("28. maj 2027"))
    }
}
