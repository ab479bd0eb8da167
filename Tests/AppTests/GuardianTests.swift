import Access
import App
import Core
import Storage
import TestSupport
import Testing

@Suite("A guardian and the eighteenth birthday")
struct GuardianTests {
    private func turn(_ world: World, born: String) async throws -> Places {
        let places = try await Places(world)
        _ = try await world.database.write {
            try $0.execute("UPDATE pupil SET born = \(born) WHERE id = \(places.pupil)")
        }
        return places
    }

    @Test("access is there the day before the birthday and gone on it")
    func ends() async throws {
        for (born, status) in [("2008-11-10", 200), ("2008-11-09", 403)] {
            let world = try await World()
            let places = try await turn(world, born: born)
            let guardian = try await Browser(world, as: DemoPeople.guardian)
            #expect(try await guardian.get("/pupils/\(places.pupil)").status == status, "\(born)")
        }
    }

    @Test("the pupil extends it by a year, and may end that again; nobody else may")
    func extends() async throws {
        let world = try await World()
        let places = try await turn(world, born: "2008-11-09")
        let assignment: AssignmentID = try await world.id(
            "SELECT id AS value FROM role_assignment WHERE role = 'guardian'")
        let pupil = try await Browser(world, as: DemoPeople.pupil)
        let guardian = try await Browser(world, as: DemoPeople.guardian)
        let path = "/my/guardians/\(assignment)/extension"
        #expect(try await guardian.post(path).status == 403)
        #expect(try await pupil.post(path, from: "/my/guardians").status == 303)
        #expect(try await guardian.get("/pupils/\(places.pupil)").status == 200)
        #expect(try await pupil.post(path + "-end", from: "/my/guardians").status == 303)
        #expect(try await guardian.get("/pupils/\(places.pupil)").status == 403)
    }

    @Test("a pupil of fourteen cannot extend anything yet")
    func tooYoung() async throws {
        let world = try await World()
        _ = try await turn(world, born: "2012-11-09")
        let assignment: AssignmentID = try await world.id(
            "SELECT id AS value FROM role_assignment WHERE role = 'guardian'")
        let pupil = try await Browser(world, as: DemoPeople.pupil)
        #expect(try await pupil.post("/my/guardians/\(assignment)/extension", from: "/my/guardians").status == 403)
    }

    @Test("a guardian sees the child and no status about it, and no other child")
    func sees() async throws {
        let world = try await World()
        let places = try await Places(world)
        let guardian = try await Browser(world, as: DemoPeople.guardian)
        let page = try await guardian.get("/pupils/\(places.pupil)")
        #expect(page.status == 200)
        #expect(!page.body.contains("class=\"chip"))
        #expect(page.body.contains("du er forælder til eleven"))
        #expect(try await guardian.get("/pupils/\(places.hidden)").status == 404)
        #expect(try await guardian.get("/groups/\(places.group)").status == 403)
    }
}
