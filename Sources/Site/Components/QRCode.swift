/// A text that a phone reads off the screen: dark on white whatever the page's colours are, with the
/// light edge that readers need.
package struct QRCode: Sendable {
    private static let edge = 4

    private let matrix: QRMatrix

    /// `nil` for a text longer than 213 bytes.
    package init?(_ text: String) {
        guard let symbol = QRSymbol(text) else { return nil }
        matrix = symbol.matrix
    }

    /// - Parameters:
    ///   - title: what it is, for those who do not see it.
    ///   - description: where they find the same in letters.
    package func html(id: String, title: String, description: String) -> HTML {
        let side = matrix.size + 2 * Self.edge
        return """
            <svg class="qr" viewBox="0 0 \(side) \(side)" role="img" aria-labelledby="\(id)-title" \
            aria-describedby="\(id)-text" shape-rendering="crispEdges" focusable="false">\
            <title id="\(id)-title">\(title)</title><desc id="\(id)-text">\(description)</desc>\
            <rect width="\(side)" height="\(side)" fill="#fff"/><path fill="#000" d="\(path)"/></svg>
            """
    }

    /// A flat box for each run of dark modules in a row.
    private var path: HTML {
        var path = HTML.Interpolation(literalCapacity: 4096, interpolationCount: 0)
        for y in 0..<matrix.size {
            var x = 0
            while x < matrix.size {
                let end = (x..<matrix.size).first { !matrix[$0, y] } ?? matrix.size
                if end > x {
                    path.appendLiteral("M")
                    path.appendInterpolation(x + Self.edge)
                    path.appendLiteral(" ")
                    path.appendInterpolation(y + Self.edge)
                    path.appendLiteral("h")
                    path.appendInterpolation(end - x)
                    path.appendLiteral("v1h-")
                    path.appendInterpolation(end - x)
                    path.appendLiteral("z")
                }
                x = end + 1
            }
        }
        return HTML(stringInterpolation: path)
    }
}
