package import Core

/// A sent document as the parts it was written in: where a correction begins.
package struct DocumentDraft: Sendable {
    package let contents: [HandoverPart: PartContent]

    /// - Parameters:
    ///   - model: the one the document was written by.
    ///   - day: by the day decides what is asked.
    package init(_ document: HandoverDocument, by model: HandoverModel, on day: LocalDate) {
        let language = Language(rawValue: document.language) ?? model.country.language
        func shape(_ part: HandoverPart) -> PartShape { PartShape(part, by: model, document.kind, on: day) }
        var contents: [HandoverPart: PartContent] = [:]
        for subject in document.subjects {
            let part = HandoverPart.subject(subject.code)
            var content = PartContent()
            content[SubjectAnswers.resultKey] = subject.result ?? ""
            content[SubjectAnswers.distanceKey] = subject.distance?.code ?? ""
            for area in subject.content { content[PartContent.areaKey(area.name)] = area.progress.rawValue }
            let fields = shape(part).fields
            for entry in subject.entries {
                // A choice stands in the document in words.
                let option = fields.first { $0.key == entry.key }?.options.first { $0.name[language] == entry.text }
                content[entry.key] = option?.code ?? entry.text
            }
            contents[part] = content
        }
        var support = PartContent()
        for (index, measure) in document.support.enumerated() {
            let item = "s\(index < 10 ? "0" : "")\(index)"
            let values = [
                ("kind", measure.kind.code), ("text", measure.text), ("effect", measure.effect?.code ?? ""),
                ("effectText", measure.effectText),
            ]
            for (key, value) in values { support[PartContent.itemKey(item, key)] = value }
        }
        contents[.support] = support
        for (part, words) in [(HandoverPart.pupilVoice, document.pupilVoice), (.guardianNote, document.guardianNote)] {
            // What was asked in several questions comes back under the first.
            guard let words, let field = shape(part).fields.first else { continue }
            contents[part] = PartContent([field.key: words.text])
        }
        self.contents = contents.filter { !$0.value.isEmpty }
    }
}
