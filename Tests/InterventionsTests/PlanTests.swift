import Core
import Testing

@testable import Interventions

@Suite("A plan")
struct PlanTests {
    static let model = CourseModel(
        id: Identifier(at: Instant(milliseconds: 1), random: (1, 1)), version: "1", name: Text(same: "Model"),
        purpose: Text(same: ""), weeks: 2, lessonMinutes: 45, smallestGroup: 10,
        day: DayProgramme(
            starts: ClockTime(minutes: 480),
            slots: [Slot(.opening, minutes: 15), Slot(.language, minutes: 150), Slot(.mathematics, minutes: 150)]),
        followUpWeeks: 8, mentorPerWeek: 2, mentorMinutes: 45, source: "test")

    static let monday = LocalDate(daysSince1970: 20_766)

    static func plan(_ changes: [(PlanField, String)] = []) -> CoursePlan {
        var plan = CoursePlan(on: model, name: "Værkstedet", starts: monday)
        for (field, value) in changes { plan[field] = value }
        return plan
    }

    @Test("a plan on a model has the model's shape and departs from it in nothing")
    func onModel() throws {
        let frame = try #require(Self.plan().frame)
        #expect(frame.days.count == 10)
        #expect(frame.sessions.count == 30)
        #expect(frame.day.lessonsPerWeek(of: 45) == 35)
        #expect(frame.ends == Self.monday.adding(days: 14))
        #expect(frame.followUpEnds == Self.monday.adding(days: 70))
        #expect(frame.sessions[1].starts.text == "08:15")
        #expect(Departure.all(of: Self.plan(), from: Self.model, pupils: 10).isEmpty)
    }

    static let departures: [(PlanField, String, Departure.Matter)] = [
        (.weeks, "3", .weeks), (.slotMinutes(2), "105", .lessons), (.followUpWeeks, "4", .followUp),
        (.mentorPerWeek, "1", .mentoring), (.mentorMinutes, "30", .mentorMinutes),
    ]

    @Test("each departure from the model is found", arguments: departures)
    func departs(field: PlanField, value: String, matter: Departure.Matter) {
        let found = Departure.all(of: Self.plan([(field, value)]), from: Self.model, pupils: 12)
        #expect(found.map(\.matter) == [matter])
    }

    @Test("a small group and a day without a part of the model's are departures, a large group is not")
    func groupAndContent() {
        #expect(Departure.all(of: Self.plan(), from: Self.model, pupils: 9).map(\.matter) == [.group])
        #expect(Departure.all(of: Self.plan(), from: Self.model, pupils: 19).isEmpty)
        let other = Departure.all(
            of: Self.plan([(.slotKind(2), "strategies")]), from: Self.model, pupils: 12)
        #expect(other.map(\.matter) == [.content])
        #expect(other.first?.missing == [.language])
    }

    @Test("a day off is no school day, and neither is the weekend")
    func daysOff() throws {
        let frame = try #require(Self.plan([(.daysOff, "2026-11-11, 2026-11-20")]).frame)
        #expect(frame.days.count == 8)
        #expect(!frame.days.contains { $0.weekday > 5 })
    }

    static let faults: [(PlanField, String, PlanFault)] = [
        (.name, "", .missing), (.name, "Turboforløb uge 46", .labels(word: "Turboforløb")),
        (.name, "For svage læsere", .labels(word: "svage")), (.starts, "2026-02-30", .notADay),
        (.weeks, "0", .notANumber(least: 1, most: 12)), (.weeks, "to", .notANumber(least: 1, most: 12)),
        (.dayStarts, "25:00", .notATime), (.slotMinutes(1), "", .notANumber(least: 5, most: 240)),
        (.daysOff, "på onsdag", .notADay), (.mentorMinutes, "300", .notANumber(least: 5, most: 120)),
        (.handback, "snart", .notADay), (.starts, "9999-12-31", .notADay), (.handback, "9999-12-31", .notADay),
    ]

    @Test("what cannot be is named at its field", arguments: faults)
    func faulty(field: PlanField, value: String, fault: PlanFault) {
        let faults = Self.plan([(field, value)]).faults
        #expect(faults.contains { $0.field == field && $0.fault == fault })
        #expect(faults.count == 1)
    }

    @Test("a draft may be unfinished, but a leader misses every field and every reason")
    func missing() {
        let plan = Self.plan([(.weeks, "3")])
        #expect(plan.faults.isEmpty)
        let departures = Departure.all(of: plan, from: Self.model, pupils: 12)
        let missing = Set(plan.missing(departures: departures).map(\.field))
        #expect(missing.isSuperset(of: [.room, .handback, .parentsBefore, .parentsDuring, .parentsAfter]))
        #expect(missing.isSuperset(of: CourseElement.allCases.map(PlanField.element)))
        #expect(missing.contains(.why(.weeks)))
        #expect(!missing.contains(.why(.lessons)))
    }

    // MARK: Two people

    @Test("what two people change in different fields is all kept")
    func merge() {
        let base = Self.plan()
        let theirs = Self.plan([(.room, "Pavillonen")])
        let mine = Self.plan([(.target, "8. klasse")])
        let merge = PlanMerge(base: base, theirs: theirs, mine: mine, fields: PlanField.all)
        #expect(merge.conflicts.isEmpty)
        #expect(merge.merged[.room] == "Pavillonen")
        #expect(merge.merged[.target] == "8. klasse")
    }

    @Test("a field both have changed is asked about, and neither text is lost")
    func conflict() {
        let merge = PlanMerge(
            base: Self.plan([(.room, "A")]), theirs: Self.plan([(.room, "B")]), mine: Self.plan([(.room, "C")]),
            fields: PlanField.all)
        #expect(merge.conflicts == [PlanMerge.Conflict(field: .room, theirs: "B")])
        #expect(merge.merged[.room] == "C")
    }

    @Test("the same change twice is no conflict, and a field that was not on the page stays")
    func same() {
        let merge = PlanMerge(
            base: Self.plan(), theirs: Self.plan([(.room, "B"), (.target, "x")]), mine: Self.plan([(.room, "B")]),
            fields: [.room])
        #expect(merge.conflicts.isEmpty)
        #expect(merge.merged[.target] == "x")
    }

    @Test("a field emptied by one and changed by the other is a conflict")
    func emptied() {
        let merge = PlanMerge(
            base: Self.plan([(.room, "A")]), theirs: Self.plan([(.room, "")]), mine: Self.plan([(.room, "C")]),
            fields: PlanField.all)
        #expect(merge.conflicts == [PlanMerge.Conflict(field: .room, theirs: "")])
    }
}
