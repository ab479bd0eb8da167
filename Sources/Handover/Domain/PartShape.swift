package import Core

/// What the page of a part asks: its keys, which of them are choices, and what is missing.
package struct PartShape: Sendable {
    package let model: HandoverModel
    package let part: HandoverPart
    package let kind: TransitionKind
    package let day: LocalDate

    package init(_ part: HandoverPart, by model: HandoverModel, _ kind: TransitionKind, on day: LocalDate) {
        (self.part, self.model, self.kind, self.day) = (part, model, kind, day)
    }

    private var sectionKey: String {
        switch part {
        case .subject: HandoverModel.SectionKey.subject
        case .support: HandoverModel.SectionKey.support
        case .pupilVoice: HandoverModel.SectionKey.pupilVoice
        case .guardianNote: HandoverModel.SectionKey.guardianNote
        }
    }

    package var section: ModelSection? { model.section(sectionKey) }

    /// What is asked, in the order of the page.
    package var fields: [ModelField] {
        section.map { model.fields(of: $0, transition: kind, on: day) } ?? []
    }

    package var subject: ModelSubject? { part.subject.flatMap(model.subject) }

    /// Whether an answer is chosen and not written: of two people's choices the last one counts.
    package func isChoice(_ key: String) -> Bool {
        if key.hasPrefix("area:") || key == SubjectAnswers.resultKey || key == SubjectAnswers.distanceKey {
            return true
        }
        let own = key.hasPrefix("item:") ? key.split(separator: ":", maxSplits: 2).last.map(String.init) ?? "" : key
        return section?.field(own)?.kind == .choice
    }

    /// The keys of the required answers that a content lacks, in the order of the page.
    package func missing(in content: PartContent) -> [String] {
        switch part {
        case .subject: model.missing(in: answers(content), transition: kind, on: day)
        case .support:
            content.items.flatMap { item in
                fields.filter { $0.isRequired && content[PartContent.itemKey(item, $0.key)].isEmpty }
                    .map { PartContent.itemKey(item, $0.key) }
            }
        case .pupilVoice, .guardianNote: []
        }
    }

    package func answers(_ content: PartContent) -> SubjectAnswers {
        SubjectAnswers(
            values: content.values, areas: content.areas(known: subject?.areas ?? []).count,
            result: SubjectResult(code: content[SubjectAnswers.resultKey]),
            distance: content[SubjectAnswers.distanceKey])
    }
}
