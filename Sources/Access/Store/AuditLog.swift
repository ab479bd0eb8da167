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

/// The audit log: a chain of events per process and lane, each bound to all before it by an
/// HMAC under the instance key. A seal over the chain's length, its head and the chain
/// before it is kept beside it, so that a changed, removed, moved or cut-off event is
/// found, and a removed chain unless all chains after it are removed too.
package struct AuditLog: Sendable {
    private let key: InstanceKey
    private let chains: AuditChains

    /// - Parameter newChain: gives an id that no chain has had. Each process, and each of its
    ///   lanes of writing, has a chain of its own, so that none waits for another's.
    package init(key: InstanceKey, newChain: @escaping @Sendable () -> AuditChainID) {
        (self.key, chains) = (key, AuditChains(newChain))
    }

    /// What is kept of a chain beside its events.
    private struct Head {
        let id: AuditChainID
        let started: String
        let previous: AuditChainID?
        var length: Int
        var hash: [UInt8]
        /// As it is stored.
        let seal: [UInt8]?

        init(id: AuditChainID, started: Instant, previous: AuditChainID?) {
            (self.id, self.started, self.previous, length, hash, seal) = (id, started.text, previous, 0, [], nil)
        }

        init(_ row: Row) throws {
            id = try row["id"]
            started = try row["started"]
            seal = try row["seal"]
            previous = try row["previous"]
            length = try row["length"]
            hash = try row["head"]
        }
    }

    /// Adds events in the same transaction as the change they tell of.
    package func append(_ entries: [AuditEntry], at instant: Instant, on writing: Writing) throws {
        guard !entries.isEmpty else { return }
        let chain = chains.chain(of: writing.lane)
        var head =
            try writing.reading.first("SELECT * FROM audit_chain WHERE id = \(chain)", Head.init)
            ?? begin(chain, at: instant, on: writing)
        // A head that somebody else has set is not sealed anew: a broken chain stays broken.
        let broken = head.seal.flatMap { $0 == seal(of: head) ? nil : $0 }
        var statements: [SQL] = []
        for entry in entries {
            let fields = [
                instant.text, entry.person?.text, entry.role?.rawValue, entry.reason, entry.action, entry.objectKind,
                entry.object, entry.owner?.text,
            ]
            head.hash = hash(of: fields, chain: chain, position: head.length, after: head.hash)
            statements.append(
                """
                INSERT INTO audit_event
                (chain, position, at, person, role, reason, action, object_kind, object, owner, hash)
                VALUES (\(chain), \(head.length), \(instant), \(entry.person), \(entry.role), \(entry.reason),
                \(entry.action), \(entry.objectKind), \(entry.object), \(entry.owner), \(head.hash))
                """)
            head.length += 1
        }
        statements.append(
            """
            UPDATE audit_chain SET length = \(head.length), head = \(head.hash), seal = \(broken ?? seal(of: head))
            WHERE id = \(chain)
            """)
        try writing.execute(all: statements)
    }

    private func begin(_ chain: AuditChainID, at instant: Instant, on writing: Writing) throws -> Head {
        let previous: AuditChainID? = try writing.reading.value(
            "SELECT id AS value FROM audit_chain ORDER BY started DESC, id DESC LIMIT 1")
        let head = Head(id: chain, started: instant, previous: previous)
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
        let log = AuditLog(key: key, newChain: { Environment.live.id() })
        let chains = try reading.all("SELECT * FROM audit_chain ORDER BY started, id", Head.init)
        let ids = Set(chains.map(\.id))
        var events = 0
        for chain in chains {
            let found = try log.walk(chain, on: reading)
            guard found.isWhole else { return .broken(chain: chain.id, position: found.position) }
            let isLinked = chain.previous.map(ids.contains) ?? true
            guard chain.seal == log.seal(of: chain), isLinked else {
                return .broken(chain: chain.id, position: chain.length)
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
            // As texts: what somebody put there may be no value of ours.
            let fields = try Self.columns.map { try row[$0] as String? }
            last = hash(of: fields, chain: head.id, position: position, after: last)
            if try row["position"] != position || row["hash"] != last { fault = position }
            position += 1
        }
        if let fault { return (false, fault) }
        return (position == head.length && last == head.hash, position)
    }

    private func seal(of head: Head) -> [UInt8] {
        let text = "\(head.id)/\(head.started)/\(head.previous?.text ?? "first")/\(head.length)/"
        return key.authenticationCode(for: Array(text.utf8) + head.hash, purpose: "audit-seal")
    }

    private static let columns = ["at", "person", "role", "reason", "action", "object_kind", "object", "owner"]

    private func hash(of fields: [String?], chain: AuditChainID, position: Int, after previous: [UInt8]) -> [UInt8] {
        // Lengths before the fields keep two different events from having one text, and
        // what is missing from being an empty text.
        let message = ([chain.text, String(position)] + fields).flatMap { field in
            Array((field.map { "\($0.utf8.count):\($0)" } ?? "-").utf8)
        }
        return key.authenticationCode(for: previous + message, purpose: "audit")
    }
}

/// What a check of the audit log found.
package enum AuditVerdict: Sendable, Equatable {
    case whole(chains: Int, events: Int)
    /// The first event that is not what it was, or is missing.
    case broken(chain: AuditChainID?, position: Int)
}
