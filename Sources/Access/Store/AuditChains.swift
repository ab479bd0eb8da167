import Core
import Synchronization

/// The chain that each of a process's lanes of writing adds to.
final class AuditChains: Sendable {
    private let ids = Mutex<[Int: AuditChainID]>([:])
    private let make: @Sendable () -> AuditChainID

    init(_ make: @escaping @Sendable () -> AuditChainID) { self.make = make }

    func chain(of lane: Int) -> AuditChainID {
        ids.withLock { ids in
            let id = ids[lane] ?? make()
            ids[lane] = id
            return id
        }
    }
}
