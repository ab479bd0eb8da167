/// Why a formula cannot be read, or means nothing that can be reckoned.
package struct FormulaFault: Error, Hashable, Sendable {
    /// The place in the formula, in characters from 1.
    package let position: Int
    /// What is wrong there, without a full stop.
    package let reason: String

    package init(position: Int, reason: String) { (self.position, self.reason) = (position, reason) }
}

extension FormulaFault: CustomStringConvertible {
    package var description: String { "The formula cannot be used from character \(position) on: \(reason)." }
}
