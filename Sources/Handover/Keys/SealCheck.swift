import Access
package import Core
package import Storage

/// Looks whether every version that was sealed is still what it was, and opens for those who have it.
package struct SealCheck: Sendable {
    package struct Fault: Hashable, Sendable {
        package let handover: HandoverID
        package let number: Int
    }

    private let keys: UnitKeyStore

    /// - Parameter lock: the installation's second secret.
    package init(_ lock: InstanceKey) { keys = UnitKeyStore(lock: lock, environment: .live) }

    /// The first that was changed; `nil` when all are whole. Of what a plan has ended there is the hash and its
    /// signature to look at.
    package func firstFault(on reading: Reading) throws -> Fault? {
        try firstUnopened(on: reading) ?? firstUnsigned(on: reading)
    }

    private func firstUnopened(on reading: Reading) throws -> Fault? {
        let copies = try reading.all(
            "SELECT c.* FROM handover_copy c WHERE c.ended IS NULL ORDER BY c.id", CopyLine.init)
        for copy in copies {
            do { _ = try CopyStore(keys).bytes(of: copy, on: reading) } catch is SealFault {
                let number: Int? = try reading.value(
                    "SELECT number AS value FROM handover_version WHERE id = \(copy.version)")
                return Fault(handover: copy.handover, number: number ?? 0)
            }
        }
        return nil
    }

    private func firstUnsigned(on reading: Reading) throws -> Fault? {
        let versions = try reading.all(
            """
            SELECT v.* FROM handover_version v WHERE EXISTS (SELECT 1 FROM handover_copy c
                WHERE c.handover_version = v.id AND c.ended IS NOT NULL) ORDER BY v.id
            """, StoredVersion.init)
        let fault = try versions.first { version in
            guard let key = try PackageSource.signingKey(of: version, on: reading) else { return true }
            return !VersionSeal.isSigned(version.sealed, of: version.name, by: key)
        }
        return fault.map { Fault(handover: $0.name.handover, number: $0.name.number) }
    }
}
