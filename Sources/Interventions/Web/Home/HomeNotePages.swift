import Access
import Core
import Monitoring
import Roster
import Site
import Storage

/// A guardian says that a week's note is read. It takes the note off the front page and
/// tells the team; nobody has to.
struct HomeNotePages: Sendable {
    static let thanks = FlashMessage("note-read") { _ in CourseHomeWords.noteThanks }

    let services: Services

    func read(_ visit: Visit, _ pupil: PupilID, _ id: WeeklyNoteID) async throws -> Reply {
        let services = services
        try await services.database.write { writing in
            let notes = try WeeklyNoteStore(services).home(of: pupil, in: visit.scope, on: writing.reading)
            guard let note = notes.first(where: { $0.id == id }) else { throw PageError.notFound }
            let isNew = try WeeklyNoteStore.tell(
                note.id, of: pupil, to: visit.scope.person, by: .digital, person: visit.scope.person, at: visit.now,
                in: visit.scope, writing)
            guard isNew else { return }
            try services.audit.append(
                [visit.entry("pupil", pupil.text, owner: visit.subject?.owner)], at: visit.now, on: writing)
        }
        return visit.seeOther(MonitoringRoutes.pupil.path(pupil), telling: Self.thanks)
    }
}
