package import Core

extension HandoverModel {
    /// The keys of the sections every model has.
    package enum SectionKey {
        package static let subject = "subject"
        package static let support = "support"
        package static let pupilVoice = "pupilVoice"
        package static let guardianNote = "guardianNote"
        package static let informed = "informed"
        /// What is not handed over here, and by which way it goes.
        package static let notHere = "notHere"
    }

    package func holds(on day: LocalDate) -> Bool { validFrom <= day && validUntil.map { day <= $0 } ?? true }

    /// The subject of a code; a code with a language, such as `M2SPA`, is its subject's.
    package func subject(_ code: String) -> ModelSubject? {
        subjects.first { $0.code == code } ?? subjects.first { $0.has(code: code) }
    }

    package func section(_ key: String) -> ModelSection? { sections.first { $0.key == key } }

    package func distance(_ code: String) -> ModelChoice? { distances.first { $0.code == code } }

    /// Why a field may or may not be handed over on a day.
    ///
    /// - Returns: `nil` when the model says nothing for that day: then it may not.
    package func basis(for field: ModelField, transition: TransitionKind, on day: LocalDate) -> FieldBasis? {
        grounds.first { $0.key == field.ground }?.bases
            .first { $0.transition == transition && $0.holds(on: day) }
    }

    /// What is asked in a section, in its order: what belongs to the transition and may be handed
    /// over on the day.
    package func fields(of section: ModelSection, transition: TransitionKind, on day: LocalDate) -> [ModelField] {
        section.fields.filter { field in
            guard field.transitions.contains(transition) else { return false }
            return basis(for: field, transition: transition, on: day).map { $0.rule != .mayNot } ?? false
        }
    }

    /// What may not be handed over here, and why, for the page to say.
    package func forbidden(transition: TransitionKind, on day: LocalDate) -> [(field: ModelField, basis: FieldBasis)] {
        sections.flatMap(\.fields).compactMap { field in
            guard let basis = basis(for: field, transition: transition, on: day), basis.rule == .mayNot else {
                return nil
            }
            return (field, basis)
        }
    }
}
