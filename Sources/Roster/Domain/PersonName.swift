package import Core

/// A person's name, as the school writes it.
package struct PersonName: Hashable, Sendable {
    package let given: String
    package let family: String

    package init(given: String, family: String) { (self.given, self.family) = (given, family) }

    package var full: String { family.isEmpty ? given : "\(given) \(family)" }

    package func key(_ order: NameOrder) -> String { order.key(given: given, family: family) }

    /// Folded words to find the person by.
    package var words: [String] { NameWords.indexed(full).sorted() }
}
