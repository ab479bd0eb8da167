package import Core

// What was written in the parts, as the document says it: in words of the document's language.

extension PartShape {
    /// A subject; `nil` when it was not signed.
    package func subject(
        _ content: PartContent, teacher: String, signed: LocalDate?, in language: Language
    ) -> HandoverDocument.Subject? {
        guard let code = part.subject, let signed else { return nil }
        return HandoverDocument.Subject(
            code: code, name: subject?.name[language] ?? code,
            result: SubjectResult(code: content[SubjectAnswers.resultKey])?.code,
            distance: model.distance(content[SubjectAnswers.distanceKey]).map { $0.document(in: language) },
            entries: entries(content, in: language), content: content.areas(known: subject?.areas ?? []),
            teacher: teacher, signed: signed)
    }

    /// The support measures.
    package func support(_ content: PartContent, in language: Language) -> [HandoverDocument.Support] {
        content.items.map { item in
            func answer(_ key: String) -> String { content[PartContent.itemKey(item, key)] }
            func choice(_ key: String) -> HandoverDocument.Choice? {
                section?.field(key)?.option(answer(key)).map { $0.document(in: language) }
            }
            return HandoverDocument.Support(
                kind: choice("kind") ?? HandoverDocument.Choice(code: "other", name: ""), text: answer("text"),
                effect: choice("effect"), effectText: answer("effectText"))
        }
    }

    /// What somebody said in their own words.
    package func words(_ content: PartContent, written: LocalDate, in language: Language) -> HandoverDocument.Words? {
        let entries = entries(content, in: language)
        // One question needs no heading; of several each stands under its own.
        let text =
            entries.count == 1 ? entries[0].text : entries.map { "\($0.title)\n\($0.text)" }.joined(separator: "\n\n")
        return text.isEmpty ? nil : HandoverDocument.Words(text: text, written: written)
    }

    private func entries(_ content: PartContent, in language: Language)
        -> [HandoverDocument.Entry]
    {
        fields.compactMap { field in
            let value = content[field.key]
            guard !value.isEmpty, field.kind != .areas else { return nil }
            let text = field.kind == .choice ? field.option(value)?.name[language] ?? value : value
            return HandoverDocument.Entry(key: field.key, title: field.label[language], text: text)
        }
    }
}

extension ModelChoice {
    func document(in language: Language) -> HandoverDocument.Choice {
        HandoverDocument.Choice(code: code, name: name[language])
    }
}
