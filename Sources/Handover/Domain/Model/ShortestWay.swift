package import Core

/// For each door that is closed: the least number of further passes that open it, and with one or
/// two, which subjects they could be in.
///
/// It is arithmetic and no advice: what a pupil can reach is for the teachers to say.
package struct ShortestWay: Hashable, Sendable {
    package struct Step: Hashable, Sendable {
        /// The code of the closed door.
        package let door: String
        package let missing: Int
        /// Sets of `missing` subjects that open it, those nearest to a pass first; empty when more
        /// than two are missing.
        package let sets: [[String]]
    }

    /// The closed doors, in the model's order.
    package let steps: [Step]

    /// - Parameters:
    ///   - results: results by subject code.
    ///   - distances: codes of the model's `distances` by subject code.
    package init(
        model: HandoverModel, results: [String: SubjectResult], distances: [String: String] = [:], on day: LocalDate
    ) {
        let candidates = SubjectCandidate.all(model: model, results: results, distances: distances)
        steps = model.doors(for: results, on: day).filter { !$0.isOpen }.map { state in
            let counts = state.door.ways.map { PassCount($0, slot: model.slot) }
            let opening = Self.sets(of: candidates, count: state.missing).filter { set in
                let passes = model.passes(in: results, further: Set(set.map(\.slot)))
                return counts.contains { $0.missing(with: passes) == 0 }
            }
            return Step(door: state.door.code, missing: state.missing, sets: opening.map { $0.map(\.code) })
        }
    }

    /// The doors that a pass in one subject alone would open.
    package func doors(openedBy code: String) -> [String] {
        steps.filter { $0.sets.contains([code]) }.map(\.door)
    }

    /// All sets of one or two candidates, nearest first: by their furthest subject, then the other.
    private static func sets(of candidates: [SubjectCandidate], count: Int) -> [[SubjectCandidate]] {
        switch count {
        case 1: return candidates.map { [$0] }
        case 2:
            // The candidates stand nearest first, so the second of a pair is the further one.
            return candidates.indices.flatMap { second in
                candidates[..<second].map { [$0, candidates[second]] }
            }
            .enumerated()
            .sorted { left, right in
                let (a, b) = (left.element, right.element)
                return (a[1].steps, a[0].steps, left.offset) < (b[1].steps, b[0].steps, right.offset)
            }
            .map(\.element)
        default: return []
        }
    }
}

/// A subject in which a pupil could still reach a pass.
struct SubjectCandidate: Hashable {
    /// The code by which the pupil has it, such as `SVA`.
    let code: String
    let slot: String
    /// How far a pass is: less is nearer.
    let steps: Int

    /// One for each slot that is not passed, nearest first and else in the model's order.
    ///
    /// A subject that not everybody has is one only when the pupil has it.
    static func all(
        model: HandoverModel, results: [String: SubjectResult], distances: [String: String]
    ) -> [Self] {
        let passed = Set(model.passes(in: results).filter { !$0.isWaiver }.map(\.slot))
        let named = Set(results.keys).union(distances.keys).sorted()
        var nearest: [String: Self] = [:]
        var order: [String] = []
        for subject in model.subjects where subject.school == .compulsory && !passed.contains(subject.slot) {
            let own = named.filter { model.subject($0)?.code == subject.code }
            for code in own.isEmpty && !subject.isOptional ? [subject.code] : own {
                let steps = steps(model: model, result: results[code], distance: distances[code])
                if nearest[subject.slot] == nil { order.append(subject.slot) }
                if let known = nearest[subject.slot], known.steps <= steps { continue }
                nearest[subject.slot] = Self(code: code, slot: subject.slot, steps: steps)
            }
        }
        let found = order.compactMap { nearest[$0] }
        return found.enumerated().sorted { ($0.element.steps, $0.offset) < ($1.element.steps, $1.offset) }
            .map(\.element)
    }

    /// The known distances come first, then F, the dash, an exemption and what was not taken.
    private static func steps(model: HandoverModel, result: SubjectResult?, distance: String?) -> Int {
        let count = model.distances.count
        let place = model.distances.firstIndex { $0.code == distance }.map { count - 1 - $0 }
        return switch result {
        case .grade: place ?? count
        case .noBasis: place ?? count + 1
        case .exempt: count + 2
        // In spring a distance is known before the result is.
        case nil: place ?? count + 3
        case .notTaken: count + 3
        }
    }
}
