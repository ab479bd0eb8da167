package import Core
package import Storage

/// One line of the audit log: who did what to what, when and why. Never content.
package struct AuditEntry: Sendable, Hashable {
    package var person: PersonID?
    package var role: Role?
    /// The ground, such as `teacher@group:<id>`.
    package var reason: String?
    /// Such as `pupil.see` or `probe.record`.
    package var action: String
    package var objectKind: String
    package var object: String
    package var owner: OwnerID?

    package init(
        person: PersonID?, role: Role?, reason: String?, action: String, objectKind: String, object: String,
        owner: OwnerID?
    ) {
        (self.person, self.role, self.reason, self.action) = (person, role, reason, action)
        (self.objectKind, self.object, self.owner) = (objectKind, object, owner)
    }
}

/// The audit log: a chain of events per process, each bound to all before it by an
/// HMAC under the instance key. A seal over the chain's length, its head and the chain
/// before it is kept beside it, so that a changed, removed, moved or cut-off event is
/// found, and a removed chain unless it is the newest.
package struct AuditLog: Sendable {
    private let key: InstanceKey
    private let chain: AuditChainID

    /// - Parameter chain: a new id for every process that writes.
    package init(key: InstanceKey, chain: AuditChainID) { (self.key, self.chain) = (key, chain) }

    /// What is kept of a chain beside its events.
    private struct Head {
        let id: AuditChainID
        let previous: AuditChainID?
        var length: Int
        var hash: [UInt8]

        init(id: AuditChainID, previous: AuditChainID?) { (self.id, self.previous, length, hash) = (id, previous, 0, []) }

        init(_ row: Row) throws {
            id = try row["id"]
            previous = try row["previous"]
            length = try row["length"]
            hash = try row["head"]
        }
    }

    /// Adds events in the same transaction as the change they tell of.
    package func append(_ entries: [AuditEntry], at instant: Instant, on writing: Writing) throws {
        guard !entries.isEmpty else { return }
        var head = try writing.reading.first("SELECT * FROM audit_chain WHERE id = \(chain)", Head.init)
            ?? begin(at: instant, on: writing)
        for entry in entries {
            head.hash = hash(of: entry, at: instant, chain: chain, position: head.length, after: head.hash)
            try writing.execute(
                """
                INSERT INTO audit_event
                (chain, position, at, person, role, reason, action, object_kind, object, owner, hash)
                VALUES (\(chain), \(head.length), \(instant), \(entry.person), \(entry.role), \(entry.reason),
                \(entry.action), \(entry.objectKind), \(entry.object), \(entry.owner), \(head.hash))
                """)
            head.length += 1
        }
        try writing.execute(
            """
            UPDATE audit_chain SET length = \(head.length), head = \(head.hash), seal = \(seal(of: head))
            WHERE id = \(chain)
            """)
    }

    private func begin(at instant: Instant, on writing: Writing) throws -> Head {
        let previous: AuditChainID? = try writing.reading.value(
            "SELECT id AS value FROM audit_chain ORDER BY started DESC, id DESC LIMIT 1")
        let head = Head(id: chain, previous: previous)
        try writing.execute(
            """
            INSERT INTO audit_chain (id, started, previous, length, head, seal)
            VALUES (\(chain), \(instant), \(previous), 0, \(head.hash), \(seal(of: head)))
            """)
        return head
    }

    /// Checks every chain from its first event to its head.
    ///
    /// - Returns: how many chains and events there are, or the first fault.
    package static func verify(key: InstanceKey, on reading: Reading) throws -> AuditVerdict {
        let log = AuditLog(key: key, chain: Environment.live.id())
        let chains = try reading.all("SELECT * FROM audit_chain ORDER BY started, id") {
            (head: try Head($0), seal: try $0["seal"] as [UInt8])
        }
        let ids = Set(chains.map(\.head.id))
        var events = 0
        for chain in chains {
            let found = try log.walk(chain.head, on: reading)
            guard found.isWhole else { return .broken(chain: chain.head.id, position: found.position) }
            let isLinked = chain.head.previous.map(ids.contains) ?? true
            guard chain.seal == log.seal(of: chain.head), isLinked else {
                return .broken(chain: chain.head.id, position: chain.head.length)
            }
            events += found.position
        }
        let all: Int? = try reading.value("SELECT count(*) AS value FROM audit_event")
        guard all == events else { return .broken(chain: nil, position: events) }
        return .whole(chains: chains.count, events: events)
    }

    /// Recomputes a chain; tells the position of its first fault, or its length.
    private func walk(_ head: Head, on reading: Reading) throws -> (isWhole: Bool, position: Int) {
        var position = 0
        var last: [UInt8] = []
        var fault: Int?
        try reading.each("SELECT * FROM audit_event WHERE chain = \(head.id) ORDER BY position") { row in
            guard fault == nil else { return }
            last = hash(of: try AuditEntry(row), at: try row["at"], chain: head.id, position: position, after: last)
            if try row["position"] != position || row["hash"] != last { fault = position }
            position += 1
        }
        if let fault { return (false, fault) }
        return (position == head.length && last == head.hash, position)
    }

    private func seal(of head: Head) -> [UInt8] {
        let text = "\(head.id)/\(head.previous?.text ?? "first")/\(head.length)/"
        return key.authenticationCode(for: Array(text.utf8) + head.hash, purpose: "audit-seal")
    }

    private func hash(
        of entry: AuditEntry, at instant: Instant, chain: AuditChainID, position: Int, after previous: [UInt8]
    ) -> [UInt8] {
        let fields = [
            chain.text, String(position), instant.text, entry.person?.text ?? "", entry.role?.rawValue ?? "",
            entry.reason ?? "", entry.action, entry.objectKind, entry.object, entry.owner?.text ?? "",
        ]
        // Lengths before the fields keep two different events from having one text.
        let message = fields.flatMap { Array("\($0.utf8.count):\($0)".utf8) }
        return key.authenticationCode(for: previous + message, purpose: "audit")
    }
}

/// What a check of the audit log found.
package enum AuditVerdict: Sendable, Equatable {
    case whole(chains: Int, events: Int)
    /// The first event that is not what it was, or is missing.
    case broken(chain: AuditChainID?, position: Int)
}

extension AuditEntry {
    fileprivate init(_ row: Row) throws {
        self.init(
            person: try row["person"], role: try row["role"], reason: try row["reason"], action: try row["action"],
            objectKind: try row["object_kind"], object: try row["object"], owner: try row["owner"])
    }
}
