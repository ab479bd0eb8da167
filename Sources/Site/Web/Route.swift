package import Core

/// A value that can stand in a path. It is never a name.
package protocol PathParameter: Sendable {
    /// What it is, such as `pupil`: the matrix test finds an id of the kind by it.
    static var kind: String { get }
    init?(path: String)
    var path: String { get }
}

/// The methods of HTTP that Vinge answers.
package enum Method: String, Sendable {
    case get = "GET"
    case post = "POST"
}

/// One address: the same value parses a path and prints a link to it.
///
/// The pattern is written with a colon where a parameter stands:
/// `Route<PupilID, InstrumentID>(.get, "/pupils/:/measures/:")`.
package struct Route<each Parameter: PathParameter>: Sendable {
    package let shape: RouteShape

    /// - Parameter bodyLimit: bytes of a posted form, where more than usual are expected.
    package init(_ method: Method, _ pattern: String, bodyLimit: Int? = nil) {
        var kinds: [String] = []
        for kind in repeat (each Parameter).kind { kinds.append(kind) }
        shape = RouteShape(method: method, pattern: pattern, kinds: kinds, bodyLimit: bodyLimit)
    }

    /// The path with its parameters filled in.
    package func path(_ parameter: repeat each Parameter) -> String {
        var values: [String] = []
        for value in repeat each parameter { values.append(value.path) }
        return shape.path(values)
    }

    /// The parameters from the texts that stand where the pattern has colons; `nil`
    /// when one of them cannot be what it should be.
    package func parse(_ values: [String]) -> (repeat each Parameter)? {
        guard values.count == shape.kinds.count else { return nil }
        var index = 0
        func next<P: PathParameter>(_: P.Type) throws(Mismatch) -> P {
            defer { index += 1 }
            guard let value = P(path: values[index]) else { throw Mismatch() }
            return value
        }
        return try? (repeat next((each Parameter).self))
    }

    /// The parameters of a whole path; `nil` when the path is not this route's.
    package func parse(path: String) -> (repeat each Parameter)? {
        shape.values(in: path).flatMap { parse($0) }
    }
}

/// A route without parameters.
package typealias PlainRoute = Route<>

private struct Mismatch: Error {}

/// A route without its types: for tables of routes.
package struct RouteShape: Sendable, Hashable {
    package let method: Method
    package let pattern: String
    /// The kinds of its parameters, in order.
    package let kinds: [String]
    /// Bytes of a posted form; `nil` for the usual limit.
    package let bodyLimit: Int?
    /// What stands before, between and after the parameters.
    private let pieces: [String]

    init(method: Method, pattern: String, kinds: [String], bodyLimit: Int?) {
        (self.method, self.pattern, self.kinds, self.bodyLimit) = (method, pattern, kinds, bodyLimit)
        pieces = pattern.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
    }

    package func path(_ values: [String]) -> String {
        var path = ""
        path.reserveCapacity(values.reduce(pattern.utf8.count) { $0 + $1.utf8.count })
        path += pieces.first ?? ""
        for (index, piece) in pieces.dropFirst().enumerated() {
            path += index < values.count ? values[index] : ""
            path += piece
        }
        return path
    }

    /// The texts that stand where the pattern has colons; `nil` for another path.
    package func values(in path: String) -> [String]? {
        let wanted = pattern.split(separator: "/", omittingEmptySubsequences: false)
        let found = path.split(separator: "/", omittingEmptySubsequences: false)
        guard wanted.count == found.count else { return nil }
        var values: [String] = []
        for (part, text) in zip(wanted, found) {
            if part == ":" {
                values.append(String(text))
            } else if part != text {
                return nil
            }
        }
        return values
    }
}

extension Identifier: PathParameter {
    package static var kind: String {
        var name = "\(Entity.self)"
        name = name.prefix(1).lowercased() + name.dropFirst()
        return name
    }

    package init?(path: String) { self.init(path) }
    package var path: String { text }
}

extension LocalDate: PathParameter {
    package static var kind: String { "day" }
    package init?(path: String) { self.init(path) }
    package var path: String { text }
}
