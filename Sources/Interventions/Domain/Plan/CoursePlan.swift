package import Core

/// What a plan says, as it was typed. A draft may be unfinished; it is never half lost.
package struct CoursePlan: Hashable, Sendable {
    package private(set) var values: [String: String]

    /// - Parameter values: by key; unknown keys are dropped.
    package init(_ values: [String: String] = [:]) {
        let known = Set(PlanField.all.map(\.key))
        self.values = values.filter { known.contains($0.key) && !$0.value.isEmpty }
    }

    package subscript(field: PlanField) -> String {
        get { values[field.key] ?? "" }
        set { values[field.key] = newValue.isEmpty ? nil : newValue }
    }

    /// A first draft on a model.
    package init(on model: CourseModel, name: String, starts: LocalDate?) {
        values = [:]
        self[.name] = name
        self[.starts] = starts?.text ?? ""
        self[.weeks] = String(model.weeks)
        self[.dayStarts] = model.day.starts.text
        for (index, slot) in model.day.slots.prefix(PlanField.slotCount).enumerated() {
            self[.slotKind(index + 1)] = slot.kind.rawValue
            self[.slotMinutes(index + 1)] = String(slot.minutes)
        }
        self[.followUpWeeks] = String(model.followUpWeeks)
        self[.mentorPerWeek] = String(model.mentorPerWeek)
        self[.mentorMinutes] = String(model.mentorMinutes)
    }

    /// The parts of a plan that the calendar is made of.
    package struct Frame: Hashable, Sendable {
        package let starts: LocalDate
        package let weeks: Int
        package let daysOff: Set<LocalDate>
        package let day: DayProgramme
        package let followUpWeeks: Int
        package let mentorPerWeek: Int
        package let mentorMinutes: Int

        package var days: [LocalDate] { DayProgramme.days(from: starts, weeks: weeks, without: daysOff) }
        /// The first day after the intensive weeks.
        package var ends: LocalDate { starts.adding(days: weeks * 7) }
        /// The first day after the follow-up.
        package var followUpEnds: LocalDate { ends.adding(days: followUpWeeks * 7) }
        package var sessions: [PlannedSession] { day.sessions(on: days) }
    }

    /// `nil` while something of it is missing or wrong.
    package var frame: Frame? {
        guard let starts = Self.day(self[.starts]), let weeks = number(.weeks, 1, 12),
            let time = ClockTime(self[.dayStarts]), let followUp = number(.followUpWeeks, 0, 52),
            let perWeek = number(.mentorPerWeek, 0, 5), let minutes = number(.mentorMinutes, 5, 120),
            let daysOff, let slots, !slots.isEmpty
        else { return nil }
        return Frame(
            starts: starts, weeks: weeks, daysOff: daysOff, day: DayProgramme(starts: time, slots: slots),
            followUpWeeks: followUp, mentorPerWeek: perWeek, mentorMinutes: minutes)
    }

    /// A typed day of our own time: weeks and a year of follow-up are counted from it, and
    /// what comes after the year 9999 could be written and never be read again.
    package static func day(_ typed: String) -> LocalDate? {
        LocalDate(typed).flatMap { (2000...2200).contains($0.components.year) ? $0 : nil }
    }

    /// Days without school, typed with spaces or commas between them.
    private var daysOff: Set<LocalDate>? {
        let typed = self[.daysOff].split(whereSeparator: { $0 == " " || $0 == "," || $0 == ";" || $0.isNewline })
        let days = typed.compactMap { LocalDate($0) }
        return days.count == typed.count ? Set(days) : nil
    }

    private var slots: [Slot]? {
        var slots: [Slot] = []
        for position in 1...PlanField.slotCount where !self[.slotKind(position)].isEmpty {
            guard let kind = SlotKind(rawValue: self[.slotKind(position)]),
                let minutes = number(.slotMinutes(position), 5, 240)
            else { return nil }
            slots.append(Slot(kind, minutes: minutes))
        }
        return slots
    }

    private func number(_ field: PlanField, _ least: Int, _ most: Int) -> Int? {
        Int(self[field]).flatMap { (least...most).contains($0) ? $0 : nil }
    }

    // MARK: Faults

    /// What is wrong with what has been typed so far; empty fields are not wrong in a draft,
    /// only the name must be there.
    package var faults: [(field: PlanField, fault: PlanFault)] {
        var faults: [(PlanField, PlanFault)] = []
        func check(_ field: PlanField, _ fault: PlanFault, _ isRight: (String) -> Bool) {
            if !self[field].isEmpty, !isRight(self[field]) { faults.append((field, fault)) }
        }
        func checkNumber(_ field: PlanField, _ least: Int, _ most: Int) {
            check(field, .notANumber(least: least, most: most)) { Int($0).map { (least...most).contains($0) } ?? false }
        }
        if self[.name].isEmpty { faults.append((.name, .missing)) }
        if let word = NeutralName.label(in: self[.name]) { faults.append((.name, .labels(word: word))) }
        check(.starts, .notADay) { Self.day($0) != nil }
        checkNumber(.weeks, 1, 12)
        if daysOff == nil { faults.append((.daysOff, .notADay)) }
        check(.dayStarts, .notATime) { ClockTime($0) != nil }
        for position in 1...PlanField.slotCount where !self[.slotKind(position)].isEmpty {
            if self[.slotMinutes(position)].isEmpty {
                faults.append((.slotMinutes(position), .notANumber(least: 5, most: 240)))
            }
            checkNumber(.slotMinutes(position), 5, 240)
        }
        checkNumber(.followUpWeeks, 0, 52)
        checkNumber(.mentorPerWeek, 0, 5)
        checkNumber(.mentorMinutes, 5, 120)
        check(.handback, .notADay) { Self.day($0) != nil }
        return faults
    }

    /// What a leader would miss: the fields that must be filled in before approval.
    package func missing(departures: [Departure]) -> [(field: PlanField, fault: PlanFault)] {
        var missing: [(PlanField, PlanFault)] = []
        let wanted: [PlanField] =
            [.starts, .weeks, .dayStarts, .slotKind(1), .room, .followUpWeeks, .mentorPerWeek, .mentorMinutes]
            + [.handback, .parentsBefore, .parentsDuring, .parentsAfter] + CourseElement.allCases.map(PlanField.element)
        for field in wanted where self[field].isEmpty { missing.append((field, .missing)) }
        for departure in departures where self[departure.matter.reason].isEmpty {
            missing.append((departure.matter.reason, .noReason))
        }
        return missing
    }
}
