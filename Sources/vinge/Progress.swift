import Foundation
import Synchronization

/// How far long work has come, on standard error: on a terminal one line that is written over,
/// and otherwise a line now and then.
final class Progress: Sendable {
    private let isTerminal = isatty(STDERR_FILENO) == 1
    private let said = Mutex(ContinuousClock.now)

    func show(_ text: String) {
        // To the line's beginning, and what was there cleared.
        if isTerminal { return say("\r\u{1B}[K\(text)") }
        let isDue = said.withLock { said in
            guard said.duration(to: .now) >= .seconds(10) else { return false }
            said = .now
            return true
        }
        if isDue { say(text + "\n") }
    }

    /// What the command prints begins on an empty line.
    func end() { if isTerminal { say("\r\u{1B}[K") } }

    private func say(_ text: String) { FileHandle.standardError.write(Data(text.utf8)) }
}
