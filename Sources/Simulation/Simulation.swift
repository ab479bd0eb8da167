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
        // Hashing takes seconds, and goes on while the schools are written.
        async let hashes = RegionSignIns.hashes(RegionSignIns.all(region.options), services.passwords)
        var counts = try await writeSchools(progress)
        let (now, audit) = (services.environment.now(), services.audit)
        let entry = AuditEntry(
            person: nil, role: nil, reason: "command line", action: "region.simulate", objectKind: "region",
            object: "\(counts.pupils)", owner: nil)
        let signIns = try await hashes
        try await services.database.write { writing in
            try RegionSignIns.open(signIns, on: writing)
            try audit.append([entry], at: now, on: writing)
        }
        let begin = services.environment.now()
        try await services.database.refreshStatistics()
        counts.secondsOfStatistics = seconds(since: begin)
        return counts
    }

    private func writeSchools(_ progress: (RegionCounts) -> Void) async throws -> RegionCounts {
        let begin = services.environment.now()
        let writer = RegionWriter(goals: GoalStore(services.vault))
        let size = max(1, Self.lot / max(1, region.options.pupilsPerSchool * region.options.years))
        var counts = RegionCounts()
        var lot = Self.make(region, from: 1, size)
        while !lot.isEmpty {
            let (schools, following) = (lot, counts.schools + lot.count + 1)
            async let next = Self.make(region, from: following, size)
            let rows = try await services.database.write { try writer.write(schools, on: $0) }
            counts.add(schools, rows: rows)
            counts.seconds = seconds(since: begin)
            progress(counts)
            lot = await next
        }
        return counts
    }

    private func seconds(since begin: Instant) -> Double {
        Double(services.environment.now().milliseconds - begin.milliseconds) / 1000
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
}

package enum SimulationRefusal: Error, Equatable, CustomStringConvertible {
    case notEmpty

    package var description: String {
        "The database is not empty. Give `vinge simulate` the path of a new one: it mixes with nobody's data."
    }
}
