import Core

/// How a handover's paper looks: quiet on a screen, and on A4 with a foot on every page.
enum PaperStyle {
    static func css(in language: Language) -> String {
        screen + print + pageNumber(PaperWords.page[language], PaperWords.pageOf[language])
    }

    private static let screen = """

        *, ::before, ::after { box-sizing: border-box; }
        body {
            background: #fff;
            color: #14242b;
            font: 1rem/1.6 "Segoe UI", -apple-system, Roboto, Cantarell, "Noto Sans", "DejaVu Sans", sans-serif;
            margin: 0 auto;
            max-width: 44rem;
            overflow-wrap: break-word;
            padding: 1.5rem 1.25rem 3rem;
        }
        h1, h2, h3 {
            font-family: "Iowan Old Style", Palatino, "URW Palladio L", "Noto Serif", Georgia, serif;
            font-weight: 600;
            line-height: 1.25;
            margin: 0;
        }
        h1 { font-size: 1.9rem; }
        h2 { border-bottom: 1px solid #d9d3c7; font-size: 1.4rem; margin: 2.5rem 0 1rem; padding-bottom: .3rem; }
        h3 { font-size: 1.15rem; margin: 1.75rem 0 .5rem; }
        h4 { font-size: 1rem; margin: 1rem 0 .15rem; }
        p { margin: 0 0 .6rem; white-space: pre-line; }
        .lead { color: #4a5960; font-size: 1.1rem; margin-top: .4rem; }
        .mark { font-weight: 600; letter-spacing: .02em; }
        .by, .nothing { color: #4a5960; font-size: .9rem; }
        .correction { border-left: 4px solid #764900; margin: 1rem 0; padding: .25rem 0 .25rem .9rem; }
        .facts { margin: 1rem 0; }
        .facts div { display: flex; flex-wrap: wrap; gap: 0 1rem; padding: .15rem 0; }
        dt { color: #4a5960; flex: 0 0 14rem; }
        dd { flex: 1 1 14rem; margin: 0; }
        table { border-collapse: collapse; margin: 1rem 0; width: 100%; }
        caption { color: #4a5960; padding-bottom: .3rem; text-align: start; }
        th, td { border-bottom: 1px solid #d9d3c7; padding: .35rem .75rem .35rem 0; text-align: start; }
        th, td { vertical-align: top; }
        tbody th { font-weight: 400; }
        .areas th:first-child { width: 60%; }
        blockquote {
            border-left: 4px solid #0d4f58;
            font: 1.2rem/1.6 "Iowan Old Style", Palatino, "URW Palladio L", "Noto Serif", Georgia, serif;
            margin: 0 0 .75rem;
            padding: .25rem 0 .25rem 1.1rem;
        }
        .guardian blockquote { border-color: #727f84; font-size: 1.05rem; }
        footer { border-top: 1px solid #727f84; font-size: .85rem; margin-top: 3rem; padding-top: .6rem; }
        footer p { margin: 0; }
        .whole { display: none; }

        """

    /// What is fixed stands on every page, over the content. So the content is set as a table whose
    /// foot, an empty space, comes again on every page and keeps the place free.
    private static let print = """
        @page { margin: 16mm 16mm 14mm; size: A4; }
        @media print {
            body { font-size: 10.5pt; line-height: 1.45; max-width: none; padding: 0; }
            h1 { font-size: 18pt; }
            h2 { font-size: 14pt; margin-top: 8mm; }
            h3 { font-size: 12pt; margin-top: 5mm; }
            h4 { font-size: 10.5pt; }
            h2, h3, h4, caption, thead { break-after: avoid; }
            p { orphans: 3; widows: 3; }
            tr, .facts div, .correction, .approved { break-inside: avoid; }
            th, td { padding: .9mm 3mm .9mm 0; }
            tbody tr:first-child { break-after: avoid; }
            tbody tr:last-child, .by { break-before: avoid; }
            blockquote { font-size: 12.5pt; }
            .sheet { display: table; table-layout: fixed; width: 100%; }
            .space { break-inside: avoid; display: table-footer-group; }
            .space div { height: 20mm; }
            footer {
                bottom: 0;
                font-size: 8pt;
                left: 0;
                line-height: 1.4;
                margin: 0;
                padding-top: 2mm;
                position: fixed;
                right: 0;
            }
            .short { display: none; }
            .whole { display: inline; }
        }

        """

    private static func pageNumber(_ page: String, _ of: String) -> String {
        """
        @page {
            @bottom-right {
                content: "\(page) " counter(page) " \(of) " counter(pages);
                font: 8pt sans-serif;
            }
        }

        """
    }
}
