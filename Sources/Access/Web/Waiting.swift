package import Core

/// Something that waits for the reader: it stands on the front page until it is done,
/// not until it has been looked at.
package struct Waiting: Sendable {
    package enum Urgency: Int, Comparable, Sendable {
        /// Something has lapsed or somebody is kept waiting.
        case now
        case soon
        case whenThereIsTime

        package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
    }

    package let title: Text
    /// Whom or what it is about, as the reader may see it: a pupil's name, a course.
    package let about: String
    package let path: String
    package let urgency: Urgency
    /// The day since which it has waited, or by which it should be done.
    package let day: LocalDate
    /// How many things it stands for.
    package let count: Int

    package init(_ title: Text, about: String, path: String, _ urgency: Urgency, day: LocalDate, count: Int = 1) {
        (self.title, self.about, self.path, self.urgency, self.day) = (title, about, path, urgency, day)
        self.count = count
    }
}
