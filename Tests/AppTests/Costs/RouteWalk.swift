import Access
import App
import Core
import Site
import TestSupport

/// Opens every route of the house as everybody who may, and notes the statements that the
/// database ran for each: a new route is there the moment it exists.
struct RouteWalk {
    /// One page as one person reads it.
    struct Page {
        /// Such as `GET /pupils/:`.
        let route: String
        let reader: String
        let status: Int
        /// Without those of the audit log, which share a transaction with whoever else reads.
        let statements: [String]
    }

    let world: World
    private let ids: MatrixIDs

    init() async throws {
        world = try await World(hasCourses: true)
        ids = try await MatrixIDs(world)
    }

    /// Every page that is read, by each of the demo's people who may and by the signed-out.
    func pages() async throws -> [Page] {
        var pages: [Page] = []
        let routes = world.house.endpoints.filter { $0.shape.method == .get }
        let guest = Browser(world)
        for endpoint in routes where endpoint.isOpen { pages.append(try await page(endpoint, guest, "nobody")) }
        for person in DemoPeople.all where person.country == .denmark {
            let browser = try await Browser(world, as: person)
            for endpoint in routes where endpoint.admits(person.role) {
                pages.append(try await page(endpoint, browser, person.role.rawValue))
            }
        }
        return pages
    }

    /// The statements of every form that is posted, empty or nearly so.
    func posts() async throws -> Set<String> {
        var statements: Set<String> = []
        for person in DemoPeople.all where person.country == .denmark {
            // What one form did must not stand in the way of the next: signing out, say.
            for endpoint in world.house.endpoints
            where endpoint.shape.method == .post && (endpoint.isOpen || endpoint.admits(person.role)) {
                let browser = try await Browser(world, as: person)
                if endpoint.needsProof { try await world.prove(browser) }
                _ = world.statements.take()
                _ = try await browser.post(endpoint.shape.path(ids.own(endpoint)), [("q", "an be")])
                statements.formUnion(world.statements.take())
            }
        }
        return statements
    }

    private func page(_ endpoint: Endpoint, _ browser: Browser, _ reader: String) async throws -> Page {
        if endpoint.needsProof { try await world.prove(browser) }
        _ = world.statements.take()
        let answer = try await browser.get(endpoint.shape.path(ids.own(endpoint)))
        return Page(
            route: "GET \(endpoint.shape.pattern)", reader: reader, status: answer.status,
            statements: world.statements.take().filter { !$0.contains("audit_") })
    }
}

extension Endpoint {
    var isOpen: Bool { if case .anyone = admission { true } else { false } }

    func admits(_ role: Role) -> Bool {
        if case .holders(let permission) = admission { permission.roles.contains(role) } else { false }
    }
}
