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

    /// The first that was changed; `nil` when all are whole.
    package func firstFault(on reading: Reading) throws -> Fault? {
        let copies = try reading.all("SELECT c.* FROM handover_copy c ORDER BY c.id", CopyLine.init)
        for copy in copies {
            do { _ = try CopyStore(keys).bytes(of: copy, on: reading) } catch is SealFault {
                let number: Int? = try reading.value(
                    "SELECT number AS value FROM handover_version WHERE id = \(copy.version)")
                return Fault(handover: copy.handover, number: number ?? 0)
            }
        }
        return nil
    }
}
