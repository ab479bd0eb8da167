import Storage

/// What is to be done when a handover is given by hand: for a pupil with a protected identity, where the school's
/// name alone can be the danger. In the order in which it is done.
package enum ManualStep: String, CaseIterable, Sendable, SQLEnumeration {
    /// Whether anything is to be handed over at all, and by whom, is decided with pupil and home.
    case weighed
    /// One named person at the receiving school knows, told by voice.
    case agreed
    /// On paper, without address, and without the name where it can be left out.
    case written
    /// From hand to hand, or by registered mail.
    case handed
    /// The named person has said that they have it.
    case confirmed
}
