/// A table of data: sorted by links, paged, and safe on a phone.
package struct DataTable: Sendable {
    package struct Column: Sendable {
        package let title: String
        package let sortKey: String?
        package let isNumeric: Bool

        package init(_ title: String, sortKey: String? = nil, isNumeric: Bool = false) {
            (self.title, self.sortKey, self.isNumeric) = (title, sortKey, isNumeric)
        }
    }

    package struct Sort: Hashable, Sendable {
        package let key: String
        package let isDescending: Bool

        package init(_ key: String, isDescending: Bool = false) { (self.key, self.isDescending) = (key, isDescending) }
    }

    /// What a phone does with a table that is wider than it.
    package enum Narrow: Sendable {
        /// The table scrolls sideways; its first column stays.
        case scroll
        /// Each row becomes a card with the columns' titles before its values.
        case stack
    }

    /// Unique on the page; names the caption's id.
    package var id: String
    package var caption: String
    package var isCaptionHidden = false
    package var columns: [Column]
    /// One cell per column; the first is the row's header.
    package var rows: [[HTML]]
    package var sort: Sort?
    /// The address that shows the table sorted like this.
    package var sortAddress: (@Sendable (Sort) -> String)?
    package var paging: Paging?
    package var empty: HTML = ""
    package var narrow = Narrow.scroll

    package init(_ id: String, caption: String, columns: [Column], rows: [[HTML]]) {
        (self.id, self.caption, self.columns, self.rows) = (id, caption, columns, rows)
    }

    package func html(in voice: any Voice) -> HTML {
        if rows.isEmpty, !empty.isEmpty {
            return empty
        }
        let hidden: HTML = isCaptionHidden ? " class=\"visually-hidden\"" : ""
        let style: HTML = narrow == .stack ? "table table-stack" : "table"
        return """
            <div class="table-scroll" role="group" aria-labelledby="\(id)-caption" tabindex="0">
            <table class="\(style)" id="\(id)"\(role("table"))>
            <caption id="\(id)-caption"><span\(hidden)>\(caption)</span></caption>
            <thead\(role("rowgroup"))><tr\(role("row"))>\(columns.html(head))</tr></thead>
            <tbody\(role("rowgroup"))>\(body())</tbody>
            </table>
            </div>
            \(paging?.html(in: voice))
            """
    }

    /// A table laid out as cards loses its meaning in some browsers; the roles keep it.
    private func role(_ name: StaticString) -> HTML {
        narrow == .stack ? HTML.attribute("role", "\(name)") : ""
    }

    private func head(_ column: Column) -> HTML {
        let numeric: HTML = column.isNumeric ? " class=\"number\"" : ""
        guard let key = column.sortKey, let sortAddress else {
            return "<th scope=\"col\"\(numeric)\(role("columnheader"))>\(column.title)</th>"
        }
        let current = sort?.key == key ? sort : nil
        let next = Sort(key, isDescending: current.map { !$0.isDescending } ?? false)
        let state = current.map { $0.isDescending ? "descending" : "ascending" }
        return """
            <th scope="col"\(numeric)\(role("columnheader"))\(HTML.attribute("aria-sort", state))>\
            <a class="sort" href="\(sortAddress(next))">\(column.title)\(arrows)</a></th>
            """
    }

    private var arrows: HTML {
        """
        <svg class="sort-arrows" viewBox="0 0 10 16" aria-hidden="true" focusable="false">\
        <path class="sort-up" d="M5 1 9 6H1z"/><path class="sort-down" d="M5 15 1 10h8z"/></svg>
        """
    }

    /// What a cell of each column begins with, made once for all rows.
    private var openings: [HTML] {
        columns.enumerated().map { index, column in
            let numeric: HTML = column.isNumeric ? " class=\"number\"" : ""
            if index == 0 { return "<th scope=\"row\"\(numeric)\(role("rowheader"))>" }
            let label = HTML.attribute("data-label", narrow == .stack ? column.title : nil)
            return "<td\(numeric)\(label)\(role("cell"))>"
        }
    }

    private func body() -> HTML {
        let (openings, opening): ([HTML], HTML) = (openings, "<tr\(role("row"))>")
        let around = openings.reduce(opening.count + 8) { $0 + $1.count + 5 }
        var markup = HTML.empty
        markup.reserve(rows.reduce(0) { length, cells in cells.reduce(length + around) { $0 + $1.count } })
        for cells in rows {
            markup += opening
            for (index, begin) in openings.enumerated() {
                markup += begin
                if index < cells.count { markup += cells[index] }
                markup += index == 0 ? "</th>" : "</td>"
            }
            markup += "</tr>\n"
        }
        return markup
    }
}
