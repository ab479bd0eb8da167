import Site

/// Paths that may be sent back to the browser: our own and nobody else's.
enum LocalPath {
    static func orHome(_ path: String) -> String {
        let isOurs =
            path.hasPrefix("/") && !path.hasPrefix("//") && !path.contains("\\")
            // Browsers drop tabs and line ends within an address before they read it.
            && path.utf8.allSatisfy { (0x21...0x7E).contains($0) }
        return isOurs ? path : "/"
    }

    /// The page that a request is for, with its query.
    static func asked(by request: PageRequest) -> String {
        let query = request.query.encoded
        return request.path + (query.isEmpty ? "" : "?" + query)
    }

    /// The page that is on the screen when a request has been answered elsewhere: the one it is for, or
    /// for a form the one it stands on, where the browser tells that.
    static func shown(by request: PageRequest) -> String {
        guard request.method == .post else { return orHome(asked(by: request)) }
        let parts = (request.headers["referer"] ?? "")
            .split(separator: "/", maxSplits: 3, omittingEmptySubsequences: false)
        guard parts.count == 4, String(parts[2]) == request.headers["host"] else { return "/" }
        return orHome("/" + parts[3])
    }
}
