import Core
import Storage
import TestSupport

extension World {
    func owner(of pupil: PupilID) async throws -> OwnerID {
        try await id("SELECT owner AS value FROM pupil WHERE id = \(pupil)")
    }
}
