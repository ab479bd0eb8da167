import Core
import Storage

/// The school here that a package is for.
struct ReceivingUnit: Sendable {
    let id: OrganisationID
    let owner: OwnerID
    let country: Country
    let name: String

    private init(_ row: Row) throws {
        (id, owner, country, name) = (try row["id"], try row["owner"], try row["country"], try row["name"])
    }

    /// By its id, and else by the one official number that the package says.
    static func find(_ unit: HandoverDocument.Unit, on reading: Reading) throws -> ReceivingUnit? {
        if let found = try schools("o.id = \(unit.id)", on: reading).first { return found }
        guard let code = unit.code, !code.isEmpty else { return nil }
        let found = try schools("o.code = \(code)", on: reading)
        return found.count == 1 ? found[0] : nil
    }

    private static func schools(_ condition: SQL, on reading: Reading) throws -> [ReceivingUnit] {
        try reading.all(
            """
            SELECT o.id, o.owner, o.country, o.name FROM organisation o
            WHERE \(condition) AND o.kind = 'school' AND o.ended IS NULL
            """, ReceivingUnit.init)
    }
}
