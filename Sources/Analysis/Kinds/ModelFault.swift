/// Why a model cannot be estimated, by the names of its terms.
package enum ModelFault: Error, Hashable, Sendable {
    /// A term can be had from the terms before it.
    case collinear(term: String)
    case noRandomTerm
    case neverChanges(treatment: String)
}

extension ModelFault: CustomStringConvertible {
    package var description: String {
        switch self {
        case .collinear(let term): "The term \(term) can be had from the terms before it; leave it out."
        case .neverChanges(let treatment):
            "The treatment \(treatment) can be had from units and times: within no unit does it change."
        case .noRandomTerm: "The formula has no random term such as (1 | school)."
        }
    }
}
