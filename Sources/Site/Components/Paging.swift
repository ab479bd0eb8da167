import Core

/// Where in a long list the reader is, and the way on.
package struct Paging: Sendable {
    package let page: Int
    /// `nil` when nobody has counted them.
    package let pages: Int?
    private let hasNext: Bool
    private let turn: Turn

    /// How another page is asked for.
    private enum Turn: Sendable {
        case link(@Sendable (Int) -> String)
        case form(action: String, fields: HTML)
    }

    /// - Parameter page: from 1.
    package init(page: Int, of pages: Int, address: @escaping @Sendable (Int) -> String) {
        (self.page, self.pages, hasNext, turn) = (page, pages, page < pages, .link(address))
    }

    /// For a list whose length is not known, only whether it goes on.
    package init(page: Int, hasNext: Bool, address: @escaping @Sendable (Int) -> String) {
        (self.page, self.hasNext, pages, turn) = (page, hasNext, nil, .link(address))
    }

    /// For what was searched by words that may not stand in an address.
    /// - Parameters:
    ///   - action: where the words and `page` are posted.
    ///   - fields: hidden fields with the words.
    package init(page: Int, hasNext: Bool, postedTo action: String, fields: HTML) {
        (self.page, self.hasNext, pages, turn) = (page, hasNext, nil, .form(action: action, fields: fields))
    }

    package func html(in voice: any Voice) -> HTML {
        guard page > 1 || hasNext else { return "" }
        let previous = page > 1 ? way(to: page - 1, Words.previous, rel: "prev", voice) : ""
        let next = hasNext ? way(to: page + 1, Words.next, rel: "next", voice) : ""
        let place = pages.map { Words.page(page, of: $0) } ?? Words.page(page)
        return """
            <nav class="paging" aria-label="\(voice(Words.pages))">\(previous)\
            <span class="paging-place">\(voice(place))</span>\(next)</nav>
            """
    }

    private func way(to page: Int, _ word: Text, rel: String, _ voice: any Voice) -> HTML {
        switch turn {
        case .link(let address):
            "<a class=\"button button-quiet\" rel=\"\(rel)\" href=\"\(address(page))\">\(voice(word))</a>"
        case .form(let action, let fields):
            """
            <form method="post" action="\(action)">\(fields)\
            <button class="button button-quiet" name="page" value="\(page)">\(voice(word))</button></form>
            """
        }
    }

    /// The page that a request asks for, from 1 to `pages`: the first when it asks for none.
    package static func asked(_ typed: String?, of pages: Int = 10_000) -> Int {
        min(max(1, typed.flatMap { Int($0) } ?? 1), pages)
    }
}
