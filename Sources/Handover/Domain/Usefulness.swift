package import Core
import Storage

/// What the receiving school says of a handover once it has worked with it: the answer to those who wrote it.
package struct Usefulness: Hashable, Sendable {
    package enum Rating: String, CaseIterable, Sendable, SQLEnumeration {
        /// They could begin where the pupil was.
        case began
        case partly
        /// They had to find out again what the pupil knows.
        case anew
    }

    package let rating: Rating
    /// What helped, and what was missing.
    package let words: String
    package let by: String
    package let recorded: Instant

    package init(rating: Rating, words: String, by: String, recorded: Instant) {
        (self.rating, self.words, self.by, self.recorded) = (rating, words, by, recorded)
    }
}
