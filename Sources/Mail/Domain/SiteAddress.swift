/// Where people open the installation, such as `https://vinge.example.org`: what stands in mails.
package struct SiteAddress: Sendable, Hashable {
    private let text: String

    /// - Returns: `nil` for anything but `http` or `https` with a host, and perhaps a port and a folder.
    package init?(_ text: String) {
        var rest = Substring(text)
        while rest.last == "/" { rest = rest.dropLast() }
        guard let scheme = ["https://", "http://"].first(where: rest.hasPrefix) else { return nil }
        let place = rest.dropFirst(scheme.count)
        guard let first = place.utf8.first, first.isLetterOrDigit else { return nil }
        guard place.utf8.allSatisfy({ $0.isLetterOrDigit || Self.marks.contains($0) }) else { return nil }
        self.text = String(rest)
    }

    /// A page's whole address.
    ///
    /// - Parameter path: begins with `/`.
    package func page(_ path: String) -> String { text + path }

    private static let marks = Array(".-_~:/".utf8)
}
