import Access
import Core
import Roster
import Site
import Storage

/// Ending one pupil's follow-up before its time: a decision with a reason, never a silence.
struct FollowUpEndPages: Sendable {
    static let ended = FlashMessage("follow-up-ended") { _ in FollowUpWords.ended }
    static let cannotEnd = FlashMessage("follow-up-cannot-end", .info) { _ in FollowUpWords.cannotEnd }

    let services: Services

    private func load(_ visit: Visit, _ course: GroupID, _ pupil: PupilID) async throws -> (Course, Place) {
        let (scope, vault) = (visit.scope, services.vault)
        let found = try await services.database.read { reading -> (Course, Place)? in
            guard let found = try CourseStore.course(course, in: scope, on: reading),
                let place = try PlaceStore(vault).place(of: pupil, on: course, in: scope, on: reading)
            else { return nil }
            return (found, place)
        }
        guard let found else { throw PageError.notFound }
        return found
    }

    func form(_ visit: Visit, _ course: GroupID, _ pupil: PupilID) async throws -> Reply {
        let (found, place) = try await load(visit, course, pupil)
        guard found.state == .followUp, place.state == .accepted else { throw PageError.notFound }
        return reply(found, place, visit, FormValues(), FormErrors())
    }

    func end(_ visit: Visit, _ course: GroupID, _ pupil: PupilID) async throws -> Reply {
        let (found, place) = try await load(visit, course, pupil)
        let back = FollowUpRoutes.course.path(course)
        guard found.state == .followUp, place.state == .accepted else {
            return visit.seeOther(back, telling: Self.cannotEnd)
        }
        let form = visit.request.form
        var errors = FormErrors()
        let outcome = FollowUpOutcome(rawValue: form["outcome"] ?? "")
        let reason = String((form["reason"] ?? "").prefix(2000))
        if outcome == nil { errors.add("outcome", FollowUpWords.chooseOutcome) }
        if reason.isEmpty { errors.add("reason", FollowUpWords.writeReason) }
        guard errors.isEmpty, let outcome else { return reply(found, place, visit, form, errors) }
        let services = services
        let isEnded = try await refusing {
            try await services.database.write { writing in
                // Somebody else may have ended it since.
                let current = try PlaceStore(services.vault).place(
                    of: pupil, on: course, in: visit.scope, on: writing.reading)
                guard let current, current.state == .accepted else { return false }
                try FollowUpEndStore(services.vault).end(
                    current, outcome, because: reason, on: found, by: visit.visitor?.account.person, day: visit.day,
                    now: visit.now, writing)
                try services.audit.append(
                    [visit.entry("pupil", pupil.text, owner: current.owner)], at: visit.now, on: writing)
                return true
            }
        }
        return visit.seeOther(back, telling: isEnded ? Self.ended : Self.cannotEnd)
    }

    private func reply(_ course: Course, _ place: Place, _ visit: Visit, _ form: FormValues, _ errors: FormErrors)
        -> Reply
    {
        let say = visit.voice
        let title = say(FollowUpWords.endFor(place.name.full))
        let fields = [
            Field(
                "outcome", label: say(FollowUpWords.outcome),
                .radios([
                    .init(
                        FollowUpOutcome.completed.rawValue, say(FollowUpWords.outcomeCompleted),
                        hint: say(FollowUpWords.outcomeCompletedHint)),
                    .init(
                        FollowUpOutcome.left.rawValue, say(FollowUpWords.outcomeLeft),
                        hint: say(FollowUpWords.outcomeLeftHint)),
                ]), value: form["outcome"] ?? ""),
            Field(
                "reason", label: say(FollowUpWords.reason), .textarea(rows: 4), value: form["reason"] ?? "",
                hint: say(FollowUpWords.reasonHint), width: .full),
        ]
        return visit.page(
            title, status: errors.isEmpty ? 200 : 422, hasErrors: !errors.isEmpty,
            trail: [
                Breadcrumb(visit.voice(CourseWords.courses), CourseRoutes.list.path()),
                Breadcrumb(course.name, CourseRoutes.course.path(course.id)),
                Breadcrumb(say(FollowUpWords.followUp), FollowUpRoutes.course.path(course.id)), Breadcrumb(title),
            ],
            """
            <div class="stack narrow">
            <h1>\(title)</h1>
            \(errorSummary(errors, in: say))
            <form method="post" action="\(FollowUpRoutes.endFollowUp.path(course.id, place.pupil))" class="stack" \
            novalidate>
            \(visit.csrfField)\(fields.html { $0.html(in: say, errors: errors) })
            <div>\(button(say(FollowUpWords.endButton), .danger))</div>
            </form>
            </div>
            """)
    }
}
