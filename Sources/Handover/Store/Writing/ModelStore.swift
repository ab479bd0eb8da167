package import Core
package import Storage
import Synchronization

/// The models of what is handed over. A version never changes, so each is read from its text once.
package final class ModelStore: Sendable {
    private let known = Mutex<[String: HandoverModel]>([:])

    package init() {}

    /// The model a handover is written by.
    ///
    /// - Throws: `ModelFault` when the database has none of that version, or one that cannot be read.
    package func model(_ version: String, on reading: Reading) throws -> HandoverModel {
        if let model = known.withLock({ $0[version] }) { return model }
        let content: String? = try reading.value(
            "SELECT content AS value FROM handover_model WHERE version = \(version)")
        guard let content, let model: HandoverModel = JSONText.decode(content) else { throw ModelFault() }
        known.withLock { $0[version] = model }
        return model
    }

    /// The model that holds in a country on a day; `nil` where the country has none yet.
    package func current(in country: Country, on day: LocalDate, _ reading: Reading) throws -> HandoverModel? {
        let version: String? = try reading.value(
            """
            SELECT version AS value FROM handover_model WHERE country = \(country) AND valid_from <= \(day)
                AND (valid_until IS NULL OR valid_until >= \(day)) ORDER BY valid_from DESC, version DESC LIMIT 1
            """)
        return try version.map { try model($0, on: reading) }
    }
}

/// A model that is not there, or cannot be read.
package struct ModelFault: Error {}
