import Testing

@testable import Site

@Suite struct HTMLTests {
    @Test("a text is escaped, in content and in attributes")
    func escaping() {
        let name = "<b>\"O'Neil\" & søn</b>"
        let escaped = "&lt;b&gt;&quot;O&#39;Neil&quot; &amp; søn&lt;/b&gt;"
        let markup: HTML = "<p title=\"\(name)\">\(name)</p>"
        #expect(markup.text == "<p title=\"\(escaped)\">\(escaped)</p>")
    }

    @Test("markup inside markup is not escaped again, however deep")
    func nesting() {
        let names = ["A&B", "<C>"]
        let items: [HTML] = names.map { "<li>\($0)</li>" }
        let list: HTML = "<ul>\(items)</ul>"
        let page: HTML = "<main>\(list)\(names.html { "<i>\($0)</i>" })</main>"
        #expect(
            page.text == "<main><ul><li>A&amp;B</li><li>&lt;C&gt;</li></ul><i>A&amp;B</i><i>&lt;C&gt;</i></main>")
    }

    @Test("an optional prints nothing or itself")
    func optionals() {
        let none: HTML? = nil
        let some: HTML? = "<hr>"
        #expect(("[\(none)|\(some)]" as HTML).text == "[|<hr>]")
    }

    @Test("an attribute is left out, or its value is escaped")
    func attributes() {
        let none: HTML = "<a\(HTML.attribute("href", nil))>"
        #expect(none.text == "<a>")
        let link: HTML = "<a\(HTML.attribute("href", "/?a=1&b=\"2\""))>"
        #expect(link.text == "<a href=\"/?a=1&amp;b=&quot;2&quot;\">")
        let box: HTML = "<i\(HTML.attribute("checked", if: true))\(HTML.attribute("x", if: false))>"
        #expect(box.text == "<i checked>")
    }

    @Test("a name with a script in it stays a name")
    func script() {
        let name = "</script><script>alert(1)</script>"
        #expect(!("<p>\(name)</p>" as HTML).text.contains("<script"))
    }
}
