import Foundation

/// How many threads may work at once. No result depends on it.
enum Processors {
    static var count: Int { max(1, ProcessInfo.processInfo.activeProcessorCount) }
}
