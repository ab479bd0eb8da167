import Core
import Roster
import Storage

/// The pupils and instruments that a file of scores names, read for many rows at once.
struct ProbeGround {
    private var pupils: SourcedPupils
    private var instruments: [OwnerID: [ExactText: MeasuringInstrument]] = [:]

    init(source: String) { pupils = SourcedPupils(source: source) }

    /// Reads what these rows name and no earlier ones did.
    mutating func read(for rows: ArraySlice<CSVTable.Row>, on reading: Reading) throws {
        let owners = try pupils.read(rows.map { $0["pupil"] }, on: reading)
        for owner in owners where instruments[owner] == nil {
            instruments[owner] = Dictionary(
                try reading.answer(to: InstrumentStore.instruments(of: owner)).map { (ExactText($0.name), $0) },
                uniquingKeysWith: { first, _ in first })
        }
    }

    func pupil(_ sourcedId: String) -> (id: PupilID, owner: OwnerID)? { pupils[sourcedId] }

    func instrument(_ name: String, of owner: OwnerID) -> MeasuringInstrument? {
        instruments[owner]?[ExactText(name)]
    }
}
