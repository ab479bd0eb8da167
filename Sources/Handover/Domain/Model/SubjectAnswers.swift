package import Core

/// What a teacher has answered about one subject, as far as the question is whether it is all.
package struct SubjectAnswers: Hashable, Sendable {
    /// Answers by the keys of the fields.
    package var values: [String: String]
    /// How many parts of the content something was said about.
    package var areas: Int
    package var result: SubjectResult?
    /// A code of the model's `distances`.
    package var distance: String?

    package init(values: [String: String], areas: Int, result: SubjectResult?, distance: String?) {
        (self.values, self.areas, self.result, self.distance) = (values, areas, result, distance)
    }

    /// The keys of the two answers that are no fields of the model.
    package static let resultKey = "result"
    package static let distanceKey = "distance"
}

extension HandoverModel {
    /// The keys of what is still to be answered before a subject can be signed, in the order of
    /// the page: the result, the distance, then the fields.
    ///
    /// One who has not taken the subject, or is exempt from it, has nothing in it to describe.
    /// The distance is asked for while there is no pass.
    package func missing(in answers: SubjectAnswers, transition: TransitionKind, on day: LocalDate) -> [String] {
        guard let result = answers.result else {
            return [SubjectAnswers.resultKey] + missingFields(in: answers, transition: transition, on: day)
        }
        if result == .notTaken || result == .exempt { return [] }
        var keys: [String] = []
        if !result.isPass, answers.distance.flatMap(distance) == nil { keys.append(SubjectAnswers.distanceKey) }
        return keys + missingFields(in: answers, transition: transition, on: day)
    }

    /// True when nothing required is missing.
    package func isComplete(_ answers: SubjectAnswers, transition: TransitionKind, on day: LocalDate) -> Bool {
        missing(in: answers, transition: transition, on: day).isEmpty
    }

    private func missingFields(
        in answers: SubjectAnswers, transition: TransitionKind, on day: LocalDate
    ) -> [String] {
        guard let section = section(SectionKey.subject) else { return [] }
        return fields(of: section, transition: transition, on: day)
            .filter { $0.isRequired && !isAnswered($0, in: answers) }.map(\.key)
    }

    private func isAnswered(_ field: ModelField, in answers: SubjectAnswers) -> Bool {
        let value = answers.values[field.key] ?? ""
        return switch field.kind {
        case .text: !value.allSatisfy(\.isWhitespace)
        case .areas: answers.areas > 0
        case .choice: field.option(value) != nil
        }
    }
}
