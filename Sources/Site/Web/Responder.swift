import HTTPTypes
package import Hummingbird
import NIOCore

/// What the server knows of a connection beside the request.
package struct ConnectionContext: RequestContext, RemoteAddressRequestContext {
    package var coreContext: CoreRequestContextStorage
    package let remoteAddress: SocketAddress?

    package init(source: ApplicationRequestContextSource) {
        coreContext = .init(source: source)
        remoteAddress = source.channel.remoteAddress
    }
}

/// Puts handlers of `PageRequest` behind the server's router and back.
package struct ResponderBuilder {
    package typealias Handler = @Sendable (PageRequest, _ parameters: [String]) async -> Reply
    /// Whether somebody may send more than the usual, asked before the body is read.
    package typealias Trust = @Sendable (PageRequest) async -> Bool

    private let router = Router(context: ConnectionContext.self, options: .autoGenerateHeadEndpoints)
    private let bodyLimit: Int

    /// - Parameter bodyLimit: bytes of a posted form; a longer one is answered with 413.
    package init(bodyLimit: Int = 1 << 20) { self.bodyLimit = bodyLimit }

    /// - Parameter trust: who may use the route's own limit, when it has one; nobody
    ///   unless told.
    package func add(_ shape: RouteShape, trust: Trust? = nil, handler: @escaping Handler) {
        var count = 0
        let parts = shape.pattern.split(separator: "/").map { part -> String in
            guard part == ":" else { return String(part) }
            defer { count += 1 }
            return ":p\(count)"
        }
        let total = count
        router.on(
            RouterPath("/" + parts.joined(separator: "/")), method: shape.method == .get ? .get : .post
        ) { [bodyLimit] request, context in
            let values = (0..<total).map { context.parameters.get("p\($0)") ?? "" }
            var page = Self.page(request, context)
            if page.method == .post {
                var limit = bodyLimit
                if let own = shape.bodyLimit, let trust, await trust(page) { limit = own }
                try await Self.readForm(request, limit: limit, into: &page)
            }
            return Self.response(await handler(page, values))
        }
    }

    /// The finished responder; `fallback` answers what no route does, with the status
    /// the server would have given (404, 413, …) and, for 413, how many bytes it takes.
    package func build(fallback: @escaping @Sendable (PageRequest, _ status: Int, _ limit: Int?) async -> Reply)
        -> Responder
    {
        Responder(inner: router.buildResponder(), fallback: fallback)
    }

    /// The whole site as one function from a request to a response.
    package struct Responder: HTTPResponder {
        package typealias Context = ConnectionContext
        fileprivate let inner: RouterResponder<ConnectionContext>
        fileprivate let fallback: @Sendable (PageRequest, Int, Int?) async -> Reply

        package func respond(to request: Request, context: ConnectionContext) async throws -> Response {
            let response = try await inner.respond(to: request, context: context)
            // An answer without our headers is the server's own: no route took the request.
            guard response.headers[ResponderBuilder.mark] == nil else { return response }
            let page = ResponderBuilder.page(request, context)
            let limit = response.headers[ResponderBuilder.limitHeader].flatMap { Int($0) }
            var reply = await fallback(page, Int(response.status.code), limit)
            // An answer to HEAD has no body.
            if request.method == .head { reply.body = [] }
            return ResponderBuilder.response(reply)
        }
    }

    private static let mark = HTTPField.Name.contentSecurityPolicy
    /// Carries the limit from where a body was too long to the page that says so; it does
    /// not leave the house.
    private static let limitHeader = HTTPField.Name("Vinge-Body-Limit") ?? .contentRange

    private static func readForm(_ request: Request, limit: Int, into page: inout PageRequest) async throws {
        let body: ByteBuffer
        do {
            body = try await request.body.collect(upTo: limit)
        } catch let error as any HTTPResponseError where error.status == .contentTooLarge {
            // The page that says so names the limit.
            throw HTTPError(.contentTooLarge, headers: [limitHeader: String(limit)])
        }
        let contentType = page.headers["content-type"] ?? ""
        guard MultipartForm.isMultipart(contentType) else {
            page.form = FormValues(encoded: String(buffer: body))
            return
        }
        do throws(MultipartFault) {
            let form = try MultipartForm(Array(buffer: body), contentType: contentType)
            (page.form, page.files) = (form.values, form.files)
        } catch {
            throw HTTPError(.badRequest)
        }
    }

    private static func page(_ request: Request, _ context: ConnectionContext) -> PageRequest {
        var page = PageRequest(method: request.method == .post ? .post : .get, path: request.uri.path)
        page.query = FormValues(encoded: request.uri.query ?? "")
        page.address = context.remoteAddress?.ipAddress ?? "unknown"
        for field in request.headers { page.headers[field.name.canonicalName] = field.value }
        page.headers["host"] = request.head.authority
        // Cookies may come in one field or in several (RFC 9113, 8.2.3).
        page.cookies = cookies(in: request.headers[values: .cookie].joined(separator: ";"))
        return page
    }

    private static func cookies(in header: String) -> [String: String] {
        var cookies: [String: String] = [:]
        for pair in header.split(separator: ";") {
            let parts = pair.drop { $0 == " " }.split(separator: "=", maxSplits: 1)
            if parts.count == 2 { cookies[String(parts[0])] = String(parts[1]) }
        }
        return cookies
    }

    /// The same for every answer, so they are checked and made once.
    private static let security = fields(SecurityHeaders.all)

    private static func fields(_ headers: [(name: String, value: String)]) -> HTTPFields {
        var fields = HTTPFields()
        for (name, value) in headers {
            if let name = HTTPField.Name(name) { fields.append(HTTPField(name: name, value: value)) }
        }
        return fields
    }

    private static func response(_ reply: Reply) -> Response {
        var headers = fields(reply.headers)
        headers.append(contentsOf: security)
        if headers[.cacheControl] == nil { headers[.cacheControl] = "no-store" }
        return Response(
            status: .init(code: reply.status), headers: headers,
            body: .init(byteBuffer: ByteBuffer(bytes: reply.body)))
    }
}
