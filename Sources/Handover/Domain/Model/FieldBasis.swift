package import Core

/// Why a field may be handed over, or may not.
package enum BasisRule: String, CaseIterable, Codable, Sendable {
    /// The law has it handed over; the pupil and those at home are told.
    case inform
    /// It is handed over when the one it is about wants it.
    case consent
    /// It is not handed over here.
    case mayNot
}

/// What holds for one kind of transition from one day on.
package struct FieldBasis: Codable, Hashable, Sendable {
    package let transition: TransitionKind
    package let rule: BasisRule
    /// Such as `skollagen (2010:800) 3 kap. 12 j §`.
    package let law: String
    package let from: LocalDate
    /// The last day on which it holds; `nil` while no end is known.
    package let until: LocalDate?
    /// The same in words, for those who read that something is passed on.
    package let why: ModelText

    package init(
        transition: TransitionKind, rule: BasisRule, law: String, from: LocalDate, until: LocalDate?, why: ModelText
    ) {
        (self.transition, self.rule, self.law) = (transition, rule, law)
        (self.from, self.until, self.why) = (from, until, why)
    }

    package func holds(on day: LocalDate) -> Bool { from <= day && until.map { day <= $0 } ?? true }
}

/// A basis that several fields share.
package struct BasisGround: Codable, Hashable, Sendable {
    package let key: String
    package let bases: [FieldBasis]

    package init(key: String, bases: [FieldBasis]) { (self.key, self.bases) = (key, bases) }
}
