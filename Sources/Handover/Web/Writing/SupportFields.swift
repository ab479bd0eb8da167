import Core
import Site

/// The support measures of a handover, each with whether it worked, and room for one more.
struct SupportFields {
    let page: PartPages.Page
    let say: any Voice

    var html: HTML { courses + measures }

    /// Courses that the system knows: one press makes a measure of them.
    private var courses: HTML {
        let efforts = page.background?.efforts ?? []
        guard !efforts.isEmpty else { return "" }
        let items = efforts.enumerated().map { index, effort -> HTML in
            let text = KnownView.text(effort, in: say.language)
            return """
                <li>\(text) <button class="button button-quiet" name="add" value="\(index)">\(say(KnownWords.takeAlong))\
                <span class="visually-hidden">: \(effort.name)</span></button></li>
                """
        }
        return """
            <section><h2>\(say(KnownWords.efforts))</h2><ul class="plain-list">\(items)</ul></section>
            """
    }

    private var measures: HTML {
        let kept = page.content.items
        return (kept + [page.newItem]).html { item in
            let isNew = !kept.contains(item)
            let fields = page.shape.fields.map { field(item, $0) }
            let mark: HTML = isNew ? "" : "<input type=\"hidden\" name=\"item-kept\" value=\"\(item)\">"
            let title: HTML =
                isNew
                ? "<legend>\(say(PartWords.addItem))</legend>"
                : "<legend class=\"visually-hidden\">\(say(CaseWords.support))</legend>"
            return """
                <fieldset class="field support-item">\(title)<input type="hidden" name="item" value="\(item)">\(mark)\
                \(fields.html { $0.html(in: say, errors: page.errors) })</fieldset>
                """
        }
    }

    private func field(_ item: String, _ field: ModelField) -> Field {
        let value = page.content[PartContent.itemKey(item, field.key)]
        let name = "\(item)-\(field.key)"
        switch field.kind {
        case .choice:
            let options =
                [Field.Choice("", say(PartWords.choose))]
                + field.options.map { Field.Choice($0.code, $0.name[say.language]) }
            return Field(
                name, label: field.label[say.language], .select(options), value: value, isOptional: !field.isRequired)
        default:
            return Field(
                name, label: field.label[say.language], .textarea(rows: 2), value: value,
                hint: field.prompt[say.language],
                isOptional: !field.isRequired, width: .full)
        }
    }
}
