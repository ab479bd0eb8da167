import Foundation

/// How far long work has come, on standard error and only when somebody is watching: one
/// line that is written over.
struct Progress: Sendable {
    private let isWatched = isatty(STDERR_FILENO) == 1

    func show(_ text: String) {
        guard isWatched else { return }
        // To the line's beginning, and what was there cleared.
        FileHandle.standardError.write(Data("\r\u{1B}[K\(text)".utf8))
    }

    func end() { show("") }
}
