package import Core

/// A known model of an intensive course: the shape a plan starts from. It is dated data
/// with a source (`course_template`); a plan may depart from it, and then says why.
package struct CourseModel: Hashable, Sendable, Identifiable {
    package let id: CourseTemplateID
    package let version: String
    package let name: Text
    package let purpose: Text
    package let weeks: Int
    package let lessonMinutes: Int
    package let smallestGroup: Int
    package let day: DayProgramme
    package let followUpWeeks: Int
    package let mentorPerWeek: Int
    package let mentorMinutes: Int
    /// Where the model is described.
    package let source: String

    package init(
        id: CourseTemplateID, version: String, name: Text, purpose: Text, weeks: Int, lessonMinutes: Int,
        smallestGroup: Int, day: DayProgramme, followUpWeeks: Int, mentorPerWeek: Int, mentorMinutes: Int,
        source: String
    ) {
        (self.id, self.version, self.name, self.purpose) = (id, version, name, purpose)
        (self.weeks, self.lessonMinutes, self.smallestGroup, self.day) = (weeks, lessonMinutes, smallestGroup, day)
        (self.followUpWeeks, self.mentorPerWeek, self.mentorMinutes) = (followUpWeeks, mentorPerWeek, mentorMinutes)
        self.source = source
    }

    package var lessonsPerWeek: Int { day.lessonsPerWeek(of: lessonMinutes) }
}

/// Something in which a plan is less or other than its model.
package struct Departure: Hashable, Sendable {
    package enum Matter: String, CaseIterable, Sendable {
        case weeks, lessons, group, followUp, mentoring, mentorMinutes, content

        /// The field of the plan that says why.
        package var reason: PlanField { .why(self) }
    }

    package let matter: Matter
    package let model: Int
    package let plan: Int
    /// For `.content`: what the model's day has and the plan's has not.
    package let missing: [SlotKind]

    package init(_ matter: Matter, model: Int, plan: Int, missing: [SlotKind] = []) {
        (self.matter, self.model, self.plan, self.missing) = (matter, model, plan, missing)
    }

    /// All departures of a plan, in the order of the plan. More than the model asks for is
    /// a departure too, for it costs lessons elsewhere; only a larger group is not.
    package static func all(of plan: CoursePlan, from model: CourseModel, pupils: Int) -> [Departure] {
        guard let frame = plan.frame else { return [] }
        var found: [Departure] = []
        func compare(_ matter: Matter, _ wanted: Int, _ planned: Int) {
            if wanted != planned { found.append(Departure(matter, model: wanted, plan: planned)) }
        }
        compare(.weeks, model.weeks, frame.weeks)
        compare(.lessons, model.lessonsPerWeek, frame.day.lessonsPerWeek(of: model.lessonMinutes))
        if pupils < model.smallestGroup {
            found.append(Departure(.group, model: model.smallestGroup, plan: pupils))
        }
        compare(.followUp, model.followUpWeeks, frame.followUpWeeks)
        compare(.mentoring, model.mentorPerWeek, frame.mentorPerWeek)
        compare(.mentorMinutes, model.mentorMinutes, frame.mentorMinutes)
        let planned = Set(frame.day.slots.map(\.kind))
        let missing = SlotKind.allCases.filter { kind in
            model.day.slots.contains { $0.kind == kind } && !planned.contains(kind)
        }
        if !missing.isEmpty { found.append(Departure(.content, model: 0, plan: 0, missing: missing)) }
        return found
    }
}
