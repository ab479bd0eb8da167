/// One question of a form with its label, hint, error and control.
package struct Field: Sendable {
    /// One of the answers to choose from.
    package struct Choice: Sendable {
        package let value: String
        package let label: String
        package let hint: String?

        package init(_ value: String, _ label: String, hint: String? = nil) {
            (self.value, self.label, self.hint) = (value, label, hint)
        }
    }

    package enum Kind: Sendable {
        case text
        case email
        case password
        case search
        /// Typed with a comma or a point: a text control with a decimal keyboard.
        case number
        /// A code of digits: a text control with a keyboard of digits, since it may begin with 0.
        case digits
        case date
        case file(accept: String, takesMany: Bool = false)
        case textarea(rows: Int)
        case select([Choice])
        case radios([Choice])
        /// Several answers under one name.
        case checkboxes([Choice])
        /// One box; it sends its choice's value when it is ticked.
        case checkbox
    }

    /// How long an answer the control has room for.
    package enum Width: String, Sendable { case short, medium, full }

    /// The control's id and its name in the form.
    package var name: String
    package var label: String
    package var kind: Kind
    /// What was typed or chosen; for `.checkboxes` all of it, for `.checkbox` the one is ticked when not empty.
    package var values: [String]
    package var hint: String?
    package var isOptional: Bool
    package var width: Width
    package var autocomplete: String?

    package init(
        _ name: String, label: String, _ kind: Kind = .text, value: String = "", values: [String]? = nil,
        hint: String? = nil, isOptional: Bool = false, width: Width = .medium, autocomplete: String? = nil
    ) {
        self.name = name
        self.label = label
        self.kind = kind
        self.values = values ?? (value.isEmpty ? [] : [value])
        self.hint = hint
        self.isOptional = isOptional
        self.width = width
        self.autocomplete = autocomplete
    }

    /// The field; what is wrong with it is found in `errors` by its name.
    package func html(in voice: any Voice, errors: FormErrors = FormErrors()) -> HTML {
        let error = errors[name].map { voice($0) }
        let notes = notes(error: error, in: voice)
        let described = [hint == nil ? nil : "\(name)-hint", error == nil ? nil : "\(name)-error"].compactMap { $0 }
        let link = FieldLink(
            describedBy: described.isEmpty ? nil : described.joined(separator: " "), isInvalid: error != nil)
        let state: HTML = error == nil ? "" : " field-invalid"
        switch kind {
        case .radios(let choices):
            return group(choices, type: "radio", notes: notes, link: link, state: state, in: voice)
        case .checkboxes(let choices):
            return group(choices, type: "checkbox", notes: notes, link: link, state: state, in: voice)
        case .checkbox:
            let isOn = !values.isEmpty
            return """
                <div class="field\(state)">\(notes)<div class="choice">\
                <input type="checkbox" id="\(name)" name="\(name)" value="yes"\(HTML.attribute("checked", if: isOn))\
                \(link.html)><label for="\(name)">\(labelText(in: voice))</label></div></div>
                """
        default:
            return """
                <div class="field\(state)"><label for="\(name)">\(labelText(in: voice))</label>\
                \(notes)\(control(link))</div>
                """
        }
    }

    private func labelText(in voice: any Voice) -> HTML {
        guard isOptional else { return HTML(label) }
        return "\(label) <span class=\"optional\">(\(voice(Words.optional)))</span>"
    }

    private func notes(error: String?, in voice: any Voice) -> HTML {
        let hint: HTML = hint.map { "<p class=\"hint\" id=\"\(name)-hint\">\($0)</p>" } ?? ""
        let wrong: HTML =
            error.map { error in
                """
                <p class="error" id="\(name)-error">\(Icon.error.html)\
                <span><span class="visually-hidden">\(voice(Words.error)): </span>\(error)</span></p>
                """
            } ?? ""
        return hint + wrong
    }

    private func group(
        _ choices: [Choice], type: String, notes: HTML, link: FieldLink, state: HTML, in voice: any Voice
    ) -> HTML {
        var boxes = HTML.empty
        for (index, choice) in choices.enumerated() {
            boxes += self.choice(choice, type: type, index: index, isInvalid: link.isInvalid)
        }
        return """
            <fieldset class="field\(state)"\(HTML.attribute("aria-describedby", link.describedBy))>\
            <legend>\(labelText(in: voice))</legend>\(notes)<div class="choices">\(boxes)</div></fieldset>
            """
    }

    /// The first one carries the field's own id, so that the error summary leads to it.
    private func choice(_ choice: Choice, type: String, index: Int, isInvalid: Bool) -> HTML {
        let id = index == 0 ? name : "\(name)-\(index + 1)"
        let hint: HTML = choice.hint.map { "<span class=\"hint\" id=\"\(id)-choice-hint\">\($0)</span>" } ?? ""
        return """
            <div class="choice"><input type="\(type)" id="\(id)" name="\(name)" value="\(choice.value)"\
            \(HTML.attribute("checked", if: values.contains(choice.value)))\
            \(HTML.attribute("aria-describedby", choice.hint == nil ? nil : "\(id)-choice-hint"))\
            \(HTML.attribute("aria-invalid", isInvalid && type == "checkbox" ? "true" : nil))>\
            <label for="\(id)">\(choice.label)</label>\(hint)</div>
            """
    }
}
