/// What an invitation says: a paragraph for this pupil alone, and what all homes are told.
package struct InvitationLetter: Hashable, Sendable {
    /// About the pupil, strengths first.
    package let own: String
    package let shared: String

    package init(own: String, shared: String) { (self.own, self.shared) = (own, shared) }

    private static let separator: Character = "\u{1E}"

    /// As it is kept, in one sealed text.
    package var kept: String {
        let clean = [own, shared].map { $0.filter { $0 != Self.separator } }
        return clean.joined(separator: String(Self.separator))
    }

    package init(kept: String) {
        let parts = kept.split(separator: Self.separator, maxSplits: 1, omittingEmptySubsequences: false)
        own = String(parts.first ?? "")
        shared = parts.count > 1 ? String(parts[1]) : ""
    }
}
