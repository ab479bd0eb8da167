import Access
package import Core
import Monitoring
import Storage

extension World {
    /// Corrects all of a pupil's progress scores, on one instrument or on all, to the same score.
    package func rescore(_ pupil: PupilID, on instrument: InstrumentID? = nil, to score: Double) async throws {
        let (environment, now) = (services.environment, clock.now)
        let owner: OwnerID = try await id("SELECT owner AS value FROM pupil WHERE id = \(pupil)")
        try await database.write { writing in
            let probes = try writing.reading.all(
                "SELECT instrument, day, place, phase FROM probe WHERE pupil = \(pupil) AND current = 1"
            ) {
                NewProbe(
                    pupil: pupil, instrument: try $0["instrument"], day: try $0["day"], place: try $0["place"],
                    phase: try $0["phase"], score: score, seen: nil)
            }
            try ScoreBook.open(on: writing) { book in
                for probe in probes where probe.phase == .progress && instrument ?? probe.instrument == probe.instrument
                {
                    _ = try book.replace(probe, id: environment.id(), owner: owner, by: nil, at: now)
                }
            }
        }
    }

    /// How many kept series do not say what their scores say.
    package func seriesFaults() async throws -> Int {
        try await database.read { try SeriesStore.countFaults(on: $0) }
    }
}
