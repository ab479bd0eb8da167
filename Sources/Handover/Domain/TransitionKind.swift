import Core

/// Between which forms of school a pupil moves.
package enum TransitionKind: String, CaseIterable, Codable, Sendable {
    /// From compulsory school to an introductory programme.
    case compulsoryToIntroductory
    /// From one introductory programme to another.
    case introductoryToIntroductory
}

/// What names the unit that receives a pupil.
package enum DecisionKind: String, CaseIterable, Codable, Sendable {
    /// Somebody applied and was admitted.
    case admission
    /// Somebody was given a place without applying.
    case placement
}
