import Access
import Core
import Monitoring
import Roster
import Storage

/// What the demo's pupil has been told and has written, and how the guardian is reached.
struct DemoVoice {
    let world: DemoWorld
    let environment: Environment
    let owner: OwnerID
    let writing: Writing

    /// Feedback from the teacher and the mentor, and a goal of the pupil's own.
    func fill(_ pupil: PupilID, teacher: PersonID, mentor: PersonID) throws {
        try feedback(
            pupil, by: teacher, daysAgo: 12,
            "Du læste teksten én gang stille, før du læste højt. Så stoppede du færre gange.",
            "Sæt en lille streg, hvor du vil trække vejret.")
        try feedback(
            pupil, by: mentor, daysAgo: 6,
            "Du fortalte, hvad der var svært, før vi gik i gang. Det gjorde det let at hjælpe.",
            "Vælg selv den bog, vi læser i på torsdag.")
        try feedback(
            pupil, by: teacher, daysAgo: 3,
            "Du delte \"uforudsigelig\" op i fire bidder, da du gik i stå, og så kunne du læse det.",
            "Prøv det samme med tre lange ord i din egen bog i morgen.")
        try PupilGoalStore(world.vault).insert(
            "Jeg vil læse hele Brødrene Løvehjerte selv inden jul.", .open, id: environment.id(), of: pupil,
            owner: owner,
            version: 1, at: world.written, writing)
    }

    private func feedback(
        _ pupil: PupilID, by giver: PersonID, daysAgo: Int, _ strengths: String, _ next: String
    ) throws {
        let day = world.day.adding(days: -daysAgo)
        let new = NewFeedback(id: environment.id(), pupil: pupil, day: day, strengths: strengths, nextStep: next)
        try FeedbackStore(world.vault).write(new, on: day, owner: owner, by: giver, at: world.written, writing)
    }

    func contact(_ guardian: PersonID) throws {
        let preference = ContactPreference(
            language: "pl", needsInterpreter: true, channel: .phone, note: "Ring helst efter kl. 16.", version: 0)
        try GuardianContactStore(world.vault).write(
            preference, of: guardian, owner: owner, by: guardian, at: world.written, writing)
    }
}
