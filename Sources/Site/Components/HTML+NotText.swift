extension DefaultStringInterpolation {
    /// Markup inside a `String` is a mistake: it would be escaped where the string is
    /// used. It happens where Swift takes a literal for a `String`, as in
    /// `search.map { "<div>\($0)</div>" } ?? ""`; say `let part: HTML = …` instead.
    @available(*, deprecated, message: "This literal is a String, not HTML: name its type.")
    package mutating func appendInterpolation(_ markup: HTML) { appendInterpolation(markup.text as String) }

    @available(*, deprecated, message: "This literal is a String, not HTML: name its type.")
    package mutating func appendInterpolation(_ markup: HTML?) { appendInterpolation(markup?.text as String?) }
}
