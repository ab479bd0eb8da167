/// An answer to a request, free of the server's types.
package struct Reply: Sendable {
    package var status: Int
    package var headers: [(name: String, value: String)]
    package var body: [UInt8]

    package init(status: Int, headers: [(name: String, value: String)] = [], body: [UInt8] = []) {
        (self.status, self.headers, self.body) = (status, headers, body)
    }

    package static func html(_ markup: HTML, status: Int = 200) -> Reply {
        Reply(status: status, headers: [("Content-Type", "text/html; charset=utf-8")], body: markup.bytes)
    }

    package static func text(_ text: String, status: Int = 200) -> Reply {
        Reply(status: status, headers: [("Content-Type", "text/plain; charset=utf-8")], body: Array(text.utf8))
    }

    /// Sends the browser on to another page of ours after a form was taken.
    package static func seeOther(_ path: String) -> Reply { Reply(status: 303, headers: [("Location", path)]) }

    package mutating func setCookie(_ cookie: Cookie) { headers.append(("Set-Cookie", cookie.header)) }
}

/// A cookie that no other site and no script can read: `__Host-`, Secure, HttpOnly,
/// SameSite=Lax, whole site.
package struct Cookie: Sendable {
    package var name: String
    package var value: String
    /// Seconds it lives; `nil` until the browser closes, 0 to remove it.
    package var lifetime: Int?

    package init(_ name: String, _ value: String, lifetime: Int? = nil) {
        (self.name, self.value, self.lifetime) = (name, value, lifetime)
    }

    package var header: String {
        let age = lifetime.map { "; Max-Age=\($0)" } ?? ""
        return "__Host-\(name)=\(value); Path=/; Secure; HttpOnly; SameSite=Lax\(age)"
    }
}

/// A page that ends in another answer than the one asked for. What it says to the
/// user is decided in one place (the gate), in the user's language.
package enum PageError: Error, Equatable, Sendable {
    case notFound
    case forbidden
    case badRequest
    case tooMany(retryAfter: Int)
}
