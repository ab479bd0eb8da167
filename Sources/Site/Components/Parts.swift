/// A surface that holds one subject.
package func card(title: HTML? = nil, _ content: HTML, foot: HTML? = nil) -> HTML {
    let head: HTML = title.map { "<h2 class=\"card-title\">\($0)</h2>" } ?? ""
    let foot: HTML = foot.map { "<div class=\"card-foot\">\($0)</div>" } ?? ""
    return "<section class=\"card\">\(head)\(content)\(foot)</section>"
}

/// What stands where there is nothing yet: why, and what to do.
package func emptyState(title: String, text: String, action: HTML? = nil) -> HTML {
    let action: HTML = action.map { "<div class=\"empty-action\">\($0)</div>" } ?? ""
    return """
        <div class="empty">\(mark)<p class="empty-title">\(title)</p><p class="empty-text">\(text)</p>\(action)</div>
        """
}

/// Facts with their names.
package func definitionList(_ facts: [(term: String, value: HTML)]) -> HTML {
    "<dl class=\"facts\">\(facts.html { "<div><dt>\($0.term)</dt><dd>\($0.value)</dd></div>" })</dl>"
}

/// One number that matters, with what it counts; `note` compares it with something.
package func keyFigure(_ value: String, _ label: String, note: HTML? = nil) -> HTML {
    let note: HTML = note.map { "<span class=\"figure-note\">\($0)</span>" } ?? ""
    return """
        <div class="key-figure"><p><span class="figure-value">\(value)</span> \
        <span class="figure-label">\(label)</span></p>\(note)</div>
        """
}

/// The reason something is shown to just this reader.
package func whyYouSeeThis(_ reason: HTML, in voice: any Voice) -> HTML {
    "<details class=\"why\"><summary>\(voice(Words.why))</summary><div class=\"why-reason\">\(reason)</div></details>"
}

/// A person in a list: no picture, no initials, the name.
package func personRow(name: String, address: String? = nil, detail: HTML? = nil, aside: HTML? = nil) -> HTML {
    let title: HTML = address.map { "<a href=\"\($0)\">\(name)</a>" } ?? HTML(name)
    let detail: HTML = detail.map { "<span class=\"person-detail\">\($0)</span>" } ?? ""
    let aside: HTML = aside.map { "<span class=\"person-aside\">\($0)</span>" } ?? ""
    return """
        <div class="person"><span class="person-main"><span class="person-name">\(title)</span> \(detail)</span>\
        \(aside)</div>
        """
}
