package import Access
package import Core
import Crypto
import Foundation
import Storage

/// Takes packages in: what another installation has sent, or this one, comes into the receiving school's inbox as if
/// it had been sent inside.
package struct PackageIntake: Sendable {
    package struct Outcome: Hashable, Sendable {
        package enum What: Hashable, Sendable {
            case taken
            /// It replaces this earlier version.
            case corrected(Int)
            /// The unit's copy had ended, and begins anew.
            case again
            /// Nothing has changed.
            case alreadyHere
        }

        package let what: What
        package let handover: HandoverID
        package let version: Int
        package let pupil: PupilID
        /// The receiving school.
        package let unit: String
        /// False when the pupil's name is written in another way here than in the package.
        package let isSameName: Bool
    }

    let services: Services
    let keys: UnitKeyStore

    package init(_ services: Services) {
        self.services = services
        keys = UnitKeyStore(lock: services.unitKey, environment: services.environment)
    }

    /// A handover as it is here.
    struct Here: Sendable {
        let pupil: PupilID
        let unit: OrganisationID
        let state: HandoverState
        let version: Int
    }

    /// A package, with what it comes to.
    struct Arrival: Sendable {
        let package: CheckedPackage
        let document: HandoverDocument
        let unit: ReceivingUnit
        let here: Here?
        let pupil: ArrivingPupil
        let now: Instant
        let day: LocalDate
    }

    /// Takes a package in, all of it or nothing.
    ///
    /// - Parameters:
    ///   - pupil: whose it is, when the package has an id of another installation.
    ///   - isDryRun: true to change nothing and say what would happen.
    /// - Throws: `Refusal`; `PackageError` for a document of a later program.
    package func take(_ package: CheckedPackage, for pupil: PupilID? = nil, isDryRun: Bool = false) async throws
        -> Outcome
    {
        guard !package.isArchived else { throw Refusal.isArchived }
        let document = try package.opened.document()
        let now = services.environment.now()
        return try await services.database.rehearse(keepingIf: { _ in !isDryRun }) { writing in
            try take(package, document, for: pupil, at: now, writing)
        }
    }

    private func take(
        _ package: CheckedPackage, _ document: HandoverDocument, for named: PupilID?, at now: Instant,
        _ writing: Writing
    ) throws -> Outcome {
        let reading = writing.reading
        guard let unit = try ReceivingUnit.find(document.to, on: reading) else { throw Refusal.noReceiver }
        let here = try find(document.id, on: reading)
        let known = try here.flatMap { try sameVersion(document, package, $0, on: reading) }
        if let here, let known, try !hasEnded(known, on: reading) {
            return Outcome(
                what: .alreadyHere, handover: document.id, version: document.version, pupil: here.pupil,
                unit: unit.name, isSameName: true)
        }
        let day = now.day(in: unit.country)
        let arrival = Arrival(
            package: package, document: document, unit: unit, here: here,
            pupil: try ArrivingPupil.find(
                document.pupil, named: named, known: here?.pupil, at: unit,
                isAwaited: try here != nil && hasReceived(document.id, unit, on: reading), on: day, reading),
            now: now, day: day)
        if let known { try again(known, arrival, writing) } else { try begin(arrival, writing) }
        try note(arrival, writing)
        let earlier = here.flatMap { $0.version < document.version ? $0.version : nil }
        return Outcome(
            what: known != nil ? .again : earlier.map { .corrected($0) } ?? .taken, handover: document.id,
            version: document.version, pupil: arrival.pupil.id, unit: unit.name, isSameName: arrival.pupil.isSameName)
    }

    // MARK: What is here

    private func find(_ id: HandoverID, on reading: Reading) throws -> Here? {
        try reading.first("SELECT pupil, unit, state, version FROM handover WHERE id = \(id)") { row in
            Here(
                pupil: try row["pupil"], unit: try row["unit"], state: try row["state"], version: try row["version"])
        }
    }

    /// The very version, when it is here already; `nil` when the package's is a later one.
    private func sameVersion(
        _ document: HandoverDocument, _ package: CheckedPackage, _ here: Here, on reading: Reading
    ) throws -> StoredVersion? {
        guard here.unit == document.from.id else { throw Refusal.anotherSender }
        guard document.version >= here.version else { throw Refusal.earlier(than: here.version) }
        let version = try reading.first(
            "SELECT v.* FROM handover_version v WHERE v.handover = \(document.id) AND v.number = \(document.version)",
            StoredVersion.init)
        guard let version else {
            // A school of ours sends its corrections itself.
            guard try OutsideUnit.isOne(here.unit, on: reading) else { throw Refusal.isHere }
            return nil
        }
        guard version.sealed.hash == [UInt8](SHA256.hash(data: package.opened.documentBytes)) else {
            throw Refusal.notTheSame
        }
        return version
    }

    /// Whether the receiving unit no longer has its copy, because the owner's plan has ended it.
    private func hasEnded(_ version: StoredVersion, on reading: Reading) throws -> Bool {
        let kept: Int? = try reading.value(
            """
            SELECT 1 AS value FROM handover_copy c WHERE c.handover_version = \(version.id) AND c.side = 'receiver'
                AND (c.closed IS NULL OR c.closed_why <> 'plan') LIMIT 1
            """)
        return kept == nil
    }

    private func hasReceived(_ handover: HandoverID, _ unit: ReceivingUnit, on reading: Reading) throws -> Bool {
        let found: Int? = try reading.value(
            """
            SELECT 1 AS value FROM handover_version v WHERE v.handover = \(handover) AND v.receiver = \(unit.id) LIMIT 1
            """)
        return found != nil
    }

    private func note(_ arrival: Arrival, _ writing: Writing) throws {
        let entries = AuditEntry.about(
            arrival.document.id, of: arrival.pupil.id, owner: arrival.unit.owner, action: "handover.import",
            reason: "command line")
        try services.audit.append(entries, at: arrival.now, on: writing)
    }
}
