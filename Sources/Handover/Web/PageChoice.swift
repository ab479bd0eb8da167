import Site

/// The views of one page to choose from, the chosen one marked.
struct PageChoice {
    struct Link {
        let name: String
        let address: String
        let isHere: Bool
    }

    /// What is chosen, for those who hear the page.
    let label: String
    let links: [Link]

    var html: HTML {
        let items = links.html { link in
            """
            <li><a href="\(link.address)"\(HTML.attribute("aria-current", link.isHere ? "true" : nil))>\(link.name)</a></li>
            """
        }
        return "<nav aria-label=\"\(label)\"><ul class=\"chips\">\(items)</ul></nav>"
    }
}
