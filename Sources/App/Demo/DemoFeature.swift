import Access
import Core
import Site
import Storage

/// A role's short name in an address.
struct DemoLogin: PathParameter {
    static let kind = "demoLogin"
    let path: String

    init?(path: String) {
        guard (DemoPeople.all + DemoPeople.handover).contains(where: { $0.login == path }) else { return nil }
        self.path = path
    }
}

/// One button per role on the sign-in page. Exists in the demo only, and answers only
/// the machine it runs on.
struct DemoFeature: Feature {
    static let migrations: [Migration] = []
    static let families: [RecordFamily] = []
    static let enter = Route<DemoLogin>(.post, "/demo/sign-in/:")

    private let services: Services

    init(_ services: Services) { self.services = services }

    var endpoints: [Endpoint] {
        [
            Endpoint(Self.enter, .anyone, action: "demo.sign_in") { visit, login in
                guard Self.isLoopback(visit.request.address) else { throw PageError.notFound }
                let account = try await services.database.read {
                    try AccountStore.account(login: login.path, on: $0)
                }
                guard let account else { throw PageError.notFound }
                return try await services.openSession(for: account, visit, forgiving: [])
            }
        ]
    }

    @Sendable
    func buttons(_ visit: Visit) -> HTML {
        guard Self.isLoopback(visit.request.address) else { return "" }
        let say = visit.voice
        let rows = (DemoPeople.all + DemoPeople.handover).html { person in
            guard let login = DemoLogin(path: person.login) else { return "" }
            return """
                <li><form method="post" action="\(Self.enter.path(login))">\(visit.csrfField)\
                <button class="button demo-role"><span>\(say(person.role.name))</span> \
                <span class="demo-person"><bdi>\(person.name)</bdi>, \(say(person.country.name))</span></button></form></li>
                """
        }
        return """
            <section class="demo" aria-labelledby="demo-title"><h2 id="demo-title">\(say(DemoWords.title))</h2>
            <p class="soft">\(say(DemoWords.text))</p><ul class="plain-list demo-roles">\(rows)</ul></section>
            """
    }

    /// True for a browser on this machine.
    private static func isLoopback(_ address: String) -> Bool {
        address == "::1" || address.hasPrefix("127.") || address == "::ffff:127.0.0.1"
    }
}

enum DemoWords {
    static let title = Text(
        key: "demo.title", da: "Prøv demoen som …", sv: "Prova demon som …", nb: "Prøv demoen som …",
        en: "Try the demo as …")
    static let text = Text(
        key: "demo.text", da: "Alle personer er opdigtede. Tallene er lavet til lejligheden.",
        sv: "Alla personer är påhittade. Siffrorna är gjorda för demon.",
        nb: "Alle personer er oppdiktet. Tallene er laget for anledningen.",
        en: "All people are invented. The numbers were made for the occasion.")
}
