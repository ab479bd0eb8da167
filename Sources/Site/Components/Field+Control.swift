/// What ties a control to its hint and its error.
struct FieldLink {
    var describedBy: String?
    var isInvalid: Bool

    var html: HTML {
        HTML.attribute("aria-describedby", describedBy) + HTML.attribute("aria-invalid", isInvalid ? "true" : nil)
    }
}

extension Field {
    /// The control of a field that has one.
    func control(_ link: FieldLink) -> HTML {
        switch kind {
        case .text: input("text", link)
        case .email: input("email", link, "spellcheck=\"false\"")
        case .password: input("password", link, "spellcheck=\"false\"")
        case .search: input("search", link, "enterkeyhint=\"search\"")
        case .number: input("text", link, "inputmode=\"decimal\"")
        case .digits: input("text", link, "inputmode=\"numeric\" spellcheck=\"false\"")
        case .date: input("date", link)
        case .file(let accept, let takesMany):
            """
            <input class="control" type="file" id="\(name)" name="\(name)" accept="\(accept)"\
            \(HTML.attribute("multiple", if: takesMany))\(link.html)>
            """
        case .textarea(let rows):
            // The first newline after the tag is dropped by the parser, so one is given.
            """
            <textarea class="control control-\(width.rawValue)" id="\(name)" name="\(name)" rows="\(rows)"\
            \(link.html)>
            \(values.first ?? "")</textarea>
            """
        case .select(let choices):
            """
            <select class="control control-\(width.rawValue)" id="\(name)" name="\(name)"\
            \(HTML.attribute("autocomplete", autocomplete))\(link.html)>\(options(choices))</select>
            """
        case .radios, .checkboxes, .checkbox: ""
        }
    }

    private func input(_ type: String, _ link: FieldLink, _ more: HTML = "") -> HTML {
        """
        <input class="control control-\(width.rawValue)" type="\(type)" id="\(name)" name="\(name)" \
        value="\(values.first ?? "")"\(HTML.attribute("autocomplete", autocomplete))\
        \(more.isEmpty ? "" : " ")\(more)\(link.html)>
        """
    }

    private func options(_ choices: [Choice]) -> HTML {
        choices.html { choice in
            """
            <option value="\(choice.value)"\(HTML.attribute("selected", if: values.contains(choice.value)))>\
            \(choice.label)</option>
            """
        }
    }
}
