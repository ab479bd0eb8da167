import Core

/// A message in the flow of a page.
package struct Notice: Sendable {
    package enum Kind: String, CaseIterable, Sendable { case success, info, warning, error }

    package let kind: Kind
    package let content: HTML
    package let title: String?
    /// True for the answer to what the reader just did: screen readers say it at once.
    package let isAnnounced: Bool

    package init(_ kind: Kind, _ content: HTML, title: String? = nil, isAnnounced: Bool = false) {
        (self.kind, self.content, self.title, self.isAnnounced) = (kind, content, title, isAnnounced)
    }

    package func html(in voice: any Voice) -> HTML {
        let role: HTML = isAnnounced ? (kind == .error ? " role=\"alert\"" : " role=\"status\"") : ""
        return """
            <div class="notice notice-\(kind.rawValue)"\(role)>\(icon.html)\
            <div><p class="notice-title">\(title ?? voice(word))</p><div>\(content)</div></div></div>
            """
    }

    private var icon: Icon {
        switch kind {
        case .success: .success
        case .info: .info
        case .warning: .warning
        case .error: .error
        }
    }

    private var word: Text {
        switch kind {
        case .success: Words.success
        case .info: Words.info
        case .warning: Words.warning
        case .error: Words.error
        }
    }
}
