package import Core

/// A kind of work that is done later, by any server of the installation.
///
/// The payload says what the work is about by ids only: it stands in the open in the
/// database, and what it points at may have changed before the work is done.
package struct JobKind<Payload: Codable & Sendable>: Sendable {
    /// Such as `roster.upload`; it is in the database and never changes.
    package let name: String
    /// What administrators call it.
    package let title: Text
    package let retry: Retry
    /// Seconds from the end of one turn to the next; `nil` for work that is done once.
    package let interval: Int64?

    package init(_ name: String, title: Text, retry: Retry = .usual, interval: Int64? = nil) {
        (self.name, self.title, self.retry, self.interval) = (name, title, retry, interval)
    }
}

/// Something that has happened and that others may react to. Whoever announces it does not
/// know who does.
package struct EventKind<Payload: Codable & Sendable>: Sendable {
    /// Such as `roster.imported`; it is in the database and never changes.
    package let name: String

    package init(_ name: String) { self.name = name }
}

/// For work that is about nothing in particular.
package struct NoPayload: Codable, Sendable {
    package init() {}
}
