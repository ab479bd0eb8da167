package import Core
package import Site
package import Storage

/// A route with who may come to it and what answers it.
package struct Endpoint: Sendable {
    package let shape: RouteShape
    package let admission: Admission
    /// What the audit log calls a visit or a change here, such as `pupil.see`.
    package let action: String
    /// Whether staff come here only after they have shown their second factor in this session.
    /// Pupils and guardians have none, and come without.
    package let needsProof: Bool
    let handle: @Sendable (Visit, [String]) async throws -> Reply

    /// - Parameter handler: is called with the route's parameters, already parsed. For
    ///   a route with a pupil or a group in it, the gate has made sure that the pupil or
    ///   the group is within the visit's scope.
    package init<each Parameter: PathParameter>(
        _ route: Route<repeat each Parameter>, _ admission: Admission, action: String, needsProof: Bool = false,
        handler: @escaping @Sendable (Visit, repeat each Parameter) async throws -> Reply
    ) {
        shape = route.shape
        self.admission = admission
        self.action = action
        self.needsProof = needsProof
        handle = { visit, values in
            guard let parameters = route.parse(values) else { throw PageError.notFound }
            return try await handler(visit, repeat each parameters)
        }
    }
}

/// A place that the frame of every page leads to, shown to those who may go there.
package struct MenuItem: Sendable {
    package let title: Text
    package let path: String
    package let permission: Permission

    package init(_ title: Text, _ path: String, _ permission: Permission) {
        (self.title, self.path, self.permission) = (title, path, permission)
    }
}

/// What the user is told on the page after a form was taken.
package struct FlashMessage: Sendable {
    package let key: String
    package let kind: Notice.Kind
    let text: @Sendable (_ count: Int) -> Text

    package init(_ key: String, _ kind: Notice.Kind = .success, _ text: @escaping @Sendable (_ count: Int) -> Text) {
        (self.key, self.kind, self.text) = (key, kind, text)
    }
}

/// A module of the house as the rest sees it: its tables, routes, menu and messages.
package protocol Feature: Sendable {
    static var migrations: [Migration] { get }
    static var families: [RecordFamily] { get }
    var endpoints: [Endpoint] { get }
    var menu: [MenuItem] { get }
    var messages: [FlashMessage] { get }
    /// What the audit log's actions are in plain words, for the pupil whom they concern:
    /// the end of a sentence that begins with somebody's name.
    var told: [String: Text] { get }
    /// A person's own pages, which the foot of every page leads those to who hold their permission.
    var ownPages: [MenuItem] { get }
    /// What waits for the reader, at most a few dozen; each asks in as few statements as it can.
    func waiting(for reader: Reader, on reading: Reading) throws -> [Waiting]
    /// How the gate finds the module's own things within a scope, by the kind of their id.
    var sights: [String: Sight] { get }
}

/// Finds something in an address within a scope; `nil` when it is not there for this person.
package typealias Sight = @Sendable (_ id: String, Scope, Reading) throws -> Subject?

extension Feature {
    package var menu: [MenuItem] { [] }
    package var messages: [FlashMessage] { [] }
    package var told: [String: Text] { [:] }
    package var ownPages: [MenuItem] { [] }
    package func waiting(for reader: Reader, on reading: Reading) throws -> [Waiting] { [] }
    package var sights: [String: Sight] { [:] }
}
