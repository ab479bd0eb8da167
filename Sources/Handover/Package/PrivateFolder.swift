import Foundation

/// A folder that only this user can look into, in memory where the system has such a place.
struct PrivateFolder {
    private static let memory = "/dev/shm"

    let path: String

    /// `nil` when none can be made.
    init?() {
        for parent in [Self.memory, NSTemporaryDirectory()] {
            var name = Array("\(parent)/vinge-XXXXXX".utf8CString)
            // Made with the rights 0700.
            guard mkdtemp(&name) != nil else { continue }
            path = String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
            return
        }
        return nil
    }

    func remove() { try? FileManager.default.removeItem(atPath: path) }
}
