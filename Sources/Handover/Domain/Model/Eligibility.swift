package import Core

/// Something that enough passes open: a kind of national programme, or programinriktat val.
package struct EligibilityDoor: Codable, Hashable, Sendable {
    /// Such as `vocational`.
    package let code: String
    package let name: ModelText
    /// The programmes behind it, by their codes, such as `EK`; empty when they are too many to list.
    package let programmes: [String]
    package let law: String
    package let from: LocalDate
    /// The last day on which it holds; `nil` while no end is known.
    package let until: LocalDate?
    /// Each of them opens it.
    package let ways: [EligibilityWay]

    package init(
        code: String, name: ModelText, programmes: [String], law: String, from: LocalDate, until: LocalDate?,
        ways: [EligibilityWay]
    ) {
        (self.code, self.name, self.programmes, self.law) = (code, name, programmes, law)
        (self.from, self.until, self.ways) = (from, until, ways)
    }

    package func holds(on day: LocalDate) -> Bool { from <= day && until.map { day <= $0 } ?? true }

    /// The name as pupils and guardians read it.
    package var nameText: Text { name.text(key: "handover.door." + code) }
}

/// One way through a door: a pass for each slot, and passes in others.
package struct EligibilityWay: Codable, Hashable, Sendable {
    package let slots: [EligibilitySlot]
    /// How many passes in subjects beside those of the slots.
    package let others: Int
    /// Codes of subjects that must be among the others.
    package let including: [String]

    package init(slots: [EligibilitySlot], others: Int, including: [String]) {
        (self.slots, self.others, self.including) = (slots, others, including)
    }
}

/// A place that a pass in any of its subjects fills.
package struct EligibilitySlot: Codable, Hashable, Sendable {
    package let codes: [String]
    /// An exemption from the subject fills it too.
    package let isWaivable: Bool

    package init(codes: [String], isWaivable: Bool) { (self.codes, self.isWaivable) = (codes, isWaivable) }
}

/// A door on a day, for one pupil's results.
package struct DoorState: Hashable, Sendable {
    package let door: EligibilityDoor
    /// What each way still takes, in the door's order.
    package let ways: [WayState]

    /// The least number of further passes that open it.
    package var missing: Int { ways.map(\.missing).min() ?? 0 }
    package var isOpen: Bool { missing == 0 }

    /// The way that takes least; the first of several.
    package var nearest: WayState? { ways.first { $0.missing == missing } }
}

/// What one way still takes.
package struct WayState: Hashable, Sendable {
    /// The number of further passes.
    package let missing: Int
    /// Slots without a pass: one pass of each of these sets.
    package let slots: [[String]]
    /// Subjects without a pass that must have one.
    package let including: [String]

    /// Further passes in any other subjects.
    package var others: Int { missing - slots.count - including.count }
}
