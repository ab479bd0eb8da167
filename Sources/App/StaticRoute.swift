import Access
import Core
import Site
import Storage

/// A file in an address: its name, or the hash of its content.
struct FileName: PathParameter {
    static let kind = "file"
    let path: String

    init?(path: String) { self.path = path }
}

/// Routes that everybody may use and that tell nothing about anybody.
struct StaticRoute: Sendable {
    let shape: RouteShape
    let handle: ResponderBuilder.Handler

    static let health = PlainRoute(.get, "/health")
    static let asset = Route<FileName, FileName>(.get, "/assets/:/:")
    static let style = PlainRoute(.get, "/style")

    static func all(_ services: Services) -> [StaticRoute] {
        var routes = [
            StaticRoute(shape: health.shape) { _, _ in
                let isUp = try? await services.database.read { try $0.value("SELECT 1 AS value", as: Int.self) }
                return isUp == 1 ? .text("ok\n") : .text("the database does not answer\n", status: 503)
            },
            StaticRoute(shape: asset.shape) { _, values in
                Assets.reply(hash: values.first ?? "", name: values.last ?? "") ?? .text("not found\n", status: 404)
            },
        ]
        if services.settings.mode == .development {
            routes.append(
                StaticRoute(shape: style.shape) { request, _ in
                    let language = request.query["language"].flatMap { Language(tag: $0) } ?? .da
                    var shell = Shell(voice: language, title: "Style")
                    shell.styleAddress = Assets.address("style.css")
                    shell.scriptAddresses = ["shell.js", "grid.js"].map(Assets.address)
                    return .html(shell.page(stylePage(in: language)))
                })
        }
        return routes
    }
}
