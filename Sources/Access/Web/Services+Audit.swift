import Storage

extension Services {
    /// Checks the whole audit log under this installation's key.
    package func verifyAudit() async throws -> AuditVerdict {
        try await database.read { [key] in try AuditLog.verify(key: key, on: $0) }
    }
}
