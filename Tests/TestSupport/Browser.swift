package import App
import Core
package import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import NIOEmbedded
package import Site

/// A browser without a screen: keeps cookies and sends forms as a page would, straight
/// to the application's responder.
package final class Browser {
    /// An answer, its body as text.
    package struct Answer {
        package let status: Int
        package let headers: [String: String]
        package let cookies: [String]
        package let body: String

        package var location: String? { headers["location"] }
    }

    private let responder: ResponderBuilder.Responder
    private var cookies: [String: String] = [:]
    package var language = "da"
    /// Header fields sent with everything.
    package var extraHeaders: [String: String] = [:]

    /// A world's database goes with the last who holds it.
    private let world: World?

    package convenience init(_ world: World) { self.init(world.house, in: world) }

    package init(_ house: House, in world: World? = nil) {
        (responder, self.world) = (house.responder(), world)
    }

    /// A browser in which one of the world's people has signed in.
    package convenience init(_ world: World, as person: DemoPerson) async throws {
        self.init(world)
        _ = try await signIn(person.login, DemoPeople.password)
    }

    package func signIn(_ login: String, _ password: String) async throws -> Answer {
        try await post("/sign-in", [("login", login), ("password", password)], from: "/sign-in")
    }

    package func get(_ path: String) async throws -> Answer { try await send(.get, path, body: nil) }

    /// Posts a form with the token of the page it stands on.
    ///
    /// - Parameter page: the address of that page; by default the sign-out form's token
    ///   of the front page is used, which is the same for the whole session.
    package func post(_ path: String, _ fields: [(String, String)] = [], from page: String = "/") async throws -> Answer
    {
        var form = try await get(page)
        // A pupil's front page is the pupil's own page.
        if form.status == 303, let next = form.location { form = try await get(next) }
        return try await post(path, fields, token: Self.token(in: form.body) ?? "none")
    }

    /// Posts a form with a token of one's own choice.
    package func post(_ path: String, _ fields: [(String, String)], token: String) async throws -> Answer {
        let form = FormValues([("csrf", token)] + fields)
        return try await send(.post, path, body: form.encoded)
    }

    /// Posts a form with files, as a page with `multipart/form-data` would.
    package func upload(
        _ path: String, _ fields: [(String, String)], files: [UploadedFile], from page: String = "/",
        token: String? = nil
    ) async throws -> Answer {
        let found = try await get(page).body
        let boundary = "----VingeTestBoundary7MA4YWxk"
        var body: [UInt8] = []
        for (name, value) in [("csrf", token ?? Self.token(in: found) ?? "none")] + fields {
            body += Array("--\(boundary)\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n".utf8)
        }
        for file in files {
            let head = "form-data; name=\"\(file.field)\"; filename=\"\(file.name)\""
            body += Array("--\(boundary)\r\nContent-Disposition: \(head)\r\n".utf8)
            body += Array("Content-Type: application/octet-stream\r\n\r\n".utf8) + file.bytes + Array("\r\n".utf8)
        }
        body += Array("--\(boundary)--\r\n".utf8)
        return try await send(.post, path, bytes: body, type: "multipart/form-data; boundary=\(boundary)")
    }

    package static func token(in page: String) -> String? {
        page.split(separator: "name=\"csrf\" value=\"").dropFirst().first?
            .split(separator: "\"").first.map(String.init)
    }

    package func cookie(_ name: String) -> String? { cookies[name] }

    package func setCookie(_ name: String, _ value: String?) { cookies[name] = value }

    package func send(_ method: HTTPRequest.Method, _ path: String, body: String?) async throws -> Answer {
        try await send(
            method, path, bytes: Array((body ?? "").utf8),
            type: body == nil ? nil : "application/x-www-form-urlencoded")
    }

    package func send(
        _ method: HTTPRequest.Method, _ path: String, bytes: [UInt8], type: String?
    ) async throws -> Answer {
        var head = HTTPRequest(method: method, scheme: "http", authority: "localhost", path: path)
        head.headerFields[.acceptLanguage] = language
        if !cookies.isEmpty {
            head.headerFields[.cookie] = cookies.map { "\($0.key)=\($0.value)" }.sorted().joined(separator: "; ")
        }
        if let type { head.headerFields[.contentType] = type }
        for (name, value) in extraHeaders {
            if let name = HTTPField.Name(name) { head.headerFields[name] = value }
        }
        let request = Request(head: head, body: RequestBody(buffer: ByteBuffer(bytes: bytes)))
        let source = ApplicationRequestContextSource(channel: EmbeddedChannel(), logger: Logger(label: "test"))
        let response = try await responder.respond(to: request, context: ConnectionContext(source: source))
        return try await read(response)
    }

    private func read(_ response: Response) async throws -> Answer {
        let writer = Collected()
        try await response.body.write(writer)
        var headers: [String: String] = [:]
        var set: [String] = []
        for field in response.headers {
            headers[field.name.canonicalName] = field.value
            if field.name == .setCookie {
                set.append(field.value)
                keep(field.value)
            }
        }
        return Answer(
            status: Int(response.status.code), headers: headers, cookies: set,
            body: String(buffer: writer.bytes))
    }

    private func keep(_ header: String) {
        let parts = header.split(separator: ";").first?.split(
            separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        guard let parts, parts.count == 2 else { return }
        let isRemoved = header.contains("Max-Age=0")
        cookies[String(parts[0])] = isRemoved ? nil : String(parts[1])
    }

    private final class Collected: ResponseBodyWriter {
        var bytes = ByteBuffer()

        func write(_ buffer: ByteBuffer) async throws { bytes.writeImmutableBuffer(buffer) }

        func finish(_ trailingHeaders: HTTPFields?) async throws {}
    }
}
