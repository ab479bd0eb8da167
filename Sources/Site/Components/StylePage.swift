import Core

/// Every component and chart in all its states: the content of `/style` in development.
package func stylePage(in voice: any Voice) -> HTML {
    let sections: [(title: String, content: HTML)] = [
        ("Typography", StyleSample.typography),
        ("Colours", StyleSample.colours),
        ("Status", StyleSample.chips(in: voice)),
        ("Buttons", StyleSample.buttons),
        ("Notices", StyleSample.notices(in: voice)),
        ("Form", StyleSample.form(in: voice)),
        ("Form with errors", StyleSample.formWithErrors(in: voice)),
        ("Entry grid", StyleSample.grid(in: voice)),
        ("Table", StyleSample.table(in: voice)),
        ("Cards and figures", StyleSample.cards(in: voice)),
        ("People", StyleSample.people),
        ("Line charts", StyleSample.lineCharts(in: voice)),
        ("Bars", StyleSample.bars(in: voice)),
        ("To be read by a phone", StyleSample.picture),
        ("Nothing yet", StyleSample.nothing),
    ]
    return """
        <div class="page-head"><div><h1>The look of Vinge</h1>\
        <p class="lead">Every part a page is made of, in every state it has.</p></div></div>
        \(sections.html { "<section class=\"stack\"><h2>\($0.title)</h2>\($0.content)</section>\n" })
        """
}

/// The samples, one function per section.
enum StyleSample {
    static let typography: HTML = """
        <div class="card">
        <p class="kicker">Kicker: class 7b, Danish</p>
        <h1 class="soft">Heading one: Så vi letter</h1><h2>Heading two: Øvelse gør mester</h2>
        <h3>Heading three: Åse ændrer ætlingens ønske</h3>
        <p class="lead">A lead says in one sentence what the page is for.</p>
        <p>Body text has room. It holds at most seventy letters a line, and <a href="#main">a link looks like a link</a>
        without being seen in colour. <small>Small print is still fourteen pixels.</small></p>
        <p class="soft">Soft text is for what goes with something else.</p>
        </div>
        """

    static let colours: HTML = {
        let names = ["brand", "sun", "on-course", "watch", "act", "early", "paper", "sunken"]
        let swatches = names.html { name in
            "<li class=\"swatch\"><span class=\"swatch-colour swatch-\(name)\"></span>\(name)</li>"
        }
        return "<ul class=\"plain-list grid-of-figures\">\(swatches)</ul>"
    }()

    static func chips(in voice: any Voice) -> HTML {
        let staff = Chip.Kind.allCases.html { Chip($0, voice($0.word)).html }
        let pupils = Chip.Kind.allCases.html { Chip(forPupil: $0, in: voice).html }
        return """
            <div class="card"><p>For staff</p><div class="cluster">\(staff)</div>\
            <p>For pupils and guardians</p><div class="cluster">\(pupils)</div></div>
            """
    }

    static let buttons: HTML = """
        <form class="actions" action="#main">\(button("Save the plan"))\(button("Add a pupil", .secondary))\
        \(button("Cancel", .quiet))\(button("Delete", .danger))\
        \(linkButton("A link that looks like one", "#main"))</form>
        """

    static func notices(in voice: any Voice) -> HTML {
        Notice.Kind.allCases.html { kind in
            Notice(kind, "The plan for 7b begins on Monday. <a href=\"#main\">See the plan</a>").html(in: voice)
        }
    }

    static func cards(in voice: any Voice) -> HTML {
        let facts = definitionList([
            (term: "Begins", value: "3 November 2026"), (term: "Lessons", value: "12 of 30 held"),
            (term: "Held by", value: "Sanne Kjær and Mads Øst"),
        ])
        let figures: HTML = """
            <div class="grid-of-figures">\(keyFigure("24", "pupils in the course"))\
            \(keyFigure("81 %", "of lessons held", note: Chip(.onCourse, "On course").html))\
            \(keyFigure("3", "pupils to talk about", note: Chip(.watch, "Watch").html))</div>
            """
        let why = whyYouSeeThis("You teach Danish in 7b this school year.", in: voice)
        let spark = Sparkline([12, 14, nil, 19, 18, 23, 27]).html(in: voice)
        return """
            \(figures)<div class="grid-of-cards">\(card(title: "The course", facts))\
            \(card(title: "Reading, 7b", "<p>\(spark)</p>", foot: why))\
            \(card(title: "<a href=\"#main\">A card that leads on</a>", "<p>With a sentence about where.</p>"))</div>
            """
    }

    static let people: HTML = """
        <div class="card">\(personRow(
            name: "Åse Ærlig-Østergård", address: "#main", detail: "7b", aside: Chip(.onCourse, "On course").html))\
        \(personRow(name: "Mohammad al-Hussein", address: "#main", detail: "7b", aside: Chip(.watch, "Watch").html))\
        \(personRow(name: "<script>alert('x')</script>", detail: "7a & 7b"))</div>
        """

    static let picture: HTML =
        QRCode("https://example.org/")?.html(
            id: "sample", title: "QR code", description: "The address example.org") ?? ""

    static let nothing: HTML = emptyState(
        title: "No plans yet", text: "A plan begins with a goal for a group of pupils.",
        action: linkButton("Make the first plan", "#main", .primary))
}
