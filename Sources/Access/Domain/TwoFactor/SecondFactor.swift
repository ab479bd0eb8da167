package import Core

/// Whether somebody can show by more than a password that it is them.
package enum SecondFactor: Hashable, Sendable {
    case missing
    case inForce
    /// An administrator has reset it, and the person has neither set one up again nor said that they
    /// know.
    case reset(Instant)

    init(confirmed: Instant?, reset: Instant?) {
        self = confirmed != nil ? .inForce : reset.map(Self.reset) ?? .missing
    }
}
