import Core

/// Where in a long list the reader is, and the way on.
package struct Paging: Sendable {
    package let page: Int
    package let pages: Int
    package let address: @Sendable (Int) -> String

    /// - Parameter page: from 1.
    package init(page: Int, of pages: Int, address: @escaping @Sendable (Int) -> String) {
        (self.page, self.pages, self.address) = (page, pages, address)
    }

    package func html(in voice: any Voice) -> HTML {
        guard pages > 1 else { return "" }
        let previous = page > 1 ? link(to: page - 1, Words.previous, rel: "prev", voice) : ""
        let next = page < pages ? link(to: page + 1, Words.next, rel: "next", voice) : ""
        return """
            <nav class="paging" aria-label="\(voice(Words.pages))">\(previous)\
            <span class="paging-place">\(voice(Words.page(page, of: pages)))</span>\(next)</nav>
            """
    }

    private func link(to page: Int, _ word: Text, rel: String, _ voice: any Voice) -> HTML {
        "<a class=\"button button-quiet\" rel=\"\(rel)\" href=\"\(address(page))\">\(voice(word))</a>"
    }
}
