import App
import Core
import Roster
import Site
import Storage
import TestSupport
import Testing

@testable import Access

@Suite("How guardians want to be spoken with")
struct ContactTests {
    private static let arabic = [
        ("language", "ar"), ("interpreter", "yes"), ("channel", "phone"), ("note", "Efter 16"),
    ]

    private func version(_ page: String) -> String {
        page.split(separator: "name=\"version\" value=\"").dropFirst().first?.split(separator: "\"").first
            .map(String.init) ?? ""
    }

    @Test("a guardian says it, and those who work with the child read it")
    func own() async throws {
        let world = try await World()
        let places = try await Places(world)
        let guardian = try await Browser(world, as: DemoPeople.guardian)
        let seen = version(try await guardian.get("/my/contact").body)
        #expect(seen == "1")
        #expect(try await guardian.post("/my/contact", Self.arabic + [("version", seen)]).status == 303)
        for (person, mayChange) in [
            (DemoPeople.teacher, true), (DemoPeople.resourcePerson, true), (DemoPeople.leader, false),
        ] {
            let page = try await Browser(world, as: person).get("/pupils/\(places.pupil)/guardians").body
            #expect(page.contains("Birgit Østerby") && page.contains("arabisk") && page.contains("Efter 16"))
            #expect(page.contains("/guardians/") == mayChange, "\(person.role)")
        }
        let stored: [UInt8]? = try await world.database.read {
            try $0.value("SELECT note AS value FROM guardian_contact WHERE language = 'ar'")
        }
        #expect(!String(decoding: try #require(stored), as: UTF8.self).contains("Efter"))
        #expect(try await Browser(world, as: DemoPeople.mentor).get("/pupils/\(places.pupil)/guardians").status == 403)
    }

    @Test("somebody changed it meanwhile: it is said, and what was typed stays")
    func conflict() async throws {
        let world = try await World()
        let places = try await Places(world)
        let guardian = try await Browser(world, as: DemoPeople.guardian)
        let teacher = try await Browser(world, as: DemoPeople.teacher)
        let birgit: PersonID = try await world.id("SELECT person AS value FROM account WHERE login = 'birgit'")
        let path = "/pupils/\(places.pupil)/guardians/\(birgit)"
        let seen = version(try await teacher.get(path).body)
        _ = try await guardian.post("/my/contact", Self.arabic + [("version", seen)])
        let somali = [("language", "so"), ("channel", "paper"), ("note", "Ring ikke")]
        let late = try await teacher.post(path, somali + [("version", seen)])
        #expect(late.status == 422)
        #expect(late.body.contains("En anden har ændret det imens. Sproget er nu: arabisk."))
        #expect(late.body.contains("Ring ikke</textarea>") && late.body.contains("value=\"so\" selected"))
        let again = version(late.body)
        #expect(try await teacher.post(path, somali + [("version", again)]).status == 303)
        let own = try await guardian.post("/my/contact", Self.arabic + [("version", again)])
        #expect(own.status == 422 && own.body.contains("somali"))
    }

    @Test("a language of no list is written as it is called; a bad form says what is wrong")
    func otherLanguage() async throws {
        let world = try await World()
        let places = try await Places(world)
        let guardian = try await Browser(world, as: DemoPeople.guardian)
        let bad = try await guardian.post("/my/contact", [("language", "other"), ("version", "1")])
        #expect(bad.status == 422)
        #expect(bad.body.contains("href=\"#other-language\"") && bad.body.contains("href=\"#channel\""))
        #expect(try await guardian.post("/my/contact", [("language", "xx"), ("channel", "phone")]).status == 422)
        let oromo = [("language", "other"), ("other-language", "Oromo"), ("channel", "digital"), ("version", "1")]
        #expect(try await guardian.post("/my/contact", oromo).status == 303)
        let page = try await Browser(world, as: DemoPeople.teacher).get("/pupils/\(places.pupil)/guardians").body
        #expect(page.contains("Oromo"))
        #expect(try await guardian.get("/my/contact").body.contains("value=\"Oromo\""))
    }

    @Test("a guardian of another pupil cannot be reached through this one")
    func otherGuardian() async throws {
        let world = try await World()
        let places = try await Places(world)
        let teacher = try await Browser(world, as: DemoPeople.teacher)
        let elin: PersonID = try await world.id("SELECT person AS value FROM account WHERE login = 'elin'")
        let path = "/pupils/\(places.pupil)/guardians/\(elin)"
        #expect(try await teacher.get(path).status == 404)
        #expect(try await teacher.post(path, Self.arabic + [("version", "0")]).status == 404)
    }

    @Test("a group's guardians in one statement and the key's; none of a pupil who is of age")
    func group() async throws {
        let world = try await World()
        let places = try await Places(world)
        try await world.secondGuardian(of: places.pupil)
        let person: PersonID = try await world.id("SELECT person AS value FROM account WHERE login = 'mette'")
        func contacts() async throws -> [PupilID: [GuardianContact]] {
            try await world.database.read { reading in
                let grounds = try AccountStore.grounds(of: person, on: World.day, reading: reading)
                let scope = Scope(person: person, day: World.day, grounds: grounds)
                _ = world.statements.take()
                return try GuardianContactStore(world.services.vault).contacts(
                    group: places.group, in: scope, on: reading)
            }
        }
        let found = try await contacts()
        #expect(world.statements.take().count == 2)
        #expect(found[places.pupil]?.map(\.name.given) == ["Birgit", "Jens"])
        #expect(found[places.pupil]?.first?.preference?.needsInterpreter == true)
        #expect(found[places.pupil]?.last?.preference == nil)
        _ = try await world.database.write {
            try $0.execute("UPDATE pupil SET born = '2008-11-09' WHERE id = \(places.pupil)")
        }
        #expect(try await contacts().isEmpty)
    }
}
