import Core
import Interventions
import Storage

/// The demo's courses at the Danish school: one in its second week, one in follow-up in
/// which a pupil's meetings have stopped, and one that is over.
struct DemoCourses {
    let school: OrganisationID
    let owner: OwnerID
    let world: DemoWorld
    let writing: Writing
    let teacher: PersonID
    let resourcePerson: PersonID
    let leader: PersonID
    let mentor: PersonID
    let reading: InstrumentID
    /// The school's classes in their order.
    let classes: [[PupilID]]

    private static let reasons = [
        "Læser sikkert, men langsomt, og vil gerne læse mere selv.",
        "Har fat i indholdet, når teksten bliver læst højt.", "Er begyndt at spørge om hjælp og bruger svarene.",
        "Arbejder godt i små grupper og mangler ro til at øve.",
    ]

    func write() throws {
        let models = try CourseStore.models(on: world.day, writing.reading)
        guard let strategies = models.first, let whole = models.last, classes.count > 2 else { return }
        let monday = world.day.adding(days: 1 - world.day.weekday)
        let seed = CourseSeed(world.vault, world.ids, today: world.day)
        let team: [(PersonID, Duty)] = [(resourcePerson, .coordinator)]

        let workshop = pupils(classes[1], 0..<7, mentor: nil, meetsUntil: nil) + pupils(classes[2], 0..<5)
        _ = try seed.write(
            plan("Værkstedet", on: strategies, starts: monday.adding(days: -7)), on: strategies, state: .running,
            school: school, owner: owner, lead: teacher, team: team, approvedBy: leader, pupils: workshop, writing)

        // Aksel's meetings go on; a classmate's have stopped.
        let steady = pupils(classes[0], 0..<1, mentor: mentor, meetsUntil: 2)
        let lapsed = pupils(classes[0], 2..<3, mentor: mentor, meetsUntil: 24)
        let others = pupils(classes[0], 3..<6, mentor: resourcePerson, meetsUntil: 3)
        _ = try seed.write(
            plan("Læseloftet", on: strategies, starts: monday.adding(days: -49)), on: strategies, state: .followUp,
            school: school, owner: owner, lead: teacher, team: team, approvedBy: leader,
            pupils: steady + lapsed + others, writing)

        let finished = pupils(classes[2], 9..<14, mentor: resourcePerson, meetsUntil: 14)
        _ = try seed.write(
            plan("Skrivehulen", on: whole, starts: monday.adding(days: -84)), on: whole, state: .evaluated,
            school: school, owner: owner, lead: resourcePerson, team: [(teacher, .teacher)], approvedBy: leader,
            pupils: finished, writing)
    }

    /// Pupils of a class who have a goal on the measure.
    private func pupils(
        _ all: [PupilID], _ range: Range<Int>, mentor: PersonID? = nil, meetsUntil: Int? = nil
    ) -> [CourseSeed.Pupil] {
        range.filter { $0 % 9 != 7 }.map { index in
            CourseSeed.Pupil(
                pupil: all[index], reason: Self.reasons[index % Self.reasons.count], instrument: reading,
                mentor: mentor,
                meetsUntil: meetsUntil)
        }
    }

    private func plan(_ name: String, on model: CourseModel, starts: LocalDate) -> CoursePlan {
        var plan = CoursePlan(on: model, name: name, starts: starts)
        plan[.room] = "Pavillonen bag biblioteket"
        plan[.target] = "Elever, der er klar til at øve mere og har brug for ro til det."
        plan[.handback] = starts.adding(days: 18).text
        plan[.parentsBefore] = "Mette ringer til hjemmet en uge før og begynder med, hvad eleven er god til."
        plan[.parentsDuring] = "En kort besked hver fredag med én ting at gøre derhjemme."
        plan[.parentsAfter] = "Samtale med eleven og hjemmet i ugen efter: hvad fortsætter vi med?"
        for element in CourseElement.allCases { plan[.element(element)] = Self.elements[element.rawValue - 1] }
        plan[.why(.group)] = "Vi har et lille lokale og kender eleverne godt."
        return plan
    }

    private static let elements = [
        "Højst tre mål pr. elev, skrevet sammen med eleven.", "Vi begynder med en samtale om hverdagen.",
        "»Mig og os« står på skemaet hver dag.", "Tre læsestrategier med navne, som hænger på væggen.",
        "Startmålingen bestemmer grupper og tekster.", "Samme begyndelse og slutning hver dag.",
        "Pavillonen er vores i to uger.", "Vi siger højt, hvad vi så lykkes.", "Alle får en besked hver dag.",
        "Ring før, skriv undervejs, mød efter.", "Mentor to gange om ugen i otte uger.",
    ]
}
