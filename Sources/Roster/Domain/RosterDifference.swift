package import Core

/// What an import would do, person by person and class by class: who is new, who
/// changes and how, and whom the bundle ends.
package struct RosterDifference: Sendable, Equatable {
    /// What a line is about, in the order they are shown.
    package enum Part: String, CaseIterable, Sendable, Codable {
        case schools, periods, classes, pupils, guardians, staff, places
    }

    package enum Change: String, CaseIterable, Sendable, Codable { case new, changed, ended }

    /// A property that differs.
    package enum Property: String, CaseIterable, Sendable, Codable {
        case name, kind, code, parent, school, grade, starts, ends, born, login, account, schools, roles, guardians
        case group
    }

    /// What a property holds, to be said in the reader's language.
    package enum Value: Sendable, Equatable, Codable {
        case text(String)
        case day(LocalDate)
        /// Kinds and states by the word the database has for them.
        case word(String)
        /// What somebody is and where.
        case roles([Held])
    }

    package struct Held: Sendable, Equatable, Codable {
        package let role: String
        package let place: String
    }

    package struct Detail: Sendable, Equatable, Codable {
        package let property: Property
        package let before: Value?
        package let after: Value?
    }

    package struct Line: Sendable, Equatable, Codable {
        package let part: Part
        package let change: Change
        /// The name of the school, the class or the person.
        package let title: String
        /// Where it belongs: a school, a class.
        package let context: String
        /// What differs; empty when it is nothing that can be shown.
        package let details: [Detail]
    }

    package struct Tally: Sendable, Equatable, Codable {
        package var new = 0
        package var changed = 0
        package var ended = 0
        /// Of these, people with a protected identity, who are in the numbers and in no list.
        package var hidden = 0

        package subscript(change: Change) -> Int {
            get { change == .new ? new : change == .changed ? changed : ended }
            set {
                switch change {
                case .new: new = newValue
                case .changed: changed = newValue
                case .ended: ended = newValue
                }
            }
        }

        package var isEmpty: Bool { new + changed + ended == 0 }
    }

    /// The lines that may be shown, each part in the order of its names.
    package internal(set) var lines: [Line] = []
    package internal(set) var tallies: [Part: Tally] = [:]
    /// Pupils the source has brought and not ended, before this import.
    package internal(set) var currentPupils = 0
    /// Of the lines and of what is hidden: equal digests mean equal differences.
    package internal(set) var digest = ""

    package var isEmpty: Bool { tallies.values.allSatisfy(\.isEmpty) }
}

/// When so many pupils would be ended that it is more likely a wrong file.
package enum EndingShare {
    package static func isUnusual(ended: Int, of current: Int) -> Bool { ended > 0 && ended * 5 > current }
}
