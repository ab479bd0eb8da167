extension Shell {
    /// The bar at the top. On a phone the menu is behind a `<details>` that holds only its
    /// own summary: CSS shows the panel after it while it is open, and always on a wide
    /// screen. So the menu is written once and works without a script.
    var header: HTML {
        """
        <header class="bar">
        <div class="bar-inner">
        <a class="brand" href="\(homeAddress)">\(mark)<span>\(productName)</span></a>
        \(hasPanel ? menu : "")
        </div>
        </header>
        """
    }

    private var hasPanel: Bool {
        !navigation.isEmpty || signedIn != nil || signOut != nil || search != nil || !languageChoices.isEmpty
    }

    private var menu: HTML {
        """
        <details class="menu"><summary><span class="menu-lines" aria-hidden="true"></span>\
        \(voice(Words.menu))</summary></details>
        <div class="panel">
        \(links)
        <div class="panel-end">
        \(searchBox)
        \(person)
        \(languages)
        </div>
        </div>
        """
    }

    private var links: HTML {
        guard !navigation.isEmpty else { return "" }
        let items = navigation.html { item in
            let current = HTML.attribute("aria-current", item.isCurrent ? "page" : nil)
            return "<li><a href=\"\(item.address)\"\(current)>\(item.title)</a></li>"
        }
        return "<nav class=\"nav\" aria-label=\"\(voice(Words.mainMenu))\"><ul>\(items)</ul></nav>"
    }

    private var searchBox: HTML {
        guard let search else { return "" }
        return "<div class=\"bar-search\" role=\"search\">\(search)</div>"
    }

    private var person: HTML {
        guard signedIn != nil || signOut != nil else { return "" }
        let who: HTML =
            signedIn.map { signedIn in
                let role: HTML = signedIn.roleText.map { "<span class=\"who-role\">\($0)</span>" } ?? ""
                return """
                    <p class="who"><span class="visually-hidden">\(voice(Words.signedInAs))</span> \
                    <span class="who-name">\(signedIn.name)</span> \(role)</p>
                    """
            } ?? ""
        return "<div class=\"bar-person\">\(who)\(signOut)</div>"
    }

    private var languages: HTML {
        guard !languageChoices.isEmpty else { return "" }
        let word = voice(Words.language)
        return "<div class=\"bar-languages\" role=\"group\" aria-label=\"\(word)\">\(languageChoices)</div>"
    }
}
