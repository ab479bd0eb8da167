package import Core

/// Everything that is wrong with a form, in the order of its fields.
package struct FormErrors: Error, Hashable, Sendable {
    package struct Entry: Hashable, Sendable {
        /// The id of the field's control.
        package let field: String
        package let message: Text
        /// Whose field it is where many look alike: a pupil's name. Said in the list only.
        package let subject: String?
    }

    package private(set) var entries: [Entry] = []

    package init() {}

    package var isEmpty: Bool { entries.isEmpty }

    package mutating func add(_ field: String, _ message: Text, about subject: String? = nil) {
        entries.append(Entry(field: field, message: message, subject: subject))
    }

    /// The first thing wrong with a field.
    package subscript(field: String) -> Text? { entries.first { $0.field == field }?.message }
}

/// The list at the top of a form that came back, with a link to each field.
package func errorSummary(_ errors: FormErrors, in voice: any Voice) -> HTML {
    guard !errors.isEmpty else { return "" }
    let items = errors.entries.html { entry in
        let subject = entry.subject.map { "\($0): " } ?? ""
        return "<li><a href=\"#\(entry.field)\">\(subject)\(voice(entry.message))</a></li>"
    }
    return """
        <div class="error-summary" id="error-summary" role="alert" tabindex="-1" aria-labelledby="error-summary-title">
        <h2 id="error-summary-title">\(Icon.error.html)\(voice(Words.errorSummary))</h2>
        <ul>\(items)</ul>
        </div>
        """
}
