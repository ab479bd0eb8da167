/// A field of a plan. Its key is the field's name in the form, in the kept revisions and
/// in the merging of two people's changes.
package struct PlanField: Hashable, Sendable {
    package let key: String

    private init(_ key: String) { self.key = key }

    package static let name = PlanField("name")
    package static let starts = PlanField("starts")
    package static let weeks = PlanField("weeks")
    package static let daysOff = PlanField("days-off")
    package static let room = PlanField("room")
    package static let target = PlanField("target")
    package static let dayStarts = PlanField("day-starts")
    package static let followUpWeeks = PlanField("follow-up-weeks")
    package static let mentorPerWeek = PlanField("mentor-per-week")
    package static let mentorMinutes = PlanField("mentor-minutes")
    package static let handback = PlanField("handback")
    package static let parentsBefore = PlanField("parents-before")
    package static let parentsDuring = PlanField("parents-during")
    package static let parentsAfter = PlanField("parents-after")

    package static let slotCount = 8

    /// What a part of the day is for; empty when the day has fewer parts.
    package static func slotKind(_ position: Int) -> PlanField { PlanField("slot-\(position)") }
    package static func slotMinutes(_ position: Int) -> PlanField { PlanField("slot-\(position)-minutes") }
    /// How the plan meets an element.
    package static func element(_ element: CourseElement) -> PlanField { PlanField("element-\(element.rawValue)") }
    /// Why the plan departs from the model.
    package static func why(_ matter: Departure.Matter) -> PlanField { PlanField("why-\(matter.rawValue)") }

    /// The shape of the course, fixed once a leader has approved it.
    package static let frame: [PlanField] =
        [name, starts, weeks, daysOff, dayStarts]
        + (1...slotCount).flatMap { [slotKind($0), slotMinutes($0)] } + [followUpWeeks, mentorPerWeek, mentorMinutes]

    /// What may still change while the course is being prepared and held.
    package static let soft: [PlanField] =
        [room, target, handback, parentsBefore, parentsDuring, parentsAfter] + CourseElement.allCases.map(element)
        + Departure.Matter.allCases.map(why)

    package static let all = frame + soft
}

/// What is wrong with a field of a plan.
package enum PlanFault: Hashable, Sendable {
    case missing
    case notADay
    case notANumber(least: Int, most: Int)
    case notATime
    /// The name would tell everybody that the pupils on the course are behind.
    case labels(word: String)
    case noReason
}
