import Core

/// Where in a long list the reader is, and the way on.
package struct Paging: Sendable {
    package let page: Int
    /// `nil` when nobody has counted them.
    package let pages: Int?
    private let hasNext: Bool
    package let address: @Sendable (Int) -> String

    /// - Parameter page: from 1.
    package init(page: Int, of pages: Int, address: @escaping @Sendable (Int) -> String) {
        (self.page, self.pages, self.address, hasNext) = (page, pages, address, page < pages)
    }

    /// For a list whose length is not known, only whether it goes on.
    package init(page: Int, hasNext: Bool, address: @escaping @Sendable (Int) -> String) {
        (self.page, self.address, self.hasNext, pages) = (page, address, hasNext, nil)
    }

    package func html(in voice: any Voice) -> HTML {
        guard page > 1 || hasNext else { return "" }
        let previous = page > 1 ? link(to: page - 1, Words.previous, rel: "prev", voice) : ""
        let next = hasNext ? link(to: page + 1, Words.next, rel: "next", voice) : ""
        let place = pages.map { Words.page(page, of: $0) } ?? Words.page(page)
        return """
            <nav class="paging" aria-label="\(voice(Words.pages))">\(previous)\
            <span class="paging-place">\(voice(place))</span>\(next)</nav>
            """
    }

    private func link(to page: Int, _ word: Text, rel: String, _ voice: any Voice) -> HTML {
        "<a class=\"button button-quiet\" rel=\"\(rel)\" href=\"\(address(page))\">\(voice(word))</a>"
    }
}
