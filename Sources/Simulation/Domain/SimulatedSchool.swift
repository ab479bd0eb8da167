package import Core

// What is made of a school, before it is written down.

package struct SimulatedName: Hashable, Sendable {
    package let given: String
    package let family: String
}

/// An organisation that answers for schools, and what belongs to it; made with its first school.
package struct SimulatedOwner: Hashable, Sendable {
    package let id: OwnerID
    /// From 1, as in sign-ins.
    package let number: Int
    package let name: String
    package let country: Country
    package let instruments: [SimulatedInstrument]
    package let staff: [SimulatedStaff]
}

package struct SimulatedInstrument: Hashable, Sendable {
    package let id: InstrumentID
    package let name: String
    package let unit: String
    package let maximum: Double
}

package struct SimulatedSchool: Hashable, Sendable {
    package let id: OrganisationID
    package let owner: OwnerID
    package let country: Country
    /// From 1, as in sign-ins.
    package let number: Int
    package let name: String
    /// Set for an owner's first school.
    package let newOwner: SimulatedOwner?
    package let groups: [SimulatedGroup]
    package let staff: [SimulatedStaff]
    package let pupils: [SimulatedPupil]
}

package struct SimulatedGroup: Hashable, Sendable {
    package let id: GroupID
    package let name: String
    package let grade: Int
    package let starts: LocalDate
    package let ends: LocalDate
}

package struct SimulatedStaff: Hashable, Sendable {
    package enum Duty: Sendable, Hashable {
        case teacher, leader, resourcePerson, municipality, administrator
        /// A resource person for all schools of the owner: the widest reader there is.
        case adviser
    }

    package let id: PersonID
    package let account: AccountID
    package let login: String
    package let name: SimulatedName
    package let duty: Duty
    /// The role at the school or the owner, from this day.
    package let assignment: AssignmentID
    package let starts: LocalDate
    /// A teacher's classes.
    package var classes: [SimulatedDuty] = []
}

/// A teacher's year with a class.
package struct SimulatedDuty: Hashable, Sendable {
    package let id: AssignmentID
    package let group: GroupID
    package let starts: LocalDate
    package let ends: LocalDate
}

package struct SimulatedPupil: Hashable, Sendable {
    package let id: PersonID
    package let account: AccountID
    package let login: String
    package let name: SimulatedName
    package let born: LocalDate
    package let isProtected: Bool
    package let assignment: AssignmentID
    /// The pupil's time in the region, as far as it is simulated.
    package let time: Period
    package let enrolments: [SimulatedEnrolment]
    package let memberships: [SimulatedMembership]
    package let guardians: [SimulatedGuardian]
    package let probes: [SimulatedProbe]
    package let goals: [SimulatedGoal]
    package let phases: [SimulatedPhase]

    package struct Period: Hashable, Sendable {
        package let starts: LocalDate
        package let ends: LocalDate?
    }
}

package struct SimulatedEnrolment: Hashable, Sendable {
    package let school: OrganisationID
    package let starts: LocalDate
    package let ends: LocalDate?
}

package struct SimulatedMembership: Hashable, Sendable {
    package let id: MembershipID
    package let group: GroupID
    package let starts: LocalDate
    package let ends: LocalDate
}

package struct SimulatedGuardian: Hashable, Sendable {
    package let id: PersonID
    package let account: AccountID
    package let login: String
    package let name: SimulatedName
    package let assignment: AssignmentID
}

package struct SimulatedProbe: Hashable, Sendable {
    package let id: ProbeID
    package let subject: Subject
    package let instrument: InstrumentID
    package let day: LocalDate
    package let place: Int
    package let isBaseline: Bool
    package let score: Double
    package let form: Int
    package let giver: PersonID
    package var version = 1
    /// False for a slip of the pen that a later version has corrected.
    package var isCurrent = true
}

package struct SimulatedGoal: Hashable, Sendable {
    package let id: GoalID
    package let instrument: InstrumentID
    package let baseline: Double
    package let start: LocalDate
    package let target: Double
    package let due: LocalDate
    package let words: String
    package let setter: PersonID
    package let version: Int
    package var isCurrent: Bool
}

package struct SimulatedPhase: Hashable, Sendable {
    package enum Kind: Sendable { case intensive, followUp }

    package let id: PhaseID
    package let kind: Kind
    package let starts: LocalDate
    package let ends: LocalDate
}
