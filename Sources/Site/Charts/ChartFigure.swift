import Core

/// The frame every chart stands in: what it shows, in words, as a drawing and as numbers.
///
/// The drawing comes twice, wide and narrow; a container query shows the one that
/// fits, so that its letters keep a readable size on a phone.
struct ChartFigure {
    /// Unique on the page.
    var id: String
    var caption: String
    var isCaptionHidden = false
    /// What the drawing says, for everybody to read.
    var summary: String
    var wide: Drawing
    var narrow: Drawing
    var legend: HTML
    var table: HTML

    struct Drawing {
        var width: Int
        var height: Int
        var content: HTML
    }

    func html(in voice: any Voice) -> HTML {
        """
        <figure class="chart" id="\(id)">
        <figcaption class="\(isCaptionHidden ? "visually-hidden" : "chart-caption")" id="\(id)-title">\(caption)</figcaption>
        <p class="chart-summary" id="\(id)-desc">\(summary)</p>
        <div class="chart-body">
        <div class="chart-frame">\(svg(wide, "wide"))\(svg(narrow, "narrow"))</div>
        \(legend)
        </div>
        <details class="chart-data"><summary>\(voice(ChartWords.numbers))</summary>\(table)</details>
        </figure>
        """
    }

    private func svg(_ drawing: Drawing, _ shape: StaticString) -> HTML {
        """
        <svg class="chart-svg chart-\(HTML(trusted: "\(shape)"))" viewBox="0 0 \(drawing.width) \(drawing.height)" \
        role="img" aria-labelledby="\(id)-title" aria-describedby="\(id)-desc">\(drawing.content)</svg>
        """
    }
}

/// The little drawing before a word in a legend.
func chartSample(_ drawing: HTML) -> HTML {
    "<svg class=\"c-sample\" viewBox=\"0 0 34 20\" aria-hidden=\"true\" focusable=\"false\">\(drawing)</svg>"
}
