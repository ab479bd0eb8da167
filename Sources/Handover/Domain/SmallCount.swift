/// A number of pupils as it is shown to those who may not know which pupils they are.
///
/// From one to four it is only said that there are some. A sum says what its parts say and no more, so that no part
/// can be found by subtraction.
package struct SmallCount: Hashable, Sendable {
    /// The smallest number that is shown as it is.
    package static let least = 5

    package let lowest: Int
    package let highest: Int

    private init(lowest: Int, highest: Int) { (self.lowest, self.highest) = (lowest, highest) }

    package static let zero = SmallCount(exactly: 0)

    package init(exactly count: Int) { self.init(lowest: count, highest: count) }

    package init(hiding count: Int) {
        self =
            (1..<Self.least).contains(count)
            ? SmallCount(lowest: 1, highest: Self.least - 1) : SmallCount(exactly: count)
    }

    package static func + (left: Self, right: Self) -> Self {
        SmallCount(lowest: left.lowest + right.lowest, highest: left.highest + right.highest)
    }

    /// Such as `12`, or `1–4`.
    package var text: String { lowest == highest ? "\(lowest)" : "\(lowest)–\(highest)" }
}
