package import Core

/// Something a pupil said to an adult, until an adult has answered.
package struct SpokenWord: Hashable, Sendable {
    package enum Kind: String, CaseIterable, Sendable {
        case talk
        case notForMe = "not_for_me"
    }

    package let id: PupilWordID
    package let pupil: PupilID
    package let kind: Kind
    package let day: LocalDate
    /// Empty when the pupil wrote nothing.
    package let words: String
    /// The adult it was said to; `nil` for whoever is near.
    package let to: PersonID?
    package let toName: String?
    package let guardianMaySee: Bool
    package let isTakenBack: Bool
    package let answer: WordAnswer?

    package var waits: Bool { answer == nil && !isTakenBack }
}

/// What an adult answered.
package struct WordAnswer: Hashable, Sendable {
    package let words: String
    package let by: PersonID
    /// Empty when the person is no longer known.
    package let name: String
    package let at: Instant
}

/// An adult whom a pupil can speak to.
package struct NearAdult: Hashable, Sendable {
    package enum Closeness: Hashable, Sendable {
        case mentor
        case group(String)
        case school
    }

    package let person: PersonID
    package let name: String
    package let closeness: Closeness
}

/// How long a pupil may be left waiting.
package enum AnswerTime {
    /// After so many school days without an answer the school's leader and resource
    /// person see that somebody waits.
    package static let schoolDays = 2

    /// The last day on which something was said that has now waited too long: Monday to
    /// Friday count, the day it was said does not.
    package static func lastOverdue(on today: LocalDate) -> LocalDate {
        var (day, count) = (today, 0)
        while count < schoolDays {
            if day.weekday <= 5 { count += 1 }
            day = day.adding(days: -1)
        }
        return day
    }
}
