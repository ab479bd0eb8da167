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
/// HMAC under the instance key, and the chain's length and head kept beside it, so
/// that a changed, removed, moved or cut-off event is found.
package struct AuditLog: Sendable {
    private let key: InstanceKey
    private let chain: AuditChainID

    /// - Parameter chain: a new id for every process that writes.
    package init(key: InstanceKey, chain: AuditChainID) { (self.key, self.chain) = (key, chain) }

    /// Adds events in the same transaction as the change they tell of.
    package func append(_ entries: [AuditEntry], at instant: Instant, on writing: Writing) throws {
        try writing.execute(
            """
            INSERT INTO audit_chain (id, started, length, head) VALUES (\(chain), \(instant), 0, \([UInt8]()))
            ON CONFLICT (id) DO NOTHING
            """)
        let head = try writing.reading.first("SELECT length, head FROM audit_chain WHERE id = \(chain)") {
            (length: try $0["length"] as Int, hash: try $0["head"] as [UInt8])
        }
        guard var (position, hash) = head else { return }
        for entry in entries {
            hash = self.hash(of: entry, at: instant, chain: chain, position: position, after: hash)
            try writing.execute(
                """
                INSERT INTO audit_event
                (chain, position, at, person, role, reason, action, object_kind, object, owner, hash)
                VALUES (\(chain), \(position), \(instant), \(entry.person), \(entry.role), \(entry.reason),
                \(entry.action), \(entry.objectKind), \(entry.object), \(entry.owner), \(hash))
                """)
            position += 1
        }
        try writing.execute("UPDATE audit_chain SET length = \(position), head = \(hash) WHERE id = \(chain)")
    }

    /// Checks every chain from its first event to its head.
    ///
    /// - Returns: how many chains and events there are, or the first fault.
    package static func verify(key: InstanceKey, on reading: Reading) throws -> AuditVerdict {
        let log = AuditLog(key: key, chain: Environment.live.id())
        var events = 0
        let chains = try reading.all("SELECT id, length, head FROM audit_chain ORDER BY id") {
            (id: try $0["id"] as AuditChainID, length: try $0["length"] as Int, head: try $0["head"] as [UInt8])
        }
        for chain in chains {
            var position = 0
            var hash: [UInt8] = []
            var fault: AuditVerdict?
            try reading.each("SELECT * FROM audit_event WHERE chain = \(chain.id) ORDER BY position") { row in
                guard fault == nil else { return }
                hash = try log.hash(
                    of: AuditEntry(row), at: row["at"], chain: chain.id, position: position, after: hash)
                if try row["position"] != position || row["hash"] != hash {
                    fault = .broken(chain: chain.id, position: position)
                }
                position += 1
            }
            if let fault { return fault }
            if position != chain.length || hash != chain.head {
                return .broken(chain: chain.id, position: position)
            }
            events += position
        }
        let orphans: Int? = try reading.value("SELECT count(*) AS value FROM audit_event")
        guard orphans == events else { return .broken(chain: nil, position: events) }
        return .whole(chains: chains.count, events: events)
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
