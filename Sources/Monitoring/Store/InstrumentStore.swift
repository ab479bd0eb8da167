package import Access
package import Core
package import Storage

extension MeasuringInstrument.Direction: SQLEnumeration {}
extension ProbePoint.Phase: SQLEnumeration {}

/// Instruments of a school owner.
package enum InstrumentStore {
    /// The instruments of the owners in a scope, by name.
    package static func instruments(in scope: Scope) -> Question<[MeasuringInstrument]> {
        let owners = Array(Set(scope.grounds.map(\.owner)))
        return Question(
            "SELECT * FROM instrument WHERE owner IN \(owners) ORDER BY name, id LIMIT 200", MeasuringInstrument.init)
    }

    /// All instruments of an owner, by name.
    package static func instruments(of owner: OwnerID) -> Question<[MeasuringInstrument]> {
        Question("SELECT * FROM instrument WHERE owner = \(owner) ORDER BY name, id", MeasuringInstrument.init)
    }

    package static func instrument(_ id: InstrumentID, in scope: Scope) -> Question<MeasuringInstrument?> {
        let owners = Array(Set(scope.grounds.map(\.owner)))
        return Question(
            "SELECT * FROM instrument WHERE id = \(id) AND owner IN \(owners)", MeasuringInstrument.init, shape: \.first
        )
    }

    package static func instrument(named name: String, of owner: OwnerID, on reading: Reading) throws
        -> MeasuringInstrument?
    {
        try reading.first(
            "SELECT * FROM instrument WHERE owner = \(owner) AND name = \(name)", MeasuringInstrument.init)
    }

    package static func create(_ instrument: MeasuringInstrument, on writing: Writing) throws {
        try writing.execute(
            """
            INSERT INTO instrument (id, owner, name, unit, minimum, maximum, decimals, direction, forms)
            VALUES (\(instrument.id), \(instrument.owner), \(instrument.name), \(instrument.unit),
                \(instrument.minimum), \(instrument.maximum), \(instrument.decimals), \(instrument.direction),
                \(instrument.forms))
            """)
    }
}

extension MeasuringInstrument {
    init(_ row: Row) throws {
        self.init(
            id: try row["id"], owner: try row["owner"], name: try row["name"], unit: try row["unit"],
            minimum: try row["minimum"], maximum: try row["maximum"], decimals: try row["decimals"],
            direction: try row["direction"], forms: try row["forms"])
    }
}
