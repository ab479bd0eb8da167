import Core

/// Values side by side as horizontal bars.
///
/// It is a table: the bars are drawings in its cells, so the numbers are there for
/// everybody, and the names wrap on a phone as other text does.
package struct BarChart: Sendable {
    package struct Bar: Sendable {
        package let label: String
        /// `nil` is a value that is not shown, such as one of too few pupils.
        package let value: Double?
        /// Words in place of the number or beside it: `færre end 5 elever`.
        package let note: String?
        /// The one the page is about.
        package let isMarked: Bool

        package init(_ label: String, _ value: Double?, note: String? = nil, isMarked: Bool = false) {
            (self.label, self.value, self.note, self.isMarked) = (label, value, note, isMarked)
        }
    }

    /// A value to compare with, drawn as a line across all bars.
    package struct Reference: Sendable {
        package let label: String
        package let value: Double

        package init(_ label: String, _ value: Double) { (self.label, self.value) = (label, value) }
    }

    package var id: String
    package var caption: String
    /// The headings of the names and of the numbers.
    package var subject: String
    package var measure: String
    package var bars: [Bar]
    package var reference: Reference?
    /// The whole length of the scale, such as 0...100; without it the bars fill the room.
    package var range: ClosedRange<Double>?
    package var decimals = 0

    package init(id: String, caption: String, subject: String, measure: String, bars: [Bar]) {
        (self.id, self.caption, self.subject, self.measure, self.bars) = (id, caption, subject, measure, bars)
    }

    package func html(in voice: any Voice) -> HTML {
        let axis = axis
        let reference: HTML =
            reference.map { reference in
                """
                <p class="bars-reference">\(chartSample("<path class=\"bar-reference\" d=\"M17 1V19\"/>"))\
                \(reference.label): \(number(reference.value, voice))</p>
                """
            } ?? ""
        return """
            <figure class="chart bars-figure" id="\(id)">
            <table class="bars"><caption class="chart-caption">\(caption)</caption>
            <thead><tr><th scope="col">\(subject)</th><td></td>\
            <th scope="col" class="number">\(measure)</th></tr></thead>
            <tbody>\(bars.html { row($0, axis, voice) })</tbody></table>
            \(reference)
            </figure>
            """
    }

    /// From the lowest value or zero to the highest or zero, in hundredths of the room.
    var axis: Axis {
        let values = (bars.compactMap(\.value) + [reference?.value].compactMap { $0 }).filter(\.isFinite) + [0]
        let low = min(range?.lowerBound ?? 0, values.min() ?? 0)
        let high = max(range?.upperBound ?? 0, values.max() ?? 0)
        return Axis(values: low...(high > low ? high : low + 1), from: 0, to: 100)
    }

    private func row(_ bar: Bar, _ axis: Axis, _ voice: any Voice) -> HTML {
        let note: HTML = bar.note.map { " <span class=\"bar-note\">\($0)</span>" } ?? ""
        let value: HTML = bar.value.map { HTML(number($0, voice)) } ?? (bar.note == nil ? "–" : "")
        return """
            <tr\(HTML.attribute("class", bar.isMarked ? "bar-marked" : nil))><th scope="row">\(bar.label)</th>\
            <td class="bar-cell"><svg class="bar-svg" viewBox="0 0 100 10" preserveAspectRatio="none" \
            aria-hidden="true" focusable="false">\(drawing(bar.value, axis))</svg></td>\
            <td class="number">\(value)\(note)</td></tr>

            """
    }

    private func drawing(_ value: Double?, _ axis: Axis) -> HTML {
        let zero = axis(0)
        let line: HTML =
            reference.map { reference in
                let path: HTML = "d=\"M\(at: axis(reference.value)) 0V10\""
                return "<path class=\"bar-halo\" \(path)/><path class=\"bar-reference\" \(path)/>"
            } ?? ""
        guard let value, value.isFinite else { return "<path class=\"bar-zero\" d=\"M\(at: zero) 0V10\"/>\(line)" }
        let end = axis(value)
        return """
            <rect class="c-bar" x="\(at: min(zero, end))" y="1.5" width="\(at: abs(end - zero))" height="7"/>\
            <path class="bar-zero" d="M\(at: zero) 0V10"/>\(line)
            """
    }

    private func number(_ value: Double, _ voice: any Voice) -> String {
        NumberFormat.text(value, decimals: decimals, in: voice.language)
    }
}
