/// Drawings that go with a word; they are never alone and so say nothing themselves.
package enum Icon: CaseIterable, Sendable {
    case onCourse, watch, act, early, neutral
    case success, info, warning, error
    case calendar, person, print, search, arrow, plus, download

    package var html: HTML {
        "<svg class=\"icon\" viewBox=\"0 0 20 20\" aria-hidden=\"true\" focusable=\"false\">\(drawing)</svg>"
    }

    // Each status has its own outline, so that it is told apart without colour:
    // a disc, a triangle, a square on its corner, an open ring, a small dot.
    private var drawing: HTML {
        switch self {
        case .onCourse, .success:
            """
            <circle cx="10" cy="10" r="9" fill="currentColor"/>\
            <path class="icon-cut" d="M5.5 10.4l3 3 6-6.6" fill="none" stroke-width="2"/>
            """
        case .watch, .warning:
            """
            <path d="M10 1.2 19.4 18a.8.8 0 0 1-.7 1.1H1.3A.8.8 0 0 1 .6 18z" fill="currentColor"/>\
            <path class="icon-cut" d="M10 7v5.6M10 14.8v1.9" fill="none" stroke-width="2"/>
            """
        case .act, .error:
            """
            <path d="M10 .4 19.6 10 10 19.6.4 10z" fill="currentColor"/>\
            <path class="icon-cut" d="M10 5v6M10 13.2v2" fill="none" stroke-width="2"/>
            """
        case .early:
            """
            <circle cx="10" cy="10" r="8" fill="none" stroke="currentColor" stroke-width="2" \
            stroke-dasharray="3.2 2.2"/><path d="M10 5.6V10l3 2" fill="none" stroke="currentColor" stroke-width="2"/>
            """
        case .neutral: "<circle cx=\"10\" cy=\"10\" r=\"4.5\" fill=\"currentColor\"/>"
        case .info:
            """
            <circle cx="10" cy="10" r="9" fill="currentColor"/>\
            <path class="icon-cut" d="M10 9v6M10 5v2" fill="none" stroke-width="2"/>
            """
        case .calendar: stroked("M3 4.5h14v12H3zM3 8.5h14M7 2v4M13 2v4")
        case .person: stroked("M10 10a3.6 3.6 0 1 0 0-7.2 3.6 3.6 0 0 0 0 7.2zM3 18c.6-4 3.4-6 7-6s6.4 2 7 6")
        case .print: stroked("M6 7V2.5h8V7M6 14.5H3V7h14v7.5h-3M6 11.5h8v6H6z")
        case .search: stroked("M8.5 14a5.5 5.5 0 1 0 0-11 5.5 5.5 0 0 0 0 11zM12.6 12.6 17.5 17.5")
        case .arrow: "<g class=\"icon-forward\">\(stroked("M3 10h13M11 4.5l5.5 5.5-5.5 5.5"))</g>"
        case .plus: stroked("M10 3v14M3 10h14")
        case .download: stroked("M10 2.5v10M5.5 8.5l4.5 4.5 4.5-4.5M3 17h14")
        }
    }

    private func stroked(_ path: String) -> HTML {
        "<path d=\"\(path)\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"2\"/>"
    }
}

/// The wing: three feathers from one root.
package let mark: HTML = """
    <svg class="mark" viewBox="0 0 32 32" aria-hidden="true" focusable="false">\
    <path class="mark-1" d="M3 27C3.5 13 13 4.5 30 3c-1 9-10 14-17 16.5S5 24 3 27z"/>\
    <path class="mark-2" d="M4.5 27.5C8 21.5 17 21 27.5 14c-1 8-8 12.2-14 12.8-4 .4-7 0-9 .7z"/>\
    </svg>
    """
