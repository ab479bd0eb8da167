import Core
import Testing

@testable import Site

@Suite struct DataTableTests {
    private let name = "<Bo>"

    private func table(_ change: (inout DataTable) -> Void = { _ in }) -> String {
        var table = DataTable(
            "pupils", caption: "Elever", columns: [.init("Navn", sortKey: "name"), .init("Tal", isNumeric: true)],
            rows: [["Åse", "12"], [HTML(name)]])
        table.sortAddress = { "/p?sort=\($0.isDescending ? "-" : "")\($0.key)&page=1" }
        change(&table)
        return table.html(in: Language.da).text
    }

    @Test("a place that can be reached and is named holds a table with headers")
    func structure() {
        let table = table()
        #expect(table.contains("role=\"group\" aria-labelledby=\"pupils-caption\" tabindex=\"0\""))
        #expect(table.contains("<caption id=\"pupils-caption\"><span>Elever</span></caption>"))
        #expect(table.contains("<th scope=\"row\">Åse</th><td class=\"number\">12</td>"))
    }

    @Test("a row with too few cells is filled, and names are escaped")
    func shortRow() {
        #expect(table().contains("<th scope=\"row\">&lt;Bo&gt;</th><td class=\"number\"></td>"))
    }

    @Test("a sort link turns the current order round")
    func sorting() {
        #expect(table().contains("<th scope=\"col\"><a class=\"sort\" href=\"/p?sort=name&amp;page=1\">"))
        let ascending = table { $0.sort = DataTable.Sort("name") }
        #expect(ascending.contains("aria-sort=\"ascending\"><a class=\"sort\" href=\"/p?sort=-name&amp;page=1\">"))
        let descending = table { $0.sort = DataTable.Sort("name", isDescending: true) }
        #expect(descending.contains("aria-sort=\"descending\"><a class=\"sort\" href=\"/p?sort=name&amp;page=1\">"))
    }

    @Test("nothing at all shows the empty state")
    func empty() {
        let empty = table {
            $0.rows = []
            $0.empty = emptyState(title: "Ingen", text: "Endnu")
        }
        #expect(empty.contains("class=\"empty\""))
        #expect(!empty.contains("<table"))
    }

    @Test("cards on a phone keep the table's roles and carry its titles")
    func stacked() {
        let table = table { $0.narrow = .stack }
        #expect(table.contains("role=\"table\""))
        #expect(table.contains("data-label=\"Tal\" role=\"cell\""))
    }

    @Test("the first page has no previous one, the last no next, one page no paging")
    func paging() {
        func paging(_ page: Int, of pages: Int) -> String {
            Paging(page: page, of: pages) { "/p?page=\($0)" }.html(in: Language.en).text
        }
        #expect(!paging(1, of: 3).contains("rel=\"prev\""))
        #expect(paging(1, of: 3).contains("rel=\"next\" href=\"/p?page=2\""))
        #expect(!paging(3, of: 3).contains("rel=\"next\""))
        #expect(paging(2, of: 3).contains("Page 2 of 3"))
        #expect(paging(1, of: 1).isEmpty)
    }

    @Test("a list nobody has counted says its page and whether it goes on")
    func pagingOfUncounted() {
        func paging(_ page: Int, hasNext: Bool) -> String {
            Paging(page: page, hasNext: hasNext) { "/p?page=\($0)" }.html(in: Language.en).text
        }
        #expect(paging(1, hasNext: false).isEmpty)
        #expect(paging(2, hasNext: true).contains(">Page 2<"))
        #expect(paging(2, hasNext: true).contains("rel=\"next\" href=\"/p?page=3\""))
        #expect(!paging(2, hasNext: false).contains("rel=\"next\""))
    }
}
