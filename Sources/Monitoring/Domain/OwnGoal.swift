package import Core

/// A goal in the pupil's own words. A changed one is a new version.
package struct OwnGoal: Hashable, Sendable {
    package enum State: String, CaseIterable, Sendable { case open, reached }

    package let id: PupilGoalID
    package let words: String
    package let state: State
    package let written: Instant
    package let version: Int
}
