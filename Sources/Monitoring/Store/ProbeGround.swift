import Core
import Roster
import Storage

/// The pupils and instruments that a file of scores names, read for many rows at once.
struct ProbeGround {
    private let source: String
    private var pupils: [ExactText: (id: PupilID, owner: OwnerID)] = [:]
    private var instruments: [OwnerID: [ExactText: MeasuringInstrument]] = [:]

    init(source: String) { self.source = source }

    /// Reads what these rows name and no earlier ones did.
    mutating func read(for rows: ArraySlice<CSVTable.Row>, on reading: Reading) throws {
        let new = Set(rows.map { ExactText($0["pupil"]) }).filter { pupils[$0] == nil }
        var owners: Set<OwnerID> = []
        for ids in new.map(\.text).lists() {
            let found = try reading.all(
                """
                SELECT r.sourced_id, p.id, p.owner FROM roster_record r JOIN pupil p ON p.id = r.entity
                WHERE r.source = \(source) AND r.kind = 'person' AND r.sourced_id IN \(ids)
                """
            ) {
                (
                    sourcedId: try $0["sourced_id"] as String, id: try $0["id"] as PupilID,
                    owner: try $0["owner"] as OwnerID
                )
            }
            for pupil in found { pupils[ExactText(pupil.sourcedId)] = (pupil.id, pupil.owner) }
            owners.formUnion(found.map(\.owner))
        }
        for owner in owners where instruments[owner] == nil {
            instruments[owner] = Dictionary(
                try reading.answer(to: InstrumentStore.instruments(of: owner)).map { (ExactText($0.name), $0) },
                uniquingKeysWith: { first, _ in first })
        }
    }

    func pupil(_ sourcedId: String) -> (id: PupilID, owner: OwnerID)? { pupils[ExactText(sourcedId)] }

    func instrument(_ name: String, of owner: OwnerID) -> MeasuringInstrument? {
        instruments[owner]?[ExactText(name)]
    }
}
