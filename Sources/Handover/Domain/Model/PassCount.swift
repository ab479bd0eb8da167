/// How far a pupil's passes go on one way, exactly: a subject counts once, wherever it does most good.
///
/// Passes and what the way asks for are the two sides of a graph; the largest set of pairs is
/// found by augmenting paths (H. W. Kuhn, "The Hungarian method for the assignment problem", 1955;
/// C. Berge, "Two theorems in graph theory", 1957). A further pass can make it one larger at most,
/// so what is left unpaired is the least number of further passes.
struct PassCount {
    /// One thing a way asks for.
    private enum Demand {
        /// A pass in one of these slots of subjects.
        case oneOf(Set<String>, isWaivable: Bool)
        case anything
    }

    /// A slot of subjects that is passed, or waived.
    struct Pass: Hashable {
        let slot: String
        var isWaiver = false
    }

    private let demands: [Demand]

    /// - Parameter slot: the slot of a subject's code.
    init(_ way: EligibilityWay, slot: (String) -> String) {
        let named = way.slots.map { Demand.oneOf(Set($0.codes.map(slot)), isWaivable: $0.isWaivable) }
        let including = way.including.map { Demand.oneOf([slot($0)], isWaivable: false) }
        let rest = max(0, way.others - way.including.count)
        demands = named + including + Array(repeating: Demand.anything, count: rest)
    }

    /// The least number of passes beside these.
    func missing(with passes: [Pass]) -> Int {
        var holder = [Int?](repeating: nil, count: demands.count)
        var met = 0
        for index in passes.indices {
            var seen: Set<Int> = []
            if place(index, passes: passes, holder: &holder, seen: &seen) { met += 1 }
        }
        return demands.count - met
    }

    /// Finds a demand for a pass, and moves passes that stand in its way where they can be moved.
    private func place(_ index: Int, passes: [Pass], holder: inout [Int?], seen: inout Set<Int>) -> Bool {
        for demand in demands.indices where accepts(demands[demand], passes[index]) {
            guard seen.insert(demand).inserted else { continue }
            if let other = holder[demand], !place(other, passes: passes, holder: &holder, seen: &seen) { continue }
            holder[demand] = index
            return true
        }
        return false
    }

    private func accepts(_ demand: Demand, _ pass: Pass) -> Bool {
        switch demand {
        case .oneOf(let slots, let isWaivable): slots.contains(pass.slot) && (isWaivable || !pass.isWaiver)
        case .anything: !pass.isWaiver
        }
    }
}
