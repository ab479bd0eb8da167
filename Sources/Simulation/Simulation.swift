package import Access
import Core
import Monitoring
import Storage

/// Fills an empty database with a region of schools that never was.
///
/// Schools are made and written some at a time: memory holds two lots, one that is being
/// written and one that is being made, however large the region is.
package struct Simulation: Sendable {
    private let services: Services
    private let region: Region
    /// Pupils in one transaction, about.
    private static let lot = 2500

    package init(_ services: Services, options: RegionOptions) {
        (self.services, region) = (services, Region(options))
    }

    /// - Parameter progress: is told after each transaction.
    /// - Throws: `SimulationRefusal` when the database has anybody in it.
    package func run(progress: (RegionCounts) -> Void = { _ in }) async throws -> RegionCounts {
        try await refuseUnlessEmpty()
        let signIns = RegionSignIns.all(region.options)
        let writer = RegionWriter(
            goals: GoalStore(services.vault),
            passwords: try await RegionSignIns.hashes(signIns, services.passwords))
        let size = max(1, Self.lot / max(1, region.options.pupilsPerSchool * region.options.years))
        var counts = RegionCounts()
        var lot = Self.make(region, from: 1, size)
        while !lot.isEmpty {
            let (schools, following) = (lot, counts.schools + lot.count + 1)
            async let next = Self.make(region, from: following, size)
            let rows = try await services.database.write { try writer.write(schools, on: $0) }
            counts.add(schools, rows: rows)
            progress(counts)
            lot = await next
        }
        try await note(counts)
        try await services.database.refreshStatistics()
        return counts
    }

    private static func make(_ region: Region, from first: Int, _ size: Int) -> [SimulatedSchool] {
        let last = min(first + size - 1, region.options.schools)
        return first <= last ? (first...last).map(region.school) : []
    }

    private func refuseUnlessEmpty() async throws {
        let isEmpty = try await services.database.read { reading in
            let found: Int? = try reading.value(
                "SELECT (SELECT count(*) FROM organisation) + (SELECT count(*) FROM person) AS value")
            return found == 0
        }
        guard isEmpty else { throw SimulationRefusal.notEmpty }
    }

    private func note(_ counts: RegionCounts) async throws {
        let (audit, now) = (services.audit, services.environment.now())
        let entry = AuditEntry(
            person: nil, role: nil, reason: "command line", action: "region.simulate", objectKind: "region",
            object: "\(counts.pupils)", owner: nil)
        try await services.database.write { try audit.append([entry], at: now, on: $0) }
    }
}

package enum SimulationRefusal: Error, Equatable, CustomStringConvertible {
    case notEmpty

    package var description: String {
        "The database is not empty. Give `vinge simulate` the path of a new one: it mixes with nobody's data."
    }
}
