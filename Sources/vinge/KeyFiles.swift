import Foundation
import Storage

/// Where the two secrets of an installation are.
struct KeyFiles {
    let instance: KeyFile
    let units: KeyFile

    /// The files that are named, or the ones beside the database.
    init(_ instance: String?, _ units: String?, for address: DatabaseAddress) {
        func named(_ path: String?, _ kind: KeyFile.Kind) -> String? {
            path ?? ProcessInfo.processInfo.environment[kind.variable]
        }
        let path = named(instance, .instance) ?? Self.path(beside: address)
        self.instance = KeyFile(path: path)
        self.units = KeyFile(path: named(units, .units) ?? Self.unitsPath(beside: path), kind: .units)
    }

    func load() throws -> InstallationKeys {
        InstallationKeys(instance: try instance.load(), units: try units.load())
    }

    /// `vinge.key` for `vinge.db`, and for a server, which has no folder.
    static func path(beside address: DatabaseAddress) -> String {
        guard case .file(let path) = address else { return "vinge.key" }
        return Self.stem(path, ".db") + ".key"
    }

    /// `vinge.units.key` for `vinge.key`.
    static func unitsPath(beside key: String) -> String { stem(key, ".key") + ".units.key" }

    private static func stem(_ path: String, _ suffix: String) -> String {
        path.hasSuffix(suffix) ? String(path.dropLast(suffix.count)) : path
    }

    /// Keys are looked for beside a database in a file, so they come along with it. Never overwrites.
    func keep(for target: DatabaseAddress) throws {
        guard case .file = target else { return }
        let path = Self.path(beside: target)
        for (file, path) in [(instance, path), (units, Self.unitsPath(beside: path))] {
            guard path != file.path, !FileManager.default.fileExists(atPath: path) else { continue }
            try FileManager.default.copyItem(atPath: file.path, toPath: path)
        }
    }
}
