/// A form with one row per pupil, made for the keyboard: a column of numbers is typed,
/// or pasted from a spreadsheet, without touching the mouse.
///
/// Without a script it is an ordinary form. `grid.js` adds the rest, and asks of the
/// server only that sending the same values twice is the same as sending them once.
package struct ScoreGrid: Sendable {
    package struct Column: Sendable {
        /// The control of a row is called `<prefix>-<row id>`.
        package let prefix: String
        package let title: String
        package let range: ClosedRange<Double>
        package let step: Double

        package init(_ title: String, prefix: String = "score", range: ClosedRange<Double>, step: Double = 1) {
            (self.title, self.prefix, self.range, self.step) = (title, prefix, range, step)
        }
    }

    package struct Row: Sendable {
        package let id: String
        package let name: HTML
        /// As typed or stored, one per column.
        package let values: [String]

        package init(_ id: String, name: HTML, values: [String] = []) {
            (self.id, self.name, self.values) = (id, name, values)
        }
    }

    /// Unique on the page.
    package var id: String
    package var action: String
    /// Tells apart what may be typed at one address, such as the day and the account; a
    /// draft never shows up under another key.
    package var draftKey: String
    /// Where the server sends a browser when all is well; the draft is kept when it
    /// leads anywhere else, such as to the sign-in page.
    package var doneAddress: String?
    package var caption: String
    package var rowTitle: String
    package var columns: [Column]
    package var rows: [Row]
    /// Further controls above the table: the token, the day.
    package var fields: HTML = ""
    package var submit: HTML

    package init(
        id: String, action: String, draftKey: String, caption: String, rowTitle: String, columns: [Column],
        rows: [Row], submit: HTML
    ) {
        (self.id, self.action, self.draftKey) = (id, action, draftKey)
        (self.caption, self.rowTitle) = (caption, rowTitle)
        (self.columns, self.rows, self.submit) = (columns, rows, submit)
    }

    package func html(in voice: any Voice, errors: FormErrors = FormErrors()) -> HTML {
        var heads = HTML.empty
        for (index, column) in columns.enumerated() {
            heads += "<th scope=\"col\" id=\"\(id)-column-\(index)\">\(column.title)</th>"
        }
        return """
            <form method="post" action="\(action)" class="grid-form" id="\(id)" data-grid \
            data-draft-key="\(draftKey)"\(HTML.attribute("data-done", doneAddress))\
            \(HTML.attribute("data-unsaved", if: !errors.isEmpty))\(GridWords.attributes(in: voice))>
            \(fields)
            <p class="grid-status" role="status" data-grid-status></p>
            <div class="grid-room">
            <table class="table grid">
            <caption><span>\(caption)</span></caption>
            <thead><tr><th scope="col">\(rowTitle)</th>\(heads)</tr></thead>
            <tbody>\(rows.html { row($0, in: voice, errors: errors) })</tbody>
            </table>
            </div>
            <div class="actions">\(submit)</div>
            </form>
            """
    }

    private func row(_ row: Row, in voice: any Voice, errors: FormErrors) -> HTML {
        var cells = HTML.empty
        for (index, column) in columns.enumerated() {
            let name = "\(column.prefix)-\(row.id)"
            let error = errors[name].map { voice($0) }
            cells += """
                <td><input class="control grid-cell" id="\(name)" name="\(name)" inputmode="decimal" \
                autocomplete="off" \
                value="\(index < row.values.count ? row.values[index] : "")" \
                aria-labelledby="\(id)-row-\(row.id) \(id)-column-\(index)" aria-describedby="\(name)-error" \
                data-min="\(Self.plain(column.range.lowerBound))" data-max="\(Self.plain(column.range.upperBound))" \
                data-step="\(Self.plain(column.step))"\(HTML.attribute("aria-invalid", error == nil ? nil : "true"))>\
                <span class="grid-message" id="\(name)-error" aria-live="polite">\(error ?? "")</span></td>
                """
        }
        return "<tr><th scope=\"row\" id=\"\(id)-row-\(row.id)\">\(row.name)</th>\(cells)</tr>\n"
    }

    /// As a script reads it, whatever the language.
    private static func plain(_ value: Double) -> String {
        value == value.rounded() && abs(value) < 1e9 ? String(Int(value)) : String(value)
    }
}
